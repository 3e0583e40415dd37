"""How words come back from paragraph to paragraph, and which of them end at a place.

A word that is said fades: after ``SPAN`` words of the text it counts 1/e of what it did. What is present
before a place and what is present after it are compared there, without windows that cut a paragraph off. The
product of both is the same all the way from one use of a word to its next, so one pass tells of all places.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Final, NamedTuple

SPAN: Final = 167
"""Words over which a word that was said fades to 1/e."""
USUAL: Final = 0.15
"""The usual cosine of what is present before a place and what is present after it."""
MOST_ALIKE: Final = 2.0
"""A text that repeats itself from one paragraph to the next is no more alike than this."""
UNTOLD: Final = 300.0
"""So much of what is usual is present anyhow: where few words tell something, likeness tells little."""
PRESENT: Final = 1.0
"""A word is a subject where more than this of it is present: it was said more than once of late."""
STRONGEST: Final = 3
"""So many subjects that end tell of a place."""

Presence = Sequence[Mapping[int, float]]
"""How present each word of each paragraph is at an end of it."""


class Flow(NamedTuple):
    """What happens to the words at one place."""

    alike: float = 0.0
    """How like the words present before are to those present after: the cosine of both, usually 1."""
    ended: float = 0.0
    """How much more present the words that end here were before it than they are after it, as a logarithm."""


class Said(NamedTuple):
    """What a text's paragraphs say."""

    words: Sequence[Mapping[int, int]]
    """The words of each paragraph that stand in others too, as numbers, with how often it says them."""
    weight: Sequence[float]
    """What the word of each number weighs."""
    alone: Sequence[float]
    """What each paragraph's other words add to its squared length."""
    lengths: Sequence[int]
    """How many words each paragraph has, the small ones included."""

    def backwards(self) -> Said:
        """Return the same text from its end."""
        return Said(self.words[::-1], self.weight, self.alone[::-1], self.lengths[::-1])


def flows(said: Said) -> list[Flow]:
    """Return the flow at the beginning of each paragraph."""
    fades = [math.exp(-n / SPAN) for n in range(sum(said.lengths) + 1)]
    before, sizes = _present(said, fades)
    after, others = _present(said.backwards(), fades)
    after, others = after[::-1], others[::-1]
    reached = [0, *accumulate(said.lengths)]
    following = _following(before)
    shared = _shared(following, before, after, said.weight, reached, fades)
    ended = _ended(following, before, after, reached, fades)
    found = [Flow()]
    for n in range(1, len(before)):
        size = math.sqrt(sizes[n - 1] * others[n])
        alike = (max(0.0, shared[n]) + UNTOLD * USUAL) / (size + UNTOLD)
        found.append(Flow(min(MOST_ALIKE, alike / USUAL), ended[n]))
    return found


def _present(said: Said, fades: Sequence[float]) -> tuple[Presence, list[float]]:
    """How present each word of a paragraph is at its end, and the squared length of all that is present."""
    last: dict[int, tuple[float, int]] = {}
    found, sizes = [], []
    size, weight = 0.0, said.weight
    ends = accumulate(said.lengths)
    for words, alone, length, end in zip(said.words, said.alone, said.lengths, ends, strict=True):
        here = {}
        size = size * fades[length] ** 2 + alone
        for word, count in words.items():
            value, at = last.get(word, (0.0, end))
            here[word] = present = count + value * fades[end - at]
            last[word] = present, end
            size += weight[word] * count * (2 * present - count)
        found.append(here)
        sizes.append(size)
    return found, sizes


def _following(words: Presence) -> list[dict[int, int]]:
    """The paragraph in which each word of a paragraph is said next; those that are said again alone."""
    later: dict[int, int] = {}
    found = []
    for n in reversed(range(len(words))):
        found.append({word: later[word] for word in words[n] if word in later})
        later |= dict.fromkeys(words[n], n)
    return found[::-1]


def _shared(
    following: Sequence[Mapping[int, int]],
    before: Presence,
    after: Presence,
    weight: Sequence[float],
    reached: Sequence[int],
    fades: Sequence[float],
) -> list[float]:
    """The product of what is present before each place and what is present after it."""
    change = [0.0] * (len(before) + 1)
    for n, here in enumerate(following):
        there, end = before[n], reached[n + 1]
        for word, m in here.items():
            both = weight[word] * there[word] * after[m][word] * fades[reached[m] - end]
            change[n + 1] += both
            change[m + 1] -= both
    return list(accumulate(change))


def _ended(
    following: Sequence[Mapping[int, int]],
    before: Presence,
    after: Presence,
    reached: Sequence[int],
    fades: Sequence[float],
) -> list[float]:
    """How much more present the subjects before each place are than after it: the greatest losses."""
    subjects: dict[int, float] = {}
    again: dict[int, int] = {}
    found = [0.0]
    for n, here in enumerate(before):
        end = reached[n + 1]
        fade = fades[end - reached[n]]
        subjects = {word: left for word, value in subjects.items() if (left := value * fade) > PRESENT}
        subjects |= {word: value for word, value in here.items() if value > PRESENT}
        again |= following[n]
        losses = []
        for word, value in subjects.items():
            m = again.get(word, 0)
            losses.append((1 + value) / (1 + (after[m][word] * fades[reached[m] - end] if m > n else 0.0)))
        found.append(sum(map(math.log, sorted(losses)[-STRONGEST:])) / STRONGEST)
    return found
