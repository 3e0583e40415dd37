"""How likely each of several passages is what some words refer to, told from the signs that each shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp
from typing import Final

from reader.core.references.mention import Target
from reader.core.transcript import Span

LISTED: Final = 0.45
"""A link that a reader lists with likelihood p, among the twelve clearest, is as sure as p to this power.

Set by hand over gold and development, for a balance of links found and links not listed; not fitted to
verdicts of right and wrong.
"""

Signs = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Place:
    """A passage that may be meant, why, and what speaks for and against it."""

    span: Span
    reason: str
    signs: Signs


def likeliest(places: Sequence[Place], weights: Signs) -> Target | None:
    """Return the likeliest place and how sure it is; that none is meant counts as one place more."""
    if not places:
        return None
    powers = [exp(sum(weights.get(name, 0.0) * value for name, value in p.signs.items())) for p in places]
    best = max(range(len(places)), key=powers.__getitem__)
    sure = (powers[best] / (1 + sum(powers))) ** LISTED
    return Target(places[best].span, sure, places[best].reason)
