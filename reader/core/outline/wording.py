"""Words, sentences and the likeness of passages: what rules compare texts by."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import pairwise
from typing import Final

from reader.core.cues import CueLexicon, fold
from reader.core.outline.sentence_ends import SENTENCE_END
from reader.core.transcript import Span

_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_INITIALS: Final = re.compile(r"(?:[^\W\d_]\.){0,2}[^\W\d_]")
"""What stands before the full stop of initials: "M" or, written together, "С.В"."""
STEM: Final = 6
"""Letters that tell a word from others of its family: truncation, the one stemmer that knows no language."""
SENTENCES: Final = 400
"""No paragraph is split into more sentences than this: bounds the work on a text that is one paragraph."""


def sentences(text: str, cues: CueLexicon) -> list[Span]:
    """Return the sentences of a paragraph as spans of it; an initial, a title or a number ends none."""
    found: list[Span] = []
    start = 0
    titles = _titles(cues)
    for end in SENTENCE_END.finditer(text):
        before = text[max(start, end.start() - 24) : end.start()].rsplit(None, 1)
        if text[start : end.start()].strip().isdigit():
            continue
        last = fold(before[-1]) if before else ""
        if end.group().startswith(".") and (_INITIALS.fullmatch(last) or last.rstrip(".") in titles):
            continue
        found.append(Span(start, end.start() + len(end.group().rstrip())))
        start = end.end()
        if len(found) >= SENTENCES:
            break
    if text[start:].strip():
        found.append(Span(start, len(text.rstrip())))
    return found


@cache
def _titles(cues: CueLexicon) -> frozenset[str]:
    return frozenset(word for word in cues.words("honorifics", "titles") if len(word) < 5)


def terms(text: str, cues: CueLexicon, small: frozenset[str]) -> Counter[str]:
    """Return the subject words of a text, cut to stems, with how often each stands there."""
    return Counter(term_list(text, cues, small))


def term_list(text: str, cues: CueLexicon, small: frozenset[str]) -> list[str]:
    """Return the subject words of a text in order, cut to stems; pairs of letters without spaces."""
    folded = fold(text)
    if not cues.spaced:
        letters = [char for char in folded if char.isalpha()]
        return [a + b for a, b in pairwise(letters) if a not in small and b not in small]
    return [stem(word) for word in _WORD.findall(folded) if word not in small]


def stem(word: str) -> str:
    """Return what a folded word shares with its family."""
    return word.removesuffix("s")[:STEM] if len(word) > 3 else word


def small_words(cues: CueLexicon) -> frozenset[str]:
    """Return the words of a language that carry no subject."""
    return frozenset(cues.words("lists", "small"))
