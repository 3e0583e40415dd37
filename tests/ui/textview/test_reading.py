"""Scrolling, jumping, and keeping the place."""

import pytest
from PySide6.QtCore import Qt

from reader.core.transcript import Span, Transcript
from reader.ui.textview import PartHeading, Place, TextStyle
from tests.ui.textview.conftest import CTRL, SENTENCE, SHIFT, Pane


def test_an_empty_transcript_can_be_looked_at_scrolled_and_searched(pane: Pane) -> None:
    pane.read("")
    pane.press(Qt.Key.Key_PageDown)
    pane.press(Qt.Key.Key_Right)
    pane.press(Qt.Key.Key_A, CTRL)
    pane.view.show_span(Span(0, 0))
    pane.view.show_span(Span(5, 9))
    pane.picture()
    assert pane.view.place() == Place()
    assert pane.view.visible_span() == Span(0, 0)
    assert pane.view.selection() is None


def test_a_single_character_is_drawn_and_selected(pane: Pane) -> None:
    pane.read("x")
    blank_left, blank_right = pane.column_of_ink()
    assert blank_right - blank_left < 20
    pane.press(Qt.Key.Key_A, CTRL)
    assert pane.view.selected_text() == "x"
    assert pane.view.visible_span() == Span(0, 1)


def test_nothing_scrolls_where_all_is_in_view(pane: Pane) -> None:
    pane.read("One.", "Two.")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_End):
        pane.press(key)
        assert pane.view.place() == Place()
    assert pane.view.verticalScrollBar().maximum() == 0


def test_pages_follow_one_another_without_a_gap(pane: Pane, speech: list[str]) -> None:
    pane.read(*speech)
    seen = pane.view.visible_span()
    while seen.end < len(pane.text):
        before = pane.view.place()
        pane.press(Qt.Key.Key_Space)
        assert pane.view.place() != before, "a page down must move"
        following = pane.view.visible_span()
        assert seen.start < following.start <= seen.end, "no line is skipped"
        seen = following
    assert pane.view.verticalScrollBar().value() == pane.view.verticalScrollBar().maximum()


def test_paging_back_returns_to_the_same_pixel(pane: Pane, speech: list[str]) -> None:
    pane.read(*speech)
    pane.wheel(-3)
    start = pane.view.place()
    pane.press(Qt.Key.Key_PageDown, times=5)
    pane.press(Qt.Key.Key_Space, SHIFT, times=5)
    assert pane.view.place() == start


def test_home_and_end_go_to_the_ends(pane: Pane, speech: list[str]) -> None:
    pane.read(*speech)
    pane.press(Qt.Key.Key_End)
    assert pane.view.visible_span().end == len(pane.text)
    pane.press(Qt.Key.Key_Home)
    assert pane.view.place() == Place()


def test_the_wheel_scrolls_three_lines(pane: Pane, speech: list[str]) -> None:
    pane.read(*speech)
    before = pane.y_of(pane.span("Paragraph 3").start)
    pane.wheel(-1)
    assert before - pane.y_of(pane.span("Paragraph 3").start) == 3 * pane.view.page.sheet.plain.pitch


@pytest.mark.parametrize("fraction", [0.2, 0.5])
def test_a_jump_puts_its_target_at_a_share_of_the_height(
    pane: Pane, speech: list[str], fraction: float
) -> None:
    pane.read(*speech)
    target = pane.span("Paragraph 23")
    pane.view.show_span(target, fraction=fraction)
    assert pane.y_of(target.start) == round(600 * fraction)


def test_a_jump_to_the_last_words_stops_at_the_end(pane: Pane, speech: list[str]) -> None:
    pane.read(*speech)
    pane.view.show_span(Span(len(pane.text) - 5, len(pane.text)), select=True)
    assert pane.view.visible_span().end == len(pane.text)
    assert pane.view.selected_text() == pane.text[-5:]


def test_a_jump_tints_its_target_for_a_moment_only(pane: Pane, speech: list[str], qtbot) -> None:
    tint = TextStyle.light().flash.name()
    pane.read(*speech)
    pane.view.show_span(pane.span("Paragraph 23"))
    assert pane.counts(tint) > 100
    qtbot.waitUntil(lambda: pane.counts(tint) == 0, timeout=2000)


def test_a_jump_does_not_tint_where_motion_is_reduced(pane: Pane, speech: list[str]) -> None:
    style = TextStyle.light()
    still = style._replace(motion=False)
    pane.view.set_style(still)
    pane.read(*speech)
    pane.view.show_span(pane.span("Paragraph 23"))
    assert pane.counts(style.flash.name()) == 0


def test_a_place_is_restored_to_the_same_pixel(pane: Pane, speech: list[str]) -> None:
    pane.read(*speech)
    pane.view.scroll_by(1234)
    place, before = pane.view.place(), pane.picture()
    pane.press(Qt.Key.Key_End)
    pane.view.restore(place)
    assert pane.view.place() == place
    assert pane.picture() == before


