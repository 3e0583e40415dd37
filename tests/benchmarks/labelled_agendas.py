"""What readers saw announced: what the weights of agendas are fitted to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from reader.core.outline.ground import Draft
from reader.core.outline.parts import PartKind
from reader.core.outline.pillars import find_pillars, treatments
from reader.core.outline.verdict import Treated
from tests.benchmarks.fitting import Choice
from tests.benchmarks.labelled_borders import drafted, family
from tests.core.outline.gold import Labelled, Scorer

SAME = 0.6
"""From this likeness on, an item is the one that a reader wrote down; and so many items make an agenda."""
FEW = 0.3
"""An agenda with fewer of its items is another's; one between the two is neither."""
TREATED = 0.5
"""Of the lines that treat the items, so many are found by a treatment that is right."""
AGAIN = 0.8
"""One that finds so many announces the same again in other words: neither right nor wrong."""
PENALTY = 2.0
"""The likeliest for families held out, of 0.1 to 100."""
EXPECTED: Mapping[str, float] = MappingProxyType(
    {
        "none": -4.0,
        "named": 2.0,
        "how well named": 1.5,
        "list": 0.5,
        "only counted": 1.0,
        "announcing verb": 0.7,
        "first person": 0.7,
        "strong noun": 0.7,
        "early": 0.5,
        "list counted again": 2.0,
        "list counted off again": 1.0,
        "headings named": 2.0,
        "headed": 1.0,
        "turned to": 0.7,
        "unmarked": -2.0,
        "plain": -0.5,
        "plain, not all named": -2.0,
        "plain of two": -1.5,
        "one is missing": -1.5,
        "spread": 1.0,
        "one takes nearly all": -1.0,
        "late": -1.0,
        "single paragraphs": -0.7,
        "single paragraphs only counted": -1.5,
        "fact": -2.0,
        "anaphoric": -1.5,
        "same noun later": 1.5,
        "splits badly": -1.0,
        "long items": -0.3,
        "two": -0.7,
        "least sure": 1.0,
        "in order": 1.0,
        "any noun": -0.5,
        "all named at once": 0.7,
    }
)
"""Weights set by hand from the study; few speeches announce, so that the fitted ones stay near."""


def announced(golds: Sequence[Labelled], score: Scorer) -> list[Choice]:
    """Return, for each possible announcement and treatment, its signs and whether a reader saw it."""
    return [choice for gold in golds for choice in _of_speech(gold, score)]


def _of_speech(gold: Labelled, score: Scorer) -> Iterator[Choice]:
    draft = drafted(gold, find_pillars.__name__)
    if not draft.speech:
        return
    where = score.locate(gold.lines, gold.transcript.text)
    numbers = {
        where[i][0]: int(name.partition(":")[2])
        for first, last, name in gold.labels["lines"]
        for i in range(first, last + 1)
        if i in where and name.startswith("pillar:")
    }
    for treated in treatments(draft, draft.body(PartKind.OPENING)):
        span = draft.lines[treated.agenda.first].span
        alike, found = _alike(gold, treated, score), _found(draft, treated, numbers)
        if alike < FEW and found < AGAIN and not any(span.start <= at < span.end for at in numbers):
            yield Choice(family(gold.name), [{}, treated.signs], 0)
        elif alike >= SAME and found >= TREATED:
            yield Choice(family(gold.name), [{}, treated.signs], 1)


def _alike(gold: Labelled, treated: Treated, score: Scorer) -> float:
    """How alike the items are to those that a reader wrote down (F1)."""
    best = 0.0
    for agenda in gold.labels.get("agenda", []):
        left, hit = list(agenda["items"]), 0
        for item in treated.agenda.items:
            likest = max(left, key=lambda words: score.similar(words, item.title), default="")
            if likest and score.similar(likest, item.title) >= SAME:
                left.remove(likest)
                hit += 1
        best = max(best, 2 * hit / (len(agenda["items"]) + len(treated.agenda.items)))
    return best


def _found(draft: Draft, treated: Treated, numbers: Mapping[int, int]) -> float:
    """The share of the lines that treat items, by a reader, which the treatment gives the same item."""
    right = 0
    for number, run in enumerate(treated.found.runs, 1):
        if run:
            begin = draft.lines[treated.after[run[0]]].span.start
            end = draft.lines[treated.after[run[1] - 1]].span.end
            right += sum(begin <= at < end and own == number for at, own in numbers.items())
    return right / len(numbers) if numbers else 0.0
