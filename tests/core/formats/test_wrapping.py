"""Paragraphs of plain text: one a line, or wrapped by a program, a typist or a scanner."""

import textwrap
from pathlib import Path

import pytest

from reader.core.formats import Source, read
from reader.core.formats.wrapping import paragraphs
from reader.core.transcript import BlockKind

SPEECH = (
    """
Statement by the Chair of the Harbour Council
Port Carrow, 14 May 2024
Madam President,
Excellencies,
It is an honour to speak to you today about the harbours that we share, and about the people who work in
 them by day and by night. I thank the hosts for their welcome, and the secretariat for its patience.
Three things matter to us: clean water, fair wages and open gates. I shall speak of each in turn, and then
 come back to what they have in common.
Let me begin with water. Last year we measured it in forty ports; in thirty of them it was worse than ten
 years before. This is not a matter of fate, as some would have it, but of pipes, pumps and money.
Let me turn to wages. Nobody should load a ship for less than it takes to feed a family, and nobody should
 have to ask twice for what was promised once. The Charter says so in its first article.
Thank you.
""".strip()
    .replace("\n ", " ")
    .split("\n")
)
WIDTHS = [50, 60, 72, 100]


def wrapped(width: int, between: str = "\n\n", indent: str = "") -> str:
    return between.join(
        textwrap.fill(p, width, initial_indent=indent, break_long_words=False, break_on_hyphens=False)
        for p in SPEECH
    )


@pytest.mark.parametrize("between", ["\n", "\n\n", "\n\n\n"])
def test_a_line_is_a_paragraph_where_nothing_was_wrapped(between: str) -> None:
    assert paragraphs(between.join(SPEECH)).texts == SPEECH


@pytest.mark.parametrize("width", WIDTHS)
def test_wrapped_lines_make_the_paragraphs_again(width: int) -> None:
    assert paragraphs(wrapped(width)).texts == SPEECH


@pytest.mark.parametrize("width", WIDTHS)
def test_first_lines_that_are_indented_begin_paragraphs(width: int) -> None:
    assert paragraphs(wrapped(width, "\n", "    ")).texts == SPEECH


@pytest.mark.parametrize("width", WIDTHS)
def test_short_last_lines_end_paragraphs_where_nothing_else_does(width: int) -> None:
    text = "\n".join(textwrap.fill(p, width) for p in SPEECH[4:] if len(p) % width < width - 20)
    assert len(paragraphs(text).texts) == sum(len(p) % width < width - 20 for p in SPEECH[4:])


@pytest.mark.parametrize("width", [50, 60, 72])
def test_a_speech_in_capitals_is_joined_as_any_other(width: int) -> None:
    texts = paragraphs(wrapped(width).upper()).texts
    assert texts == [" ".join(paragraph.split()).upper() for paragraph in SPEECH]


def test_double_spaced_lines_are_joined() -> None:
    text = wrapped(60, "\n\n").replace("\n\n", "\0").replace("\n", "\n\n").replace("\0", "\n\n\n")
    assert paragraphs(text).texts == SPEECH


def test_empty_lines_that_a_scanner_left_inside_paragraphs_are_bridged() -> None:
    *front, first, second, third, last, thanks = wrapped(60).split("\n\n")
    torn = [paragraph.replace("\n", "\n\n") for paragraph in (first, second, third, last)]
    assert paragraphs("\n\n".join([*front, *torn, thanks])).texts == SPEECH


def test_salutations_on_lines_of_their_own_stay_apart_in_a_wrapped_block() -> None:
    text = wrapped(60).replace("Madam President,\n\nExcellencies,\n\n", "Madam President,\nExcellencies,\n")
    assert paragraphs(text).texts == SPEECH


def test_the_lines_of_a_title_are_not_joined() -> None:
    title = ["Statement by the Chair of the Harbour Council before the", "Third Assembly of the Orrin Basin"]
    assert paragraphs("\n".join(title) + "\n\n" + wrapped(60)).texts[:2] == title


def test_items_of_a_list_stay_apart() -> None:
    items = [
        "1. clean water in every port of the basin, measured by the same instruments",
        "2. fair wages",
        "- open gates",
        "(a) for people;",
        "(b) for goods.",
    ]
    text = "\n".join(textwrap.fill(item, 60) for item in items)
    assert paragraphs(wrapped(60) + "\n\n" + text).texts[-5:] == items


def test_a_heading_in_brackets_or_capitals_stays_apart() -> None:
    text = wrapped(60).replace("Let me turn", "(Wages and the people who earn them)\nLet me turn")
    text = text.replace("Let me begin", "WATER AND WHAT IT COSTS US IN EVERY PORT OF THE BASIN\nLet me begin")
    found = paragraphs(text).texts
    assert "(Wages and the people who earn them)" in found
    assert "WATER AND WHAT IT COSTS US IN EVERY PORT OF THE BASIN" in found


def test_a_hyphen_at_a_lines_end_goes_only_where_the_whole_word_stands_elsewhere() -> None:
    text = """
We spoke of cooperation in the whole of the basin, and of coop-
eration beyond it, and most of all we spoke about the well-
being of those who live there, at ease with it and with soft\u00ad
ness too, as they were told to do by the people of all Asia-
Pacific ports, and of what we must do about them all.
"""
    (joined,) = paragraphs(text).texts
    assert "of cooperation beyond it" in joined
    assert "the well-being of those" in joined
    assert "with softness too, as they were told to do by the people of all Asia-Pacific ports" in joined


