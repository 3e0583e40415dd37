"""Fits the weights of signs to labelled places: logits with a penalty, by Newton's method."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

PENALTY = 1.0
"""Of the sum of the squared weights: signs that seldom fire keep small weights."""
STEPS = 15
LONGEST_STEP = 3.0

Signs = Mapping[str, float]
Weights = dict[str, float]
NO_PRIOR: Signs = {}


@dataclass(frozen=True)
class Choice:
    """The signs at each place that may be meant, and the place that a reader chose."""

    family: str
    places: Sequence[Signs]
    chosen: int


def fit(choices: Sequence[Choice], prior: Signs = NO_PRIOR, penalty: float = PENALTY) -> Weights:
    """Return the weights that make the choices likeliest (a conditional logit, McFadden 1974).

    ``prior`` is where the penalty draws the weights to: what was known before any speech was labelled.
    """
    names = sorted({*prior, *(name for choice in choices for place in choice.places for name in place)})
    rows = [[[place.get(name, 0.0) for name in names] for place in c.places] for c in choices]
    known = [prior.get(name, 0.0) for name in names]
    weights = list(known)
    for _ in range(STEPS):
        slope = [penalty * (before - weight) for before, weight in zip(known, weights, strict=True)]
        curve = [[penalty * (i == j) for j in range(len(names))] for i in range(len(names))]
        for choice, places in zip(choices, rows, strict=True):
            _add(slope, curve, places, choice.chosen, weights)
        step = _solved(curve, slope)
        scale = min(1.0, LONGEST_STEP / max(1e-9, *map(abs, step)))
        weights = [weight + scale * by for weight, by in zip(weights, step, strict=True)]
    return dict(zip(names, weights, strict=True))


def chances(places: Sequence[Signs], weights: Signs) -> list[float]:
    """Return the probability of each place."""
    sums = [sum(weights.get(name, 0.0) * value for name, value in place.items()) for place in places]
    return _softmax(sums)


def held_out(
    choices: Sequence[Choice], prior: Signs = NO_PRIOR, penalty: float = PENALTY
) -> dict[str, Weights]:
    """Return for each family the weights fitted to the others."""
    families = sorted({choice.family for choice in choices})
    return {
        family: fit([choice for choice in choices if choice.family != family], prior, penalty)
        for family in families
    }


def loss(choices: Sequence[Choice], weights: Mapping[str, Signs]) -> float:
    """Return the mean of minus the logarithm of the probability of what was chosen; weights by family."""
    lost = [-math.log(max(1e-9, chances(c.places, weights[c.family])[c.chosen])) for c in choices]
    return sum(lost) / max(1, len(lost))


def _add(
    slope: list[float],
    curve: list[list[float]],
    places: Sequence[Sequence[float]],
    chosen: int,
    weights: Sequence[float],
) -> None:
    """Add one choice's first and second derivatives."""
    sums = [sum(w * x for w, x in zip(weights, place, strict=True)) for place in places]
    likely = _softmax(sums)
    size = range(len(slope))
    mean = [sum(p * place[i] for p, place in zip(likely, places, strict=True)) for i in size]
    for i in size:
        slope[i] += places[chosen][i] - mean[i]
    for p, place in zip(likely, places, strict=True):
        apart = [x - m for x, m in zip(place, mean, strict=True)]
        for i in size:
            if p * apart[i]:
                row, factor = curve[i], p * apart[i]
                for j in size:
                    row[j] += factor * apart[j]


def _softmax(sums: Sequence[float]) -> list[float]:
    top = max(sums)
    powers = [math.exp(value - top) for value in sums]
    total = sum(powers)
    return [power / total for power in powers]


def _solved(matrix: Sequence[Sequence[float]], right: Sequence[float]) -> list[float]:
    """Solve a system of linear equations by elimination."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for i in range(size):
        pivot = max(range(i, size), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(i + 1, size):
            factor = rows[r][i] / rows[i][i]
            rows[r] = [x - factor * y for x, y in zip(rows[r], rows[i], strict=True)]
    found = [0.0] * size
    for i in reversed(range(size)):
        found[i] = (rows[i][size] - sum(rows[i][j] * found[j] for j in range(i + 1, size))) / rows[i][i]
    return found
