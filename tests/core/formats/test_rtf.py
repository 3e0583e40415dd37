"""Rich text: every word that the document shows, in whatever way its program wrote it."""

import pytest

from reader.core.formats import Source, UnreadableSource, format_of, read
from reader.core.transcript import BlockKind, BlockMark, Transcript


def opened(body: str, head: str = r"\ansi\ansicpg1252") -> Transcript:
    return read(Source("speech.rtf", (r"{\rtf1" + head + "\n" + body + "}").encode("latin-1")))


def lines(body: str, head: str = r"\ansi\ansicpg1252") -> list[str]:
    return opened(body, head).text.split("\n")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (r"Caf\'e9\emdash\ldblquote yes\rdblquote\~now\par", "Café—“yes”\u00a0now"),
        (r"\u8364? and \u-10179?\u-8704?\par", "€ and 😀"),
        (r"\uc2 \u24352\'8b\'63 x\par", "张 x"),
        (r"\uc0 \u24352 x\par", "张x"),
        (r"{\uc0\u26085}\u26412?\par", "日本"),
        (r"co\-operation\par", "cooperation"),
        (r"\{a\} \\ b\par", r"{a} \ b"),
        ("Two\nhalves of a word stay one: hal\r\nves\\par", "Twohalves of a word stay one: halves"),
        (r"\u-10179? alone\par", "� alone"),
        (r"\u99999999999999999999? far\par", "� far"),
    ],
)
def test_signs_and_escapes(body: str, expected: str) -> None:
    assert lines(body) == [expected]


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        (r"\ansi\ansicpg1251", r"\'cf\'f0\'e8\par", "При"),
        (
            r"\ansi{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}}",
            r"\f0 \'e9 \f1 \'cf{\f0\'e9}\'f0\par",
            "é Пéр",
        ),
        (r"\ansi\ansicpg1251{\fonttbl{\f0\fcharset0 A;}}", r"\f0\'cf\'f0\par", "Пр"),
        (r"\ansi\ansicpg932{\fonttbl{\f0\fcharset128 M;}}", r"\f0 \'8b\'63\'92\'b7\par", "議長"),
        (r"\ansi{\fonttbl{\f0\fcharset178 A;}}", r"\f0 \'c7\'e1\'d3\par", "الس"),
        (r"\mac", r"\'8e\par", "é"),
        (r"\ansi{\fonttbl{\f3\fcharset2 Symbol;}}", r"{\f3\'b7}one\par", "•one"),
    ],
)
def test_bytes_are_in_the_encoding_of_their_font_or_document(head: str, body: str, expected: str) -> None:
    assert lines(body, head) == [expected]


def test_paragraphs_lines_and_cells() -> None:
    body = r"one\line two\par\pard three\page four\par\trowd\intbl a\cell b\cell\row\pard five"
    assert lines(body) == ["one", "two", "three", "four", "a", "b", "five"]


def test_headings_by_style_and_by_outline_level() -> None:
    style = r"{\stylesheet{\s1\outlinelevel0 Titre 1;}{\s2\sbasedon0 heading 2;}{\s3 Normal;}}"
    body = style + r"\pard\s1 A\par\pard\s2 B\par\pard\s3 C\par\pard\outlinelevel2 D\par\pard E\par"
    assert lines(body) == list("ABCDE")
    assert [block.mark for block in opened(body).blocks] == [
        BlockMark(BlockKind.HEADING, 1),
        BlockMark(BlockKind.HEADING, 2),
        BlockMark(),
        BlockMark(BlockKind.HEADING, 3),
        BlockMark(),
    ]


def test_lists_are_marked_and_numbers_that_the_program_makes_left_out() -> None:
    body = (
        r"{\listtext\pard 1.\tab}\ls1\ilvl0 one\par{\listtext\pard a)\tab}\ls1\ilvl1 two\par\pard three\par"
    )
    assert lines(body) == ["one", "two", "three"]
    assert [block.mark.level for block in opened(body).blocks] == [1, 2, 0]


def test_notes_follow_the_body_and_are_linked_to_their_marks() -> None:
    found = opened(r"Said{\super\chftn}{\footnote\pard {\super\chftn} The note.} it.\par Then.\par")
    assert found.text.split("\n") == ["Said1 it.", "Then.", "1 The note."]
    assert [(n.mark.of(found.text), n.words.of(found.text)) for n in found.notes] == [("1", "1 The note.")]
    assert found.blocks[2].mark.kind is BlockKind.NOTICE


def test_heads_and_feet_are_furniture() -> None:
    found = opened(r"{\header\pard The assembly\par}{\footer\pard 3\par}Body.\par")
    assert found.text == "The assembly\nBody."
    assert found.blocks[0].mark.kind is BlockKind.NOTICE


def test_a_field_shows_its_result_and_a_box_follows_its_paragraph() -> None:
    field = r'See {\field{\*\fldinst HYPERLINK "http://x.org"}{\fldrslt the site}} now'
    box = r"{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt In a box\par}}{\shprslt In a box}}"
    assert lines(field + box + r" and here.\par") == ["See the site now and here.", "In a box"]


def test_what_the_document_does_not_show_is_left_out() -> None:
    changes = r"{\deleted gone}{\revised new}{\v hid}"
    silent = r"{\*\foo bar}{\pict\pngblip 89504e}{\*\template http://x}{\info{\author Me}}"
    found = opened(rf"Keep {changes}{silent}.\par")
    assert found.text == "Keep new."
    assert "hides" in found.provenance.warnings[0]


def test_a_title_counts_where_the_text_shows_it() -> None:
    assert opened(r"{\info{\title On Water}}On water\par Dear friends,\par").declared.title == "On Water"
    assert opened(r"{\info{\title Document1}}On water\par").declared.title == ""


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (rb"{\rtf1 Words \'", "Words"),
        (rb"{\rtf1 Words}}}}{{{more", "Wordsmore"),
        (rb"{\rtf1 Words\par {\pict\bin2147483647 xx}", "Words"),
        (rb"{\rtf1 A{\pict\bin3 }}}}B\par}", "AB"),
        (b"{\\rtf1 " + b"{" * 90_000 + b"x" + b"}" * 90_000 + b"}", "x"),
        (rb"{\rtf1 Words\uc100000 \u65?}", "WordsA"),
    ],
)
def test_damaged_files_keep_their_words(data: bytes, expected: str) -> None:
    assert read(Source("a.rtf", data)).text == expected


def test_content_tells_rich_text() -> None:
    assert format_of(Source("a.txt", rb"{\rtf1\ansi x}")).name == "rtf"
    with pytest.raises(UnreadableSource, match=r"a\.rtf"):
        read(Source("a.rtf", b"PK\x03\x04"))
