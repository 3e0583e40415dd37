"""Scripts that run from right to left: from where their glyphs stand to the order in which they are read.

A file holds them in any order: as they stand, as they are read, mark by mark. What is sure is where they
stand, so the order is made from that; only numbers and words in other scripts run the other way.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from reader.core.formats.paper.glyphs import Glyph

_FLIPPED: Final = str.maketrans("()[]{}<>«»", ")(][}{><»«")
_OPENS, _CLOSES = "([{«", ")]}»"
_NEAR: Final = 0.04
"""Of the type's size."""
_WITHIN_NUMBERS: Final = ".,:/-–%+٫٬"
_WITHIN_WORDS: Final = " .,:;/-–’'@&_()"


def is_backwards(char: str) -> bool:
    """Tell a letter that is written from right to left."""
    return char >= "\u0590" and unicodedata.bidirectional(char) in ("R", "AL")


@dataclass(slots=True)
class _Cluster:
    """What is printed at one place: a letter, or the letters of a joined form, with the marks on it."""

    chars: list[str]
    x0: float
    x1: float
    size: float
    marks: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.chars) + "".join(sorted(self.marks))

    def runs_on(self) -> bool:
        """Tell what is read from left to right: digits and the letters of other scripts."""
        kind = unicodedata.bidirectional(self.chars[0])
        return kind in ("L", "EN", "AN")


def logical(glyphs: Sequence[Glyph], gap: float) -> str:
    """Return what a row of glyphs says; a gap that is wider than so much of the size parts words."""
    printed = _clusters([glyph for glyph in glyphs if not glyph.char.isspace()])
    ordered = sorted(printed, key=lambda cluster: -(cluster.x0 + cluster.x1))
    blanks = sorted((glyph.x0 + glyph.x1) / 2 for glyph in glyphs if glyph.char.isspace())
    units = list(_forwards(list(_spaced(ordered, blanks, gap))))
    return _bracketed("".join(cluster.text for cluster in units))


def _clusters(glyphs: Sequence[Glyph]) -> list[_Cluster]:
    found: list[_Cluster] = []
    marks: list[Glyph] = []
    for glyph in glyphs:
        last = found[-1] if found else None
        if unicodedata.combining(glyph.char):
            marks.append(glyph)
        elif last and (glyph.x0, glyph.x1) == (last.x0, last.x1):
            last.chars.append(glyph.char)
        else:
            found.append(_Cluster([glyph.char], glyph.x0, glyph.x1, glyph.size))
    if _are_reversed(found):
        for cluster in found:
            cluster.chars.reverse()
    for mark in marks:
        if found:
            middle = (mark.x0 + mark.x1) / 2
            min(found, key=lambda c: max(c.x0 - middle, middle - c.x1, 0.0)).marks.append(mark.char)
    return found


def _are_reversed(clusters: Sequence[_Cluster]) -> bool:
    """Tell joined forms whose letters come in the order of what stands, as most files have them."""
    joined = ["".join(cluster.chars) for cluster in clusters if len(cluster.chars) > 1]
    return sum(map(_is_joined, joined)) <= sum(_is_joined(form[::-1]) for form in joined)


def _is_joined(form: str) -> bool:
    """Tell the letters of a form that every font joins: lam with alef, the name of God (U+FDF2)."""
    return form == "الله" or (form[0] == "ل" and form[1:] in ("ا", "أ", "إ", "آ"))


def _spaced(ordered: Sequence[_Cluster], blanks: Sequence[float], gap: float) -> Iterator[_Cluster]:
    """Yield the clusters with spaces: where there is room for one, and in a smaller gap that has one set.

    A space alone proves nothing, as some files set one with every vowel sign.
    """
    last: _Cluster | None = None
    for cluster in ordered:
        if last:
            room = (last.x0 - cluster.x1) / cluster.size
            at = bisect_left(blanks, cluster.x1 - _NEAR * cluster.size)
            is_set = at < len(blanks) and blanks[at] <= last.x0 + _NEAR * cluster.size
            if room > gap or (is_set and room > _NEAR):
                yield _Cluster([" "], cluster.x1, last.x0, cluster.size)
        yield cluster
        last = cluster


def _forwards(ordered: Sequence[_Cluster]) -> Iterator[_Cluster]:
    """Yield the clusters with each number and each run of another script from left to right."""
    at = 0
    while at < len(ordered):
        if not ordered[at].runs_on():
            yield ordered[at]
            at += 1
            continue
        end = _end_of_run(ordered, at)
        yield from reversed(ordered[at:end])
        at = end


def _end_of_run(ordered: Sequence[_Cluster], at: int) -> int:
    end = at + 1
    lettered = ordered[at].chars[0].isalpha()
    step = end
    while step < len(ordered):
        char = ordered[step].chars[0]
        if ordered[step].runs_on():
            lettered = lettered or char.isalpha()
            end = step + 1
        elif char not in (_WITHIN_WORDS if lettered else _WITHIN_NUMBERS):
            break
        step += 1
    return end


def _bracketed(text: str) -> str:
    """Return the text with its brackets turned round, where the file names them by how they look."""
    for one, other in zip(_OPENS, _CLOSES, strict=True):
        if other not in text and text.count(one) == 2:
            return other.join(text.rsplit(one, 1))
        if one not in text and text.count(other) == 2:
            return one.join(text.split(other, 1))
    depth = wrong = 0
    for char in text:
        if char in _OPENS:
            depth += 1
        elif char in _CLOSES:
            wrong += depth == 0
            depth = max(0, depth - 1)
    return text.translate(_FLIPPED) if wrong and wrong + depth >= 2 else text
