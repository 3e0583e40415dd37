"""Makes Word documents, as the archives of XML parts that they are."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from html import escape

from reader.core.formats import Source

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_PROPERTIES = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{OFFICE}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Estndar"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Ttulo"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Ttulo1"><w:name w:val="heading 1"/>
 <w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Ttulo2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Propio"><w:name w:val="Mi apartado"/>
 <w:basedOn w:val="Ttulo2"/></w:style>
<w:style w:type="paragraph" w:styleId="Vieta"><w:name w:val="List Bullet"/>
 <w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Cita"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="TDC1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="A"><w:name w:val="a"/><w:basedOn w:val="B"/></w:style>
<w:style w:type="paragraph" w:styleId="B"><w:name w:val="b"/><w:basedOn w:val="A"/></w:style>
<w:style w:type="character" w:styleId="Oculto"><w:name w:val="Unseen"/><w:rPr><w:vanish/></w:rPr></w:style>
"""


def run(text: str, properties: str = "") -> str:
    """Return a run of text."""
    return (
        f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text, quote=False)}</w:t></w:r>'
    )


def paragraph(content: str, style: str = "", properties: str = "") -> str:
    """Return a paragraph: of text, or of mark-up where there is any."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    inner = content if content.startswith("<") else run(content)
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{inner}</w:p>"


def part(name: str, content: str) -> str:
    """Return a part of a document."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} {NAMESPACES}>{content}</w:{name}>'


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    """Return an archive of members, in their order."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def links(targets: Sequence[tuple[str, str]], office: str = OFFICE) -> str:
    """Return a list of relationships; each has the type's last word as its identity."""
    rows = "".join(
        f'<Relationship Id="{kind}" Type="{_CORE if kind == "core-properties" else f"{office}/{kind}"}" '
        f'Target="{target}"/>'
        for kind, target in targets
    )
    return f'<?xml version="1.0"?><Relationships xmlns="{_PACKAGE}">{rows}</Relationships>'


def core(title: str = "", creator: str = "") -> str:
    """Return the properties of a file."""
    return (
        f'<cp:coreProperties xmlns:cp="{_PROPERTIES}" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title>'
        f"<dc:creator>{creator}</dc:creator></cp:coreProperties>"
    )


def word(body: str, styles: str = STYLES, properties: str | None = None, **parts: str | bytes) -> bytes:
    """Return a document; ``parts`` are others by the kind that the main part calls them."""
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": links(
            [("officeDocument", "word/document.xml"), ("core-properties", "docProps/core.xml")]
        ),
        "word/_rels/document.xml.rels": links(
            [("styles", "styles.xml"), *((kind, f"{kind}.xml") for kind in parts)]
        ),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        "word/styles.xml": part("styles", styles),
        "docProps/core.xml": core() if properties is None else properties,
    }
    return zipped(members | {f"word/{kind}.xml": content for kind, content in parts.items()})


def saved(paragraphs: Sequence[str]) -> Source:
    """Return a speech as Word saves it: the first paragraph as its title, the others in runs."""
    title, *rest = paragraphs
    body = paragraph(title, "Ttulo")
    for text in rest:
        cut = len(text) // 2
        body += paragraph(run(text[:cut]) + '<w:proofErr w:type="spellEnd"/>' + run(text[cut:]))
    return Source("speech.docx", word(body))
