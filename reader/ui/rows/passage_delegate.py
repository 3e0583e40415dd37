"""Draws a row about the current passage: a heading, a note, or a link with where it leads."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from reader.ui.rows.drawing import Index, RowDelegate, draw_ground, draw_lines, icon_size, lines_of, mirrored
from reader.ui.rows.icons import pixmap
from reader.ui.rows.passage import Heading, Link, Note
from reader.ui.rows.passage_model import ROW
from reader.ui.rows.wording import UNSURE
from reader.ui.theme import Theme

_GAP = 6
_DETAIL_LINES = 2


class PassageDelegate(RowDelegate):
    """The kind of a reference is an icon in its colour and a word in the detail line; a guess has a "?"."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = option.fontMetrics.height()
        match index.data(ROW):
            case Heading():
                height = round(line * 1.9)
            case Link():
                height = line + self._detail_height(option, index) + 10
            case _:
                height = line + 4
        return QSize(80, height)

    def _detail_height(self, option: QStyleOptionViewItem, index: Index) -> int:
        """Return what the detail takes when drawn: other scripts, and our isolates, have taller lines."""
        room = option.rect.width() - 3 * _GAP - icon_size(option)
        words = index.data(ROW).detail
        return ceil(lines_of(words, _small(option.font), room, option.direction, [], _DETAIL_LINES)[1])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        own = self.option_for(option, index)
        painter.save()
        painter.setLayoutDirection(own.direction)
        match index.data(ROW):
            case Heading(text):
                self._heading(painter, own, text)
            case Note(text):
                painter.setPen(self.theme.quiet)
                _line(painter, own, own.rect.adjusted(_GAP, 0, -_GAP, 0), text, own.font)
            case Link() as link:
                draw_ground(painter, own)
                self._link(painter, own, link)
        painter.restore()

    def _heading(self, painter: QPainter, own: QStyleOptionViewItem, text: str) -> None:
        font = _small(own.font)
        font.setBold(True)
        font.setCapitalization(QFont.Capitalization.AllUppercase)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 108)
        painter.setPen(self.theme.quiet)
        rect = own.rect.adjusted(_GAP, own.rect.height() // 3, -_GAP, 0)
        _line(painter, own, rect, text, font)

    def _link(self, painter: QPainter, own: QStyleOptionViewItem, link: Link) -> None:
        line = own.fontMetrics.height()
        size = icon_size(own)
        icon = QRect(own.rect.left() + _GAP, own.rect.top() + 5 + (line - size) // 2, size, size)
        colour = self.theme.reference_colour(link.reference.kind)
        ratio = painter.device().devicePixelRatio()
        name = f"reference-{link.reference.kind}"
        painter.drawPixmap(mirrored(own, icon), pixmap(name, colour.name(), size, ratio))
        room = own.rect.adjusted(2 * _GAP + size, 4, -_GAP, 0)
        text = f"{link.text} ?" if link.reference.confidence < UNSURE else link.text
        painter.setPen(self.theme.text)
        _line(painter, own, QRect(room.left(), room.top(), room.width(), line), text, own.font)
        painter.setPen(self.theme.quiet)
        detail = mirrored(own, room.adjusted(0, line + 1, 0, 0))
        painter.setClipRect(detail)
        draw_lines(painter, QRectF(detail), link.detail, _small(own.font), [], _DETAIL_LINES, own.direction)


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.9)
    return small


def _line(painter: QPainter, own: QStyleOptionViewItem, rect: QRect, text: str, font: QFont) -> None:
    words = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.setFont(font)
    painter.drawText(mirrored(own, rect), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
