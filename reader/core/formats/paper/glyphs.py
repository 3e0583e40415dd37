"""Glyphs with their places on a sheet, as the child sends them."""

from __future__ import annotations

import struct
from array import array
from dataclasses import dataclass
from statistics import median
from typing import Final, NamedTuple

from reader.core.formats.paper.child import BOLD, HEAD, SKEWED, TURNED

BREAK: Final = "\n"
"""The glyph that stands for the end of a line; its place means nothing, as that of a space that is put in."""
_NONE: Final = 0xFFFFFFFF
_TINY: Final = 0.25
"""Of a page's usual size: what is smaller is a mark of the press and not for readers."""
_LARGEST: Final = 0x110000


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
    width, height, glyphs, runs, pictured = struct.unpack_from(HEAD, payload)
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
    return _sheet(columns, number, (width, height), bool(pictured))


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


def _sheet(of: _Columns, number: int, shape: tuple[float, float], pictured: bool) -> Sheet:
    ways = [flags // TURNED % 4 + 4 * bool(flags & SKEWED) for flags in of.flags]
    way = _most([ways[owner] for owner in of.owners if owner != _NONE])
    usual = median(of.sizes[owner] for owner in of.owners if owner != _NONE) if of.flags else 0.0
    level: list[Glyph] = []
    aside: list[Glyph] = []
    tiny, into = 0, level
    for code, owner, left, right in zip(of.codes, of.owners, of.left, of.right, strict=True):
        char = chr(code) if code < _LARGEST else "\ufffd"
        if owner == _NONE:
            into.append(Glyph(char, 0.0, 0.0, 0.0, 0.0))
            continue
        size = of.sizes[owner]
        if size < _TINY * usual:
            tiny += not char.isspace()
            continue
        into = level if ways[owner] == way else aside
        into.append(Glyph(char, left, right, of.base[owner], size, bool(of.flags[owner] & BOLD)))
    width, height = shape if way % 2 == 0 else (shape[1], shape[0])
    return Sheet(number, width, height, tuple(level), tuple(aside), tiny, pictured)


def _most(ways: list[int]) -> int:
    return max(range(4), key=ways.count) if ways else 0
