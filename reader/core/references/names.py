"""Runs of words that a capital marks as a name, in scripts that have capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.core.cues import fold
from reader.core.transcript import Span

_TOKEN = re.compile(r"[^\W_][\w’'‑-]*\w|\w")
_GAP = re.compile(r"(?:\. ?| )")
_POSSESSIVE = ("'s", "’s", "'", "’")


def capitalised(
    text: str, at: int, limit: int, particles: frozenset[str], *, leading: bool = False
) -> list[Span]:
    """Return the words with capitals from a place on, particles between them included.

    ``leading``: particles may stand before the first. An initial's full stop is passed over; any other sign
    ends the name.
    """
    words: list[Span] = []
    kept = 0
    while len(words) < limit:
        token = _TOKEN.match(text, at)
        if token is None:
            break
        word = _without_possessive(text, Span(token.start(), token.end()))
        if text[word.start].isupper():
            words.append(word)
            kept = len(words)
        elif (words or leading) and fold(word.of(text)) in particles:
            words.append(word)
        else:
            break
        gap = _GAP.match(text, word.end)
        ends = gap is not None and gap[0][0] == "." and len(word) > 1
        if gap is None or ends or word.end != token.end():
            break
        at = gap.end()
    return words[:kept]


def _without_possessive(text: str, word: Span) -> Span:
    for ending in _POSSESSIVE:
        if word.of(text).endswith(ending) and len(word) > len(ending):
            return Span(word.start, word.end - len(ending))
    return word


def tokens(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the words of a range."""
    for token in _TOKEN.finditer(text, start, end):
        yield Span(token.start(), token.end())
