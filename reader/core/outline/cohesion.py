"""How the words of a speech go on or change from paragraph to paragraph: signs that no cue word gives."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from reader.core.outline.ground import Cohesion, Draft
from reader.core.outline.wording import sentences, small_words, term_list, terms

AROUND: Final = 3
"""Paragraphs on each side whose words are compared."""
NEAR: Final = 4
"""Paragraphs in which a new word is looked for again, and before which it was not used."""
MOST_DEPTH: Final = 3.0
LONGEST: Final = 3000
"""Lines of the longest text whose words are compared: more is no speech, and the work stays bounded."""
HEAD: Final = 600
"""Code points in which the first sentence is looked for."""


def cohesions(draft: Draft, body: Sequence[int]) -> dict[int, Cohesion]:
    """Return the cohesion at each line of the body; none for a text too short or too long to compare."""
    if len(body) < 2 * AROUND or len(body) > LONGEST:
        return {}
    small = small_words(draft.cues)
    bags = [terms(draft.lines[i].text, draft.cues, small) for i in body]
    depths = _depths(bags)
    places: dict[str, list[int]] = defaultdict(list)
    for n, bag in enumerate(bags):
        for word in bag:
            places[word].append(n)
    found = {}
    for n, i in enumerate(body):
        first = _first_words(draft, i, small)
        before = bags[n - 1] if n else Counter[str]()
        begun = sum(_begins(places[word], n) for word in first) / max(3, len(first))
        carried = sum(word in before for word in first) / max(3, len(first))
        found[i] = Cohesion(depths[n], begun, carried)
    return found


def _first_words(draft: Draft, i: int, small: frozenset[str]) -> set[str]:
    text = draft.lines[i].text[:HEAD]
    first = sentences(text, draft.cues)[:1]
    return set(term_list(first[0].of(text) if first else text, draft.cues, small))


def _begins(places: Sequence[int], n: int) -> bool:
    """Whether a word stands at a place for the first time in a while, and soon again."""
    at = bisect_left(places, n)
    new = at == 0 or places[at - 1] < n - NEAR
    return new and bisect_right(places, n + NEAR) - at > 1


def _depths(bags: Sequence[Counter[str]]) -> list[float]:
    spread = Counter(word for bag in bags for word in bag)
    weight = {word: math.log(len(bags) / n) ** 2 for word, n in spread.items()}
    likeness = [_likeness(bags, n, weight) for n in range(len(bags))]
    depths = [0.0] + [_depth(likeness, n) for n in range(1, len(bags))]
    mean = sum(depths) / len(depths) or 1.0
    return [min(MOST_DEPTH, depth / mean) for depth in depths]


def _likeness(bags: Sequence[Counter[str]], n: int, weight: Mapping[str, float]) -> float:
    """Cosine of the words before and after a line, each weighed by how few paragraphs have it."""
    before, after = _summed(bags[max(0, n - AROUND) : n]), _summed(bags[n : n + AROUND])
    both = sum(count * after[word] * weight[word] for word, count in before.items() if word in after)
    sizes = [sum(count * count * weight[word] for word, count in bag.items()) for bag in (before, after)]
    return both / math.sqrt(sizes[0] * sizes[1]) if sizes[0] and sizes[1] else 0.0


def _summed(bags: Sequence[Counter[str]]) -> dict[str, float]:
    total: Counter[str] = Counter()
    for bag in bags:
        total.update(bag)
    return defaultdict(float, {word: math.sqrt(count) for word, count in total.items()})


def _depth(likeness: Sequence[float], n: int) -> float:
    left = max(likeness[max(1, n - AROUND) : n + 1])
    right = max(likeness[n : n + AROUND + 1])
    return left + right - 2 * likeness[n]
