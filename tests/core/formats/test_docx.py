"""Word documents: what their mark-up says their lines are, and that every word comes along once, in order."""

import pytest

from reader.core.analysis import analyse
from reader.core.formats import Source, UnreadableSource, read
from reader.core.references.values import ReferenceKind
from reader.core.transcript import BlockKind, Transcript
from tests.core.formats.word_files import OFFICE, STRICT, core, links, paragraph, part, run, word, zipped

NUMBERED = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="5"/></w:numPr>'


def read_word(body: str, **parts: str) -> Transcript:
    return read(Source("speech.docx", word(body, **parts)))


def lines(body: str) -> list[str]:
    return read_word(body).text.split("\n")


def marks(transcript: Transcript) -> list[tuple[str, BlockKind, int]]:
    return [(b.span.of(transcript.text), b.mark.kind, b.mark.level) for b in transcript.blocks]


def test_styles_say_what_paragraphs_are_in_any_language_of_the_program() -> None:
    found = marks(
        read_word(
            paragraph("The River", "Ttulo1")
            + paragraph("Its source", "Propio")
            + paragraph("Text")
            + paragraph("Quoted", "Cita")
            + paragraph("One", "Vieta")
            + paragraph("Two", properties=NUMBERED.format(1))
            + paragraph("No item", "Vieta", '<w:numPr><w:numId w:val="0"/></w:numPr>')
            + paragraph("By hand", properties='<w:outlineLvl w:val="2"/>')
            + paragraph("No heading", "Ttulo1", '<w:outlineLvl w:val="9"/>')
            + paragraph("Contents", "TDC1")
        )
    )
    assert found == [
        ("The River", BlockKind.HEADING, 1),
        ("Its source", BlockKind.HEADING, 2),
        ("Text", BlockKind.PARAGRAPH, 0),
        ("Quoted", BlockKind.QUOTE, 0),
        ("One", BlockKind.LIST_ITEM, 1),
        ("Two", BlockKind.LIST_ITEM, 2),
        ("No item", BlockKind.PARAGRAPH, 0),
        ("By hand", BlockKind.HEADING, 3),
        ("No heading", BlockKind.PARAGRAPH, 0),
        ("Contents", BlockKind.NOTICE, 0),
    ]


def test_headings_stand_below_a_title() -> None:
    found = marks(read_word(paragraph("Speech", "Ttulo") + paragraph("Peace", "Ttulo1")))
    assert found == [("Speech", BlockKind.HEADING, 1), ("Peace", BlockKind.HEADING, 2)]


def test_styles_that_are_based_on_each_other_or_missing_end() -> None:
    assert lines(paragraph("x", "A") + paragraph("y", "Nowhere")) == ["x", "y"]
    assert read_word(paragraph("x", "Heading1"), styles="").blocks[0].mark.level == 1


def test_white_space_signs_and_breaks() -> None:
    body = paragraph(
        run("co") + "<w:r><w:noBreakHyphen/></w:r>" + run("operation") + "<w:r><w:tab/></w:r>" + run("a  b ")
        + "<w:r><w:br/></w:r>" + run("se") + "<w:r><w:softHyphen/></w:r>" + run("cond")
        + '<w:r><w:sym w:font="x" w:char="2014"/></w:r>',
        properties='<w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs>',
    )  # fmt: skip
    assert lines(body) == ["co\u2011operation\ta  b", "se\u00adcond\u2014"]


def test_tables_are_read_in_order_however_deep() -> None:
    cell = "<w:tc>{}</w:tc>"
    row = "<w:tr>" + cell.format(paragraph("a")) + cell.format(paragraph("b")) + "</w:tr>"
    table = f"<w:tbl>{row}<w:tr>{cell.format(paragraph('c'))}</w:tr></w:tbl>"
    for _ in range(100):
        table = f"<w:tbl><w:tr><w:tc>{table}</w:tc></w:tr></w:tbl>"
    assert lines(paragraph("before") + table + paragraph("after")) == ["before", "a", "b", "c", "after"]


