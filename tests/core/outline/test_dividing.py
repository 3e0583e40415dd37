"""A stretch that nothing announced is divided where the signs are, into sections of a usual length."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.core.outline.dividing import divide, usual_words
from reader.core.outline.ground import Cohesion, Evidence


def stretch(paragraphs: int, addressed: set[int], words: int = 60) -> list[Evidence]:
    return [
        Evidence(n, salutation=n in addressed, words=words, words_before=words, cohesion=Cohesion(1.0))
        for n in range(paragraphs)
    ]


def test_sections_begin_where_people_are_addressed_anew() -> None:
    borders = divide(stretch(36, {10, 23}))
    assert {10, 23} <= {border.place for border in borders}
    assert all("people are addressed anew" in b.reason for b in borders if b.place in (10, 23))


def test_an_address_is_surer_than_a_guess() -> None:
    sure = {border.place: border.confidence for border in divide(stretch(60, {20}))}
    assert sure.pop(20) > 0.6
    assert all(confidence < 0.6 for confidence in sure.values())


def test_a_short_stretch_stays_whole() -> None:
    assert divide(stretch(3, set())) == []
    assert divide(stretch(1, set())) == []


def test_longer_speeches_have_more_and_longer_sections() -> None:
    assert usual_words(500) < usual_words(5000) < usual_words(50_000)
    assert 500 / usual_words(500) < 5000 / usual_words(5000)


@given(st.lists(st.tuples(st.booleans(), st.integers(1, 400)), min_size=1, max_size=60))
def test_borders_are_places_in_order_with_a_share_of_all_divisions(
    paragraphs: list[tuple[bool, int]],
) -> None:
    items = [Evidence(n, salutation=sal, words=words) for n, (sal, words) in enumerate(paragraphs)]
    borders = divide(items)
    places = [border.place for border in borders]
    assert places == sorted(set(places))
    assert all(0 < place < len(items) for place in places)
    assert all(0.0 <= border.confidence <= 1.0 for border in borders)
    assert borders == divide(items)
