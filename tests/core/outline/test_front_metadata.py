"""What the front matter says: each field from covers, header blocks, fields by name and first sentences."""

from __future__ import annotations

import pytest

from reader.core.outline import find_outline
from reader.core.transcript import Metadata, Transcript
from reader.resources import resource
from tests.core.outline.reading import Reader

PROSE = (
    "It is an honour to speak to you today about the river that we share and the towns that live by it, "
    "and I thank the people of this valley for their patience with those of us who only ever talk of it."
)


def known(outlined: Reader, front: str, address: str = "Mr. Chairman, Excellencies,") -> Metadata:
    return outlined(f"{front}\n{address}\n{PROSE}\n{PROSE}\nThank you.").outline.metadata


def test_the_sample_is_called_by_its_own_line() -> None:
    text = resource("samples", "the-river-we-share.txt").read_text("utf-8")
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    metadata = find_outline(Transcript("\n".join(lines))).metadata
    assert metadata == Metadata(
        title="The River We Share",
        speaker="Ilse Marchetti",
        role="Executive Secretary of the Inland Waters Commission",
        event="Third Conference of the Parties to the Orrin Basin Convention",
        venue="Lakeside Assembly Hall, Port Carrow",
        date="2024-05-14",
        language="en",
    )


def test_a_cover_in_lines(outlined: Reader) -> None:
    front = """
        REPUBLIC OF MARSHLAND
        Unity - Work - Patience
        Statement by
        H.E. Mr. Tomas Reedham,
        Prime Minister of the Republic of Marshland
        at the
        12th Session of the Assembly of the Rivers
        General Debate
        Geneva, 24 September 2024"""
    metadata = known(outlined, front)
    assert metadata.title.startswith("Statement by H.E. Mr. Tomas Reedham")
    assert metadata.speaker == "Tomas Reedham"
    assert metadata.role == "Prime Minister of the Republic of Marshland"
    assert metadata.event == "12th Session of the Assembly of the Rivers General Debate"
    assert (metadata.venue, metadata.date) == ("Geneva", "2024-09-24")


def test_a_statement_of_one_sentence(outlined: Reader) -> None:
    front = """
        Statement by President of the Republic of Marshland,
        Tomas Reedham, at the General Debate of the 12th
        Session of the Assembly of the Rivers in Geneva on
        24 September 2024"""
    metadata = known(outlined, front)
    assert metadata.title == " ".join(front.split())
    assert (metadata.speaker, metadata.role) == ("Tomas Reedham", "President of the Republic of Marshland")
    assert metadata.event == "General Debate of the 12th Session of the Assembly of the Rivers"
    assert (metadata.venue, metadata.date) == ("Geneva", "2024-09-24")


def test_a_title_stands_right_over_the_name(outlined: Reader) -> None:
    front = "Closing Panel Presentation\nEdda B. Lindqvist\nJune 5, 2009"
    metadata = known(outlined, front)
    assert (metadata.title, metadata.speaker) == ("Closing Panel Presentation", "Edda B. Lindqvist")
    assert (metadata.event, metadata.date) == ("", "2009-06-05")


def test_may_is_a_month(outlined: Reader) -> None:
    metadata = known(outlined, "The Price of Water\nEdda B. Lindqvist\nMay 18, 2018")
    assert (metadata.title, metadata.date) == ("The Price of Water", "2018-05-18")


def test_counts_of_words_are_no_title(outlined: Reader) -> None:
    assert known(outlined, "1672 words\nMARSHLAND STATEMENT").title == "MARSHLAND STATEMENT"


def test_offices_on_a_cover_are_no_address(outlined: Reader) -> None:
    front = """
        STATEMENT BY
        HON. TOMAS REEDHAM, MP,
        MINISTER OF FERRIES AND
        INLAND HARBOURS
        AT THE HIGH-LEVEL MEETING OF THE RIVERS
        Geneva
        24th September, 2024"""
    metadata = known(outlined, front)
    assert (metadata.speaker, metadata.role) == ("TOMAS REEDHAM", "MINISTER OF FERRIES AND INLAND HARBOURS")
    assert (metadata.event, metadata.venue) == ("HIGH-LEVEL MEETING OF THE RIVERS", "Geneva")
    assert metadata.date == "2024-09-24"


def test_a_genitive_says_who_speaks(outlined: Reader) -> None:
    metadata = known(outlined, "PRESIDENT EDDA B. LINDQVIST'S ANNUAL MESSAGE ON THE STATE OF THE RIVER")
    assert metadata.title == "PRESIDENT EDDA B. LINDQVIST'S ANNUAL MESSAGE ON THE STATE OF THE RIVER"
    assert (metadata.speaker, metadata.role) == ("EDDA B. LINDQVIST", "PRESIDENT")


def test_an_office_and_one_name(outlined: Reader) -> None:
    metadata = known(outlined, "Remarks by President Reedham at the River + 3 Summit Meeting")
    assert (metadata.speaker, metadata.role) == ("Reedham", "President")
    assert metadata.event == "River + 3 Summit Meeting"


