"""Work that takes long shows itself, can be stopped, and can be taken up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.core.analysis import Analysis, outlined, referenced
from reader.core.formats import Source, read
from reader.core.transcript import Transcript
from reader.ui.opening import Opening
from reader.ui.panes.outline import OutlinePane
from reader.ui.reading import Step, Work
from tests.pages import TabPage, WindowPage

WORDS = "Madam Chair,\n\nI will speak of the harbour first.\n\nThen I will speak of the lighthouse.\n"


class Long:
    """Work that begins, and does not end until it is stopped or let go."""

    def __init__(self) -> None:
        self.begun, self.left, self.free = Event(), Event(), Event()

    def __call__(self) -> None:
        self.begun.set()
        try:
            while not self.free.wait(0.005):
                pass
        finally:
            self.left.set()


@pytest.fixture
def long(monkeypatch: pytest.MonkeyPatch) -> Iterator[Long]:
    """Work that any step can be made to wait for; it shows itself at once."""
    monkeypatch.setattr("reader.ui.reading.LONG_MILLISECONDS", 1)
    work = Long()
    yield work
    work.free.set()


@pytest.fixture
def speech(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.txt"
    path.write_text(WORDS, "utf-8")
    return path


def delay(monkeypatch: pytest.MonkeyPatch, step: Step, long: Long) -> None:
    """Make a step take long."""

    def late_read(source: Source) -> Transcript:
        if source.name == "harbour.txt":
            long()
        return read(source)

    def late_outline(transcript: Transcript) -> Analysis:
        long()
        return outlined(transcript)

    def late_references(analysis: Analysis) -> Analysis:
        long()
        return referenced(analysis)

    late: dict[Step, tuple[str, Callable[..., object]]] = {
        Step.READING: ("read", late_read),
        Step.OUTLINE: ("outlined", late_outline),
        Step.REFERENCES: ("referenced", late_references),
    }
    name, work = late[step]
    monkeypatch.setattr(f"reader.ui.reading.{name}", work)


def begin(window: WindowPage, path: Path, long: Long, step: Step) -> TabPage:
    """Open a file whose given step takes long, and wait until that shows."""
    tab = window.begin(path)
    window.wait(lambda: long.begun.is_set() and tab.work.step is step and tab.work.long)
    return tab


class TestReading:
    @pytest.fixture
    def tab(self, window: WindowPage, speech: Path, long: Long, monkeypatch: pytest.MonkeyPatch) -> TabPage:
        delay(monkeypatch, Step.READING, long)
        return begin(window, speech, long, Step.READING)

    def test_page_status_and_tab_say_so(self, tab: TabPage) -> None:
        assert tab.view.waiting is not None
        assert tab.view.waiting.sentence.text() == "Reading harbour.txt…"
        assert tab.page.status.startswith("Reading…")
        assert tab.page.stop_button.isVisible()
        assert tab.page.tab_names == ["harbour.txt …"]

    def test_the_page_goes_when_the_text_comes(self, tab: TabPage, long: Long) -> None:
        long.free.set()
        tab.wait_ready()
        assert tab.view.waiting is None
        assert tab.is_on_text()
        assert not tab.page.stop_button.isVisible()
        assert tab.page.tab_names == ["harbour.txt"]

    def test_escape_stops_it_at_once_and_a_button_goes_on(self, tab: TabPage, long: Long) -> None:
        tab.page.press("Esc")
        assert tab.work.stopped is Step.READING
        assert long.left.wait(10)
        assert tab.view.waiting is not None
        assert tab.view.waiting.sentence.text() == "Reading harbour.txt was stopped."
        long.free.set()
        QTest.keyClick(tab.page.focused, Qt.Key.Key_Space)
        tab.wait_ready()
        assert tab.first_visible_words.startswith("Madam Chair,")
        assert tab.is_on_text()

    def test_other_tabs_are_usable(self, tab: TabPage) -> None:
        other = tab.page.open_text("Excellencies,\nthese words are read meanwhile.")
        assert other.session.ready
        assert tab.work.step is Step.READING
        tab.page.do("previous_tab")
        assert tab.page.stop_button.isVisible()
        tab.page.do("close")
        assert tab.page.tab_names == ["Pasted text"]


def test_a_text_that_waits_to_be_looked_at_is_not_at_work(
    window: WindowPage, speech: Path, long: Long, tmp_path: Path
) -> None:
    other = tmp_path / "lighthouse.txt"
    other.write_text(WORDS, "utf-8")
    window.window.open_first([speech, other], Opening())
    behind = window.window.tabs.views()[1].session
    window.wait(lambda: behind.analysis is not None and not behind.reading.busy)
    window.wait(lambda: window.tab_names == ["harbour.txt", "lighthouse.txt"])
    assert behind.reading.work == Work(Step.OUTLINE)
    window.do("next_tab")
    window.tab.wait_ready()


class TestAnalysing:
    @pytest.mark.parametrize("step", [Step.OUTLINE, Step.REFERENCES])
    def test_the_text_can_be_read_and_the_status_says_what_is_done(
        self, window: WindowPage, speech: Path, long: Long, monkeypatch: pytest.MonkeyPatch, step: Step
    ) -> None:
        delay(monkeypatch, step, long)
        tab = begin(window, speech, long, step)
        assert tab.is_on_text()
        assert tab.first_visible_words.startswith("Madam Chair,")
        said = {Step.OUTLINE: "Working out the outline…", Step.REFERENCES: "Looking for references…"}
        assert window.status.startswith(said[step])

    def test_without_its_outline_the_text_stays(
        self, window: WindowPage, speech: Path, long: Long, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        delay(monkeypatch, Step.OUTLINE, long)
        tab = begin(window, speech, long, Step.OUTLINE)
        window.press("Esc")
        assert tab.work.stopped is Step.OUTLINE
        assert tab.is_on_text()
        assert "text is whole" in tab.notice
        pane = tab.pane("outline")
        assert isinstance(pane, OutlinePane)
        assert pane.empty.text() == "Stopped before the outline was found."
        long.free.set()
        window.do("go_on")
        assert tab.notice == ""
        tab.wait_ready()

    def test_an_outline_that_is_found_is_shown_without_references(
        self, window: WindowPage, speech: Path, long: Long, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        delay(monkeypatch, Step.REFERENCES, long)
        tab = begin(window, speech, long, Step.REFERENCES)
        QTest.mouseClick(window.stop_button, Qt.MouseButton.LeftButton)
        assert tab.session.ready
        assert tab.session.analysis is not None
        assert tab.session.analysis.outline.parts
        assert "the references have not been found" in tab.notice
        long.free.set()
        tab.press_notice()
        window.wait(lambda: tab.work.step is None)
        assert tab.session.words is not None
        assert tab.notice == ""

    def test_escape_stops_nothing_that_does_not_show(self, sample: TabPage) -> None:
        sample.page.press("Esc")
        assert sample.work.stopped is None
        assert not sample.page.action("stop").isEnabled()

    def test_what_was_stopped_stays_so_until_a_person_goes_on(
        self, window: WindowPage, speech: Path, long: Long, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        delay(monkeypatch, Step.OUTLINE, long)
        tab = begin(window, speech, long, Step.OUTLINE)
        window.press("Esc")
        tab.session.analyse()
        assert not tab.session.reading.busy
        tab.dismiss_notice()
        assert tab.notice == ""
        assert window.action("go_on").isEnabled()
