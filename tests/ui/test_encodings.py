"""The menu of encodings."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from reader.core.formats.encoding import codec_of
from reader.ui.encodings import ENCODINGS, shown_encoding
from reader.ui.settings import ENCODINGS as REMEMBERED
from reader.ui.settings import Settings
from tests.pages import TabPage, WindowPage

LINE = "Уважаемый председатель, я хочу сказать несколько слов о нашей гавани, часть {0}."
RUSSIAN = "\n\n".join(LINE.format(number) for number in range(1, 120))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "гавань.txt"
    path.write_bytes(RUSSIAN.encode("koi8-r"))
    return path


def entry(tab: TabPage, words: str) -> QAction:
    """Return the entry of the menu, or of the menus in it, that holds the words."""
    return next(action for action in tab.page.encoding_entries() if words in action.text())


def choose(tab: TabPage, words: str) -> None:
    """Choose an encoding and wait until the text is read in it."""
    entry(tab, words).trigger()
    tab.page.wait(lambda: not tab.session.reading.busy)


@pytest.fixture
def tab(window: WindowPage, path: Path) -> TabPage:
    return window.open(path)


def test_the_encoding_is_shown_where_it_is_not_the_usual_one(tab: TabPage) -> None:
    assert tab.page.window.status.encoding.text() == "KOI8-R"
    assert "KOI8-R" in tab.page.window.status.encoding.accessibleName()
    tab.page.do("sample")
    assert not tab.page.window.status.encoding.isVisible()


def test_another_one_reads_the_same_bytes_at_the_same_place(tab: TabPage, path: Path) -> None:
    assert tab.session.analysis is not None
    tab.session.goto(tab.session.analysis.transcript.blocks[60].span)
    path.unlink()
    paragraph = tab.session.place.paragraph
    choose(tab, "Cyrillic (windows-1251)")
    assert tab.text == RUSSIAN.encode("koi8-r").decode("cp1251").replace("\n\n", "\n")
    assert tab.session.place.paragraph == paragraph
    assert entry(tab, "Cyrillic (windows-1251)").isChecked()
    choose(tab, "Automatic")
    assert tab.text == RUSSIAN.replace("\n\n", "\n")
    assert tab.session.place.paragraph == paragraph


def test_the_choice_is_remembered_for_the_file(qtbot: QtBot, tab: TabPage, path: Path) -> None:
    choose(tab, "KOI8-U")
    tab.page.close()
    again = WindowPage(qtbot, tab.page.store.path)
    qtbot.addWidget(again.window)
    assert again.open(path).session.reading.encoding == "koi8-u"
    choose(again.tab, "Automatic")
    again.close()
    assert again.store.load().encodings == ()


def test_an_encoding_in_which_it_is_no_text_leaves_the_text(tab: TabPage) -> None:
    before = tab.text
    choose(tab, "UTF-32LE")
    if tab.notice:
        assert tab.text == before
        assert entry(tab, "Automatic").isChecked()


@pytest.mark.parametrize("pasted", [True, False])
def test_where_there_is_no_choice_the_menu_says_why(
    window: WindowPage, tmp_path: Path, pasted: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if pasted:
        window.open_text("Excellencies,\nthese words were copied.")
    else:
        monkeypatch.setattr("reader.ui.encoding_choices.settles_encoding", lambda source: True)
        path = tmp_path / "speech.txt"
        path.write_text("Excellencies, these words say so.", "utf-8")
        window.open(path)
    entries = window.encoding_entries()
    assert [action.isEnabled() for action in entries] == [False, False]
    assert entries[0].text() == "UTF-8"
    assert ("pasted" in entries[1].text()) is pasted


def test_every_encoding_can_be_decoded_and_has_one_name() -> None:
    assert [encoding.codec for encoding in ENCODINGS] == [codec_of(e.codec) for e in ENCODINGS]
    assert len({e.name for e in ENCODINGS}) == len({e.codec for e in ENCODINGS}) == len(ENCODINGS)
    assert shown_encoding("cp1252") == "windows-1252"
    assert shown_encoding("mac-iceland") == "MAC-ICELAND"


def test_only_so_many_files_are_remembered() -> None:
    settings = Settings()
    for number in range(REMEMBERED + 5):
        chosen = settings.with_encoding(Path(f"/speeches/of the year/{number}.txt"), "cp1251")
        settings = Settings(encodings=chosen)
    assert len(settings.encodings) == REMEMBERED
    assert settings.encoding_of(Path("/speeches/of the year/104.txt")) == "cp1251"
    assert settings.encoding_of(Path("/speeches/of the year/0.txt")) is None


@pytest.mark.parametrize(("width", "shown"), [(900, True), (400, False)])
def test_a_narrow_window_leaves_the_encoding_to_the_menu(tab: TabPage, width: int, shown: bool) -> None:
    tab.page.window.resize(width, 600)
    assert tab.page.window.status.encoding.isVisible() is shown
    assert any("KOI8-R" in action.text() for action in tab.page.encoding_entries())
