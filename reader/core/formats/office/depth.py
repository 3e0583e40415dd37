"""Refuses a document whose elements stand so deep that mending it would take text out of its paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.core.formats.markup.xml_parsing import XmlDocument, parse_xml
from reader.core.formats.packed.archive import ArchiveError

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MOST: Final = 1_900
"""Elements inside each other; what is mended keeps no element deeper than 2,000."""


def parse_part(data: bytes) -> XmlDocument:
    """Return the tree of a part that holds text; raises ``ArchiveError`` and ``XmlError``."""
    document = parse_xml(data)
    if document.warnings and _is_deep(document.root):
        raise ArchiveError("its elements stand far too deep, so it is damaged or made to do harm")
    return document


def _is_deep(root: Element) -> bool:
    from lxml import etree

    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > MOST:
            return True
    return False
