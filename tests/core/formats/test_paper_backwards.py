"""Scripts from right to left: the order of reading is told from where the glyphs stand."""

from itertools import chain

import pytest

from reader.core.formats.paper.glyphs import Glyph, Sheet
from reader.core.formats.paper.rows import pieces, printed, rows
from reader.core.formats.paper.telling import told
from tests.core.formats.printed import SIZE, Words, glyphs

EDGE = 500.0
STEP = 6.0


def set_backwards(text: str, y: float = 100.0, edge: float = EDGE) -> list[Glyph]:
    """Return a line of Arabic letters from the right edge on, in the order of reading."""
    return [Glyph(char, edge - (i + 1) * STEP, edge - i * STEP, y, SIZE) for i, char in enumerate(text)]


def said(found: list[Glyph]) -> str:
    return rows(pieces(found))[0].text


def test_any_order_in_the_file_is_read_the_same() -> None:
    line = set_backwards("السيد الرئيس")
    assert said(line) == "السيد الرئيس"
    assert said(line[::-1]) == "السيد الرئيس"
    assert said(line[4:] + line[:4]) == "السيد الرئيس"


def test_numbers_and_other_scripts_run_from_left_to_right() -> None:
    before, after = set_backwards("في سبتمبر "), set_backwards(" عاما", edge=EDGE - 14 * STEP)
    year = glyphs(Words(EDGE - 14 * STEP, 100.0, "2024", STEP / 0.6))[:-1]
    assert said([*before, *year, *after]) == "في سبتمبر 2024 عاما"
    name = glyphs(Words(EDGE - 14 * STEP, 100.0, "UN A", STEP / 0.6))[:-1]
    assert said([*before, *name, *after]) == "في سبتمبر UN A عاما"


def test_gaps_are_spaces_where_none_is_set() -> None:
    line = [*set_backwards("السيد"), *set_backwards("الرئيس", edge=EDGE - 5 * STEP - 4)]
    assert said(line) == "السيد الرئيس"


def test_a_space_set_within_a_letter_is_none() -> None:
    word = set_backwards("رحيم")
    inside = Glyph(" ", word[1].x0 + 2, word[1].x0 + 2, 100.0, SIZE)
    assert said([word[0], inside, *word[1:]]) == "رحيم"


def test_vowel_signs_stay_with_the_letter_that_they_stand_on() -> None:
    word = set_backwards("بسم")
    signs = [
        Glyph("\u0650", word[0].x0 + 1, word[0].x0 + 3, 103.0, SIZE),
        Glyph("\u0652", word[1].x0 + 1, word[1].x0 + 3, 93.0, SIZE),
    ]
    assert said([*signs, *word]) == "بِسْم"


@pytest.mark.parametrize("order", ["ال", "لا"])
def test_the_letters_of_a_joined_form_come_in_the_order_of_reading(order: str) -> None:
    joined = [Glyph(char, EDGE - 2 * STEP, EDGE - STEP, 100.0, SIZE) for char in order]
    assert said([*set_backwards("س"), *joined, *set_backwards("م", edge=EDGE - 2 * STEP)]) == "سلام"


def test_brackets_open_before_they_close() -> None:
    assert said(set_backwards("الرئيس )حفظه الله( اليوم")) == "الرئيس (حفظه الله) اليوم"
    assert said(set_backwards("الرئيس (حفظه الله) اليوم")) == "الرئيس (حفظه الله) اليوم"


def test_presentation_forms_are_plain_letters() -> None:
    found = told([printed(Sheet(1, 595.0, 842.0, tuple(set_backwards("\ufefb \ufe8d\ufedf"))))])
    assert found.paragraphs[0][0] == "لا ال"


def test_paragraphs_begin_at_the_right() -> None:
    first, second = "قال الرئيس في كلمته أمام المجلس إن المياه حق للجميع", "وإن النهر يجمعنا."
    third = "ثم شكر الحاضرين."
    lines = [set_backwards(first, 100.0), set_backwards(second, 114.0), set_backwards(third, 136.0)]
    more = [set_backwards(first, 150.0), set_backwards(second, 164.0)]
    found = told([printed(Sheet(1, 595.0, 842.0, tuple(chain(*lines, *more))))])
    assert [text for text, _ in found.paragraphs] == [f"{first} {second}", f"{third}", f"{first} {second}"]
