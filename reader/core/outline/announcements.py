"""Rule: the passage that announces the parts to come, and the items that it names.

An announcement is a number with a noun that carries an enumeration ("four pillars"): a trigger, its items and
often a closure, as Luc, Virbel and Ho-Dac describe enumerative structures.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from reader.core.cues import CueMatch, fold
from reader.core.outline.enumerations import counted_runs, listed
from reader.core.outline.evidence import Gathered
from reader.core.outline.ground import Agenda, Draft, Evidence
from reader.core.outline.inline_items import after_noun, begun_in, counted_in, leads_on
from reader.core.outline.parts import Item
from reader.core.outline.plain_lists import named_before_ordinals, plain_lists, run_from
from reader.core.outline.promises import promises
from reader.core.outline.weights import ANNOUNCEMENT
from reader.core.outline.wording import sentences, small_words, term_list
from reader.core.transcript import Span

MOST: Final = 6
"""So many announcements are followed that say how many parts there are."""
MOST_PLAIN: Final = 14
"""So many are followed that do not."""
MOST_TRIGGERS: Final = 150
"""So many numbers with a noun are weighed: no speech has more, and the work on another text stays bounded."""
EARLY: Final = 0.3
"""The first share of the paragraphs, where announcements are at home."""
FEWEST_COUNTED: Final = 3
"""So many paragraphs count what no number announced."""
MOST_ITEMS: Final = 10
REACH: Final = 600
"""Paragraphs after an announcement in which its ordinals are looked for."""
NOUN: Final = 30
"""Code points after a number in which stands what it counts."""
LED: Final = 12
"""Code points at most between a verb that announces and the number of what it announces."""
RESUMED: Final = 40
"""Code points of the next sentence in which it takes up what was counted."""
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


def find_announcements(draft: Draft, body: Sequence[int], evidence: Gathered) -> list[Agenda]:
    """Return the passages of a speech that may be announcements, likeliest first."""
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
    by_score = sorted(found.values(), key=lambda agenda: (-agenda.score, agenda.first))[:MOST]
    plain = [
        *promises(draft, body),
        *_counted_on(draft, body, evidence),
        *named_before_ordinals(draft, body, evidence),
        *plain_lists(draft, body),
    ]
    return [*by_score, *sorted(plain, key=lambda agenda: -agenda.score)[:MOST_PLAIN]]


def _triggers(draft: Draft, i: int) -> list[_Trigger]:
    line, cues = draft.lines[i], draft.cues
    numbers = [match for match in cues.phrases("announce", "number").find(line.folded) if _counts(match)]
    if not numbers:
        return []
    matches: list[CueMatch] = []
    for key in ("counted", "compound"):
        matches += filter(_counts, cues.phrases("announce", key).find(line.folded))
    treats = list(cues.phrases("announce", "parts").find(line.folded))
    matches += [
        match
        for match in numbers
        if not _within(match, matches)
        and (leads_on(line, match.end) or any(0 <= match.start - lead.end <= LED for lead in treats))
    ]
    spans = sentences(line.text, cues)
    found = []
    for match in sorted(matches, key=lambda match: match.start):
        n = next((n for n, span in enumerate(spans) if match.start in span), None)
        if n is not None:
            after = spans[n + 1] if n + 1 < len(spans) else None
            found.append(_Trigger(i, spans[n], after, match, match.number or 0))
    return found


def _counts(match: CueMatch) -> bool:
    return match.number is not None and 2 <= match.number <= MOST_ITEMS


def _within(match: CueMatch, others: Sequence[CueMatch]) -> bool:
    return any(other.start <= match.start < other.end for other in others)


def _weigh(
    draft: Draft, trigger: _Trigger, body: Sequence[int], place: int, evidence: Gathered
) -> Agenda | None:
    line, cues = draft.lines[trigger.line], draft.cues
    sentence, match = trigger.sentence, trigger.match
    verb = _announcing(draft, trigger)
    items, last, cost = _items(draft, trigger, body, place)
    named = bool({"strong", "weak", "plan"} & match.slots.keys())
    if not named and not verb:
        return None
    if not verb and any(cues.phrases("ordinal_adverbs").match(fold(item.title)) for item in items):
        items, last, cost = (), trigger.line, 0.0
    before = line.folded[sentence.start : match.start].rstrip()
    fact = cues.phrases("announce", "fact").search(line.folded, max(0, match.start - 20), sentence.end)
    signs = {
        "strong noun": bool({"strong", "plan"} & match.slots.keys()),
        "any noun": not named,
        "same noun later": _same_noun(draft, trigger, evidence.counting(place + 1, place + REACH)),
        "list": bool(items),
        "split cost": cost,
        "announcing verb": bool(verb),
        "first person": _will_treat(draft, trigger),
        "early": _early(place, body),
        "ordinal later": len(_ordinals_after(evidence, place, trigger.count)),
        "fact": fact is not None,
        "of this speech": _of_this_speech(draft, trigger),
        "anaphoric": any(before.endswith(word) for word in cues.words("announce", "anaphoric")),
    }
    score = ANNOUNCEMENT["base"] + sum(ANNOUNCEMENT[sign] * value for sign, value in signs.items())
    shown = {sign: float(value) for sign, value in signs.items() if value and sign != "ordinal later"}
    reason = _reason(draft, trigger, signs, verb)
    nouns = frozenset(_nouns(draft, trigger))
    return Agenda(
        trigger.line,
        last,
        items,
        trigger.count,
        bool(verb),
        score,
        reason,
        signs=shown,
        nouns=nouns,
        begun=None if items else begun_in(draft, line, match.end),
    )


def _resumes(draft: Draft, trigger: _Trigger) -> bool:
    """Whether the next sentence says what was counted: "Those principles are", "They include"."""
    line, following = draft.lines[trigger.line], trigger.following
    if following is None:
        return False
    verb = draft.cues.phrases("announce", "copula").search(line.folded, following.start, following.end)
    if verb is None or verb.start - following.start > RESUMED:
        return False
    before = set(term_list(line.text[following.start : verb.start], draft.cues, small_words(draft.cues)))
    return not before or before <= set(_nouns(draft, trigger))


def _nouns(draft: Draft, trigger: _Trigger) -> Iterator[str]:
    """The stems of the words that a number counts: the next ones, or those of its phrase."""
    line, match = draft.lines[trigger.line], trigger.match
    begin, end = match.slots.get("number", (match.start, match.end))
    small = small_words(draft.cues)
    stop = max(match.end, end + NOUN if match.end == end else 0)
    words = term_list(line.text[end:stop], draft.cues, small)
    yield from words if match.end > end else words[:1]
    if begin > match.start:
        yield from term_list(line.text[match.start : begin], draft.cues, small)


def _reason(draft: Draft, trigger: _Trigger, signs: Mapping[str, float], verb: str) -> str:
    """The words that tell of an announcement, in one line for a person."""
    match = trigger.match
    reasons = [f'"{draft.lines[trigger.line].text[match.start : match.end]}"']
    if signs["same noun later"]:
        reasons.append("that later paragraphs count")
    if signs["list"]:
        reasons.append(f"and a list of {trigger.count}")
    if verb:
        reasons.append(f'with "{verb}"')
    if signs["ordinal later"]:
        reasons.append(f"and {signs['ordinal later']:.0f} ordinals that count them")
    return " ".join(reasons)


def _counted_off(
    draft: Draft, body: Sequence[int], place: int, items: tuple[Item, ...], evidence: Gathered
) -> Agenda | None:
    """A list that counts its items off, where later paragraphs count them again: it announced them."""
    count = len(items)
    last = place + count - 1
    again = _ordinals_after(evidence, place + count, count)
    recounted = len(again) >= max(2, count - 1)
    if not recounted and sum(i in draft.headings for i in body[last + 1 :]) < count - 1:
        return None
    score = ANNOUNCEMENT["accept"] + ANNOUNCEMENT["ordinal later"] * len(again)
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
        f"a list of {count} that is counted off again later" if recounted else f"a list of {count}",
        signs={"list": 1.0, "list counted off again": float(recounted), "early": float(_early(place, body))},
    )


def _counted_on(draft: Draft, body: Sequence[int], evidence: Sequence[Evidence]) -> Iterator[Agenda]:
    """Paragraphs that count one, two, three, after one that says in words and with a colon that they come."""
    for place, item in enumerate(evidence[:REACH]):
        before = draft.lines[body[place - 1]]
        if item.ordinal != 1 or not place or not before.text.rstrip().endswith((":", "：")):
            continue
        verb = draft.cues.phrases("announce", "verbs").search(before.folded)
        count = len(run_from(evidence, place))
        if verb and count >= FEWEST_COUNTED:
            said = before.text[verb.start : verb.end]
            yield Agenda(
                body[place - 1],
                body[place - 1],
                (),
                count,
                True,
                ANNOUNCEMENT["accept"],
                f'"{said}" and {count} paragraphs that count',
                signs={
                    "announcing verb": 1.0,
                    "first person": 1.0,
                    "ordinal later": float(count),
                    "early": float(_early(place, body)),
                },
            )


def _early(place: int, body: Sequence[int]) -> bool:
    return place <= EARLY * len(body)


def _announcing(draft: Draft, trigger: _Trigger) -> str:
    line = draft.lines[trigger.line]
    for span in (trigger.sentence, trigger.following):
        if span and (
            verb := draft.cues.phrases("announce", "verbs").search(line.folded, span.start, span.end)
        ):
            return line.text[verb.start : verb.end]
    return ""


def _will_treat(draft: Draft, trigger: _Trigger) -> bool:
    """Whether the speaker says of himself that he will treat it, in this sentence or the next."""
    folded, spans = draft.lines[trigger.line].folded, (trigger.sentence, trigger.following)
    treats = draft.cues.phrases("announce", "parts")
    return any(span and treats.search(folded, span.start, span.end) for span in spans)


def _of_this_speech(draft: Draft, trigger: _Trigger) -> bool:
    """Whether the sentence or the next says that the speech does so: "today", "each of these in turn"."""
    folded = draft.lines[trigger.line].folded
    end = trigger.following.end if trigger.following else trigger.sentence.end
    return draft.cues.phrases("announce", "occasion").search(folded, trigger.sentence.start, end) is not None


def _same_noun(draft: Draft, trigger: _Trigger, after: Iterable[Evidence]) -> bool:
    """Whether all that was announced is counted later with its noun: "three pillars", "the first pillar"."""
    small = small_words(draft.cues)
    line = draft.lines[trigger.line]
    nouns = set(term_list(line.text[trigger.match.start : trigger.match.end], draft.cues, small))
    told = {
        trigger.count if item.ordinal == -1 else item.ordinal
        for item in after
        if nouns & set(term_list(item.ordinal_words, draft.cues, small))
    }
    return told >= set(range(1, trigger.count + 1))


def _ordinals_after(evidence: Gathered, place: int, count: int) -> set[int]:
    """The ordinals 1 to ``count`` that begin later paragraphs; "last" stands for the last of them."""
    seen: set[int] = set()
    for item in evidence.counting(place, place + REACH):
        number = count if item.ordinal == -1 else item.ordinal or 0
        if number <= count:
            seen.add(number)
    return seen


def _items(
    draft: Draft, trigger: _Trigger, body: Sequence[int], place: int
) -> tuple[tuple[Item, ...], int, float]:
    """The announced items, the last line that names one, and what the cut of their list costs."""
    line = draft.lines[trigger.line]
    counted, taken = counted_in(draft, body[place : place + MOST_ITEMS], trigger.match.end, trigger.count)
    if counted:
        return counted, body[place + taken - 1], 0.0
    inline, cost = after_noun(draft, line, trigger.match.end, trigger.sentence.end, trigger.count)
    if not inline and trigger.following and _resumes(draft, trigger):
        following = trigger.following
        inline, cost = after_noun(draft, line, following.start, following.end, trigger.count)
    if inline:
        return inline, trigger.line, cost
    below = listed(draft, body[place + 1 :], trigger.count)
    if below:
        return below, body[place + trigger.count], 0.0
    return (), trigger.line, 0.0
