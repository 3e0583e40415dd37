"""Walks over the tokens of a rich text; nothing recurses, so no depth of groups is too deep."""

from __future__ import annotations

from dataclasses import dataclass

from reader.core.formats.office.paragraphs import Line
from reader.core.formats.rich.charsets import DEFAULT, Fonts, of_page
from reader.core.formats.rich.lines import Lines
from reader.core.formats.rich.styles import Styles
from reader.core.formats.rich.tokens import Token, tokens
from reader.core.formats.rich.words import FEET, HEADS, PARAGRAPH_ENDS, SIGNS, SILENT, SPEAKING
from reader.core.transcript import PLAIN, BlockKind, BlockMark

_BODY, _SILENT, _FONTS, _STYLES, _TITLE = range(5)
_PAGES = {"ansi": DEFAULT, "mac": "mac-roman", "pc": "cp437", "pca": "cp850"}


@dataclass(slots=True)
class _State:
    """What a group may change; at its end, what was before it counts again."""

    place: int = _BODY
    out: Lines | None = None
    """Where words go: the body, a note, or what stands around the text of a page."""
    codec: str = DEFAULT
    symbols: bool = False
    skipped: int = 1
    """Characters after ``\\u`` that only programs without Unicode show."""
    hidden: bool = False
    deleted: bool = False
    style: int = -1
    level: int = 0
    """Of a heading; 0 for none."""
    listed: int = 0
    ignorable: bool = False
    """Whether ``\\*`` was the last token."""
    boxed: bool = False
    """Whether it stands in a text box, which follows the paragraph that it is anchored in."""

    def copied(self) -> _State:
        """Return the same state once more; quicker than what copies anything."""
        return _State(
            self.place, self.out, self.codec, self.symbols, self.skipped, self.hidden, self.deleted,
            self.style, self.level, self.listed, self.ignorable, self.boxed,
        )  # fmt: skip


