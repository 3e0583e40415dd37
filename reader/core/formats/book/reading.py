"""A book's bytes to a transcript."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from reader.core.formats.book.chapter import chapter_lines, page_root
from reader.core.formats.book.contents import Entry, entries
from reader.core.formats.book.package import PROTECTED, Package, read_package
from reader.core.formats.cleaning import clean
from reader.core.formats.markup.days import day_of
from reader.core.formats.markup.xml_parsing import XmlError, local_name, parse_xml
from reader.core.formats.office.declared import language
from reader.core.formats.packed.archive import Archive, ArchiveError
from reader.core.formats.page.lines import Line
from reader.core.formats.source import Source
from reader.core.transcript import PLAIN, BlockKind, BlockMark, Metadata, Transcript

_HEAD: Final = 1500
"""Code points in which a text shows who speaks, and when."""
_LICENCES: Final = ("META-INF/encryption.xml", "META-INF/rights.xml", "META-INF/license.lcpl")


def read_book(source: Source) -> Transcript:
    """Return the transcript of a book; raises ``UnreadableSource``."""
    try:
        archive = Archive(source.data)
        package = read_package(archive)
        found, warnings = _chapters(archive, package)
    except (ArchiveError, XmlError) as error:
        raise source.refused(str(error)) from error
    found = _under_its_cover(found, package.stated.get("title", ""))
    tidy = [(line if clean(line) is line else " ".join(clean(line).split()), mark) for line, mark in found]
    text = "\n".join(line for line, _ in tidy)
    marks = {index: mark for index, (_, mark) in enumerate(tidy) if mark is not PLAIN}
    return Transcript(text, marks, _declared(package, text), source.provenance("epub", "utf-8", warnings))


def _chapters(archive: Archive, package: Package) -> tuple[list[Line], tuple[str, ...]]:
    """Return the lines of all chapters; one that cannot be read is told, and all of them are an error."""
    listed = _listed(archive, package)
    found: list[Line] = []
    warnings: dict[str, None] = {}
    faults: list[Exception] = []
    for member in package.chapters:
        try:
            data = archive.read(member)
            own, told = chapter_lines(data, [entry for entry in listed if entry.member == member])
        except (ArchiveError, XmlError) as error:
            faults.append(error)
            continue
        found += _notices(own) if member in package.listings else own
        warnings |= dict.fromkeys(told)
    if faults and not found:
        raise ArchiveError(PROTECTED if any(name in archive for name in _LICENCES) else str(faults[0]))
    told = tuple(f"A chapter did not come along: {fault}." for fault in faults[:3])
    return found, (*warnings, *told)


def _listed(archive: Archive, package: Package) -> list[Entry]:
    """Return the table of contents; a damaged one costs headings, but not a word of the text."""
    try:
        data = archive.find(package.contents) if package.contents else None
        if data is None:
            return []
        root = parse_xml(data).root
        if local_name(root) != "ncx":
            page = page_root(data)[0]
            root = root if page is None else page
        return list(entries(root, package.contents))
    except (ArchiveError, XmlError):
        return []


def _notices(lines: Iterable[Line]) -> list[Line]:
    return [(text, BlockMark(BlockKind.NOTICE)) for text, _ in lines]


def _under_its_cover(lines: list[Line], title: str) -> list[Line]:
    """Return the lines with the title of the cover as a notice, where a chapter begins with the same."""
    same = [i for i, (text, mark) in enumerate(lines) if mark.kind is BlockKind.HEADING and text == title]
    if len(same) < 2 or same[0]:
        return lines
    return [*_notices(lines[:1]), *lines[1:]]


def _declared(package: Package, text: str) -> Metadata:
    """Return what the package states; who wrote it and when only counts where the text shows it early."""
    stated = package.stated
    head = text[:_HEAD]
    creator = stated.get("creator", "")
    day = day_of(stated.get("date", ""))
    return Metadata(
        title=stated.get("title", ""),
        speaker=creator if " " in creator and creator in head else "",
        date=day if day[:4] in head else "",
        language=language(stated.get("language", "")),
    )
