"""What holds for any text whatever."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from reader.core.transcript import Span, Transcript
from reader.ui.textview.caret import CaretMoves
from reader.ui.textview.page import Page
from tests.ui.textview.conftest import Pane

# Qt says so of every face that lacks a script before it takes the next one.
pytestmark = pytest.mark.qt_log_ignore("OpenType support missing")

ODD = "ab .\n\t\r\0\x0b\x0c\x85\u00a0\u00ad\u200b\u200d\u200f\u2028\u2029\u202e\ufeff\ufffe\u0301שא😀👩🇫🇷𠮷主"
texts = st.one_of(st.text(st.sampled_from(ODD), max_size=80), st.text(max_size=80), st.just("ab " * 5000))
anew = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


def page_of(pane: Pane, text: str) -> Page:
    pane.view.set_transcript(Transcript(text))
    return pane.view.page


@anew
@given(text=texts)
def test_it_is_drawn_and_copied_without_loss(pane: Pane, text: str) -> None:
    page_of(pane, text)
    pane.view.select_all()
    pane.view.grab()
    assert pane.view.selected_text() == text
    assert pane.view.visible_span().start == 0


@anew
@given(text=texts)
@example("\U00011fc0")  # no font has it, and Qt's caret does not pass it
def test_a_caret_gets_from_one_end_to_the_other_and_back(pane: Pane, text: str) -> None:
    moves = CaretMoves(page_of(pane, text), text)
    for step in (moves.character, moves.word):
        at = 0
        while at < len(text):
            following = step(at, forward=True)
            assert at < following <= len(text)
            at = following
        while at > 0:
            before = step(at, forward=False)
            assert at > before >= 0
            at = before


@anew
@given(text=texts, x=st.integers(-50, 900), y=st.integers(-50, 700))
def test_every_point_of_the_pane_is_some_place_in_the_text(pane: Pane, text: str, x: int, y: int) -> None:
    page = page_of(pane, text)
    assert 0 <= page.offset_at(x, y) <= len(text)
    on = page.character_at(x, y)
    assert on is None or 0 <= on < len(text)


@anew
@given(text=texts, data=st.data())
def test_up_and_down_stay_in_the_text(pane: Pane, text: str, data: st.DataObject) -> None:
    moves = CaretMoves(page_of(pane, text), text)
    at = data.draw(st.integers(0, len(text)))
    x = data.draw(st.floats(-10, 900))
    for found in (
        moves.line(at, x, down=True),
        moves.line(at, x, down=False),
        moves.page(at, x, 500),
        moves.page(at, x, -500),
        moves.line_end(at),
        moves.line_start(at),
    ):
        assert 0 <= found <= len(text)
    assert moves.line_start(at) <= at


@anew
@given(text=texts, data=st.data())
def test_a_jump_brings_its_target_into_view(pane: Pane, text: str, data: st.DataObject) -> None:
    page_of(pane, text)
    at = data.draw(st.integers(0, len(text)))
    pane.view.show_span(Span(at, at), flash=False)
    seen = pane.view.visible_span()
    assert seen.start <= at <= seen.end
