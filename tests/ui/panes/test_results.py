"""The list of all hits."""

from array import array

from PySide6.QtCore import Qt

from reader.core.analysis import Analysis
from reader.core.outline.parts import Outline, Part, PartKind
from reader.core.search import Hits, Query, hits_by_part
from reader.core.transcript import Span, Transcript
from reader.ui.rows.hit_model import HitModel
from tests.ui.panes.pages import Key, Reader, ResultsPage, click_row, press
from tests.ui.panes.speech import words


def test_is_not_there_without_a_search(reader: Reader, results: ResultsPage) -> None:
    assert not results.pane.isVisible()
    reader.session.find(Query("LKG"))
    assert results.pane.isVisible()
    reader.session.find(None)
    assert not results.pane.isVisible()


def test_groups_hits_by_part_with_their_neighbours(reader: Reader, results: ResultsPage) -> None:
    reader.session.find(Query("oil"))
    assert results.lines == [
        "three lights",
        "  I bring three lights: courage, patience and oil. The fourth is hope.",
        "3  oil",
        "  Oil is the third light. The café sells none; the cafe is closed.",
    ]
    assert results.pane.title.text() == "2 hits in 2 sections"


def test_follows_the_steps_made_elsewhere(reader: Reader, results: ResultsPage) -> None:
    reader.session.find(Query("oil"))
    assert results.chosen == 0
    reader.session.step_hit(1)
    assert results.chosen == 1
    assert reader.focus == []


def test_arrows_preview_over_headings_and_enter_goes_to_the_text(
    reader: Reader, results: ResultsPage
) -> None:
    reader.session.find(Query("oil"))
    results.pane.focus()
    press(results.table, Key.Key_Down)
    assert reader.at == words("Oil")
    assert reader.focus == []
    press(results.table, Key.Key_Return)
    assert reader.focus == ["text"]
    assert reader.session.search.current == 1


def test_up_from_the_first_hit_and_escape_return_to_the_field(reader: Reader, results: ResultsPage) -> None:
    reader.session.find(Query("oil"))
    results.pane.focus()
    press(results.table, Key.Key_Up)
    press(results.table, Key.Key_Escape)
    assert reader.focus == ["find", "find"]


def test_home_and_end_reach_the_first_and_last_hit(reader: Reader, results: ResultsPage) -> None:
    reader.session.find(Query("light"))
    results.pane.focus()
    press(results.table, Key.Key_End)
    assert reader.session.search.current == len(reader.session.search.hits) - 1
    press(results.table, Key.Key_Home)
    assert reader.session.search.current == 0


def test_a_click_goes_there_and_walking_hits_is_one_step_of_history(
    reader: Reader, results: ResultsPage
) -> None:
    reader.session.find(Query("light"))
    for row in (3, 6):
        click_row(results.table, results.pane.model.index(row, 0))
    assert reader.at == reader.session.search.hits[results.pane.model.hit_at(6)]
    reader.session.back()
    assert not reader.session.can_go_back


def test_a_heading_cannot_be_chosen(reader: Reader, results: ResultsPage) -> None:
    reader.session.find(Query("light"))
    before = reader.session.search.current
    click_row(results.table, results.pane.model.index(0, 0))
    assert reader.session.search.current == before


def test_a_heading_says_the_whole_path(reader: Reader, results: ResultsPage) -> None:
    reader.session.find(Query("Excellencies"))
    heading = results.pane.model.index(0, 0)
    assert "patience" in heading.data(Qt.ItemDataRole.ToolTipRole)
    assert heading.data(Qt.ItemDataRole.AccessibleTextRole).endswith("Salutation, 1 hit")


def test_a_million_hits_cost_what_the_screen_shows() -> None:
    count = 1_000_000
    transcript = Transcript("ab " * count)
    parts = tuple(
        Part(str(n), PartKind.SECTION, f"Part {n}", Span(n * 3000, (n + 1) * 3000)) for n in range(1000)
    )
    hits = Hits(array("q", range(0, 3 * count, 3)), array("q", range(2, 3 * count + 2, 3)))
    model = HitModel()
    outline = Outline(parts)
    model.set_hits(Analysis(transcript, outline), hits, hits_by_part(hits, outline))
    assert model.rowCount() == count + 1000
    last = model.rowCount() - 1
    assert model.hit_at(last) == count - 1
    assert model.index_of(count - 1).row() == last
    assert model.hit_at(1001) == -1
    assert model.index(1001, 0).data() == "\u2068Part 1\u2069"
