"""Announcements without a number: what a speaker says that he will treat, in one sentence or in several.

"Today I will discuss A, B and C"; "I will begin with A. Then I will turn to B, and close with C." What
follows each such verb is one subject or a list of several: the likeliest readings are all offered, and how
the rest of the speech treats them decides (``verdict``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from reader.core.cues import CueMatch, fold
from reader.core.outline.ground import Agenda, Draft, Line
from reader.core.outline.inline_items import item_of, name_in
from reader.core.outline.items import split_list, whole_cost
from reader.core.outline.parts import Item
from reader.core.outline.weights import ANNOUNCEMENT
from reader.core.outline.wording import sentences, small_words, term_list
from reader.core.transcript import Span

MOST: Final = 7
"""A speech is announced in no more parts so."""
NEAR: Final = 350
"""Code points between what he says first and what he says then."""
COUNTED: Final = 16
"""Code points between a verb that announces and the number of what it announces."""
LONGEST: Final = 500
"""Code points of a sentence that are read for what it announces."""
LONGEST_LIST: Final = 6
WAYS: Final = 2
"""So many ways to cut what one verb announces are offered."""
READINGS: Final = 5
"""So many readings of one passage."""
BEGINNINGS: Final = 3
"""So many sentences of a passage may be where the announcement begins."""
GAPS: Final = 1
"""Paragraphs in between that announce nothing."""
EARLY: Final = 0.25
"""The first share of the paragraphs, where announcements are at home."""
COURTESY: Final = 30
"""Code points after a verb in which stand the thanks to which it leads."""
REACH: Final = 1500
"""So many paragraphs are looked at: no speech has more."""


@dataclass(frozen=True, slots=True)
class _Promise:
    """A verb that announces, and what it announces: offsets in the text of a line of the body."""

    place: int
    sentence: int
    start: int
    begin: int
    end: int
    opens: bool
    """Whether a sentence begins with it, so far as announcing goes."""
    onward: bool
    """Whether it says what comes then, or first."""


@dataclass(frozen=True, slots=True)
class _Reading:
    items: tuple[Item, ...]
    cost: float


def promises(draft: Draft, body: Sequence[int]) -> Iterator[Agenda]:
    """Yield what a speaker may have announced without saying of how many parts."""
    passages: list[list[_Promise]] = []
    for place, i in enumerate(body[:REACH]):
        own = [] if i in draft.headings else list(_of_line(draft, draft.lines[i], place))
        if own and passages and _goes_on(draft, body, passages[-1], own):
            passages[-1] += own
        elif own:
            passages.append(own)
    for passage in passages:
        yield from _of_passage(draft, body, passage)


def _goes_on(draft: Draft, body: Sequence[int], before: Sequence[_Promise], own: Sequence[_Promise]) -> bool:
    """Whether a paragraph goes on with what the one before announced, from its first sentence on."""
    first, last = own[0], before[-1]
    if first.place - last.place > 1 + GAPS or len(before) >= MOST:
        return False
    head = sentences(draft.lines[body[first.place]].text, draft.cues, most=1)[:1]
    return bool(head) and first.start < head[0].end


def _of_line(draft: Draft, line: Line, place: int) -> Iterator[_Promise]:
    """What each sentence of a paragraph announces; words on whose views these are announce nothing."""
    cues, folded = draft.cues, line.folded
    opens = list(cues.phrases("announce", "opens").find(folded))
    leads = [*cues.phrases("announce", "parts").find(folded), *opens]
    if not leads:
        return
    begin = min(lead.start for lead in leads)
    onward = list(cues.phrases("announce", "onward").find(folded, begin))
    again = list(cues.phrases("announce", "again").find(folded, begin))
    first = {match.start for match in opens}
    for sentence in sentences(line.text, cues):
        if cues.phrases("announce", "disclaimer").search(folded, sentence.start, sentence.end):
            continue
        told = _apart(
            [m for m in (*leads, *onward) if m.start in sentence and not _says_what_is(draft, line, m)]
        )
        bare = [m for m in again if told and told[0].end <= m.start < sentence.end]
        told = _apart([*told, *(m for m in bare if _coordinated(draft, line, m))])
        for n, mark in enumerate(told):
            end = told[n + 1].start if n + 1 < len(told) else sentence.end
            end, ordered = min(end, mark.end + LONGEST), mark.start in first or mark in onward
            yield _Promise(place, sentence.start, mark.start, mark.end, end, n == 0, ordered)


def _says_what_is(draft: Draft, line: Line, match: CueMatch) -> bool:
    """Whether a verb follows at once: "the first lesson that I will offer is" announces nothing more.

    Nor does a courtesy: "I would like to begin by thanking".
    """
    at = len(line.folded) - len(line.folded[match.end :].lstrip())
    courtesies = (draft.cues.phrases("opening", key) for key in ("congratulate", "thanks"))
    polite = any(courtesy.search(line.folded, at, at + COURTESY) for courtesy in courtesies)
    return polite or draft.cues.phrases("announce", "copula").match(line.folded, at) is not None


def _coordinated(draft: Draft, line: Line, match: CueMatch) -> bool:
    """Whether a bare verb goes on with what another began: after a comma, or with "and" before it."""
    before = line.folded[max(0, match.start - 2) : match.start].rstrip()
    first = line.folded[match.start : match.end].split(" ")[0]
    return before.endswith((",", ";", "，", "；", "،", "、")) or first in draft.cues.words("lists", "and")


def _apart(marks: Sequence[CueMatch]) -> list[CueMatch]:
    """Those that do not overlap with one before them, in text order; of two at one place the longer."""
    kept: list[CueMatch] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return kept


def _of_passage(draft: Draft, body: Sequence[int], passage: Sequence[_Promise]) -> Iterator[Agenda]:
    """The readings of a passage, and of what begins at a later sentence of it."""
    begins = [n for n, promise in enumerate(passage) if promise.opens]
    seen: set[tuple[str, ...]] = set()
    for begin in begins[:BEGINNINGS]:
        for run in _runs(passage[begin:]):
            for reading in islice(_readings(draft, body, run), READINGS):
                titles = tuple(fold(item.title) for item in reading.items)
                if titles not in seen:
                    seen.add(titles)
                    yield _agenda(draft, body, run, reading)


def _runs(passage: Sequence[_Promise]) -> Iterator[Sequence[_Promise]]:
    """The whole, the part up to a gap, and the first sentence alone."""
    near = 1
    while near < len(passage) and _near(passage[near - 1], passage[near]):
        near += 1
    alone = next((n for n in range(1, len(passage)) if passage[n].opens), len(passage))
    for length in sorted({alone, near, len(passage)}, reverse=True):
        if length <= MOST:
            yield passage[:length]


def _near(one: _Promise, other: _Promise) -> bool:
    return one.place == other.place and other.start - one.end <= NEAR


def _readings(draft: Draft, body: Sequence[int], run: Sequence[_Promise]) -> Iterator[_Reading]:
    """What each verb announces taken whole; each list cut; one list cut at a time: the cheapest first."""
    ways = [list(_ways(draft, draft.lines[body[promise.place]], promise)) for promise in run]
    ways = [own for own in ways if own]
    if not ways or _counts(draft, draft.lines[body[run[0].place]], run[0]):
        return
    whole = [own[0] for own in ways]
    made = [whole, [min(own[1:], key=_cost, default=own[0]) for own in ways]]
    for n, own in enumerate(ways):
        made += [[*whole[:n], way, *whole[n + 1 :]] for way in own[1:]]
    readings = [
        _Reading(tuple(item for way in chosen for item in way.items), sum(way.cost for way in chosen))
        for chosen in made
    ]
    kept = [reading for reading in readings if 2 <= len(reading.items) <= MOST and _all_differ(reading.items)]
    yield from sorted(kept, key=_cost)


def _counts(draft: Draft, line: Line, promise: _Promise) -> bool:
    """Whether a verb announces so many things: those are the subjects, and what counts them is none."""
    counted = draft.cues.phrases("announce", "counted").search(line.folded, promise.begin, promise.end)
    return counted is not None and counted.start - promise.begin <= COUNTED


def _cost(reading: _Reading) -> float:
    return reading.cost


def _all_differ(items: Sequence[Item]) -> bool:
    """Whether each item says something, and none what another says."""
    titles = {fold(item.title) for item in items}
    return len(titles) == len(items)


def _ways(draft: Draft, line: Line, promise: _Promise) -> Iterator[_Reading]:
    """What a verb announces: as one subject, then cut in as many as are likeliest."""
    whole = item_of(draft, line, name_in(draft, line, Span(promise.begin, promise.end)))
    if not term_list(whole.title, draft.cues, small_words(draft.cues)) or _when(draft, whole):
        return
    base = line.span.start
    text = line.text[whole.span.start - base : promise.end]
    yield _Reading((whole,), whole_cost(text, draft.cues))
    cut: list[_Reading] = []
    for wanted in range(2, LONGEST_LIST + 1):
        spans, cost = split_list(text, wanted, draft.cues)
        items = tuple(_item(draft, line, whole.span.start - base, span) for span in spans)
        if items and all(term_list(item.title, draft.cues, small_words(draft.cues)) for item in items):
            cut.append(_Reading(items, cost))
    yield from sorted(cut, key=_cost)[:WAYS]


def _when(draft: Draft, item: Item) -> bool:
    """Whether it only says when: "the topics that I will address today" names none."""
    return draft.cues.phrases("announce", "occasion").full(fold(item.title)) is not None


def _item(draft: Draft, line: Line, base: int, span: Span) -> Item:
    return item_of(draft, line, name_in(draft, line, Span(base + span.start, base + span.end)))


def _of_this_speech(draft: Draft, body: Sequence[int], promise: _Promise) -> bool:
    """Whether the sentence says that the speech itself does so: "today", "in my remarks"."""
    line = draft.lines[body[promise.place]]
    return (
        draft.cues.phrases("announce", "occasion").search(line.folded, promise.sentence, promise.begin)
        is not None
    )


def _agenda(draft: Draft, body: Sequence[int], run: Sequence[_Promise], reading: _Reading) -> Agenda:
    first, last = body[run[0].place], body[run[-1].place]
    early = run[0].place <= EARLY * len(body)
    line, count = draft.lines[first], len(reading.items)
    said = line.text[run[0].start : run[0].begin]
    ordered = len(run) > 1
    signs = {
        "in order": float(ordered and any(promise.onward for promise in run)),
        "several sentences": float((run[-1].place, run[-1].sentence) != (run[0].place, run[0].sentence)),
        "plain": float(not ordered),
        "first person": 1.0,
        "list": 1.0,
        "announcing verb": 1.0,
        "split cost": reading.cost,
        "of this speech": float(any(_of_this_speech(draft, body, promise) for promise in run)),
        "early": float(early),
    }
    score = ANNOUNCEMENT["accept"] * (1 + ordered) + ANNOUNCEMENT["early"] * early
    score += ANNOUNCEMENT["split cost"] * reading.cost
    reason = f'"{said}" and what comes then' if ordered else f'"{said}" and a list of {count}'
    return Agenda(first, last, reading.items, count, True, score, reason, counted=ordered, signs=signs)
