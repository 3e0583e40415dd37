"""The panes of one tab together, by keyboard alone."""

from collections.abc import Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.core.outline.parts import Part
from reader.ui.document_view import DocumentView
from reader.ui.panes.find import FindBar
from reader.ui.panes.outline import OutlinePane
from reader.ui.panes.preview import PreviewPane
from reader.ui.panes.results import ResultsPane
from reader.ui.settings import Settings
from reader.ui.theme import Theme
from tests.ui.panes.pages import FindPage, Key, OutlinePage, PreviewPage, ResultsPage, settle
from tests.ui.panes.speech import ANALYSIS, SAID, TEXT, TRANSCRIPT, paragraph, words

P = TypeVar("P", bound=QWidget)


class Tab:
    """A tab with the speech; keys go to whatever has the keyboard."""

    def __init__(self, view: DocumentView) -> None:
        self.view = view
        self.session = view.session
        self.outline = OutlinePage(self._pane(OutlinePane))
        self.results = ResultsPage(self._pane(ResultsPane))
        self.preview = PreviewPage(self._pane(PreviewPane))

    def _pane(self, kind: type[P]) -> P:
        return next(child for child in self.view.findChildren(QWidget) if isinstance(child, kind))

    @property
    def find(self) -> FindPage:
        return FindPage(self._pane(FindBar))

    def presses(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget(), key)
        settle()

    def types(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget(), text)

    @property
    def in_text(self) -> bool:
        return self.view.text.isAncestorOf(QApplication.focusWidget())

    @property
    def part(self) -> Part:
        return self.session.part_path[0]


@pytest.fixture
def tab(qtbot: QtBot, theme: Theme) -> Iterator[Tab]:
    view = DocumentView(theme, Settings())
    qtbot.addWidget(view)
    view.resize(1100, 260)
    view.show()
    qtbot.waitActive(view)
    view.session.analysis, view.session.ready = ANALYSIS, True
    view.session.analysisChanged.emit()
    view.complete()
    view.text.focus()
    yield Tab(view)
    view.session.close()
    view.close()


def test_from_the_outline_to_a_part_and_back_to_the_pixel(tab: Tab) -> None:
    before = tab.session.place
    tab.view.focus_pane("outline")
    tab.types("oil")
    tab.presses(Key.Key_Down, Key.Key_Down, Key.Key_Return)
    assert tab.in_text
    assert tab.part.title == "oil"
    assert tab.outline.current == "3  oil"
    tab.session.back()
    assert tab.session.place == before


def test_looking_round_in_the_outline_leaves_no_trace(tab: Tab) -> None:
    before = tab.session.place
    tab.view.focus_pane("outline")
    tab.presses(Key.Key_End)
    assert tab.part.id == "closing"
    tab.presses(Key.Key_Escape)
    assert tab.in_text
    assert tab.session.place == before
    assert not tab.session.can_go_back


def test_find_walk_the_hits_and_read_on(tab: Tab) -> None:
    tab.view.focus_pane("find")
    tab.types("patience")
    tab.presses(Key.Key_Return)
    assert tab.find.count == "1 of 2 in 2 sections"
    assert tab.results.pane.isVisible()
    tab.presses(Key.Key_Down, Key.Key_Down)
    assert tab.results.chosen == 1
    assert tab.view.text.view.selection() == words("Patience")
    tab.presses(Key.Key_Escape)
    assert tab.find.bar.field.hasFocus()
    tab.presses(Key.Key_Escape)
    assert tab.in_text
    assert tab.view.text.view.selection() == words("Patience")
    assert not tab.results.pane.isVisible()


def test_selected_words_are_found_again(tab: Tab) -> None:
    tab.view.text.view.select(words("courage"))
    tab.view.focus_pane("find")
    assert tab.find.bar.field.text() == "courage"
    assert tab.find.count.startswith("1 of 5")


def test_paging_in_the_field_scrolls_the_text(tab: Tab) -> None:
    tab.view.focus_pane("find")
    before = tab.session.place
    tab.presses(Key.Key_PageDown)
    assert tab.session.place != before
    assert tab.find.bar.field.hasFocus()


def test_from_a_reference_in_the_list_to_its_target(tab: Tab) -> None:
    tab.session.goto(SAID.span)
    tab.view.focus_pane("references")
    tab.presses(Key.Key_Down)
    assert TEXT[paragraph(4).start : paragraph(4).end] in tab.preview.text
    tab.presses(Key.Key_Return)
    assert tab.preview.text == ""
    assert tab.in_text
    assert tab.part.id == "p1"
    assert tab.session.can_go_back


def test_a_drawer_opens_for_its_pane_and_the_card_lies_over_it(tab: Tab) -> None:
    tab.view.resize(500, 400)
    tab.session.goto(SAID.span)
    tab.view.focus_pane("references")
    tab.presses(Key.Key_Down)
    card = tab.preview.pane.card
    assert card is not None
    assert card.parentWidget() is tab.view.window()
    middle = card.mapTo(tab.view, card.rect().center())
    hit = tab.view.childAt(middle)
    assert hit is card or card.isAncestorOf(hit)


def test_the_transcript_is_the_one_shown(tab: Tab) -> None:
    assert tab.view.text.view.transcript() is TRANSCRIPT
