"""How the words of a speech go on or change from paragraph to paragraph: signs that no cue word gives."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from reader.core.outline.ground import Cohesion, Draft
from reader.core.outline.wording import folded_terms, paragraph_terms, sentences, small_words
from reader.core.transcript import Span

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
    words = [paragraph_terms(draft.lines[i].folded, draft.cues, small) for i in body]
    bags = [frozenset(bag) for bag in words]
    depths = _depths(words, Counter(chain.from_iterable(bags)))
    places: dict[str, list[int]] = defaultdict(list)
    for n, bag in enumerate(bags):
        for word in bag:
            places[word].append(n)
    found = {}
    for n, i in enumerate(body):
        first = _first_words(draft, i, small)
        before = bags[n - 1] if n else frozenset[str]()
        begun = sum(_begins(places[word], n) for word in first) / max(3, len(first))
        carried = sum(word in before for word in first) / max(3, len(first))
        found[i] = Cohesion(depths[n], begun, carried)
    return found


def _first_words(draft: Draft, i: int, small: frozenset[str]) -> set[str]:
    line = draft.lines[i]
    first = sentences(line.text[:HEAD], draft.cues, most=1)[:1]
    return set(folded_terms((first[0] if first else Span(0, HEAD)).of(line.folded), draft.cues, small))


def _begins(places: Sequence[int], n: int) -> bool:
    """Whether a word stands at a place for the first time in a while, and soon again."""
    at = bisect_left(places, n)
    new = at == 0 or places[at - 1] < n - NEAR
    return new and bisect_right(places, n + NEAR) - at > 1


def _depths(words: Sequence[Sequence[str]], spread: Mapping[str, int]) -> list[float]:
    weight = {word: math.log(len(words) / n) ** 2 for word, n in spread.items()}
    likeness: list[float] = []
    passages = deque((_passage(words[:n], weight) for n in range(AROUND)), maxlen=AROUND)
    for n in range(len(words)):
        after = _passage(words[n : n + AROUND], weight)
        likeness.append(_likeness(passages[0], after, weight))
        passages.append(after)
    depths = [0.0] + [_depth(likeness, n) for n in range(1, len(words))]
    mean = sum(depths) / len(depths) or 1.0
    return [min(MOST_DEPTH, depth / mean) for depth in depths]


@dataclass(frozen=True, slots=True)
class _Passage:
    """The words of some paragraphs with the root of how often each stands there, and their length squared."""

    counts: Mapping[str, float]
    size: float


def _passage(words: Sequence[Sequence[str]], weight: Mapping[str, float]) -> _Passage:
    counts = {word: math.sqrt(count) for word, count in Counter(chain.from_iterable(words)).items()}
    return _Passage(counts, sum([count * count * weight[word] for word, count in counts.items()]))


def _likeness(before: _Passage, after: _Passage, weight: Mapping[str, float]) -> float:
    """Cosine of the words of two passages, each weighed by how few paragraphs have it."""
    if not before.size or not after.size:
        return 0.0
    there = after.counts
    both = sum([count * there[word] * weight[word] for word, count in before.counts.items() if word in there])
    return both / math.sqrt(before.size * after.size)


def _depth(likeness: Sequence[float], n: int) -> float:
    left = max(likeness[max(1, n - AROUND) : n + 1])
    right = max(likeness[n : n + AROUND + 1])
    return left + right - 2 * likeness[n]
