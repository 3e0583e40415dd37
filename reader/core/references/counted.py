"""Words that count what was announced or listed before: "those four areas", "the fourth point"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reader.core.cues import CueMatch
from reader.core.outline.parts import Part
from reader.core.references.announces import Announcement, announcements_before
from reader.core.references.forward import place
from reader.core.references.mention import Mention, Rule, Target
from reader.core.references.speech import Sentence, Speech
from reader.core.references.values import ReferenceKind
from reader.core.transcript import Span

REACH = 40
"""How many sentences back a list without an agenda is looked for."""

LATEST = 8
"""How many announcements are looked at, the latest."""
START = 400
"""A pillar names its number in so many code points from its start."""
NEAR = 3
"""A sentence so near need not use the same noun: "two needs ... those two imperatives"."""

_WORD = re.compile(r"\w+")


def _find(speech: Speech) -> Iterable[Mention]:
    for match in speech.cue_matches("backref", "ordinal"):
        if match.number == 0:
            continue  # The next one is still to come.
        yield Mention(Span(match.start, match.end), _noun(match, speech), match.number)
    for match in speech.cue_matches("backref", "enum"):
        yield Mention(Span(match.start, match.end), _noun(match, speech), match.number)


def _noun(match: CueMatch, speech: Speech) -> str:
    slot = match.slots.get("shell")
    return speech.folded[slot[0] : slot[1]] if slot else ""


def _resolve(mention: Mention, speech: Speech) -> Iterable[Target]:
    """Look for an agenda with the noun, for a sentence that counts the same, for any count just before."""
    before = announcements_before(mention.span.start, speech, LATEST)
    if _is_ordinal(mention, speech):
        target = _ordered(mention, before, speech) or _listed(mention, speech)
        target = target or _item_of_list(mention, speech) or _several(mention, speech)
    else:
        target = _all(mention, before, speech) or _listed(mention, speech)
        target = target or _counted_just_before(mention, before, speech)
    if target is not None:
        yield target


def _is_ordinal(mention: Mention, speech: Speech) -> bool:
    return any(word in speech.cues.ordinals for word in _split(mention.span, speech))


def _ordered(mention: Mention, before: list[Announcement], speech: Speech) -> Target | None:
    """Return the item of that place in an order; "the last" only where the pillar itself names its place."""
    if (own := _own_item(mention, before, speech)) is not None or mention.number == -1:
        return own
    agendas = (announcement.agenda for announcement in before)
    return next(
        (_item(agenda, mention, speech) for agenda in agendas if _says_noun(agenda, mention, speech)), None
    )


def _all(mention: Mention, before: list[Announcement], speech: Speech) -> Target | None:
    """Return all that was announced, as many as the mention counts."""
    here = speech.sentence_at(mention.span.start).index
    for agenda in (announcement.agenda for announcement in before):
        as_many = mention.number in (None, len(agenda.items))
        if mention.number is None and here - speech.sentence_at(agenda.span.end).index > REACH:
            continue
        if as_many and (_says_noun(agenda, mention, speech) or agenda.span.covers(mention.span)):
            return _whole(agenda, mention, speech)
    return None


def _whole(agenda: Part, mention: Mention, speech: Speech) -> Target | None:
    span = _list_in(agenda, mention.span, speech)
    if span is None:
        return None
    part_id = agenda.id if span == agenda.span else ""
    return Target(span, 0.9, f"the {len(agenda.items)} that are announced there", part_id)


def _own_item(mention: Mention, before: list[Announcement], speech: Speech) -> Target | None:
    """Return the item of the pillar at whose start the mention names that pillar's own number."""
    for announcement in before:
        number = len(announcement.agenda.items) if mention.number == -1 else mention.number or 0
        pillar = announcement.pillars.get(number)
        if pillar is None or not pillar.span.covers(mention.span):
            continue
        if mention.number == -1 and not _says_noun(announcement.agenda, mention, speech):
            continue
        if mention.span.start - pillar.span.start <= START:
            return _item(announcement.agenda, mention, speech)
    return None


def _item(agenda: Part, mention: Mention, speech: Speech) -> Target | None:
    """Return the item of that number; a mention in the agenda or beside the item announces it itself."""
    number = mention.number or 0
    if number < 0:
        number = len(agenda.items)
    if agenda.span.covers(mention.span) or not 0 < number <= len(agenda.items):
        return None
    item = agenda.items[number - 1]
    if speech.sentence_at(item.span.start).span.overlaps(mention.span):
        return None
    return Target(item.span, 0.9, f"number {number} of what is announced there: {item.title}")


def _says_noun(agenda: Part, mention: Mention, speech: Speech) -> bool:
    """Tell whether the agenda uses the mention's noun, before the mention."""
    said = speech.terms_of(speech.text[agenda.span.start : min(agenda.span.end, mention.span.start)])
    return bool(speech.terms_of(mention.words) & said)


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
    noun = speech.terms_of(mention.words)
    same = (sentence for sentence in _counting(mention, REACH, speech) if noun & speech.terms(sentence))
    return next((_counted(sentence, 0.75, speech) for sentence in same), None)


