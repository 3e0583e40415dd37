"""Writes a document's lines while its elements come by, each line with what its mark-up says it is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from reader.core.formats.cleaning import clean
from reader.core.formats.dialects.structure import TURNS, Opened, Structure
from reader.core.formats.dialects.table import DIVISIONS, Role, Rule
from reader.core.formats.dialects.values import Names, number, seconds, values_at
from reader.core.formats.dialects.words import GLUE
from reader.core.formats.markup.folding import folded
from reader.core.formats.wrapping import paragraphs
from reader.core.transcript import PLAIN, BlockKind, BlockMark

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

BREAK: Final = "\x00"
"""The end of a line inside a paragraph; no XML holds this character."""
LONGEST_HEADING: Final = 300
"""What is longer is no heading, whatever its element says."""
_ENDS: Final = frozenset('.!?:;…。！？»”")]')
WRAPPED: Final = 3
"""A paragraph with so many breaks was wrapped at a margin."""
_GLUED: Final = re.compile(f"(?<![ \t\n])[ \t\n]*+(?:{GLUE}[ \t\n]*+)++")
_TOLD_BEFORE: Final = 8
"""So many pieces tell whether a sentence ends before a remark."""
_ODD: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
_AFTER_NAME: Final = " \t\xa0:：-–—"
_DAY: Final = 86_400.0
_COUNTED: Final = frozenset({Role.SCENE, Role.NOTICE, Role.QUOTE, Role.ITEM, Role.HEADING})


@dataclass(slots=True)
class Writer:
    """Gathers pieces of text into lines and follows the parts they make."""

    names: Names
    structure: Structure = field(default_factory=Structure)
    lines: list[str] = field(default_factory=list)
    marks: dict[int, BlockMark] = field(default_factory=dict)
    pieces: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """Notes to the paragraph that is being gathered."""
    around: list[list[str]] = field(default_factory=list)
    """The pieces of the paragraphs in which the open notes stand."""
    inside: dict[Role, int] = field(default_factory=lambda: dict.fromkeys(_COUNTED, 0))
    begun: list[int] = field(default_factory=list)
    """The first lines of the headings and labels that are open."""
    lead: int = 0
    """How many pieces are the number of the paragraph that has not begun."""
    remarks: list[str | None] = field(default_factory=list)
    """What ends each open remark that stands within a sentence; ``None`` for one on a line of its own."""
    page: int | None = None
    line_page: int | None = None
    time: float | None = None
    """Told since the last line."""
    last_time: float | None = None
    first_time: float | None = None
    shared: dict[tuple[object, ...], BlockMark] = field(default_factory=dict)

    def say(self, text: str | None) -> None:
        """Add text; white space where no paragraph has begun is layout."""
        if text and (self.pieces or not text.isspace()):
            self.pieces.append(text)

    def start(self, element: Element, rule: Rule) -> None:
        """Begin an element; its text comes after."""
        role = self._remark(element) if rule.role is Role.REMARK else rule.role
        if role is not Role.INLINE and not rule.within:
            self.flush()
        if rule.page or rule.time:
            self._place(element, rule)
        if role is Role.CELL:
            self.pieces.append(" ")
        elif role is Role.BREAK:
            self.pieces.append(BREAK)
        elif role is Role.NOTE:
            self.around.append(self.pieces)
            self.pieces = []
        elif role in _COUNTED:
            self.inside[role] += 1
        if role is Role.HEADING or role is Role.LABEL:
            self._begin_named(element, rule)
        elif role is Role.GROUP or role in DIVISIONS:
            self.structure.enter()
            if role in DIVISIONS:
                self.structure.begin(self._opened(element, rule, role))

    def end(self, rule: Rule) -> None:
        """End an element; what follows it comes after."""
        role = self._end_remark() if rule.role is Role.REMARK else rule.role
        if role is Role.NOTE:
            self._end_note()
        elif role is not Role.INLINE and role is not Role.LEAD and not rule.within:
            self.flush()
        if role in _COUNTED:
            self.inside[role] -= 1
        if role is Role.HEADING or role is Role.LABEL:
            self._end_named(role)
        elif role is Role.GROUP or role in DIVISIONS:
            if self.lead:
                self.flush(whole=True)
            self.structure.leave(len(self.lines))
        elif role is Role.CELL:
            self.pieces.append(" ")
        elif role is Role.GLUE:
            self.pieces.append(GLUE)
        elif role is Role.LEAD:
            self.pieces.append(" ")
            self.lead = len(self.pieces)

    def flush(self, *, whole: bool = False) -> None:
        """End the line; the number of a paragraph to come waits for it, unless the ``whole`` is over."""
        if not self.pieces and not self.notes:
            return
        if self.around:
            self.pieces.append(" ")
            return
        if self.lead and not whole and not any(piece.strip() for piece in self.pieces[self.lead :]):
            return
        self.lead = 0
        text = "".join(self.pieces)
        self.pieces.clear()
        if text and not text.isspace():
            for line in filter(None, _told(text)):
                self._add(line, self._mark(line))
        for note in self.notes:
            self._add(note, BlockMark(BlockKind.NOTICE, page=self.page))
        self.notes.clear()
        self.line_page = self.page

    def _add(self, line: str, mark: BlockMark) -> None:
        if mark is not PLAIN:
            self.marks[len(self.lines)] = mark
        self.lines.append(line)
        self.time = None
        if self.structure.pending and not self.begun and mark.kind not in (BlockKind.SCENE, BlockKind.NOTICE):
            self.structure.pending = None

    def _mark(self, line: str) -> BlockMark:
        kind, level, speaker = BlockKind.PARAGRAPH, 0, ""
        if self.inside[Role.NOTICE]:
            kind = BlockKind.NOTICE
        elif self.inside[Role.SCENE]:
            kind = BlockKind.SCENE
        elif self.inside[Role.HEADING] and len(line) <= LONGEST_HEADING:
            kind, level = BlockKind.HEADING, min(6, max(1, self.structure.sections))
        else:
            turn = self.structure.turn
            speaker = turn.called if turn and not self.begun else ""
            if self.inside[Role.ITEM]:
                kind, level = BlockKind.LIST_ITEM, self.inside[Role.ITEM]
            elif self.inside[Role.QUOTE]:
                kind = BlockKind.QUOTE
        told = kind, level, speaker, self.line_page, self.time
        mark = self.shared.get(told)
        if mark is None:
            mark = BlockMark(*told)
            self.shared[told] = mark = PLAIN if mark == PLAIN else mark
        return mark

    def _place(self, element: Element, rule: Rule) -> None:
        """Take down the page and the time that an element tells."""
        page = number(" ".join(values_at(element, rule.page)))
        if page is not None:
            self.page = page
            if not any(piece.strip() for piece in self.pieces):
                self.line_page = page
        clock = values_at(element, rule.time)
        if clock and (time := seconds(":".join(clock))) is not None:
            self.first_time = time if self.first_time is None else self.first_time
            since = time - self.first_time
            since += _DAY if since < -_DAY / 2 else 0.0
            self.time = self.last_time = since if since >= 0 else None

    def _opened(self, element: Element, rule: Rule, role: Role, *, flat: bool = False) -> Opened:
        speaker, known = self.names.joined(element, rule.speaker) if rule.speaker else ("", False)
        office = self.names.joined(element, rule.office)[0] if rule.office else ""
        title = self.names.joined(element, rule.title)[0] if rule.title else ""
        return Opened(role, len(self.lines), "", title, self.last_time, speaker, known, office, flat=flat)

    def _begin_named(self, element: Element, rule: Rule) -> None:
        line = len(self.lines)
        self.begun.append(line)
        if rule.level:
            self.structure.begin_section(rule.level, line).time = self.last_time
        elif rule.begins in TURNS:
            self.structure.begin_turn(self._opened(element, rule, rule.begins, flat=True), line)

    def _end_named(self, role: Role) -> None:
        first = self.begun.pop()
        words = " ".join(self.lines[first:])
        if not words:
            return
        if role is Role.HEADING:
            self.structure.pending = None
            self.structure.heading(words)
        else:
            self.structure.label(first, len(self.lines), _name(words))

    def _remark(self, element: Element) -> Role:
        """A remark within a sentence stays in it, in brackets; any other has a line of its own."""
        before = "".join(self.pieces[-_TOLD_BEFORE:]).rstrip(f" \t\n{GLUE}")
        if not before or before[-1] in _ENDS:
            self.remarks.append(None)
            return Role.SCENE
        words = "".join(element.itertext()).strip()
        bare = bool(words) and words[0] not in "(["
        self.pieces.append(" (" if bare else " ")
        self.remarks.append(") " if bare else " ")
        return Role.INLINE

    def _end_remark(self) -> Role:
        end = self.remarks.pop()
        if end is None:
            return Role.SCENE
        self.pieces.append(end)
        return Role.INLINE

    def _end_note(self) -> None:
        note = folded("".join(self.pieces).replace(GLUE, "").replace(BREAK, " "))
        self.pieces = self.around.pop()
        if note and self.around:
            self.pieces.append(f" {note} ")
        elif note:
            self.notes.append(note)


def _name(words: str) -> str:
    """The name in a speaker's label: "Mr. BROOK:", "Mr. BROOK (President).-"."""
    name = words.strip(_AFTER_NAME)
    return name.rstrip(".") if words.rstrip()[-1:] in "-–—" else name


def _told(text: str) -> Iterable[str]:
    """Return the lines of a paragraph: one, or as its breaks divide it."""
    if GLUE in text:
        text = _GLUED.sub("", text)
    if BREAK not in text:
        return (_line(text),)
    pieces = [folded(piece) for piece in text.split(BREAK)]
    if len(pieces) > WRAPPED:
        pieces = list(paragraphs("\n".join(pieces)).texts)
    return map(_line, pieces)


def _line(text: str) -> str:
    return folded(" ".join(clean(text).split("\n")) if _ODD.search(text) else text)
