"""Telling what a page says from what its site puts around it.

Nothing is lost on a guess: only what a browser hides, what is a control, what the page itself calls
navigation, and lists of links outside the content are left out; of all else outside the content, whole
sentences are kept as notices. The content is the deepest element that holds nearly all of the page's prose,
widened to its main heading and over what little stands around it, so the short lines beside the prose
(salutations, dates, venues) stay in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.core.formats.page.tags import words

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

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
_GENERIC_NAMES = words(
    """
    area bar block bottom box button buttons container content global group head header icons inner item left
    links list main media module outer page panel region right section site top wrap wrapper
    """
)
_NOT_FURNITURE = words("html body main article h1 h2 h3 h4 h5 h6 p table tbody tr pre blockquote")
_NAME = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)

SENTENCE = 80
"""A text of so many characters outside links is prose."""
_MOST = 0.8
"""The share of a page's prose that its content holds."""
_AROUND = 250
"""Characters; a title, a date, a speaker and a venue are shorter, a site's menus and footers longer."""


@dataclass(frozen=True, slots=True)
class Regions:
    """Which elements of a page are left out, which are notices, and which one is its content."""

    content: Element
    left_out: frozenset[Element]
    notices: frozenset[Element]
    brief: frozenset[Element]
    """Furniture beside the prose, of which only whole sentences are kept."""


def regions(body: Element) -> Regions:
    """Return the regions of a page."""
    left_out = frozenset(element for element in body.iter() if _is_left_out(element))
    elements = list(_seen(body, left_out))
    named = frozenset(filter(_is_named_furniture, elements))
    length = {element: _own_length(element) for element in elements}
    long = {e: n if n >= SENTENCE and e.tag != "a" else 0 for e, n in length.items()}
    all_prose = _summed(elements, long)
    notices = frozenset(e for e in named if 2 * all_prose[e] < all_prose[body] or not all_prose[body])
    prose = _summed(elements, long, without=notices)
    shown = _summed(elements, length)
    core = _with_heading(_heaviest(body, prose), elements) if prose[body] else body
    content = _widened(core, shown, notices)
    inside, lineage = frozenset(core.iter()), frozenset(core.iterancestors())
    beside = [e for e in elements if e not in inside and e not in lineage]
    menus = frozenset(_link_lists(elements, shown)).intersection(beside)
    within = frozenset(content.iter())
    brief = (
        frozenset(e for e in beside if e in notices or e not in within)
        if _is_marked(content)
        else frozenset()
    )
    return Regions(content, left_out | menus, notices, brief)


def whole(body: Element) -> Regions:
    """Return the regions of a page that is content from edge to edge, as a chapter of a book is."""
    left_out = frozenset(element for element in body.iter() if _is_left_out(element))
    notices = frozenset(body.iter(*_NOTICE_TAGS))
    return Regions(body, left_out, notices, frozenset())


def _is_left_out(element: Element) -> bool:
    attributes = element.attrib
    return (
        element.tag in _SILENT
        or element.tag in _LEFT_OUT
        or "hidden" in attributes
        or attributes.get("role", "").lower() in _LEFT_OUT_ROLES
        or (element.tag == "dialog" and "open" not in attributes)
        or (element.tag == "label" and "for" in attributes)
        or bool(_HIDING.search(attributes.get("style", "")))
    )


def _is_named_furniture(element: Element) -> bool:
    if element.tag in _NOT_FURNITURE:
        return False
    attributes = element.attrib
    if element.tag in _NOTICE_TAGS or attributes.get("role", "").lower() in _NOTICE_ROLES:
        return True
    if not _NOTICE_NAMES.isdisjoint(_names(attributes.get("class", ""))):
        return True
    identity = _names(attributes.get("id", ""))
    return not _NOTICE_NAMES.isdisjoint(identity) and identity <= _NOTICE_NAMES | _GENERIC_NAMES


def _names(written: str) -> frozenset[str]:
    return frozenset(name.lower() for name in _NAME.findall(written))


def _seen(body: Element, without: frozenset[Element]) -> Iterator[Element]:
    """Yield the elements that are not inside (or themselves) one of the given, parents before children."""
    from lxml import etree

    walk = etree.iterwalk(body, events=("start",))
    for _, element in walk:
        if element in without:
            walk.skip_subtree()
        else:
            yield element


def _summed(
    elements: Sequence[Element],
    own: Mapping[Element, int],
    without: frozenset[Element] = frozenset(),
) -> dict[Element, int]:
    """Return each element's own figure with those inside it; some pass theirs on to no parent."""
    sums = dict(own)
    for element in reversed(elements):
        parent = element.getparent()
        if parent in sums and element not in without:
            sums[parent] += sums[element]
    return sums


def _own_length(element: Element) -> int:
    """Return the characters of the element's own text: that before its first child and after each."""
    pieces = (element.text, *(child.tail for child in element))
    return sum(len(piece.strip()) for piece in pieces if piece)


def _heaviest(body: Element, prose: dict[Element, int]) -> Element:
    """Return the deepest element that holds nearly all prose."""
    most = prose[body] * _MOST
    here = body
    while (heavier := next((child for child in here if prose.get(child, 0) >= most), None)) is not None:
        here = heavier
    return here


def _with_heading(content: Element, elements: Sequence[Element]) -> Element:
    """Widen the content to its nearest ancestor that holds a main heading."""
    headings = (element for element in elements if element.tag == "h1")
    around = [{heading, *heading.iterancestors()} for heading in headings]
    lineage = (content, *content.iterancestors())
    return next((element for element in lineage if any(element in ring for ring in around)), content)


def _is_marked(content: Element) -> bool:
    """Tell content that the page itself marks as such, so that no title or date can stand outside it."""
    around = (content, *content.iterancestors())
    return (
        any(e.tag in ("main", "article") for e in around)
        or next(content.iter("h1", "main"), None) is not None
    )


def _widened(content: Element, shown: dict[Element, int], notices: frozenset[Element]) -> Element:
    """Widen the content over ancestors that add but a few lines: a title, a date, a speaker."""
    added = 0
    inner = content
    for ancestor in content.iterancestors():
        beside = (child for child in ancestor if child is not inner and child not in notices)
        added += _own_length(ancestor) + sum(shown.get(child, 0) for child in beside)
        if ancestor.tag == "html" or added > _AROUND:
            break
        content = inner = ancestor
    return content


def _link_lists(elements: Sequence[Element], shown: dict[Element, int]) -> Iterator[Element]:
    """Yield the elements that are little but links, such as a menu that the page does not call one."""
    is_link = {element: int(element.tag == "a") for element in elements}
    links = _summed(elements, is_link)
    linked = _summed(elements, {e: shown[e] * is_link[e] for e in elements})
    yield from (e for e in elements if links[e] >= 3 and linked[e] > 0.7 * shown[e])
