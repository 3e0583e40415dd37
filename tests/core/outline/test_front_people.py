"""Who speaks, in what office, at what occasion and under what title: covers of many kinds."""

from __future__ import annotations

import pytest

from tests.core.outline.reading import Reader
from tests.core.outline.test_front_metadata import known


@pytest.mark.parametrize(
    ("front", "speaker", "role"),
    [
        (
            "STATEMENT\nHIS EXCELLENCY MR ADAM DALE,\nPRESIDENT OF MARSHLAND",
            "ADAM DALE",
            "PRESIDENT OF MARSHLAND",
        ),
        (
            "STATEMENT BY\nHIS EXCELLENCY, SENATOR ADAM DALE, GCOM\nVICE PRESIDENT, REPUBLIC OF MARSHLAND",
            "ADAM DALE",
            "VICE PRESIDENT, REPUBLIC OF MARSHLAND",
        ),
        (
            "Statement by\nMinister of Ports of the Republic of Marshland H.E. Mr. Adam Dale",
            "Adam Dale",
            "Minister of Ports of the Republic of Marshland",
        ),
        ("Statement by Rt. Hon. Adam Dale, Minister of Ports", "Adam Dale", "Minister of Ports"),
        ("BY HONOURABLE ADAM DALE\nMINISTER OF PORTS", "ADAM DALE", "MINISTER OF PORTS"),
        (
            "Minister for Ports\nSenator the Hon Adam Dale\nNational Statement",
            "Adam Dale",
            "Minister for Ports",
        ),
        ("Minister for Ports\nDr Adam Dale's National Statement", "Adam Dale", "Minister for Ports"),
        (
            "Address by His Eminence Cardinal Adam Dale\nSecretary of State of the Holy Reed",
            "Adam Dale",
            "Secretary of State of the Holy Reed",
        ),
        ("SPEECH BY HIS EXCELLENCY\nTHE PRIME MINISTER ADAM KAY DALE", "ADAM KAY DALE", "PRIME MINISTER"),
        ("Remarks by His Majesty King Adam II at the 79th Session of the Assembly", "Adam II", "King"),
        (
            "Statement of the President of the Republic of Marshland\n4 May 2020",
            "",
            "President of the Republic of Marshland",
        ),
        ("Remarks at the 7th Session of the Assembly of the Rivers\n4 May 2020", "", ""),
        (
            "Deputy Mayor of Elmouth\nH.E. Mr. Adam Dale\nGeneral debate of the Assembly",
            "Adam Dale",
            "Deputy Mayor of Elmouth",
        ),
        ("# Remarks by Vice President Dale on the Harvest", "Dale", "Vice President"),
        ("# Press Gaggle by Adam Dale En Route Port Carrow, Marshland", "Adam Dale", ""),
        (
            "# Marsh Group President Adam Dale’s Remarks at the Harbour Fair",
            "Adam Dale",
            "Marsh Group President",
        ),
    ],
)
def test_names_and_offices(front: str, speaker: str, role: str, outlined: Reader) -> None:
    metadata = known(outlined, front)
    assert (metadata.speaker, metadata.role) == (speaker, role)


@pytest.mark.parametrize(
    ("front", "event", "venue"),
    [
        (
            "STATEMENT BY ADAM DALE\nDEBATE OF THE 79TH SESSION OF THE UNITED RIVERS GENERAL\nASSEMBLY",
            "DEBATE OF THE 79TH SESSION OF THE UNITED RIVERS GENERAL ASSEMBLY",
            "",
        ),
        (
            "By Adam Dale\nGeneral debate of the 79th session of the Assembly New York, September 2024",
            "General debate of the 79th session of the Assembly",
            "New York",
        ),
        (
            "Speech by Adam Dale at the General Debate of the 7th Session of the Assembly, on the theme:",
            "General Debate of the 7th Session of the Assembly",
            "",
        ),
        ("Statement by H.E. Mr. Santiago Vale\n4 May 2020", "", ""),
        (
            '---\ntitle: "Remarks by President Adam Dale at Rivers for All Heads of Town"\n---\nThe weir',
            "Rivers for All Heads of Town",
            "",
        ),
        (
            '---\ntitle: "President Adam Dale’s Remarks at Rivers for All"\n---\nThe weir',
            "Rivers for All",
            "",
        ),
        ('---\ntitle: "Remarks by President Dale on Work in the Marsh Rivers Law"\n---\nThe weir', "", ""),
        (
            "# Harbour Divisional Conference, Elmouth, 7 October 1999: address.",
            "Harbour Divisional Conference",
            "Elmouth",
        ),
        (
            '---\ntitle: "Remarks by President Dale at a Campaign Event | Elmouth"\n---\nThe weir',
            "Campaign Event",
            "",
        ),
        ("Statement by the Minister, Ambassador Adam Dale New York, 30 May 2020", "", "New York"),
        (
            "Statement by Adam Dale\n(24 September 2024, New York, United States)",
            "",
            "New York, United States",
        ),
        (
            "Marshland Statement at the 7th Assembly of the Rivers\n4 May 2020",
            "7th Assembly of the Rivers",
            "",
        ),
        ("E&OE TRANSCRIPT PRESS CONFERENCE\n4 May 2020", "", ""),
    ],
)
def test_occasions_and_places(front: str, event: str, venue: str, outlined: Reader) -> None:
    metadata = known(outlined, front)
    assert (metadata.event, metadata.venue) == (event, venue)


def test_what_is_said_first_names_the_occasion(outlined: Reader) -> None:
    text = "Welcome to the 11th Harbour Policy Forum. I have looked forward to it since I came to this town."
    assert outlined(f"{text}\n{text}\n{text}").outline.metadata.event == "11th Harbour Policy Forum"


@pytest.mark.parametrize(
    ("front", "title"),
    [
        (
            "PERMANENT MISSION OF MARSHLAND\n820 Reed Avenue, Suite 13A, Elmouth\nStatement by Adam Dale",
            "Statement by Adam Dale",
        ),
        ("Government of Marshland\nStatement by Adam Dale", "Statement by Adam Dale"),
        ("Bas yl pes ll al ata\nStatement by Adam Dale", "Statement by Adam Dale"),
        ("The river that we share\nStatement by Adam Dale", "The river that we share"),
    ],
)
def test_titles_below_a_letterhead(front: str, title: str, outlined: Reader) -> None:
    assert known(outlined, front).title == title


def test_a_sign_that_a_machine_read_for_the_end_of_an_ordinal(outlined: Reader) -> None:
    assert known(outlined, "Statement by Adam Dale\nSeptember 27%, 2024").date == "2024-09-27"


def test_a_family_name_of_two_words_stands_first(outlined: Reader) -> None:
    assert known(outlined, '---\nauthor: "Reed Dale, Ida, B."\n---\nThe weir').speaker == "Ida B. Reed Dale"


def test_an_office_with_commas_is_no_name(outlined: Reader) -> None:
    block = '---\nauthor: "Dale, Adam"\nsource: "MINISTER FOR FISHERIES, WEIRS AND REEDS"\n---\nThe weir'
    assert known(outlined, block).role == "MINISTER FOR FISHERIES, WEIRS AND REEDS"


def test_a_date_that_was_copied_onto_other_words(outlined: Reader) -> None:
    assert (
        known(outlined, "The weir\nBy Adam Dale\nElmouth, MarshlandApril 29, 2024As Prepared").date
        == "2024-04-29"
    )
