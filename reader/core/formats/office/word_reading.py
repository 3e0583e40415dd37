"""A Word document's bytes to a transcript."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from reader.core.formats.markup.xml_parsing import XmlError, local_name
from reader.core.formats.office.declared import declared, under_title
from reader.core.formats.office.paragraphs import Line, Pages
from reader.core.formats.office.speakers import with_speakers
from reader.core.formats.office.word_parts import WordParts
from reader.core.formats.office.word_styles import WordStyles, attribute
from reader.core.formats.office.word_text import WordText, note_lines
from reader.core.formats.packed.archive import Archive, ArchiveError
from reader.core.formats.source import Source
from reader.core.transcript import Transcript

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_OMITTED: Final = {
    "commentReference": ("One comment", "{} comments", "in the margin"),
    "hidden": ("One piece of hidden text", "{} pieces of hidden text", "that the document does not show"),
    "altChunk": ("One part", "{} parts", "inserted from other files"),
    "subDoc": ("One part", "{} parts", "kept in other files"),
}


def read_word(source: Source) -> Transcript:
    """Return the transcript of a Word document; raises ``UnreadableSource``."""
    try:
        parts = WordParts(Archive(source.data))
        root, warnings = parts.document()
        styles, lost = _styles(parts)
        walker = WordText(styles)
        pages = Pages(with_speakers(under_title(walker.lines(root))))
        pages.notes = _notes(walker, parts)
        omitted = tuple(_told(walker.omitted))
        pages.head, pages.foot, torn = _furniture(root, parts, styles)
        properties = _properties(parts)
    except (ArchiveError, XmlError) as error:
        raise source.refused(str(error)) from error
    text, marks, notes = pages.text()
    provenance = source.provenance("docx", "utf-8", (*warnings, *lost, *torn, *omitted))
    return Transcript(text, marks, declared(pages.body, properties), provenance, notes)


def _styles(parts: WordParts) -> tuple[WordStyles, tuple[str, ...]]:
    """Return the styles; damaged ones cost the headings and lists, but not a word."""
    try:
        return WordStyles(parts.of_kind("styles")), ()
    except (ArchiveError, XmlError):
        return WordStyles(None), (
            "The document's styles are damaged; its headings may not be told from text.",
        )


def _properties(parts: WordParts) -> Element | None:
    try:
        return parts.of_kind("core-properties")
    except (ArchiveError, XmlError):
        return None


def _notes(walker: WordText, parts: WordParts) -> dict[str, list[Line]]:
    """Return the notes that the text points to, in the order of their marks."""
    found: dict[str, list[Line]] = {}
    for kind in ("footnotes", "endnotes"):
        if any(name.startswith(kind) for name in walker.notes):
            found |= note_lines(walker, parts.of_kind(kind), kind, walker.notes)
    return {name: found[name] for name in walker.notes if name in found}


def _furniture(
    root: Element, parts: WordParts, styles: WordStyles
) -> tuple[list[Line], list[Line], tuple[str, ...]]:
    """Return the lines above the first page, those of all other heads and feet, and warnings."""
    first: list[Line] = []
    rest: list[Line] = []
    torn: dict[str, None] = {}
    sections = 0
    for element in root.iter("{*}sectPr", "{*}headerReference", "{*}footerReference"):
        name = local_name(element)
        sections += name == "sectPr"
        if name in ("headerReference", "footerReference"):
            try:
                part = parts.by_identity(attribute(element, "id"))
            except (ArchiveError, XmlError):
                torn["A head or a foot of its pages is damaged and did not come along."] = None
                continue
            lines = WordText(styles).lines(part) if part is not None else []
            (first if sections == 1 and name == "headerReference" else rest).extend(lines)
    return first, rest, tuple(torn)


def _told(omitted: Counter[str]) -> list[str]:
    """Return a sentence for each kind of thing that did not come along."""
    told = []
    for name, count in omitted.items():
        one, many, where = _OMITTED[name]
        told.append(f"{one if count == 1 else many.format(count)} {where} did not come along.")
    return told
