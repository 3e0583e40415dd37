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


LUNCHEON = """
Jetty Club luncheon
KAREN ARDEN:
Thank you for the invitation. The wall is old, and I will say why it matters to the Jetty Club.
FACILITATOR:
Thank you. Are there any questions?
QUESTION:
When will it be mended?
FACILITATOR:
Please use the microphone.
KAREN ARDEN:
Before the autumn.
"""


def test_labels_on_lines_of_their_own(outlined: Reader) -> None:
    parts = [part for part in outlined(LUNCHEON).outline.parts if part.speaker]
    assert [(part.kind.value, part.speaker) for part in parts] == [
        ("speech", "KAREN ARDEN"),
        ("speech", "FACILITATOR"),
        ("question", "QUESTION"),
        ("speech", "FACILITATOR"),
        ("answer", "KAREN ARDEN"),
    ]
    assert not any(part.children for part in parts)


def test_a_long_text_before_the_first_turn_is_a_speech(outlined: Reader) -> None:
    said = (
        "We shall mend the wall before the autumn, and then the ferry will sail again from Monday on.\n" * 40
    )
    talk = "MS. ARDEN: Before the autumn.\nQ: And who will pay for it?\nMS. ARDEN: The harbour office."
    reading = outlined(f"Ladies and gentlemen,\nThank you for having me.\n{said}Q: When?\n{talk}")
    assert reading.tops()[0] == "salutation"
    assert len(reading.all(PartKind.QUESTION)) == 2
    assert PartKind.FRONT not in reading.kinds()


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Q Why?\nMR. GALE: So.\nQ When?\nMR. GALE: Now.", ["Q", "MR. GALE"]),
        (
            "HON. A. GALE.- I move.\nHON. SPEAKER.- So moved.\nHON. SPEAKER.: Put.",
            ["HON. A. GALE", "HON. SPEAKER"],
        ),
        ("Mr. GALE. One thing: time.\nThe CHAIR. Yes.\nMr. GALE. Thanks.", ["Mr. GALE", "The CHAIR"]),
        ("M. Gale : Oui.\nQuestion : Quand ?\nM. Gale : Demain.", ["M. Gale", "Question"]),
        ("Е.Галь: Да.\nВопрос: Когда?\nЕ.Галь: Завтра.", ["Е.Галь", "Вопрос"]),
        ("الرئيس: نعم.\nالسيد غيل: شكرا.\nالرئيس: شكرا.", ["الرئيس", "السيد غيل"]),
        ("Ada Gale: Yes.\nTom Reed: No.\nAda Gale: Why?\nTom Reed: So.", ["Ada Gale", "Tom Reed"]),
        ("THE CHAIR (spoke in French): Yes.\nMR. GALE: No.\nTHE CHAIR: Why?", ["THE CHAIR", "MR. GALE"]),
        (
            "MR. GALE: Yes.\nMS. REED: No. MR. GALE: Why? MS. REED: So.\nMR. GALE: Ah.",
            ["MR. GALE", "MS. REED"],
        ),
    ],
    ids=["Q", "dashes", "stops", "French", "Russian", "Arabic", "names", "brackets", "one line"],
)
def test_dresses_of_labels(text: str, speakers: list[str], outlined: Reader) -> None:
    found = [part.speaker for part in outlined(text).outline.parts if part.speaker]
    assert list(dict.fromkeys(found)) == speakers
    assert len(found) == text.count("\n") + 1 + 2 * ("No. MR." in text)


def test_a_title_or_a_first_name_make_no_other_speaker(outlined: Reader) -> None:
    talk = "Ada Gale: Yes?\nMr Tom Reed: I say.\nMs Gale: Why?\nMr Reed: So.\nMrs Reed: No.\nMs Gale: Oh."
    speakers = [part.speaker for part in outlined(talk).outline.parts]
    assert speakers == ["Ada Gale", "Mr Tom Reed", "Ada Gale", "Mr Tom Reed", "Mrs Reed", "Ada Gale"]


