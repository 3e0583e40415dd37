"""Texts that are no speeches: their headings and paragraphs, and no invented parts."""

from __future__ import annotations

import pytest

from reader.core.outline.parts import PartKind
from reader.core.transcript import BlockKind, BlockMark
from tests.core.outline.reading import Reader

MINUTES = """
Minutes of the allotment society
Present: A. Brook, C. Dale, E. Field.
1. Apologies for absence were received from G. Hill, and the minutes of the previous meeting were approved.
2. The treasurer reported that the balance stood at 412.50 and that three subscriptions were outstanding.
3. It was resolved that the water butt be replaced before the spring and that two quotations be obtained.
4. There being no other business, the chair closed the meeting at 9.15 p.m.
"""
CODE = """
def area(width, height):
    \"\"\"Return the area of a rectangle.\"\"\"
    if width < 0 or height < 0:
        raise ValueError("a length cannot be negative")
    return width * height
for case in [(1, 2), (3, 4)]:
    print(area(*case))
"""
POEM = """
The tide goes out, the tide comes in,
The gulls are white above the bay,
The nets are mended, old and thin,
And evening folds the light away.
The lamp is lit along the quay,
The harbour bell is slow and deep,
And far beyond the bar, the sea
Is turning over in its sleep.
"""
PRICES = """
Price list, valid from 1 March
Apples, per kilogram: 2.40
Pears, per kilogram: 2.90
Potatoes, sack of ten kilograms: 6.50
Three points: prices include tax, no returns, cash only.
"""
ACT = """
An Act to make provision about the keeping of bees
Part 1
1 Duty to register
(1) A person who keeps bees must register every hive with the authority within three months of its setting up.
(2) The four conditions are that the hive is sound, marked, ten metres from a road, and inspected every year.
2 Offences
(1) A person commits an offence if that person, without reasonable excuse, fails to comply with section 1.
(2) A person guilty of an offence under this section is liable to a fine not exceeding level 3.
"""
INVENTED = {
    PartKind.SALUTATION,
    PartKind.OPENING,
    PartKind.AGENDA,
    PartKind.PILLAR,
    PartKind.CLOSING,
    PartKind.SPEECH,
    PartKind.QUESTION,
    PartKind.ANSWER,
}


@pytest.mark.parametrize(
    "text", [MINUTES, CODE, POEM, PRICES, ACT], ids=["minutes", "code", "poem", "prices", "act"]
)
def test_nothing_is_invented(text: str, outlined: Reader) -> None:
    assert not outlined(text).kinds() & INVENTED


def test_an_empty_text_has_no_parts(outlined: Reader) -> None:
    assert outlined("").outline.parts == ()


@pytest.mark.parametrize("text", ["x", "?", "Ladies and Gentlemen:", "Thank you."])
def test_a_text_of_a_few_letters_is_covered(text: str, outlined: Reader) -> None:
    parts = outlined(text).outline.parts
    assert (parts[0].span.start, parts[-1].span.end) == (0, len(text))


def test_headings_of_another_text_make_its_sections(outlined: Reader) -> None:
    heading = BlockMark(BlockKind.HEADING, 2)
    reading = outlined("Duty\nHives are registered.\nOffences\nA fine is due.", {0: heading, 2: heading})
    assert reading.titles(PartKind.SECTION) == ["Duty", "Offences"]


def test_the_fields_at_the_head_of_a_text_that_is_no_speech(outlined: Reader) -> None:
    reading = outlined(f"---\ntitle: The tide\ndate: 2020-05-04\n---\n{POEM}")
    front = [part.span.of(reading.transcript.text) for part in reading.all(PartKind.FRONT)]
    assert [text.split("\n")[:2] for text in front] == [["title: The tide", "date: 2020-05-04"]]
