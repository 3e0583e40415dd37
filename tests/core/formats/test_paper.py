"""From places on paper to paragraphs: made-up glyphs, no PDF."""

from textwrap import wrap

import pytest

from reader.core.formats.paper.rows import printed
from reader.core.formats.paper.telling import Paper, told
from reader.core.transcript import BlockKind
from tests.core.formats.printed import (
    FOOT,
    LEADING,
    LEFT,
    SIZE,
    TOP,
    WIDTH,
    Printed,
    Words,
    column,
    number,
    sheets,
    typeset,
)

LONG = (
    "The lower towns must hold their dams with what they have, and that is not very much at all, as everyone "
    "knows who has seen them in the spring, when the ice breaks."
)
RIVER = (
    "The river has risen by four metres since May and nobody can say when it will fall again, or how far.",
    "We have asked the five countries to open their gates, and three of them have done so without delay.",
    "The other two will answer on Friday, as they promised in the hall where this convention was signed.",
    "Until then the lower towns must hold their dams with what they have, and that is not very much at all.",
)


def paper(*pages: Printed) -> Paper:
    return told([printed(sheet) for sheet in sheets(pages)])


def texts(*pages: Printed) -> list[str]:
    return [text for text, _ in paper(*pages).paragraphs]


def kinds(*pages: Printed) -> list[tuple[str, str, int]]:
    return [(text, mark.kind.value, mark.level) for text, mark in paper(*pages).paragraphs]


@pytest.mark.parametrize(
    "setting", [{}, {"indent": "   ", "gap": 0.0}, {"columns": 50}, {"columns": 90, "gap": 3.0}]
)
def test_paragraphs_end_at_gaps_at_indents_and_where_a_line_had_room(setting: dict[str, int]) -> None:
    assert texts(*typeset(RIVER, **setting)) == list(RIVER)


def test_a_paragraph_runs_over_the_page_and_keeps_the_page_that_it_begins_on() -> None:
    pages = typeset(RIVER * 16)
    told_of = paper(*pages).paragraphs
    assert [text for text, _ in told_of] == list(RIVER * 16)
    begun = [mark.page for _, mark in told_of]
    assert begun == sorted(begun)
    assert begun[0] == 1
    assert begun[-1] == len(pages) > 2
    over = [words for words in pages[1][:1] if not any(text.startswith(words.text) for text in RIVER)]
    assert over, "the setting of this test no longer breaks a paragraph over the page"


def test_lines_of_a_title_stay_apart() -> None:
    title = ["Statement by the Minister", "of Inland Waters", "Third Conference"]
    middle = [Words(WIDTH / 2 - len(t) * 3.3, TOP + n * LEADING, t) for n, t in enumerate(title)]
    body = [words._replace(y=words.y + 8 * LEADING) for words in typeset(RIVER)[0] if words.text != "1"]
    assert texts([*middle, *body])[:3] == title


def test_two_columns_are_read_one_after_the_other() -> None:
    left = [f"left line {n:02} runs on and" for n in range(20)]
    right = [f"right line {n:02} runs on and" for n in range(20)]
    page = [*column(left), *column(right, x=320.0)]
    assert texts(page) == [" ".join(left + right)]
    by_rows = [words for pair in zip(column(left), column(right, x=320.0), strict=True) for words in pair]
    assert texts([*column(right, x=320.0), *column(left)]) == [" ".join(left + right)]
    assert texts(by_rows) != texts(page), "rows that come one by one are those of a table"


def test_a_title_over_two_columns_comes_first() -> None:
    title = Words(LEFT, TOP - 40, "A title that stands over both of the columns of the page.", SIZE)
    left = [f"left line {n:02} runs on and" for n in range(20)]
    right = [f"right line {n:02} runs on and" for n in range(20)]
    assert texts([title, *column(left), *column(right, x=320.0)])[0] == title.text


def test_running_heads_and_page_numbers_are_told_from_the_text() -> None:
    def headed(page: Printed, n: int) -> Printed:
        at = LEFT if n % 2 else 300.0
        head = "Third Conference of the Parties" if n % 2 else "Parties of the Third Conference"
        return [Words(at, TOP - 30, head), *page]

    pages = [headed(page, n) for n, page in enumerate(typeset(RIVER * 40), 1)]
    found = paper(*pages)
    assert found.paragraphs[0] == ("Third Conference of the Parties", found.paragraphs[0][1])
    assert found.paragraphs[0][1].kind is BlockKind.NOTICE
    assert [text for text, _ in found.paragraphs[1:]] == list(RIVER * 40)
    assert any("did not come along" in warning for warning in found.warnings)


def test_what_is_said_again_and_again_is_no_running_head() -> None:
    pages = [
        [Words(LEFT, TOP, "Mr President,"), *column(wrap(RIVER[n], 60), y=TOP + 40 + n)] for n in range(4)
    ]
    lone = [
        [Words(LEFT, TOP + 90 * n, "Never again."), *column(wrap(RIVER[n], 60), y=600.0)] for n in range(4)
    ]
    assert texts(*pages[:2], *lone[:2]).count("Mr President,") == 2
    assert texts(*lone).count("Never again.") == 4


