"""The bar above the text: open, back and forward, where one is, find, the side panes."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from reader.ui.actions import Actions
from reader.ui.bars import Bar
from reader.ui.breadcrumb import Breadcrumb
from reader.ui.icons import GRID, icon
from reader.ui.theme import Theme

BEFORE, AFTER = ("outline", "open", "back", "forward"), ("find", "references")
"""Commands left and right of the breadcrumb."""
MIRRORED = frozenset({"back", "forward"})
"""Icons that point along the direction of reading."""


class ToolBar(Bar):
    """Icon buttons for a few commands, with the breadcrumb between them."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Edge.BottomEdge, parent)
        self._actions = actions
        self.breadcrumb = Breadcrumb(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.setSpacing(2)
        for name in BEFORE:
            layout.addWidget(self._button(name))
        layout.addWidget(self.breadcrumb, 1)
        for name in AFTER:
            layout.addWidget(self._button(name))

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        action = self._actions[name]
        button.setDefaultAction(action)
        button.setAutoRaise(True)
        button.setIconSize(QSize(GRID, GRID))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        words = action.text().replace("&", "").rstrip("…")
        button.setAccessibleName(words)
        key = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
        action.setToolTip(f"{words} ({key})" if key else words)
        return button

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in the colours of another theme."""
        backward = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for name in BEFORE + AFTER:
            drawn = {"back": "forward", "forward": "back"}[name] if backward and name in MIRRORED else name
            self._actions[name].setIcon(icon(drawn, theme, self.devicePixelRatioF()))
            self._actions[name].setIconVisibleInMenu(False)
