"""The transcript set in type for one size of pane: made anew for another, which is cheap."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPoint, QSize

from reader.core.transcript import Span, Transcript
from reader.ui.textview.column import column
from reader.ui.textview.laid import Laid
from reader.ui.textview.margin import number_width
from reader.ui.textview.pieces import Pieces
from reader.ui.textview.place import Place
from reader.ui.textview.progress import Progress
from reader.ui.textview.scroll import Scroll
from reader.ui.textview.typesetter import Titles, Typesetter
from reader.ui.textview.typesheet import TypeSheet


class Anchor(NamedTuple):
    """What must stay where it is while everything round it changes size."""

    offset: int
    """First character of the topmost line that is wholly in view."""
    y: float
    """Where its top is, as a share of the type's size."""
    at_start: bool
    """At the text's start it is the start that stays."""


class Page:
    """Text, type and column, and where the pane stands in it."""

    def __init__(
        self,
        transcript: Transcript,
        pieces: Pieces,
        sheet: TypeSheet,
        size: QSize,
        titles: Titles,
        *,
        mirrored: bool,
    ) -> None:
        self.pieces = pieces
        self.sheet = sheet
        self.size = size
        numbers = number_width(len(pieces), sheet)
        self.column = column(size.width(), sheet.measure, numbers, sheet.zoom, mirrored=mirrored)
        self.typesetter = Typesetter(transcript, pieces, sheet, self.column, titles)
        self.scroll = Scroll(pieces, self.typesetter, size.height())
        self.progress = Progress.of(sheet, self.column.width, pieces)

    def lay_at(self, offset: int) -> Laid:
        """Return the layout of the piece that holds an offset."""
        return self.typesetter.lay(self.pieces.at(offset))

    def under(self, y: float) -> tuple[Laid, float]:
        """Return the piece at a height of the pane (the nearest outside the text), and its top."""
        found: tuple[Laid, float] | None = None
        for laid, top in self.scroll.visible():
            if found is not None and top > y:
                break
            found = laid, top
        return found or (self.typesetter.lay(self.scroll.top), -self.scroll.pixels)

    def offset_at(self, x: float, y: float) -> int:
        """Return the place between two characters nearest to a point of the pane."""
        laid, top = self.under(y)
        return laid.offset_at(x, y - top)

    def character_at(self, x: float, y: float) -> int | None:
        """Return the character under a point of the pane, ``None`` beside the words."""
        laid, top = self.under(y)
        return laid.character_at(x, y - top)

    def below(self, offset: int) -> QPoint:
        """Return the point of the pane below a character, or the pane's corner if that is out of view."""
        for laid, top in self.scroll.visible():
            if laid.piece.start <= offset <= laid.piece.end:
                return laid.caret(offset).translated(0, top).bottomLeft().toPoint()
        return QPoint(round(self.column.left), 0)

    def visible_span(self) -> Span:
        """Return the characters of the lines that are in view, whole or in part."""
        start = end = None
        height = self.size.height()
        for laid, top in self.scroll.visible():
            if top + laid.tops[-1] > 0 and top + laid.tops[0] < height:
                first, last = laid.line_at(-top), laid.line_at(height - 1 - top)
                start = laid.line_span(first)[0] if start is None else start
                end = laid.line_span(last)[1]
        if start is None or end is None:
            return Span(self.scroll.top.start, self.scroll.top.start)
        return Span(start, end)

    def anchor(self) -> Anchor:
        """Return what should stay in its place when the page is set anew."""
        at_start = self.scroll.top.start == 0 and not self.scroll.pixels
        for laid, top in self.scroll.visible():
            for line, y in enumerate(laid.tops[:-1]):
                if top + y >= 0:
                    return Anchor(laid.starts[line], (top + y) / self.sheet.em, at_start)
        return Anchor(self.visible_span().start, 0.0, at_start)

    def hold(self, anchor: Anchor) -> None:
        """Scroll until the anchor is where it was."""
        if anchor.at_start:
            self.scroll.go(self.pieces.first(), 0)
        else:
            self.scroll.put(anchor.offset, anchor.y * self.sheet.em)

    def reveal(self, offset: int) -> bool:
        """Scroll as little as brings the line of an offset into view; return whether it had to."""
        pitch, height = self.sheet.plain.pitch, self.size.height()
        highest = min(pitch, max(0, (height - pitch) // 2))
        lowest = height - pitch - highest
        y = self.scroll.y_of(offset)
        if y is not None and highest <= y <= lowest:
            return False
        above = y < highest if y is not None else offset < self.visible_span().start
        before = self.scroll.top, self.scroll.pixels
        self.scroll.put(offset, highest if above else lowest)
        return before != (self.scroll.top, self.scroll.pixels)

    def place(self) -> Place:
        """Return the place at the top edge."""
        top = self.scroll.top
        return Place(top.paragraph, self.scroll.pixels, top.start - self.pieces.bounds(top.paragraph)[0])

    def restore(self, place: Place) -> None:
        """Scroll to a place: to the same pixel on a page of the same size."""
        paragraph = min(max(place.paragraph, 0), len(self.pieces) - 1)
        start, end = self.pieces.bounds(paragraph)
        self.scroll.go(self.pieces.at(min(start + max(place.piece, 0), end)), place.pixels)

    def value(self) -> int:
        """Return the scroll bar's value."""
        return self.progress.of_top(self.typesetter.lay(self.scroll.top), self.scroll.pixels)

    def greatest_value(self) -> int:
        """Return the scroll bar's value at the text's end."""
        piece, pixels = self.scroll.end()
        return self.progress.of_top(self.typesetter.lay(piece), pixels)

    def go_to_value(self, value: int) -> None:
        """Scroll to a value of the scroll bar."""
        if value >= self.greatest_value():
            self.scroll.go(*self.scroll.end())
            return
        paragraph = self.progress.paragraph_at(value, self.pieces)
        start, end = self.pieces.bounds(paragraph)
        beyond = value - self.progress.at(start, paragraph)
        piece = self.pieces.at(min(end, start + int(beyond / self.progress.per_character)))
        laid = self.typesetter.lay(piece)
        top = self.progress.of_top(laid, 0)
        bottom = max(top + 1, self.progress.of_top(laid, laid.height))
        self.scroll.go(piece, laid.height * min(1.0, (value - top) / (bottom - top)))
