"""Makes OpenDocument texts, as the archives of XML parts that they are."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from html import escape

from reader.core.formats import Source

_URN = "urn:oasis:names:tc:opendocument:xmlns"
NAMESPACES = (
    " ".join(
        f'xmlns:{prefix}="{_URN}:{name}:1.0"'
        for prefix, name in (
            ("office", "office"),
            ("text", "text"),
            ("table", "table"),
            ("style", "style"),
            ("draw", "drawing"),
            ("meta", "meta"),
        )
    )
    + ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'
)
STYLES = """
<office:styles>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard"/>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph"
 style:default-outline-level="2"/>
<style:style style:name="Quotations" style:family="paragraph"/>
<style:style style:name="Contents_20_1" style:family="paragraph"/>
<style:style style:name="A" style:family="paragraph" style:parent-style-name="B"/>
<style:style style:name="B" style:family="paragraph" style:parent-style-name="A"/>
</office:styles>
"""
AUTOMATIC = """
<office:automatic-styles><style:style style:name="P1" style:family="paragraph"
 style:parent-style-name="Heading_20_2"/></office:automatic-styles>
"""


def paragraph(content: str, style: str = "Standard") -> str:
    """Return a paragraph: of text, or of mark-up where there is any."""
    inner = content if "<" in content else escape(content, quote=False)
    return f'<text:p text:style-name="{style}">{inner}</text:p>'


def heading(content: str, level: int) -> str:
    """Return a heading."""
    return f'<text:h text:outline-level="{level}">{content}</text:h>'


def part(name: str, content: str) -> str:
    """Return a part of a document."""
    return f'<?xml version="1.0"?><office:{name} {NAMESPACES}>{content}</office:{name}>'


def zipped(media_type: str, members: Mapping[str, str | bytes]) -> bytes:
    """Return an archive whose first member, not packed, says what it is."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", media_type, zipfile.ZIP_STORED)
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def text(body: str, pages: str = "", meta: str = "", manifest: str = "", **members: str | bytes) -> bytes:
    """Return a document; ``pages`` are master pages, ``members`` replace others by their stems."""
    parts: dict[str, str | bytes] = {
        "content": part(
            "document-content", f"{AUTOMATIC}<office:body><office:text>{body}</office:text></office:body>"
        ),
        "styles": part("document-styles", f"{STYLES}<office:master-styles>{pages}</office:master-styles>"),
        "meta": part("document-meta", f"<office:meta>{meta}</office:meta>"),
    } | members
    named = {f"{stem}.xml": data for stem, data in parts.items()}
    return zipped(
        "application/vnd.oasis.opendocument.text",
        named | {"META-INF/manifest.xml": f"<manifest>{manifest}</manifest>"},
    )


def saved(paragraphs: Sequence[str]) -> Source:
    """Return a speech as an office program saves it, the first paragraph as its title."""
    title, *rest = paragraphs
    body = paragraph(title, "Title") + "".join(map(paragraph, rest))
    return Source(
        "speech.odt", text(f"<text:sequence-decls/>{body}", meta="<dc:language>en-GB</dc:language>")
    )
