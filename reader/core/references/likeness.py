"""Which earlier sentence speaks of the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import chain
from typing import NamedTuple

from reader.core.cues import fold
from reader.core.outline.wording import word_list
from reader.core.references.speech import Sentence, Speech

CANDIDATES = 30
"""So many sentences are compared word by word, those that share the most telling words."""
RECENCY = 0.3
"""What standing just before weighs, against standing at the start."""


class Likeness(NamedTuple):
    """An earlier sentence, how much it shares with the words looked for, and the stems it shares."""

    sentence: Sentence
    score: float
    share: float
    """The part of the words' weight that it holds, 0 to 1."""
    shared: frozenset[str]
    runs: int
    """How many runs of three words both have."""


def most_alike(
    words: str, before: Sentence, speech: Speech, *, without: frozenset[str] = frozenset()
) -> list[Likeness]:
    """Return the sentences before one that are most like some words, the best first.

    A sentence gains the weight of each stem that it shares, twice if the words stand in a run of three that
    both have, small words too ("have been driven"). Stems ``without`` weight do not count.
    """
    stems = speech.terms_of(words) - without
    scores: defaultdict[int, float] = defaultdict(float)
    for stem in stems:
        weight = speech.weight(stem)
        for index in speech.sentences_with(stem, before.index):
            scores[index] += weight
    # The least of the best is found among bare numbers: few places are compared with their scores.
    least = sorted(scores.values())[-CANDIDATES:][:1]
    likely = [(score, index) for index, score in scores.items() if score >= least[0]]
    best = [index for _, index in sorted(likely, reverse=True)[:CANDIDATES]]
    total = sum(map(speech.weight, stems)) or 1.0
    runs = _runs(fold(words))
    found = []
    for sentence in (speech.sentences[index] for index in best):
        both = runs & _runs(sentence.span.of(speech.folded))
        again = sum(map(speech.weight, speech.terms_of(" ".join(chain(*both))) & stems)) if both else 0.0
        score = scores[sentence.index] + again + RECENCY * sentence.index / (before.index + 1)
        shared = stems & speech.terms(sentence)
        found.append(Likeness(sentence, score, scores[sentence.index] / total, shared, len(both)))
    return sorted(found, key=lambda likeness: (-likeness.score, -likeness.sentence.index))


def _runs(folded: str) -> frozenset[tuple[str, ...]]:
    words = word_list(folded)
    return frozenset(zip(words, words[1:], words[2:], strict=False))


def quoted(stems: Iterable[str], sentence: Sentence, speech: Speech) -> str:
    """Return the words of a sentence that have some stems, for a reason in words."""
    wanted = set(stems)
    words = sentence.span.of(speech.text).split()
    shared = [word.strip(".,;:!?“”\"'()") for word in words if wanted & speech.terms_of(word)]
    return ", ".join(dict.fromkeys(shared[:4]))
