"""The parts of a Word document: which member of its archive holds what, as the relationships say."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from reader.core.formats.markup.xml_parsing import local_name, parse_xml
from reader.core.formats.office.depth import parse_part
from reader.core.formats.packed.archive import Archive, ArchiveError, resolved

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_NO_DOCUMENT = (
    "it holds no text document, only a spreadsheet, a presentation or other files; choose another one"
)


class _Link(NamedTuple):
    identity: str
    kind: str
    """The last word of its type, which is the same in both editions of the standard."""
    member: str


class WordParts:
    """The parts of a Word document, by kind and by identity; none outside the archive is looked at."""

    def __init__(self, archive: Archive) -> None:
        """Find the main part; raises :class:`ArchiveError` and ``XmlError``, as all methods do."""
        self._archive = archive
        package = list(self._links(""))
        main = next((link.member for link in package if link.kind == "officeDocument"), None)
        self.main = "word/document.xml" if main is None else main
        if self.main not in archive:
            raise ArchiveError(_NO_DOCUMENT)
        self._by_main = list(self._links(self.main))
        self._by_package = package

    def document(self) -> tuple[Element, tuple[str, ...]]:
        """Return the main part's root and warnings."""
        found = parse_part(self._archive.read(self.main))
        if local_name(found.root) != "document":
            raise ArchiveError(_NO_DOCUMENT)
        return found.root, found.warnings

    def of_kind(self, kind: str) -> Element | None:
        """Return the root of the part that the main part calls its ``styles``, ``footnotes``, ..."""
        links = (link for link in (*self._by_main, *self._by_package) if link.kind == kind)
        return self._root(next(links, None))

    def by_identity(self, identity: str) -> Element | None:
        """Return the root of the part that the main part refers to by an identity."""
        return self._root(next((link for link in self._by_main if link.identity == identity), None))

    def _root(self, link: _Link | None) -> Element | None:
        data = self._archive.find(link.member) if link else None
        return parse_part(data).root if data else None

    def _links(self, member: str) -> Iterator[_Link]:
        folder, name = posixpath.split(member)
        data = self._archive.find(posixpath.join(folder, "_rels", f"{name}.rels"))
        for element in parse_xml(data).root if data else ():
            if local_name(element) == "Relationship" and element.get("TargetMode") != "External":
                kind = element.get("Type", "").rpartition("/")[2]
                yield _Link(element.get("Id", ""), kind, resolved(member, element.get("Target", "")))
