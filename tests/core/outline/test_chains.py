"""Chains of words: what comes back, what ends, and what a refrain tells."""

from __future__ import annotations

from itertools import repeat

import pytest

from reader.core.outline.chains import Said, flows

HARBOUR, SCHOOL = {0: 1, 1: 1, 2: 1}, {3: 1, 4: 1, 5: 1}
WEIGHT = tuple(repeat(9.0, 6))


def said(*paragraphs: dict[int, int], length: int = 60) -> Said:
    size = len(paragraphs)
    return Said(paragraphs, WEIGHT, tuple(repeat(0.0, size)), tuple(repeat(length, size)))


def test_words_are_least_alike_where_the_subject_changes() -> None:
    found = flows(said(*[HARBOUR] * 5, *[SCHOOL] * 5))
    assert min(range(1, 10), key=lambda n: found[n].alike) == 5
    assert max(range(1, 10), key=lambda n: found[n].ended) == 5


def test_a_subject_that_comes_back_has_not_ended() -> None:
    back = flows(said(*[HARBOUR] * 4, SCHOOL, *[HARBOUR] * 4))
    gone = flows(said(*[HARBOUR] * 4, *[SCHOOL] * 5))
    assert back[4].ended < gone[4].ended
    assert back[4].alike > gone[4].alike


def test_what_was_said_long_ago_counts_less() -> None:
    near = flows(said(HARBOUR, SCHOOL, HARBOUR, length=20))
    far = flows(said(HARBOUR, SCHOOL, HARBOUR, length=400))
    assert near[1].alike > far[1].alike


def test_the_product_is_that_of_both_sides_worked_out_for_one_place() -> None:
    paragraphs = [HARBOUR, {0: 2, 3: 1}, SCHOOL, {0: 1, 4: 3}, HARBOUR]
    forwards, backwards = flows(said(*paragraphs)), flows(said(*paragraphs[::-1]))
    for n in range(1, 5):
        assert forwards[n].alike == pytest.approx(backwards[5 - n].alike)


def test_nothing_is_alike_or_ends_where_nothing_is_said() -> None:
    empty: dict[int, int] = {}
    found = flows(said(empty, empty, empty))
    assert all(flow.ended == 0 for flow in found)
    assert found[1].alike == pytest.approx(found[2].alike)