@pytest.mark.parametrize(
    "place", [Place(999, 5.0), Place(-1, 0.0), Place(3, 1e9), Place(0, -50.0), Place(2, 0.0, 10**9)]
)
def test_a_place_of_another_text_is_brought_into_this_one(pane: Pane, place: Place) -> None:
    pane.read("One.", "Two.", "Three. " * 400)
    pane.view.restore(place)
    pane.picture()
    assert 0 <= pane.view.visible_span().start < len(pane.text)


@pytest.mark.parametrize("zoom", [0.5, 1.3, 2.0, 4.0])
def test_zoom_keeps_the_topmost_line(pane: Pane, speech: list[str], zoom: float) -> None:
    pane.read(*speech)
    pane.view.show_span(pane.span("Paragraph 23"), fraction=0.0, flash=False)
    pane.view.set_zoom(zoom)
    assert pane.y_of(pane.span("Paragraph 23").start) == pytest.approx(0, abs=1)
    pane.view.set_zoom(1.0)
    assert pane.y_of(pane.span("Paragraph 23").start) == pytest.approx(0, abs=1)


def test_zoom_changes_type_and_measure_together(pane: Pane) -> None:
    pane.view.resize(2400, 600)
    pane.read(SENTENCE * 20)
    laid = next(pane.view.page.scroll.visible())[0]
    pane.view.set_zoom(1.5)
    larger = next(pane.view.page.scroll.visible())[0]
    assert len(larger.lines) == pytest.approx(len(laid.lines), abs=2)
    assert larger.format.pitch > 1.4 * laid.format.pitch


def test_ctrl_and_the_wheel_zoom_within_bounds(pane: Pane, speech: list[str], qtbot) -> None:
    pane.read(*speech)
    with qtbot.waitSignal(pane.view.zoomChanged) as zoomed:
        pane.wheel(1, CTRL)
    assert zoomed.args == [pytest.approx(1.1)]
    pane.wheel(100, CTRL)
    assert pane.view.zoom() == 4.0
    pane.wheel(-100, CTRL)
    assert pane.view.zoom() == 0.5


def test_a_line_stays_while_the_pane_is_made_narrow_and_wide_again(pane: Pane, speech: list[str]) -> None:
    pane.read(*speech)
    pane.view.show_span(pane.span("Paragraph 23"), fraction=0.0, flash=False)
    before = pane.picture()
    for width in (700, 360, 431, 1600, 333, 800):
        pane.view.resize(width, 600)
        target = pane.span("Paragraph 23").start
        assert pane.view.visible_span().start <= target < pane.view.visible_span().end
    assert pane.picture() == before


def test_the_start_stays_the_start_when_headings_arrive(pane: Pane, speech: list[str]) -> None:
    pane.read(*speech)
    blue = TextStyle.light().focus
    pane.view.set_headings({0: PartHeading("Opening", 1, blue)})
    assert pane.view.place() == Place()
    pane.view.show_span(pane.span("Paragraph 23"), fraction=0.3, flash=False)
    y = pane.y_of(pane.span("Paragraph 23").start)
    pane.view.set_headings({i: PartHeading(f"Part {i}", 1, blue) for i in range(0, 50, 2)})
    assert pane.y_of(pane.span("Paragraph 23").start) == pytest.approx(y, abs=80)
    top = pane.view.visible_span().start
    pane.view.set_headings({})
    assert pane.view.visible_span().start == top


def test_the_bar_shows_progress_and_takes_the_pane_along(pane: Pane, speech: list[str]) -> None:
    pane.read(*speech)
    bar = pane.view.verticalScrollBar()
    met = []
    for share in (0, 0.25, 0.5, 0.75, 1):
        bar.setValue(round(bar.maximum() * share))
        assert bar.value() == pytest.approx(bar.maximum() * share, abs=2), "the handle stays where it was put"
        met.append(pane.view.visible_span().start / len(pane.text))
    assert met == sorted(met)
    assert met[2] == pytest.approx(0.5, abs=0.1)
    assert pane.view.visible_span().end == len(pane.text)


def test_moving_is_told(pane: Pane, speech: list[str]) -> None:
    pane.read(*speech)
    before = pane.places
    pane.press(Qt.Key.Key_Space)
    assert pane.places == before + 1


def test_a_line_of_five_megabytes_opens_and_scrolls(pane: Pane) -> None:
    pane.view.set_transcript(Transcript(SENTENCE * 50_000))
    pane.press(Qt.Key.Key_Space, times=3)
    target = 3_000_017
    pane.view.show_span(Span(target, target + 4), flash=False)
    assert pane.y_of(target) == 120
    place, picture = pane.view.place(), pane.picture()
    pane.press(Qt.Key.Key_End)
    assert pane.view.visible_span().end == len(pane.text)
    pane.view.restore(place)
    assert pane.picture() == picture
    bar = pane.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    assert pane.view.visible_span().start / len(pane.text) == pytest.approx(0.5, abs=0.01)


def test_a_million_lines_open_and_scroll(pane: Pane) -> None:
    pane.view.set_transcript(Transcript("\n".join(map(str, range(1_000_000)))))
    pane.view.show_span(pane.span("777777"), flash=False)
    assert pane.y_of(pane.span("777777").start) == 120
    pane.press(Qt.Key.Key_End)
    assert pane.view.visible_span().end == len(pane.text)
