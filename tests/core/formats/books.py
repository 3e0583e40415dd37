"""Makes electronic books, as the archives of pages that they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from reader.core.formats import Source
from tests.core.formats.odf_files import zipped

XHTML = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
CONTAINER = (
    '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="EPUB/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)


def page(body: str, attributes: str = "") -> str:
    """Return a page of a book."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html><html {XHTML}><head><title/></head>'
        f"<body {attributes}>{body}</body></html>"
    )


def nav(entries: str) -> str:
    """Return a table of contents (EPUB 3), given as items of a list."""
    other = '<nav epub:type="landmarks"><ol><li><a href="text/a.xhtml">Landmark</a></li></ol></nav>'
    return page(f'<nav epub:type="toc"><h1>Contents</h1><ol>{entries}</ol></nav>{other}')


def book(chapters: Mapping[str, str | bytes], metadata: str = "", **others: str | bytes) -> bytes:
    """Return a book; ``chapters`` by stem in the order of its spine, ``others`` replace further members."""
    items = "".join(
        f'<item id="{stem}" href="text/{stem}.xhtml" media-type="application/xhtml+xml"/>'
        for stem in chapters
    )
    spine = "".join(f'<itemref idref="{stem}"/>' for stem in chapters)
    opf = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<metadata>{metadata}</metadata><manifest>{items}"
        '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
        '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/></manifest>'
        f'<spine toc="ncx">{spine}</spine></package>'
    )
    members: dict[str, str | bytes] = {"META-INF/container.xml": CONTAINER, "EPUB/book.opf": opf}
    members |= {f"EPUB/text/{stem}.xhtml": data for stem, data in chapters.items() if data}
    names = {"nav": "EPUB/nav.xhtml", "ncx": "EPUB/toc.ncx", "encryption": "META-INF/encryption.xml"}
    return zipped("application/epub+zip", members | {names[name]: data for name, data in others.items()})


def saved(paragraphs: Sequence[str]) -> Source:
    """Return a speech as a book with a page for its title and one chapter."""
    title, *rest = (escape(paragraph, quote=False) for paragraph in paragraphs)
    chapter = f"<section><h1>{title}</h1>" + "".join(f"<p>{text}</p>\n" for text in rest) + "</section>"
    cover = page(f'<section epub:type="titlepage"><h1>{title}</h1></section>')
    listed = nav(f'<li><a href="text/a.xhtml">{title}</a></li>')
    metadata = f"<dc:title>{title}</dc:title><dc:language>en</dc:language>"
    return Source("speech.epub", book({"cover": cover, "a": page(chapter)}, metadata, nav=listed))
