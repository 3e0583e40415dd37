"""Words, sentences and the likeness of passages: what rules compare texts by."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final

from reader.core.cues import CueLexicon, Letters, fold
from reader.core.outline.sentence_ends import SENTENCE_END
from reader.core.transcript import Span

_INITIALS: Final = re.compile(r"(?:[^\W\d_]\.){0,2}[^\W\d_]")
"""What stands before the full stop of initials: "M" or, written together, "С.В"."""
LONGEST_SHORT: Final = 5
"""A title that a full stop cuts short has fewer letters, and initials written together have no more."""
LONGEST_TITLE: Final = 24
"""So many code points before a full stop are looked at."""
STEM: Final = 6
"""Letters that tell a word from others of its family, without what it is inflected with."""
FEWEST_LEFT: Final = 3
"""A word keeps so many letters when its endings are cut."""
FEWEST_BEHIND: Final = 5
"""And so many behind a prefix of one letter: most letters begin other words as well."""
SHORT_WORDS: Final = 2_000
"""So many words before a full stop are kept with what they are."""
PHRASES: Final = 4_000
"""So many phrases are kept with their subject words: rules ask for those of the same nouns over and over."""
MOST_STEMS: Final = 50_000
"""So many words are kept with their stems."""
PARAGRAPHS: Final = 600
"""So many paragraphs are kept with their subject words: those of a long speech."""
SENTENCES: Final = 400
"""No paragraph is split into more sentences than this: bounds the work on a text that is one paragraph."""


def sentences(text: str, cues: CueLexicon, most: int = SENTENCES) -> list[Span]:
    """Return the sentences of a paragraph as spans of it; an initial, a title or a number ends none.

    After so many (``most``) the rest is one sentence more.
    """
    return [Span(start, end) for start, end in sentence_bounds(text, cues, most)]


def sentence_bounds(text: str, cues: CueLexicon, most: int = SENTENCES) -> list[tuple[int, int]]:
    """Return where the sentences of a paragraph start and end, as :func:`sentences` does."""
    found: list[tuple[int, int]] = []
    start = 0
    titles = _titles(cues)
    for end in SENTENCE_END.finditer(text):
        stop, after = end.span()
        if text[stop] == "." and _abbreviates(text, start, stop, titles):
            continue
        if not text[stop - 1].isalpha() and text[start:stop].strip().isdigit():
            continue
        found.append((start, stop + len(text[stop:after].rstrip())))
        start = after
        if len(found) >= most:
            break
    if text[start:].strip():
        found.append((start, len(text.rstrip())))
    return found


def _abbreviates(text: str, start: int, stop: int, titles: frozenset[str]) -> bool:
    """Tell whether the word that ends there is an initial or a title."""
    end = text[max(start, stop - LONGEST_SHORT - 1) : stop]
    if len(end) > LONGEST_SHORT and end.isalpha():
        return False
    before = text[max(start, stop - LONGEST_TITLE) : stop].rsplit(None, 1)
    if not before or (len(before[-1]) > LONGEST_SHORT and before[-1][-1] != "."):
        return False
    return _is_short(before[-1], titles)


@lru_cache(maxsize=SHORT_WORDS)
def _is_short(word: str, titles: frozenset[str]) -> bool:
    last = fold(word)
    return _INITIALS.fullmatch(last) is not None or last.rstrip(".") in titles


@cache
def _titles(cues: CueLexicon) -> frozenset[str]:
    return frozenset(word for word in cues.words("honorifics", "titles") if len(word) < LONGEST_SHORT)


def terms(text: str, cues: CueLexicon, small: frozenset[str]) -> Counter[str]:
    """Return the subject words of a text, cut to stems, with how often each stands there."""
    return Counter(term_list(text, cues, small))


@lru_cache(maxsize=PHRASES)
def term_list(text: str, cues: CueLexicon, small: frozenset[str]) -> Sequence[str]:
    """Return the subject words of a text in order, cut to stems; pairs of letters without spaces."""
    return folded_terms(fold(text), cues, small)


@lru_cache(maxsize=PARAGRAPHS)
def paragraph_terms(folded: str, cues: CueLexicon, small: frozenset[str]) -> Sequence[str]:
    """Return the subject words of a paragraph that is folded already; several rules ask for the same."""
    return folded_terms(folded, cues, small)


def folded_terms(folded: str, cues: CueLexicon, small: frozenset[str]) -> list[str]:
    """Return the subject words of folded text in order, as :func:`term_list` does."""
    if not cues.spaced:
        letters = [char for char in folded if char.isalpha()]
        return [a + b for a, b in pairwise(letters) if a not in small and b not in small]
    return list(filter(None, map(_stems(cues, small).__getitem__, _LETTERS.only(folded).split())))


def tells_something(folded: str, cues: CueLexicon, small: frozenset[str]) -> bool:
    """Tell whether folded text has two subject words or more; mostly its first words tell so."""
    if not cues.spaced:
        return len(set(folded_terms(folded, cues, small))) > 1
    stems = _stems(cues, small)
    first = ""
    for word in _LETTERS.only(folded).split():
        found = stems[word]
        if found and first and found != first:
            return True
        first = first or found
    return False


def terms_of_words(
    words: Iterable[str], cues: CueLexicon, small: frozenset[str]
) -> Iterator[tuple[str, str]]:
    """Yield the subject words of a language with spaces, each with the word that it stands in ("covid19")."""
    stems = _stems(cues, small)
    for word in words:
        for part in (word,) if word.isalpha() else _LETTERS.only(word).split():
            if term := stems[part]:
                yield term, word


def word_list(folded: str) -> list[str]:
    """Return the words and numbers of folded text, with their apostrophes."""
    return _WORDS.only(folded).split()


_LETTERS: Final = Letters(re.compile(r"[^\w ]|[\d_]"))
_WORDS: Final = Letters(re.compile(r"[^\w ']|_"))


class _Stems(dict[str, str]):
    """The stem of each word, empty for one that carries no subject: most words of a text come again."""

    def __init__(self, cues: CueLexicon, small: frozenset[str]) -> None:
        self._cues, self._small = cues, small

    def __missing__(self, word: str) -> str:
        if len(self) >= MOST_STEMS:
            self.clear()
        self[word] = found = "" if len(word) < 2 or word in self._small else stem(word, self._cues)
        return found


@cache
def _stems(cues: CueLexicon, small: frozenset[str]) -> _Stems:
    return _Stems(cues, small)


def stem(word: str, cues: CueLexicon) -> str:
    """Return what a folded word shares with its family: no article written with it, no ending of a case."""
    for prefix in cues.words("lists", "prefixes"):
        if word.startswith(prefix) and len(word) - len(prefix) >= _fewest_behind(prefix):
            word = word.removeprefix(prefix)
            break
    for ending in cues.words("lists", "endings"):
        if word.endswith(ending) and len(word) - len(ending) >= FEWEST_LEFT:
            return word.removesuffix(ending)[:STEM]
    return word[:STEM]


def _fewest_behind(prefix: str) -> int:
    return FEWEST_LEFT if len(prefix) > 1 else FEWEST_BEHIND


@cache
def small_words(cues: CueLexicon) -> frozenset[str]:
    """Return the words of a language that carry no subject."""
    return frozenset(cues.words("lists", "small"))


@cache
def fields(cues: CueLexicon, small: frozenset[str]) -> tuple[frozenset[str], ...]:
    """Return the terms of each field of subjects that a language knows: peace, development, health."""
    return tuple(
        frozenset(word for entry in cues.words("themes", name) for word in term_list(entry, cues, small))
        for name in cues.keys("themes")
    )
