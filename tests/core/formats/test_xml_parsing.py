"""What becomes of an XML document's bytes: every word of it, no file beside it, and no more than it holds."""

from pathlib import Path

import pytest
from lxml import etree

from reader.core.formats.markup.xml_parsing import MAX_XML_BYTES, XmlError, parse_xml


def shown(text: str | bytes) -> str:
    """The tree as it was written, in one line."""
    data = text if isinstance(text, bytes) else text.encode()
    return etree.tostring(parse_xml(data).root, encoding="unicode")


def warnings(text: str) -> tuple[str, ...]:
    return parse_xml(text.encode()).warnings


def test_sound_xml_comes_as_it_is_without_comments_and_instructions() -> None:
    text = "<?xml version='1.0'?><!-- a --><d><?page 2?><p>one<!-- b --> two <![CDATA[a < b & c]]></p></d>"
    assert shown(text) == "<d><p>one two a &lt; b &amp; c</p></d>"
    assert warnings(text) == ()


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ('<?xml version="1.0" encoding="ISO-8859-1"?><d>caf\u00e9 \u2019</d>'.encode("cp1252"), "cp1252"),
        ('<?xml version="1.0" encoding="UTF-16"?><d>caf\u00e9 \u2019</d>'.encode("utf-16"), "utf-16-le"),
        ('<?xml version="1.0" encoding="UTF-8"?><d>caf\u00e9 \u2019</d>'.encode("utf-8-sig"), "utf-8"),
        ("<d>caf\u00e9 \u2019</d>".encode(), "utf-8"),
    ],
)
def test_bytes_are_decoded_by_their_mark_and_their_declaration(data: bytes, encoding: str) -> None:
    assert shown(data) == "<d>caf\u00e9 \u2019</d>"
    assert parse_xml(data).encoding == encoding


def test_what_a_person_chose_goes_before_the_declaration() -> None:
    data = '<?xml version="1.0" encoding="latin-1"?><d>\u043c\u0438\u0440</d>'.encode("cp1251")
    assert parse_xml(data, "cp1251").root.text == "\u043c\u0438\u0440"


def test_utf_7_is_refused() -> None:
    with pytest.raises(XmlError, match="UTF-7"):
        parse_xml(b'<?xml version="1.0" encoding="UTF-7"?><d>+ADw-b+AD4-</d>')


def test_entities_become_what_they_stand_for() -> None:
    own = '<!DOCTYPE d [<!ENTITY org "OSCE"><!ENTITY both "&org; Council">]>'
    assert shown(f"{own}<d>&org;, &both;</d>") == "<d>OSCE, OSCE Council</d>"
    assert shown("<d>peace &mdash; war</d>") == "<d>peace \u2014 war</d>"
    assert shown('<!DOCTYPE d [<!ENTITY org "OSCE">]><d>&org; &mdash; war</d>') == "<d>OSCE \u2014 war</d>"
    assert warnings("<d>peace &mdash; war</d>") == ()


def test_an_entity_that_nobody_knows_stays_as_it_is_written() -> None:
    assert shown("<d>a &nothing; b</d>") == "<d>a &amp;nothing; b</d>"


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE d SYSTEM "{}">',
        '<!DOCTYPE d PUBLIC "-//none" "{}">',
        "<!DOCTYPEd SYSTEM '{}' []>",
        '<!DOCTYPE d SYSTEM "{}" [<!ENTITY y "z">]>',
        "<!DOCTYPE d\n\tPUBLIC\"-//none[]>\"'{}'>",
        "<!--" + "x" * 20_000 + '--><?a b?><!DOCTYPE d SYSTEM "{}">',
        '<!DOCTYPE d [<!ENTITY x SYSTEM "{}">]>',
        '<!DOCTYPE d [<!ENTITY % p SYSTEM "{}"> %p;]>',
    ],
)
def test_no_file_beside_the_document_is_read(tmp_path: Path, declared: str) -> None:
    secret = tmp_path / "secret.dtd"
    secret.write_text('<!ENTITY x "the secret">')
    text = declared.format(secret.as_uri()) + "<d>a &x; b</d>"
    assert shown(text) == "<d>a &amp;x; b</d>"


