"""Draws a row of the result list: a part with its number of hits, or a hit among its neighbours."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from reader.core.search import HitGroup
from reader.ui.rows.drawing import (
    Index,
    RowDelegate,
    direction_of,
    draw_ground,
    draw_lines,
    emphasis,
    mirrored,
)
from reader.ui.rows.hit_model import Excerpt, HitRole, fitted
from reader.ui.theme import Theme

LINES = 2
_GAP = 6
_MARK = 3


def row_height(font: QFont) -> int:
    """Return the height of every row, in pixels."""
    return LINES * QFontMetrics(font).lineSpacing() + _GAP


class HitDelegate(RowDelegate):
    """The hit is bold on the ground that hits have in the text; the current one has a mark beside it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        own = self.option_for(option, index)
        painter.save()
        painter.setLayoutDirection(own.direction)
        group = index.data(HitRole.GROUP)
        if isinstance(group, HitGroup):
            self._heading(painter, own, index.data(Qt.ItemDataRole.DisplayRole), group)
        else:
            draw_ground(painter, own)
            self._hit(painter, own, index.data(HitRole.EXCERPT), index.data(HitRole.CURRENT))
        painter.restore()

    def _heading(self, painter: QPainter, own: QStyleOptionViewItem, title: str, group: HitGroup) -> None:
        room = own.rect.adjusted(_GAP, 0, -_GAP, -_GAP // 2)
        count = f"{len(group):,}"
        width = own.fontMetrics.horizontalAdvance(count)
        bottom = Qt.AlignmentFlag.AlignBottom
        painter.setFont(own.font)
        painter.setPen(self.theme.quiet)
        painter.drawText(mirrored(own, room), bottom | Qt.AlignmentFlag.AlignRight, count)
        font = QFont(own.font)
        font.setBold(True)
        words = QFontMetrics(font).elidedText(
            title, Qt.TextElideMode.ElideMiddle, room.width() - width - 2 * _GAP
        )
        painter.setFont(font)
        painter.setPen(self.theme.part_colour(group.path[-1]) if group.path else self.theme.text)
        painter.drawText(mirrored(own, room), bottom | Qt.AlignmentFlag.AlignLeft, words)

    def _hit(self, painter: QPainter, own: QStyleOptionViewItem, shown: Excerpt, current: bool) -> None:
        room = QRectF(mirrored(own, own.rect.adjusted(2 * _GAP, _GAP // 2, -_GAP, 0)))
        letters = int(room.width() / max(1, own.fontMetrics.averageCharWidth())) * LINES
        shown = fitted(shown, letters)
        text = shown.before + shown.hit + shown.after
        start = len(shown.before)
        ground = self.theme.current_hit if current else self.theme.hit
        bold = emphasis(start, start + len(shown.hit), text, bold=True, ground=ground)
        if current:
            painter.setPen(QPen(self.theme.accent, _MARK))
            edge = mirrored(own, own.rect.adjusted(2, 2, 2 - own.rect.width(), -2))
            painter.drawLine(edge.topLeft(), edge.bottomLeft())
        painter.setPen(self.theme.text)
        painter.setClipRect(room)
        draw_lines(painter, room, text, own.font, [bold], LINES, direction_of(text))
