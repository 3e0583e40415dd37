"""What a page states about its speech in its mark-up; what only concerns the site is left aside.

A page's title often bears the site's name, its author is often the person who typed it in, and its date that
of an upload years later. So a title is cut to the heading that it repeats, an author counts where the page's
own text names the person too, and a date where the text names its year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from reader.core.formats.markup.days import day_of
from reader.core.transcript import Metadata

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_TITLES = ("og:title", "dc.title", "dcterms.title", "citation_title", "twitter:title")
_AUTHORS = ("author", "article:author", "dc.creator", "dcterms.creator", "citation_author")
_DATES = (
    "citation_date",
    "dc.date",
    "dcterms.date",
    "dc.date.issued",
    "date",
    "article:published_time",
    "datepublished",
)
_SEPARATOR = re.compile(r"(?<!\s)\s+[|–—\-•·»:]{1,2}\s+")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?=[-_]|$)")


def declared(root: Element, content: Element, text: str) -> Metadata:
    """Return what a page states about its speech; ``text`` is what the page shows."""
    stated = _stated(root)
    return Metadata(
        title=_title(root, content, stated),
        speaker=next((name for name in _named(stated, _AUTHORS) if _is_shown(name, text)), ""),
        date=next((day for day in _days(content, stated) if day[:4] in text), ""),
        language=_language(root),
    )


def _stated(root: Element) -> Mapping[str, str]:
    """Return the page's ``meta`` elements; of those with one name the first."""
    stated: dict[str, str] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        stated.setdefault(name.strip().lower(), _folded(element.get("content")))
    return stated


def _named(stated: Mapping[str, str], names: tuple[str, ...]) -> Iterator[str]:
    yield from filter(None, (stated.get(name, "") for name in names))


def _title(root: Element, content: Element, stated: Mapping[str, str]) -> str:
    """Return the title without the site's name: the page's heading where its title repeats it."""
    headings = [_folded("".join(heading.itertext())) for heading in content.iter("h1")]
    element = next(root.iter("title"), None)
    titles = [*_named(stated, _TITLES), _folded("".join(element.itertext()) if element is not None else "")]
    for title in filter(None, titles):
        if shown := next((heading for heading in headings if heading and heading in title), None):
            return shown
        pieces = [piece for piece in _SEPARATOR.split(title) if piece != stated.get("og:site_name")]
        if len(headings) == 1 and headings[0]:
            return headings[0]
        return max(pieces, key=len, default="") if _SEPARATOR.search(title) else title
    return ""


def _days(content: Element, stated: Mapping[str, str]) -> Iterator[str]:
    times = (element.get("datetime", "") for element in content.iter("time"))
    for stamp in (*times, *_named(stated, _DATES)):
        if day := day_of(stamp):
            yield day


def _is_shown(name: str, text: str) -> bool:
    """Tell a person that the page names where a speech names its speaker: near its beginning or its end."""
    return " " in name and "/" not in name and name in text[:1500] + "\n" + text[-300:]


def _language(root: Element) -> str:
    found = _LANGUAGE.match(root.get("lang") or root.get("xml:lang") or "")
    return found.group().lower() if found else ""


def _folded(text: str | None) -> str:
    return " ".join((text or "").split())
