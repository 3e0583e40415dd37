"""Lays out the pieces that are asked for and keeps the latest few hundred."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QTextLayout, QTextLine, QTextOption

from reader.core.transcript import PLAIN, Transcript
from reader.ui.offsets import Utf16Map, displayable
from reader.ui.textview.column import Column
from reader.ui.textview.direction import has_right_to_left, runs_right_to_left
from reader.ui.textview.laid import Laid, PartTitle
from reader.ui.textview.pieces import Piece, Pieces
from reader.ui.textview.typesheet import TypeSheet

KEPT = 400
"""Pieces whose layouts are kept, and"""
KEPT_CHARACTERS = 400_000
"""how many characters they may have together: a layout takes some 50 bytes for each."""
HEAD = 1_000
"""Code points at a paragraph's start among which its first strong character is looked for."""


@dataclass(frozen=True, slots=True)
class PartHeading:
    """A part's title, drawn above its first paragraph."""

    title: str
    level: int
    """1 for a part of the top level."""
    colour: QColor


class Typesetter:
    """Turns pieces of a transcript into layouts for a type sheet and a column."""

    def __init__(
        self,
        transcript: Transcript,
        pieces: Pieces,
        sheet: TypeSheet,
        column: Column,
        headings: Mapping[int, PartHeading],
    ) -> None:
        self._transcript = transcript
        self._pieces = pieces
        self._headings = headings
        self._cache: OrderedDict[int, Laid] = OrderedDict()
        self._cached = 0
        self.sheet = sheet
        self.column = column
        self.edge = round(2.2 * sheet.em)
        """Space above the first paragraph and below the last."""

    def lay(self, piece: Piece) -> Laid:
        """Return the layout of a piece."""
        key = piece.start
        laid = self._cache.get(key)
        if laid is None:
            laid = self._cache[key] = self._lay(piece)
            self._cached += piece.end - piece.start
            while len(self._cache) > KEPT or self._cached > KEPT_CHARACTERS:
                _, oldest = self._cache.popitem(last=False)
                self._cached -= oldest.piece.end - oldest.piece.start
        else:
            self._cache.move_to_end(key)
        return laid

    def _lay(self, piece: Piece) -> Laid:
        sheet, column = self.sheet, self.column
        block = sheet.format(self._transcript.marks.get(piece.paragraph, PLAIN))
        text = self._transcript.text[piece.start : piece.end]
        start, end = self._pieces.bounds(piece.paragraph)
        backward = runs_right_to_left(
            text if piece.start == start else self._transcript.text[start : start + 400]
        )
        layout = QTextLayout(displayable(text), block.font)
        layout.setTextOption(_option(backward))
        layout.setCacheEnabled(True)
        titles, top = self._titles(piece) if piece.start == start else ((), 0)
        if not titles and piece.start == start:
            top = block.before if start else self.edge
        width = max(column.width - block.indent, column.width / 3)
        left = column.left + (0 if backward else column.width - width)
        lines, tops = _break(layout, left, top, width, block.pitch, block.baseline)
        after = block.after if piece.end == end else 0
        height = tops[-1] + (self.edge if piece.end == len(self._transcript.text) else after)
        units = Utf16Map(text)
        return Laid(
            piece,
            layout,
            units,
            block,
            lines,
            array("q", (piece.start + units.points(line.textStart()) for line in lines)),
            tops,
            round(height),
            backward,
            has_right_to_left(text),
            titles,
        )

    def _titles(self, piece: Piece) -> tuple[tuple[PartTitle, ...], int]:
        heading = self._headings.get(piece.paragraph)
        if heading is None:
            return (), 0
        em = self.sheet.em
        font = self.sheet.part_font(heading.level)
        before = round((1.5 if heading.level <= 1 else 0.9) * em) if piece.start else self.edge
        layout = QTextLayout(displayable(heading.title), font)
        layout.setTextOption(_option(runs_right_to_left(heading.title)))
        pitch = round(1.5 * 0.72 * em)
        _, tops = _break(layout, self.column.left, before, self.column.width, pitch, round(0.75 * pitch))
        return (PartTitle(layout, before, piece.paragraph),), round(tops[-1] + 0.3 * em)


def _option(right_to_left: bool) -> QTextOption:
    option = QTextOption()
    direction = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    option.setTextDirection(direction)
    side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _break(
    layout: QTextLayout, left: float, top: float, width: float, pitch: int, baseline: float
) -> tuple[tuple[QTextLine, ...], array[float]]:
    """Break a layout into lines; a line of a taller script gets the room that it needs."""
    lines: list[QTextLine] = []
    tops = array("d", [top])
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        raised = max(0.0, line.ascent() - baseline)
        line.setPosition(QPointF(left, tops[-1] + baseline + raised - line.ascent()))
        below = max(float(pitch), baseline + line.descent())
        tops.append(tops[-1] + round(raised + below))
        lines.append(line)
    layout.endLayout()
    return tuple(lines), tops
