"""Divides a stretch of a speech that nothing announced: the likeliest sections by their signs and lengths.

Each paragraph has the signs of a border, weighed by a logit; each section has a length, and the logarithms of
lengths lie about what is usual in a text of that size. The division is the one with the greatest sum (dynamic
programming over the borders, as in a hidden semi-Markov model); how sure each border is, is the share that it
has of all divisions.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from reader.core.outline.ground import Evidence
from reader.core.outline.weights import DIVISION, LENGTH

FEW_WORDS: Final = 25
"""A paragraph of fewer words is short."""
CANDIDATES: Final = 10
"""For each section that is usual, so many of the likeliest borders are weighed against each other."""
LONGEST: Final = 10
"""No section is longer than so many usual ones: bounds the work, and hardly ever decides."""
LEAST: Final = 20
"""Words; what is shorter is no less likely for that."""


@dataclass(frozen=True, slots=True)
class Border:
    """Where a section begins (a place in the stretch), how sure that is (0 to 1), and why."""

    place: int
    confidence: float
    reason: str


def divide(stretch: Sequence[Evidence]) -> list[Border]:
    """Return where sections begin inside a stretch, in order; at its first place one begins anyhow."""
    reached = [0, *accumulate(item.words for item in stretch)]
    usual = usual_words(reached[-1])
    weighed = {n: weigh(item) for n, item in enumerate(stretch) if n}
    most = round(CANDIDATES * reached[-1] / usual)
    likely = sorted(weighed, key=lambda n: (-weighed[n], n))[:most]
    places = [0, *sorted(likely), len(stretch)]
    words = [reached[n] for n in places]
    borders = _likeliest([0.0, *(weighed[n] for n in places[1:-1])], words, usual)
    return [Border(places[n], sure, why(stretch[places[n]])) for n, sure in borders]


def usual_words(words: int) -> float:
    """Return how many words a section usually has in a stretch of so many."""
    sections = LENGTH["sections"] * math.pow(max(1, words), LENGTH["growth"])
    return max(1, words) / max(1.0, sections)


def weigh(item: Evidence) -> float:
    """Return how much speaks for a section to begin here, in natural-logarithm units."""
    found = signs(item)
    return LENGTH["often"] - DIVISION["none"] + sum(DIVISION[name] * value for name, value in found.items())


def signs(item: Evidence) -> dict[str, float]:
    """Return the signs of a border before a paragraph; those that are not there are left out."""
    cohesion = item.cohesion
    found = {
        "a heading": float(item.heading),
        "people are addressed anew": float(item.salutation),
        "its first words address people": float(item.addressed and not item.salutation),
        "it turns to a subject": float(bool(item.transition)),
        "it counts": float(item.ordinal not in (None, 0, 1)),
        "a short sentence puts it forward": float(item.terse),
        "after a short one": float(item.words_before < FEW_WORDS),
        "its words differ": cohesion.depth,
        "little of the paragraph before goes on": cohesion.apart,
        "the same words": cohesion.alike,
        "words end": cohesion.ended,
    }
    return {name: value for name, value in found.items() if value}


def why(item: Evidence) -> str:
    """Return the signs that speak for a border, the strongest first."""
    told = sorted(((DIVISION[name] * value, name) for name, value in signs(item).items()), reverse=True)
    quoted = {
        "it turns to a subject": f'it turns with "{item.transition}"',
        "it counts": f'it counts with "{item.ordinal_words}"',
    }
    fired = [quoted.get(name, name) for gain, name in told if gain > 0.2]
    return "; ".join(fired[:3]) or "a section here has a usual length"


def _likeliest(scores: Sequence[float], words: Sequence[int], usual: float) -> list[tuple[int, float]]:
    """Return the inner borders of the best division, each with its share of all divisions.

    ``scores`` has one value a place but the end; ``words`` are those before each place, the end included.
    """
    end = len(words) - 1
    best, total, back = [0.0], [0.0], [0]
    every: list[list[tuple[int, float]]] = [[]]
    for j in range(1, end + 1):
        ways = [(i, scores[i] + _fit(words[j] - words[i], usual)) for i in _reach(words, j, usual)]
        every.append(ways)
        chosen = max(ways, key=lambda way: best[way[0]] + way[1])
        best.append(best[chosen[0]] + chosen[1])
        back.append(chosen[0])
        total.append(_sum([total[i] + way for i, way in ways]))
    ahead = [0.0] * (end + 1)
    onward: list[list[float]] = [[] for _ in words]
    for j in range(end, 0, -1):
        ahead[j] = _sum(onward[j]) if j < end else 0.0
        for i, way in every[j]:
            onward[i].append(way + ahead[j])
    borders, j = [], back[end]
    while j:
        borders.append((j, min(1.0, math.exp(total[j] + ahead[j] - total[end]))))
        j = back[j]
    return borders[::-1]


def _reach(words: Sequence[int], j: int, usual: float) -> range:
    """The places from which a section may reach so far; always the one before."""
    i = j - 1
    while i > 0 and words[j] - words[i - 1] <= LONGEST * usual:
        i -= 1
    return range(i, j)


def _fit(words: int, usual: float) -> float:
    """How well a length fits: a logarithm of lengths is normal about the usual one."""
    return -((math.log(max(LEAST, words) / usual) / LENGTH["spread"]) ** 2) / 2


def _sum(values: Sequence[float]) -> float:
    """The logarithm of a sum of exponentials."""
    top = max(values)
    return top + math.log(sum(math.exp(value - top) for value in values))
