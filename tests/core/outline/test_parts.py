"""Notices, front matter, headings, sections and closings of small speeches."""

from __future__ import annotations

import pytest

from reader.core.outline.parts import PartKind
from reader.core.transcript import BlockKind, BlockMark
from tests.core.outline.reading import Reader

LONG = "There is work in it for everybody, and those who begin early will see its fruits with their own eyes."
SPEECH = f"""
Remarks by Ms. Edda Lindqvist
Minister of Harbours
Joint Conference of the River Towns
Town Hall, Marsh End
12 March 2021
(Check against delivery)
Mr. Chairman, Excellencies,
It is an honour to be back in this hall, where so many of you first taught me what a river is.
The walls
{LONG}
{LONG}
(Applause.)
The ferries
{LONG}
Ladies and Gentlemen,
{LONG}
Conclusion
{LONG}
Thank you.
All rights reserved.
"""


def test_zones_and_headings(outlined: Reader) -> None:
    reading = outlined(SPEECH)
    assert reading.tops() == ["front", "salutation", "opening", "section", "section", "closing", "notice"]
    assert reading.titles(PartKind.SECTION) == ["The walls", "The ferries"]


def test_front_matter_is_read(outlined: Reader) -> None:
    known = outlined(SPEECH).outline.metadata
    assert (known.speaker, known.role) == ("Edda Lindqvist", "Minister of Harbours")
    assert (known.event, known.venue) == ("Joint Conference of the River Towns", "Town Hall, Marsh End")
    assert (known.date, known.title) == ("2021-03-12", "Remarks by Ms. Edda Lindqvist")


def test_addressees_of_one_line(outlined: Reader) -> None:
    first = outlined(SPEECH).all(PartKind.SALUTATION)[0]
    assert [item.title for item in first.items] == ["Mr. Chairman", "Excellencies"]


def test_a_stage_remark_stands_inside_its_section(outlined: Reader) -> None:
    section = outlined(SPEECH).all(PartKind.SECTION)[0]
    assert [child.kind for child in section.children] == [PartKind.SCENE]


def test_marked_notices_stand_apart(outlined: Reader) -> None:
    text = SPEECH.strip().replace("(Applause.)", "Page 3 of 9")
    place = text.splitlines().index("Page 3 of 9")
    section = outlined(text, {place: BlockMark(BlockKind.NOTICE)}).all(PartKind.SECTION)[0]
    assert [child.kind for child in section.children] == [PartKind.NOTICE]


def test_headings_of_the_source_nest(outlined: Reader) -> None:
    text = f"One\n{LONG}\nOne, again\n{LONG}\nTwo\n{LONG}"
    marks = {n: BlockMark(BlockKind.HEADING, level) for n, level in ((0, 1), (2, 2), (4, 1))}
    reading = outlined(text, marks)
    assert [part.title for part in reading.outline.parts] == ["One", "Two"]
    assert [child.title for child in reading.outline.parts[0].children] == ["One, again"]


def test_a_block_of_fields_at_the_head(outlined: Reader) -> None:
    head = '---\ntitle: "The river we share"\ndate: 2020-05-06\nlayout: post\n---\n'
    reading = outlined(head + SPEECH.replace("12 March 2021\n", ""))
    assert (reading.outline.metadata.title, reading.outline.metadata.date) == (
        "The river we share",
        "2020-05-06",
    )


def test_a_speech_of_one_paragraph_is_divided(outlined: Reader) -> None:
    words = " ".join([LONG, "Let me now turn to the ferries.", LONG] * 30)
    reading = outlined("It is an honour to speak to you today. " + words)
    assert len(reading.all(PartKind.SECTION)) > 1
    assert reading.outline.parts[0].span.start == 0
    assert reading.outline.parts[-1].span.end == len(reading.transcript.text)


def test_names_of_parts_are_unique_and_stable(outlined: Reader) -> None:
    first, again = outlined(SPEECH), outlined(SPEECH)
    names = [part.id for part in first.outline.walk()]
    assert len(set(names)) == len(names)
    assert first.outline == again.outline


@pytest.mark.parametrize(
    ("sentence", "addressed"),
    [
        (
            "Mr. Chairman, Excellencies, ladies and gentlemen, we meet",
            ["Mr. Chairman", "Excellencies", "ladies and gentlemen"],
        ),
        ("Fellow citizens of the valley: we meet", ["Fellow citizens of the valley"]),
        ("Ladies and gentlemen, At this time we meet", ["Ladies and gentlemen"]),
        ("Mr. Chairman, I thank you that we meet", []),
    ],
)
def test_addresses_at_the_head_of_the_first_sentence(
    sentence: str, addressed: list[str], outlined: Reader
) -> None:
    rest = (
        "in the year in which the river rose over the wall, and the towns by it were under water for a month."
    )
    reading = outlined(f"{sentence} {rest}\nWe shall mend the wall before the autumn.\nThank you.")
    items = [item.title for part in reading.all(PartKind.SALUTATION) for item in part.items]
    assert items == addressed


def test_notes_after_a_speech_are_a_notice(outlined: Reader) -> None:
    said = (
        "I thank you for the invitation to this town by the river.1 The wall is old, as we know.2 It leaks."
    )
    notes = (
        "1. See the harbour office's report of last year.\n2. The wall was built in the days of the old mill."
    )
    reading = outlined(f"Ladies and gentlemen,\n{said}\n{said}\n{said}\nThank you.\n{notes}")
    assert reading.all(PartKind.NOTICE)[0].span.of(reading.transcript.text) == notes


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "Read also: The wall is mended at last",
        "Share this page",
        "Story continues below",
        "Photo: Tom Reed",
    ],
)
def test_what_a_page_puts_between_paragraphs_is_a_notice_inside_the_part(line: str, outlined: Reader) -> None:
    with_line = outlined(SPEECH.replace(LONG, f"{LONG}\n{line}\n{LONG}", 1))
    without = outlined(SPEECH.replace(LONG, f"{LONG}\n{LONG}", 1))
    notices = [part.span.of(with_line.transcript.text) for part in with_line.all(PartKind.NOTICE)]
    assert line in notices
    assert with_line.tops() == without.tops()
