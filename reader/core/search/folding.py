"""Folds text so that what a reader takes for the same compares as the same, and remembers where it came from.

A unit is a character with the marks that follow it. Folding a text is folding its units one after the other,
so a place in the folded copy leads back to a unit. Nearly every unit folds to as many characters as it has;
only the others are kept (a sparse map), found with one scan of each slice of the text.

The folds: NFKC (Unicode Standard Annex 15), which takes ligatures, full-width and presentation forms apart;
accents are the marks that NFD sets apart, by their canonical combining class; case is ``str.casefold``.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Generator, Iterable
from dataclasses import dataclass
from functools import lru_cache

SLICE = 1 << 17
"""Code points folded between two chances to stop; the longest call into C then takes a few milliseconds."""

_QUOTES = {**dict.fromkeys("‘’‚‛′‵ʼʹ`´＇‹›", "'"), **dict.fromkeys("“”„‟″‶«»〝〞＂", '"')}
_DASHES = dict.fromkeys("‐‑‒–—―−⁃﹘﹣－", "-")
_SPACES = dict.fromkeys(
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "
)
_INVISIBLE = dict.fromkeys(
    "\u00ad\u034f\u061c\u0640\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff" + "".join(map(chr, range(0xFE00, 0xFE10))),
    "",
)
_TYPOGRAPHY = str.maketrans(_QUOTES | _DASHES | _SPACES | _INVISIBLE)
# Strokes and ligatures that Unicode does not decompose, yet that people leave out when they type.
_STROKES = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ħ": "h", "Ħ": "H", "ŧ": "t", "Ŧ": "T"}
    | {"ı": "i", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE"}
)
# A letter of its own that happens to be built with a mark: "мой" is no accented "мои".
_LETTERS = frozenset("йЙ")


@dataclass(frozen=True, slots=True)
class Folding:
    """Which differences count."""

    case: bool = False
    """Whether capital and small letters differ."""
    accents: bool = False
    """Whether letters with and without accents differ."""

    def fold(self, text: str) -> str:
        """Return the folded text."""
        return folded(text, self).text


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text, and the way back: the units whose length changed, as parallel arrays in text order."""

    text: str
    starts: array[int]
    """Where each such unit starts in the folded text."""
    ends: array[int]
    source_starts: array[int]
    source_ends: array[int]

    def source(self, start: int, end: int) -> tuple[int, int]:
        """Return the range of the source that folded to ``start`` to ``end``, a range that is not empty.

        It holds whole units: half of a folded ligature leads to the ligature.
        """
        return self._unit(start)[0], self._unit(end - 1)[1]

    def _unit(self, at: int) -> tuple[int, int]:
        index = bisect_right(self.starts, at) - 1
        if index < 0:
            return at, at + 1
        if at < self.ends[index]:
            return self.source_starts[index], self.source_ends[index]
        source = self.source_ends[index] + at - self.ends[index]
        return source, source + 1


@lru_cache(maxsize=1 << 16)
def _fold_unit(unit: str, folding: Folding) -> str:
    """Fold until nothing changes: a case fold can bring a mark, a decomposition a dash."""
    while (after := _fold_once(unit, folding)) != unit:
        unit = after
    return unit


def _fold_once(unit: str, folding: Folding) -> str:
    unit = unicodedata.normalize("NFKC", unit.translate(_TYPOGRAPHY))
    if not folding.accents:
        unit = "".join(c if c in _LETTERS else _without_accents(c) for c in unit.translate(_STROKES))
    if not folding.case:
        unit = unit.casefold()
    return unicodedata.normalize("NFKC", unit)


def _without_accents(character: str) -> str:
    decomposed = unicodedata.normalize("NFD", character)
    if decomposed == character and not unicodedata.combining(character):
        return character
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if not _is_accent(c)))


def _is_accent(character: str) -> bool:
    """Tell accents and optional vowel points from marks that are letters of their script (Thai)."""
    combining = unicodedata.combining(character)
    return 10 <= combining <= 36 or combining >= 200


