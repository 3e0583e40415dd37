"""Announcements that say one thing after another: "I will first discuss A, then turn to B and end with C"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from reader.core.cues import CueMatch, fold
from reader.core.outline.ground import Agenda, Draft, Line
from reader.core.outline.inline_items import item_of
from reader.core.outline.parts import Item
from reader.core.outline.weights import ANNOUNCEMENT
from reader.core.outline.wording import sentences
from reader.core.transcript import Span

MOST: Final = 6
"""A speech is announced in no more parts so."""
NEAR: Final = 300
"""Code points between what he says first and what he says then."""
SHORTEST: Final = 3
"""An item has at least so many code points."""


def leads_by_line(draft: Draft, body: Sequence[int]) -> dict[int, list[CueMatch]]:
    """Return, by line, where a speaker says that he will treat something.

    "The views that I will present are my own" says nothing of what is to come.
    """
    leads, facts = draft.cues.phrases("announce", "parts"), draft.cues.phrases("announce", "fact")
    found = {i: list(leads.find(draft.lines[i].folded)) for i in body if i not in draft.headings}
    return {i: own for i, own in found.items() if own and not facts.search(draft.lines[i].folded)}


def sequences(draft: Draft, body: Sequence[int], leads: Mapping[int, Sequence[CueMatch]]) -> Iterator[Agenda]:
    """Yield what a speaker says that he will treat first, and then, and in the end."""
    for i, found in leads.items():
        yield from _of_line(draft, draft.lines[i], i, found)
    for i in body:
        folded = draft.lines[i].folded
        opens = [] if i in draft.headings else list(draft.cues.phrases("announce", "opens").find(folded))
        if opens:
            yield from _of_line(draft, draft.lines[i], i, [*opens, *leads.get(i, ())])


def _of_line(draft: Draft, line: Line, i: int, leads: Sequence[CueMatch]) -> Iterator[Agenda]:
    """From the first time that he says so on, or only from the last."""
    onward = list(draft.cues.phrases("announce", "onward").find(line.folded, leads[0].start))
    for begin in dict.fromkeys((leads[0].start, leads[-1].start)):
        marks = [mark for mark in (*leads, *onward) if mark.start >= begin]
        marks = _apart(sorted(marks, key=lambda mark: (mark.start, -mark.end)))
        near = all(b.start - a.end <= NEAR for a, b in pairwise(marks)) and marks[-1] in onward
        items = tuple(_items(draft, line, marks)) if near and 2 <= len(marks) <= MOST else ()
        if items and _apart_in_words(items):
            reason = f'"{line.text[marks[0].start : marks[0].end]}" and what comes then'
            signs = {"in order": 1.0, "first person": 1.0, "list": 1.0, "announcing verb": 1.0}
            yield Agenda(i, i, items, len(items), True, 2 * ANNOUNCEMENT["accept"], reason, signs=signs)


def _apart_in_words(items: Sequence[Item]) -> bool:
    """Whether each item says something, and none what another says."""
    titles = {fold(item.title) for item in items if len(item.title) >= SHORTEST}
    return len(titles) == len(items)


def _apart(marks: Sequence[CueMatch]) -> list[CueMatch]:
    """Those that do not overlap with one before them."""
    kept: list[CueMatch] = []
    for mark in marks:
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return kept


def _items(draft: Draft, line: Line, marks: Sequence[CueMatch]) -> Iterator[Item]:
    ends = [span.end for span in sentences(line.text, draft.cues)]
    for mark, following in pairwise([*marks, None]):
        if mark is not None:
            stop = next((end for end in ends if end > mark.end), len(line.text))
            stop = min(stop, following.start) if following else stop
            yield item_of(draft, line, Span(mark.end, stop))
