"""The file behind a text is changed, replaced or deleted."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.ui.watching import Disk, Look, look
from tests.pages import TabPage, WindowPage

PARAGRAPHS = [
    f"Paragraph {number} of the speech says what it has to say about the harbour and its {number} lamps."
    for number in range(1, 200)
]


def text_of(paragraphs: list[str]) -> str:
    return "\n\n".join(paragraphs) + "\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.txt"
    path.write_text(text_of(PARAGRAPHS), "utf-8")
    return path


@pytest.fixture
def tab(window: WindowPage, path: Path) -> TabPage:
    """A speech whose file is watched, read down to paragraph 100."""
    tab = window.open(path)
    window.wait(lambda: tab.watch.found != Look())
    assert tab.session.analysis is not None
    tab.session.goto(tab.session.analysis.transcript.blocks[99].span)
    return tab


def top_words(tab: TabPage) -> str:
    return tab.first_visible_words


def wait_notice(tab: TabPage, words: str) -> None:
    tab.page.wait(lambda: words in tab.notice)


class TestNews:
    def test_none_of_a_file_that_is_as_it_was(self, tab: TabPage) -> None:
        assert tab.watch.found.disk is Disk.SAME
        assert tab.notice == ""

    def test_a_change_is_told_and_nothing_is_read_by_itself(self, tab: TabPage, path: Path) -> None:
        before = top_words(tab)
        path.write_text("Now it is another speech.", "utf-8")
        wait_notice(tab, "harbour.txt has changed on the disk.")
        assert top_words(tab) == before
        assert tab.is_on_text()

    def test_a_file_put_in_its_place_is_told_every_time(self, tab: TabPage, path: Path) -> None:
        for number in range(3):
            other = path.with_suffix(".new")
            other.write_text(f"Version {number}.", "utf-8")
            other.replace(path)
            wait_notice(tab, "has changed on the disk")
            tab.dismiss_notice()
            assert tab.notice == ""

    def test_a_deleted_file_is_told_until_it_is_back(self, tab: TabPage, path: Path) -> None:
        before = top_words(tab)
        path.unlink()
        wait_notice(tab, "harbour.txt was deleted or moved; its text stays here.")
        assert top_words(tab) == before
        path.write_text(text_of(PARAGRAPHS), "utf-8")
        tab.page.wait(lambda: tab.notice == "")

    def test_a_file_that_only_bears_another_time_is_the_same(self, tab: TabPage, path: Path) -> None:
        path.write_text(path.read_text("utf-8"), "utf-8")
        stamp = path.stat().st_mtime_ns
        tab.page.wait(lambda: stamp in tab.watch.found.stamp)
        assert tab.notice == ""


class TestReload:
    def test_keeps_the_words_in_view(self, tab: TabPage, path: Path) -> None:
        before = top_words(tab)
        path.write_text(text_of([*(f"New {n}." for n in range(50)), *PARAGRAPHS]), "utf-8")
        wait_notice(tab, "has changed")
        tab.press_notice()
        tab.page.wait(lambda: "New 0." in tab.text)
        assert top_words(tab) == before
        tab.wait_ready()
        tab.page.wait(lambda: not tab.session.reading.busy)
        assert top_words(tab) == before
        assert tab.notice == ""
        assert tab.is_on_text()

    def test_f5_reads_a_changed_file_too(self, tab: TabPage, path: Path) -> None:
        path.write_text(text_of(PARAGRAPHS[:150]), "utf-8")
        before = top_words(tab)
        tab.page.press("F5")
        tab.page.wait(lambda: tab.text.endswith(PARAGRAPHS[149]))
        assert top_words(tab) == before

    def test_an_unchanged_file_changes_nothing(self, tab: TabPage) -> None:
        analysis, place = tab.session.analysis, tab.session.place
        tab.page.do("reload")
        tab.page.wait(lambda: not tab.session.reading.busy)
        assert tab.session.analysis is analysis
        assert tab.session.place == place
        assert tab.work.step is None

    def test_what_cannot_be_read_leaves_the_text(self, tab: TabPage, path: Path) -> None:
        before = top_words(tab)
        path.write_bytes(b"")
        tab.page.do("reload")
        wait_notice(tab, "the file is empty")
        assert top_words(tab) == before
        assert tab.view.failure is None
        path.write_text(text_of(PARAGRAPHS), "utf-8")
        tab.press_notice()
        tab.page.wait(lambda: not tab.session.reading.busy and tab.notice == "")

    def test_a_text_read_from_its_start_stays_there(self, window: WindowPage, path: Path) -> None:
        tab = window.open(path)
        path.write_text(text_of(["A new beginning.", *PARAGRAPHS]), "utf-8")
        window.do("reload")
        window.wait(lambda: "A new beginning." in tab.text)
        assert top_words(tab).startswith("A new beginning.")


class TestLook:
    def test_tells_what_has_become_of_a_file(self, path: Path) -> None:
        data = path.read_bytes()
        same = look(path, data, Look())
        assert same.disk is Disk.SAME
        assert look(path, b"what would differ if it were compared", same) is same
        assert look(path, b"other", Look()).disk is Disk.CHANGED
        assert look(path / "below", data, same).disk is Disk.GONE
        path.unlink()
        assert look(path, data, same).disk is Disk.GONE
        path.mkdir()
        assert look(path, data, same).disk is Disk.SHUT
