"""Rule: an agenda and the sections that treat its items, where both are found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from reader.core.outline.alignment import LONGEST, Subjects, alignments
from reader.core.outline.announcements import find_announcements
from reader.core.outline.changed_order import order_of, put_back
from reader.core.outline.claims import claim, claim_inside
from reader.core.outline.counted_items import counted_items, counts
from reader.core.outline.evidence import gather
from reader.core.outline.ground import Agenda, Draft, Evidence, Line
from reader.core.outline.named_headings import under_headings
from reader.core.outline.parts import Item, PartKind
from reader.core.outline.verdict import FURTHER, Treated, believed, chosen, possible, signs_of

FEWEST_INSIDE: Final = 5
MOST_INSIDE: Final = 200
"""An item that announces parts of its own has so many paragraphs: at least, and in any speech at most."""
RULING: Final = 3
"""So many headings rule the text: an announcement under one of them is about what stands under it."""


def find_pillars(draft: Draft) -> None:
    """Claim the likeliest announcements whose items are treated, and the pillars that treat them."""
    if not draft.speech:
        return
    body = draft.body(PartKind.OPENING)
    possible = [treated for treated in treatments(draft, body) if believed(treated)]
    for treated in chosen(possible):
        claim(draft, treated)
        for begin, end in filter(None, treated.found.runs):
            _look_inside(draft, treated.after[begin:end])


def _look_inside(draft: Draft, part: Sequence[int]) -> None:
    """Claim what an item announces of its own parts."""
    if not FEWEST_INSIDE <= len(part) <= MOST_INSIDE or any(i in draft.headings for i in part[1:]):
        return
    inner = max(treatments(draft, part), key=lambda treated: treated.odds, default=None)
    if inner is not None and inner.odds >= FURTHER and believed(inner) and inner.agenda.first != part[0]:
        claim_inside(draft, inner)


def treatments(draft: Draft, body: Sequence[int]) -> Iterator[Treated]:
    """Yield how the items of each possible announcement may be treated."""
    evidence, subjects = gather(draft, body), Subjects(draft.cues)
    for agenda in find_announcements(draft, body, evidence):
        begin = body.index(agenda.last) + 1
        after, items = _counted(draft, agenda, evidence[begin : begin + LONGEST])
        if items and len(body) - begin >= len(items):
            whole = replace(agenda, items=items)
            yield from _treatments(draft, body, begin, after, whole, subjects)


def _counted(
    draft: Draft, agenda: Agenda, evidence: Sequence[Evidence]
) -> tuple[Sequence[Evidence], tuple[Item, ...]]:
    """The evidence with the ordinals that may count an agenda's items, and the items."""
    after: Sequence[Evidence] = evidence
    for after in counts(draft, evidence, agenda):
        items = counted_items(draft, agenda, after)
        if items:
            return after, agenda.items or items
    return after, agenda.items


def _treatments(
    draft: Draft,
    body: Sequence[int],
    begin: int,
    evidence: Sequence[Evidence],
    agenda: Agenda,
    subjects: Subjects,
) -> Iterator[Treated]:
    """By the headings that name the items, or by the words up to the section's end, or else the speech's."""
    after = body[begin:]
    found = under_headings(draft, after, agenda.items)
    if found is not None:
        yield Treated(agenda, found, after, False, signs_of(draft, body, after, agenda, found))
        return
    for end in dict.fromkeys((_section_end(draft, body, begin), len(body))):
        lines = [draft.lines[i] for i in body[begin : min(end, begin + LONGEST)]]
        if len(lines) >= len(agenda.items):
            titles = [item.title for item in agenda.items]
            ways = alignments(lines, evidence[: len(lines)], titles, subjects)
            found = next(ways)
            if not possible(found):
                found = next(ways)
            if possible(found):
                signs = signs_of(draft, body, after, agenda, found)
                treated = Treated(agenda, found, after, end < len(body), signs)
                yield treated
                if believed(treated):
                    return
            yield from _in_other_order(draft, body, after, lines, evidence, agenda, subjects)


def _in_other_order(
    draft: Draft,
    body: Sequence[int],
    after: Sequence[int],
    lines: Sequence[Line],
    evidence: Sequence[Evidence],
    agenda: Agenda,
    subjects: Subjects,
) -> Iterator[Treated]:
    """Items that are named in another order than they were announced in."""
    titles = [item.title for item in agenda.items]
    order = order_of(lines, titles, subjects)
    counted = {item.ordinal for item in evidence[: len(lines)] if item.ordinal}
    if list(order) == sorted(order) or len(lines) < len(titles) or {1, 2} <= counted:
        return
    uncounted = [item._replace(ordinal=None) for item in evidence[: len(lines)]]
    ways = alignments(lines, uncounted, [titles[k] for k in order], subjects)
    found = put_back(next(ways), order)
    if possible(found):
        signs = {**signs_of(draft, body, after, agenda, found), "in other order": 1.0}
        yield Treated(agenda, found, after, False, signs)


def _section_end(draft: Draft, body: Sequence[int], after: int) -> int:
    """An announcement under one of several headings holds until the next of the same level."""
    before = [i for i in body[:after] if i in draft.headings]
    if len(draft.headings) < RULING or not before:
        return len(body)
    level = draft.headings[before[-1]].level
    following = (n for n in range(after, len(body)) if body[n] in draft.headings)
    return next((n for n in following if draft.headings[body[n]].level <= level), len(body))
