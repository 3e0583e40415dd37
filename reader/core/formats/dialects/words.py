"""Annotated texts, in which every word is an element, as the text that they annotate."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

GLUE: Final = "\ufdd0"
"""Nothing stands between what comes before it and after it, not even white space; no parsed XML holds it."""


def merge_words(root: Element, names: Sequence[str]) -> None:
    """Put the words of an annotated text into the elements that hold them, with the spaces between them.

    ``join`` says where a word has none (TEI Guidelines, 17.1.2). Where no word says so, the white space
    between the elements is the text's own.
    """
    from lxml import etree

    tags = [f"{{*}}{name}" for name in names]
    if not tags or not any(word.get("join") for word in root.iter(*tags)):
        return
    for word in root.iter(*tags):
        join = word.get("join")
        if not word.tail or word.tail.isspace():
            word.tail = GLUE if join in ("right", "both") else " "
        if join in ("left", "both"):
            word.text = GLUE + (word.text or "")
    etree.strip_tags(root, *tags)
