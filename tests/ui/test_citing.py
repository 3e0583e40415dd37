"""What is copied for use elsewhere: a passage with its source, the list of hits."""

from PySide6.QtWidgets import QApplication, QMenu

from reader.core.search import Query
from reader.core.transcript import Span
from tests.pages import TabPage, WindowPage


def test_a_passage_is_copied_with_its_source(sample: TabPage) -> None:
    assert sample.session.analysis is not None
    at = sample.session.analysis.transcript.text.index("Two Parties will receive less")
    sample.view.text.view.select(Span(at, at + 29))
    sample.page.press("Ctrl+Shift+C")
    quote, source = QApplication.clipboard().text().splitlines()
    assert quote == "“Two Parties will receive less”"
    assert source.startswith("— Ilse Marchetti, “The River We Share”, ")
    assert source.endswith(", 2024-05-14, para 25")
    assert "Copied with its source" in sample.page.status


def test_the_menu_on_the_text_offers_the_source_too(sample: TabPage) -> None:
    (menu,) = sample.view.text.view.findChildren(QMenu)
    menu.aboutToShow.emit()
    assert [action.text().replace("&", "") for action in menu.actions()] == [
        "Copy",
        "Copy with Source",
        "Select All",
    ]
    assert [action.isEnabled() for action in menu.actions()] == [False, False, True]
    sample.view.text.view.select(Span(5, 60))
    menu.aboutToShow.emit()
    assert all(action.isEnabled() for action in menu.actions())


def test_in_a_sitting_the_source_is_who_has_the_floor(window: WindowPage) -> None:
    turns = "Mr. VOSK. I rise to speak.\nMs. ARDEN. I yield the floor.\n" * 4
    tab = window.open_text(turns.replace("\n", "\n\n"))
    assert tab.session.analysis is not None
    at = tab.session.analysis.transcript.text.index("yield the floor")
    tab.view.text.view.select(Span(at, at + 15))
    window.press("Ctrl+Shift+C")
    assert QApplication.clipboard().text() == "“yield the floor”\n— Ms. ARDEN, “Pasted text”, para 2"


def test_the_list_of_hits_is_copied_with_paragraphs_and_parts(sample: TabPage) -> None:
    sample.page.press("Ctrl+Shift+H")
    assert "no hits" in sample.page.status
    sample.session.find(Query("Resolution 14"))
    sample.page.press("Ctrl+Shift+H")
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0] == "2  fair allocation"
    assert lines[1].startswith("para 23\tResolution 14 of this Conference")
    assert "\u2068" not in QApplication.clipboard().text()
    assert len(lines) == len(sample.session.search.hits) + len(sample.session.hit_groups)


def test_the_outline_is_copied_as_indented_lines(sample: TabPage) -> None:
    sample.page.press("Ctrl+Shift+O")
    lines = QApplication.clipboard().text().splitlines()
    assert "2  fair allocation\tparas 21 to 25" in lines
    assert lines[lines.index("2  fair allocation\tparas 21 to 25") + 1] == "    Salutation\tpara 21"
    assert "Copied the outline" in sample.page.status