def test_cries_from_the_hall_are_scenes_in_a_speech(outlined: Reader) -> None:
    said = "We shall mend the wall before the autumn, and I thank the harbour office for all it does.\n"
    reading = outlined(f"THE MAYOR: {said * 3}AUDIENCE: Hear, hear!\nTHE MAYOR: {said * 3}AUDIENCE: Hear!")
    assert len(reading.all(PartKind.SCENE)) == 2
    assert PartKind.SPEECH not in reading.kinds()


@pytest.mark.parametrize(
    "text",
    [
        "Apples: two a penny.\nPears: three a penny.\nPlums: four a penny.\nFigs: none today.",
        "Note: the hall closes at nine.\nThe rest of the evening is free.\nNote: bring a coat.",
        "SEC. 2. FINDINGS.\nThe wall is old.\nSEC. 3. DUTIES.\nMend it.\nSEC. 4. COSTS.\nNone.",
        "Stress: late.\nAll know.\nStress: very late.\nI stress it.\nBest: now.\nThe best.\nBest: today.",
        "COSTS:\nThe costs are old.\nNEEDS:\nThe needs too.\nCOSTS:\nMore.\nNEEDS:\nFew.",
        "The Problem: leaks.\nA problem is old.\nThe Answer: mend it.\nAn answer.\nThe Problem: money.",
        "Mr. Chairman: I thank you.\nIt is an honour to be here.\nLadies and Gentlemen: let us begin.",
    ],
    ids=["prices", "one label", "act", "words", "headings", "articles", "addresses"],
)
def test_colons_alone_make_no_turns(text: str, outlined: Reader) -> None:
    assert not {PartKind.SPEECH, PartKind.QUESTION, PartKind.ANSWER} & outlined(text).kinds()


def test_a_name_alone_on_its_line_is_a_label_among_others(outlined: Reader) -> None:
    lines = "JOURNALIST:\nWill the ferry sail?\nMAYOR DALE:\nIt will sail again from Monday.\n"
    assert len([part for part in outlined(lines * 3).outline.parts if part.speaker == "MAYOR DALE"]) == 3


def test_people_addressed_again_and_again_take_no_turns(outlined: Reader) -> None:
    lines = "Mr. President:\nThe ferry will sail.\nPresident Brook:\nIt will sail from Monday.\n"
    assert not [part for part in outlined(lines * 3).outline.parts if part.speaker]


def test_calls_from_the_hall_take_no_turns(outlined: Reader) -> None:
    text = (
        "THE MAYOR:  Thank you all.\nAUDIENCE MEMBER:  We love you!\nTHE MAYOR:  And I love this town.\n"
        "AUDIENCE MEMBER:  No joke.\nTHE MAYOR:  No, not a joke.\nThe wall will be mended.\n"
    )
    reading = outlined(text)
    assert not [part for part in reading.outline.parts if part.speaker]
    called = [part.span.of(reading.transcript.text) for part in reading.all(PartKind.SCENE)]
    assert called == ["AUDIENCE MEMBER:  We love you!", "AUDIENCE MEMBER:  No joke."]


@pytest.mark.parametrize("asked", ["AUDIENCE MEMBER:  Who pays?", "Q    Thank you, Mayor."])
def test_what_somebody_asks_is_a_turn(asked: str, outlined: Reader) -> None:
    text = f"THE MAYOR:  Good day.\n{asked}\nTHE MAYOR:  The town will.\n{asked}\nTHE MAYOR:  Good day."
    assert len([part for part in outlined(text).outline.parts if part.speaker]) == 5


def test_a_label_in_capitals_stands_once_among_others(outlined: Reader) -> None:
    once = "COMPERE:  Mayor, one more."
    text = BRIEFING.replace("Q    And who", f"{once}\nMS. ARDEN:  Yes.\nQ    And who")
    assert "COMPERE" in [part.speaker for part in outlined(text).outline.parts]


def test_a_running_head_is_no_speaker(outlined: Reader) -> None:
    text = BRIEFING.replace("Q    And who", "Transcript: the wall\nQ    And who").replace(
        "Thank you.", "Transcript: the wall\nThank you."
    )
    assert "Transcript" not in [part.speaker for part in outlined(text).outline.parts]
