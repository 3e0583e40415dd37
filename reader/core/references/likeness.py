"""Which earlier sentence speaks of the same."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reader.core.cues import fold
from reader.core.references.speech import Sentence, Speech

CANDIDATES = 30
"""So many sentences are compared word by word, those that share the most telling words."""
TRIGRAM = 0.9
"""What three words in a row weigh that both sentences have."""
RECENCY = 0.3
"""What standing just before weighs, against standing at the start."""


@dataclass(frozen=True, slots=True)
class Likeness:
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

    A sentence gains the weight of each stem that it shares and :data:`TRIGRAM` for each run of three words
    (function words too: "have been driven by"). Stems ``without`` weight do not count.
    """
    stems = speech.terms_of(words) - without
    scores: dict[int, float] = {}
    for stem in stems:
        for index in speech.sentences_with(stem, before.index):
            scores[index] = scores.get(index, 0.0) + speech.weight(stem)
    best = sorted(scores, key=lambda index: (-scores[index], -index))[:CANDIDATES]
    total = sum(map(speech.weight, stems)) or 1.0
    runs = _runs(words)
    found = []
    for sentence in (speech.sentences[index] for index in best):
        both = len(runs & _runs(sentence.span.of(speech.text)))
        score = scores[sentence.index] + TRIGRAM * both + RECENCY * sentence.index / (before.index + 1)
        shared = stems & speech.terms(sentence)
        found.append(Likeness(sentence, score, scores[sentence.index] / total, shared, both))
    return sorted(found, key=lambda likeness: (-likeness.score, -likeness.sentence.index))


def _runs(words: str) -> frozenset[tuple[str, ...]]:
    folded = "".join(char if char.isalnum() or char == "'" else " " for char in fold(words)).split()
    return frozenset(zip(folded, folded[1:], folded[2:], strict=False))


def quoted(stems: Iterable[str], sentence: Sentence, speech: Speech) -> str:
    """Return the words of a sentence that have some stems, for a reason in words."""
    wanted = set(stems)
    words = sentence.span.of(speech.text).split()
    shared = [word.strip(".,;:!?“”\"'()") for word in words if wanted & speech.terms_of(word)]
    return ", ".join(dict.fromkeys(shared[:4]))
