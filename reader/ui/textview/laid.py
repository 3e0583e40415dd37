"""A piece of text after layout: where its characters are, and which character is where.

Coordinates are pixels; ``x`` counts from the pane's left edge, ``y`` from the top of the piece. Offsets are
code points of the whole transcript.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple, cast

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextLayout, QTextLine

from reader.ui.offsets import Utf16Map
from reader.ui.textview.pieces import Piece
from reader.ui.textview.typesheet import BlockFormat

_ON_CHARACTER = QTextLine.CursorPosition.CursorOnCharacter


Box = tuple[int, float, float]
"""Line number, left, right."""


class PartTitle(NamedTuple):
    """A part heading after layout, and the top of its first line."""

    layout: QTextLayout
    top: float
    paragraph: int


@dataclass(frozen=True, slots=True, eq=False)
class Laid:
    """A laid-out piece."""

    piece: Piece
    layout: QTextLayout
    units: Utf16Map
    format: BlockFormat
    lines: tuple[QTextLine, ...]
    starts: array[int]
    """Offset where each line starts."""
    tops: array[float]
    """Top of each line, and of what follows the last: one more than there are lines."""
    height: int
    right_to_left: bool
    bidirectional: bool
    titles: tuple[PartTitle, ...] = ()
    _kept: dict[tuple[int, int], tuple[Box, ...]] = field(default_factory=dict)

    def line_at(self, y: float) -> int:
        """Return the line at a height; above the first it is the first, below the last the last."""
        return min(max(bisect_right(self.tops, y) - 1, 0), len(self.lines) - 1)

    def line_of(self, offset: int) -> int:
        """Return the line that holds an offset."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def line_span(self, line: int) -> tuple[int, int]:
        """Return where a line starts and ends; the space that it was broken at belongs to it."""
        end = self.starts[line + 1] if line + 1 < len(self.starts) else self.piece.end
        return self.starts[line], end

    def offset_at(self, x: float, y: float) -> int:
        """Return the place between two characters nearest to a point."""
        return self.offset_in(self.line_at(y), x)

    def offset_in(self, line: int, x: float) -> int:
        """Return the place between two characters of a line nearest to ``x``."""
        offset = self._point(self.lines[line].xToCursor(x))
        start, end = self.line_span(line)
        if line + 1 < len(self.lines) and offset >= end:
            return max(start, self.previous(end))
        return offset

    def character_at(self, x: float, y: float) -> int | None:
        """Return the character that a point is on, ``None`` beside the words."""
        if not self.tops[0] <= y < self.tops[-1]:
            return None
        line = self.lines[self.line_at(y)]
        if not line.naturalTextRect().left() <= x <= line.naturalTextRect().right():
            return None
        offset = self._point(line.xToCursor(x, _ON_CHARACTER))
        return offset if offset < self.piece.end else None

    def caret(self, offset: int) -> QRectF:
        """Return where the caret stands before a character: a rectangle without width."""
        line = self.lines[self.line_of(offset)]
        x = _x(line, self._unit(offset))
        top = line.y() + line.ascent() - self.format.ascent
        return QRectF(x, top, 0, self.format.ascent + self.format.descent)

    def boxes(self, start: int, end: int, *, keep: bool = False) -> Iterable[Box]:
        """Return line number, left and right of each box that the characters from start to end fill."""
        if not keep:
            return self._find_boxes(start, end)
        if (start, end) not in self._kept:
            self._kept[start, end] = tuple(self._find_boxes(start, end))
        return self._kept[start, end]

    def _find_boxes(self, start: int, end: int) -> Iterator[Box]:
        start, end = max(start, self.piece.start), min(end, self.piece.end)
        for number in range(self.line_of(start), len(self.lines)):
            first, last = self.line_span(number)
            if first >= end:
                return
            if start < min(end, last):
                yield from self._boxes_in(number, max(start, first), min(end, last))

    def next(self, offset: int) -> int:
        """Return the next place where a caret can stand (after a whole grapheme).

        Over characters that no font has Qt does not find the way: there it is the next character.
        """
        found = self._point(self.layout.nextCursorPosition(self._unit(offset)))
        return found if found > offset else min(offset + 1, self.piece.end)

    def previous(self, offset: int) -> int:
        """Return the place before, where a caret can stand; over what no font has, the character before."""
        found = self._point(self.layout.previousCursorPosition(self._unit(offset)))
        return found if found < offset else max(offset - 1, self.piece.start)

    def _boxes_in(self, number: int, start: int, end: int) -> Iterator[Box]:
        line = self.lines[number]
        if not self.bidirectional:
            left, right = _x(line, self._unit(start)), _x(line, self._unit(end))
            if end == self.line_span(number)[1]:
                right = line.naturalTextRect().right()
            if right > left:
                yield number, left, right
            return
        # Qt gives the caret of a place between two directions, not its character: ask the glyphs.
        left = right = 0.0
        runs = line.glyphRuns(self._unit(start), self._unit(end) - self._unit(start))
        for low, high in sorted((run.boundingRect().left(), run.boundingRect().right()) for run in runs):
            if right > left and low - right < 1:
                right = max(right, high)
            else:
                if right > left:
                    yield number, left, right
                left, right = low, high
        if right > left:
            yield number, left, right

    def _unit(self, offset: int) -> int:
        return self.units.units(offset - self.piece.start)

    def _point(self, unit: int) -> int:
        return self.piece.start + self.units.points(unit)


def _x(line: QTextLine, unit: int) -> float:
    return cast("tuple[float, int]", line.cursorToX(unit))[0]
