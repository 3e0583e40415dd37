"""Where an opening ends and where a closing begins: each place of the body is weighed, the likeliest wins.

A conditional logit (McFadden 1974): the weights of the signs at a place add up, and the exponentials of these
sums, made to sum to 1, are the probabilities of the places.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reader.core.outline.evidence import gather
from reader.core.outline.ground import Draft, Evidence
from reader.core.outline.headings import role_of
from reader.core.outline.parts import PartKind
from reader.core.outline.weights import CLOSING, OPENING

USUAL: Final = 0.05
"""The share of the words that an opening or a closing usually has."""
LONG: Final = 0.12
"""A greater share is rare."""
LEAST: Final = 0.004
FURTHEST: Final = 0.25
"""No opening or closing has a greater share."""
CLOSING_FROM: Final = 0.7
"""A closing begins after this share of the paragraphs, or within the furthest share of the words."""
MOST_PLACES: Final = 1500
"""No closing has more paragraphs: a text of which so many are a quarter is no speech."""
CLEAR: Final = 0.35
"""From this probability on the likeliest place is taken, below it the middle of the probabilities."""
SHORTEST: Final = 300
"""Words of a speech; in a shorter text an opening or a closing is no shorter for that."""
COURTEOUS: Final = 800
"""Courtesies stand in the first so many code points of a paragraph."""


@dataclass(frozen=True, slots=True)
class Border:
    """A place in the body (0 to its length), how sure it is, and why."""

    place: int
    confidence: float
    """The share of the words on which the probable places agree with it, 0 to 1."""
    reason: str


def opening_end(draft: Draft, body: Sequence[int], first: int = 0) -> Border:
    """Return the place of the body before which the opening stands; 0 where there is none."""
    signs = opening_signs(draft, body, first)
    chances = _chances(signs, OPENING)
    place = chances.index(max(chances))
    words = _reached(draft, body)
    sure = sum(p * _agreement(words[n], words[place]) for n, p in enumerate(chances))
    return Border(place, sure, _why(signs[place], OPENING))


def closing_start(draft: Draft, body: Sequence[int]) -> Border:
    """Return the place of the body at which the closing begins; its length where there is none."""
    first, signs = closing_signs(draft, body)
    chances = _chances(signs, CLOSING)
    best = chances.index(max(chances))
    if chances[best] < CLEAR:
        best = _middle(chances)
    words = _reached(draft, body)
    left = [words[-1] - reached for reached in words[first:]]
    sure = sum(p * _agreement(left[n], left[best]) for n, p in enumerate(chances))
    return Border(first + best, sure, _why(signs[best], CLOSING))


def opening_signs(draft: Draft, body: Sequence[int], first: int = 0) -> list[dict[str, float]]:
    """Return the signs at each place where an opening may end, which is no later than the next heading."""
    evidence, reached = gather(draft, body), _reached(draft, body)
    headed = next((n for n in range(first, len(body)) if body[n] in draft.headings), len(body) - 1)
    found: list[dict[str, float]] = []
    courteous, whole = 0, max(SHORTEST, reached[-1])
    for n in range(headed + 1):
        share = reached[n] / whole
        if n and reached[n - 1] > FURTHEST * whole:
            break
        signs = _shares(share, n == 0) | {
            "courtesies": float(courteous),
            "small": math.log(max(share, LEAST)),
        }
        found.append(signs | _turn(evidence[n], n > 0))
        courteous += courtesies(draft, body[n])
    return found


def closing_signs(draft: Draft, body: Sequence[int]) -> tuple[int, list[dict[str, float]]]:
    """Return the first place where a closing may begin, and the signs at each from there to the end."""
    evidence, reached = gather(draft, body), _reached(draft, body)
    found: list[dict[str, float]] = [{"none": 1.0}]
    crossed = addressed = 0
    for n in range(len(body) - 1, max(-1, len(body) - 1 - MOST_PLACES), -1):
        share = (reached[-1] - reached[n]) / max(SHORTEST, reached[-1])
        if share > FURTHEST and n < min(len(body) - 1, CLOSING_FROM * len(body)):
            break
        item = evidence[n]
        signs = _shares(share, none=False) | _turn(item, n > 0)
        signs |= {
            "it rounds off": float(rounds_off(draft, body[n])),
            "it turns to a subject": float(bool(item.transition)),
            "its heading says that it closes": float(item.heading and _closes(draft, body[n])),
            "the last address": float(item.salutation and not addressed),
            "headings inside": float(crossed),
        }
        found.append(signs)
        crossed += item.heading
        addressed += item.salutation
    return len(body) + 1 - len(found), found[::-1]


def courtesies(draft: Draft, i: int) -> int:
    """Return of how many kinds the courtesies in a line are: greetings, congratulations, thanks."""
    folded = draft.lines[i].folded
    families = (draft.cues.phrases("opening", key) for key in ("any", "congratulate", "thanks"))
    return sum(family.search(folded, 0, COURTEOUS) is not None for family in families)


def rounds_off(draft: Draft, i: int) -> bool:
    """Tell whether a line begins with words that round off: "In conclusion"."""
    line = draft.lines[i]
    return draft.cues.phrases("closing", "start").match(line.folded, line.begin) is not None


def _closes(draft: Draft, i: int) -> bool:
    return role_of(draft, i) is PartKind.CLOSING


def _shares(share: float, none: bool) -> dict[str, float]:
    if none:
        return {"none": 1.0}
    return {
        "unusual share": math.log(max(share, LEAST) / USUAL) ** 2,
        "long": max(0.0, share - LONG) * 10,
    }


def _turn(item: Evidence, inside: bool) -> dict[str, float]:
    """What speaks for anything to end before a paragraph and to begin with it."""
    if not inside:
        return {"a heading": float(item.heading)}
    return {
        "a heading": float(item.heading),
        "people are addressed": float(item.salutation),
        "its words differ": item.depth,
        "the same words": item.cohesion.alike,
        "words end": item.cohesion.ended,
    }


def _reached(draft: Draft, body: Sequence[int]) -> list[int]:
    reached = [0]
    for i in body:
        reached.append(reached[-1] + draft.lines[i].words)
    return reached


def _chances(signs: Sequence[Mapping[str, float]], weights: Mapping[str, float]) -> list[float]:
    sums = [sum(weights.get(name, 0.0) * value for name, value in here.items()) for here in signs]
    top = max(sums)
    powers = [math.exp(value - top) for value in sums]
    total = sum(powers)
    return [power / total for power in powers]


def _middle(chances: Sequence[float]) -> int:
    """Where half of the probability is reached: the place with the least expected distance."""
    total = 0.0
    for n, chance in enumerate(chances):
        total += chance
        if total >= 0.5:
            return n
    return len(chances) - 1


def _agreement(words: int, others: int) -> float:
    return min(words, others) / max(words, others) if words and others else float(words == others)


def _why(signs: Mapping[str, float], weights: Mapping[str, float]) -> str:
    """The signs that speak for a place, the strongest first."""
    told = [(weights.get(name, 0.0) * value, name) for name, value in signs.items()]
    fired = [name for gain, name in sorted(told, reverse=True) if gain > 0.2]
    return "; ".join(fired[:3]) or "its length is usual"
