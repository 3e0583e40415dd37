"""The outlines of 23 real transcripts in five languages stay as good as they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.core.outline.gold import Figures, figures, labelled


@pytest.fixture(scope="module")
def found(shared: Path) -> Figures:
    return figures(shared, labelled(shared))


def test_lines_are_labelled_right(found: Figures) -> None:
    assert found.lines() >= 0.93


def test_sections_begin_where_a_reader_begins_them(found: Figures) -> None:
    assert found.f1("boundary") >= 0.70


def test_announced_items_are_found_and_no_others(found: Figures) -> None:
    assert found.f1("agenda") >= 0.95


def test_pillars_hold_what_treats_their_items(found: Figures) -> None:
    assert found.pillars() >= 0.95


def test_turns_begin_where_a_speaker_begins(found: Figures) -> None:
    assert found.f1("turns") >= 0.98
