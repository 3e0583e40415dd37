"""How the words of a speech go on or change from paragraph to paragraph: signs that no cue word gives."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Final

from reader.core.cues import CueLexicon
from reader.core.outline.ground import Cohesion, Draft
from reader.core.outline.wording import fields, paragraph_terms, small_words

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
    spread = Counter(chain.from_iterable(map(frozenset, words)))
    weight = {word: math.log(len(words) / n) ** 2 for word, n in spread.items()}
    depths = _depths(_likenesses(words, AROUND, weight))
    nearness = _standardised(_likenesses(words, 1, weight))
    pairs = _likenesses(words, PAIR, weight)
    subjects = _subjects(words, draft.cues)
    return {
        i: Cohesion(depths[n], -nearness[n], pairs[n], subjects[n]) if n else Cohesion()
        for n, i in enumerate(body)
    }


def _likenesses(words: Sequence[Sequence[str]], around: int, weight: Mapping[str, float]) -> list[float]:
    """How like the words of some paragraphs before each place are to those after it, 0 to 1."""
    passages = [_passage(words[n : n + around], weight) for n in range(len(words))]
    first = [_passage(words[:n], weight) for n in range(min(around, len(words)))]
    before = [*first, *passages]
    return [_likeness(before[n], passages[n], weight) for n in range(len(words))]


def _standardised(values: Sequence[float]) -> list[float]:
    """Values as so many standard deviations from their mean; the first, before which is nothing, left out."""
    inner = values[1:]
    mean = sum(inner) / len(inner)
    spread = math.sqrt(sum((value - mean) ** 2 for value in inner) / len(inner)) + LEAST_SPREAD
    return [(value - mean) / spread for value in values]


def _subjects(words: Sequence[Sequence[str]], cues: CueLexicon) -> list[float]:
    """How like the subjects of the paragraphs before each place are to those after it, 0 to 1."""
    known = _subjects_of_terms(cues)
    counts = [Counter(subject for word in said for subject in known.get(word, ())) for said in words]
    found = []
    for n in range(len(words)):
        before = sum(counts[max(0, n - AROUND) : n], Counter[int]())
        after = sum(counts[n : n + AROUND], Counter[int]())
        size = math.sqrt(sum(c * c for c in before.values()) * sum(c * c for c in after.values()))
        found.append(sum(c * after[key] for key, c in before.items()) / size if size else UNTOLD)
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
