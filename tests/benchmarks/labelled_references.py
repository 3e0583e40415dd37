"""What readers saw references point at: what their weights are fitted to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.core.outline import find_outline
from reader.core.references.ahead import openings, places_ahead
from reader.core.references.antecedents import places
from reader.core.references.demonstratives import demonstratives
from reader.core.references.speech import Speech
from reader.core.references.weighing import Place
from reader.core.transcript import Span
from tests.benchmarks.fitting import Choice
from tests.benchmarks.labelled_borders import family
from tests.core.outline.gold import Labelled, Scorer

Finder = Callable[[Speech], Iterable[tuple[Span, list[Place]]]]
"""Finds words that may refer, and the passages that they may refer to."""


class Marked(NamedTuple):
    """Words that a reader marked, and the passage that they point at."""

    span: Span
    target: Span


def marked(gold: Labelled, score: Scorer) -> list[Marked]:
    """Return the references that a reader listed, those left out that the text does not hold."""
    where = {i: Span(*span) for i, span in score.locate(gold.lines, gold.transcript.text).items()}
    return list(_marked(gold, where, score))


def _marked(gold: Labelled, where: dict[int, Span], score: Scorer) -> Iterator[Marked]:
    for reference in gold.labels.get("references", []):
        first, last = reference["target"]
        lines = [where[i] for i in range(first, last + 1) if i in where]
        here = where.get(reference["line"])
        if here is None or not lines:
            continue
        letters, offsets = score.keyed(here.of(gold.transcript.text))
        phrase = score.key(reference["phrase"])
        at = letters.find(phrase)
        if at >= 0 and phrase:
            span = Span(here.start + offsets[at], here.start + offsets[at + len(phrase) - 1] + 1)
            target = Span(min(line.start for line in lines), max(line.end for line in lines))
            yield Marked(span, target)


def shown(golds: Sequence[Labelled], score: Scorer) -> list[Choice]:
    """Return the signs of what each demonstrative may show, and what a reader took; the last is none."""
    return list(
        _choices(golds, score, lambda speech: ((d.span, places(d, speech)) for d in demonstratives(speech)))
    )


def opened(golds: Sequence[Labelled], score: Scorer) -> list[Choice]:
    """Return the signs of what may open the paragraph after it, and whether a reader took it so."""
    return list(
        _choices(golds, score, lambda speech: ((o.span, places_ahead(o, speech)) for o in openings(speech)))
    )


def _choices(golds: Sequence[Labelled], score: Scorer, find: Finder) -> Iterator[Choice]:
    for gold in golds:
        speech = Speech(gold.transcript, find_outline(gold.transcript))
        listed = marked(gold, score)
        for span, found in find(speech) if listed else ():
            likely = [place for place in found if speech.one_speaks(span, place.span, across=False)]
            targets = [mark.target for mark in listed if mark.span.overlaps(span)]
            right = [any(place.span.overlaps(target) for target in targets) for place in likely]
            chosen = right.index(True) if True in right else len(likely)
            if likely:
                yield Choice(family(gold.name), [*(place.signs for place in likely), {}], chosen)
