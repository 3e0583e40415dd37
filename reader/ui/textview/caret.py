"""Where a caret goes from a place: by characters, words, lines, pages. Offsets in, offsets out."""

from __future__ import annotations

from reader.ui.textview.laid import Laid
from reader.ui.textview.page import Page
from reader.ui.textview.selection import word_after, word_before


class CaretMoves:
    """The moves of a caret on a page."""

    def __init__(self, page: Page, text: str) -> None:
        self._page = page
        self._text = text

    def sideways(self, offset: int, *, right: bool) -> int:
        """Return the next place to the right or left as the paragraph runs, a whole grapheme on."""
        return self.character(offset, forward=right != self._page.lay_at(offset).right_to_left)

    def sideways_word(self, offset: int, *, right: bool) -> int:
        """Return the next start of a word to the right or left as the paragraph runs."""
        return self.word(offset, forward=right != self._page.lay_at(offset).right_to_left)

    def character(self, offset: int, *, forward: bool) -> int:
        """Return the next or the previous place between two graphemes."""
        laid = self._page.lay_at(offset)
        if forward:
            return min(offset + 1, len(self._text)) if offset >= laid.piece.end else laid.next(offset)
        if offset > laid.piece.start:
            return laid.previous(offset)
        before = self._page.pieces.before(laid.piece)
        if before is None:
            return offset
        joined = before.paragraph == laid.piece.paragraph
        return self._page.typesetter.lay(before).previous(before.end) if joined else before.end

    def word(self, offset: int, *, forward: bool) -> int:
        """Return the start of the next word, or of this or the previous one."""
        piece = self._page.pieces.at(offset)
        if forward:
            if offset >= piece.end:
                return min(offset + 1, len(self._text))
            return piece.start + word_after(self._text[piece.start : piece.end], offset - piece.start)
        if offset > piece.start:
            return piece.start + word_before(self._text[piece.start : piece.end], offset - piece.start)
        return self.character(offset, forward=False)

    def line(self, offset: int, x: float, *, down: bool) -> int:
        """Return the place nearest to ``x`` in the next or the previous line."""
        laid = self._page.lay_at(offset)
        number = laid.line_of(offset) + (1 if down else -1)
        if 0 <= number < len(laid.lines):
            return laid.offset_in(number, x)
        pieces = self._page.pieces
        beside = pieces.after(laid.piece) if down else pieces.before(laid.piece)
        if beside is None:
            return len(self._text) if down else 0
        there = self._page.typesetter.lay(beside)
        return there.offset_in(0 if down else len(there.lines) - 1, x)

    def page(self, offset: int, x: float, pixels: float) -> int:
        """Return the place nearest to ``x`` that is so many pixels further down (or, negative, up)."""
        laid: Laid = self._page.lay_at(offset)
        y = laid.tops[laid.line_of(offset)] + laid.format.pitch / 2 + pixels
        while y < 0 and (before := self._page.pieces.before(laid.piece)) is not None:
            laid = self._page.typesetter.lay(before)
            y += laid.height
        while y >= laid.height and (after := self._page.pieces.after(laid.piece)) is not None:
            y -= laid.height
            laid = self._page.typesetter.lay(after)
        return laid.offset_at(x, y)

    def line_start(self, offset: int) -> int:
        """Return the start of the line."""
        laid = self._page.lay_at(offset)
        return laid.line_span(laid.line_of(offset))[0]

    def line_end(self, offset: int) -> int:
        """Return the end of the line, before the space that it was broken at."""
        laid = self._page.lay_at(offset)
        line = laid.line_of(offset)
        end = laid.line_span(line)[1]
        return laid.previous(end) if line + 1 < len(laid.lines) else end

    def last(self) -> int:
        """Return the end of the text."""
        return len(self._text)

    def x_of(self, offset: int) -> float:
        """Return where a caret stands in its line."""
        return self._page.lay_at(offset).caret(offset).x()
