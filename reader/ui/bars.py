"""The plain surfaces of the window: a bar with a hairline, a label that shortens its words to fit."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QLabel,
    QSizePolicy,
    QSplitter,
    QSplitterHandle,
    QWidget,
)

from reader.ui.theme import Theme

_SCROLL_BAR = """
QScrollBar {{ background: transparent; border: none; width: 12px; height: 12px; margin: 0; }}
QScrollBar::handle {{
    background: {line}; border-radius: 4px; margin: 2px; min-height: 28px; min-width: 28px; }}
QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: {quiet}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
    background: none; border: none; width: 0; height: 0; }}
"""


def slim_scroll_bars(widget: QWidget, theme: Theme) -> None:
    """Give the scroll areas in a widget slim bars in a theme's colours."""
    sheet = _SCROLL_BAR.format(line=theme.line.name(), quiet=theme.quiet.name())
    for area in widget.findChildren(QAbstractScrollArea):
        area.verticalScrollBar().setStyleSheet(sheet)
        area.horizontalScrollBar().setStyleSheet(sheet)


class Bar(QWidget):
    """A strip of the window with a hairline along one edge."""

    def __init__(self, edge: Qt.Edge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edge = edge

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        area = self.rect()
        match self._edge:
            case Qt.Edge.BottomEdge:
                painter.drawLine(area.bottomLeft(), area.bottomRight())
            case Qt.Edge.TopEdge:
                painter.drawLine(area.topLeft(), area.topRight())
            case Qt.Edge.LeftEdge:
                painter.drawLine(area.topLeft(), area.bottomLeft())
            case Qt.Edge.RightEdge:
                painter.drawLine(area.topRight(), area.bottomRight())
        painter.end()


class ElidedLabel(QLabel):
    """One line of plain text that gives way: shortened in the middle, whole in its tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_words(self, words: str) -> None:
        """Show other words."""
        self._words = words
        self.setAccessibleName(words)
        self._fit()

    def words(self) -> str:
        """Return the words in full."""
        return self._words

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._words) + 2, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideMiddle, self.width())
        self.setText(shown)
        self.setToolTip("" if shown == self._words else self._words)


class _Hairline(QSplitterHandle):
    """A divider one pixel wide to the eye; the hand finds it in the splitter's wider handle."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        middle = self.rect().center()
        painter.drawLine(middle.x(), 0, middle.x(), self.height())
        painter.end()


class HairlineSplitter(QSplitter):
    """A splitter whose dividers are hairlines."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self.setHandleWidth(5)

    def createHandle(self) -> QSplitterHandle:
        return _Hairline(self.orientation(), self)
