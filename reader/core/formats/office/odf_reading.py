"""An OpenDocument text's bytes to a transcript."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.core.formats.markup.xml_parsing import XmlError, local_name, parse_xml
from reader.core.formats.office.declared import declared, under_title
from reader.core.formats.office.depth import parse_part
from reader.core.formats.office.odf_styles import OdfStyles
from reader.core.formats.office.odf_text import OdfText, note_lines
from reader.core.formats.office.paragraphs import Line, Pages
from reader.core.formats.office.speakers import with_speakers
from reader.core.formats.office.word_styles import child
from reader.core.formats.packed.archive import Archive, ArchiveError
from reader.core.formats.source import Source
from reader.core.transcript import Transcript

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_HEADS = ("header-first", "header", "header-left")
_FEET = ("footer-first", "footer", "footer-left")
_ENCRYPTED = b"encryption-data"


def read_odf(source: Source) -> Transcript:
    """Return the transcript of an OpenDocument text; raises ``UnreadableSource``."""
    try:
        archive = Archive(source.data)
        _refuse_encrypted(archive)
        content = parse_part(archive.read("content.xml"))
        body = child(child(content.root, "body"), "text")
        if body is None:
            raise ArchiveError("it holds no text document, but a table, a presentation or a drawing")
        layout, lost = _layout(archive)
        walker = OdfText(OdfStyles(layout, content.root))
        pages = Pages(with_speakers(under_title(walker.lines(body))))
        pages.notes = note_lines(walker)
        pages.head, pages.foot = _furniture(layout, walker.styles)
        properties = _properties(archive)
    except (ArchiveError, XmlError) as error:
        raise source.refused(str(error)) from error
    text, marks, notes = pages.text()
    warnings = (*content.warnings, *lost, *_told(walker.omitted))
    provenance = source.provenance("odt", "utf-8", warnings)
    return Transcript(text, marks, declared(pages.body, properties), provenance, notes)


def _refuse_encrypted(archive: Archive) -> None:
    manifest = archive.find("META-INF/manifest.xml")
    if (manifest and _ENCRYPTED in manifest) or "encrypted-package" in archive:
        raise ArchiveError("it is protected by a password; save it without one and open that")


def _layout(archive: Archive) -> tuple[Element | None, tuple[str, ...]]:
    """Return the root of the document's styles; damaged ones cost headings, but not a word of the body."""
    try:
        data = archive.find("styles.xml")
        return (parse_xml(data).root if data else None), ()
    except (ArchiveError, XmlError):
        return None, ("The document's styles are damaged; its headings may not be told from text.",)


def _properties(archive: Archive) -> Element | None:
    try:
        data = archive.find("meta.xml")
        return parse_xml(data).root if data else None
    except (ArchiveError, XmlError):
        return None


def _furniture(layout: Element | None, styles: OdfStyles) -> tuple[list[Line], list[Line]]:
    """Return the lines above the pages of the first kind, and those of all other heads and feet."""
    first: list[Line] = []
    rest: list[Line] = []
    for number, page in enumerate(_named(layout, "master-page")):
        heads = [line for name in _HEADS for line in _lines(page, name, styles)]
        (rest if number else first).extend(heads)
        rest += [line for name in _FEET for line in _lines(page, name, styles)]
    return first, rest


def _named(root: Element | None, name: str) -> Iterator[Element]:
    return (e for e in (root.iter() if root is not None else ()) if local_name(e) == name)


def _lines(page: Element, name: str, styles: OdfStyles) -> list[Line]:
    part = child(page, name)
    return OdfText(styles).lines(part) if part is not None else []


def _told(omitted: Counter[str]) -> Iterator[str]:
    """Yield a sentence for each kind of thing that did not come along."""
    if comments := omitted["annotation"]:
        what = "One comment" if comments == 1 else f"{comments} comments"
        yield f"{what} in the margin did not come along."
    if linked := omitted["section-source"]:
        what = "One section is" if linked == 1 else f"{linked} sections are"
        yield f"{what} linked to another file; it was read as saved in this one."
