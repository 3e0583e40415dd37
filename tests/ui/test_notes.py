"""What reading had to mend is told, quietly."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from tests.pages import TabPage, WindowPage


@pytest.fixture
def garbled(window: WindowPage, tmp_path: Path) -> TabPage:
    path = tmp_path / "<b>speech.txt"
    path.write_text("ÇáÓíÏ ÇáÑÆíÓ ÇáÓíÏÉ ÇáÑÆíÓÉ\n" * 20, "utf-8")
    return window.open(path)


def shown() -> QMessageBox:
    boxes = (widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QMessageBox))
    return next(box for box in boxes if box.isVisible())


def test_a_text_read_without_trouble_has_none(window: WindowPage, sample: TabPage) -> None:
    assert not window.window.status.notes.isVisible()
    assert not window.action("notes").isEnabled()


def test_the_status_line_counts_them_and_shows_them(window: WindowPage, garbled: TabPage) -> None:
    button = window.window.status.notes
    assert button.isVisible()
    assert button.text() == button.accessibleName() == "1 note on reading"
    assert "fit no language" in button.accessibleDescription()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    box = shown()
    assert garbled.session.notes[0] in box.text()
    assert box.textFormat() == Qt.TextFormat.PlainText
    box.close()


def test_they_are_one_key_away_and_go_with_their_tab(window: WindowPage, garbled: TabPage) -> None:
    window.press("Ctrl+Shift+N")
    shown().close()
    window.do("sample")
    window.tab.wait_ready()
    assert not window.window.status.notes.isVisible()
