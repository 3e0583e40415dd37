"""What an OpenDocument's styles say its paragraphs are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.core.formats.markup.xml_parsing import local_name
from reader.core.formats.office.paragraphs import FURNITURE, TITLE
from reader.core.formats.office.word_styles import attribute
from reader.core.transcript import PLAIN, BlockKind, BlockMark

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_HEADING: Final = re.compile(r"heading[ _]([1-9]\d?)")
_FURNITURE: Final = re.compile(r"(?:contents|index|.{1,30} index)[ _](?:\d|heading)")
_QUOTES: Final = frozenset({"quotations", "quote", "block text"})
_TITLE: Final = "title"
_DEEPEST: Final = 6
_LONGEST_CHAIN: Final = 20
_SPACE: Final = "_20_"


class _Style(NamedTuple):
    name: str
    parent: str
    level: int
    named: bool
    """Whether it is no formatting by hand."""


class OdfStyles:
    """The paragraph styles of a document: those with names, and those that stand for formatting by hand."""

    def __init__(self, *roots: Element | None) -> None:
        self._styles: dict[str, _Style] = {}
        for root in roots:
            for element in root.iter() if root is not None else ():
                if local_name(element) == "style" and attribute(element, "family") == "paragraph":
                    self._styles[attribute(element, "name")] = _style(element, _is_named(element))

    def mark(self, element: Element, depth: int, in_index: bool) -> BlockMark:
        """Return what a paragraph is that stands ``depth`` lists deep."""
        chain = list(self._chain(attribute(element, "style-name")))
        names = [style.name for style in chain]
        if in_index or any(map(_FURNITURE.fullmatch, names)):
            return FURNITURE
        if _TITLE in names:
            return TITLE
        if level := _level(element, chain):
            return BlockMark(BlockKind.HEADING, min(level, _DEEPEST))
        if depth:
            return BlockMark(BlockKind.LIST_ITEM, depth)
        return BlockMark(BlockKind.QUOTE) if not _QUOTES.isdisjoint(names) else PLAIN

    def named(self, element: Element) -> str:
        """Return the name of a paragraph's style; of formatting by hand that of the style below it."""
        chain = self._chain(attribute(element, "style-name"))
        return next((style.name for style in chain if style.named), "")

    def _chain(self, name: str) -> Iterator[_Style]:
        for _ in range(_LONGEST_CHAIN):
            if not name:
                return
            style = self._styles.get(name) or _Style(_plain(name), "", 0, True)
            yield style
            name = style.parent


def _style(element: Element, named: bool) -> _Style:
    level = attribute(element, "default-outline-level")
    return _Style(
        _plain(attribute(element, "name")),
        attribute(element, "parent-style-name"),
        int(level) if level.isdecimal() else 0,
        named,
    )


def _is_named(element: Element) -> bool:
    parent = element.getparent()
    return parent is None or local_name(parent) != "automatic-styles"


def _plain(name: str) -> str:
    return name.replace(_SPACE, " ").casefold()


def _level(element: Element, chain: list[_Style]) -> int:
    """Return the level of a heading, from 1; 0 for what is none."""
    own = attribute(element, "outline-level")
    if local_name(element) == "h":
        return max(1, int(own)) if own.isdecimal() else 1
    stated = next((style.level for style in chain if style.level), 0)
    named = (found for style in chain if (found := _HEADING.fullmatch(style.name)))
    return stated or next((int(found.group(1)) for found in named), 0)
