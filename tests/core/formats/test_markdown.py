"""Markdown: its marks become what they mean, and every word stays."""

import textwrap

import pytest

from reader.core.formats import Source, read
from reader.core.formats.registry import format_of
from reader.core.transcript import PLAIN, BlockKind, BlockMark, Transcript

FRONT = "---\ntitle: \"Peace and\\_Water\"\ndate: '2024-05-06'\nlayout: post\nlang: en-GB\n---\n\n"


def opened(text: str, name: str = "speech.md") -> Transcript:
    return read(Source(name, text.encode()))


def lines(text: str, name: str = "speech.md") -> list[str]:
    return opened(text, name).text.split("\n")


def marks(text: str) -> list[BlockMark]:
    return [block.mark for block in opened(text).blocks]


def test_headings_lists_and_quotes_are_marked_and_their_signs_left_out() -> None:
    text = "# Title #\n\nIntro.\n\n## Water\n\n- rivers\n- lakes\n  - salt\n\n> She said so.\n"
    assert lines(text) == ["Title", "Intro.", "Water", "rivers", "lakes", "salt", "She said so."]
    assert marks(text) == [
        BlockMark(BlockKind.HEADING, 1),
        PLAIN,
        BlockMark(BlockKind.HEADING, 2),
        BlockMark(BlockKind.LIST_ITEM, 1),
        BlockMark(BlockKind.LIST_ITEM, 1),
        BlockMark(BlockKind.LIST_ITEM, 2),
        BlockMark(BlockKind.QUOTE),
    ]


def test_numbers_of_a_list_are_words_of_the_text() -> None:
    assert lines("# T\n\n3. third\n7) other\n\n1986. A great year.") == [
        "T", "3. third", "7) other", "1986. A great year.",
    ]  # fmt: skip


def test_marks_within_a_line_go_and_the_words_stay() -> None:
    text = "**Mr. B:** *Well*, <s>no</s> \\[yes\\] &mdash; see [the note](http://example.org/n) `now`.\n"
    assert lines(text) == ["Mr. B: Well, no [yes] — see the note now."]


@pytest.mark.parametrize(
    "text",
    ["A*STAR and then A*STAR again, **now**.", "a * b * c, and **now**", "some_snake_case, **now**"],
)
def test_signs_that_are_part_of_a_word_stay(text: str) -> None:
    assert lines(text) == [text.replace("**", "")]


def test_tags_that_html_does_not_know_are_words() -> None:
    assert lines("We met <inaudible> in **May**.") == ["We met <inaudible> in May."]


def test_a_wrapped_paragraph_is_one() -> None:
    wrapped = "# T\n\nThe river that we share was\ncleaned by those who live\nbeside it.\n\nThanks.\n"
    assert lines(wrapped) == [
        "T",
        "The river that we share was cleaned by those who live beside it.",
        "Thanks.",
    ]


def test_a_paragraph_a_line_without_empty_lines_stays_so() -> None:
    text = "# T\n\nDear friends!\nDear guests,\nWelcome to the hall.\nIt is a long day.\n"
    assert lines(text) == ["T", "Dear friends!", "Dear guests,", "Welcome to the hall.", "It is a long day."]


@pytest.mark.parametrize("end", ["\\\n", "  \n", "<br>\n"])
def test_a_line_that_was_ended_on_purpose_is_a_paragraph(end: str) -> None:
    assert lines(f"# T\n\nHouse of Commons{end}Ottawa\n") == ["T", "House of Commons", "Ottawa"]


def test_a_line_in_bold_alone_is_a_heading_below_the_others() -> None:
    text = "# T\n\n**The outlook**\n\nIt is good.\n\n**Ms. Hill:**\n\nThanks.\n"
    assert marks(text)[1:4] == [BlockMark(BlockKind.HEADING, 2), PLAIN, PLAIN]


def test_a_heading_with_a_number_in_bold_is_parted_from_its_text() -> None:
    text = "**1. Water.** We shall build forty wells a year, and clean the two great lakes.\n"
    assert lines(text)[0] == "1. Water."
    assert marks(text)[0].kind is BlockKind.HEADING


