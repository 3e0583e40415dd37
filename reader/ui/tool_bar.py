"""The bar above the text: open, back and forward, where one is, find, the side panes."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from reader.ui.actions import Actions
from reader.ui.bars import Bar
from reader.ui.breadcrumb import Breadcrumb
from reader.ui.theme import Theme

BEFORE, AFTER = ("outline", "open", "back", "forward"), ("find", "references")
"""Commands left and right of the breadcrumb."""
MIRRORED = frozenset({"back", "forward"})
"""Icons that point along the direction of reading."""


class ToolBar(Bar):
    """Icon buttons for a few commands, with the breadcrumb between them.

    The buttons are blank, but of their full size, until :meth:`set_theme` draws their icons: a first text
    does not wait for that.
    """

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Edge.BottomEdge, parent)
        self._actions = actions
        self._side = max(16, round(self.fontMetrics().height() * 0.85))
        """Of an icon, in device-independent pixels: more beside larger text."""
        self.breadcrumb = Breadcrumb(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.setSpacing(2)
        self._buttons = {name: self._blank() for name in BEFORE + AFTER}
        for name in BEFORE:
            layout.addWidget(self._buttons[name])
        layout.addWidget(self.breadcrumb, 1)
        for name in AFTER:
            layout.addWidget(self._buttons[name])

    def _blank(self) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setIconSize(QSize(self._side, self._side))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _label(self, button: QToolButton, action: QAction) -> None:
        button.setDefaultAction(action)
        words = action.text().replace("&", "").rstrip("…")
        button.setAccessibleName(words)
        key = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
        action.setToolTip(f"{words} ({key})" if key else words)

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in the colours of another theme."""
        from reader.ui.icons import icon

        backward = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for name, button in self._buttons.items():
            drawn = {"back": "forward", "forward": "back"}[name] if backward and name in MIRRORED else name
            self._actions[name].setIcon(icon(drawn, theme, self.devicePixelRatioF(), self._side))
            self._actions[name].setIconVisibleInMenu(False)
            self._label(button, self._actions[name])
