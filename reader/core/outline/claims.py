"""Writes announcements that are believed, and the parts that treat their items, into the draft."""

from __future__ import annotations

from typing import Final

from reader.core.outline.ground import Agenda, Draft, Start
from reader.core.outline.parts import PartKind
from reader.core.outline.titles import title_of
from reader.core.outline.verdict import Treated

MOST_SURE: Final = 0.95
"""The share of pillars that are right where the alignment has no doubt."""
LEAST_SURE: Final = 0.2
"""Where an item seems to be treated with less confidence, it is left without a place."""
LEADING: Final = 0.2
"""A share of the body's words: less than this before an announcement leads up to it and is no section."""


def claim(draft: Draft, treated: Treated) -> None:
    """Write an announcement and what treats its items as parts of the speech."""
    agenda, found, after = treated.agenda, treated.found, treated.after
    sure = treated.chance * sum(found.confidence) / len(found.confidence)
    for i in range(agenda.first, agenda.last + 1):
        if draft.kind(i) in (None, PartKind.OPENING):
            draft.label(i, PartKind.AGENDA, min(MOST_SURE, sure), agenda.reason)
    _heading_before(draft, agenda)
    if not treated.nested:
        _opening_before(draft, agenda.first)
    draft.agendas.append(agenda)
    _end_opening(draft, agenda.last)
    draft.inner |= {i for run in found.runs if run for i in after[run[0] + 1 : run[1]] if i in draft.headings}
    _start_pillars(draft, treated, level=1)


def claim_inside(draft: Draft, treated: Treated) -> None:
    """Write an announcement as parts inside the pillar or the section that holds all of it."""
    agenda, sure = treated.agenda, treated.chance * min(treated.found.confidence)
    draft.agendas.append(agenda)
    draft.starts[agenda.first] = Start(
        agenda.first, "", min(MOST_SURE, sure), agenda.reason, PartKind.AGENDA, level=2
    )
    _start_pillars(draft, treated, level=2)


def _start_pillars(draft: Draft, treated: Treated, level: int) -> None:
    agenda, found, after = treated.agenda, treated.found, treated.after
    for number, run in enumerate(found.runs, 1):
        sure = min(MOST_SURE, treated.chance * found.confidence[number - 1])
        if run is not None and sure >= LEAST_SURE:
            line, title, why = after[run[0]], agenda.items[number - 1].title, found.reasons[number - 1]
            draft.starts[line] = Start(line, title, sure, why, PartKind.PILLAR, number, level)
    ends = max(run[1] for run in found.runs if run)
    if ends < len(after) and after[ends] not in draft.starts:
        line, heading = after[ends], draft.headings.get(after[ends])
        sure, why = (
            (heading.confidence, heading.reason)
            if heading
            else (0.6, "the last announced item ends before it")
        )
        draft.starts[line] = Start(line, title_of(draft, line), sure, why, level=level)


def _end_opening(draft: Draft, agenda: int) -> None:
    """What follows an announcement is no opening any more."""
    for i in range(agenda + 1, len(draft.lines)):
        if draft.kind(i) is PartKind.OPENING:
            draft.labels[i] = None


def _heading_before(draft: Draft, agenda: Agenda) -> None:
    """A heading right over the announcement belongs to it."""
    before = max((i for i in draft.body() if i < agenda.first), default=-1)
    label = draft.labels[agenda.first]
    if before in draft.headings and label:
        draft.label(before, PartKind.AGENDA, label.confidence, label.reason)


def _opening_before(draft: Draft, agenda: int) -> None:
    """A short text between the courtesies and the announcement still leads up to it."""
    body = draft.body()
    between = [i for i in body if i < agenda]
    if any(i in draft.headings for i in between):
        return
    total = sum(draft.lines[i].words for i in body)
    if sum(draft.lines[i].words for i in between) <= LEADING * total:
        for i in between:
            draft.label(i, PartKind.OPENING, 0.75, "it leads up to the announcement")
