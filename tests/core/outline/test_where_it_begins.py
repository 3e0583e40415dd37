"""Where a speech begins: what the page says before it, and whom its first lines address."""

from __future__ import annotations

import pytest

from reader.core.outline.parts import PartKind
from tests.core.outline.reading import Reader, Reading

PROSE = (
    "The river that we share rises in the hills behind the mill, and every town on its banks takes from it "
    "what it needs for its gardens, its workshops and its children, and gives too little of it back in turn."
)
COVER = "The river that we share\nStatement by Adam Dale\nElmouth, 4 May 2020"


def labelled(reading: Reading, kind: PartKind) -> list[str]:
    spans = [part.span for part in reading.all(kind)]
    return [line for span in spans for line in span.of(reading.transcript.text).split("\n")]


@pytest.mark.parametrize(
    "first",
    [
        "Thank you very much.",
        "Thank you, President Brook.",
        "THE PRESIDENT:  Thank you.  Please, sit down.  (Laughter.)",
    ],
)
def test_a_short_sentence_that_thanks_is_speech(first: str, outlined: Reader) -> None:
    reading = outlined(f"{COVER}\n{first}\n{PROSE}\n{PROSE}\n{PROSE}")
    assert labelled(reading, PartKind.FRONT) == COVER.split("\n")


@pytest.mark.parametrize(
    "address",
    [
        "Your Excellency Awa Lind, President of the 79th Assembly of the Rivers.\nLadies and gentlemen.",
        "H.E. Mr. Awa Lind, President of the 7th Assembly of\nRivers;\nExcellencies;",
        "Mr. President of the 79th Session of the Assembly;\nMr. Secretary-General;",
        "President of the 79th Session of the Assembly, Mr. Awa Lind,\nLadies and gentlemen,",
        "Mr. President,\nThe Secretary-General of the Assembly of the Rivers,\nLadies and gentlemen,",
        "Mr. President,\nExcellcies,\nLadies and gentlemen,",
        "Awa Lind (Mayor of Elmouth), Tom Reed, Ida Marsh (Keeper of the Weir), Distinguished Guests",
        "Ladies and gentlemen. Friends. Good morning.",
        "Mr President [of the Assembly],\nExcellencies and distinguished delegates,",
        "President of the 79th Session of the Assembly, Ambassador\nAwa Lind,\nExcellencies,",
        "Honourable Members of the Weir,\ndistinguished delegates:",
        "Ladies and Gentlemen, Honourable Members of the Senate, Ladies and Gentlemen, Members of the House.",
        "Honourable Members of the Senate/Members of the House of Reeds:",
        "In the name of God, the Compassionate, the Merciful\nMr. President,",
    ],
)
def test_lines_of_addresses(address: str, outlined: Reader) -> None:
    reading = outlined(f"{COVER}\n{address}\n{PROSE}\n{PROSE}\n{PROSE}")
    assert labelled(reading, PartKind.SALUTATION) == address.split("\n")
    assert labelled(reading, PartKind.FRONT) == COVER.split("\n")


@pytest.mark.parametrize(
    "line",
    [
        "Mr. President, I thank you.",
        "Mr. President, our Minister of Ports has told this Assembly of the floods.",
        "Minister of Ports of the Republic of Marshland",
    ],
)
def test_what_is_no_address(line: str, outlined: Reader) -> None:
    reading = outlined(f"{COVER}\nMr. Chairman,\n{PROSE}\n{PROSE}\n{line}\n{PROSE}")
    assert line not in labelled(reading, PartKind.SALUTATION)


def test_a_speaker_named_right_above_the_address_is_not_addressed(outlined: Reader) -> None:
    reading = outlined(f"STATEMENT BY\nH.E. Mr. Adam Dale,\nMr. President,\nExcellencies,\n{PROSE}\n{PROSE}")
    assert "H.E. Mr. Adam Dale," not in labelled(reading, PartKind.SALUTATION)


def test_what_an_interview_was_about_is_no_speech(outlined: Reader) -> None:
    about = (
        "Subjects: the floods of the spring; the price of barley and of wool; the new bridge at Elmouth; "
        "the ferry; who pays for the lamps on the quay; the election of a mayor."
    )
    text = f"Transcript of the Mayor\n4 May 2020\n{about}\nE&OE……\nGood morning.\n{PROSE}\n{PROSE}\n{PROSE}"
    front = labelled(outlined(text), PartKind.FRONT)
    assert about in front
    assert "E&OE……" in front


def test_a_note_in_the_third_person_is_the_pages(outlined: Reader) -> None:
    note = "The views expressed by the author are his own and do not necessarily reflect those of the Bank."
    own = "The views that I express today are my own, and I hold them dearly and without any shame at all."
    reading = outlined("\n".join([COVER, "Good evening.", note, own, *[f"{n} {PROSE}" for n in range(16)]]))
    notices = labelled(reading, PartKind.NOTICE)
    assert note in notices
    assert own not in notices


