"""OpenDocument texts: what their mark-up says their lines are, and that every word comes along once."""

import pytest

from reader.core.formats import Source, UnreadableSource, read
from reader.core.transcript import BlockKind, Transcript
from tests.core.formats.odf_files import heading, paragraph, part, text


def read_text(body: str, **parts: str) -> Transcript:
    return read(Source("speech.odt", text(body, **parts)))


def lines(body: str) -> list[str]:
    return read_text(body).text.split("\n")


def marks(transcript: Transcript) -> list[tuple[str, BlockKind, int]]:
    return [(b.span.of(transcript.text), b.mark.kind, b.mark.level) for b in transcript.blocks]


def test_styles_levels_and_lists_say_what_paragraphs_are() -> None:
    inner = f"<text:list><text:list-item>{paragraph('Inner')}</text:list-item></text:list>"
    found = marks(
        read_text(
            heading("Peace", 1)
            + paragraph("By style", "P1")
            + paragraph("Text")
            + paragraph("Quoted", "Quotations")
            + f"<text:list><text:list-item>{paragraph('One')}{inner}</text:list-item>"
            + f"<text:list-item>{heading('Numbered', 3)}</text:list-item></text:list>"
            + f"<text:table-of-content><text:index-body>{paragraph('Peace')}</text:index-body>"
            + "</text:table-of-content>"
            + paragraph("Peace again", "Contents_20_1")
            + paragraph("End", "A")
        )
    )
    assert found == [
        ("Peace", BlockKind.HEADING, 1),
        ("By style", BlockKind.HEADING, 2),
        ("Text", BlockKind.PARAGRAPH, 0),
        ("Quoted", BlockKind.QUOTE, 0),
        ("One", BlockKind.LIST_ITEM, 1),
        ("Inner", BlockKind.LIST_ITEM, 2),
        ("Numbered", BlockKind.HEADING, 3),
        ("Peace", BlockKind.NOTICE, 0),
        ("Peace again", BlockKind.NOTICE, 0),
        ("End", BlockKind.PARAGRAPH, 0),
    ]


def test_headings_stand_below_a_title() -> None:
    found = marks(read_text(paragraph("Speech", "Title") + heading("Peace", 1)))
    assert found == [("Speech", BlockKind.HEADING, 1), ("Peace", BlockKind.HEADING, 2)]


def test_white_space_is_what_the_standard_says() -> None:
    body = paragraph(
        "\n  Mr. <text:span> Presi</text:span><text:span>dent,\n </text:span> a<text:s text:c='2'/> b"
        "<text:tab/>c<text:line-break/> d<text:soft-page-break/>e\u00a0f "
    )
    assert lines(body) == ["Mr. President, a   b\tc", "de\u00a0f"]


def test_a_count_of_spaces_has_a_limit() -> None:
    assert len(lines(paragraph("a<text:s text:c='2000000000'/>b"))[0]) < 200


def test_tables_are_read_in_order_however_deep_and_rows_once() -> None:
    table = (
        '<table:table><table:table-row table:number-rows-repeated="2000000000"><table:table-cell>'
        + paragraph("a")
        + "</table:table-cell><table:table-cell>"
        + paragraph("b")
        + "</table:table-cell></table:table-row></table:table>"
    )
    for _ in range(100):
        table = f"<table:table-row><table:table-cell>{table}</table:table-cell></table:table-row>"
        table = f"<table:table>{table}</table:table>"
    assert lines(paragraph("before") + table + paragraph("after")) == ["before", "a", "b", "after"]


def test_tracked_changes_are_accepted_and_comments_told() -> None:
    changes = f"<text:changed-region><text:deletion>{paragraph('gone')}</text:deletion></text:changed-region>"
    transcript = read_text(
        f"<text:tracked-changes>{changes}</text:tracked-changes>"
        + paragraph(
            "kept <text:change text:change-id='1'/>and <text:change-start/>new<text:change-end/>"
            f"<office:annotation><dc:creator>A</dc:creator>{paragraph('Why?')}</office:annotation> words"
        )
    )
    assert transcript.text == "kept and new words"
    assert transcript.provenance.warnings == ("One comment in the margin did not come along.",)


