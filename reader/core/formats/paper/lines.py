"""The lines of a document in the order of reading, each with the column that it stands in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from reader.core.formats.paper.backwards import is_backwards
from reader.core.formats.paper.columns import columns
from reader.core.formats.paper.rows import Piece, Row, rows
from reader.core.formats.sentences import is_closed

_SMALL: Final = 0.93
"""Of the usual size: foot notes are smaller than this."""
_NOTE_STARTS: Final = "0123456789*†‡§[(¹²³⁴⁵⁶⁷⁸⁹ⁱ"
_EDGE_SHARE: Final = 0.1
"""Of a column's lines, at each edge, that may stand out of it."""
_NEAR: Final = 12.0
"""Points between the edges of the same column on two pages."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a column. Lengths are points; a script that runs from right to left is mirrored."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    page: int
    region: int
    """Lines of one region stand below one another."""
    left: float = 0.0
    right: float = 0.0
    """The edges of its column."""
    note: bool = False
    """It is part of a foot note."""

    @property
    def room(self) -> float:
        """How much wider the line could be."""
        return self.right - self.left - (self.x1 - self.x0)


def lines_of(sheets: Sequence[tuple[int, float, Sequence[Row]]]) -> list[Line]:
    """Return the lines of sheets (number, width, rows without furniture) in the order of reading."""
    backwards = runs_backwards(row for _, _, found in sheets for row in found)
    placed: list[Line] = []
    for number, width, found in sheets:
        for region in columns(found, backwards=backwards):
            placed.extend(_region(region, number, len(placed), width if backwards else 0.0))
    return _noted(_edged(placed), usual_size(placed))


def runs_backwards(found: Iterable[Row]) -> bool:
    """Tell rows of a script that runs from right to left."""
    letters = Counter(is_backwards(char) for row in found for char in row.text if char.isalpha())
    return letters[True] > letters[False]


def usual_size(lines: Iterable[Line]) -> float:
    """Return the size of the type that most characters are set in, 0 for no lines."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(2 * line.size) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _region(region: Sequence[Piece], number: int, key: int, mirror: float) -> list[Line]:
    found: list[Line] = []
    for row in rows(region):
        x0, x1 = (mirror - row.x1, mirror - row.x0) if mirror else (row.x0, row.x1)
        found.append(Line(row.text, x0, x1, row.y, row.size, row.bold, number, key))
    return found


def _edged(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with the edges of their columns, those of a short column taken from its likes."""
    usual = usual_size(lines)
    regions: dict[int, list[Line]] = {}
    for line in lines:
        regions.setdefault(line.region, []).append(line)
    edges = {key: _edges(found, usual) for key, found in regions.items()}
    long = [edges[key] for key, found in regions.items() if len(found) >= 8]
    done: list[Line] = []
    for key, found in regions.items():
        left, right = edges[key]
        likes = [edge for edge in long if abs(edge[0] - left) <= _NEAR or edge[0] <= left < right <= edge[1]]
        if likes:
            left = min(left, *(edge[0] for edge in likes)) if len(found) < 8 else left
            right = max(right, sorted(edge[1] for edge in likes)[len(likes) // 2])
        done.extend(replace(line, left=left, right=right) for line in found)
    return done


def _edges(found: Sequence[Line], usual: float) -> tuple[float, float]:
    body = [line for line in found if abs(line.size - usual) <= 1] or list(found)
    lefts, rights = sorted(line.x0 for line in body), sorted(line.x1 for line in body)
    out = int(_EDGE_SHARE * len(body))
    return lefts[min(out, len(lefts) - 1)], rights[-1 - min(out // 3, len(rights) - 1)]


def _noted(lines: list[Line], usual: float) -> list[Line]:
    """Return the lines with foot notes told: small type at a page's end that begins with a note's sign."""
    done = list(lines)
    open_note = False
    for _, on_page in groupby(range(len(lines)), key=lambda i: lines[i].page):
        notes = _notes([*on_page], lines, usual, open_note)
        for i in notes:
            done[i] = replace(lines[i], note=True)
        open_note = bool(notes) and not is_closed(lines[notes[-1]].text)
    return done


def _notes(on_page: Sequence[int], lines: Sequence[Line], usual: float, open_note: bool) -> Sequence[int]:
    tail = len(on_page)
    while tail and lines[on_page[tail - 1]].size <= _SMALL * usual:
        tail -= 1
    goes_on = open_note and tail < len(on_page) and lines[on_page[tail]].text[:1].islower()
    while tail < len(on_page) and not goes_on and lines[on_page[tail]].text[:1] not in _NOTE_STARTS:
        tail += 1
    return on_page[tail:] if tail else ()
