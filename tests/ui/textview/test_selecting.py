"""Selecting and copying: exactly the transcript's characters, by mouse and by keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from reader.core.transcript import Span
from tests.ui.textview.conftest import CTRL, SENTENCE, SHIFT, Pane

Key = Qt.Key
ODD = [
    "No\u00a0break, soft\u00adhyphen, zero\u200bwidth, narrow\u202fspace.",
    "A line\u2028broken inside, a tab\there.",
    "Emoji 😀 and family 👩\u200d👩\u200d👧 and flag 🇫🇷 and 𠮷.",
    "Combined e\u0301 a\u0308\u0323, \u201cquoted\u201d \u2013 dashed\u2026",
    "أيها السيدات والسادة in 2011",
    "",
    "  spaced  ",
]


def test_everything_is_copied_as_it_is(pane: Pane) -> None:
    pane.read(*ODD)
    pane.press(Key.Key_A, CTRL)
    pane.press(Key.Key_C, CTRL)
    assert pane.view.selected_text() == "\n".join(ODD)
    assert pane.clipboard() == "\n".join(ODD)


@pytest.mark.parametrize(
    "words", ["No\u00a0break", "line\u2028broken", "😀 and", "👩\u200d👩\u200d👧", "e\u0301 a", "𠮷.\nCom"]
)
def test_a_span_is_selected_to_the_character(pane: Pane, words: str) -> None:
    pane.read(*ODD)
    pane.view.select(pane.span(words))
    assert pane.view.selected_text() == words
    assert pane.view.selection() == pane.span(words)


def test_copying_nothing_leaves_the_clipboard_alone(pane: Pane) -> None:
    pane.read("One.", "Two.")
    pane.view.select(Span(0, 3))
    pane.view.copy()
    pane.view.select(Span(2, 2))
    pane.view.copy()
    assert pane.clipboard() == "One"


def test_dragging_selects_across_paragraphs(pane: Pane) -> None:
    pane.read(SENTENCE, "Emoji 😀 here.", SENTENCE)
    start, end = pane.span("speak").start, pane.span("four", 1).start
    pane.drag(start, end)
    assert pane.view.selection() == Span(start, end)
    pane.drag(end, start)
    assert pane.view.selection() == Span(start, end)


def test_dragging_beyond_the_edge_scrolls_on(pane: Pane, speech: list[str], qtbot) -> None:
    pane.read(*speech)
    viewport, button = pane.view.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(viewport, button, Qt.KeyboardModifier.NoModifier, pane.spot(5, inside=0))
    QTest.mouseMove(viewport, QPoint(300, 900))
    qtbot.waitUntil(lambda: pane.view.place().paragraph > 4, timeout=3000)
    QTest.mouseRelease(viewport, button, Qt.KeyboardModifier.NoModifier, QPoint(300, 900))
    place = pane.view.place()
    assert pane.view.selection().start == 5
    assert pane.view.selection().end > pane.span("Paragraph 5").start
    qtbot.wait(60)
    assert pane.view.place() == place, "the release ends the scrolling"


@pytest.mark.parametrize(
    ("text", "on", "word"),
    [
        ("We don’t speak.", 4, "don’t"),
        ("Emoji 😀😀 here.", 11, "here"),
        ("two  spaces", 3, "  "),
        ("a well-known", 3, "well"),
        ("السيدات والسادة", 2, "السيدات"),
    ],
)
def test_a_double_click_selects_the_word(pane: Pane, text: str, on: int, word: str) -> None:
    pane.read(text)
    pane.double_click(on)
    assert pane.view.selected_text() == word


def test_a_double_click_and_drag_selects_by_words(pane: Pane) -> None:
    pane.read("one two three four five")
    pane.double_click_and_drag(pane.text.index("three") + 1, pane.text.index("five") + 1)
    assert pane.view.selected_text() == "three four five"
    pane.double_click_and_drag(pane.text.index("three") + 1, 1)
    assert pane.view.selected_text() == "one two three"


def test_a_triple_click_selects_the_paragraph(pane: Pane) -> None:
    pane.read("First one.", SENTENCE * 3, "Last one.")
    at = pane.span("four pillars").start
    pane.double_click(at)
    pane.click(at)
    assert pane.view.selected_text() == SENTENCE * 3


def test_a_click_takes_the_selection_away_and_a_shift_click_extends(pane: Pane) -> None:
    pane.read(SENTENCE * 2)
    pane.view.select(Span(0, 10))
    pane.click(20)
    assert pane.view.selection() is None
    pane.click(60, SHIFT)
    assert len(pane.view.selection()) == pytest.approx(40, abs=1)


def test_shift_and_arrows_select_whole_graphemes(pane: Pane) -> None:
    pane.read("e\u0301😀👩\u200d👩\u200d👧x")
    selected = []
    for _ in range(4):
        pane.press(Key.Key_Right, SHIFT)
        selected.append(pane.view.selected_text())
    assert selected == ["e\u0301", "e\u0301😀", "e\u0301😀👩\u200d👩\u200d👧", "e\u0301😀👩\u200d👩\u200d👧x"]
    pane.press(Key.Key_Left, SHIFT, times=2)
    assert pane.view.selected_text() == "e\u0301😀"


def test_arrows_cross_paragraphs_both_ways(pane: Pane) -> None:
    pane.read("ab", "", "cd")
    lengths = []
    for _ in range(6):
        pane.press(Key.Key_Right, SHIFT)
        lengths.append(len(pane.view.selection()))
    assert lengths == [1, 2, 3, 4, 5, 6]
    pane.press(Key.Key_Right, SHIFT)
    assert pane.view.selected_text() == "ab\n\ncd"
    pane.press(Key.Key_Left, SHIFT, times=4)
    assert pane.view.selected_text() == "ab"


def test_in_a_right_to_left_paragraph_left_goes_on(pane: Pane) -> None:
    pane.read("שלום לכם")
    pane.press(Key.Key_Left, SHIFT, times=4)
    assert pane.view.selected_text() == "שלום"
    pane.press(Key.Key_Right, SHIFT, times=2)
    assert pane.view.selected_text() == "של"


def test_words_lines_and_ends_by_keys(pane: Pane) -> None:
    pane.read("We don’t speak.", SENTENCE * 3)
    pane.press(Key.Key_Right, CTRL | SHIFT, times=2)
    assert pane.view.selected_text() == "We don’t "
    pane.press(Key.Key_Left, CTRL | SHIFT)
    assert pane.view.selected_text() == "We "
    pane.press(Key.Key_End, SHIFT)
    assert pane.view.selected_text() == "We don’t speak."
    pane.press(Key.Key_Down, SHIFT)
    pane.press(Key.Key_Home, SHIFT)
    assert pane.view.selected_text() == "We don’t speak.\n"
    pane.press(Key.Key_End, CTRL | SHIFT)
    assert pane.view.selected_text() == pane.text
    pane.press(Key.Key_Home, CTRL | SHIFT)
    assert pane.view.selection() is None


def test_the_end_of_a_broken_line_is_before_its_space(pane: Pane) -> None:
    pane.read(SENTENCE * 3)
    laid, _ = next(pane.view.page.scroll.visible())
    pane.press(Key.Key_End, SHIFT)
    end = laid.line_span(0)[1]
    assert pane.view.selected_text() == pane.text[: end - 1]
    assert pane.text[end - 1] == " "


def test_up_and_down_keep_their_column_over_short_lines(pane: Pane) -> None:
    pane.read("A long enough line of words", "x", "A long enough line of words")
    pane.press(Key.Key_Right, times=12)
    pane.press(Key.Key_Down, times=2)
    pane.press(Key.Key_End, SHIFT)
    assert pane.view.selected_text() == "A long enough line of words"[12:]


def test_a_caret_that_leaves_the_view_takes_it_along(pane: Pane, speech: list[str]) -> None:
    pane.read(*speech)
    pane.press(Key.Key_Right)
    pane.press(Key.Key_Down, times=60)
    assert pane.view.place().paragraph > 5
    pane.press(Key.Key_Home, CTRL)
    assert pane.view.visible_span().start == 0
    pane.press(Key.Key_PageDown, SHIFT, times=3)
    end = pane.view.selection().end
    assert pane.view.visible_span().start < end <= pane.view.visible_span().end


def test_escape_puts_away_the_caret_then_the_selection_then_is_the_windows(pane: Pane) -> None:
    pane.read(SENTENCE)
    without = pane.picture()
    pane.press(Key.Key_Right, SHIFT, times=3)
    pane.press(Key.Key_Escape)
    assert pane.view.selected_text() == SENTENCE[:3]
    pane.press(Key.Key_Escape)
    assert pane.view.selection() is None
    assert pane.picture() == without


def test_selecting_is_told_once_for_each_change(pane: Pane, qtbot) -> None:
    pane.read(SENTENCE)
    with qtbot.waitSignal(pane.view.selectionChanged):
        pane.press(Key.Key_A, CTRL)
    with qtbot.assertNotEmitted(pane.view.selectionChanged):
        pane.press(Key.Key_A, CTRL)


def test_another_transcript_starts_without_selection_and_at_its_start(pane: Pane, speech: list[str]) -> None:
    pane.read(*speech)
    pane.press(Key.Key_End)
    pane.press(Key.Key_A, CTRL)
    pane.read("Another.")
    assert pane.view.selection() is None
    assert pane.view.visible_span() == Span(0, 8)


def test_headings_and_numbers_are_not_in_what_is_dragged_over(pane: Pane) -> None:
    pane.read("One.", "Two.", "Three.")
    viewport, none = pane.view.viewport(), Qt.KeyboardModifier.NoModifier
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, none, QPoint(2, 2))
    QTest.mouseMove(viewport, QPoint(790, 590))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, none, QPoint(790, 590))
    assert pane.view.selected_text() == "One.\nTwo.\nThree."


def test_a_long_paragraph_is_selected_across_its_pieces(pane: Pane) -> None:
    pane.read(SENTENCE * 400)
    seam = pane.view.page.pieces.piece(0, 1).start
    pane.view.show_span(Span(seam, seam), flash=False, select=True)
    pane.press(Key.Key_Left)
    pane.press(Key.Key_Left)
    pane.press(Key.Key_Right, SHIFT, times=5)
    assert pane.view.selection() == Span(seam - 2, seam + 3)
    pane.press(Key.Key_Up, SHIFT)
    pane.press(Key.Key_Down, SHIFT)
    assert pane.view.selection() == Span(seam - 2, seam + 3)