def _extends(character: str) -> bool:
    """Tell whether a character makes a unit with the one before it."""
    return unicodedata.category(character)[0] == "M" or "\u1160" <= character <= "\u11ff"


class _Folder:
    """Builds a :class:`Folded` slice by slice."""

    def __init__(self, text: str, folding: Folding) -> None:
        self._text = text
        self._folding = folding
        self._pieces: list[str] = []
        self._length = 0
        self._changed = False
        self._map = Folded("", array("q"), array("q"), array("q"), array("q"))

    def add(self, start: int, end: int) -> None:
        chunk = self._text[start:end]
        piece = self._lower(chunk) if chunk.isascii() and "`" not in chunk else self._fold(chunk, start)
        self._changed = self._changed or piece != chunk
        self._pieces.append(piece)
        self._length += len(piece)

    def result(self) -> Folded:
        text = "".join(self._pieces) if self._changed else self._text
        units = self._map
        return Folded(text, units.starts, units.ends, units.source_starts, units.source_ends)

    def _lower(self, chunk: str) -> str:
        return chunk if self._folding.case else chunk.casefold()

    def _fold(self, chunk: str, offset: int) -> str:
        letters = sorted(c for c in set(chunk) if not c.isascii() or c == "`")
        folds = {c: _fold_unit(c, self._folding) for c in letters}
        piece = self._lower(self._take_units(chunk, offset, folds))
        for letter, fold in folds.items():
            plain = self._lower(letter)
            if plain != fold and len(fold) == len(plain) == 1:
                piece = piece.replace(plain, fold)
        return piece

    def _take_units(self, chunk: str, offset: int, folds: dict[str, str]) -> str:
        """Fold the units whose length changes, note them in the map, and leave the rest as it is."""
        extending = re.escape("".join(c for c in folds if _extends(c)))
        changing = re.escape(
            "".join(c for c, fold in folds.items() if not len(fold) == len(self._lower(c)) == 1)
        )
        if not extending and not changing:
            return chunk
        classes = [f"[{members}]{count}" for members, count in ((extending, "+"), (changing, "")) if members]
        pieces: list[str] = []
        at = shift = 0
        for match in re.finditer("|".join(classes), chunk):
            start, end = match.span()
            if start > at and _extends(chunk[start]):
                start -= 1
            unit = chunk[start:end]
            fold = _fold_unit(unit, self._folding)
            if len(fold) == len(unit) == len(self._lower(unit)) and fold == "".join(map(self._single, unit)):
                continue
            pieces += (chunk[at:start], fold)
            self._note(self._length + start + shift, len(fold), offset + start, offset + end)
            shift += len(fold) - len(unit)
            at = end
        pieces.append(chunk[at:])
        return "".join(pieces)

    def _single(self, character: str) -> str:
        return _fold_unit(character, self._folding)

    def _note(self, start: int, length: int, source_start: int, source_end: int) -> None:
        self._map.starts.append(start)
        self._map.ends.append(start + length)
        self._map.source_starts.append(source_start)
        self._map.source_ends.append(source_end)


def _cuts(text: str) -> Iterable[tuple[int, int]]:
    """Cut a text into slices that part no unit."""
    start = 0
    while start < len(text):
        end = min(start + SLICE, len(text))
        while end < len(text) and _extends(text[end]):
            end += 1
        yield start, end
        start = end


def fold_in_slices(text: str, folding: Folding) -> Generator[int, None, Folded]:
    """Fold a text, yielding after each slice how far it got; the folded text is the generator's value."""
    folder = _Folder(text, folding)
    for start, end in _cuts(text):
        folder.add(start, end)
        yield end
    return folder.result()


def folded(text: str, folding: Folding) -> Folded:
    """Fold a text at once."""
    slices = fold_in_slices(text, folding)
    while True:
        try:
            next(slices)
        except StopIteration as done:
            value: Folded = done.value
            return value
