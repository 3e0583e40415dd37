"""How likely each of several passages is what some words refer to, told from the signs that each shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log
from typing import Final

from reader.core.references.mention import Target
from reader.core.transcript import Span

LEAST: Final = 0.2
"""A link that a reader lists less likely than this, among the twelve clearest, is not shown."""
LEAST_SURE: Final = 0.12
"""But one that is as likely right as :data:`SURE_RIGHT` is shown down to here."""
SURE_RIGHT: Final = 0.8
LEAST_RIGHT: Final = 0.67
"""None is shown that is right less likely than this."""

Signs = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Place:
    """A passage that may be meant, why, and what speaks for and against it."""

    span: Span
    reason: str
    signs: Signs
    part_id: str = ""
    """The outline part that it is, where it is a whole part."""


def likeliest(places: Sequence[Place], weights: Signs, rightness: Signs) -> Target | None:
    """Return the likeliest place and how sure it is right; that none is meant counts as one place more.

    None where that is too likely. ``weights`` tell what a reader lists, ``rightness`` whether it is right;
    there the sign "likely" is the logarithm of the odds that a reader lists the place.
    """
    if not places:
        return None
    powers = [exp(_sum(place.signs, weights)) for place in places]
    best = max(range(len(places)), key=powers.__getitem__)
    rest = 1 + sum(powers) - powers[best]
    signs = {**places[best].signs, "likely": log(powers[best] / rest)}
    right = 1 / (1 + exp(-_sum(signs, rightness)))
    least = LEAST_SURE if right >= SURE_RIGHT else LEAST
    if powers[best] / (powers[best] + rest) < least or right < LEAST_RIGHT:
        return None
    return Target(places[best].span, right, places[best].reason, places[best].part_id)


def _sum(signs: Signs, weights: Signs) -> float:
    return sum(weights.get(name, 0.0) * value for name, value in signs.items())
