"""Columns: in what order the pieces of a sheet are read.

A gutter is a strip that stays empty over many lines, with prose on both sides of it. What crosses it (a
title, a picture's words) parts the sheet into bands; in each band one column is read to its end before the
next begins.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from reader.core.formats.paper.rows import Piece, Row, cells

_FEWEST: Final = 5
"""Lines that a column must have on each side of a gutter."""
_NARROWEST: Final = 0.2
"""A column's width, of what is printed on the sheet."""
_GUTTER: Final = 0.8
"""A gutter's least width, of the type's size."""
_BY_ROWS: Final = 0.6
"""Where more of the neighbours than this come in the file one after the other, they are cells of a table."""
_DEEPEST: Final = 3
_STEP: Final = 3.0
_MOST_STEPS: Final = 400


class _Cell(NamedTuple):
    """Pieces of a row that stand close together."""

    pieces: Sequence[Piece]
    x0: float
    x1: float
    y: float
    size: float

    @property
    def orders(self) -> range:
        """When its pieces came in the file."""
        return range(min(p.order for p in self.pieces), max(p.order for p in self.pieces) + 1)


def columns(rows: Sequence[Row], *, backwards: bool) -> list[list[Piece]]:
    """Return the pieces in regions, in the order of reading; ``backwards`` reads the right column first."""
    found = [
        _Cell(group, group[0].x0, max(piece.x1 for piece in group), row.y, row.size)
        for row in rows
        for group in cells(row)
    ]
    return [[piece for cell in region for piece in cell.pieces] for region in _regions(found, backwards)]


def _regions(cells: list[_Cell], backwards: bool) -> list[list[_Cell]]:
    done: list[list[_Cell]] = []
    waiting = [(cells, 0)]
    while waiting:
        region, depth = waiting.pop()
        gutter = _gutter(region) if depth < _DEEPEST else None
        if gutter is None:
            done.append(region)
            continue
        parts = [
            (part, depth + 1 if aside else _DEEPEST) for part, aside in _parted(region, gutter, backwards)
        ]
        waiting.extend(reversed(parts))
    return done


def _gutter(region: Sequence[_Cell]) -> float | None:
    """Return where a strip stays empty that has columns on both sides, the best such place."""
    if len(region) < 2 * _FEWEST:
        return None
    left, right = min(p.x0 for p in region), max(p.x1 for p in region)
    width = right - left
    step = max(_STEP, width / _MOST_STEPS)
    steps = int((1 - 2 * _NARROWEST) * width / step)
    places = [left + _NARROWEST * width + step * n for n in range(steps + 1)]
    crossing = [sum(p.x0 < x < p.x1 for p in region) for x in places]
    likely = sorted(range(len(places)), key=lambda n: (crossing[n], abs(places[n] - (left + right) / 2)))
    return next((places[n] for n in likely[:3] if _is_gutter(region, places[n], width)), None)


def _is_gutter(region: Sequence[_Cell], x: float, width: float) -> bool:
    """Tell a strip that parts two columns in at least one band of the sheet."""
    for crosses, band in groupby(sorted(region, key=lambda p: p.y), key=lambda p: p.x0 < x < p.x1):
        if crosses:
            continue
        found = list(band)
        before, after = [p for p in found if p.x1 <= x], [p for p in found if p.x0 >= x]
        if _are_columns(before, after, width):
            return True
    return False


def _are_columns(before: Sequence[_Cell], after: Sequence[_Cell], width: float) -> bool:
    if min(_heights(before), _heights(after)) < _FEWEST:
        return False
    end, start = max(p.x1 for p in before), min(p.x0 for p in after)
    sizes = (end - min(p.x0 for p in before), max(p.x1 for p in after) - start)
    if start - end < _GUTTER * before[0].size or min(sizes) < _NARROWEST * width:
        return False
    ends = {p.orders[-1]: p for p in before}
    neighbours = sum(
        p.orders[0] - 1 in ends and abs(ends[p.orders[0] - 1].y - p.y) < p.size / 2 for p in after
    )
    return neighbours <= _BY_ROWS * min(len(before), len(after))


def _heights(column: Sequence[_Cell]) -> int:
    return len({round(p.y) for p in column})


def _parted(region: Sequence[_Cell], gutter: float, backwards: bool) -> Iterator[tuple[list[_Cell], bool]]:
    """Yield the parts of a region in the order of reading, and whether each is a column."""
    ordered = sorted(region, key=lambda p: p.y)
    for crosses, band in groupby(ordered, key=lambda p: p.x0 < gutter < p.x1):
        found = list(band)
        if crosses:
            yield found, False
            continue
        sides = [[p for p in found if p.x1 <= gutter], [p for p in found if p.x0 >= gutter]]
        if min(map(len, sides)) == 0 or min(map(_heights, sides)) < 2:
            yield found, False
            continue
        yield from ((side, True) for side in (reversed(sides) if backwards else sides))
