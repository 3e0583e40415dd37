"""Words about parts and passages: contained, shortened, never taken for tags."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as GuiQt

from reader.core.outline.parts import Part, PartKind
from reader.core.references.values import ReferenceKind
from reader.core.transcript import Span, Transcript
from reader.ui.rows.wording import (
    around,
    confidence_words,
    contained,
    cut_side,
    first_words,
    kind_name,
    paragraphs_of,
    part_title,
    reference_name,
    said_by,
    shortened,
    untagged,
)

MARKS = st.text(st.sampled_from("ab <>&/!?.\u2066\u2067\u2068\u2069\u202e\u202c\n\t;lt"), max_size=40)


@given(MARKS)
def test_contained_words_end_their_own_isolate_and_no_other(words: str) -> None:
    shown = contained(words)
    assert "\n" not in shown
    if shown:
        assert (shown[0], shown[-1]) == ("\u2068", "\u2069")
        assert not set(shown[1:-1]) & set("\u2066\u2067\u2068\u2069")


@given(MARKS)
def test_a_tooltip_is_never_taken_for_rich_text(words: str) -> None:
    assert not GuiQt.mightBeRichText(untagged(words))
    assert untagged(words).replace("\u2060", "") == words


@given(st.text(max_size=300), st.integers(20, 200))
def test_shortened_text_is_a_beginning_of_the_text(text: str, limit: int) -> None:
    short = shortened(text, limit)
    if len(text) <= limit:
        assert short == text
    else:
        assert short.endswith(" …")
        assert text.startswith(short[:-2])
        assert len(short) <= limit + 2


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("One is here. Two is there. Three follows.", 30, "One is here. Two is there. …"),
        ("He said “yes.” And then no more was said.", 25, "He said “yes.” …"),
        ("第一句话在这里。第二句话在那里。第三句", 17, "第一句话在这里。第二句话在那里。 …"),
        ("A sentence of many words without an end", 20, "A sentence of many …"),
        ("At 3.5 per cent of everything there is", 20, "At 3.5 per cent of …"),
    ],
)
def test_shortens_at_a_sentence_or_a_word(text: str, limit: int, expected: str) -> None:
    assert shortened(text, limit) == expected


def test_titles_are_numbers_and_words_or_the_kind() -> None:
    span = Span(0, 1)
    assert part_title(Part("a", PartKind.OPENING, "", span)) == "Opening"
    assert part_title(Part("a", PartKind.PILLAR, "Peace", span, number=2)) == "2  \u2068Peace\u2069"
    assert part_title(Part("a", PartKind.SPEECH, "", span, speaker="Ms. Roe")) == "\u2068Ms. Roe\u2069"


@pytest.mark.parametrize("name", [kind_name, reference_name])
def test_every_kind_has_a_name(name: object) -> None:
    assert all(kind_name(kind) for kind in PartKind)
    assert all(reference_name(kind) for kind in ReferenceKind)


def test_sureness_falls_with_confidence() -> None:
    said = [confidence_words(value) for value in (1.0, 0.9, 0.8, 0.7, 0.59, 0.1)]
    assert said == ["sure", "sure", "likely", "probable", "a guess", "a guess"]


def test_places_are_counted_from_one() -> None:
    transcript = Transcript("one\ntwo\nthree")
    assert paragraphs_of(Span(0, 3), transcript) == "para 1"
    assert paragraphs_of(Span(4, 13), transcript) == "paras 2 to 3"


def test_first_words_end_at_a_word() -> None:
    transcript = Transcript("alpha beta gamma delta")
    assert first_words(Span(0, 22), transcript, 13) == "alpha beta…"
    assert first_words(Span(0, 22), transcript, 40) == "alpha beta gamma delta"


def test_around_begins_at_a_word_before() -> None:
    text = "The first of many words that stand before the place itself is here"
    transcript = Transcript(text)
    at = text.index("place")
    assert around(Span(at, at + 5), transcript) == "…words that stand before the place itself is here"
    assert around(Span(4, 9), transcript) == text


def test_a_turn_is_told_by_what_follows_the_name() -> None:
    transcript = Transcript("MS. ROE:  Good morning.")
    turn = Part("a", PartKind.SPEECH, "", Span(0, 23), speaker="MS. ROE")
    assert said_by(turn, transcript) == "Good morning."


def test_a_turn_says_nothing_of_the_name_that_its_words_begin_with() -> None:
    turn = Transcript("Ann Lee (North): Friends, hear me.")
    part = Part("s", PartKind.SPEECH, "Ann Lee (North)", Span(0, len(turn.text)), speaker="Ann Lee")
    assert said_by(part, turn) == "Friends, hear me."


def test_a_heading_is_cut_in_its_middle_and_a_sentence_where_it_ends() -> None:
    assert cut_side("Motion (draft resolution)") is Qt.TextElideMode.ElideMiddle
    assert cut_side("I am sure that the leaders…") is Qt.TextElideMode.ElideRight
