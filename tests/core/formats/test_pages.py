"""What a page's mark-up says its lines are, what is left out, and that nothing else is."""

from html.parser import HTMLParser
from pathlib import Path

import pytest

from reader.core.formats import Source, UnreadableSource, read
from reader.core.transcript import BlockKind, Transcript
from tests.core.formats.saved_pages import page

PROSE = "This sentence is long enough to be taken for prose by whoever looks for the content of a page. " * 2


def read_page(body: str, **named: str) -> Transcript:
    return read(Source("page.html", page(body, **named).encode()))


def lines(body: str) -> list[str]:
    return read_page(body).text.split("\n")


def marks(body: str) -> list[tuple[str, BlockKind, int]]:
    transcript = read_page(body)
    return [(b.span.of(transcript.text), b.mark.kind, b.mark.level) for b in transcript.blocks]


def test_headings_lists_and_quotes_keep_what_they_are() -> None:
    found = marks(
        "<h1>Title</h1><h3>Part</h3><p>Text</p><blockquote><p>Quoted</p></blockquote>"
        "<ul><li>One<ol><li>Inner</li></ol></li><li><p>Two</p></li></ul><p>End</p>"
    )
    assert found == [
        ("Title", BlockKind.HEADING, 1),
        ("Part", BlockKind.HEADING, 3),
        ("Text", BlockKind.PARAGRAPH, 0),
        ("Quoted", BlockKind.QUOTE, 0),
        ("One", BlockKind.LIST_ITEM, 1),
        ("Inner", BlockKind.LIST_ITEM, 2),
        ("Two", BlockKind.LIST_ITEM, 1),
        ("End", BlockKind.PARAGRAPH, 0),
    ]


def test_a_break_ends_a_line_and_inline_elements_do_not() -> None:
    assert lines("<p>Mr. <b>Presi</b>dent,<br>Excel<i>len</i>cies,<br/><br/>thank\n you</p>") == [
        "Mr. President,",
        "Excellencies,",
        "thank you",
    ]


def test_white_space_is_folded_but_for_a_single_no_break_space() -> None:
    assert lines("<p>\n  a \t b&nbsp;; c &nbsp; &nbsp; d&nbsp;&nbsp;e </p>") == ["a b\u00a0; c d e"]


def test_text_between_and_after_elements_is_kept_in_order() -> None:
    assert lines("before<p>one</p>between<!-- note -->still<div>two<p>three</p>four</div>after") == [
        "before",
        "one",
        "betweenstill",
        "two",
        "three",
        "four",
        "after",
    ]


def test_tables_are_read_in_order() -> None:
    table = "<table><tr><th>Country<th>Votes<tr><td>Carrow<td>12<tr><td>Hallam<td>9</table>"
    assert lines(table) == ["Country", "Votes", "Carrow", "12", "Hallam", "9"]


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>if (a < b) show('gone')</script>",
        "<style>p { content: 'gone' }</style>",
        "<noscript>gone</noscript>",
        "<template><p>gone</p></template>",
        "<p hidden>gone</p>",
        "<p style='display : none'>gone</p>",
        "<div style='color:red;VISIBILITY:hidden'>gone</div>",
        "<svg><text>gone</text></svg>",
        "<select><option>gone</option></select>",
        "<button>gone</button>",
        "<dialog>gone</dialog>",
        "<textarea>gone</textarea>",
        "<label for=a>gone</label>",
        "<!-- gone -->",
        "<nav>gone</nav>",
        "<div role=navigation>gone</div>",
        "<iframe>gone</iframe>",
        "<object>gone</object>",
    ],
)
def test_what_a_browser_does_not_show_as_text_is_left_out(hidden: str) -> None:
    assert lines(f"<p>before</p>{hidden}<p>after</p>") == ["before", "after"]


def test_text_after_a_left_out_element_is_kept() -> None:
    assert lines("<p>one <script>x</script>two <svg><path/></svg>three</p>") == ["one", "two", "three"]


def test_furniture_inside_the_content_is_a_notice_and_not_mixed_in() -> None:
    found = marks(
        f"<main><h1>Title</h1><div class='shareTools'><a href=#>Share</a> this</div><p>{PROSE}</p>"
        "<aside><p>Read also</p></aside><p>Thank you.</p><footer>Copyright</footer></main>"
    )
    notices = [text for text, kind, _ in found if kind is BlockKind.NOTICE]
    assert notices == ["Share this", "Read also", "Copyright"]
    assert [text for text, kind, _ in found if kind is BlockKind.PARAGRAPH] == [PROSE.strip(), "Thank you."]


