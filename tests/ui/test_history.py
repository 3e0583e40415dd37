"""Back and forward, by a clock that the test turns."""

from __future__ import annotations

import pytest

from reader.ui.history import History
from reader.ui.textview.place import Place

A, B, C, D = (Place(paragraph, 2.5) for paragraph in (1, 2, 3, 4))


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def history(clock: Clock) -> History:
    return History(clock)


def jump(history: History, clock: Clock, *places: Place) -> None:
    """Leave each place, with time to read between."""
    for place in places:
        clock.now += 10
        history.leave(place)
    clock.now += 10


def test_back_returns_through_the_places_left(history: History, clock: Clock) -> None:
    jump(history, clock, A, B)
    assert history.back(C) == B
    assert history.back(B) == A
    assert history.back(A) is None
    assert not history.can_go_back


def test_forward_undoes_back(history: History, clock: Clock) -> None:
    jump(history, clock, A, B)
    history.back(C)
    history.back(B)
    assert history.forward(A) == B
    assert history.forward(B) == C
    assert history.forward(C) is None


def test_a_jump_forgets_what_lay_ahead(history: History, clock: Clock) -> None:
    jump(history, clock, A)
    history.back(B)
    jump(history, clock, C)
    assert not history.can_go_forward


def test_the_same_place_is_not_remembered_twice(history: History, clock: Clock) -> None:
    jump(history, clock, A, A)
    assert history.back(B) == A
    assert not history.can_go_back


def test_jumps_within_two_seconds_are_one(history: History, clock: Clock) -> None:
    jump(history, clock, A)
    history.leave(B)
    clock.now += 1.9
    history.leave(C)
    assert history.back(D) == B


def test_a_jump_after_going_back_is_a_step_of_its_own(history: History, clock: Clock) -> None:
    jump(history, clock, A, B)
    history.leave(C)
    history.back(D)
    history.leave(C)
    assert history.back(D) == C


def test_back_passes_over_the_place_one_is_at(history: History, clock: Clock) -> None:
    jump(history, clock, A, B)
    assert history.back(B) == A
