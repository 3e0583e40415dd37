"""Splits a list that a sentence gives into exactly as many items as the speaker announced."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from reader.core.cues import CueLexicon, fold
from reader.core.outline.weights import SPLIT
from reader.core.transcript import Span

MOST_CUTS: Final = 14
"""A list with more places to cut is not tried: bounds the number of ways."""
_EDGE: Final = " \t,;:.–—-\"'“”«»()。，；：、،؛"


@dataclass(frozen=True, slots=True)
class _Cut:
    start: int
    end: int
    kind: str
    """``;``, ``,``, ``, and`` or ``and``."""


def split_list(text: str, wanted: int, cues: CueLexicon) -> tuple[list[Span], float]:
    """Return the spans of the items of a coordination, and what the cheapest way to cut it costs.

    Every way to cut the list into exactly ``wanted`` items is weighed; the number is what makes "freedoms and
    human rights" one item. No spans where the list cannot be cut so.
    """
    cuts = _cuts(text, cues)
    semicolons = [cut for cut in cuts if cut.kind == ";"]
    if len(semicolons) >= wanted - 1 > 0:
        cuts = semicolons
    if not wanted - 1 <= len(cuts) <= MOST_CUTS:
        return [], 0.0
    ways = combinations(cuts, wanted - 1)
    best = min(ways, key=lambda way: (_cost(text, cuts, way), [cut.start for cut in way]))
    items = _between(text, best)
    if any(not span for span in items):
        return [], 0.0
    return items, _cost(text, cuts, best)


def whole_cost(text: str, cues: CueLexicon) -> float:
    """Return what it costs to leave a coordination uncut."""
    cuts = _cuts(text, cues)[:MOST_CUTS]
    return _cost(text, cuts, ()) if cuts else 0.0


def members(text: str, cues: CueLexicon) -> list[Span]:
    """Return what stands between all the places where a coordination may be cut."""
    cuts = _cuts(text, cues)
    return [span for span in _between(text, cuts) if span] if len(cuts) <= MOST_CUTS else []


def _cuts(text: str, cues: CueLexicon) -> list[_Cut]:
    edge = r"(?!\w)" if cues.spaced else ""
    words = sorted(cues.words("lists", "and"), key=len, reverse=True)
    ands = "|".join(
        re.escape(word.removesuffix("*")) + ("" if word.endswith("*") else edge) for word in words
    )
    signs = "".join(re.escape(sign) for sign in cues.words("lists", "separators"))
    between = r"\s+" if cues.spaced else r"\s*"
    pattern = rf"\s*(?P<sign>[{signs}])\s*(?P<both>(?:{ands})\s*)?|{between}(?:{ands})\s*"
    found = []
    for hit in re.finditer(pattern, fold(text)):
        kind = "and" if not hit["sign"] else ";" if hit["sign"] in ";；؛" else ", and" if hit["both"] else ","
        found.append(_Cut(hit.start(), hit.end(), kind))
    return found


def _between(text: str, way: Sequence[_Cut]) -> list[Span]:
    starts = [0, *(cut.end for cut in way)]
    ends = [*(cut.start for cut in way), len(text)]
    return [_trimmed(text, start, end) for start, end in zip(starts, ends, strict=True)]


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return Span(start, end)


def _cost(text: str, cuts: Sequence[_Cut], way: Sequence[_Cut]) -> float:
    cost = 0.0
    for n, cut in enumerate(way):
        last = n == len(way) - 1
        if cut.kind == ",":
            cost += SPLIT["comma"] + (SPLIT["last without and"] if last else 0.0)
        elif cut.kind == "and":
            cost += SPLIT["and"] + (0.0 if last else SPLIT["and before the last"])
        elif cut.kind == ", and":
            cost += SPLIT["comma and"]
    for cut in cuts:
        if cut not in way:
            cost += {", and": SPLIT["unused comma and"], ",": SPLIT["unused comma"]}.get(cut.kind, 0.0)
    lengths = [len(span) for span in _between(text, way)]
    mean = sum(lengths) / len(lengths) or 1.0
    return cost + SPLIT["balance"] * sum(abs(length - mean) for length in lengths) / mean