def test_a_text_box_follows_its_paragraph() -> None:
    box = f"<draw:frame>\n <draw:text-box>{paragraph('boxed')}\n</draw:text-box>\n</draw:frame>"
    assert lines(paragraph(f"be{box}fore") + paragraph("after")) == ["before", "boxed", "after"]


def test_notes_follow_the_text_and_their_marks_point_to_them() -> None:
    note = (
        "<text:note><text:note-citation>i</text:note-citation>"
        f"<text:note-body>{paragraph(' See the map.')}{paragraph('More.')}</text:note-body></text:note>"
    )
    transcript = read_text(paragraph(f"The river{note} rises.") + paragraph("End."))
    assert marks(transcript) == [
        ("The river[i] rises.", BlockKind.PARAGRAPH, 0),
        ("End.", BlockKind.PARAGRAPH, 0),
        ("[i] See the map.", BlockKind.NOTICE, 0),
        ("More.", BlockKind.NOTICE, 0),
    ]
    linked = [(n.mark.of(transcript.text), n.words.of(transcript.text)) for n in transcript.notes]
    assert linked == [("[i]", "[i] See the map.\nMore.")]


def test_heads_and_feet_are_notices_and_page_numbers_are_not_kept() -> None:
    pages = (
        f"<style:master-page><style:header>{paragraph('Office of the Mayor')}</style:header>"
        f"<style:footer>{paragraph('<text:page-number>3</text:page-number>')}{paragraph('Check!')}</style:footer>"
        "</style:master-page>"
    )
    assert marks(read_text(paragraph("Text"), pages=pages)) == [
        ("Office of the Mayor", BlockKind.NOTICE, 0),
        ("Text", BlockKind.PARAGRAPH, 0),
        ("Check!", BlockKind.NOTICE, 0),
    ]


def test_a_section_of_another_file_is_read_as_it_was_saved() -> None:
    transcript = read_text(
        f'<text:section><text:section-source xlink:href="file:///etc/passwd"/>{paragraph("saved")}</text:section>'
    )
    assert transcript.text == "saved"
    assert "linked to another file" in transcript.provenance.warnings[0]


def test_the_files_properties_count_where_the_text_shows_them() -> None:
    meta = "<dc:title>The River</dc:title><dc:creator>A Typist</dc:creator><dc:language>fr-CA</dc:language>"
    declared = read_text(paragraph("THE RIVER") + paragraph("Friends,"), meta=meta).declared
    assert (declared.title, declared.speaker, declared.language) == ("The River", "", "fr")


def test_damaged_styles_cost_no_word() -> None:
    transcript = read(Source("speech.odt", text(heading("Peace", 2), styles=b"\x8f" * 99)))
    assert marks(transcript) == [("Peace", BlockKind.HEADING, 2)]
    assert "styles are damaged" in transcript.provenance.warnings[0]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (text("", manifest="<encryption-data/>", content=b"\x8f" * 99), "protected by a password"),
        (
            text("", content=part("document-content", "<office:body><office:spreadsheet/></office:body>")),
            "no text",
        ),
        (text("", content=b"\x8f" * 99), "no XML"),
        (text("")[:-9], "cut off or damaged"),
        (
            text(paragraph("x") + "<text:list>" * 2500 + paragraph("y") + "</text:list>" * 2500),
            "far too deep",
        ),
    ],
    ids=["password", "table", "damaged", "cut off", "deep"],
)
def test_what_is_no_document_says_so_in_one_sentence(data: bytes, why: str) -> None:
    with pytest.raises(UnreadableSource, match=why):
        read(Source("speech.odt", data))
