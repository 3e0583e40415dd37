"""The ruler beside the scroll bar."""

from array import array

from hypothesis import given
from hypothesis import strategies as st

from reader.core.search import Query
from reader.core.transcript import Span
from reader.ui.panes.ruler import binned
from reader.ui.theme import Theme
from tests.ui.panes.pages import Reader, RulerPage, plain
from tests.ui.panes.speech import OUTLINE, TEXT, paragraph


def middle_of(ruler: RulerPage, span: Span) -> int:
    return (span.start + span.end) // 2 * ruler.ruler.height() // len(TEXT)


@given(st.lists(st.integers(0, 9_999)), st.integers(1, 900), st.integers(10_000, 20_000))
def test_bins_hold_every_offset_and_each_row_once(offsets: list[int], height: int, length: int) -> None:
    starts = array("q", sorted(offsets))
    found = list(binned(starts, length, height))
    assert {y for y, _ in found} == {min(height - 1, start * height // length) for start in starts}
    assert len(found) == len({y for y, _ in found})
    assert all(starts[index] * height // length == y for y, index in found)


def test_a_click_goes_there_and_leaves_one_step(reader: Reader, ruler: RulerPage) -> None:
    ruler.drag(middle_of(ruler, paragraph(8)))
    assert reader.at is not None
    assert paragraph(8).covers(reader.at)


def test_dragging_shows_what_one_passes_and_is_one_step(reader: Reader, ruler: RulerPage) -> None:
    reader.reads(paragraph(0).start)
    here = reader.session.place
    ruler.drag(10, 100, 200)
    assert len(reader.jumps) == 3
    assert reader.session.place != here
    reader.session.back()
    assert reader.session.place == here
    assert not reader.session.can_go_back


def test_beyond_its_ends_is_its_end(reader: Reader, ruler: RulerPage) -> None:
    ruler.drag(5, -50)
    assert reader.at == Span(0, 0)
    ruler.drag(5, 10_000)
    assert reader.at == Span(len(TEXT) - 1, len(TEXT) - 1)


def test_tells_the_part_and_the_paragraph(ruler: RulerPage) -> None:
    assert plain(ruler.ruler.words_at(middle_of(ruler, paragraph(8)))) == "3  oil\npara 9"


def test_shows_parts_in_their_colours_and_hits_as_ticks(
    reader: Reader, ruler: RulerPage, theme: Theme
) -> None:
    reader.reads(paragraph(9).start)
    y = middle_of(ruler, paragraph(4))
    image = ruler.ruler.grab().toImage()
    assert image.pixelColor(3, y) == theme.part_colour(OUTLINE.parts[4])
    reader.session.find(Query("oil"))
    reader.reads(paragraph(9).start)
    hit = reader.session.search.hits[1].start * ruler.ruler.height() // len(TEXT)
    assert ruler.ruler.grab().toImage().pixelColor(10, hit + 1) == theme.accent


def test_the_frame_moves_with_reading(reader: Reader, ruler: RulerPage) -> None:
    reader.reads(paragraph(0).start)
    before = ruler.ruler.grab().toImage()
    reader.reads(paragraph(8).start)
    assert ruler.ruler.grab().toImage() != before
