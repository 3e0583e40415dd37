"""Glyphs with their places on a sheet, as the child sends them."""

from __future__ import annotations

import struct
from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from reader.core.formats.paper.child import BOLD, HEAD, LOST, PICTURE, SKEWED, TURNED

BREAK: Final = "\n"
"""The glyph that stands for the end of a line; its place means nothing, as that of a space that is put in."""
_NONE: Final = 0xFFFFFFFF
_TINY: Final = 0.25
"""Of a page's usual size: what is smaller is a mark of the press and not for readers."""
_LARGEST: Final = 0x110000
_SMALLEST: Final = 0.001
_FARTHEST: Final = 1e5
"""Points; the largest sheet that the format knows is 14,400 wide."""


class Glyph(NamedTuple):
    """One character where it is printed. Lengths are points, from the top left corner of its sheet."""

    char: str
    x0: float
    x1: float
    y: float
    """The line that it stands on."""
    size: float
    """Of its type; 0 for what is not printed: a break, a space that was put in."""
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """The glyphs of one page, in the order of the file."""

    number: int
    """From 1, as they lie in the file."""
    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    aside: tuple[Glyph, ...] = ()
    """Those that do not read in the direction of the rest: along an edge, across the page."""
    tiny: int = 0
    """How many were left out as too small to read."""
    pictured: bool = False
    """It holds a picture and not one glyph."""
    lost: bool = False
    """It could not be loaded."""


class _Columns(NamedTuple):
    """What the child sends of a page."""

    codes: array[int]
    owners: array[int]
    left: array[float]
    right: array[float]
    base: array[float]
    sizes: array[float]
    flags: array[int]


def unpacked(payload: bytes, number: int) -> Sheet:
    """Return the page that a record of the child holds."""
    width, height, glyphs, runs, bare = struct.unpack_from(HEAD, payload)
    take = _Taker(payload, struct.calcsize(HEAD))
    columns = _Columns(
        codes=take.whole(glyphs),
        owners=take.whole(glyphs),
        left=take.real(glyphs),
        right=take.real(glyphs),
        base=take.real(runs),
        sizes=take.real(runs),
        flags=take.whole(runs),
    )
    sheet = _sheet(columns, number, (width, height))
    return replace(sheet, pictured=bare == PICTURE, lost=bare == LOST)


class _Taker:
    """Takes columns of numbers from a record, one after the other."""

    def __init__(self, payload: bytes, at: int) -> None:
        self._rest = memoryview(payload)[at:]

    def whole(self, length: int) -> array[int]:
        column: array[int] = array("I")
        column.frombytes(self._next(length * column.itemsize))
        return column

    def real(self, length: int) -> array[float]:
        column: array[float] = array("f")
        column.frombytes(self._next(length * column.itemsize))
        return column

    def _next(self, size: int) -> memoryview:
        taken, self._rest = self._rest[:size], self._rest[size:]
        return taken


def _sheet(of: _Columns, number: int, shape: tuple[float, float]) -> Sheet:
    often = Counter(of.owners)
    often.pop(_NONE, None)
    ways = [flags // TURNED % 4 + 4 * bool(flags & SKEWED) for flags in of.flags]
    way = max(range(4), key=lambda way: sum(n for owner, n in often.items() if ways[owner] == way))
    usual = _usual(of.sizes, often)
    sizes = [size if _is_size(size) else usual for size in of.sizes]
    least = _TINY * usual
    level: list[Glyph] = []
    aside: list[Glyph] = []
    tiny, into = 0, level
    for code, owner, left, right in zip(of.codes, of.owners, of.left, of.right, strict=True):
        char = chr(code) if code < _LARGEST and not 0xD800 <= code < 0xE000 else "\ufffd"
        if owner == _NONE:
            into.append(Glyph(char, 0.0, 0.0, 0.0, 0.0))
        elif sizes[owner] < least:
            tiny += not char.isspace()
        else:
            into = level if ways[owner] == way else aside
            bold = bool(of.flags[owner] & BOLD)
            into.append(Glyph(char, _near(left), _near(right), _near(of.base[owner]), sizes[owner], bold))
    width, height = shape if way % 2 == 0 else (shape[1], shape[0])
    return Sheet(number, _near(width), _near(height), tuple(level), tuple(aside), tiny)


def _usual(sizes: Sequence[float], often: Mapping[int, int]) -> float:
    """Return the size that half of the glyphs have at most."""
    found = sorted((sizes[owner], count) for owner, count in often.items() if _is_size(sizes[owner]))
    left = sum(count for _, count in found) / 2
    for size, count in found:
        left -= count
        if left <= 0:
            return size
    return 1.0


def _is_size(size: float) -> bool:
    return _SMALLEST < size < _FARTHEST


def _near(place: float) -> float:
    """Return a place that can be worked with, for one that is no number or in another town."""
    return place if -_FARTHEST < place < _FARTHEST else 0.0
