"""Rule: the passage that announces the parts to come, and the items that it names.

An announcement is a number with a noun that carries an enumeration ("four pillars"): a trigger, its items and
often a closure, as Luc, Virbel and Ho-Dac describe enumerative structures.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from reader.core.cues import CueMatch, fold
from reader.core.outline.enumerations import counted_runs, listed
from reader.core.outline.ground import Agenda, Draft, Evidence
from reader.core.outline.inline_items import after_noun, counted_in
from reader.core.outline.parts import Item
from reader.core.outline.plain_lists import plain_lists
from reader.core.outline.weights import ANNOUNCEMENT
from reader.core.outline.wording import sentences, small_words, term_list
from reader.core.transcript import Span

MOST: Final = 6
"""So many announcements are followed in one speech, the likeliest."""
MOST_TRIGGERS: Final = 400
"""So many numbers with a noun are weighed: no speech has more, and the work on another text stays bounded."""
MOST_ITEMS: Final = 10
REACH: Final = 600
"""Paragraphs after an announcement in which its ordinals are looked for."""
AFTERWORD: Final = 4
"""So many paragraphs after a list may still announce that its items follow."""


@dataclass(frozen=True, slots=True)
class _Trigger:
    """A number with its noun, and the sentence where it stands."""

    line: int
    sentence: Span
    following: Span | None
    match: CueMatch
    count: int


def find_announcements(draft: Draft, body: Sequence[int], evidence: Sequence[Evidence]) -> list[Agenda]:
    """Return the announcements of a speech, likeliest first."""
    found: dict[tuple[int, int], Agenda] = {}
    triggers = ((place, trigger) for place, i in enumerate(body) for trigger in _triggers(draft, i))
    for place, trigger in islice(triggers, MOST_TRIGGERS):
        agenda = _weigh(draft, trigger, body, place, evidence)
        key = (trigger.line, trigger.count)
        if agenda and agenda.score >= ANNOUNCEMENT["accept"]:
            found[key] = max(found.get(key, agenda), agenda, key=lambda a: (bool(a.items), a.score))
    for place, items in counted_runs(draft, body):
        agenda = _counted_off(draft, body, place, items, evidence)
        if agenda and not any(
            known.first <= agenda.last and known.last >= agenda.first for known in found.values()
        ):
            found[agenda.first, agenda.count] = agenda
    plain = list(plain_lists(draft, body))
    by_score = sorted(found.values(), key=lambda agenda: (-agenda.score, agenda.first))[:MOST]
    named = [agenda for agenda in plain if agenda.counted]
    return [*named, *by_score, *(agenda for agenda in plain if not agenda.counted)][: 2 * MOST]


def _triggers(draft: Draft, i: int) -> list[_Trigger]:
    line, cues = draft.lines[i], draft.cues
    matches = [
        match
        for key in ("counted", "compound")
        for match in cues.phrases("announce", key).find(line.folded)
        if match.number and 2 <= match.number <= MOST_ITEMS
    ]
    if not matches:
        return []
    spans = sentences(line.text, cues)
    found = []
    for match in sorted(matches, key=lambda match: match.start):
        n = next((n for n, span in enumerate(spans) if match.start in span), None)
        if n is not None:
            after = spans[n + 1] if n + 1 < len(spans) else None
            found.append(_Trigger(i, spans[n], after, match, match.number or 0))
    return found


def _weigh(
    draft: Draft, trigger: _Trigger, body: Sequence[int], place: int, evidence: Sequence[Evidence]
) -> Agenda | None:
    line, cues = draft.lines[trigger.line], draft.cues
    sentence, match = trigger.sentence, trigger.match
    score = ANNOUNCEMENT["base"]
    reasons = [f'"{line.text[match.start : match.end]}"']
    if "strong" in match.slots or "plan" in match.slots:
        score += ANNOUNCEMENT["strong noun"]
    if _same_noun(draft, trigger, evidence[place + 1 : place + REACH]):
        score += ANNOUNCEMENT["same noun later"]
        reasons.append("that later paragraphs count")
    verb = _announcing(draft, trigger)
    items, last, cost = _items(draft, trigger, body, place)
    if not verb and any(cues.phrases("ordinal_adverbs").match(fold(item.title)) for item in items):
        items, last = (), trigger.line
    if items:
        score += ANNOUNCEMENT["list"] + ANNOUNCEMENT["split cost"] * cost
        reasons.append(f"and a list of {trigger.count}")
    if verb:
        score += ANNOUNCEMENT["announcing verb"]
        reasons.append(f'with "{verb}"')
    if place <= 0.3 * len(body):
        score += ANNOUNCEMENT["early"]
    later = _ordinals_after(evidence, place, trigger.count)
    if later:
        score += ANNOUNCEMENT["ordinal later"] * len(later)
        reasons.append(f"and {len(later)} ordinals that count them")
    before = line.folded[sentence.start : match.start].rstrip()
    if cues.phrases("announce", "fact").search(line.folded, max(0, match.start - 20), sentence.end):
        score += ANNOUNCEMENT["fact"]
    if any(before.endswith(word) for word in cues.words("announce", "anaphoric")):
        score += ANNOUNCEMENT["anaphoric"]
    return Agenda(trigger.line, last, items, trigger.count, bool(verb), score, " ".join(reasons))


def _counted_off(
    draft: Draft, body: Sequence[int], place: int, items: tuple[Item, ...], evidence: Sequence[Evidence]
) -> Agenda | None:
    """A list that counts its items off, where later paragraphs count them again: it announced them."""
    count = len(items)
    again = _ordinals_after(evidence, place + count, count)
    if len(again) < max(2, count - 1):
        return None
    score = ANNOUNCEMENT["accept"] + ANNOUNCEMENT["ordinal later"] * len(again)
    last = place + count - 1
    for n in range(last + 1, min(len(body), last + 1 + AFTERWORD)):
        if draft.cues.phrases("announce", "verbs").search(draft.lines[body[n]].folded):
            last = n
    return Agenda(
        body[place],
        body[last],
        items,
        count,
        True,
        score,
        f"a list of {count} that is counted off again later",
    )


def _announcing(draft: Draft, trigger: _Trigger) -> str:
    line = draft.lines[trigger.line]
    for span in (trigger.sentence, trigger.following):
        if span and (
            verb := draft.cues.phrases("announce", "verbs").search(line.folded, span.start, span.end)
        ):
            return line.text[verb.start : verb.end]
    return ""


def _same_noun(draft: Draft, trigger: _Trigger, after: Sequence[Evidence]) -> bool:
    """Whether all that was announced is counted later with its noun: "three pillars", "the first pillar"."""
    small = small_words(draft.cues)
    line = draft.lines[trigger.line]
    nouns = set(term_list(line.text[trigger.match.start : trigger.match.end], draft.cues, small))
    told = {
        trigger.count if item.ordinal == -1 else item.ordinal
        for item in after
        if item.ordinal and nouns & set(term_list(item.ordinal_words, draft.cues, small))
    }
    return told >= set(range(1, trigger.count + 1))


def _ordinals_after(evidence: Sequence[Evidence], place: int, count: int) -> set[int]:
    """The ordinals 1 to ``count`` that begin later paragraphs; "last" stands for the last of them."""
    seen: set[int] = set()
    for item in evidence[place : place + REACH]:
        if item.ordinal is not None and item.ordinal != 0:
            number = count if item.ordinal == -1 else item.ordinal
            if number <= count:
                seen.add(number)
    return seen


def _items(
    draft: Draft, trigger: _Trigger, body: Sequence[int], place: int
) -> tuple[tuple[Item, ...], int, float]:
    """The announced items, the last line that names one, and what the cut of their list costs."""
    line = draft.lines[trigger.line]
    counted = counted_in(draft, line, trigger.match.end, trigger.count)
    if counted:
        return counted, trigger.line, 0.0
    inline, cost = after_noun(draft, line, trigger.match.end, trigger.sentence.end, trigger.count)
    if inline:
        return inline, trigger.line, cost
    below = listed(draft, body[place + 1 :], trigger.count)
    if below:
        return below, body[place + trigger.count], 0.0
    return (), trigger.line, 0.0
