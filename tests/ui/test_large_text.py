"""A desktop whose text is set to 200 %: all that is read grows with it, and nothing is cut off."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QListView, QToolButton
from pytestqt.qtbot import QtBot

from reader.core.analysis import Analysis
from reader.core.outline.parts import Outline
from reader.core.references.values import Reference, ReferenceKind
from reader.core.transcript import Transcript
from reader.ui.panes.references import ReferencesPane
from reader.ui.panes.text import TextPane
from reader.ui.session import Session
from reader.ui.theme import load
from tests.pages import TabPage
from tests.ui.panes.pages import Reader


@pytest.fixture
def large(qapp: QApplication) -> Iterator[float]:
    """Double the desktop's text, before any window is made; gives its size in points."""
    before = qapp.font()
    font = qapp.font()
    font.setPointSizeF(before.pointSizeF() * 2)
    qapp.setFont(font)
    yield font.pointSizeF()
    qapp.setFont(before)


def test_the_icons_of_the_tool_bar_are_as_high_as_its_words(large: float, sample: TabPage) -> None:
    bar = sample.page.window.tool_bar
    for button in bar.findChildren(QToolButton):
        if not button.icon().isNull():
            drawn = button.icon().actualSize(button.iconSize())
            assert drawn.height() >= bar.fontMetrics().ascent() - 1


def test_the_transcript_is_larger_than_the_text_around_it(large: float, sample: TabPage) -> None:
    sheet = sample.view.text.view.page.sheet
    assert sheet.style.reading_font().pointSizeF() > large


def test_the_transcript_of_a_small_desktop_stays_readable(qtbot: QtBot, qapp: QApplication) -> None:
    session = Session()
    pane = TextPane(session, load("light"))
    qtbot.addWidget(pane)
    assert pane.view.page.sheet.style.point_size == pytest.approx(max(13.0, 1.3 * pane.font().pointSizeF()))
    session.close()


def test_the_second_line_of_a_reference_is_whole(large: float, qtbot: QtBot) -> None:
    transcript = Transcript(
        "We spoke of the lamps, of the harbour and of the long way home to it.\nThey burn."
    )
    blocks = transcript.blocks
    reference = Reference(ReferenceKind.BACK, blocks[1].span, blocks[0].span, "", 0.9, "")
    reader = Reader(Session())
    pane = ReferencesPane(reader.session, load("light"))
    qtbot.addWidget(pane)
    pane.resize(280, 500)
    pane.show()
    reader.opens(Analysis(transcript, Outline(), (reference,)))
    reader.reads(blocks[1].span.start)
    assert ink_at_the_edge(pane.list) == 0
    reader.session.close()


def ink_at_the_edge(view: QListView) -> int:
    """Return how many pixels of words touch the lower edge of a link: where letters are cut off."""
    model = view.model()
    links = [at for at in range(model.rowCount()) if " · " in model.index(at, 0).data()]
    assert links
    found = 0
    for at in links:
        row = view.visualRect(model.index(at, 0))
        picture = view.viewport().grab(row).toImage()
        ground = picture.pixel(0, 0)
        edge = picture.height() - 1
        found += sum(picture.pixel(x, edge) != ground for x in range(picture.width()))
    return found
