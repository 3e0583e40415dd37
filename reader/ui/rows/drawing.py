"""What the delegates of the panes share: a row's ground, and lines of text that one word stands out from."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.ui.offsets import Utf16Map, displayable
from reader.ui.textview.direction import runs_right_to_left

Index = QModelIndex | QPersistentModelIndex

_FOCUS = 2
"""Pixels of the frame round the row that has the keyboard, as round the text."""


def draw_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Draw a row's background: selection, hover, focus."""
    style = option.widget.style() if option.widget else QApplication.style()
    style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget)
    if QStyle.StateFlag.State_HasFocus in option.state:
        painter.save()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(option.palette.color(QPalette.ColorRole.Accent), _FOCUS))
        painter.drawRect(option.rect.adjusted(1, 1, -1, -1))
        painter.restore()


def icon_size(option: QStyleOptionViewItem) -> int:
    """Return the width and height of a row's icon: 16 pixels, more beside larger text."""
    return max(16, round(option.fontMetrics.height() * 0.85))


def mirrored(option: QStyleOptionViewItem, rect: QRect) -> QRect:
    """Return a rectangle, given for left to right, where it stands in the row's own direction."""
    return QStyle.visualRect(option.direction, option.rect, rect)


def emphasis(start: int, end: int, text: str, bold: bool, ground: QColor | None) -> QTextLayout.FormatRange:
    """Return the format that makes ``text[start:end]`` (code points) stand out."""
    units = Utf16Map(text)
    found = QTextLayout.FormatRange()
    found.start = units.units(start)
    found.length = units.units(end) - found.start
    format_ = QTextCharFormat()
    if bold:
        format_.setFontWeight(QFont.Weight.Bold)
    if ground:
        format_.setBackground(ground)
    found.format = format_
    return found


def lines_of(
    text: str,
    font: QFont,
    width: float,
    direction: Qt.LayoutDirection,
    formats: list[QTextLayout.FormatRange],
    most: int = 1000,
) -> tuple[QTextLayout, float]:
    """Return plain text laid out in at most so many lines of a width, and the height that they take."""
    layout = QTextLayout(displayable(text), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(direction)
    option.setAlignment(QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft))
    layout.setTextOption(option)
    layout.setFormats(formats)
    layout.beginLayout()
    y = 0.0
    for _ in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
    return layout, y


def draw_lines(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    formats: list[QTextLayout.FormatRange],
    lines: int,
    direction: Qt.LayoutDirection,
) -> None:
    """Draw plain text in the painter's pen, wrapped to at most so many lines."""
    layout, _ = lines_of(text, font, rect.width(), direction, formats, lines)
    layout.draw(painter, rect.topLeft())


def direction_of(text: str) -> Qt.LayoutDirection:
    """Return the direction that a document's words run in."""
    rightwards = Qt.LayoutDirection.LeftToRight
    return Qt.LayoutDirection.RightToLeft if runs_right_to_left(text) else rightwards


class RowDelegate(QStyledItemDelegate):
    """A delegate that reads its rows itself: the style never sees a document's words."""

    def option_for(self, option: QStyleOptionViewItem, index: Index) -> QStyleOptionViewItem:
        """Return the option with the row's state and without its text."""
        own = QStyleOptionViewItem(option)
        self.initStyleOption(own, index)
        own.text = ""
        return own
