"""Electronic books: chapters in their order, headings from the contents, and nothing of the text lost."""

import pytest

from reader.core.formats import Source, UnreadableSource, read
from reader.core.transcript import BlockKind, Transcript
from tests.core.formats.books import book, nav, page
from tests.core.formats.odf_files import zipped

H = BlockKind.HEADING
P = BlockKind.PARAGRAPH


def marks(transcript: Transcript) -> list[tuple[str, BlockKind, int]]:
    return [(b.span.of(transcript.text), b.mark.kind, b.mark.level) for b in transcript.blocks]


def read_book(data: bytes) -> Transcript:
    return read(Source("speeches.epub", data))


def one(body: str, **others: str) -> list[str]:
    return read_book(book({"a": page(body)}, **others)).text.split("\n")


def test_chapters_come_in_the_order_of_the_spine_and_each_once() -> None:
    data = book({"b": page("<h1>First</h1><p>x</p>"), "a": page("<h2>Second</h2><ul><li>y</li></ul>")})
    assert marks(read_book(data)) == [
        ("First", H, 1),
        ("x", P, 0),
        ("Second", H, 2),
        ("y", BlockKind.LIST_ITEM, 1),
    ]


def test_all_of_a_chapter_is_content_but_for_what_is_not_shown() -> None:
    body = (
        "<script>gone()</script><div class='sidebar'><p>short</p></div>"
        "<article><h1>Title</h1><p>text</p></article>"
        "<p>a<span epub:type='pagebreak' title='12'>12</span>b</p>"
        "<aside epub:type='footnote'><p>1. Note</p></aside>"
    )
    found = marks(read_book(book({"a": page(body)})))
    assert [text for text, _, _ in found] == ["short", "Title", "text", "ab", "1. Note"]
    assert found[-1][1] is BlockKind.NOTICE


def test_titles_of_the_contents_become_headings_where_the_text_has_none() -> None:
    listed = nav(
        '<li><a href="text/a.xhtml">On Peace</a></li><li><a href="text/b.xhtml">On Work</a>'
        '<ol><li><a href="text/b.xhtml#s2">Its price</a></li></ol></li>'
    )
    chapters = {
        "a": page("<p class='t'>On <b>peace</b></p><p>Dear friends,</p>"),
        "b": page("Dear all,<p>now</p><div><p id='s2'>then</p></div>"),
    }
    assert marks(read_book(book(chapters, nav=listed))) == [
        ("On peace", H, 1),
        ("Dear friends,", P, 0),
        ("On Work", H, 1),
        ("Dear all,", P, 0),
        ("now", P, 0),
        ("Its price", H, 2),
        ("then", P, 0),
    ]


def test_titles_are_not_doubled() -> None:
    listed = nav(
        '<li><a href="text/a.xhtml">The River</a></li><li><a href="text/b.xhtml">Cover</a></li>'
        '<li><a href="text/c.xhtml">Thanks</a></li>'
    )
    chapters = {
        "a": page("<h2>1. The River</h2><p>x</p>"),
        "b": page("<p>A book</p>", 'epub:type="cover"'),
        "c": page("<div><p>Thanks <br/>to all</p></div>"),
    }
    text = read_book(book(chapters, nav=listed)).text
    assert text.split("\n") == ["1. The River", "x", "A book", "Thanks", "to all"]


def test_an_older_table_of_contents() -> None:
    ncx = (
        '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><docTitle><text>Book</text></docTitle>'
        "<navMap><navPoint>"
        '<navLabel><text>Part</text></navLabel><content src="text/a.xhtml"/>'
        "<navPoint><navLabel><text>Peace</text>"
        '</navLabel><content src="text/a.xhtml#p"/></navPoint></navPoint></navMap></ncx>'
    )
    found = marks(read_book(book({"a": page("<p>x</p><p><a id='p'></a>y</p>")}, ncx=ncx)))
    assert found == [("Part", H, 1), ("x", P, 0), ("Peace", H, 2), ("y", P, 0)]


def test_self_closed_elements_and_entities_lose_nothing() -> None:
    assert one("<title/><a id='x'/><p>peace &mdash; war</p><script/><iframe/><p>end</p>") == [
        "peace — war",
        "end",
    ]


def test_a_page_that_is_no_xhtml_is_read_as_a_browser_does() -> None:
    body = b"<html><body><p>one<p>two<br>three &amp four</body>"
    assert read_book(book({"a": body})).text.split("\n") == ["one", "two", "three & four"]


def test_the_covers_title_is_a_notice_where_a_chapter_bears_the_same() -> None:
    chapters = {"t": page("<h1>The River</h1>"), "a": page("<h1>The River</h1><p>Friends,</p>")}
    found = marks(read_book(book(chapters, "<dc:title>The River</dc:title>")))
    assert found == [("The River", BlockKind.NOTICE, 0), ("The River", H, 1), ("Friends,", P, 0)]


def test_what_the_package_states() -> None:
    metadata = (
        '<dc:title id="t"> The  River</dc:title><dc:creator>Ilse Marchetti</dc:creator>'
        "<dc:date>2024-05-14T00:00:00Z</dc:date><dc:language>fr-FR</dc:language>"
    )
    shown = read_book(book({"a": page("<p>Ilse Marchetti, 14 mai 2024</p>")}, metadata)).declared
    assert (shown.title, shown.speaker, shown.date, shown.language) == (
        "The River",
        "Ilse Marchetti",
        "2024-05-14",
        "fr",
    )
    silent = read_book(book({"a": page("<p>Friends,</p>")}, metadata)).declared
    assert (silent.title, silent.speaker, silent.date) == ("The River", "", "")
    assert read_book(book({"a": page("<p>x</p>")}, "<dc:language>C</dc:language>")).declared.language == ""


def test_a_chapter_that_is_missing_is_told() -> None:
    transcript = read_book(book({"gone": "", "a": page("<p>here</p>")}))
    assert transcript.text == "here"
    assert "gone.xhtml” is missing" in transcript.provenance.warnings[0]


ENCRYPTED = (
    '<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData>'
    '<enc:EncryptionMethod Algorithm="{}"/><enc:CipherData><enc:CipherReference URI="{}"/></enc:CipherData>'
    "</enc:EncryptedData></encryption>"
)


def test_fonts_may_be_hidden_but_not_chapters() -> None:
    fonts = ENCRYPTED.format("http://www.idpf.org/2008/embedding", "EPUB/text/a.xhtml")
    assert one("<p>x</p>", encryption=fonts) == ["x"]
    chapters = ENCRYPTED.format("http://www.w3.org/2001/04/xmlenc#aes256-cbc", "EPUB/text/a.xhtml")
    with pytest.raises(UnreadableSource, match="protected against copying"):
        one("<p>x</p>", encryption=chapters)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (book({"a": b"\x8f\x01" * 500}, encryption="<encryption/>"), "protected against copying"),
        (book({"a": b"\x8f\x01" * 500}), "no XML"),
        (book({"gone": ""}), "missing"),
        (zipped("application/epub+zip", {"META-INF/container.xml": "<container/>"}), "where its text is"),
        (book({"a": page("x")})[:-9], "cut off or damaged"),
    ],
    ids=["protected", "damaged", "missing", "no package", "cut off"],
)
def test_what_is_no_book_says_so_in_one_sentence(data: bytes, why: str) -> None:
    with pytest.raises(UnreadableSource, match=why):
        read_book(data)