def test_a_number_that_counts_nothing_stays() -> None:
    page = [*column(["In the year", "1984"]), number(7)]
    other = [*column(["there were", "12"]), number(8)]
    assert " ".join(texts(page, other)).split() == ["In", "the", "year", "1984", "there", "were", "12"]


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (["a matter of co-", "operation. Our cooperation"], "a matter of cooperation. Our cooperation"),
        (["a three-", "year plan, a three-year plan"], "a three-year plan, a three-year plan"),
        (["in the year 2012-", "13 and later"], "in the year 2012-13 and later"),
        (["the soft\u00ad", "ness of water"], "the softness of water"),
        (["a non-", "Member of the"], "a non-Member of the"),
    ],
)
def test_hyphens_that_only_a_line_end_put_there_are_undone(lines: list[str], whole: str) -> None:
    wide = Words(LEFT, TOP + 60, "x" * max(map(len, lines)))
    assert texts([*column(lines), wide])[0] == whole


def test_headings_by_size_and_by_weight() -> None:
    page = [*column(wrap(LONG, 66)), Words(LEFT, 150, "The flood", 16.0)]
    page += column(wrap(RIVER[1], 66), y=180)
    page += [Words(LEFT, 230, "The drought", SIZE, bold=True)]
    page += column([RIVER[2][:66], RIVER[2][66:], "", *wrap(RIVER[3], 66)], y=260)
    found = [(text, level) for text, kind, level in kinds(page) if kind == "heading"]
    assert found == [("The flood", 1), ("The drought", 2)]


def test_salutations_in_bold_are_no_headings() -> None:
    page: Printed = []
    for n, salutation in enumerate(["Excellencies,", "Distinguished delegates,", "My friends"]):
        page += column(wrap(RIVER[n], 66), y=100 + 100 * n)
        page += [Words(LEFT, 150 + 100 * n, salutation, SIZE, bold=True)]
    page += column(wrap(RIVER[3], 66), y=400)
    assert not [kind for _, kind, _ in kinds(page) if kind == "heading"]


def test_bullets_make_list_items_and_are_not_part_of_their_words() -> None:
    page = [
        *column([*wrap(RIVER[0], 66), ""]),
        *column(["  \uf0b7 open the gates of the upper dams, however high the", "    water stands"], y=140),
        *column(["  • and wait"], y=140 + 2 * LEADING),
    ]
    assert kinds(page)[1:] == [
        ("open the gates of the upper dams, however high the water stands", "list item", 1),
        ("and wait", "list item", 1),
    ]


def test_foot_notes_are_notices_after_the_paragraph_that_runs_over_their_page() -> None:
    pages = typeset(RIVER * 9, columns=66)
    note = [Words(LEFT, FOOT, "1 See the report of the Commission.", 8.0)]
    found = paper([*pages[0], *note], *pages[1:])
    notes = [(text, mark.page) for text, mark in found.paragraphs if mark.kind is BlockKind.NOTICE]
    assert notes == [(note[0].text, 1)]
    spoken = [text for text, mark in found.paragraphs if mark.kind is not BlockKind.NOTICE]
    assert spoken == list(RIVER * 9)


def test_a_raised_number_stays_with_its_word() -> None:
    line = Words(LEFT, TOP, "the Federal Reserve Bank")
    raised = Words(line.end, TOP - 4, "1", 7.0)
    rest = Words(raised.end + 3, TOP, "is of another view")
    assert texts([line, raised, rest, *column(["and says so."], y=TOP + LEADING)])[0].startswith(
        "the Federal Reserve Bank1 is of another view"
    )


def test_leaders_are_one_sign_and_end_a_line_of_contents() -> None:
    contents = ["The flood " + "." * 40 + " 12", "The drought " + ". " * 20 + "114"]
    assert texts(column(contents)) == ["The flood … 12", "The drought … 114"]


def test_chinese_lines_join_without_spaces() -> None:
    lines = ["今天我们在这里讨论河流的未来五个国家饮用奥林河", "的水四千万人住在离河岸一天路程之内。"]
    assert texts(column(lines)) == ["".join(lines)]


def test_ligatures_are_plain_letters() -> None:
    assert texts(column(["the o\ufb03ce of the \ufb01rst Minister"])) == ["the office of the first Minister"]


def test_nothing_is_lost_or_doubled() -> None:
    words = " ".join(RIVER).split()
    many = [" ".join(words[n:] + words[:n]) for n in range(40)]
    pages = typeset(many, indent="    ", gap=0.0)
    printed_words = sorted(word for page in pages for words in page[:-1] for word in words.text.split())
    assert sorted(" ".join(texts(*pages)).split()) == printed_words
