"""Whether an announcement is believed: the signs of its words and of how its items are treated, weighed.

A logit: the weights of the signs add up to log-odds. They are fitted to what readers saw announced.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reader.core.outline.alignment import WORDED, Alignment
from reader.core.outline.ground import Agenda, Draft
from reader.core.outline.weights import AGENDA

SPREAD: Final = 0.25
"""The share of the text over which the beginnings of items are spread at least, where they divide it well."""
LONG: Final = 100
"""Code points; longer items are sentences rather than names of parts."""
BELIEVED: Final = -0.2
"""Log-odds from which an announcement is shown; most of those between it and even odds were right."""
FURTHER: Final = 1.0
"""Log-odds from which a second announcement of a speech is shown."""
MOST: Final = 4
"""So many announcements are shown."""
HEAVY: Final = 0.85
"""No item takes a greater share of what treats them all."""


@dataclass(frozen=True, slots=True)
class Treated:
    """An announcement with its items, and where they are treated among the lines after it."""

    agenda: Agenda
    found: Alignment
    after: Sequence[int]
    """Lines of the body that follow the announcement."""
    nested: bool
    """Whether it holds only for a section, and what follows that is not about it."""
    signs: Mapping[str, float]

    @property
    def odds(self) -> float:
        """The logarithm of the odds that a reader would see these items announced and treated so."""
        return sum(AGENDA.get(sign, 0.0) * value for sign, value in self.signs.items())

    @property
    def chance(self) -> float:
        """The probability of that."""
        return 1 / (1 + math.exp(-self.odds))

    @property
    def lines(self) -> Sequence[int]:
        """All its lines: those that announce and those of the body to the end of the last item."""
        ends = max(run[1] for run in self.found.runs if run)
        return [*range(self.agenda.first, self.agenda.last + 1), *self.after[:ends]]

    def holds(self, other: Treated) -> bool:
        """Tell whether another is announced, and all its items begin, where one of its own is treated."""
        first, last = other.lines[0], max(other.starts())
        runs = (self.after[begin:end] for begin, end in filter(None, self.found.runs))
        return any(run[0] <= first and last <= run[-1] for run in runs)

    def apart(self, other: Treated) -> bool:
        """Tell whether the two have no line in common."""
        return self.lines[-1] < other.lines[0] or other.lines[-1] < self.lines[0]

    def starts(self) -> set[int]:
        """Return the lines where its items begin to be treated."""
        return {self.after[run[0]] for run in self.found.runs if run}


def believed(treated: Treated) -> bool:
    """Tell whether an announcement is likely enough to be shown."""
    return treated.odds >= BELIEVED


def chosen(likely: Sequence[Treated]) -> list[Treated]:
    """Return the announcements that may stand side by side, the likeliest first.

    Of two that announce the same parts the earlier counts, and one that announces parts of a part gives way
    to the whole, where that is sure. Those after the first must be surer.
    """
    kept: list[Treated] = []
    for treated in sorted(likely, key=lambda treated: -treated.odds):
        holding = (other for other in likely if other.odds >= FURTHER and other.holds(treated))
        outer = max(holding, key=_odds, default=treated)
        first = _announced_first(outer, likely)
        if (first.odds >= FURTHER or not kept) and all(first.apart(other) for other in kept[:MOST]):
            kept.append(first)
    return kept[:MOST]


def _odds(treated: Treated) -> float:
    return treated.odds


def _announced_first(treated: Treated, likely: Sequence[Treated]) -> Treated:
    """The earliest announcement of the same parts."""
    starts = treated.starts()
    same = [
        other
        for other in likely
        if other.agenda.first < treated.agenda.first and other.agenda.count == treated.agenda.count
        if 2 * len(other.starts() & starts) > len(starts)
    ]
    return min(same, key=lambda other: (other.agenda.first, -other.odds), default=treated)


def possible(found: Alignment) -> bool:
    """Whether so many of the items are treated that the announcement is worth weighing."""
    treated = sum(run is not None for run in found.runs)
    return treated >= max(2, len(found.runs) - 1)


def _left_out(draft: Draft, after: Sequence[int], found: Alignment) -> float:
    """The share of the headings among what is treated that begin no item: those of the first one's level."""
    runs = [run for run in found.runs if run]
    begins = {run[0] for run in runs}
    heads = {
        n: draft.headings[after[n]].level
        for n in range(max(r[1] for r in runs))
        if after[n] in draft.headings
    }
    levels = [level for n, level in heads.items() if n in begins]
    peers = [n for n, level in heads.items() if level <= min(levels)] if levels else list(heads)
    return sum(n not in begins for n in peers) / len(peers) if peers else 0.0


def signs_of(
    draft: Draft, body: Sequence[int], after: Sequence[int], agenda: Agenda, found: Alignment
) -> dict[str, float]:
    """Return what speaks for an announcement and against it."""
    count = len(found.runs)
    runs = [run for run in found.runs if run]
    words = [sum(draft.lines[i].words for i in after[begin:end]) for begin, end in runs]
    total = sum(draft.lines[i].words for i in body) or 1
    begins = sorted(run[0] for run in runs)
    between = sum(draft.lines[i].words for i in after[begins[0] : begins[-1]])
    lead = sum(draft.lines[i].words for i in after[: begins[0]])
    spread = between / total
    listed, plain = bool(agenda.signs.get("list")), not agenda.counted
    marked = [bool(mark) or share >= WORDED for mark, share in zip(found.marks, found.shares, strict=True)]
    counted = found.marks.count("ordinal") / count
    named = found.worded / count
    alone = sum(end - begin == 1 for begin, end in runs[:-1]) / max(1, len(runs) - 1)
    return {
        **agenda.signs,
        "none": 1.0,
        "two": float(count == 2),
        "two, and nobody says so": float(count == 2 and not agenda.verb and "ordinal" not in found.marks),
        "named": named,
        "how well named": sum(found.shares) / count,
        "list counted again": counted * listed,
        "only counted": counted * (not listed),
        "headed": found.marks.count("heading") / count,
        "turned to": found.marks.count("turn") / count,
        "unmarked": marked.count(False) / count,
        "headings left out": _left_out(draft, after, found),
        "plain of two": float(plain and count == 2),
        "plain, not all named": float(plain and named < 1),
        "least sure": min(found.confidence),
        "one is missing": float(len(runs) < count),
        "spread": min(1.0, spread / SPREAD),
        "one takes nearly all": float(max(words) > HEAVY * sum(words)),
        "all named at once": float(named == 1 and begins[0] == 0),
        "late": min(1.0, lead / total),
        "single paragraphs": alone,
        "single paragraphs only counted": alone * (not listed),
        "long items": float(sum(len(item.title) for item in agenda.items) > LONG * count),
        "splits badly": max(0.0, agenda.signs.get("split cost", 0.0) - 1.0),
    }
