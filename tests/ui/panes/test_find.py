"""Finding as one types."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from reader.core.analysis import Analysis
from reader.core.search import Query
from reader.core.transcript import Span, Transcript
from reader.ui.panes.find import TYPING_PAUSE
from tests.ui.panes.pages import FindPage, Key, Modifier, Reader, press
from tests.ui.panes.speech import ANALYSIS, TEXT, TRANSCRIPT, paragraph, words


def test_typing_finds_after_a_pause(qtbot: QtBot, reader: Reader, find: FindPage) -> None:
    find.types("cour")
    assert find.count == ""
    with qtbot.waitSignal(reader.session.searchChanged, timeout=TYPING_PAUSE * 10):
        pass
    assert find.count == "1 of 5 in 3 sections"
    assert reader.at == words("cour")
    assert reader.jumps[-1].select


def test_one_latin_letter_waits_for_enter_and_one_ideograph_does_not(
    qtbot: QtBot, reader: Reader, find: FindPage
) -> None:
    find.types("L")
    assert not find.bar.waiting
    press(find.bar.field, Key.Key_Return)
    assert reader.session.search.hits
    find.bar.field.clear()
    find.bar.field.insert("光")
    find.bar.field.textEdited.emit("光")
    assert find.bar.waiting


def test_enter_goes_on_shift_enter_goes_back_and_the_field_keeps_the_keyboard(
    reader: Reader, find: FindPage
) -> None:
    find.seeks("LKG")
    assert find.count == "1 of 2 in 1 section"
    press(find.bar.field, Key.Key_Return)
    assert find.count == "2 of 2 in 1 section"
    press(find.bar.field, Key.Key_Return, modifier=Modifier.ShiftModifier)
    assert reader.at == words("LKG")
    assert find.bar.field.hasFocus()


def test_the_first_hit_is_at_or_after_the_place_one_reads(reader: Reader, find: FindPage) -> None:
    reader.reads(paragraph(5).start)
    find.seeks("light")
    assert reader.at is not None
    assert paragraph(5).covers(reader.at)


def test_a_text_that_is_all_on_the_screen_is_searched_from_its_top(reader: Reader, find: FindPage) -> None:
    last = reader.session.place
    reader.session.moved(last, paragraph(9).start, Span(0, len(TEXT)))
    find.seeks("light")
    assert reader.at == words("Light")
    assert find.message == ""


def test_going_round_the_end_is_said_until_the_next_step(reader: Reader, find: FindPage) -> None:
    find.seeks("LKG")
    press(find.bar.field, Key.Key_Return, Key.Key_Return)
    assert find.message == "Reached the end, continued from the top"
    press(find.bar.field, Key.Key_Return)
    assert find.message == ""
    press(find.bar.field, Key.Key_Return)
    press(find.bar.field, Key.Key_Return, modifier=Modifier.ShiftModifier)
    assert find.message == "Reached the top, continued from the end"


def test_the_count_and_the_notice_beside_it_stand_apart(find: FindPage) -> None:
    find.bar.resize(1200, find.bar.height())
    find.seeks("LKG")
    press(find.bar.field, Key.Key_Return, Key.Key_Return)
    layout = find.bar.layout()
    assert layout is not None
    layout.activate()
    gap = find.bar.message.x() - find.bar.count.geometry().right()
    assert gap >= 2 * find.bar.fontMetrics().averageCharWidth()


def test_the_switches_have_keys(reader: Reader, find: FindPage) -> None:
    find.seeks("cafe")
    assert find.count.startswith("1 of 2")
    find.toggles(Key.Key_A)
    assert find.count.startswith("1 of 1")
    find.toggles(Key.Key_A)
    find.seeks("thank")
    find.toggles(Key.Key_C)
    assert find.count.startswith("1 of 1")
    find.toggles(Key.Key_C)
    find.toggles(Key.Key_R)
    find.seeks("l.ghts?")
    assert find.count.startswith("1 of 7")
    find.toggles(Key.Key_W)
    assert find.count.startswith("1 of 5")


def test_nothing_found_says_so_tints_the_field_and_moves_nothing(reader: Reader, find: FindPage) -> None:
    before = find.ground
    find.seeks("zebra")
    assert find.message == "No matches"
    assert find.count == ""
    assert find.offers == []
    assert find.ground != before
    assert reader.jumps == []
    find.seeks("oil")
    assert find.ground == before


def test_nothing_found_offers_what_would_match(qtbot: QtBot, reader: Reader, find: FindPage) -> None:
    find.bar.whole_word.setChecked(True)
    find.seeks("courag")
    qtbot.waitUntil(lambda: bool(find.offers))
    assert find.offers == ["as part of a word: 5"]
    find.takes("as part of a word: 5")
    assert not find.bar.whole_word.isChecked()
    assert find.count == "1 of 5 in 3 sections"
    assert find.offers == []


def test_a_faulty_expression_is_explained_and_the_last_hits_stay(reader: Reader, find: FindPage) -> None:
    find.bar.regex.setChecked(True)
    find.seeks("oil")
    jumps = len(reader.jumps)
    find.seeks("oil(")
    assert find.message.startswith("A round bracket is opened and never closed (character")
    assert len(reader.session.search.hits) == 2
    assert len(reader.jumps) == jumps


def test_escape_closes_and_leaves_the_hit_selected(reader: Reader, find: FindPage) -> None:
    find.seeks("oil")
    press(find.bar.field, Key.Key_Escape)
    assert not find.bar.isVisible()
    assert reader.focus == ["text"]
    assert reader.jumps[-1].select
    assert not reader.session.search.hits


def test_f3_takes_the_last_search_up_with_the_bar_closed(reader: Reader, find: FindPage) -> None:
    find.seeks("LKG")
    press(find.bar.field, Key.Key_Escape)
    reader.reads(paragraph(5).start)
    reader.session.step_hit(1)
    assert reader.at == words("LKG", 1)
    assert not find.bar.isVisible()


def test_all_hits_of_a_search_are_one_step_and_there_is_a_way_back(reader: Reader, find: FindPage) -> None:
    reader.reads(paragraph(2).start)
    here = reader.session.place
    find.seeks("light")
    for number in (4, 5, 7):
        press(find.bar.field, Key.Key_Return)
        reader.reads(paragraph(number).start)
    find.bar.back.click()
    assert reader.jumps[-1].place == here
    assert not reader.session.can_go_back


def test_selected_words_become_the_query(reader: Reader, find: FindPage) -> None:
    press(find.bar.field, Key.Key_Escape)
    reader.session.selected = "patience"
    find.bar.focus()
    assert find.bar.field.text() == "patience"
    assert find.bar.field.selectedText() == "patience"
    assert find.count.startswith("1 of 2")


def test_a_selection_over_several_lines_is_no_query(reader: Reader, find: FindPage) -> None:
    find.seeks("oil")
    reader.session.selected = "two\nlines"
    find.bar.focus()
    assert find.bar.field.text() == "oil"


def test_opening_again_brings_the_last_query_back(reader: Reader, find: FindPage) -> None:
    find.seeks("oil")
    press(find.bar.field, Key.Key_Escape)
    find.bar.focus()
    assert find.count.endswith("of 2 in 2 sections")
    assert find.bar.field.selectedText() == "oil"


def test_an_emptied_field_ends_the_search_and_moves_nothing(reader: Reader, find: FindPage) -> None:
    find.seeks("oil")
    jumps = len(reader.jumps)
    press(find.bar.field, Key.Key_A, modifier=Modifier.ControlModifier)
    press(find.bar.field, Key.Key_Delete)
    assert not reader.session.search.hits
    assert find.count == ""
    assert len(reader.jumps) == jumps


def test_down_goes_to_the_list_and_pages_scroll_the_text(reader: Reader, find: FindPage) -> None:
    find.seeks("oil")
    press(find.bar.field, Key.Key_PageDown, Key.Key_PageUp)
    assert reader.scrolled == [1, -1]
    press(find.bar.field, Key.Key_Down)
    assert reader.focus == ["results"]


def test_counts_go_without_sections_before_the_outline_is_there(reader: Reader, find: FindPage) -> None:
    reader.opens(Analysis(TRANSCRIPT), ready=False)
    find.seeks("oil")
    assert find.count == "1 of 2"
    reader.opens(ANALYSIS)
    assert find.count == "1 of 2 in 2 sections"


def test_a_screen_reader_hears_the_count(find: FindPage, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: heard.append(event.message()))
    find.seeks("oil")
    find.seeks("zebra")
    assert heard[0] == "1 of 2 in 2 sections"
    assert heard[-1] == "No matches"


def test_every_control_has_a_name(find: FindPage) -> None:
    controls = (*find.bar.findChildren(type(find.bar.case)), find.bar.field)
    assert all(control.accessibleName() or control.text() for control in controls)


@pytest.mark.parametrize("width", [320, 700])
def test_nothing_is_clipped(find: FindPage, width: int) -> None:
    find.seeks("light")
    find.bar.resize(width, 120)
    find.bar.show()
    for control in (find.bar.field, find.bar.regex, find.bar.next, find.bar.close_button):
        right = control.mapTo(find.bar, control.rect().topRight()).x()
        assert right <= find.bar.width()
    assert find.bar.width() == width


def test_a_long_search_lets_events_through_and_the_next_one_ends_it(
    qtbot: QtBot, reader: Reader, find: FindPage
) -> None:
    text = "\n".join(f"paragraph {number} about light" for number in range(200_000))
    reader.opens(replace(ANALYSIS, transcript=Transcript(text)), ready=False)
    find.seeks("paragraph")
    assert reader.session.search.running or len(reader.session.search.hits) == 200_000
    find.seeks("about light")
    qtbot.waitUntil(lambda: not reader.session.search.running)
    assert reader.session.search.query == Query("about light")
    assert len(reader.session.search.hits) == 200_000