def test_lines_of_a_script_without_spaces_are_joined_without_one() -> None:
    sentence = "主席先生，各位同事，首先，我要感谢秘书长的报告，也要感谢所有为这次会议付出努力的人们。"
    text = "\n\n".join("\n".join(sentence[i : i + 12] for i in range(0, len(sentence), 12)) for _ in range(5))
    assert paragraphs(text).texts == [sentence] * 5


def test_arabic_lines_are_joined_with_spaces() -> None:
    sentence = "السيد الرئيس، أصحاب السعادة، يشرفني أن أتحدث إليكم اليوم عن الموانئ التي نتشاركها وعن أهلها."
    text = "\n\n".join(textwrap.fill(sentence, 40) for _ in range(4))
    assert paragraphs(text).texts == [sentence] * 4


def test_page_numbers_are_notices_and_do_not_cut_a_paragraph() -> None:
    *front, first, second, third, last, thanks = wrapped(60).split("\n\n")
    cut = [
        p.replace("\n", f"\n\n- {page} -\n\n", 1) for page, p in enumerate((first, second, third, last), 2)
    ]
    transcript = read(Source("speech.txt", "\n\n".join([*front, *cut, thanks]).encode()))
    notices = [b.span.of(transcript.text) for b in transcript.blocks if b.mark.kind is BlockKind.NOTICE]
    assert notices == ["- 2 -", "- 3 -", "- 4 -", "- 5 -"]
    spoken = [b.span.of(transcript.text) for b in transcript.blocks if b.mark.kind is not BlockKind.NOTICE]
    assert spoken == SPEECH


def test_a_running_head_beside_the_page_numbers_is_a_notice() -> None:
    pages = [f"Harbour Council, meeting 7\n\n{page}\n\n{text}" for page, text in enumerate(SPEECH[4:8], 11)]
    transcript = read(Source("speech.txt", "\n\n".join(pages).encode()))
    kinds = [block.mark.kind is BlockKind.NOTICE for block in transcript.blocks]
    assert kinds == [True, True, False] * 4


@pytest.mark.parametrize(
    "foot",
    [
        ["Written by Adam Dale, Weir Office 1z4", "Written by Adam Dale, Weir Office 2z4"],
        ["https://weir.example/a/1.html", "https://weir.example/a/1.html 2/4"],
    ],
)
def test_a_foot_that_counts_the_pages_is_a_notice(foot: list[str]) -> None:
    feet = [foot[0], *[foot[1].replace("2", str(n)) for n in (2, 3, 4)]]
    pages = [f"{textwrap.fill(text, 60)}\n\n{line}" for text, line in zip(SPEECH[4:8], feet, strict=True)]
    transcript = read(Source("speech.txt", "\n\n".join(pages).encode()))
    notices = [b.span.of(transcript.text) for b in transcript.blocks if b.mark.kind is BlockKind.NOTICE]
    assert notices == feet


@pytest.mark.parametrize("label", ["THE MAYOR:", "Mr. President,"])
def test_a_label_or_an_address_beside_page_numbers_is_no_head(label: str) -> None:
    pages = [f"{page}\n\n{label}\n\n{text}" for page, text in enumerate(SPEECH[4:8], 11)]
    transcript = read(Source("speech.txt", "\n\n".join(pages).encode()))
    kinds = [block.mark.kind is BlockKind.NOTICE for block in transcript.blocks]
    assert kinds == [True, False, False] * 4


def test_renewed_salutations_are_no_running_heads() -> None:
    text = "\n".join(line for paragraph in SPEECH[4:8] for line in ("Mr. President,", paragraph))
    assert read(Source("speech.txt", text.encode())).marks == {}


@pytest.mark.parametrize("char", [" ", "\t", ".", ",", "-", "1", "(", '"', "#", "*", ":", "["])
@pytest.mark.timeout(5)
def test_long_runs_of_one_character_take_no_time(char: str) -> None:
    read(Source("speech.txt", (char * 200_000 + "x\n" + wrapped(60)).encode()))


def test_every_line_of_the_gold_transcripts_is_in_the_text(shared: Path) -> None:
    letters = lambda text: "".join(c for c in text if c.isalnum())  # noqa: E731
    for path in sorted((shared / "gold" / "transcripts").glob("*.txt")):
        source = Source.from_path(path)
        found = letters(read(source).text)
        assert len(found) == len(letters(source.data.decode("utf-8-sig"))), path.name


def test_pages_counted_in_words_and_heads_of_several_lines_are_notices() -> None:
    head = "Harbour Council of the river towns\nTel: 000 00 {} 0\nOffice by the wall"
    pages = [f"{text}\n\nPage {page} of 6\n\n{head.format(page)}" for page, text in enumerate(SPEECH[4:8], 1)]
    transcript = read(Source("speech.txt", "\n\n".join(pages).encode()))
    notices = [block for block in transcript.blocks if block.mark.kind is BlockKind.NOTICE]
    assert len(notices) == 16


def test_a_date_that_comes_again_is_no_number_of_pages() -> None:
    text = "\n".join([*SPEECH[:1], "Tuesday, 14 May 2024", *SPEECH[2:]])
    marks = read(Source.from_text("\n".join([text] * 4), "sitting.txt")).marks
    assert not [mark for mark in marks.values() if mark.kind is BlockKind.NOTICE]