class RtfWalk:
    """The lines of a rich text: those of its body, its notes by their names, and those around its pages."""

    def __init__(self, data: bytes, chosen: str = "") -> None:
        self.body = Lines()
        self.notes: dict[str, Lines] = {}
        self.heads, self.feet = Lines(), Lines()
        self.fonts = Fonts(chosen or DEFAULT)
        self.title = ""
        self.hidden = 0
        """Pieces that the document does not show."""
        self._chosen = chosen
        self._styles = Styles()
        self._font = -1
        self._raw = bytearray()
        self._skip = 0
        self._numbered = False
        """Whether the number of a note was the last word."""
        self._state = _State(out=self.body, codec=self.fonts.page)
        self._outer: list[_State] = []
        for token in tokens(data):
            self._take(token)
        self._flush()
        self._end_line()

    def lines(self) -> dict[str, list[Line]]:
        """Return the lines of each note."""
        return {name: note.done for name, note in self.notes.items()}

    def _take(self, token: Token) -> None:
        if token.data:
            self._data(token)
            return
        self._flush()
        if token.word == "{":
            self._skip = 0
            self._outer.append(self._state.copied())
        elif token.word == "}":
            self._skip = 0
            self._close()
        elif self._skip:
            self._skip -= 1
        else:
            self._word(token)
            self._state.ignorable = token.word == "*"

    def _data(self, token: Token) -> None:
        data = token.data
        if self._skip:
            data, self._skip = data[self._skip :], max(0, self._skip - len(data))
        self._raw += data

    def _flush(self) -> None:
        """Decode the bytes that came together: characters of East Asian encodings have two."""
        if not self._raw:
            return
        raw, self._raw = bytes(self._raw), bytearray()
        state = self._state
        if state.place == _STYLES:
            self._styles.name(raw)
        elif state.place == _TITLE:
            self.title += raw.decode(state.codec, "replace")
        elif state.place == _BODY:
            self._say("•" if state.symbols else raw.decode(self._chosen or state.codec, "replace"))

    def _say(self, text: str) -> None:
        state = self._state
        if state.place != _BODY or state.out is None:
            return
        if state.hidden or state.deleted:
            self.hidden += state.hidden
            return
        self._numbered = self._numbered and text.isspace()
        state.out.write(text)

    def _close(self) -> None:
        if not self._outer:
            return
        inner, self._state = self._state, self._outer.pop()
        if inner.place == _STYLES:
            self._styles.end()
        if inner.out is not self._state.out and inner.out is not None:
            inner.out.end(PLAIN)
            if inner.boxed and self._state.out is not None:
                self._state.out.after += inner.out.done

    def _word(self, token: Token) -> None:
        word, state = token.word, self._state
        if self._is_destination(word):
            return
        if state.place == _FONTS:
            self._font_word(token)
        elif state.place == _STYLES:
            self._styles.word(token)
        elif word == "u":
            self._unit(token.number or 0)
        elif word in SIGNS:
            self._say(SIGNS[word])
        elif word in PARAGRAPH_ENDS:
            self._end_line()
        elif word == "chftn":
            self._note_number()
        else:
            self._property(token)

    def _is_destination(self, word: str) -> bool:
        state = self._state
        if word in SPEAKING:
            state.place = _BODY
            if word == "footnote":
                self._begin_note()
            elif word == "shptxt":
                state.out, state.boxed = Lines(), True
        elif state.place == _SILENT:
            return True
        elif word in HEADS or word in FEET:
            state.out = self.heads if word in HEADS else self.feet
        elif word == "fonttbl":
            state.place = _FONTS
        elif word == "stylesheet":
            state.place = _STYLES
        elif word == "title":
            state.place = _TITLE
        elif word in SILENT or (state.ignorable and state.place == _BODY and word.isalpha()):
            state.place = _SILENT
        else:
            return False
        return True

    def _begin_note(self) -> None:
        name = f"note {len(self.notes) + 1}"
        state = self._state
        if state.out is not None and not (state.hidden or state.deleted):
            state.out.note(str(len(self.notes) + 1) if self._numbered else "", name)
        self._numbered = False
        self.notes[name] = state.out = Lines()
        state.boxed = False
        state.level = state.listed = 0

    def _note_number(self) -> None:
        """In a note, its own number; in the text, the number that the note after it will write."""
        if self._state.out is self.body:
            self._numbered = True
        else:
            self._say(str(len(self.notes)))

    def _font_word(self, token: Token) -> None:
        number = token.number or 0
        match token.word:
            case "f":
                self._font = number
            case "fcharset":
                self.fonts.charset(self._font, number)
            case "cpg":
                self.fonts.codec(self._font, of_page(number))

    def _unit(self, number: int) -> None:
        state = self._state
        if state.place == _BODY and state.out is not None and not (state.hidden or state.deleted):
            self._numbered = False
            state.out.unit(number & 0xFFFF if number < 0 else number)
        self._skip = state.skipped

    def _end_line(self) -> None:
        state = self._state
        if state.place == _BODY and state.out is not None:
            state.out.end(self._mark())

    def _mark(self) -> BlockMark:
        state = self._state
        level = state.level or self._styles.level(state.style)
        if level:
            return BlockMark(BlockKind.HEADING, level)
        return BlockMark(BlockKind.LIST_ITEM, state.listed) if state.listed else PLAIN

    def _property(self, token: Token) -> None:
        state, number = self._state, token.number
        on = number != 0
        match token.word:
            case "f":
                state.codec, state.symbols = self.fonts.of(number or 0), self.fonts.is_symbols(number or 0)
            case "uc":
                state.skipped = min(max(0, 1 if number is None else number), 9)
            case "v":
                state.hidden = on
            case "deleted":
                state.deleted = on
            case "plain":
                state.hidden = state.deleted = state.symbols = False
                state.codec = self.fonts.page
            case "pard":
                state.style, state.level, state.listed = -1, 0, 0
            case "s":
                state.style = number or 0
            case "outlinelevel":
                state.level = Styles.of_outline(number)
            case "ls":
                state.listed = max(1, state.listed) if number else 0
            case "ilvl":
                state.listed = 1 + min(max(0, number or 0), 8)
            case "ansicpg":
                self._page(of_page(number))
            case page if page in _PAGES:
                self._page(_PAGES[page])

    def _page(self, codec: str) -> None:
        if codec and not self._chosen:
            self.fonts.page = self._state.codec = codec
