"""Words that count what was announced or listed before: "those four areas", "the fourth point"."""

from __future__ import annotations

from collections.abc import Iterable

from reader.core.cues import CueMatch
from reader.core.outline.parts import Part
from reader.core.references.announces import Announcement, announcements_before
from reader.core.references.mention import Mention, Rule, Target
from reader.core.references.speech import Sentence, Speech
from reader.core.references.values import ReferenceKind
from reader.core.transcript import Span

REACH = 40
"""How many sentences back a list without an agenda is looked for."""

LATEST = 8
"""How many announcements are looked at, the latest."""
NEAR = 3
"""A sentence so near need not use the same noun: "two needs ... those two imperatives"."""


def _find(speech: Speech) -> Iterable[Mention]:
    for match in speech.cue_matches("backref", "ordinal"):
        yield Mention(Span(match.start, match.end), _noun(match, speech), match.number)
    for match in speech.cue_matches("backref", "enum"):
        yield Mention(Span(match.start, match.end), _noun(match, speech), match.number)


def _noun(match: CueMatch, speech: Speech) -> str:
    slot = match.slots.get("shell")
    return speech.folded[slot[0] : slot[1]] if slot else ""


def _resolve(mention: Mention, speech: Speech) -> Iterable[Target]:
    """Look for an agenda with so many items, then for a sentence that counts the same things."""
    by_order = _is_ordinal(mention, speech)
    target = _announced(mention, by_order, speech) or _listed(mention, speech)
    if target is not None:
        yield target


def _is_ordinal(mention: Mention, speech: Speech) -> bool:
    return any(word in speech.cues.ordinals for word in _split(mention.span, speech))


def _announced(mention: Mention, by_order: bool, speech: Speech) -> Target | None:
    before = announcements_before(mention.span.start, speech, LATEST)
    if by_order and (own := _own_item(mention, before)) is not None:
        return own
    for agenda in (announcement.agenda for announcement in before):
        if not _speaks_of(agenda, mention, speech):
            continue
        if by_order:
            return _item(agenda, mention)
        if mention.number in (None, len(agenda.items)):
            span = _list_in(agenda, mention.span, speech)
            return _whole(agenda, span) if span is not None else None
    return None


def _whole(agenda: Part, span: Span) -> Target:
    part_id = agenda.id if span == agenda.span else ""
    return Target(span, 0.9, f"the {len(agenda.items)} that are announced there", part_id)


def _own_item(mention: Mention, before: list[Announcement]) -> Target | None:
    """Return the item of the pillar in which the mention names that pillar's own number."""
    for announcement in before:
        number = len(announcement.agenda.items) if mention.number == -1 else mention.number or 0
        pillar = announcement.pillars.get(number)
        if pillar is not None and pillar.span.covers(mention.span):
            return _item(announcement.agenda, mention)
    return None


def _item(agenda: Part, mention: Mention) -> Target | None:
    """Return the item of that number; a mention inside the agenda announces it and refers to nothing."""
    number = mention.number or 0
    if number < 0:
        number = len(agenda.items)
    if agenda.span.covers(mention.span) or not 0 < number <= len(agenda.items):
        return None
    item = agenda.items[number - 1]
    return Target(item.span, 0.9, f"number {number} of what is announced there: {item.title}")


def _speaks_of(agenda: Part, mention: Mention, speech: Speech) -> bool:
    """Tell whether the agenda uses the mention's noun before it, or counts as many without it."""
    if agenda.span.covers(mention.span) and mention.number is None:
        return True
    noun = speech.terms_of(mention.words)
    said = speech.terms_of(speech.text[agenda.span.start : min(agenda.span.end, mention.span.start)])
    return bool(noun & said) or mention.number == len(agenda.items)


def _list_in(agenda: Part, mention: Span, speech: Speech) -> Span | None:
    """Return the agenda, or where the mention stands in it, the sentences of its items before the mention."""
    if not agenda.span.overlaps(mention):
        return agenda.span
    items = [item.span for item in agenda.items if item.span.end <= mention.start]
    if not items:
        return None
    first, last = speech.sentence_at(items[0].start), speech.sentence_at(items[-1].start)
    return Span(first.span.start, min(last.span.end, mention.start))


def _listed(mention: Mention, speech: Speech) -> Target | None:
    """Return the latest sentence that counts the same: "two imperatives ... those two imperatives"."""
    here = speech.sentence_at(mention.span.start)
    noun = speech.terms_of(mention.words)
    if mention.number is None or not noun:
        return None
    number = _number_words(mention, speech)
    before = speech.sentences[max(0, here.index - REACH) : here.index]
    counting = [sentence for sentence in reversed(before) if number & _words(sentence, speech)]
    same = next((sentence for sentence in counting if noun & speech.terms(sentence)), None)
    if same is not None:
        return Target(same.span, 0.75, f"counted before: “{same.span.of(speech.text)[:60]}”")
    if counting and not _is_ordinal(mention, speech) and here.index - counting[0].index <= NEAR:
        return Target(counting[0].span, 0.65, f"counted before: “{counting[0].span.of(speech.text)[:60]}”")
    return None


def _number_words(mention: Mention, speech: Speech) -> frozenset[str]:
    """Return the number words of the mention; "both" for "two" would be found everywhere."""
    table = speech.cues.ordinals if _is_ordinal(mention, speech) else speech.cues.numbers
    return frozenset(word for word in _split(mention.span, speech) if table.get(word) == mention.number)


def _words(sentence: Sentence, speech: Speech) -> frozenset[str]:
    return frozenset(_split(sentence.span, speech))


def _split(span: Span, speech: Speech) -> list[str]:
    return span.of(speech.folded).replace("-", " ").replace(",", " ").split()


COUNTED = Rule(ReferenceKind.BACK, _find, _resolve)
