"""Several speakers: turns, what kind they are, and texts that only look as if there were some."""

from __future__ import annotations

import pytest

from reader.core.outline.parts import PartKind
from reader.core.transcript import BlockMark
from tests.core.outline.reading import Reader

BRIEFING = """
Briefing by the harbour office
4 May 2024
MS. ARDEN:  Good afternoon, everybody.
The ferry will sail again from Monday.
Q    When will the wall be mended?
MS. ARDEN:  Before the autumn.
Q    And who will pay for it?
MR. BLACKWOOD:  The harbour office will.
Thank you.
"""
DEBATE = """
Mr. SMITH. I ask for leave to speak about the wall.
The PRESIDENT. Leave is granted.
Mr. SMITH. The wall is old.
Mr. JONES. So is the honourable member.
"""


def test_turns_with_their_speakers_and_kinds(outlined: Reader) -> None:
    parts = [part for part in outlined(BRIEFING).outline.parts if part.speaker]
    assert [(part.kind.value, part.speaker) for part in parts] == [
        ("speech", "MS. ARDEN"),
        ("question", "Q"),
        ("answer", "MS. ARDEN"),
        ("question", "Q"),
        ("answer", "MR. BLACKWOOD"),
    ]


def test_what_stands_before_the_first_turn_is_front_matter(outlined: Reader) -> None:
    reading = outlined(BRIEFING)
    assert reading.tops()[0] == "front"
    assert reading.outline.metadata.date == "2024-05-04"


def test_a_turn_holds_the_paragraphs_up_to_the_next(outlined: Reader) -> None:
    reading = outlined(BRIEFING)
    assert reading.all(PartKind.SPEECH)[0].span.of(reading.transcript.text).endswith("from Monday.")


def test_turns_of_printed_debates(outlined: Reader) -> None:
    speakers = [part.speaker for part in outlined(DEBATE).all(PartKind.SPEECH)]
    assert speakers == ["Mr. SMITH", "The PRESIDENT", "Mr. SMITH", "Mr. JONES"]


def test_speakers_that_the_source_marks(outlined: Reader) -> None:
    marks = {0: BlockMark(speaker="Arden"), 1: BlockMark(speaker="Blackwood"), 2: BlockMark(speaker="Arden")}
    reading = outlined("Good morning.\nGood morning to you.\nShall we begin?", marks)
    assert [part.speaker for part in reading.all(PartKind.SPEECH)] == ["Arden", "Blackwood", "Arden"]


def test_turns_inside_one_long_paragraph(outlined: Reader) -> None:
    said = "The wall will be mended before the autumn, and the ferry will sail again from Monday on. " * 8
    talk = (
        f"A meeting in the harbour office. * * * E. Arden: {said}B. Blackwood: {said}" * 2
        + f"E. Arden: {said}"
    )
    reading = outlined(talk)
    speakers = [part.speaker for part in reading.all(PartKind.SPEECH)]
    assert speakers == ["E. Arden", "B. Blackwood", "E. Arden", "B. Blackwood", "E. Arden"]
    assert reading.outline.parts[-1].span.end == len(reading.transcript.text)


@pytest.mark.parametrize(
    "text",
    [
        "Apples: two a penny.\nPears: three a penny.\nPlums: four a penny.\nFigs: none today.",
        "Note: the hall closes at nine.\nThe rest of the evening is free.\nNote: bring a coat.",
        "Mr. Chairman: I thank you.\nIt is an honour to be here.\nLadies and Gentlemen: let us begin.",
    ],
    ids=["prices", "one label", "addresses"],
)
def test_colons_alone_make_no_turns(text: str, outlined: Reader) -> None:
    assert not {PartKind.SPEECH, PartKind.QUESTION, PartKind.ANSWER} & outlined(text).kinds()
