"""A session over a speech made by hand, and panes of it as pages."""

from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.panes.find import FindBar
from reader.ui.panes.outline import OutlinePane
from reader.ui.panes.preview import PreviewPane
from reader.ui.panes.references import ReferencesPane
from reader.ui.panes.results import ResultsPane
from reader.ui.panes.ruler import Ruler
from reader.ui.session import Session
from reader.ui.theme import Theme, load
from tests.ui.panes.pages import (
    FindPage,
    OutlinePage,
    PreviewPage,
    Reader,
    ReferencesPage,
    ResultsPage,
    RulerPage,
    settle,
)
from tests.ui.panes.speech import ANALYSIS

P = TypeVar("P", bound=QWidget)
Shown = Callable[[Callable[[Session, Theme], P]], P]


@pytest.fixture
def theme(qapp: object) -> Theme:
    return load("light")


@pytest.fixture
def reader(qtbot: QtBot) -> Iterator[Reader]:
    session = Session()
    reader = Reader(session)
    reader.opens(ANALYSIS)
    yield reader
    session.close()


@pytest.fixture
def shown(qtbot: QtBot, reader: Reader, theme: Theme) -> Shown[QWidget]:
    """Make a pane of the session and show it."""

    def show(make: Callable[[Session, Theme], P]) -> P:
        pane = make(reader.session, theme)
        qtbot.addWidget(pane)
        pane.resize(320, 600)
        pane.show()
        pane.activateWindow()
        qtbot.waitActive(pane)
        settle()
        return pane

    return show


@pytest.fixture
def outline(shown: Shown[OutlinePane]) -> OutlinePage:
    return OutlinePage(shown(OutlinePane))


@pytest.fixture
def references(shown: Shown[ReferencesPane]) -> ReferencesPage:
    return ReferencesPage(shown(ReferencesPane))


@pytest.fixture
def find(shown: Shown[FindBar]) -> FindPage:
    page = FindPage(shown(FindBar))
    page.bar.focus()
    return page


@pytest.fixture
def results(qtbot: QtBot, reader: Reader, theme: Theme) -> Iterator[ResultsPage]:
    """The list in a column: it shows itself when there is something to show."""
    column = QWidget()
    qtbot.addWidget(column)
    pane = ResultsPane(reader.session, theme)
    QVBoxLayout(column).addWidget(pane)
    column.resize(320, 600)
    column.show()
    qtbot.waitActive(column)
    yield ResultsPage(pane)
    column.close()


@pytest.fixture
def ruler(shown: Shown[Ruler]) -> RulerPage:
    return RulerPage(shown(Ruler))


@pytest.fixture
def preview(qtbot: QtBot, reader: Reader, theme: Theme) -> Iterator[PreviewPage]:
    """The preview over a window of 600 by 500."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 500)
    pane = PreviewPane(reader.session, theme)
    pane.setParent(window)
    window.show()
    qtbot.waitActive(window)
    yield PreviewPage(pane)
    pane.close_card()
    window.close()
