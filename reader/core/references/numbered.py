"""Words that count with any noun: "the second headwind" points to where headwinds were counted.

Nouns that announce are looked for by another rule; here the noun itself tells, said before with a number.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reader.core.references.forward import is_vague
from reader.core.references.mention import Mention, Rule, Target
from reader.core.references.speech import Speech
from reader.core.references.values import ReferenceKind
from reader.core.transcript import Span

LARGEST = 20
"""Things are counted one by one up to so many; more are an amount."""
REACH = 150
"""How many sentences back a count is looked for."""
MOST = 20
"""So many counts of one noun, the latest, are looked at."""
_WORDS = 4
"""The noun is among so many words after the number."""
_AFTER = 60
_SURE = 0.8
_FRACTION = (".", ",")
"""A digit behind one of these is part of a number: "2.5"."""
_WORD = re.compile(r"[^\W\d_][\w'-]*")
_QUOTE = 60


class Count(NamedTuple):
    """Where things were counted: the sentence, and how many they are; 0 for several."""

    sentence: int
    number: int


def counts(speech: Speech) -> dict[str, list[Count]]:
    """Return where things were counted, by the stems of the words after the number, in text order."""
    found: dict[str, list[Count]] = {}
    for at, end, number in sorted(_numbers(speech)):
        sentence = speech.sentence_at(at).index
        for stem in _stems(end, speech):
            found.setdefault(stem, []).append(Count(sentence, number))
    return found


def _numbers(speech: Speech) -> Iterator[tuple[int, int, int]]:
    again = {match.end for match in speech.cue_matches("backref", "several")}
    for match in speech.cue_matches("announce", "number"):
        if match.end in again or not 1 < (match.number or 0) <= LARGEST:
            continue
        if speech.text[match.start - 1 : match.start] not in _FRACTION:
            yield match.start, match.end, match.number or 0
    for match in speech.cue_matches("forwardref", "quantities"):
        yield match.start, match.end, 0


def _stems(at: int, speech: Speech) -> frozenset[str]:
    return frozenset(stem for word in _nouns(at, speech) for stem in speech.terms_of(word.of(speech.folded)))


def _nouns(at: int, speech: Speech) -> list[Span]:
    """Return the words after a number up to a small word, if they count anything but time and the like."""
    found: list[Span] = []
    for match in _WORD.finditer(speech.folded, at, at + _AFTER):
        before = speech.text[found[-1].end if found else at : match.start()]
        if len(found) == _WORDS or before.strip(" \u00a0") or match[0] in speech.small:
            break
        found.append(Span(match.start(), match.end()))
    return [] if is_vague(at, speech) else found


def mentions(speech: Speech) -> dict[int, tuple[Mention, frozenset[str]]]:
    """Return the words that count again, with the stems of what they count, by where they start."""
    found: dict[int, tuple[Mention, frozenset[str]]] = {}
    for key in ("place", "several"):
        for match in speech.cue_matches("backref", key):
            if _is_name(match.start, speech):
                continue
            nouns = _nouns(match.end, speech)
            known = [noun for noun in nouns if _counted(noun, speech)]
            if known and 1 < (match.number or 0) <= LARGEST and not speech.text[nouns[0].start].isupper():
                stems = frozenset(stem for noun in known for stem in speech.terms_of(noun.of(speech.folded)))
                found[match.start] = (Mention(Span(match.start, known[-1].end), key, match.number), stems)
    return found


def _is_name(at: int, speech: Speech) -> bool:
    """Tell whether an ordinal within a sentence has a capital: "о Второй мировой войне" is a name."""
    return speech.text[at].isupper() and speech.sentence_at(at).span.start != at


def _counted(noun: Span, speech: Speech) -> bool:
    return not speech.once(counts).keys().isdisjoint(speech.terms_of(noun.of(speech.folded)))


def _find(speech: Speech) -> Iterable[Mention]:
    return [mention for _, (mention, _) in sorted(speech.once(mentions).items())]


def _resolve(mention: Mention, speech: Speech) -> Iterable[Target]:
    """Take the latest sentence before that counts as many of the noun."""
    here = speech.sentence_at(mention.span.start).index
    stems = speech.once(mentions)[mention.span.start][1]
    likely = [count for stem in stems for count in counts_before(stem, here, speech) if _fits(count, mention)]
    if likely:
        span = speech.sentences[max(likely).sentence].span
        yield Target(span, _SURE, f"counted there: “{span.of(speech.text)[:_QUOTE]}”")


def _fits(count: Count, mention: Mention) -> bool:
    number = mention.number or 0
    return not count.number or count.number == number or (mention.words == "place" and count.number > number)


def counts_before(stem: str, here: int, speech: Speech) -> Iterator[Count]:
    """Yield where what a stem names was counted before a sentence, of the latest, in text order."""
    every = speech.once(counts).get(stem, [])
    end = bisect_left(every, Count(here, 0))
    for count in every[max(0, end - MOST) : end]:
        if here - count.sentence <= REACH and speech.spoken(speech.sentences[count.sentence].span.start):
            yield count


NUMBERED = Rule(ReferenceKind.BACK, _find, _resolve, most=12)