def test_fields_by_name(outlined: Reader) -> None:
    front = "Title: The ferries\nSpeaker: Edda Lindqvist\nDate: 6 May 2020\nVenue: Town Hall, Marsh End"
    metadata = known(outlined, front)
    assert (metadata.title, metadata.speaker) == ("The ferries", "Edda Lindqvist")
    assert (metadata.date, metadata.venue) == ("2020-05-06", "Town Hall, Marsh End")


def test_a_block_whose_fields_were_joined_and_a_date_in_the_text(outlined: Reader) -> None:
    front = """
        ---
        date: '2022-10-13'
        modified_time: 2022-10-13 11:28 title: "Remarks by Edda Lindqvist on the Ferries"
        ---
        (October 12, 2022)"""
    metadata = known(outlined, front, "Good afternoon.")
    assert metadata.title == "Remarks by Edda Lindqvist on the Ferries"
    assert (metadata.speaker, metadata.date) == ("Edda Lindqvist", "2022-10-12")


def test_first_sentences_say_where_and_at_what(outlined: Reader) -> None:
    reading = outlined(
        "Honourable Members,\nI have the honour to welcome you to the Fourth Session of the "
        "Thirtieth Parliament of Marshland and to thank you for coming so early.\n"
        f"{PROSE}\nIt is good to be back in Port Carrow. {PROSE}"
    )
    assert reading.outline.metadata.event == "Fourth Session of the Thirtieth Parliament of Marshland"
    assert reading.outline.metadata.venue == "Port Carrow"


COVERS = {
    "fr": """
        Discours de la Ministre des Eaux de la République du Marais, Madame Awa Diallo,
        à la 79° Assemblée des Rivières
        Genève, le 1er mars 2021
        Mesdames et Messieurs,
        C’est pour moi un grand honneur de prendre la parole devant vous au nom de mon pays, et je vous en \
remercie.
        Je vous remercie.""",
    "es": """
        Discurso del presidente Julián Robles ante la 79 Asamblea General de las Aguas
        Montevideo, 4 de mayo de 2022
        Señor Presidente,
        Es para mí un gran honor dirigirme a ustedes en nombre de mi pueblo, y les agradezco su \
hospitalidad.""",
    "ru": """
        ВЫСТУПЛЕНИЕ
        Министра водных дел
        Республики Заречье
        А.В.Лесниковой
        12-я сессия Ассамблеи рек
        Москва, 14 мая 2019 года
        Уважаемые коллеги,
        Для меня большая честь выступать сегодня перед вами от имени нашей страны, и я от всего сердца \
благодарю вас за тёплый приём.
        Благодарю за внимание.""",
    "zh": """
        国家主席林致远发表二〇二三年新年贺词
        2022年12月31日
        同志们，朋友们：
        大家好！我向全国各族人民致以新年的祝福，祝愿大家在新的一年里平安幸福，也感谢大家一年来的辛勤工作。""",
}


@pytest.mark.parametrize(
    ("language", "speaker", "role", "event", "venue", "date"),
    [
        (
            "fr",
            "Awa Diallo",
            "Ministre des Eaux de la République du Marais",
            "79° Assemblée des Rivières",
            "Genève",
            "2021-03-01",
        ),
        ("es", "Julián Robles", "presidente", "79 Asamblea General de las Aguas", "Montevideo", "2022-05-04"),
        (
            "ru",
            "А.В.Лесниковой",
            "Министра водных дел Республики Заречье",
            "12-я сессия Ассамблеи рек",
            "Москва",
            "2019-05-14",
        ),
        ("zh", "林致远", "国家主席", "二〇二三年新年贺词", "", "2022-12-31"),
    ],
)
def test_other_languages(language: str, speaker: str, role: str, event: str, venue: str, date: str) -> None:
    lines = [line.strip() for line in COVERS[language].splitlines() if line.strip()]
    transcript = Transcript("\n".join(lines), declared=Metadata(language=language))
    metadata = find_outline(transcript).metadata
    assert (metadata.speaker, metadata.role, metadata.event) == (speaker, role, event)
    assert (metadata.venue, metadata.date) == (venue, date)


def test_an_article_says_no_speaker(outlined: Reader) -> None:
    assert known(outlined, "The Ferries of Marsh End\nWritten by: Edda Lindqvist\n6 May 2020").speaker == ""


