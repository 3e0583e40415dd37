"""Web archives: the page's own part is found and read, whatever else was saved with it or was damaged."""

import base64

import pytest

from reader.core.formats import Source, UnreadableSource, read
from tests.core.formats.saved_pages import mhtml, page

TEXT = "“Peace” – the café’s word, = 3.0 and =3D signs."


def archive(*parts: tuple[str, str], top: str = 'multipart/related; boundary="B"') -> Source:
    body = "".join(f"--B\r\n{headers}\r\n\r\n{content}\r\n" for headers, content in parts)
    data = f"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: {top}\r\n\r\n{body}--B--\r\n"
    return Source("speech.mhtml", data.encode())


def test_quoted_printable_text_is_exact() -> None:
    transcript = read(Source("speech.mhtml", mhtml(page(f"<p>{TEXT}</p>"))))
    assert transcript.text == TEXT
    assert transcript.provenance.format == "mhtml"


def test_base64() -> None:
    encoded = base64.encodebytes(page(f"<p>{TEXT}</p>").encode()).decode()
    headers = "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64"
    assert read(archive((headers, encoded))).text == TEXT
    for cut in range(1, 5):
        assert read(archive((headers, encoded.rstrip("=\n")[:-cut]))).text.startswith("“Peace”")


def test_the_parts_charset_decides() -> None:
    data = mhtml(page("<p>“Peace”</p>", head=""), "cp1251").replace(
        b"Content-Type: text/html\r\nContent-ID",
        b"Content-Type: text/html; charset=windows-1251\r\nContent-ID",
    )
    assert read(Source("speech.mhtml", data)).text == "“Peace”"


def test_a_page_inside_an_alternative_is_found() -> None:
    plain = "Content-Type: text/plain\r\n\r\nplain"
    html = "Content-Type: text/html\r\n\r\n" + page(f"<p>{TEXT}</p>")
    inner = f"--C\r\n{plain}\r\n--C\r\n{html}\r\n--C--"
    assert read(archive(('Content-Type: multipart/alternative; boundary="C"', inner))).text == TEXT


def test_pictures_and_frames_are_not_read() -> None:
    text = read(Source("speech.mht", mhtml(page(f"<p>{TEXT}</p>")))).text
    assert "advertisement" not in text
    assert "iVBOR" not in text


def test_an_archive_is_recognised_under_any_name() -> None:
    assert read(Source("speech", mhtml(page(f"<p>{TEXT}</p>")))).provenance.format == "mhtml"


@pytest.mark.parametrize(
    "source",
    [
        archive(("Content-Type: text/plain", "only plain")),
        archive(top="multipart/related"),
        Source("speech.mhtml", mhtml(page("<p>x</p>"))[:120]),
        Source("speech.mhtml", b"Content-Type: message/rfc822\r\n\r\n" * 5000 + b"x"),
        Source("speech.mhtml", b"Content-Type: multipart/related; boundary=B\r\n\r\n--B\r\n" * 5000 + b"x"),
    ],
    ids=["no page", "no boundary", "cut off", "nested messages", "nested parts"],
)
@pytest.mark.timeout(10)
def test_an_archive_without_a_page_says_so(source: Source) -> None:
    with pytest.raises(UnreadableSource, match="no page was found"):
        read(source)


@pytest.mark.timeout(10)
def test_fifty_thousand_parts_before_the_page() -> None:
    parts = [("Content-Type: text/plain", "x")] * 50_000
    assert read(archive(*parts, ("Content-Type: text/html", page(f"<p>{TEXT}</p>")))).text == TEXT