def test_a_wrapper_named_like_furniture_that_holds_the_speech_is_no_furniture() -> None:
    body = f"<div class='page-with-sidebar'><p>Dear friends,</p><p>{PROSE}</p><p>{PROSE}</p></div>"
    assert read_page(body).marks == {}


def test_a_section_whose_id_is_a_slug_is_no_furniture() -> None:
    body = f"<p>{PROSE}</p><section id='social-development-goals'><h2>Goals</h2><p>Short.</p></section>"
    kinds = {kind for _, kind, _ in marks(body)}
    assert BlockKind.NOTICE not in kinds


def test_a_header_inside_the_article_keeps_title_speaker_and_date() -> None:
    body = f"""<header><nav><a href=/>Home</a></nav></header><article><header><h1>The River</h1>
    <p>Ilse Marchetti</p><time datetime=2024-05-14>14 May 2024</time></header><p>{PROSE}</p></article>"""
    assert lines(body)[:3] == ["The River", "Ilse Marchetti", "14 May 2024"]


def test_a_title_and_a_date_beside_the_text_are_content_without_any_heading() -> None:
    body = f"""<div id=wrap><div class=t>The River</div><div class=d>14 May 2024</div>
    <div class=b><p>Friends,</p><p>{PROSE}</p><p>{PROSE}</p></div></div>"""
    assert lines(body)[:3] == ["The River", "14 May 2024", "Friends,"]
    assert read_page(body).marks == {}


def test_a_menu_that_the_page_does_not_call_one_is_left_out() -> None:
    links = "".join(f"<td><a href=/{n}>Page number {n} of this site</a></td>" for n in range(20))
    body = f"<table><tr>{links}</tr></table><table><tr><td><p>{PROSE}</p><p>Thank you.</p></td></tr></table>"
    assert lines(body) == [PROSE.strip(), "Thank you."]


def test_a_page_of_short_lines_only_is_kept_whole() -> None:
    assert lines("<p>Ayes 231</p><p>Noes 307</p><div>Resolved.</div>") == [
        "Ayes 231",
        "Noes 307",
        "Resolved.",
    ]


def test_preformatted_text_is_unwrapped() -> None:
    text = (
        "  Mr. REID. As we all know now, last night\nthe chair announced that it will meet\nagain in May.\n"
    )
    assert lines(f"<pre>{text * 3}</pre>") == [" ".join(text.split())] * 3


@pytest.mark.parametrize(
    ("entities", "text"),
    [
        ("peace &mdash; &ldquo;war&rdquo; &#8212; &#x2014;", "peace — “war” — —"),
        ("&#147;quoted&#148; &#133;", "“quoted” …"),
        ("&nosuch; &amp;lt; &lt;b&gt;", "&nosuch; &lt; <b>"),
        ("a&#7;b&#x85;c&#x2028;d&#13;e", "ab…c d e"),
        ("half &#xD83D; of one, nul &#0; too", "half � of one, nul � too"),
    ],
)
def test_character_references(entities: str, text: str) -> None:
    assert lines(f"<p>{entities}</p>") == [text]


# --- hostile pages


def test_text_below_a_thousand_elements_is_kept() -> None:
    deep = "<div>" * 1000 + f"<p>{PROSE}</p>" + "</div>" * 1000
    assert lines(deep) == [PROSE.strip()]


@pytest.mark.parametrize("tag", ["div", "b", "blockquote", "table"])
@pytest.mark.timeout(20)
def test_text_below_a_hundred_thousand_elements_is_kept_flat_and_told(tag: str) -> None:
    transcript = read_page(f"<{tag}>" * 100_000 + "<p>Deep down.</p><p>Deeper.</p>")
    assert transcript.text.split("\n") == ["Deep down.", "Deeper."]
    assert "thousands deep" in transcript.provenance.warnings[0]


@pytest.mark.timeout(10)
@pytest.mark.parametrize("quote", ["", '"', "'"])
def test_a_tag_with_200_000_attributes_is_refused(quote: str) -> None:
    attributes = " ".join(f"a{n}={quote}>{quote}" if quote else f"a{n}=1" for n in range(200_000))
    with pytest.raises(UnreadableSource, match="thousands of attributes"):
        read_page(f"<p {attributes}>x</p>")


