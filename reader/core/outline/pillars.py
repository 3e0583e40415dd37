"""Rule: an agenda and the sections that treat its items, where both are found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reader.core.outline.alignment import Alignment, align
from reader.core.outline.announcements import find_announcements
from reader.core.outline.evidence import Evidence, gather
from reader.core.outline.ground import Agenda, Draft, Start
from reader.core.outline.parts import Item, PartKind
from reader.core.outline.wording import sentences
from reader.core.transcript import Span

SURE: Final = 0.6
"""Mean posterior from which an alignment is believed."""
LEADING: Final = 0.2
"""A share of the body's words: less than this before an announcement leads up to it and is no section."""
TITLE: Final = 90
"""A title of words of the text is cut at the last word before so many code points."""


def find_pillars(draft: Draft) -> None:
    """Claim the likeliest announcement whose items are treated, and the pillars that treat them."""
    if not draft.speech:
        return
    body = draft.body()
    evidence = gather(draft, body)
    for agenda in find_announcements(draft, body, evidence):
        after = body.index(agenda.last) + 1
        lines = [draft.lines[i] for i in body[after:]]
        if len(lines) < len(agenda.items):
            continue
        items = agenda.items or _counted_items(draft, agenda, evidence[after:])
        if not items:
            continue
        found = align(lines, evidence[after:], [item.title for item in items], draft.cues)
        if believed(found):
            _claim(draft, agenda, items, found, body[after:])
            return


def believed(found: Alignment) -> bool:
    """Tell whether an alignment is good enough to be shown: a wrong agenda is worse than none."""
    count = len(found.runs)
    missing = sum(run is None for run in found.runs)
    sure = [confidence for confidence, run in zip(found.confidence, found.runs, strict=True) if run]
    if missing > (1 if count > 3 else 0) or not sure or sum(sure) / len(sure) < SURE:
        return False
    return sum(found.named) >= count / 2


def _counted_items(draft: Draft, agenda: Agenda, evidence: Sequence[Evidence]) -> tuple[Item, ...]:
    """Items of an agenda that only counts: the first words of the paragraphs that count them off in order."""
    found: list[Item] = []
    for item in evidence:
        number = agenda.count if item.ordinal == -1 else item.ordinal
        if number == len(found) + 1 <= agenda.count:
            line = draft.lines[item.line]
            title = title_of(draft, item.line)
            found.append(Item(title, Span(line.span.start, line.span.start + len(title.rstrip("…")))))
    return tuple(found) if len(found) == agenda.count else ()


def _claim(
    draft: Draft, agenda: Agenda, items: tuple[Item, ...], found: Alignment, after: Sequence[int]
) -> None:
    for i in range(agenda.first, agenda.last + 1):
        if draft.labels[i] is None:
            draft.label(
                i, PartKind.AGENDA, min(0.95, sum(found.confidence) / len(found.confidence)), agenda.reason
            )
    _opening_before(draft, agenda.first)
    draft.agendas.append(replace(agenda, items=items))
    for number, run in enumerate(found.runs, 1):
        if run is None:
            continue
        line = after[run[0]]
        draft.starts[line] = Start(
            line,
            items[number - 1].title,
            found.confidence[number - 1],
            found.reasons[number - 1],
            PartKind.PILLAR,
            number,
        )
    ends = max(run[1] for run in found.runs if run)
    if ends < len(after):
        line = after[ends]
        draft.starts[line] = Start(line, title_of(draft, line), 0.6, "the last announced item ends before it")


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


def title_of(draft: Draft, line: int) -> str:
    """Return a title of a line's own first words: the heading, or its first sentence, cut between words."""
    here = draft.lines[line]
    first = sentences(here.text[:600], draft.cues)[:1] or [Span(0, len(here.text))]
    words = first[0].of(here.text).strip(" *_#.。:")
    if len(words) <= TITLE:
        return words
    cut = words.rfind(" ", 0, TITLE)
    return words[: cut if cut > TITLE // 2 else TITLE].rstrip(" ,;:—–-") + "…"
