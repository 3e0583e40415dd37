"""What a screen reader hears."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QMenu

from reader.ui.textview import voice
from tests.ui.textview.conftest import CTRL, SENTENCE, SHIFT, Pane

Key = Qt.Key


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is announced, as if a screen reader listened."""
    messages: list[str] = []

    class Listening:
        isActive = staticmethod(lambda: True)
        updateAccessibility = staticmethod(lambda event: messages.append(event.message()))

    monkeypatch.setattr(voice, "QAccessible", Listening)
    return messages


def test_the_pane_is_a_document_with_a_name(pane: Pane) -> None:
    interface = QAccessible.queryAccessibleInterface(pane.view)
    assert interface.role() == QAccessible.Role.Document
    assert interface.text(QAccessible.Text.Name) == "Text of the transcript"


def test_the_description_follows_reading(pane: Pane, speech: list[str]) -> None:
    assert pane.view.accessibleDescription() == ""
    pane.read(*speech)
    assert pane.view.accessibleDescription() == f"Paragraph 1 of 50. {speech[0]}"
    pane.view.show_span(pane.span("Paragraph 23"), fraction=0, flash=False)
    assert pane.view.accessibleDescription().startswith("Paragraph 24 of 50. Paragraph 23. We")
    pane.read("Another speech.")
    assert pane.view.accessibleDescription() == "Paragraph 1 of 1. Another speech."


def test_the_caret_announces_characters_words_and_lines(pane: Pane, heard: list[str]) -> None:
    pane.read("We 😀 met here.", SENTENCE, SENTENCE)
    pane.press(Key.Key_Right, times=3)
    pane.press(Key.Key_Right, CTRL)
    pane.press(Key.Key_Down)
    assert heard[:4] == ["e", " ", "😀", "met"]
    assert SENTENCE.startswith(heard[4])
    assert len(heard[4]) > 20


def test_extending_announces_what_was_added(pane: Pane, heard: list[str]) -> None:
    pane.read("We have met.")
    pane.press(Key.Key_Right, CTRL | SHIFT)
    pane.press(Key.Key_End, SHIFT)
    assert heard == ["We ", "have met."]


def test_tab_announces_the_range(pane: Pane, heard: list[str]) -> None:
    pane.read(SENTENCE)
    pane.mark("references", pane.span("four pillars"))
    pane.press(Key.Key_Tab)
    assert heard == ["four pillars"]


def test_the_menu_offers_what_can_be_done(pane: Pane) -> None:
    pane.read("Words")
    menu = pane.view.findChild(QMenu)
    menu.aboutToShow.emit()
    assert [action.isEnabled() for action in menu.actions()] == [False, True]
    menu.actions()[1].trigger()
    assert pane.view.selected_text() == "Words"
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    assert pane.clipboard() == "Words"


def test_keyboard_focus_is_visible_and_a_click_takes_its_frame_away(pane: Pane) -> None:
    pane.read("Words")
    bare = pane.picture()
    pane.view.clearFocus()
    pane.view.setFocus(Qt.FocusReason.TabFocusReason)
    assert pane.picture() != bare
    pane.click(2)
    assert pane.picture() == bare
