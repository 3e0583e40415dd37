"""What a document keeps in attributes and headers: names, offices, times, dates, languages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final

from reader.core.formats.dialects.table import Dialect, People, attribute
from reader.core.transcript import Metadata

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_CLOCK: Final = re.compile(r"(?:^|T|\s)0?(\d{1,2}):(\d\d)(?::(\d\d))?")
_NUMBER: Final = re.compile(r"\d{1,6}")
_DATES: Final = (
    re.compile(r"(?P<y>\d{4})[-/](?P<m>\d\d)[-/](?P<d>\d\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<d>\d\d)\.(?P<m>\d\d)\.(?P<y>\d{4})"),
)
_LANGUAGES: Final = {
    "eng": "en", "fra": "fr", "fre": "fr", "spa": "es", "rus": "ru", "ara": "ar", "zho": "zh", "chi": "zh",
    "deu": "de", "ger": "de", "por": "pt", "ita": "it", "nld": "nl", "dut": "nl", "pol": "pl", "swa": "sw",
}  # fmt: skip
"""ISO 639-2 to the shorter codes that BCP 47 asks for."""
_SIGN: Final = re.compile(r"(?<!\s)\s*+\[[^\[\]]{1,40}\]\Z")
_CODE: Final = re.compile(r"[a-z][\w-]*")
"""A name that a machine reads: "hansard", "debaterecord"."""
_PLACE: Final = re.compile(r"(?:(.+)/)?@([\w-]+)")
_STEP: Final = re.compile(r"(//)?([\w.-]+)(?:\[@([\w-]+)='([^']*)'\])?")
_NEXT_CENTURY: Final = 2100
"""Some publishers write the year 3000 where they do not know it."""
_PIECE: Final = re.compile(r"[^\W\d_]+")
_HUMP: Final = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z])")


def at(element: Element, place: str) -> Iterator[str]:
    """Yield the values at a place: a path of names (``//name`` at any depth) and ``@attribute`` at its end.

    ``name[@attribute='value']`` is only those. Names are without namespaces.
    """
    steps, name = _parsed(place)
    if not steps:
        if value := attribute(element, name):
            yield value
        return
    for holder in _holders(element, steps):
        value = attribute(holder, name) if name else " ".join("".join(holder.itertext()).split())
        if value:
            yield value


def values_at(element: Element, places: tuple[str, ...]) -> list[str]:
    """Return all the values at some places, in order."""
    values: list[str] = []
    for place in places:
        steps, name = _parsed(place)
        if steps:
            values += at(element, place)
        elif value := attribute(element, name):
            values.append(value)
    return values


@cache
def _parsed(place: str) -> tuple[tuple[tuple[str, ...], ...], str]:
    """Return the steps of a place, each depth, name, attribute and its value, and the attribute."""
    found = _PLACE.fullmatch(place)
    path, name = (found.group(1) or "", found.group(2)) if found else (place, "")
    return tuple(_STEP.findall(path)), name


def _holders(element: Element, steps: tuple[tuple[str, ...], ...]) -> Iterator[Element]:
    here: Iterator[Element] = iter((element,))
    for deep, name, key, value in steps:
        here = _step(here, bool(deep), f"{{*}}{name}", key, value)
    return here


def _step(here: Iterator[Element], deep: bool, name: str, key: str, value: str) -> Iterator[Element]:
    for element in here:
        for inner in element.iter(name) if deep else element.iterchildren(name):
            if not key or attribute(inner, key) == value:
                yield inner


class Names:
    """Who the people and offices are that a document refers to by a sign."""

    __slots__ = ("_joined", "_known")

    def __init__(self, root: Element, people: People | None) -> None:
        self._known: Mapping[str, str] = dict(_listed(root, people)) if people else {}
        self._joined: dict[tuple[str, ...], tuple[str, bool]] = {}

    def known(self, sign: str) -> str:
        """Return the name that the document lists for a sign such as ``#alfa``, or nothing."""
        return self._known.get(sign.lstrip("#"), "")

    def joined(self, element: Element, places: tuple[str, ...]) -> tuple[str, bool]:
        """Return the values at some places, signs as names, and whether all of it is names."""
        found = tuple(values_at(element, places))
        if found not in self._joined:
            self._joined[found] = self._named(found)
        return self._joined[found]

    def _named(self, found: tuple[str, ...]) -> tuple[str, bool]:
        names = [self.known(value) if value.startswith("#") else value for value in found]
        if all(names):
            return " ".join(names), True
        return " ".join(
            name or spelled(value) for name, value in zip(names, found, strict=True)
        ).strip(), False


def _listed(root: Element, people: People) -> Iterator[tuple[str, str]]:
    for element in root.iter(*(f"{{*}}{name}" for name in people.elements)):
        sign = next(filter(None, (attribute(element, name) for name in people.ids)), "")
        found = (" ".join(v for place in places for v in at(element, place)) for places in people.name)
        if sign and (name := next(filter(None, found), "")):
            yield sign, name


def spelled(sign: str) -> str:
    """Return a name as a sign spells it ("#Anna.BergLund" is Anna Berg Lund); of a mere code nothing."""
    words = [word for piece in _PIECE.findall(sign) for word in _HUMP.sub(" ", piece).split()]
    if not any(word[1:].islower() and len(word) > 1 for word in words):
        return ""
    return " ".join(word if word[:1].isupper() else word.capitalize() for word in words)


def seconds(text: str) -> float | None:
    """Return a time of day in seconds, or nothing."""
    found = _CLOCK.search(text)
    if not found:
        return None
    hours, minutes, rest = (int(value or 0) for value in found.groups())
    return float(hours * 3600 + minutes * 60 + rest) if hours < 24 and minutes < 60 and rest < 60 else None


def number(text: str) -> int | None:
    """Return the first number of a page's name, or nothing."""
    found = _NUMBER.search(text)
    return int(found.group()) if found else None


def metadata(root: Element, dialect: Dialect) -> Metadata:
    """Return what a document's header tells."""
    found = {field: next(_filled(root, places, field), "") for field, places in dialect.metadata.items()}
    return Metadata(**found, **dialect.constants)


def _filled(root: Element, choices: tuple[tuple[str, ...], ...], field: str) -> Iterator[str]:
    for places in choices:
        value = ", ".join(dict.fromkeys(v for place in places for v in _first(root, place)))
        value = _PLAIN.get(field, _words)(value)
        if value:
            yield value


def _first(root: Element, place: str) -> Iterator[str]:
    """The first value at a place that says more than a figure."""
    told = (value for value in at(root, place) if "@" in place or any(map(str.isalpha, value)))
    if (value := next(told, None)) is not None:
        yield value


def _day(text: str) -> str:
    """Return the first day that a text names in figures, as ISO 8601, or nothing."""
    for pattern in _DATES:
        for found in pattern.finditer(text):
            try:
                day = date(int(found["y"]), int(found["m"]), int(found["d"]))
            except ValueError:
                continue
            if day.year < _NEXT_CENTURY:
                return day.isoformat()
    return ""


def _words(text: str) -> str:
    """Return a title without the sign of a corpus after it; a sign that is no title gives nothing."""
    text = _SIGN.sub("", text)
    return "" if _CODE.fullmatch(text) else text


def _language(text: str) -> str:
    code = text.partition("-")[0].partition("_")[0].lower()
    code = _LANGUAGES.get(code, code)
    return code if code.isalpha() and len(code) == 2 else ""


_PLAIN: Final = {"date": _day, "language": _language}
