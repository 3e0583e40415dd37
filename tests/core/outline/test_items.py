"""Lists cut into exactly as many items as were announced."""

from __future__ import annotations

import pytest

from reader.core.cues import lexicon
from reader.core.outline.items import split_list

CASES = [
    (2, "bread and roses", ["bread", "roses"]),
    (3, "peace, the rule of law, and trade and finance", ["peace", "the rule of law", "trade and finance"]),
    (3, "a facilitator, a supporter and an initiator", ["a facilitator", "a supporter", "an initiator"]),
    (
        4,
        (
            "peace, fundamental freedoms and human rights, sustainable development, and arms control, "
            "disarmament and non-proliferation"
        ),
        [
            "peace",
            "fundamental freedoms and human rights",
            "sustainable development",
            "arms control, disarmament and non-proliferation",
        ],
    ),
    (
        3,
        "investing in roads, rails, and ports; training workers; and lowering costs",
        ["investing in roads, rails, and ports", "training workers", "lowering costs"],
    ),
]


@pytest.mark.parametrize(("wanted", "text", "items"), CASES)
def test_the_number_tells_where_to_cut(wanted: int, text: str, items: list[str]) -> None:
    spans, _ = split_list(text, wanted, lexicon("en"))
    assert [span.of(text) for span in spans] == items


def test_a_list_that_is_too_short_gives_no_items() -> None:
    assert split_list("bread", 2, lexicon("en"))[0] == []
    assert split_list("bread and roses", 5, lexicon("en"))[0] == []


def test_a_list_of_very_many_places_to_cut_is_left() -> None:
    assert split_list(", ".join(f"thing {n}" for n in range(40)), 3, lexicon("en"))[0] == []
