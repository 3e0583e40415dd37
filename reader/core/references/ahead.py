"""What ends a paragraph and opens the next: "There are four key reasons", "I'll start with the bank".

Found by words that announce, count or turn to something. Whether such a sentence points ahead is told by how
it stands in its paragraph and by what follows; every sign is weighed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from math import log

from reader.core.cues import CueMatch
from reader.core.outline.parts import PartKind
from reader.core.references.announces import announcement_at
from reader.core.references.demonstratives import clear_of_demonstratives, demonstratives, listed
from reader.core.references.forward import counted_lists, following, is_plain, is_vague, opening, place
from reader.core.references.heralded import self_counting
from reader.core.references.mention import Mention, Rule, Target
from reader.core.references.speech import Sentence, Speech
from reader.core.references.values import ReferenceKind
from reader.core.references.weighing import Place, likeliest
from reader.core.references.weights import OPENS, OPENS_RIGHT
from reader.core.transcript import Span

_CUES = (
    ("announce", "opens"),
    ("forwardref", "any"),
    ("forwardref", "counted"),
    ("forwardref", "several"),
    ("forwardref", "following"),
)
"""What announces or counts."""
_LAST = 2
"""A sentence that opens what follows is one of so many that end its paragraph."""
_SHORT = 120
_LONG = 240
_EARLY = 20
_LATE = 50
_NOUN = 3
"""Of so many words after a quantity one is its noun."""
_COLONS = (":", "：")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Opening:
    """Words near the end of a paragraph that may point to the next, and that paragraph."""

    span: Span
    sentence: Sentence
    next: Span
    cues: frozenset[str]
    """What of the words announces, counts or turns to something."""


def openings(speech: Speech) -> list[Opening]:
    """Return what may open the paragraph after it, in text order."""
    return list(_all(speech))


def _all(speech: Speech) -> Iterator[Opening]:
    disclaimed = {
        speech.sentence_at(match.start).index for match in speech.cue_matches("forwardref", "disclaimed")
    }
    for index, found in sorted(_cued(speech).items()):
        sentence = speech.sentences[index]
        after = None if index in disclaimed or not _may_open(sentence, speech) else _next(sentence, speech)
        if after is not None:
            marks = {at for at, cue in found if cue != "colon"}
            words = clear_of_demonstratives(Span(min(found)[0], sentence.span.end), speech, marks)
            yield Opening(words, sentence, after, frozenset(cue for _, cue in found))


def _cued(speech: Speech) -> dict[int, list[tuple[int, str]]]:
    """Return which sentences near the end of a paragraph announce or count, where and by what."""
    found: dict[int, list[tuple[int, str]]] = {}
    for at, cue in _cues(speech):
        found.setdefault(speech.sentence_at(at).index, []).append((at, cue))
    return found


def _ends(speech: Speech) -> dict[int, Sentence]:
    """Return the sentences that stand near the end of their paragraph, by their index."""
    every = speech.sentences
    ends = zip_longest(every, every[_LAST:])
    return {each.index: each for each, on in ends if on is None or on.paragraph != each.paragraph}


def _near_end(table: str, key: str, speech: Speech) -> Iterator[CueMatch]:
    """Yield where phrases stand near the end of a paragraph: most stand elsewhere and need not be judged."""
    ends = speech.once(_ends)
    for match in speech.cue_matches(table, key):
        if speech.sentence_at(match.start).index in ends:
            yield match


def _cues(speech: Speech) -> Iterator[tuple[int, str]]:
    for table, key in _CUES:
        for match in _near_end(table, key, speech):
            if key != "following" or not is_vague(match.end, speech):
                yield match.start, key
    for match in _near_end("backref", "ordinal", speech):
        yield match.start, "last" if match.number == -1 else "ordinal"
    for match in _near_end("forwardref", "quantities", speech):
        after = _WORD.findall(speech.folded, match.end, match.end + _LATE)
        if not listed("plurals", speech).isdisjoint(after[:_NOUN]):
            yield match.start, "quantity"
    yield from _numbers(speech)
    for sentence in speech.once(_ends).values():
        if speech.text[sentence.span.end - 1] in _COLONS:
            yield sentence.span.start, "colon"


def _numbers(speech: Speech) -> Iterator[tuple[int, str]]:
    """Yield the numbers that count something, but for those that count time and the like."""
    known = speech.once(_known)
    for match in _near_end("announce", "number", speech):
        before = _WORD.findall(speech.folded, max(0, match.start - _EARLY), match.start)
        if not is_plain(match.start, match.number or 0, speech) or is_vague(match.end, speech):
            continue
        if before and before[-1] in known:
            yield match.start, "known number"
        else:
            yield match.start, "one" if match.number == 1 else "number"


def _known(speech: Speech) -> frozenset[str]:
    """Return the words that before a number tell that what it counts is known."""
    return frozenset((*speech.cues.words("words", "article"), *speech.cues.words("announce", "anaphoric")))


def _may_open(sentence: Sentence, speech: Speech) -> bool:
    """Tell whether a sentence may open what follows: one that a note's number or no sign ends may, too.

    One that breaks off goes on in the next paragraph and opens nothing.
    """
    last = sentence.span.of(speech.folded).split()[-1:]
    if not last or last[0].endswith(","):
        return False
    addresses = _kind(sentence.span.start, speech) is PartKind.SALUTATION
    spoken = speech.spoken(sentence.span.start) and not addresses
    return spoken and speech.tells(sentence)


def _next(sentence: Sentence, speech: Speech) -> Span | None:
    after = following(sentence.paragraph, speech)
    if after is None or not speech.spoken(after.start):
        return None
    ends = _kind(after.start, speech) is PartKind.CLOSING and len(after) < _SHORT
    return None if ends else after


def places_ahead(shown: Opening, speech: Speech) -> list[Place]:
    """Return the paragraph, or the part, that may be meant, with its signs."""
    target = opening(shown.next, 1.0, speech)
    return [Place(target.span, target.reason, _signs(shown, speech), target.part_id)]


def _signs(shown: Opening, speech: Speech) -> dict[str, float]:
    """What speaks for or against pointing ahead: the words, how they stand, what follows."""
    last = shown.sentence.index + 1 == len(speech.sentences) or (
        speech.sentences[shown.sentence.index + 1].paragraph != shown.sentence.paragraph
    )
    signs = {"": 1.0, "last but one": float(not last)}
    for cue in shown.cues:
        signs[cue] = 1.0
        signs[f"{cue}, last"] = float(last)
    signs["several cues"] = float(len(shown.cues) > 1)
    signs["many cues"] = float(len(shown.cues) > 2)
    return {**signs, **_standing(shown, speech), **_followed(shown, speech)}


def _standing(shown: Opening, speech: Speech) -> dict[str, float]:
    here = shown.sentence
    every = speech.sentences
    alone = all(each.paragraph != here.paragraph for each in every[max(0, here.index - 1) : here.index])
    return {
        "first": float(alone),
        "unfinished": float(not speech.says(here)),
        "short": float(len(here.span) < _SHORT),
        "long": float(len(here.span) > _LONG),
        "question": float(here.span.of(speech.text).endswith("?")),
        "shows": float(here.index in speech.once(_demonstrating)),
        "is an item": float(place(here, speech) is not None),
        "early": float(shown.span.start - here.span.start < _EARLY),
        "late": float(here.span.end - shown.span.start < _LATE),
        "opening": float(_kind(here.span.start, speech) is PartKind.OPENING),
        "closing": float(_kind(here.span.start, speech) is PartKind.CLOSING),
        "sentences": log(len(every) / (1 + every[-1].paragraph)),
    }


def _followed(shown: Opening, speech: Speech) -> dict[str, float]:
    first = speech.sentence_at(shown.next.start)
    number = place(first, speech) or 0
    part = speech.part_at(shown.next.start)
    shared = sorted(map(speech.weight, speech.terms(shown.sentence) & speech.terms(first)))
    return {
        "next counts": float(number == 1),
        "next counts on": float(number > 1),
        "next marked": float(not speech.text[shown.next.start].isalpha()),
        "next shows": float(first.index in speech.once(_demonstrating)),
        "next closes": float(_kind(shown.next.start, speech) is PartKind.CLOSING),
        "opens a part": float(part is not None and part.span.start == shown.next.start),
        "shared": min(2.0, sum(shared) / log(1 + len(speech.sentences))),
    }


def _kind(at: int, speech: Speech) -> PartKind | None:
    part = speech.part_at(at)
    return part.kind if part is not None else None


def _demonstrating(speech: Speech) -> frozenset[int]:
    """Return the indexes of the sentences that show something."""
    return frozenset(speech.sentence_at(each.span.start).index for each in speech.once(demonstratives))


def _find(speech: Speech) -> Iterable[Mention]:
    """Yield what may open the next paragraph; what announces an agenda or counts a list is for others."""
    lists = speech.once(counted_lists).keys() | speech.once(self_counting).keys()
    for n, each in enumerate(speech.once(openings)):
        announced = announcement_at(each.span.start, speech)
        if each.sentence.index not in lists and (announced is None or not announced.pillars):
            yield Mention(each.span, number=n)


def _resolve(mention: Mention, speech: Speech) -> Iterable[Target]:
    target = likeliest(places_ahead(speech.once(openings)[mention.number or 0], speech), OPENS, OPENS_RIGHT)
    return [target] if target is not None else []


AHEAD = Rule(ReferenceKind.FORWARD, _find, _resolve, most=12)