def test_tracked_changes_are_accepted() -> None:
    body = (
        paragraph(
            f"<w:ins>{run('kept ')}</w:ins><w:del><w:r><w:delText>go</w:delText></w:r></w:del>{run('words')}"
        )
        + paragraph(f"<w:moveFrom>{run('moved')}</w:moveFrom>", properties="<w:rPr><w:del/></w:rPr>")
        + paragraph(run("first "), properties="<w:rPr><w:del/></w:rPr>")
        + paragraph(f"<w:moveTo>{run('moved')}</w:moveTo>")
        + f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{paragraph('gone')}</w:tc></w:tr></w:tbl>"
    )  # fmt: skip
    assert lines(body) == ["kept words", "first moved"]


def field(state: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{state}"/></w:r>'


def code(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def test_fields_show_their_results_and_not_their_codes() -> None:
    inner = field("begin") + code("DATE") + field("separate") + run("of the code") + field("end")
    body = paragraph(
        run("On ") + field("begin") + code("IF ") + inner + field("separate") + run("Monday") + field("end")
        + f'<w:fldSimple w:instr="PAGE">{run(" again")}</w:fldSimple>'
        + f'<w:hyperlink r:id="x">{run(", here")}</w:hyperlink>'
    )  # fmt: skip
    assert lines(body) == ["On Monday again, here"]


def test_a_field_that_is_never_closed_hides_nothing() -> None:
    body = paragraph(field("begin") + field("begin") + run("first")) + paragraph("last")
    assert lines(body) == ["first", "last"]


def test_a_text_box_is_read_once_and_cuts_no_sentence() -> None:
    box = f"<w:txbxContent>{paragraph('boxed')}{paragraph('twice')}</w:txbxContent>"
    both = (
        f"<w:r><mc:AlternateContent><mc:Choice><wps:txbx>{box}</wps:txbx></mc:Choice>"
        f"<mc:Fallback><v:textbox>{box}</v:textbox></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert lines(paragraph(run("be") + both + run("fore")) + paragraph("after")) == [
        "before",
        "boxed",
        "twice",
        "after",
    ]


def test_formulas_keep_their_words() -> None:
    assert lines(paragraph(run("So ") + "<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>")) == ["So a=b"]


NOTES = part(
    "footnotes",
    '<w:footnote w:type="separator" w:id="-1">' + paragraph("line") + "</w:footnote>"
    '<w:footnote w:id="1">' + paragraph(f"<w:r><w:footnoteRef/></w:r>{run(' See the map.')}")
    + paragraph("More.") + "</w:footnote>"
    '<w:footnote w:id="2">' + paragraph("Never pointed to.") + "</w:footnote>",
)  # fmt: skip
ENDNOTES = part("endnotes", '<w:endnote w:id="1">' + paragraph("The end.") + "</w:endnote>")


def test_notes_follow_the_text_and_their_marks_point_to_them() -> None:
    body = paragraph(
        run(" The river") + '<w:r><w:endnoteReference w:id="1"/></w:r>' + run(" rises")
        + '<w:r><w:footnoteReference w:id="1"/></w:r>' + run(".")
    )  # fmt: skip
    transcript = read_word(body, footnotes=NOTES, endnotes=ENDNOTES)
    assert marks(transcript) == [
        ("The river[1] rises[2].", BlockKind.PARAGRAPH, 0),
        ("[1] The end.", BlockKind.NOTICE, 0),
        ("[2] See the map.", BlockKind.NOTICE, 0),
        ("More.", BlockKind.NOTICE, 0),
    ]
    linked = [(n.mark.of(transcript.text), n.words.of(transcript.text)) for n in transcript.notes]
    assert linked == [("[1]", "[1] The end."), ("[2]", "[2] See the map.\nMore.")]
    references = [r for r in analyse(transcript).references if r.kind is ReferenceKind.NOTE]
    assert [(r.span, r.target) for r in references] == [(n.mark, n.words) for n in transcript.notes]


def test_heads_and_feet_are_notices_and_page_numbers_are_not_kept() -> None:
    body = (
        paragraph("The River", "Ttulo1") + paragraph("Text")
        + '<w:sectPr><w:headerReference r:id="header"/><w:footerReference r:id="footer"/></w:sectPr>'
    )  # fmt: skip
    header = part("hdr", paragraph("Office of the Mayor") + paragraph("The River"))
    found = marks(read_word(body, header=header, footer=part("ftr", paragraph("12") + paragraph("Check!"))))
    assert found == [
        ("Office of the Mayor", BlockKind.NOTICE, 0),
        ("The River", BlockKind.HEADING, 1),
        ("Text", BlockKind.PARAGRAPH, 0),
        ("Check!", BlockKind.NOTICE, 0),
    ]


def test_what_does_not_come_along_is_told() -> None:
    body = paragraph(
        run("shown") + run("unseen", "<w:vanish/>") + run("unseen", '<w:rStyle w:val="Oculto"/>')
        + run(" too", '<w:rStyle w:val="Oculto"/><w:vanish w:val="0"/>')
        + '<w:r><w:commentReference w:id="1"/></w:r><w:altChunk r:id="x"/>'
    )  # fmt: skip
    transcript = read_word(body)
    assert transcript.text == "shown too"
    assert transcript.provenance.warnings == (
        "2 pieces of hidden text that the document does not show did not come along.",
        "One comment in the margin did not come along.",
        "One part inserted from other files did not come along.",
    )


def test_the_files_properties_count_where_the_text_shows_them() -> None:
    body = paragraph("THE RIVER WE SHARE") + paragraph("Ilse Marchetti") + paragraph("Friends,")
    shown = read_word(body, properties=core("The River  we share", "Ilse Marchetti")).declared
    assert (shown.title, shown.speaker) == ("The River we share", "Ilse Marchetti")
    left_over = read_word(body, properties=core("Budget 2009", "Some Typist")).declared
    assert (left_over.title, left_over.speaker) == ("", "")


def test_a_title_in_the_text_is_the_title() -> None:
    body = paragraph("The River", "Ttulo") + paragraph("we share", "Ttulo") + paragraph("Friends,")
    assert read_word(body, properties=core("Budget")).declared.title == "The River we share"


@pytest.mark.parametrize("office", [OFFICE, STRICT])
def test_the_main_part_may_have_any_name(office: str) -> None:
    members = {
        "_rels/.rels": links([("officeDocument", "/other/Text.XML")], office),
        "Other\\text.xml": part("document", f"<w:body>{paragraph('found')}</w:body>"),
    }
    assert read(Source("a.docx", zipped(members))).text == "found"


def test_damaged_styles_cost_no_word() -> None:
    members = {
        "_rels/.rels": links([("officeDocument", "d.xml")]),
        "_rels/d.xml.rels": links([("styles", "s.xml")]),
        "d.xml": part("document", f"<w:body>{paragraph('found', 'Heading2')}</w:body>"),
        "s.xml": b"\x8f\x01" * 90,
    }
    transcript = read(Source("a.docx", zipped(members)))
    assert marks(transcript) == [("found", BlockKind.HEADING, 2)]
    assert "styles are damaged" in transcript.provenance.warnings[0]


def test_a_damaged_head_costs_no_word_of_the_text() -> None:
    body = paragraph("Text") + '<w:sectPr><w:headerReference r:id="header"/></w:sectPr>'
    transcript = read(Source("a.docx", word(body, header=b"\x8f\x01" * 90)))
    assert transcript.text == "Text"
    assert "head or a foot" in transcript.provenance.warnings[0]


OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (OLD + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        (OLD, "old office program"),
        (zipped({"[Content_Types].xml": "", "xl/workbook.xml": "<x/>"}), "no text document"),
        (zipped({"word/document.xml": "<p:presentation xmlns:p='x'/>"}), "no text document"),
        (zipped({"_rels/.rels": links([("officeDocument", "../../etc/passwd")])}), "no text document"),
        (word(paragraph("x"))[:-30], "cut off or damaged"),
        (word(paragraph("x") + "<w:tbl>" * 2500 + paragraph("lost") + "</w:tbl>" * 2500), "far too deep"),
    ],
    ids=["password", "old", "workbook", "presentation", "outside", "cut off", "deep"],
)
def test_what_is_no_document_says_so_in_one_sentence(data: bytes, why: str) -> None:
    with pytest.raises(UnreadableSource, match=why):
        read(Source("speech.docx", data))
