"""The tabs: one document view each, closed by a button drawn like all our icons."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QTabBar, QTabWidget, QToolButton, QWidget

from reader.ui.document_view import DocumentView
from reader.ui.theme import Theme

CLOSE_SIDE, CLOSE_SIZE = QTabBar.ButtonPosition.RightSide, QSize(12, 12)


class Tabs(QTabWidget):
    """A row of tabs that hides while there is but one. They have close buttons once they have a theme."""

    closeWished = Signal(QWidget)
    """The view whose button was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Open texts"))
        self.setDocumentMode(True)
        self.setTabBarAutoHide(True)
        self.setMovable(True)
        self.setElideMode(Qt.TextElideMode.ElideMiddle)
        self._theme: Theme | None = None

    def views(self) -> list[DocumentView]:
        """Return the views, in the order of their tabs."""
        widgets = (self.widget(index) for index in range(self.count()))
        return [view for view in widgets if isinstance(view, DocumentView)]

    def add(self, view: DocumentView, name: str) -> None:
        """Add a view and show it."""
        index = self.addTab(view, name.replace("&", "&&"))
        if self._theme:
            self._add_closer(index, view, self._theme)
        self.setCurrentIndex(index)

    def mark(self, view: DocumentView, busy: bool) -> None:
        """Mark the tab of a view that is being worked on for long, or take the mark away."""
        name = view.session.name.replace("&", "&&")
        self.setTabText(self.indexOf(view), self.tr("{0} …").format(name) if busy else name)

    def step(self, by: int) -> None:
        """Show the next tab, or by -1 the previous one, round the end."""
        self.setCurrentIndex((self.currentIndex() + by) % self.count())

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of another theme."""
        self._theme = theme
        for index, view in enumerate(self.views()):
            view.set_theme(theme)
            self._add_closer(index, view, theme)

    def _add_closer(self, index: int, view: DocumentView, theme: Theme) -> None:
        from reader.ui.icons import icon

        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setIcon(icon("close", theme, self.devicePixelRatioF()))
        button.setIconSize(CLOSE_SIZE)
        button.setToolTip(self.tr("Close this tab"))
        button.setAccessibleName(self.tr("Close this tab"))
        button.clicked.connect(partial(self.closeWished.emit, view))
        self.tabBar().setTabButton(index, CLOSE_SIDE, button)
