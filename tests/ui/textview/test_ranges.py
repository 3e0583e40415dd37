"""Interactive ranges: hovering, clicking, walking them with the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from reader.core.transcript import Span
from reader.ui.textview import Layer, LayerFormat, TextView
from tests.ui.textview.conftest import SENTENCE, Pane

Key = Qt.Key


@pytest.fixture
def marked(pane: Pane, speech: list[str]) -> Pane:
    """A speech with a reference in each paragraph."""
    pane.read(*speech)
    spans = [pane.span(f"Paragraph {i}.") for i in range(len(speech))]
    pane.mark(
        "references", *spans, payloads=[f"payload {i}" for i in range(len(speech))], hover=QColor("#ff0000")
    )
    return pane


def test_hovering_tells_tints_and_lets_go(marked: Pane) -> None:
    at = marked.span("Paragraph 1.").start
    marked.point_at(at + 2)
    assert [found.payload for found in marked.hovered] == ["payload 1"]
    assert marked.hovered[0].span == marked.span("Paragraph 1.")
    assert marked.view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    assert marked.counts("#ff0000") > 100
    marked.point_at(at + 3)
    assert len(marked.hovered) == 1, "told once while the pointer stays on it"
    marked.point_at(at + 30)
    assert marked.hovered[1:] == [None]
    assert marked.view.viewport().cursor().shape() == Qt.CursorShape.IBeamCursor
    marked.point_at(at)
    marked.leave()
    assert marked.hovered[-1] is None


def test_a_click_follows_and_a_drag_does_not(marked: Pane) -> None:
    at = marked.span("Paragraph 1.").start
    marked.click(at + 2)
    assert [found.payload for found in marked.activated] == ["payload 1"]
    marked.drag(at + 2, at + 40)
    assert len(marked.activated) == 1
    assert marked.view.selection() == Span(at + 2, at + 40)


def test_a_click_beside_the_words_follows_nothing(marked: Pane) -> None:
    marked.click(marked.span("agenda").start)
    assert marked.activated == []


def test_tab_walks_the_ranges_and_enter_follows(marked: Pane) -> None:
    bare = marked.picture()
    marked.press(Key.Key_Tab)
    assert marked.hovered[-1].payload == "payload 0"
    assert marked.picture() != bare, "the focus is visible"
    marked.press(Key.Key_Tab, times=2)
    marked.press(Key.Key_Backtab)
    marked.press(Key.Key_Return)
    assert [found.payload for found in marked.activated] == ["payload 1"]
    marked.press(Key.Key_Escape)
    assert marked.hovered[-1] is None
    assert marked.picture() == bare


def test_tab_scrolls_to_ranges_out_of_view(marked: Pane) -> None:
    for number in range(20):
        marked.press(Key.Key_Tab)
        found = marked.hovered[-1]
        assert found.payload == f"payload {number}"
        assert marked.view.visible_span().start <= found.span.start < marked.view.visible_span().end


def test_tab_begins_in_view_after_a_jump(marked: Pane) -> None:
    marked.press(Key.Key_Tab)
    marked.view.show_span(marked.span("Paragraph 30."), fraction=0, flash=False)
    marked.press(Key.Key_Tab)
    assert marked.hovered[-1].payload == "payload 30"


def test_after_the_last_range_tab_leaves_the_pane(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    view, field = TextView(), QLineEdit()
    column.addWidget(view)
    column.addWidget(field)
    window.resize(600, 400)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    view.setFocus()
    pane = Pane(view)
    pane.read(SENTENCE)
    pane.mark("references", pane.span("four"))
    pane.press(Key.Key_Tab)
    assert pane.hovered[-1].span == pane.span("four")
    assert view.hasFocus()
    pane.press(Key.Key_Tab)
    assert field.hasFocus()
    assert pane.hovered[-1] is None


def test_setting_the_layer_again_keeps_the_range_that_is_meant(marked: Pane) -> None:
    marked.press(Key.Key_Tab)
    told = len(marked.hovered)
    spans = [marked.span(f"Paragraph {i}.") for i in range(50)]
    marked.mark("references", *spans)
    assert len(marked.hovered) == told
    marked.press(Key.Key_Return)
    assert marked.activated[-1].span == spans[0]
    marked.view.set_layer("references", None)
    assert marked.hovered[-1] is None
    marked.press(Key.Key_Return)
    assert len(marked.activated) == 1


def test_a_layer_that_is_not_interactive_neither_hovers_nor_follows(pane: Pane) -> None:
    pane.read(SENTENCE)
    hits = Layer.of([pane.span("four")], LayerFormat(background=QColor("#ffff00")))
    pane.view.set_layer("hits", hits)
    pane.point_at(pane.span("four").start + 1)
    pane.click(pane.span("four").start + 1)
    pane.press(Key.Key_Return)
    assert pane.hovered == []
    assert pane.activated == []


def test_ranges_move_with_the_text_under_a_resting_pointer(marked: Pane) -> None:
    marked.point_at(marked.span("Paragraph 1.").start + 2)
    marked.wheel(-1)
    assert marked.hovered[-1] is None