def test_no_file_beside_the_document_is_even_opened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The parser's log says which files it tried; it must not know the name of any."""
    from reader.core.formats.markup import xml_parsing

    made = []
    parser = xml_parsing._parser
    monkeypatch.setattr(xml_parsing, "_parser", lambda recover: made.append(parser(recover)) or made[-1])
    parse_xml(b'<!DOCTYPE d SYSTEM "gone.dtd"><d>a</d>')
    parse_xml(b"<!--" + b"x" * 100_000 + b'-->\n<!DOCTYPE d SYSTEM "gone.dtd" []><d>a</d>')
    assert [entry.message for each in made for entry in each.error_log] == []


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE d ["
        + "".join(f'<!ENTITY a{i + 1} "{f"&a{i};" * 10}">' for i in range(10))
        + '<!ENTITY a0 "lol">]><d>&a10;</d>',
        f'<!DOCTYPE d [<!ENTITY a "{"A" * 100_000}">]><d>{"&a;" * 30_000}</d>',
        '<!DOCTYPE d [<!ENTITY a "&b;"><!ENTITY b "&a;">]><d>&a;</d>',
    ],
    ids=["billion laughs", "quadratic", "loop"],
)
def test_entities_that_unfold_without_bound_are_refused(text: str) -> None:
    with pytest.raises(XmlError, match="unfold"):
        parse_xml(text.encode())


def test_entities_of_a_damaged_document_unfold_within_bounds() -> None:
    text = f'<!DOCTYPE d [<!ENTITY a "{"A" * 100_000}">]><d>& {"&a;" * 3_000}</d>'
    assert len("".join(parse_xml(text.encode()).root.itertext())) < 1_100_000


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [
        ("<d><p>Peace & security</p></d>", "<d><p>Peace &amp; security</p></d>"),
        ("<d><p>a < b, 5<6</p><p>z</p></d>", "<d><p>a &lt; b, 5&lt;6</p><p>z</p></d>"),
        ("<d><p>one</p><p>two", "<d><p>one</p><p>two</p></d>"),
        ('<d><p>one</p><p who="#a', "<d><p>one</p></d>"),
        ("<d><p>a<br/>b<pb n='1'/></p>", '<d><p>a<br/>b<pb n="1"/></p></d>'),
        ("<d><p>a<b>b</p>c</b><p>tail</p></d>", "<d><p>a<b>b</b></p>c<p>tail</p></d>"),
        ("<d><p>a</x>tail</p></d>", "<d><p>atail</p></d>"),
        ("<d><p a=1 b>t</p></d>", '<d><p a="1">t</p></d>'),
        ("<a>x</a><b>y</b>", "<a>x<b>y</b></a>"),
        ("junk<d>x</d>more", "<d>junkxmore</d>"),
        ("<d>x<!-- not ended <p>y</p></d>", "<d>x&lt;!-- not ended <p>y</p></d>"),
    ],
)
def test_damaged_xml_keeps_every_word(damaged: str, whole: str) -> None:
    assert shown(damaged) == whole
    assert warnings(damaged)[-1].startswith("The file is damaged XML; it was mended in ")


def test_the_end_of_no_cdata_section_is_text() -> None:
    assert shown("<d>a]]>b</d>") == "<d>a]]&gt;b</d>"


def test_a_prefix_without_a_namespace_loses_nothing() -> None:
    assert "".join(parse_xml(b"<d><x:p>a</x:p></d>").root.itertext()) == "a"


def test_elements_deeper_than_the_parser_goes_keep_their_words() -> None:
    text = "<a>" * 9_000 + "<p>deep</p> <p>words</p>" + "</a>" * 9_000
    assert "".join(parse_xml(text.encode()).root.itertext()).split() == ["deep", "words"]


def test_a_paragraph_of_eleven_megabytes_is_read_whole() -> None:
    root = parse_xml(b"<d><p>" + b"word " * 2_200_000 + b"end</p></d>").root
    assert (root.findtext("p") or "").endswith("end")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "no XML"),
        (b"no mark-up", "no XML"),
        (b"<a>" * 100_000, "too deep"),
        (b" " * (MAX_XML_BYTES + 1), "64 MB"),
    ],
    ids=["empty", "text", "deep", "large"],
)
def test_what_cannot_be_read_is_refused_with_a_reason(data: bytes, why: str) -> None:
    with pytest.raises(XmlError, match=why):
        parse_xml(data)


@pytest.mark.parametrize("piece", ["<!-- ", "<a ", '<a b="', "&a", "<", "</", "<![CDATA[", "<?a ", "]]>"])
def test_a_heap_of_beginnings_stays_what_it_is(piece: str) -> None:
    text = "".join(parse_xml(f"<d>{piece * 2_000}.</d>".encode()).root.itertext())
    assert "".join(text.split()) == "".join(f"{piece * 2_000}.".split())
