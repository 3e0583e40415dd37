"""A chapter of a book: its bytes to a tree, and that to lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from reader.core.formats.book.contents import Entry, mark_headings
from reader.core.formats.encoding import decode
from reader.core.formats.html import declared_encoding
from reader.core.formats.markup.xml_parsing import local_name, parse_xml
from reader.core.formats.packed.archive import ArchiveError
from reader.core.formats.page.furniture import whole
from reader.core.formats.page.lines import Line, lines
from reader.core.formats.page.parsing import PageError, parse

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_PAGE_BREAK: Final = "pagebreak"


def chapter_lines(data: bytes, listed: Sequence[Entry]) -> tuple[list[Line], tuple[str, ...]]:
    """Return a chapter's lines, with headings as the table of contents lists them, and warnings.

    Raises ``ArchiveError`` and ``XmlError``.
    """
    root, warnings = page_root(data)
    body = root.find("body") if root is not None else None
    if body is None:
        return [], warnings
    mark_headings(body, listed)
    found, _ = lines(body, whole(body))
    return found, warnings


def page_root(data: bytes) -> tuple[Element | None, tuple[str, ...]]:
    """Return the root of a page that is XHTML, as it has to be, or else HTML as browsers mend it."""
    document = parse_xml(data)
    if not document.warnings:
        _without_namespaces(document.root)
        return document.root, ()
    decoded = decode(data, declared_encoding(data))
    try:
        root, warnings = parse(decoded.text)
    except PageError as error:
        raise ArchiveError(str(error)) from error
    return root, (*decoded.warnings, *warnings)


def _without_namespaces(root: Element) -> None:
    """Give the elements the names that a page's have, and take out the numbers of printed pages."""
    for element in root.iter():
        element.tag = local_name(element).lower()
        if any(_PAGE_BREAK in str(value) for key, value in element.attrib.items() if key.endswith("type")):
            element.text = None
            del element[:]