def test_a_remark_between_dashes(outlined: Reader) -> None:
    reading = outlined(f"{COVER}\nMr. Chairman,\n{PROSE}\n~ [PAUSE] ~\n{PROSE}\n{PROSE}")
    assert labelled(reading, PartKind.SCENE) == ["~ [PAUSE] ~"]


def test_a_heading_over_the_first_address_is_of_the_speech(outlined: Reader) -> None:
    text = f"{COVER}\nIntroduction\nMr. Chairman, Distinguished Guests,\n{PROSE}\nThe Weir\n{PROSE}\n{PROSE}"
    assert "Introduction" not in labelled(outlined(text), PartKind.FRONT)


def test_a_courtesy_cut_short_is_no_heading(outlined: Reader) -> None:
    text = (
        f"Mr. Chairman,\nI am delighted to speak to the Harbour Society\n{PROSE}\nThe Weir\n{PROSE}\n{PROSE}"
    )
    assert "I am delighted to speak to the Harbour Society" not in outlined(text).titles(PartKind.SECTION)


@pytest.mark.parametrize("line", ["1. Introduction and congratulations", "1. Introduction:"])
def test_a_heading_that_counts_is_of_the_speech(line: str, outlined: Reader) -> None:
    text = f"{COVER}\n{line}\nMr. Chairman,\n{PROSE}\n2. The Weir\n{PROSE}\n3. The Ferry\n{PROSE}"
    assert line not in labelled(outlined(text), PartKind.FRONT)


def test_lines_without_a_sign_that_stand_first_are_a_cover(outlined: Reader) -> None:
    cover = "HIS EXCELLENCY THE PRESIDENT OF MARSHLAND ADAM DALE\nREPORTS TO THE COUNTRY"
    reading = outlined(f"{cover}\n{PROSE}\n{PROSE}\n{PROSE}")
    assert labelled(reading, PartKind.FRONT) == cover.split("\n")


def test_after_the_last_words_nobody_is_addressed(outlined: Reader) -> None:
    reading = outlined(f"{COVER}\nMr. Chairman,\n{PROSE}\n{PROSE}\n{PROSE}\nI thank you.\nGood evening.")
    assert "Good evening." not in labelled(reading, PartKind.SALUTATION)


def test_what_a_page_adds_in_the_midst(outlined: Reader) -> None:
    lines = [f"{n} {PROSE}" for n in range(60)]
    added = {20: "Written by Adam Dale, Weir Office 12z1", 30: "Written by Adam Dale, Weir Office 13z1"}
    added |= {40: "Written by Adam Dale, Weir Office 14", 50: "Check against delivery"}
    for n, line in added.items():
        lines[n] = line
    assert set(added.values()) <= set(labelled(outlined("\n".join(lines)), PartKind.NOTICE))


@pytest.mark.parametrize("end", ["[ends]", "[Interview ends]"])
def test_the_word_that_it_ended_is_the_pages(end: str, outlined: Reader) -> None:
    reading = outlined(f"{COVER}\nMr. Chairman,\n{PROSE}\n{PROSE}\n{PROSE}\nI thank you.\n{end}")
    assert labelled(reading, PartKind.NOTICE) == [end]


def test_when_a_page_was_changed_is_no_date_of_the_speech(outlined: Reader) -> None:
    reading = outlined(f"Last updated: 22 June 2004\n{COVER}\nMr. Chairman,\n{PROSE}\n{PROSE}\n{PROSE}")
    assert labelled(reading, PartKind.NOTICE) == ["Last updated: 22 June 2004"]
    assert reading.outline.metadata.date == "2020-05-04"


def test_a_sentence_in_capitals_addresses_nobody(outlined: Reader) -> None:
    line = "ON ANY ANALYSIS, MR DALE AND MR REED HAVE BECOME"
    reading = outlined(f"{COVER}\nMr. Chairman,\n{PROSE}\n{PROSE}\n{line}\n{PROSE}\n{PROSE}")
    assert line not in labelled(reading, PartKind.SALUTATION)


def test_lines_that_run_on_are_speech_though_none_ends_there(outlined: Reader) -> None:
    lines = "The river that we share rises in the hills behind\nthe mill, and every town on it takes from\n"
    lines += "it what it needs for its gardens and its\nworkshops, and gives too little of it back to them\n"
    reading = outlined(f"{COVER}\n{lines}{PROSE}\nI thank you all for your patience.")
    assert labelled(reading, PartKind.FRONT) == COVER.split("\n")


def test_a_heading_two_lines_over_the_first_text_is_of_the_speech(outlined: Reader) -> None:
    text = f"{COVER}\nIntroduction\nThe ferry\n{PROSE}\nI thank you.\nThe Weir\n{PROSE}\n{PROSE}"
    assert "Introduction" not in labelled(outlined(text), PartKind.FRONT)
