"""From a page's characters to a tree, without the silent losses of the parser underneath.

libxml2 stops at a depth of 2,048 elements and says so only in its log, takes quadratic time for the
attributes of one tag, decodes bytes by its own lights, and drops what stands after the end of the body,
which browsers show. So it gets clean UTF-8 that we decoded, never more than :data:`MAX_ATTRIBUTES` a tag, no
body that ends before the page does, and a page that it gives up on is flattened and parsed again.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.core.formats.cleaning import clean
from reader.core.formats.page.tags import INLINE, words

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MAX_ATTRIBUTES = 1000

_TAG = re.compile(r"""<[a-zA-Z](?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+)*+""")
"""A start tag up to its end; possessive, so that no input makes it try anything twice."""
_QUOTED = re.compile(r"""=\s*+(?:"[^"]*+"|'[^']*+')""")
_FLATTENED = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*+)[^>]*+>")
_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}>", re.IGNORECASE)

_END_OF_BODY = re.compile(r"</(?:body|html)\s*+>", re.IGNORECASE)

_KEPT_FLAT = words("html head title body meta script style noscript template textarea br p")


class PageError(Exception):
    """A page that cannot be read; the message says why, in words that follow the page's name."""


def parse(text: str) -> tuple[Element | None, tuple[str, ...]]:
    """Return the root of a page (``None`` for one without any element) and warnings for a person.

    Raises :class:`PageError` for a page that would cost more than it can be worth.
    """
    if declaration := _XML_DECLARATION.match(text):
        text = text[declaration.end() :]
    text = _END_OF_BODY.sub("", clean(text))
    if _most_attributes(text) > MAX_ATTRIBUTES:
        raise PageError("one of its tags has thousands of attributes, so it is damaged or made to do harm")
    root, complete = _tree(text)
    if complete:
        return root, ()
    root, complete = _tree(_flat(text))
    if not complete:
        raise PageError("its elements are nested too deeply; save it as plain text and open that")
    return root, ("The page nests its elements thousands deep; only its lines were kept, not its structure.",)


def _tree(text: str) -> tuple[Element | None, bool]:
    """Parse; the second value tells whether the parser kept everything."""
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError:
        return None, True
    return root, not any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log)


def _most_attributes(text: str) -> int:
    long = (tag.group() for tag in _TAG.finditer(text) if tag.end() - tag.start() > 2 * MAX_ATTRIBUTES)
    return max((len(_QUOTED.sub("", tag).split()) for tag in long), default=0)


def _flat(text: str) -> str:
    """Return the page with line breaks in place of its block elements and without its inline ones."""

    def flattened(tag: re.Match[str]) -> str:
        name = tag.group(2).lower()
        if name in _KEPT_FLAT:
            return tag.group()
        return "" if name in INLINE else "<br>"

    return _FLATTENED.sub(flattened, text)
