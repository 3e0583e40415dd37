"""What is promised and kept: "I will come back to the question of money" and "I promised to come back to it".

A promise points to where it is kept, and the words that keep it point back to the promise.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.core.references.mention import Mention, Rule, Target
from reader.core.references.speech import Speech
from reader.core.references.values import ReferenceKind
from reader.core.transcript import Span

MOST = 40
"""So many promises, the latest, and so many keepings, the next, are looked at for each other."""
_SUBJECT = 80
"""So much after the words of a promise tells its subject, in code points."""
_SIGNS = frozenset(",;:.!?()—–，；：。！？،؛؟\n")
_LEAST_SHARE = 0.6
"""So much of the subject's weight must be named again."""


@dataclass(frozen=True, slots=True)
class Pledge:
    """Words that promise to come back to a subject, or that do come back to it, and the subject's stems."""

    span: Span
    stems: frozenset[str]


def promises(speech: Speech) -> list[Pledge]:
    """Return where the speaker promises to come back to a subject that the same words name, in text order."""
    return list(_pledges("forwardref", "promise", speech))


def keepings(speech: Speech) -> list[Pledge]:
    """Return where the speaker says to come back to a subject, in text order."""
    return list(_pledges("backref", "kept", speech))


def _pledges(table: str, key: str, speech: Speech) -> Iterator[Pledge]:
    vague = speech.terms_of(" ".join(speech.cues.words("backref", "vague")))
    for match in speech.cue_matches(table, key):
        here = speech.sentence_at(match.start).span
        subject = speech.text[match.end : min(here.end, match.end + _SUBJECT)]
        end = next((at for at, char in enumerate(subject) if char in _SIGNS), len(subject))
        stems = speech.terms_of(subject[:end]) - vague
        if stems:
            yield Pledge(Span(match.start, match.end), stems)


def _find_promises(speech: Speech) -> Iterable[Mention]:
    return [Mention(pledge.span, number=n) for n, pledge in enumerate(speech.once(promises))]


def _find_keepings(speech: Speech) -> Iterable[Mention]:
    return [Mention(pledge.span, number=n) for n, pledge in enumerate(speech.once(keepings))]


def _resolve_promise(mention: Mention, speech: Speech) -> Iterable[Target]:
    promise = speech.once(promises)[mention.number or 0]
    every = speech.once(keepings)
    first = bisect_left(every, speech.paragraph(promise.span.start).end, key=_start)
    return _target(promise, every[first : first + MOST], "here the speaker comes back to it", speech)


def _resolve_keeping(mention: Mention, speech: Speech) -> Iterable[Target]:
    kept = speech.once(keepings)[mention.number or 0]
    every = speech.once(promises)
    last = bisect_left(every, speech.paragraph(kept.span.start).start, key=_start)
    return _target(kept, every[max(0, last - MOST) : last][::-1], "promised there", speech)


def _start(pledge: Pledge) -> int:
    return pledge.span.start


def _target(pledge: Pledge, others: Iterable[Pledge], reason: str, speech: Speech) -> Iterator[Target]:
    """Yield the sentence of the first of the others that names enough of the same subject."""
    total = sum(map(speech.weight, sorted(pledge.stems)))
    for other in others:
        share = sum(map(speech.weight, sorted(pledge.stems & other.stems))) / total
        if share >= _LEAST_SHARE:
            yield Target(speech.sentence_at(other.span.start).span, min(0.9, 0.4 + share / 2), reason)
            return


PROMISED = Rule(ReferenceKind.FORWARD, _find_promises, _resolve_promise, most=4, across=True)
KEPT = Rule(ReferenceKind.BACK, _find_keepings, _resolve_keeping, most=4, across=True)
