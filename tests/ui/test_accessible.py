"""What a screen reader is told: every widget that takes the keyboard has a name."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from tests.pages import TabPage


def test_every_widget_that_takes_the_keyboard_has_a_name(sample: TabPage) -> None:
    window = sample.page.window
    sample.page.do("find")
    nameless = [
        type(widget).__name__
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        if not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    assert nameless == []
