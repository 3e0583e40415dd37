"""The lines of a page in reading order, each with what its mark-up says it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.core.formats.markup.folding import folded
from reader.core.formats.page.furniture import SENTENCE, Regions
from reader.core.formats.page.tags import INLINE
from reader.core.formats.wrapping import paragraphs
from reader.core.transcript import PLAIN, BlockKind, BlockMark

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

Line = tuple[str, BlockMark]

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LISTS = frozenset({"ul", "ol", "dir"})
_PREFORMATTED = frozenset({"pre", "listing", "xmp", "plaintext"})


def lines(body: Element, found: Regions) -> tuple[list[Line], int]:
    """Return the lines of a page, and how many beside its content were left out, being no sentences.

    Nothing recurses: a page may nest deeper than Python can.
    """
    from lxml import etree

    writer = _Writer()
    walk = etree.iterwalk(body, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            if element in found.left_out:
                walk.skip_subtree()
                writer.edge(element, found)
            else:
                writer.open(element, found)
        else:
            if element not in found.left_out:
                writer.close(element, found)
            if element is not body and element.tail:
                writer.pieces.append(element.tail)
    writer.flush()
    return writer.done, writer.left


@dataclass(slots=True)
class _Writer:
    """Gathers pieces of text into lines; its counters tell inside which elements it is."""

    outside: bool = True
    """Whether it is beside the page's content."""
    left: int = 0
    pieces: list[str] = field(default_factory=list)
    done: list[Line] = field(default_factory=list)
    notices: int = 0
    brief: int = 0
    heading: int = 0
    lists: int = 0
    quotes: int = 0
    preformatted: int = 0

    def open(self, element: Element, found: Regions) -> None:
        tag = element.tag
        self.edge(element, found)
        if element is found.content:
            self.outside = False
        self._count(element, found, 1)
        if tag in _HEADINGS:
            self.heading = _HEADINGS[tag]
        if element.text:
            self.pieces.append(element.text)

    def close(self, element: Element, found: Regions) -> None:
        self.edge(element, found)
        self._count(element, found, -1)
        if element.tag in _HEADINGS:
            self.heading = 0
        if element is found.content:
            self.outside = True

    def _count(self, element: Element, found: Regions, by: int) -> None:
        tag = element.tag
        if element in found.notices:
            self.notices += by
        if element in found.brief:
            self.brief += by
        if tag in _LISTS:
            self.lists += by
        elif tag == "blockquote":
            self.quotes += by
        elif tag in _PREFORMATTED:
            self.preformatted += by

    def edge(self, element: Element, found: Regions) -> None:
        """End the line, unless the element stands within one and is part of what it says."""
        if element.tag not in INLINE or element in found.notices or element in found.brief:
            self.flush()

    def flush(self) -> None:
        text = "".join(self.pieces)
        self.pieces.clear()
        if not text or text.isspace():
            return
        if self.preformatted:
            layout = paragraphs(text)
            for index, line in enumerate(layout.texts):
                self.done.append(
                    (line, BlockMark(BlockKind.NOTICE) if index in layout.running else self._mark())
                )
        elif line := folded(text):
            if self.brief and len(line) < SENTENCE:
                self.left += 1
            else:
                self.done.append((line, self._mark()))

    def _mark(self) -> BlockMark:
        if self.outside or self.notices:
            return BlockMark(BlockKind.NOTICE)
        if self.heading:
            return BlockMark(BlockKind.HEADING, self.heading)
        if self.lists:
            return BlockMark(BlockKind.LIST_ITEM, self.lists)
        return BlockMark(BlockKind.QUOTE) if self.quotes else PLAIN
