"""Titles: the words of the text without the marks of type and the brackets round them."""

import pytest

from reader.core.cues import fold, language_of, lexicon
from reader.core.outline.ground import Line
from reader.core.outline.headings import bare_title
from reader.core.outline.parts import PartKind
from reader.core.outline.titles import plain_title, where_it_says
from reader.core.transcript import BlockKind, BlockMark, Span
from tests.core.outline.conftest import Reader


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("**The harbour** and the _mole_", "The harbour and the mole"),
        ("## Our task ##", "Our task"),
        ("[The harbour act](https://example.org/a_b) at last", "The harbour act at last"),
        ("We know \\[sic\\] of it", "We know [sic] of it"),
        ("Ara Vosk\\", "Ara Vosk"),
        ("Jean Moll -** the mole goes on", "Jean Moll - the mole goes on"),
        ("see [the act of", "see the act of"),
        ("Items 3*4 and snake_case_name", "Items 3*4 and snake_case_name"),
        ("Lot # 4 of C#", "Lot # 4 of C#"),
    ],
)
def test_marks_of_type_are_no_part_of_a_title(words: str, title: str) -> None:
    assert plain_title(words) == title


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("(Harbours)", "Harbours"),
        ("**[Harbours]**", "Harbours"),
        ("Harbours Bill [Lords]", "Harbours Bill [Lords]"),
        ("Written statements (10 May 2011)", "Written statements (10 May 2011)"),
        ("(a) Harbours", "(a) Harbours"),
        ("(North) and (South)", "(North) and (South)"),
    ],
)
def test_only_brackets_round_the_whole_heading_go(words: str, title: str) -> None:
    assert bare_title(words) == title


def test_the_outline_shows_plain_titles_and_the_text_stays(outlined: Reader) -> None:
    heading = BlockMark(BlockKind.HEADING, 2)
    text = "**Duty** [2011]\nHives are registered.\nOffences [Lords]\nA fine is due."
    reading = outlined(text, {0: heading, 2: heading})
    assert reading.titles(PartKind.SECTION) == ["Duty [2011]", "Offences [Lords]"]
    assert reading.outline.parts[0].span.of(text).startswith("**Duty** [2011]")


def test_a_section_torn_from_a_sentence_is_not_named_by_its_comma(outlined: Reader) -> None:
    words = "and I have this to say of the harbour and of all its piers and sheds"
    reading = outlined(f", {words}.\n" + "The piers were built in the year of the great storm.\n" * 3)
    assert reading.titles(PartKind.SECTION)[0] == words


@pytest.mark.parametrize(
    ("begins", "title"),
    [
        ("7) Mr. President, the harbour freezes in a cold winter", "the harbour freezes in a cold winter"),
        ("Monsieur le Président, le port gèle en hiver", "le port gèle en hiver"),
        ("Señor Presidente: el puerto se hiela en invierno", "el puerto se hiela en invierno"),
        ("Уважаемые коллеги! Гавань замерзает в морозную зиму", "Гавань замерзает в морозную зиму"),
        ("主席，海港在寒冷的冬天会结冰，船只都要停航三个月", "海港在寒冷的冬天会结冰，船只都要停航三个月"),
    ],
)
def test_a_title_leaves_out_a_number_and_whom_a_paragraph_addresses(begins: str, title: str) -> None:
    assert begins[said_from(begins) :] == title


def said_from(text: str) -> int:
    line = Line(0, Span(0, len(text)), text, fold(text), len(text.split()), BlockMark())
    return where_it_says(line, lexicon(language_of(text)))