def test_a_long_path_of_a_drawing_is_no_crowd_of_attributes() -> None:
    path = " ".join(f"L{n},{n}" for n in range(5000))
    assert lines(f"<p>Text</p><svg><path d='{path}'/></svg>") == ["Text"]


@pytest.mark.timeout(20)
def test_a_paragraph_of_eleven_megabytes_is_kept_whole() -> None:
    text = read_page("<p>" + "word " * 2_300_000 + "FINIS</p>").text
    assert text.endswith("word FINIS")
    assert len(text) == 2_300_000 * 5 + 5


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "junk", ["<" * 500_000, "&" * 500_000, '<a"' * 100_000, "<p><b><i>" * 30_000, "<!--" * 50_000]
)
def test_broken_mark_up_takes_no_time(junk: str) -> None:
    assert read_page(f"<p>Before.</p>{junk}").text.startswith("Before.")


# --- encodings


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ("", "utf-8"),
        ("<meta charset=iso-8859-1>", "utf-8"),
        ("<meta charset=iso-8859-1>", "cp1252"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">', "cp1252"),
        ("<meta charset=utf-8>", "cp1252"),
        ("<meta charset=windows-1251>", "utf-8-sig"),
        ("", "utf-16"),
        ("<meta charset='utf-7'>", "utf-8"),
    ],
)
def test_a_page_is_decoded_as_a_browser_would_or_better(head: str, encoding: str) -> None:
    text = "“peace” – the café’s word"
    source = page(f"<p>{text}</p><p>{PROSE}</p>", head=head)
    assert read(Source("page.html", source.encode(encoding))).text.startswith(text)


def test_a_label_of_gb2312_means_gb18030() -> None:
    source = page("<p>主席先生，朱镕基</p>", head="<meta charset=gb2312>")
    assert read(Source("page.html", source.encode("gb18030"))).text == "主席先生，朱镕基"


def test_mark_up_hidden_in_utf_7_stays_text() -> None:
    source = b"<meta charset=utf-7><p>+ADw-script+AD4-alert(1)+ADw-/script+AD4-</p>"
    assert read(Source("page.html", source)).text == "+ADw-script+AD4-alert(1)+ADw-/script+AD4-"


# --- characters in, characters out


class Shown(HTMLParser):
    """Counts the letters of a page that are no scripts, by another parser than the reader's."""

    SILENT = frozenset({"script", "style", "noscript", "template", "head", "svg", "select", "button"})

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.silent: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in self.SILENT:
            self.silent.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.silent:
            del self.silent[self.silent.index(tag) :]

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.words += data.split()


def shown_words(html: str) -> list[str]:
    parser = Shown()
    parser.feed(html)
    return parser.words


PLAIN_PAGES = ["CREC", "canada", "pacific", "uk_commons_debate", "worldbank"]
"""Pages that their publishers put little or nothing around: all their words must come along."""


def test_every_word_of_real_pages_comes_along(shared: Path) -> None:
    pages = [*(shared / "transcripts" / "html").glob("*.html"), *(shared / "gold").rglob("*.html")]
    plain = [path for path in sorted(pages) if path.name.startswith(tuple(PLAIN_PAGES))]
    assert len(plain) >= 8
    for path in plain:
        source = Source.from_path(path)
        there = shown_words(source.data.decode("utf-8", "replace"))
        here = "".join(read(source).text.split())
        assert len(here) >= 0.999 * len("".join(there).replace("-\n", "")), path.name


def test_real_pages_with_chrome_keep_what_is_said_on_them(shared: Path) -> None:
    folder = shared / "transcripts" / "html"
    expected = {
        "bundesrat-de-erinnerungen.html": ("77 Jahre nach der Befreiung", "Seit 1996 offizieller Gedenktag"),
        "dbjr-de-bundespraesident.html": ("23.01.2020", "mit Bundeskanzlerin Angela Merkel"),
        "jis-gov-jm-investment.html": (
            "April 26, 2022",
            "Written by: Charnele Henry",
            "Registration for AICE",
        ),
        "bundeskanzleramt-gv-at-bundesminsterin.html": ("1. Februar 2022", "Mehr Geld für flexiblere"),
    }
    for name, phrases in expected.items():
        transcript = read(Source.from_path(folder / name))
        for phrase in phrases:
            at = transcript.text.find(phrase)
            assert at >= 0, (name, phrase)
            assert transcript.blocks[transcript.blocks.at(at)].mark.kind is not BlockKind.NOTICE, (
                name,
                phrase,
            )
