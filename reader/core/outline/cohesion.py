"""How the words of a speech go on or change from paragraph to paragraph: signs that no cue word gives."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import Final, TypeVar

from reader.core.cues import CueLexicon
from reader.core.outline.ground import Cohesion, Draft
from reader.core.outline.wording import fields, paragraph_terms, small_words

T = TypeVar("T")

AROUND: Final = 3
"""Paragraphs on each side whose words are compared."""
PAIR: Final = 2
"""Paragraphs on each side in the narrower comparison."""
MOST_DEPTH: Final = 3.0
LEAST_SPREAD: Final = 0.02
"""Keeps the likeness of neighbours comparable in a text where they are all alike."""
UNTOLD: Final = 0.5
"""The likeness of the subjects of passages that name none."""
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
    pairs = passages.likenesses(PAIR)
    subjects = _subjects(words, draft.cues)
    return {
        i: Cohesion(depths[n], -nearness[n], pairs[n], subjects[n]) if n else Cohesion()
        for n, i in enumerate(body)
    }


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

    def _shared(self, before: Mapping[int, int], after: Mapping[int, int]) -> float:
        roots, weight = self._roots, self._weight
        both = before.keys() & after.keys()
        return sum([roots[before[word]] * roots[after[word]] * weight[word] for word in both])


def _windows(values: Sequence[T], around: int) -> list[Sequence[T]]:
    """The values of so many paragraphs before each place, and then of those from each place on."""
    before = [values[:n] for n in range(min(around, len(values)))]
    return [*before, *(values[n : n + around] for n in range(len(values)))]


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


def _subjects(words: Sequence[Sequence[str]], cues: CueLexicon) -> list[float]:
    """How like the subjects of the paragraphs before each place are to those after it, 0 to 1."""
    known = _subjects_of_terms(cues)
    said = [list(chain.from_iterable(filter(None, map(known.get, here)))) for here in words]
    found = []
    for before, after in _sides(said, AROUND):
        size = math.sqrt(sum([c * c for c in before.values()]) * sum([c * c for c in after.values()]))
        both = sum([c * after[key] for key, c in before.items() if key in after])
        found.append(both / size if size else UNTOLD)
    return found


@cache
def _subjects_of_terms(cues: CueLexicon) -> Mapping[str, tuple[int, ...]]:
    """The fields of subjects, by their numbers, that each term belongs to."""
    found: dict[str, tuple[int, ...]] = {}
    for number, field in enumerate(fields(cues, small_words(cues))):
        found |= {term: (*found.get(term, ()), number) for term in field}
    return found


def _depths(likeness: Sequence[float]) -> list[float]:
    depths = [0.0] + [_depth(likeness, n) for n in range(1, len(likeness))]
    mean = sum(depths) / len(depths) or 1.0
    return [min(MOST_DEPTH, depth / mean) for depth in depths]


def _depth(likeness: Sequence[float], n: int) -> float:
    left = max(likeness[max(1, n - AROUND) : n + 1])
    right = max(likeness[n : n + AROUND + 1])
    return left + right - 2 * likeness[n]
