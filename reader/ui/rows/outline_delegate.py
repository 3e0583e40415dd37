"""Draws a row of the outline: kind, title, hits, length."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from reader.core.outline.parts import Part
from reader.ui.rows.drawing import Index, RowDelegate, draw_ground, icon_size, mirrored
from reader.ui.rows.icons import pixmap
from reader.ui.rows.outline_model import OutlineRole
from reader.ui.rows.outline_rows import OutlineRow
from reader.ui.rows.wording import cut_side
from reader.ui.theme import Theme

_GAP = 6
_BAR = 40
_BAR_HEIGHT = 5
_NARROW = 22
"""Below this width of a row, in characters, the title takes the bar's room."""
_LEAST_DETAIL = 40
"""Pixels below which a detail is left out."""


class OutlineDelegate(RowDelegate):
    """One line: icon in the part's colour, title, "?" of a guess, detail, hits, length."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(80, max(icon_size(option), option.fontMetrics.height()) + 8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(OutlineRole.ROW)
        if not isinstance(row, OutlineRow):
            return
        own = self.option_for(option, index)
        painter.save()
        draw_ground(painter, own)
        left, right = own.rect.left() + _GAP // 2, own.rect.right() - _GAP
        if not row.item:
            self._icon(painter, own, row, left)
            left += icon_size(own) + _GAP
            if own.rect.width() > _NARROW * own.fontMetrics.averageCharWidth():
                right = self._bar(painter, own, row, right, index.data(OutlineRole.SHARE)) - _GAP
        right = self._badge(painter, own, right, index.data(OutlineRole.HITS))
        room = QRect(left, own.rect.top(), max(0, right - left), own.rect.height())
        room = self._title(painter, own, row, room, bool(index.data(OutlineRole.CURRENT)))
        self._detail(painter, own, room, index.data(OutlineRole.DETAIL))
        painter.restore()

    def _icon(self, painter: QPainter, own: QStyleOptionViewItem, row: OutlineRow, left: int) -> None:
        size = icon_size(own)
        rect = QRect(left, own.rect.center().y() - size // 2 + 1, size, size)
        picture = self._picture(row.part, size, painter.device().devicePixelRatio())
        painter.drawPixmap(mirrored(own, rect), picture)

    def prepare(self, part: Part, view: QWidget) -> None:
        """Draw the icon of a part, so that the first page of rows in a view need not."""
        option = QStyleOptionViewItem()
        option.initFrom(view)
        self._picture(part, icon_size(option), view.devicePixelRatio())

    def _picture(self, part: Part, size: int, ratio: float) -> QPixmap:
        return pixmap(f"part-{part.kind}", self.theme.part_colour(part).name(), size, ratio)

    def _bar(
        self, painter: QPainter, own: QStyleOptionViewItem, row: OutlineRow, right: int, share: float
    ) -> int:
        """Draw the bar from the row's end backwards and return where it begins: a short one leaves room."""
        width = max(2, round(_BAR * share))
        middle = own.rect.center().y() + 1
        rect = QRect(right - width, middle - _BAR_HEIGHT // 2, width, _BAR_HEIGHT)
        rect = mirrored(own, rect)
        colour = self.theme.part_colour(row.part)
        if not row.unsure:
            painter.fillRect(rect, colour)
            return right - width
        pen = QPen(colour, _BAR_HEIGHT)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([0.8, 0.6])
        painter.setPen(pen)
        painter.drawLine(rect.left(), middle, rect.right() + 1, middle)
        return right - width

    def _badge(self, painter: QPainter, own: QStyleOptionViewItem, right: int, hits: int) -> int:
        if not hits:
            return right
        font = QFont(own.font)
        font.setPointSizeF(font.pointSizeF() * 0.85)
        metrics = QFontMetrics(font)
        words = f"{hits:,}"
        width = max(metrics.horizontalAdvance(words) + 8, metrics.height())
        rect = QRect(
            right - width, own.rect.center().y() - metrics.height() // 2, width, metrics.height() + 1
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.hit)
        painter.setFont(font)
        rect = mirrored(own, rect)
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        painter.setPen(self.theme.text)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)
        return right - width - _GAP

    def _title(
        self, painter: QPainter, own: QStyleOptionViewItem, row: OutlineRow, room: QRect, current: bool
    ) -> QRect:
        """Draw the title and return the room that is left beside it."""
        font = QFont(own.font)
        font.setBold(current)
        font.setItalic(not row.treated)
        title, guess = row.title, " ?" if row.unsure else ""
        if not row.treated:
            title = self.tr("{0} (announced, not treated)").format(title)
        painter.setPen(self.theme.quiet if row.item or not row.part.title else self.theme.text)
        metrics, side = QFontMetrics(font), cut_side(row.item.title if row.item else row.part.title)
        left = room.width() - metrics.horizontalAdvance(guess)
        words = _draw(painter, own, room, metrics.elidedText(title, side, left) + guess, font)
        return room.adjusted(metrics.horizontalAdvance(words) + 2 * _GAP, 0, 0, 0)

    def _detail(self, painter: QPainter, own: QStyleOptionViewItem, room: QRect, words: str) -> None:
        if words and room.width() > _LEAST_DETAIL:
            font = QFont(own.font)
            font.setPointSizeF(font.pointSizeF() * 0.9)
            painter.setPen(self.theme.quiet)
            _draw(painter, own, room, words, font)


def _draw(
    painter: QPainter,
    own: QStyleOptionViewItem,
    room: QRect,
    words: str,
    font: QFont,
) -> str:
    """Draw words on one line and return what of them there was room for."""
    words = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    side = QStyle.visualAlignment(own.direction, Qt.AlignmentFlag.AlignLeft)
    where = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
    painter.setFont(font)
    painter.setLayoutDirection(own.direction)
    painter.drawText(mirrored(own, room), where, words)
    return words
