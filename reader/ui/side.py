"""One side of a tab: its panes in a column, beside the text where there is room, else over it as a drawer."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.ui.bars import Bar, HairlineSplitter
from reader.ui.theme import Theme

DRAWER_SHARE = 0.85
"""A drawer never covers more of the tab's width: a strip of text stays, to click and be back."""


class SideColumn(Bar):
    """Holds the panes of the left or the right side."""

    def __init__(self, edge: Qt.Edge, splitter: HairlineSplitter, width: int) -> None:
        super().__init__(edge)
        self._splitter = splitter
        self.wanted_width = width
        """What the person gave the side, in device-independent pixels."""
        self.folded = False
        self.setAutoFillBackground(True)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    def add(self, pane: QWidget) -> None:
        """Put a pane below those that are there."""
        self._layout.addWidget(pane, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.folded:
            super().paintEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(self.wanted_width, 400)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 80)

    def fold(self, tab: QWidget) -> None:
        """Leave the row of panes and become a drawer, closed."""
        self.folded = True
        self.hide()
        self.setParent(tab)

    def unfold(self, index: int) -> None:
        """Take the place in the row of panes again."""
        self.folded = False
        self._splitter.insertWidget(index, self)

    def set_theme(self, theme: Theme) -> None:
        """Stand back behind the text: lists lie on the panel's colour, not on paper."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, theme.panel)
        self.setPalette(palette)

    def cover(self, tab: QWidget) -> None:
        """As a drawer, lie along the tab's edge."""
        width = round(min(max(self.wanted_width, 260), tab.width() * DRAWER_SHARE))
        on_left = (self._edge == Qt.Edge.RightEdge) == (
            self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        )
        self.setGeometry(0 if on_left else tab.width() - width, 0, width, tab.height())
        self.raise_()
