"""The window as a person uses it: opening, going, coming back, tabs, panes, settings."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QSplitter, QToolButton
from pytestqt.qtbot import QtBot

from reader.core.transcript import Span
from reader.ui.opening import Opening
from tests.pages import TabPage, WindowPage

SPEECH = min((Path(__file__).resolve().parents[2] / "resources" / "samples").iterdir())


@pytest.fixture
def speech(tmp_path: Path) -> Path:
    path = tmp_path / "short speech.txt"
    path.write_text("Mr President,\n\nI thank you all for coming here today.\n", "utf-8")
    return path


class TestOpening:
    def test_begins_with_the_start_page(self, window: WindowPage) -> None:
        assert window.on_start_page
        assert window.window.windowTitle() == "Podium"

    def test_the_sample_is_one_key_away(self, window: WindowPage) -> None:
        QTest.mouseClick(window.window.start_page.sample, Qt.MouseButton.LeftButton)
        window.tab.wait_ready()
        assert not window.on_start_page
        assert "the-river-we-share.txt" in window.status
        assert "English" in window.status

    def test_shows_the_text_before_the_outline(self, window: WindowPage, speech: Path) -> None:
        tab = window.begin(speech)
        seen: list[bool] = []
        tab.session.analysisChanged.connect(lambda: seen.append(tab.session.ready))
        tab.wait_ready()
        assert seen == [False, True]

    def test_a_file_that_is_open_is_shown_not_opened_twice(self, window: WindowPage, speech: Path) -> None:
        window.open(speech)
        window.do("sample")
        window.open(speech)
        assert window.tab_names == ["short speech.txt", "the-river-we-share.txt"]
        assert window.tab.session.name == "short speech.txt"

    def test_pasted_text_becomes_a_tab(self, window: WindowPage) -> None:
        tab = window.open_text("Madam Chair,\nI will be brief.")
        assert tab.first_visible_words.startswith("Madam Chair,\nI will be")

    def test_pasting_nothing_says_so(self, window: WindowPage) -> None:
        window.do("sample")
        QApplication.clipboard().setText("  ")
        window.do("paste")
        assert "no text to paste" in window.status

    def test_a_field_keeps_its_own_paste(self, sample: TabPage) -> None:
        QApplication.clipboard().setText("river")
        sample.page.press("Ctrl+F")
        sample.page.press("Ctrl+V")
        assert sample.page.tab_names == ["the-river-we-share.txt"]
        assert sample.session.search.query is None or sample.session.search.query.text == "river"

    def test_dropped_files_and_texts_open(self, window: WindowPage, speech: Path) -> None:
        window.drop(paths=(speech,))
        window.drop(text="Excellencies,\nwords that were dropped.")
        assert window.tab_names == ["short speech.txt", "Dropped text"]
        window.tab.wait_ready()

    @pytest.mark.parametrize(
        ("opening", "expected"),
        [
            (Opening(at=21), "Excellencies:"),
            (Opening(section="FAIR alloc"), "Excellencies:"),
            (Opening(find="sluice gate"), "sluice gate"),
        ],
        ids=["paragraph", "section", "search"],
    )
    def test_begins_where_the_command_line_says(
        self, window: WindowPage, opening: Opening, expected: str
    ) -> None:
        window.window.open_first([SPEECH], opening)
        tab = window.tab.wait_ready()
        assert tab.session.analysis is not None
        shown = tab.view.text.view.visible_span().of(tab.session.analysis.transcript.text)
        assert expected in shown[: len(shown) // 2 + len(expected)]
        assert tab.session.can_go_back == bool(opening.find)

    def test_a_search_from_the_command_line_is_in_the_find_bar(self, window: WindowPage) -> None:
        window.window.open_first([SPEECH], Opening(find="river"))
        tab = window.tab.wait_ready()
        field = tab.view.window().focusWidget()
        assert isinstance(field, QLineEdit)
        assert (field.text(), field.selectedText()) == ("river", "river")
        before = tab.session.search.current
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert tab.session.search.current == before + 1


class TestFailure:
    def test_says_why_and_leaves_other_tabs_alone(self, sample: TabPage, tmp_path: Path) -> None:
        broken = sample.page.begin(tmp_path / "gone.txt")
        assert "gone.txt" in broken.wait_failure()
        sample.page.do("previous_tab")
        assert sample.page.tab.session is sample.session
        assert sample.view.failure is None

    def test_reads_again_when_the_file_is_back(self, window: WindowPage, tmp_path: Path) -> None:
        path = tmp_path / "late.txt"
        tab = window.begin(path)
        tab.wait_failure()
        path.write_text("Here it is after all.", "utf-8")
        assert tab.view.failure is not None
        QTest.mouseClick(tab.view.failure.again, Qt.MouseButton.LeftButton)
        tab.wait_ready()
        assert tab.view.failure is None
        assert tab.first_visible_words == "Here it is after all."


class TestGoing:
    def test_back_returns_to_the_same_pixel(self, sample: TabPage) -> None:
        view = sample.view.text.view
        view.scroll_by(137)
        before = view.place()
        sample.session.goto(sample.part("standing fund").span)
        assert view.place() != before
        sample.page.press("Alt+Left")
        assert view.place() == before
        sample.page.press("Alt+Right")
        assert sample.session.part_path[0] == sample.part("standing fund")

    def test_mouse_buttons_go_back_and_forward(self, sample: TabPage) -> None:
        viewport = sample.view.text.view.viewport()
        before = sample.view.text.view.place()
        sample.session.goto(sample.part("standing fund").span)
        QTest.mouseClick(viewport, Qt.MouseButton.BackButton, pos=QPoint(20, 20))
        assert sample.view.text.view.place() == before

    def test_back_is_greyed_without_a_past(self, sample: TabPage) -> None:
        assert not sample.page.action("back").isEnabled()
        sample.session.goto(sample.part("standing fund").span)
        assert sample.page.action("back").isEnabled()
        assert not sample.page.action("forward").isEnabled()

    def test_sections_by_key(self, sample: TabPage) -> None:
        sample.page.press("Ctrl+Down")
        first = sample.session.part_path
        sample.page.press("Ctrl+Down")
        assert sample.session.part_path != first
        sample.page.press("Ctrl+Up")
        assert sample.session.part_path == first

    def test_the_place_is_told_in_words(self, sample: TabPage) -> None:
        pillar = sample.part("fair allocation")
        sample.session.goto(pillar.span)
        assert any("fair allocation" in crumb for crumb in sample.page.crumbs)
        assert sample.page.place.startswith("para 21 of 38")

    def test_scrolling_leaves_no_history(self, sample: TabPage) -> None:
        sample.view.text.view.scroll_by(900)
        assert not sample.session.can_go_back

    def test_previews_leave_no_history_until_committed(self, sample: TabPage) -> None:
        before = sample.view.text.view.place()
        sample.session.preview(sample.part("fair allocation").span)
        sample.session.preview(sample.part("standing fund").span)
        sample.session.cancel_preview()
        assert sample.view.text.view.place() == before
        assert not sample.session.can_go_back
        sample.session.preview(sample.part("standing fund").span)
        sample.session.commit_preview()
        sample.session.back()
        assert sample.view.text.view.place() == before

    def test_all_hits_of_a_search_are_one_step(self, sample: TabPage) -> None:
        from reader.core.search import Query

        before = sample.view.text.view.place()
        sample.session.find(Query("river"))
        for _ in range(4):
            sample.page.press("F3")
        sample.session.back()
        assert sample.view.text.view.place() == before
        assert not sample.session.can_go_back

    def test_references_by_key(self, sample: TabPage) -> None:
        sample.page.press("F4")
        held = sample.session.reference
        assert held is not None
        sample.page.press("F12")
        assert sample.session.offset == held.target.start or held.target.start in sample.session.visible

    def test_a_text_that_is_all_in_view_is_read_from_its_start(self, window: WindowPage) -> None:
        window.open_text("One.\n\nTwo.\n\nThree.")
        assert window.place == "para 1 of 3 · 100 %"

    def test_the_end_of_the_text_is_its_last_paragraph(self, sample: TabPage) -> None:
        sample.page.press("End")
        assert sample.page.place == "para 38 of 38 · 100 %"


class TestPanes:
    def test_f6_goes_round_the_panes_and_escape_returns(self, sample: TabPage) -> None:
        assert sample.is_on_text()
        sample.page.press("F6")
        assert sample.pane("references").isAncestorOf(sample.page.focused)
        sample.page.press("F6")
        assert sample.pane("outline").isAncestorOf(sample.page.focused)
        sample.page.press("Esc")
        assert sample.is_on_text()

    def test_the_outline_hides_and_stays_hidden(self, sample: TabPage) -> None:
        assert sample.pane("outline").isVisible()
        sample.page.press("F9")
        assert not sample.pane("outline").isVisible()
        sample.page.wait(lambda: not sample.page.store.load().outline)

    @pytest.mark.parametrize(
        ("width", "outline", "references"), [(1200, True, True), (800, True, False), (500, False, False)]
    )
    def test_sides_fold_where_there_is_no_room(
        self, sample: TabPage, width: int, outline: bool, references: bool
    ) -> None:
        sample.page.window.resize(width, 700)
        assert sample.pane("outline").isVisible() is outline
        assert sample.pane("references").isVisible() is references

    def test_a_drawer_opens_by_key_and_closes_when_one_reads_on(self, sample: TabPage) -> None:
        sample.page.window.resize(500, 700)
        sample.page.press("F9")
        assert sample.pane("outline").isVisible()
        sample.page.press("Esc")
        assert not sample.pane("outline").isVisible()
        assert sample.is_on_text()

    def test_nothing_is_clipped_at_360_pixels(self, sample: TabPage) -> None:
        window = sample.page.window
        window.resize(360, 600)
        assert window.width() == 360
        for button in window.tool_bar.findChildren(QToolButton):
            if button.parent() is window.tool_bar and button.isVisible():
                assert window.tool_bar.rect().contains(button.geometry())
        view = sample.view.text.view
        assert view.page.column.left >= 0
        assert view.page.column.left + view.page.column.width <= view.viewport().width()


class TestTabs:
    def test_a_tab_closes_by_its_button(self, sample: TabPage) -> None:
        sample.page.open_text("Another text.")
        bar = sample.page.window.tabs.tabBar()
        QTest.mouseClick(bar.tabButton(0, bar.ButtonPosition.RightSide), Qt.MouseButton.LeftButton)
        assert sample.page.tab_names == ["Pasted text"]

    def test_keys_go_round_the_tabs(self, sample: TabPage) -> None:
        sample.page.open_text("Another text.")
        assert sample.page.tab.session.name == "Pasted text"
        sample.page.press("Ctrl+Tab")
        assert sample.page.tab.session is sample.session
        sample.page.press("Ctrl+Tab")
        sample.page.press("Ctrl+W")
        assert sample.page.tab_names == ["the-river-we-share.txt"]

    def test_closing_the_last_tab_brings_the_start_page(self, sample: TabPage) -> None:
        sample.page.do("close")
        assert sample.page.on_start_page
        assert sample.page.window.start_page.files[0].text() == "the-river-we-share.txt"

    def test_closing_while_work_runs_is_quiet(self, window: WindowPage, tmp_path: Path) -> None:
        long = tmp_path / "long.txt"
        long.write_text("A paragraph of some words, said again.\n\n" * 4000, "utf-8")
        window.begin(long).wait_text()
        window.do("close")
        assert window.on_start_page


class TestRemembering:
    def test_settings_come_back(self, qtbot: QtBot, window: WindowPage, speech: Path) -> None:
        window.open(speech)
        window.do("theme_sepia")
        window.do("zoom_in")
        window.window.resize(777, 555)
        window.close()
        loaded = window.store.load()
        assert (loaded.theme, loaded.zoom, loaded.recent) == ("sepia", 1.1, (str(speech),))
        again = WindowPage(qtbot, window.store.path)
        qtbot.addWidget(again.window)
        assert again.window.width() == 777
        assert again.window.palette().window().color() == again.appearance.theme.panel
        again.close()

    def test_missing_recent_files_are_greyed_when_the_menu_opens(
        self, window: WindowPage, speech: Path, tmp_path: Path
    ) -> None:
        window.open(speech)
        window.begin(tmp_path / "gone.txt").wait_failure()
        menu = window.window.recent_menu
        menu.aboutToShow.emit()
        window.wait(lambda: [action.isEnabled() for action in menu.actions()[:2]] == [False, True])

    def test_the_list_of_recent_files_can_be_cleared(self, window: WindowPage, speech: Path) -> None:
        window.open(speech)
        window.window.recent_menu.actions()[-1].trigger()
        window.close()
        assert window.store.load().recent == ()

    def test_zoom_is_for_all_tabs(self, sample: TabPage) -> None:
        sample.page.do("zoom_in")
        other = sample.page.open_text("Another text.")
        assert other.view.text.view.zoom() == pytest.approx(1.1)
        sample.page.press("Ctrl+0")
        assert sample.view.text.view.zoom() == pytest.approx(1.0)


@pytest.mark.parametrize(("width", "least"), [(900, 400), (1000, 400), (1400, 700)])
def test_the_sides_leave_room_for_the_text(sample: TabPage, width: int, least: int) -> None:
    sample.page.window.resize(width, 700)
    sample.page.wait(lambda: sample.page.window.width() == width)
    assert sample.view.text.view.viewport().width() >= least
    outline, references = (sample.view.pane(name) for name in ("outline", "references"))
    assert min(outline.width(), references.width()) >= 190


def test_a_side_that_is_held_narrow_is_wide_again_where_there_is_room(sample: TabPage) -> None:
    outline, references = (sample.view.pane(name) for name in ("outline", "references"))
    window, before = sample.page.window, references.width()
    window.resize(900, 700)
    sample.page.wait(lambda: references.width() < before)
    (row,) = sample.view.findChildren(QSplitter)
    handle, narrow = row.handle(1), outline.width()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton)
    QTest.mouseMove(handle, handle.rect().center() - QPoint(30, 0))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton)
    assert outline.width() < narrow
    dragged = outline.width()
    window.resize(1400, 700)
    sample.page.wait(lambda: references.width() == before)
    assert outline.width() == dragged


def test_a_crumb_is_the_title_and_nothing_unseen(sample: TabPage) -> None:
    sample.session.goto(sample.part("fair allocation").span)
    crumbs = sample.page.window.tool_bar.breadcrumb.findChildren(QToolButton)
    assert "2  fair allocation" in [crumb.text() for crumb in crumbs]


def test_a_long_sitting_is_told_in_hours(window: WindowPage) -> None:
    window.open_text(
        "\n".join(["We have words to say about the harbour, and we will say all of them."] * 1200)
    )
    assert "2 h 18 min at 130 words a minute" in window.status
    assert "para 1 of 1200 · 0 %" in window.place


def test_where_am_i_says_part_and_paragraph(sample: TabPage) -> None:
    sample.session.goto(sample.part("standing fund").span)
    sample.page.press("Ctrl+Shift+I")
    assert "standing fund" in sample.page.status
    assert "min left" in sample.page.status


def test_copy_takes_the_exact_characters(sample: TabPage) -> None:
    assert sample.session.analysis is not None
    text = sample.session.analysis.transcript.text
    sample.view.text.view.select(Span(5, 60))
    sample.page.press("Ctrl+C")
    assert QApplication.clipboard().text() == text[5:60]