def test_front_matter_is_metadata_and_no_speech() -> None:
    found = opened(FRONT + "Dear friends,\n\nWelcome.\n")
    assert (found.declared.title, found.declared.date, found.declared.language) == (
        "Peace and Water", "2024-05-06", "en",
    )  # fmt: skip
    head = [block for block in found.blocks if block.mark.kind is BlockKind.NOTICE]
    assert [block.span.of(found.text) for block in head][-1] == "---"
    assert len(found.blocks) - len(head) == 2


def test_the_date_of_a_page_gives_way_to_the_text() -> None:
    assert opened(FRONT + "Oslo, 4 May 2024\n\nDear friends,\n").declared.date == ""


@pytest.mark.parametrize(
    "text", ["---\n\nFirst: we came.\nThen we went on.\n---\n", "---\nWords\n---\nMore\n"]
)
def test_rules_around_text_are_no_front_matter(text: str) -> None:
    assert all(block.mark.kind is not BlockKind.NOTICE for block in opened(text).blocks)


def test_a_name_before_a_colon_is_no_link_target() -> None:
    assert lines("**Talk**\n\n[Interpreter]: Yes.\n\n[1]: http://example.org/")[1:2] == [
        "[Interpreter]: Yes."
    ]


def test_indented_paragraphs_are_no_code() -> None:
    assert lines("# T\n\n     The President: *Thank* you.\n\n     Now to work.\n")[1:] == [
        "The President: Thank you.", "Now to work.",
    ]  # fmt: skip


def test_html_blocks_are_flattened_and_their_scripts_left_out() -> None:
    block = "<div class=x><p>One <b>two</b></p><p>three</p></div>"
    text = f"# T\n\n{block}\n\n<script>\nalert(1)\n</script>\n\nEnd.\n"
    assert lines(text) == ["T", "One two", "three", "End."]


def test_a_table_is_read_in_rows() -> None:
    assert lines("# T\n\n| a | b |\n|---|---|\n| 1 | *2* |\n") == ["T", "a", "b", "1", "2"]


def test_addresses_are_never_shown_for_their_words() -> None:
    assert lines("# T\n\n[go](javascript:alert) ![pic](file:///etc/passwd)\n") == ["T", "go"]


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.md", "Only words.", "markdown"),
        ("a.txt", FRONT + "Words", "markdown"),
        ("a.txt", "# One\n\nWords.\n\n## Two\n\nMore.", "markdown"),
        ("a.txt", "#1 is the first.\n\n# 2", "text"),
        ("a.txt", "He said *no* and - yes.\n\n- one\n- two\n", "text"),
        ("a.md", "<!DOCTYPE html><html><body><p>x", "html"),
    ],
)
def test_content_or_the_name_tells_markdown(name: str, text: str, expected: str) -> None:
    assert format_of(Source(name, text.encode())).name == expected


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "heap",
    [
        ">" * 20_000,
        "".join(" " * i + "- x\n" for i in range(400)),
        "**a " * 9_000,
        "<!--" * 20_000,
        "[a](" * 9_000,
    ],
)
def test_heaps_of_marks_lose_no_word(heap: str) -> None:
    assert lines(f"# T\n\nBefore.\n\n{heap}\n\nAfter.\n")[-1] == "After."


def test_a_text_laid_out_for_paper_is_no_markdown_whatever_its_name() -> None:
    page = "     The river that we share was cleaned by those\nwho live near it; it\n\n{}\n\nis blue.\n\n"
    paper = "".join(page.format(number) for number in range(1, 9))
    assert lines(paper, "a.md") == lines(paper, "a.txt")


def test_a_line_that_is_short_without_its_link_does_not_end_a_paragraph() -> None:
    long = "The river that we all share was cleaned by those who live beside the water and\n" * 6
    text = f"{long}see [Oslo](http://example.org/{'n' * 60}),\nBergen, and go on.\n"
    assert lines(text)[-1].endswith("see Oslo, Bergen, and go on.")


def test_a_text_with_an_empty_line_below_each_line_is_joined_again() -> None:
    words = "The ferry that sails from the quay each morning carries the bread of the island. "
    speech = [f"{n} {words * 3}Thank you." for n in range(12)]
    wrapped = "\n\n".join(line for text in speech for line in textwrap.wrap(text, 72))
    assert lines(f"{FRONT}***\n\n{wrapped}")[-12:] == speech