@pytest.mark.parametrize(
    ("title", "event", "venue"),
    [
        ("The road north: address to the Harbour Society, Elmouth, 4 May 2020", "Harbour Society", "Elmouth"),
        (
            "Speech to the Fifth Marsh lecture: the sea, Tide Hall, London",
            "Fifth Marsh lecture",
            "Tide Hall, London",
        ),
        ("The sea and us: Coastal Towns Forum", "Coastal Towns Forum", ""),
        ("The 3rd Annual Marsh Lecture.", "3rd Annual Marsh Lecture", ""),
        ("MESSAGE TO THE TOWNS ON THE STATE OF THE SEA", "", ""),
    ],
)
def test_a_title_tells_the_occasion(title: str, event: str, venue: str, outlined: Reader) -> None:
    metadata = known(outlined, f'---\ntitle: "{title}"\n---\nThe text:')
    assert (metadata.event, metadata.venue) == (event, venue)


@pytest.mark.parametrize(
    ("front", "speaker", "role"),
    [
        (
            "**Speakers:** Mr Adam Dale (Minister for Ports); Dr Edith Field (Mr Speaker);",
            "Adam Dale",
            "Minister for Ports",
        ),
        ("Budget Speech\nThe Minister for Ports (Mr Adam Dale)", "Adam Dale", "Minister for Ports"),
        ("Remarks by President Dale at the Harbour Conference", "Dale", "President"),
        ("GOVERNOR OF MARSHLAND\nADAM DALE\nThe road north", "ADAM DALE", "GOVERNOR OF MARSHLAND"),
        ('---\ntitle: "The road north, by Adam Dale"\n---', "Adam Dale", ""),
        (
            '---\ntitle: "North"\ncreators:\n  - "Dale, Adam"\nsource: "MINISTER FOR PORTS"\n---',
            "Adam Dale",
            "MINISTER FOR PORTS",
        ),
    ],
)
def test_dresses_of_the_speaker(front: str, speaker: str, role: str, outlined: Reader) -> None:
    metadata = known(outlined, front)
    assert (metadata.speaker, metadata.role) == (speaker, role)


def test_a_label_before_the_only_speech_says_who_speaks(outlined: Reader) -> None:
    metadata = outlined(f"Harbour Day\n4 May 2020\nPRESIDENT DALE: {PROSE}\n{PROSE}").outline.metadata
    assert (metadata.speaker, metadata.role) == ("DALE", "PRESIDENT")


def test_two_names_behind_a_meeting_are_its_place(outlined: Reader) -> None:
    metadata = known(
        outlined, "The road north\nAdam Dale\n4 May 2020\nAt the Marsh Towns Conference, Elmouth, Marshland"
    )
    assert (metadata.event, metadata.venue) == ("Marsh Towns Conference", "Elmouth, Marshland")


def test_a_date_in_numbers_on_a_line_of_its_own(outlined: Reader) -> None:
    assert known(outlined, "The road north\n24.09.2024").date == "2024-09-24"


@pytest.mark.parametrize(
    ("front", "event", "venue"),
    [
        (
            "The sea\nAdam Dale\nMarsh Economics Club\nElmouth, Marshland\n4 May 2020",
            "Marsh Economics Club",
            "Elmouth, Marshland",
        ),
        (
            "The sea\nAdam Dale\nTide Hall\nElmouth, Marshland\n4 May 2020",
            "",
            "Tide Hall, Elmouth, Marshland",
        ),
        (
            "The sea\nRemarks before the Marsh Chamber of Trade\nElmouth, Marshland\n4 May 2020",
            "Marsh Chamber of Trade",
            "Elmouth, Marshland",
        ),
        ("The sea\nAdam Dale\nVia Teleconference\n4 May 2020", "", "Via Teleconference"),
        ("The sea\nThe Mayor spoke at the Conference of the Coastal Towns today.\n4 May 2020", "", ""),
    ],
)
def test_hosts_halls_and_towns(front: str, event: str, venue: str, outlined: Reader) -> None:
    metadata = known(outlined, front)
    assert (metadata.event, metadata.venue) == (event, venue)


@pytest.mark.parametrize(
    ("front", "speaker", "role", "event", "venue"),
    [
        (
            "# Governor of Marsh End Adam Dale's Address to the Nation",
            "Adam Dale",
            "Governor of Marsh End",
            "",
            "",
        ),
        (
            '---\ntitle: "A"\nauthor: "Dale, Adam"\n---\nHon. Adam Dale MP Shadow Treasurer\n1.5.2020',
            "Adam Dale",
            "Shadow Treasurer",
            "",
            "",
        ),
        (
            "Statement by Adam Dale, Minister of Ports,\nGeneral Debate of the 7th session of the Assembly",
            "Adam Dale",
            "Minister of Ports",
            "General Debate of the 7th session of the Assembly",
            "",
        ),
        (
            "The sea\nAdam Dale\nSpeech at Tide Hall, Elmouth\n4 May 2020",
            "Adam Dale",
            "",
            "",
            "Tide Hall, Elmouth",
        ),
    ],
)
def test_lines_that_say_several_things(
    front: str, speaker: str, role: str, event: str, venue: str, outlined: Reader
) -> None:
    metadata = known(outlined, front)
    assert (metadata.speaker, metadata.role) == (speaker, role)
    assert (metadata.event, metadata.venue) == (event, venue)
