"""A book's table of contents, and its titles as headings of chapters that mark none themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import unquote

from reader.core.formats.markup.xml_parsing import local_name
from reader.core.formats.packed.archive import resolved
from reader.core.formats.page.tags import INLINE

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
_LONGEST: Final = 300
_PARTS: Final = 30
"""A title holds fewer elements."""
_CONTAINERS: Final = frozenset({"body", "div", "section", "article", "main"})
_NO_CHAPTERS: Final = frozenset(
    {"cover", "titlepage", "halftitlepage", "copyright-page", "toc", "frontmatter"}
)
"""Parts of a book (EPUB's structural semantics) that readers know without a heading."""


class Entry(NamedTuple):
    """A line of a table of contents, and the place that it points to."""

    title: str
    member: str
    fragment: str
    depth: int
    """From 1."""


def entries(root: Element, base: str) -> Iterator[Entry]:
    """Yield the entries of a table of contents, a page's or an NCX document's, in order."""
    from lxml import etree

    is_ncx = local_name(root) == "ncx"
    levels, titles, links = ("navPoint", "navLabel", "content") if is_ncx else ("ol", "a", "a")
    depth, title = 0, ""
    listed = is_ncx
    for event, element in etree.iterwalk(root, events=("start", "end")):
        name = local_name(element)
        if name == "nav":
            listed = event == "start" and _type(element) in ("toc", "")
        depth += (name == levels) * (1 if event == "start" else -1)
        if event == "start" and listed:
            if name == titles:
                title = shown(element)
            if name == links and title:
                yield _entry(title, element.get("href") or element.get("src") or "", base, max(1, depth))
                title = ""


def _entry(title: str, link: str, base: str, depth: int) -> Entry:
    return Entry(title, resolved(base, link), unquote(link.partition("#")[2]), min(depth, 6))


def mark_headings(body: Element, listed: Sequence[Entry]) -> None:
    """Make headings of the chapter's lines that the table of contents names.

    A title that the chapter does not show is written where the table points to, if the chapter has no
    heading at all and is no cover or the like.
    """
    headings = [shown(heading).casefold() for heading in body.iter(*_HEADINGS)]
    lines = {shown(line).casefold(): line for line in reversed(list(body.iter("p", "div")))} if listed else {}
    bare = not headings and not _is_known(body) and any(text.strip() for text in body.itertext())
    opening = _opening(body)
    for entry in listed:
        title = entry.title.casefold()
        if any(title in heading or heading in title for heading in headings if heading):
            continue
        line = lines.get(title)
        if line is not None:
            line.tag = f"h{entry.depth}"
        elif bare and not opening.startswith(title):
            _write(body, entry)


def shown(element: Element) -> str:
    """Return the text of a short element with its white space folded; of a long one nothing."""
    pieces = [element.text]
    parts = list(islice(element.iter(), 1, _PARTS + 1))
    for part in parts:
        pieces += [part.text, part.tail]
    text = " ".join("".join(filter(None, pieces)).split())
    return text if len(parts) < _PARTS and len(text) <= _LONGEST else ""


def _type(element: Element) -> str:
    return next((value for key, value in element.attrib.items() if str(key).endswith("type")), "")


def _is_known(body: Element) -> bool:
    return any(not _NO_CHAPTERS.isdisjoint(_type(element).split()) for element in (body, *body[:1]))


def _opening(body: Element) -> str:
    texts = (text for text in body.itertext() if text.strip())
    return " ".join(" ".join(islice(texts, _PARTS)).split()).casefold()


def _write(body: Element, entry: Entry) -> None:
    target = _target(body, entry.fragment)
    heading = body.makeelement(f"h{entry.depth}")
    heading.text = entry.title
    if target is body:
        heading.tail, body.text = body.text, None
        body.insert(0, heading)
    elif (parent := target.getparent()) is not None:
        parent.insert(parent.index(target), heading)


def _target(body: Element, fragment: str) -> Element:
    """Return the block that a fragment names, the whole body where it names none."""
    found = next((e for e in body.iter() if fragment and fragment in (e.get("id"), e.get("name"))), body)
    while found is not body and (
        found.tag in INLINE or (above := found.getparent()) is None or above.tag not in _CONTAINERS
    ):
        above = found.getparent()
        found = body if above is None else above
    return found
