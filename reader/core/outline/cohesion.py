"""How the words of a speech go on or change from paragraph to paragraph: signs that no cue word gives."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Final, TypeVar

from reader.core.outline.chains import Flow, Said, flows
from reader.core.outline.ground import Cohesion, Draft
from reader.core.outline.wording import paragraph_terms, small_words

T = TypeVar("T")

AROUND: Final = 3
"""Paragraphs on each side whose words are compared."""
MOST_DEPTH: Final = 3.0
LEAST_SPREAD: Final = 0.02
"""Keeps the likeness of neighbours comparable in a text where they are all alike."""
LONGEST: Final = 3000
"""Lines of the longest text whose words are compared: more is no speech, and the work stays bounded."""


def cohesions(draft: Draft, body: Sequence[int]) -> dict[int, Cohesion]:
    """Return the cohesion at each line of the body; none for a text too short or too long to compare."""
    if len(body) < 2 * AROUND or len(body) > LONGEST:
        return {}
    small = small_words(draft.cues)
    words = [paragraph_terms(draft.lines[i].folded, draft.cues, small) for i in body]
    passages = _Passages(words)
    depths = _depths(passages.likenesses(AROUND))
    nearness = _standardised(passages.likenesses(1))
    flow = passages.flows([draft.lines[i].words for i in body])
    return {i: Cohesion(depths[n], -nearness[n], *flow[n]) if n else Cohesion() for n, i in enumerate(body)}


class _Passages:
    """The words of a text's paragraphs, each weighed by how few paragraphs have it."""

    def __init__(self, words: Sequence[Sequence[str]]) -> None:
        spread = Counter(chain.from_iterable(map(dict.fromkeys, words)))
        weight = {word: math.log(len(words) / n) ** 2 for word, n in spread.items()}
        self._sizes = [sum(map(weight.__getitem__, said)) for said in words]
        # What stands in one paragraph alone is never on both sides of a place. Numbers, unlike words, are met
        # in the same order in every run, and in that their weights add up.
        number = {word: n for n, word in enumerate(word for word in spread if spread[word] > 1)}
        self._weight = [weight[word] for word in number]
        self._words = [[number[word] for word in said if word in number] for said in words]
        alone = math.log(len(words)) ** 2
        self._alone = [alone * (len(a) - len(b)) for a, b in zip(words, self._words, strict=True)]
        self._roots = list(map(math.sqrt, range(1 + AROUND * max(map(len, words)))))

    def likenesses(self, around: int) -> list[float]:
        """How like the words of some paragraphs before each place are to those after it, 0 to 1.

        The cosine of the two passages, in which a word counts as the root of how often it stands there.
        """
        sizes = [sum(here) for here in _windows(self._sizes, around)]
        found = []
        for n, (before, after) in enumerate(_sides(self._words, around)):
            size = sizes[n] * sizes[n + around]
            found.append(self._shared(before, after) / math.sqrt(size) if size else 0.0)
        return found

    def flows(self, lengths: Sequence[int]) -> list[Flow]:
        """What happens to the words at each place; ``lengths`` are all words of each paragraph."""
        return flows(Said(list(map(Counter, _once(self._words))), self._weight, self._alone, lengths))

    def _shared(self, before: Mapping[int, int], after: Mapping[int, int]) -> float:
        roots, weight = self._roots, self._weight
        both = before.keys() & after.keys()
        return sum([roots[before[word]] * roots[after[word]] * weight[word] for word in both])


def _once(said: Sequence[Sequence[int]]) -> Iterator[Sequence[int]]:
    """The words of each paragraph; none of one that repeats another: a refrain says nothing new."""
    seen: set[tuple[int, ...]] = set()
    for words in map(tuple, said):
        yield () if words in seen else words
        seen.add(words)


def _windows(values: Sequence[T], around: int) -> list[Sequence[T]]:
    """The values of so many paragraphs before each place, and then of those from each place on."""
    places = range(-min(around, len(values)), len(values))
    return [values[max(0, n) : n + around] for n in places]


def _sides(said: Sequence[Sequence[T]], around: int) -> Iterator[tuple[Counter[T], Counter[T]]]:
    """How often what is said stands in the paragraphs before each place, and in those from it on."""
    counts = [Counter(chain.from_iterable(here)) for here in _windows(said, around)]
    yield from zip(counts, counts[around:], strict=False)


def _standardised(values: Sequence[float]) -> list[float]:
    """Values as so many standard deviations from their mean; the first, before which is nothing, left out."""
    inner = values[1:]
    mean = sum(inner) / len(inner)
    spread = math.sqrt(sum((value - mean) ** 2 for value in inner) / len(inner)) + LEAST_SPREAD
    return [(value - mean) / spread for value in values]


def _depths(likeness: Sequence[float]) -> list[float]:
    depths = [0.0] + [_depth(likeness, n) for n in range(1, len(likeness))]
    mean = sum(depths) / len(depths) or 1.0
    return [min(MOST_DEPTH, depth / mean) for depth in depths]


def _depth(likeness: Sequence[float], n: int) -> float:
    left = max(likeness[max(1, n - AROUND) : n + 1])
    right = max(likeness[n : n + AROUND + 1])
    return left + right - 2 * likeness[n]
