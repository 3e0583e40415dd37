"""What a Word document's styles say its paragraphs are.

Built-in styles bear the same names in every language of the program (``heading 1``), whatever the identifiers
of the file look like (``Ttulo1``); a style of an author's own is what the style that it is based on is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reader.core.formats.markup.xml_parsing import local_name
from reader.core.formats.office.paragraphs import FURNITURE, TITLE
from reader.core.transcript import PLAIN, BlockKind, BlockMark

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_HEADING: Final = re.compile(r"heading ?([1-9])")
_FURNITURE: Final = re.compile(
    r"(?:toc|index) ?\d|(?:toc|index) heading|table of (?:figures|authorities)|toa heading"
)
_QUOTES: Final = frozenset({"quote", "intense quote", "block text"})
_TITLE: Final = "title"
_DEEPEST: Final = 6
_NO_LEVEL: Final = 9
"""The outline level that says "body text"."""
_LONGEST_CHAIN: Final = 20


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    based_on: str
    level: int | None
    numbered: bool | None
    depth: int
    hidden: bool


class WordStyles:
    """The styles of a document, as its part ``styles.xml`` defines them; there may be none."""

    def __init__(self, root: Element | None) -> None:
        self._styles = {attribute(style, "styleId"): _style(style) for style in _children(root, "style")}
        self._marks: dict[str, BlockMark] = {}
        """Of paragraphs that say no more than their style."""
        self._default = next(
            (
                attribute(s, "styleId")
                for s in _children(root, "style")
                if attribute(s, "default") in ("1", "true") and attribute(s, "type") == "paragraph"
            ),
            "",
        )

    def is_hidden(self, properties: Element | None) -> bool:
        """Tell a run that is not shown, by its own properties or by its style."""
        if properties is None or not len(properties):
            return False
        own = _switch(properties, "vanish")
        if own is not None:
            return own
        return any(style.hidden for style in self._chain(styled(properties, "rStyle")))

    def mark(self, properties: Element | None) -> BlockMark:
        """Return what a paragraph with these properties is."""
        identity = styled(properties, "pStyle") or self._default
        if any(child(properties, name) is not None for name in ("outlineLvl", "numPr")):
            return self._mark(identity, properties)
        if identity not in self._marks:
            self._marks[identity] = self._mark(identity, None)
        return self._marks[identity]

    def _mark(self, identity: str, properties: Element | None) -> BlockMark:
        chain = list(self._chain(identity))
        names = [style.name for style in chain]
        if any(map(_FURNITURE.match, names)):
            return FURNITURE
        if _TITLE in names:
            return TITLE
        if level := _level(properties, chain):
            return BlockMark(BlockKind.HEADING, min(level, _DEEPEST))
        if depth := _list_depth(properties, chain):
            return BlockMark(BlockKind.LIST_ITEM, depth)
        return BlockMark(BlockKind.QUOTE) if not _QUOTES.isdisjoint(names) else PLAIN

    def _chain(self, identity: str) -> Iterator[_Style]:
        """Yield a style and those that it is based on; an undefined one is what its identifier says."""
        for _ in range(_LONGEST_CHAIN):
            style = self._styles.get(identity)
            if style is None:
                if identity:
                    yield _Style(identity.casefold(), "", None, None, 1, False)
                return
            yield style
            identity = style.based_on


def attribute(element: Element | None, name: str) -> str:
    """Return an attribute by its local name, or nothing."""
    attributes = element.attrib.items() if element is not None else ()
    return next((value for key, value in attributes if key.rpartition("}")[2] == name), "")


def _children(element: Element | None, name: str) -> Iterator[Element]:
    return (child for child in (element if element is not None else ()) if local_name(child) == name)


def child(element: Element | None, name: str) -> Element | None:
    """Return the first child with a local name."""
    for found in element if element is not None else ():
        if local_name(found) == name:
            return found
    return None


def _style(element: Element) -> _Style:
    paragraph = child(element, "pPr")
    return _Style(
        name=attribute(child(element, "name"), "val").casefold(),
        based_on=attribute(child(element, "basedOn"), "val"),
        level=_level_of(paragraph),
        numbered=_numbered(paragraph),
        depth=_depth(paragraph),
        hidden=bool(_switch(child(element, "rPr"), "vanish")),
    )


def styled(properties: Element | None, name: str) -> str:
    """Return the value of a property, such as the identifier of a style, or nothing."""
    return attribute(child(properties, name), "val")


def _level_of(properties: Element | None) -> int | None:
    level = styled(properties, "outlineLvl")
    return min(int(level), _NO_LEVEL) if level.isdecimal() else None


def _numbered(properties: Element | None) -> bool | None:
    """Tell whether a paragraph is an item of a list; number 0 takes it out of one."""
    numbering = child(properties, "numPr")
    number = attribute(child(numbering, "numId"), "val")
    return None if numbering is None else number != "0"


def _depth(properties: Element | None) -> int:
    level = attribute(child(child(properties, "numPr"), "ilvl"), "val")
    return 1 + min(int(level), 8) if level.isdecimal() else 1


def _level(properties: Element | None, chain: list[_Style]) -> int:
    """Return the level of a heading, from 1; 0 for what is none."""
    levels = (_level_of(properties), *(style.level for style in chain))
    stated = next((level for level in levels if level is not None), None)
    if stated is not None:
        return stated + 1 if stated < _NO_LEVEL else 0
    named = (found for style in chain if (found := _HEADING.fullmatch(style.name)))
    return next((int(found.group(1)) for found in named), 0)


def _list_depth(properties: Element | None, chain: list[_Style]) -> int:
    own = _numbered(properties)
    if own is not None:
        return _depth(properties) if own else 0
    style = next((style for style in chain if style.numbered is not None), None)
    return style.depth if style and style.numbered else 0


def _switch(properties: Element | None, name: str) -> bool | None:
    """Return whether a property is on; ``None`` where it is not stated."""
    found = child(properties, name)
    return None if found is None else attribute(found, "val") not in ("0", "false", "off")
