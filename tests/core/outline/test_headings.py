"""What is told from a heading, and what is one in spite of its dress."""

from __future__ import annotations

from reader.core.outline.parts import PartKind
from tests.core.outline.reading import Reader

LONG = "There is work in it for everybody, and those who begin early will see its fruits with their own eyes."
HEAD = "Remarks by Ms. Edda Lindqvist\nMr. Chairman, Excellencies,\nThank you for having me here today."


def test_capitals_head_nothing_where_the_whole_text_is_in_capitals(outlined: Reader) -> None:
    shouted = (
        f"{HEAD}\n{LONG}\nThe walls of our town\n{LONG}\nThe ferries of the town\n{LONG}\n{LONG}".upper()
    )
    assert not set(outlined(shouted).titles(PartKind.SECTION)) & {"THE WALLS OF OUR TOWN"}


def test_what_the_hall_did_makes_no_heading_of_a_short_sentence(outlined: Reader) -> None:
    text = (
        f"{HEAD}\n{LONG}\nWe build the wall. (Applause.)\n{LONG}\nWe need it now. (Laughter.)\n{LONG}\n{LONG}"
    )
    assert not [title for title in outlined(text).titles(PartKind.SECTION) if "(" in title]


def test_capitals_head_nothing_where_running_lines_are_in_capitals_too(outlined: Reader) -> None:
    """A machine read some lines of a page in capitals as small letters."""
    heads = ("THE WALLS OF OUR TOWN", "THE FERRIES OF THE TOWN", "THE FAR BANK")
    read = "\n".join([HEAD, *(f"{head}\n{LONG}\n{LONG.upper()}\n{LONG}\n{LONG.upper()}" for head in heads)])
    found = [part.reason for part in outlined(read).all(PartKind.SECTION)]
    assert not any("in capitals" in reason for reason in found)


def test_a_heading_in_capitals_may_break_at_a_small_word(outlined: Reader) -> None:
    first, second = "WHAT ALL OF US OWE TO THE CHILDREN OF THE", "RIVER TOWNS AND THEIR PARENTS"
    body = f"{first}\n{second}\n{LONG}\n{LONG}\nWALLS AND FERRIES\n{LONG}\n{LONG}\n{LONG}"
    text = f"{HEAD}\n{LONG}\n{LONG}\n{body}"
    assert f"{first} {second}" in outlined(text).titles(PartKind.SECTION)


def test_parts_that_are_counted_stand_over_the_other_headings(outlined: Reader) -> None:
    heads = ("Part one: Walls", "The old wall", "The new wall", "Part two: Ferries", "The crossing")
    text = "\n".join([HEAD, *(f"{head}\n{LONG}\n{LONG}\n{LONG}" for head in heads)])
    tops = [part.title for part in outlined(text).outline.parts if part.kind is PartKind.SECTION]
    assert tops == ["Part one: Walls", "Part two: Ferries"]


def test_a_few_words_with_a_full_stop_are_a_heading_among_headings(outlined: Reader) -> None:
    heads = ("The old walls", "The sea rises.", "Ferries and boats", "The far bank", "What we ask of you")
    among = "\n".join([HEAD, *(f"{head}\n{LONG}\n{LONG}\n{LONG}" for head in heads)])
    alone = f"{HEAD}\n{LONG}\n{LONG}\nThe sea rises.\n{LONG}\n{LONG}"
    assert "The sea rises." in outlined(among).titles(PartKind.SECTION)
    assert "The sea rises." not in outlined(alone).titles(PartKind.SECTION)
