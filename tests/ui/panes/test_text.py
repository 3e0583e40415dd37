"""The text pane: what it draws of an outline."""

from __future__ import annotations

from itertools import pairwise

import pytest
from pytestqt.qtbot import QtBot

from reader.core.analysis import Analysis
from reader.core.outline.parts import Outline, Part, PartKind
from reader.core.transcript import Span, Transcript
from reader.ui.panes.text import TextPane
from reader.ui.theme import load
from tests.ui.panes.pages import Reader


@pytest.fixture
def pane(qtbot: QtBot, reader: Reader) -> TextPane:
    pane = TextPane(reader.session, load("light"))
    qtbot.addWidget(pane)
    pane.resize(600, 400)
    pane.show()
    return pane


def turns(*said: tuple[PartKind, str, str]) -> Analysis:
    transcript = Transcript("\n".join(words for _, _, words in said))
    spans = [transcript.blocks[n].span for n in range(len(said))]
    parts = [Part(str(n), kind, "", spans[n], speaker=name) for n, (kind, name, _) in enumerate(said)]
    return Analysis(transcript, Outline(tuple(parts)))


def width(pane: TextPane, start: int, end: int) -> float:
    return sum(right - left for _, left, right in pane.view.page.lay_at(start).boxes(start, end))


def test_the_name_that_a_turn_begins_with_stands_out(reader: Reader, pane: TextPane) -> None:
    said = turns(
        (PartKind.QUESTION, "MS. ROE", "MS. ROE: Where?"),
        (PartKind.ANSWER, "Ann Lee", "MS. ROE is there."),
    )
    reader.opens(said)
    first, second = said.outline.parts
    assert width(pane, 0, 7) > width(pane, second.span.start, second.span.start + 7) * 1.03
    assert not pane.view.page.lay_at(first.span.start).titles


def test_a_name_that_is_not_in_the_text_stands_above_it(reader: Reader, pane: TextPane) -> None:
    said = turns(
        (PartKind.QUESTION, "Ann Lee", "Where?"),
        (PartKind.ANSWER, "Bo Kim", "Bo Kim: There."),
        (PartKind.SPEECH, "", "Here."),
    )
    reader.opens(said)
    titles = [
        [title.layout.text() for title in pane.view.page.lay_at(part.span.start).titles]
        for part in said.outline.parts
    ]
    assert titles == [["\u2068Ann Lee\u2069"], [], []]


def titles_above(pane: TextPane, offset: int) -> list[str]:
    return [title.layout.text().strip("\u2068\u2069") for title in pane.view.page.lay_at(offset).titles]


def test_of_several_parts_in_one_paragraph_the_first_has_its_title_above(
    reader: Reader, pane: TextPane
) -> None:
    transcript = Transcript("Friends, first the lamps. Then the oil. At last the sea.")
    cuts = (0, 26, 40, len(transcript.text))
    parts = [
        Part(title, PartKind.SECTION, title, Span(*span))
        for title, span in zip(("Lamps", "Oil", "Sea"), pairwise(cuts), strict=True)
    ]
    reader.opens(Analysis(transcript, Outline(tuple(parts))))
    assert titles_above(pane, 0) == ["Lamps"]
    reader.opens(Analysis(transcript, Outline(tuple(parts[1:]))))
    assert titles_above(pane, 0) == ["Oil"]


def test_a_turn_within_a_paragraph_makes_no_other_words_bold(reader: Reader, pane: TextPane) -> None:
    transcript = Transcript("Any questions? Ann: Yes.\nAny questions? Ann: No.")
    first, second = (block.span for block in transcript.blocks)
    turn = Part("t", PartKind.QUESTION, "", Span(15, first.end), speaker="Ann")
    reader.opens(Analysis(transcript, Outline((turn,))))
    assert width(pane, 0, 14) == width(pane, second.start, second.start + 14)
