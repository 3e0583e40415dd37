"""The speech that Podium was started for: its outline, and how little it hangs on single cues."""

from __future__ import annotations

import re

import pytest

from reader.core.outline.parts import PartKind
from tests.core.outline.reading import Reader

ITEMS = [
    "peace",
    "fundamental freedoms and human rights",
    "sustainable development",
    "arms control, disarmament and non-proliferation",
]
BEGINS = ["We share with the OSCE", "The “Arab Spring”", "As I mentioned earlier", "Lastly, let me turn"]


def without_salutations(text: str) -> str:
    begin = text.index("Today, I will outline")
    return text[:begin] + re.sub(r"(Distinguished Representatives|Ladies and Gentlemen):\n", "", text[begin:])


def without_fourth_point(text: str) -> str:
    return re.sub(r"Lastly, let me turn to the fourth point.*\n", "", text)


def test_zones(seed: str, outlined: Reader) -> None:
    assert outlined(seed).tops() == [
        "notice",
        "front",
        "salutation",
        "opening",
        "agenda",
        *["pillar"] * 4,
        "closing",
        "notice",
    ]


def test_announced_items_and_what_treats_them(seed: str, outlined: Reader) -> None:
    reading = outlined(seed)
    (agenda,) = reading.all(PartKind.AGENDA)
    assert [item.title for item in agenda.items] == ITEMS
    assert [item.span.of(reading.transcript.text) for item in agenda.items] == ITEMS
    assert reading.titles(PartKind.PILLAR) == ITEMS
    assert [part.number for part in reading.all(PartKind.PILLAR)] == [1, 2, 3, 4]


def test_addressees(seed: str, outlined: Reader) -> None:
    first = outlined(seed).all(PartKind.SALUTATION)[0]
    assert [item.title for item in first.items] == [
        "Ambassador Abdrakhmanov",
        "Ambassador Norkus",
        "Secretary General Zannier",
        "Ladies and Gentlemen",
    ]


def test_a_renewed_salutation_is_the_first_child_of_what_it_opens(seed: str, outlined: Reader) -> None:
    reading = outlined(seed)
    for part in (reading.all(PartKind.PILLAR)[1], reading.all(PartKind.CLOSING)[0]):
        assert part.children[0].kind is PartKind.SALUTATION
        assert part.children[0].span.start == part.span.start


def test_metadata(seed: str, outlined: Reader) -> None:
    known = outlined(seed).outline.metadata
    assert known.speaker == "Kassym-Jomart Tokayev"
    assert known.date == "2011-09-07"
    assert known.venue == "Hofburg Conference Centre, Vienna"
    assert known.language == "en"


@pytest.mark.parametrize("salutations", [True, False], ids=["addressed", "unaddressed"])
@pytest.mark.parametrize("fourth", [True, False], ids=["counted", "uncounted"])
def test_no_pillar_moves_when_cues_are_missing(
    seed: str, outlined: Reader, salutations: bool, fourth: bool
) -> None:
    text = seed if salutations else without_salutations(seed)
    text = text if fourth else without_fourth_point(text)
    reading = outlined(text)
    begins = [*BEGINS[:3], BEGINS[3] if fourth else "The stockpiles of nuclear weapons"]
    pillars = reading.all(PartKind.PILLAR)
    assert [reading.begins(part)[: len(begin)] for part, begin in zip(pillars, begins, strict=True)] == begins


def test_every_part_says_how_sure_it_is_and_why(seed: str, outlined: Reader) -> None:
    for part in outlined(seed).outline.walk():
        assert 0 < part.confidence <= 1, part.id
        assert part.reason, part.id