def _item_of_list(mention: Mention, speech: Speech) -> Target | None:
    """Return the latest sentence that begins with the same ordinal, in a list of what the noun names."""
    noun = speech.terms_of(mention.words)
    for sentence in _before(mention, REACH, speech) if noun else ():
        if place(sentence, speech) == mention.number:
            near = speech.sentences[max(0, sentence.index - NEAR) : sentence.index]
            if any(noun & speech.terms(each) for each in near):
                return _counted(sentence, 0.7, speech)
    return None


def _several(mention: Mention, speech: Speech) -> Target | None:
    """Return the latest sentence that speaks of several such things, or else names them."""
    noun = speech.terms_of(mention.words)
    many = frozenset(speech.cues.words("backref", "plurals"))
    found: list[tuple[bool, Sentence]] = []
    for sentence in _before(mention, REACH, speech) if noun and (mention.number or 0) > 1 else ():
        words = _WORD.findall(sentence.span.of(speech.folded))
        said = any(noun & speech.terms_of(word) for word in many.intersection(words))
        if said and not _points_back(sentence, speech):
            found.append((_counts_some(sentence, words, speech), sentence))
    best = next((each for counted, each in found if counted), found[0][1] if found else None)
    if best is None:
        return None
    return Target(best.span, 0.7, f"speaks of several: “{best.span.of(speech.text)[:60]}”")


def _counts_some(sentence: Sentence, words: list[str], speech: Speech) -> bool:
    """Tell whether a sentence speaks of a number of things: "three", "several"."""
    some = speech.cues.phrases("forwardref", "quantities")
    if any(speech.cues.numbers.get(word, 0) > 1 for word in words):
        return True
    return some.search(speech.folded, sentence.span.start, sentence.span.end) is not None


def _before(mention: Mention, reach: int, speech: Speech) -> Iterator[Sentence]:
    """Yield the sentences before, the latest first."""
    here = speech.sentence_at(mention.span.start)
    return reversed(speech.sentences[max(0, here.index - reach) : here.index])


def _counted_just_before(mention: Mention, before: list[Announcement], speech: Speech) -> Target | None:
    """Return what counts as many just before, by another noun: "four pillars ... those four areas"."""
    near = speech.sentences[max(0, speech.sentence_at(mention.span.start).index - NEAR)].span.start
    for agenda in (announcement.agenda for announcement in before):
        if agenda.span.end >= near and len(agenda.items) == mention.number:
            return _whole(agenda, mention, speech)
    return next((_counted(sentence, 0.7, speech) for sentence in _counting(mention, NEAR, speech)), None)


def _counting(mention: Mention, reach: int, speech: Speech) -> Iterator[Sentence]:
    """Yield the sentences before that have the mention's number, the latest first."""
    number = _number_words(mention, speech)
    here = speech.sentence_at(mention.span.start)
    first = speech.sentences[max(0, here.index - reach)]
    # Few sentences have the number: it is looked for in all at once.
    places = {at for word in number for at in _places(word, first.span.start, here.span.start, speech)}
    last = here
    for at in sorted(places, reverse=True):
        sentence = speech.sentence_at(at)
        if sentence.index < last.index and _says_any(number, sentence, speech):
            last = sentence
            if speech.spoken(sentence.span.start) and not _points_back(sentence, speech):
                yield sentence


def _places(word: str, start: int, end: int, speech: Speech) -> Iterator[int]:
    at = speech.folded.find(word, start, end)
    while at >= 0:
        yield at
        at = speech.folded.find(word, at + len(word), end)


def _points_back(sentence: Sentence, speech: Speech) -> bool:
    """Tell whether a sentence counts what was said before it itself."""
    enum = speech.cues.phrases("backref", "enum")
    return enum.search(speech.folded, sentence.span.start, sentence.span.end) is not None


def _counted(sentence: Sentence, confidence: float, speech: Speech) -> Target:
    return Target(sentence.span, confidence, f"counted before: “{sentence.span.of(speech.text)[:60]}”")


def _number_words(mention: Mention, speech: Speech) -> frozenset[str]:
    """Return the number words of the mention; "both" for "two" would be found everywhere."""
    table = speech.cues.ordinals if _is_ordinal(mention, speech) else speech.cues.numbers
    return frozenset(word for word in _split(mention.span, speech) if word in table)


def _says_any(words: frozenset[str], sentence: Sentence, speech: Speech) -> bool:
    return not words.isdisjoint(_split(sentence.span, speech))


def _split(span: Span, speech: Speech) -> list[str]:
    return span.of(speech.folded).replace("-", " ").replace(",", " ").split()


COUNTED = Rule(ReferenceKind.BACK, _find, _resolve, most=12)
