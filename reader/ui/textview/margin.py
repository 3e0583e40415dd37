"""The margin beside the text: paragraph numbers and the slim bar in the part's colour."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from reader.ui.textview.column import BAR_WIDTH, Column
from reader.ui.textview.laid import Laid
from reader.ui.textview.pieces import Pieces
from reader.ui.textview.typesheet import TypeSheet

DASH_PERIOD = 11
"""From dash to dash, in pixels."""


class MarginBar(NamedTuple):
    """A bar beside the paragraphs ``first`` to ``last`` (both included); dashed where a part is unsure."""

    first: int
    last: int
    colour: QColor
    dashed: bool = False


class Margin:
    """Draws the margin of one piece at a time; bars are in order and apart."""

    def __init__(self, bars: Sequence[MarginBar] = ()) -> None:
        self._bars = tuple(bars)
        self._firsts = [bar.first for bar in self._bars]

    def paint(
        self, painter: QPainter, laid: Laid, y: float, column: Column, sheet: TypeSheet, pieces: Pieces
    ) -> None:
        """Draw the bar along a piece and, where its paragraph begins, the paragraph's number."""
        self._paint_bar(painter, laid, y, column, pieces)
        starts = laid.piece.start == pieces.bounds(laid.piece.paragraph)[0]
        if column.numbers is not None and starts and not laid.format.quiet:
            _paint_number(painter, laid, y, column, sheet)

    def _paint_bar(self, painter: QPainter, laid: Laid, y: float, column: Column, pieces: Pieces) -> None:
        paragraph = laid.piece.paragraph
        index = bisect_right(self._firsts, paragraph) - 1
        if index < 0 or paragraph > self._bars[index].last:
            return
        bar = self._bars[index]
        begins = paragraph == bar.first and laid.piece.start == pieces.bounds(paragraph)[0]
        ends = paragraph == bar.last and laid.piece.end == pieces.bounds(paragraph)[1]
        top = y + (laid.tops[0] if begins else 0)
        bottom = y + (laid.tops[-1] if ends else laid.height)
        if not bar.dashed:
            painter.fillRect(QRectF(column.bar, top, BAR_WIDTH, bottom - top), bar.colour)
            return
        _paint_dashes(painter, QPointF(column.bar + BAR_WIDTH / 2, top), bottom - top, bar.colour)


def _paint_dashes(painter: QPainter, top: QPointF, length: float, colour: QColor) -> None:
    """Draw whole dashes and gaps only, so that they go on evenly in the next piece."""
    period = length / max(1, round(length / DASH_PERIOD))
    pen = QPen(colour, BAR_WIDTH, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([period * 0.55 / BAR_WIDTH, period * 0.45 / BAR_WIDTH])
    painter.setPen(pen)
    painter.drawLine(top, QPointF(top.x(), top.y() + length))


def _paint_number(painter: QPainter, laid: Laid, y: float, column: Column, sheet: TypeSheet) -> None:
    assert column.numbers is not None
    number = str(laid.piece.paragraph + 1)
    metrics = QFontMetricsF(sheet.number_font)
    line = laid.lines[0]
    x = column.numbers if column.mirrored else column.numbers - metrics.horizontalAdvance(number)
    painter.setFont(sheet.number_font)
    painter.setPen(sheet.style.number)
    painter.drawText(round(x), round(y + line.y() + line.ascent()), number)


def number_width(paragraphs: int, sheet: TypeSheet) -> float:
    """Return the width of the widest number."""
    return QFontMetricsF(sheet.number_font).horizontalAdvance("0" * len(str(max(paragraphs, 1))))
