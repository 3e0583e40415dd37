"""Running heads and feet and page numbers: rows at a sheet's edge that come again at the same height.

A row is judged by its words without its numbers and in any order, since heads differ between left and right
pages. No word of any language is known here.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum, auto
from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple

from reader.core.formats.paper.rows import Row

_FEWEST: Final = 3
"""Pages on which a head stands, of any document that has so many."""
_DEEP: Final = 7
"""Rows from the edge that are looked at."""
_NEAR: Final = 8.0
"""Points that the same head may stand higher or lower."""
_FAR: Final = 1.8
"""Times the size of the type: a number on its own stands so far from the text."""
_LONGEST: Final = 160
_OTHER_SIZE: Final = 1.05
_WIDER: Final = 1.15
"""Times the usual distance of lines."""
_WORDS: Final = re.compile(r"[^\W\d_]+")
_NUMBER: Final = re.compile(r"[^\w]*(?:(\d{1,4})|([ivxlcIVXLC]{1,7}))[^\w]*")
_ENDS: Final = ",،،，:："
"""How a salutation ends, which may stand at the top of several pages by chance."""


class Place(Enum):
    """At which edge of a sheet."""

    HEAD = auto()
    FOOT = auto()


class _Edge(NamedTuple):
    """A row near an edge."""

    sheet: int
    depth: int
    """Rows between it and the edge."""
    row: Row
    key: str


def furniture(sheets: Sequence[Sequence[Row]]) -> list[dict[int, str]]:
    """Return, for each sheet, the indices of its rows that are furniture, with what makes them the same.

    The key is empty for a page number.
    """
    found: list[dict[int, str]] = [{} for _ in sheets]
    for place in Place:
        edges = list(_edges(sheets, place))
        again = _again(edges, len(sheets))
        for number, rows in _by_sheet(edges).items():
            for edge in _outer(rows, edges, again, sheets):
                index = edge.depth if place is Place.HEAD else len(sheets[number]) - 1 - edge.depth
                found[number][index] = edge.key
    return found


def _outer(
    rows: Sequence[_Edge],
    edges: Sequence[_Edge],
    again: Mapping[str, Sequence[float]],
    sheets: Sequence[Sequence[Row]],
) -> Sequence[_Edge]:
    """Return the rows of a sheet, from the edge on, that are furniture and stand apart from its text."""
    count = 0
    while count < len(rows) and (
        _is_among(rows[count], again) or _is_page_number(rows[count], edges, sheets)
    ):
        count += 1
    steps = Counter(_step(edge) for edge in edges if not edge.key)
    while count and count < len(rows):
        edge = rows[count - 1]
        counts = not edge.key and steps[_step(edge)] >= _FEWEST
        if counts or _stands_apart(edge, rows[count], again, sheets):
            break
        count -= 1
    return rows[:count]


def _stands_apart(
    edge: _Edge, inner: _Edge, again: Mapping[str, Sequence[float]], sheets: Sequence[Sequence[Row]]
) -> bool:
    """Tell a row in other type than the text next to it, further from it than lines are, or on most pages."""
    row, text = edge.row, inner.row
    if max(row.size, text.size) > _OTHER_SIZE * min(row.size, text.size):
        return True
    if 2 * len(again.get(edge.key, ())) >= len(sheets):
        return True
    distances = [abs(b.y - a.y) for a, b in pairwise(sheets[edge.sheet])]
    return abs(row.y - text.y) > _WIDER * median(distances)


def _by_sheet(edges: Sequence[_Edge]) -> Mapping[int, list[_Edge]]:
    """Return the rows of each sheet, the outermost first."""
    sheets: dict[int, list[_Edge]] = defaultdict(list)
    for edge in edges:
        sheets[edge.sheet].append(edge)
    return sheets


def _edges(sheets: Sequence[Sequence[Row]], place: Place) -> Iterator[_Edge]:
    for number, rows in enumerate(sheets):
        outermost = rows if place is Place.HEAD else rows[::-1]
        for depth, row in enumerate(outermost[:_DEEP]):
            yield _Edge(number, depth, row, _key(row.text))


def _key(text: str) -> str:
    """Return the words of a row in any order; nothing for a number, be it in Roman figures."""
    if _NUMBER.fullmatch(text):
        return ""
    return " ".join(sorted(_WORDS.findall(text.casefold()))) or text[:_LONGEST]


def _again(edges: Sequence[_Edge], sheets: int) -> dict[str, list[float]]:
    """Return the keys that come again on enough sheets, with the heights at which they stand."""
    heights: dict[str, list[float]] = defaultdict(list)
    spoken = {edge.key for edge in edges if edge.row.text[-1:] in _ENDS}
    for edge in edges:
        if edge.key and len(edge.row.text) <= _LONGEST:
            heights[edge.key].append(edge.row.y)
    fewest = _FEWEST if sheets > _FEWEST else 2
    found: dict[str, list[float]] = {}
    for key, all_of in heights.items():
        enough = max(fewest, sheets // 2) if key in spoken else fewest
        usual = [y for y in all_of if sum(abs(y - other) <= _NEAR for other in all_of) >= enough]
        if usual:
            found[key] = usual
    return found


def _is_among(edge: _Edge, again: Mapping[str, Sequence[float]]) -> bool:
    return any(abs(edge.row.y - y) <= _NEAR for y in again.get(edge.key, ()))


def _is_page_number(edge: _Edge, edges: Sequence[_Edge], sheets: Sequence[Sequence[Row]]) -> bool:
    """Tell a number that counts with the pages, or one on its own far from the text of the only page."""
    if edge.key:
        return False
    steps = Counter(_step(other) for other in edges if not other.key and other.depth <= edge.depth)
    step = _step(edge)
    if step is not None and steps[step] >= 2:
        return True
    if step is None:
        return sum(not other.key and abs(other.row.y - edge.row.y) <= _NEAR for other in edges) >= _FEWEST
    rows = sheets[edge.sheet]
    distances = [abs(row.y - edge.row.y) for row in rows if row is not edge.row]
    alone = min(distances, default=0.0) > _FAR * edge.row.size
    return alone and (step == 1 or len([e for e in edges if not e.key]) >= _FEWEST)


def _step(edge: _Edge) -> int | None:
    """Return how far a page's number is from its place in the file; ``None`` for Roman figures."""
    found = _NUMBER.fullmatch(edge.row.text)
    return int(found[1]) - edge.sheet if found and found[1] else None
