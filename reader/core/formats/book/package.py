"""The package of an electronic book: which chapters it has, in which order, and what it says of itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reader.core.formats.markup.xml_parsing import XmlError, local_name, parse_xml
from reader.core.formats.packed.archive import Archive, ArchiveError, resolved

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_CONTAINER: Final = "META-INF/container.xml"
_ENCRYPTION: Final = "META-INF/encryption.xml"
_PAGES: Final = frozenset({"application/xhtml+xml", "text/html", "text/x-oeb1-document", "application/xml"})
_FONTS: Final = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
"""What hides a book's fonts and not its text."""
PROTECTED: Final = "it is protected against copying (DRM); open it with the program that it was bought for"


@dataclass(frozen=True, slots=True)
class Package:
    """A book's parts, by the names of members of its archive."""

    chapters: tuple[str, ...]
    """In reading order, each once."""
    contents: str
    """The table of contents: a page (EPUB 3) or an NCX document (EPUB 2); empty where there is none."""
    listings: frozenset[str]
    """Pages that only list what the book holds."""
    stated: dict[str, str]
    """The book's title, creator, date and language, by these names."""


def read_package(archive: Archive) -> Package:
    """Return the package; raises ``ArchiveError`` and ``XmlError`` for what is none or is protected."""
    container = parse_xml(archive.read(_CONTAINER)).root
    rootfiles = (e.get("full-path", "") for e in container.iter() if local_name(e) == "rootfile")
    name = next(filter(None, rootfiles), "")
    if not name:
        raise ArchiveError("it does not say where its text is, so it is damaged; look for another copy")
    root = parse_xml(archive.read(resolved("", name))).root
    items = {e.get("id", ""): e for e in _named(root, "item")}
    spine = dict.fromkeys(e.get("idref", "") for e in _named(root, "itemref"))
    pages = (items[key] for key in spine if key in items and items[key].get("media-type", "") in _PAGES)
    chapters = tuple(dict.fromkeys(resolved(name, page.get("href", "")) for page in pages))
    _refuse_protected(archive, chapters)
    return Package(
        chapters,
        next((member for member in _contents(root, items, name) if member in archive), ""),
        frozenset(_listings(root, name)),
        _stated(root),
    )


def _named(root: Element, name: str) -> Iterator[Element]:
    return (element for element in root.iter() if local_name(element) == name)


def _contents(root: Element, items: dict[str, Element], base: str) -> Iterator[str]:
    """Yield what may be the table of contents, the newer one first where there are two."""
    spine = next(_named(root, "spine"), None)
    older = items.get(spine.get("toc", "")) if spine is not None else None
    ncx = (e for e in items.values() if e.get("media-type") == "application/x-dtbncx+xml")
    newer = next((e for e in items.values() if "nav" in e.get("properties", "").split()), None)
    found = (e for e in (newer, older, next(ncx, None)) if e is not None)
    yield from (resolved(base, element.get("href", "")) for element in found)


def _listings(root: Element, base: str) -> Iterator[str]:
    for element in _named(root, "reference"):
        if element.get("type") == "toc":
            yield resolved(base, element.get("href", ""))


def _stated(root: Element) -> dict[str, str]:
    """Return what the package states, of several with one name the first."""
    stated: dict[str, str] = {}
    for element in root.iter():
        text = " ".join((element.text or "").split())
        if text and (name := local_name(element)) in ("title", "creator", "date", "language"):
            stated.setdefault(name, text)
    return stated


def _refuse_protected(archive: Archive, chapters: tuple[str, ...]) -> None:
    data = archive.find(_ENCRYPTION)
    if data is None:
        return
    try:
        hidden = {uri for uri, method in _encrypted(parse_xml(data).root) if not method.startswith(_FONTS)}
    except XmlError:
        raise ArchiveError(PROTECTED) from None
    if not hidden.isdisjoint(chapters):
        raise ArchiveError(PROTECTED)


def _encrypted(root: Element) -> Iterator[tuple[str, str]]:
    """Yield the members that are encrypted, each with the name of the method."""
    method = ""
    for element in root.iter():
        name = local_name(element)
        if name == "EncryptedData":
            method = ""
        elif name == "EncryptionMethod":
            method = method or element.get("Algorithm", "")
        elif name == "CipherReference":
            yield resolved("", element.get("URI", "")), method
