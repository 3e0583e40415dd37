"""Telling what a page says from what its site puts around it.

Nothing is lost on a guess: only what a browser hides, what is a control, what the page itself calls
navigation, and lists of links outside the content are left out. All else outside the content is kept as a
notice. The content is the deepest element that holds nearly all of the page's prose, widened to its main
heading, so the short lines beside the prose (salutations, dates, venues) stay in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.core.formats.page.tags import words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SILENT = words(
    """
    head script style noscript template svg select option datalist button input textarea iframe object
    embed applet audio video canvas map frame frameset meta link title base param source track progress
    meter
    """
)
_LEFT_OUT = frozenset({"nav", "menu"})
_LEFT_OUT_ROLES = words(
    """
    navigation search dialog alertdialog menu menubar toolbar tablist tooltip progressbar banner
    """
)
_NOTICE_TAGS = frozenset({"footer", "aside"})
_NOTICE_ROLES = frozenset({"complementary", "contentinfo", "form", "alert", "status"})
_NOTICE_NAMES = words(
    """
    cookie cookies consent gdpr share sharing social socials addthis addtoany sharethis related
    recommended breadcrumb breadcrumbs newsletter subscribe signup sidebar widget widgets advert
    advertisement ads promo copyright disclaimer footer masthead skiplink skip toolbar pager pagination
    comments respond login navigation nav navbar navlinks menu topbar popup modal banner printfriendly
    toc tags taglist links
    """
)
"""Words that authors of pages put into ``class`` and ``id``: of trafilatura's and Readability's lists, those
that name furniture and nothing that a speech is ever put into."""
_NOT_FURNITURE = frozenset({"html", "body", "main", "article", "h1", "h2", "p", "table", "tbody", "tr"})
_NAME = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)

_MOST = 0.8
"""The share of a page's prose that its content holds."""
_PROSE = 80
"""A text of so many characters outside links is prose."""


@dataclass(frozen=True, slots=True)
class Regions:
    """Which elements of a page are left out, which are notices, and which one is its content."""

    content: HtmlElement
    above: frozenset[HtmlElement]
    """The content's ancestors: what stands in them beside the content is a notice."""
    left_out: frozenset[HtmlElement]
    notices: frozenset[HtmlElement]


def regions(body: HtmlElement) -> Regions:
    """Return the regions of a page."""
    left_out = frozenset(element for element in body.iter() if _is_left_out(element))
    named = frozenset(element for element in _seen(body, left_out) if _is_named_furniture(element))
    weights = _weights(body, left_out | named)
    total = weights.get(body, 0)
    notices = frozenset(element for element in named if weights.get(element, 0) < total / 2 or not total)
    content = _content(body, weights, left_out | notices) if total else body
    above = frozenset(content.iterancestors())
    inside = frozenset(content.iter())
    lists = (element for element in _seen(body, left_out) if element not in inside and element not in above)
    return Regions(content, above, left_out | frozenset(e for e in lists if _is_link_list(e)), notices)


def _is_left_out(element: HtmlElement) -> bool:
    attributes = element.attrib
    return (
        element.tag in _SILENT
        or element.tag in _LEFT_OUT
        or "hidden" in attributes
        or attributes.get("role", "").lower() in _LEFT_OUT_ROLES
        or (element.tag == "dialog" and "open" not in attributes)
        or bool(_HIDING.search(attributes.get("style", "")))
    )


def _is_named_furniture(element: HtmlElement) -> bool:
    if element.tag in _NOT_FURNITURE:
        return False
    attributes = element.attrib
    if element.tag in _NOTICE_TAGS or attributes.get("role", "").lower() in _NOTICE_ROLES:
        return True
    names = f"{attributes.get('class', '')} {attributes.get('id', '')}"
    return any(name.lower() in _NOTICE_NAMES for name in _NAME.findall(names))


def _seen(body: HtmlElement, without: frozenset[HtmlElement]) -> Iterator[HtmlElement]:
    """Yield the elements that are not inside (or themselves) one of the given."""
    from lxml import etree

    walk = etree.iterwalk(body, events=("start",))
    for _, element in walk:
        if element in without:
            walk.skip_subtree()
        else:
            yield element


def _weights(body: HtmlElement, without: frozenset[HtmlElement]) -> dict[HtmlElement, int]:
    """Return how much prose each element holds, those inside it counted in."""
    elements = list(_seen(body, without))
    own = {element: _own_prose(element) for element in elements}
    for element in reversed(elements):
        parent = element.getparent()
        if parent is not None and parent in own:
            own[parent] += own[element]
    return own


def _own_prose(element: HtmlElement) -> int:
    """Return the characters of the element's own text, children left out, where it is long."""
    pieces: Iterable[str | None] = (element.text, *(child.tail for child in element))
    length = sum(len(piece.strip()) for piece in pieces if piece) if element.tag != "a" else 0
    return length if length >= _PROSE else 0


def _content(
    body: HtmlElement, weights: dict[HtmlElement, int], without: frozenset[HtmlElement]
) -> HtmlElement:
    most = weights[body] * _MOST
    here = body
    while (heavier := next((child for child in here if weights.get(child, 0) >= most), None)) is not None:
        here = heavier
    return _with_heading(here, body, without)


def _with_heading(content: HtmlElement, body: HtmlElement, without: frozenset[HtmlElement]) -> HtmlElement:
    """Widen the content to its nearest ancestor that holds a main heading, which stands before it."""
    headings = (element for element in _seen(body, without) if element.tag == "h1")
    around = [{heading, *heading.iterancestors()} for heading in headings]
    lineage = (content, *content.iterancestors())
    return next((element for element in lineage if any(element in ring for ring in around)), content)


def _is_link_list(element: HtmlElement) -> bool:
    """Tell a list of links, such as a menu that the page does not call one."""
    links = [len("".join(link.itertext()).strip()) for link in element.iter("a")]
    if len(links) < 3:
        return False
    return sum(links) > 0.7 * len("".join(element.itertext()).strip())
