"""Where each word of a folded text begins: made once, it serves every family of cues."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, count
from operator import add
from typing import Final

from reader.core.cues.letters import Letters

_STRETCH: Final = 50_000
"""So much text is split at once, in code points: it holds every thread of the program for its time."""
FEW: Final = 1_000
"""So many words are freed at once."""
LETTERS: Final = Letters(re.compile(r"[^\w ]|_"))
"""Keeps letters and digits."""


def words_only(folded: str) -> str:
    """Return the words of a stretch of folded text with a space between any two and at both ends."""
    return f" {' '.join(LETTERS.only(folded).split())} "


class Grouped(dict[str, "array[int]"]):
    """Numbers by words, in the order in which they are added."""

    def __missing__(self, word: str) -> array[int]:
        self[word] = found = array("q")
        return found

    def add(self, words: Iterable[str], numbers: Iterable[int]) -> None:
        """Add to each word the number that stands in its place; numbers beyond the last word are left."""
        for found, number in zip(map(self.__getitem__, words), numbers, strict=False):
            found.append(number)


class WordPlaces:
    """The places of all words of a folded text, a word being a run of letters and digits.

    ``str.find`` goes through the whole text for every sure word of every family; this goes through it once,
    which costs as much as some forty of those.
    """

    def __init__(self, folded: str) -> None:
        self.folded = folded
        self._places = Grouped()
        at = 0
        while at < len(folded):
            end = folded.find(" ", at + _STRETCH) + 1 or len(folded)
            words = LETTERS.only(folded[at:end]).split(" ")
            # Each word ends with one space: where it begins is the length of those before it, spaces and all.
            begins = map(add, accumulate(map(len, words), initial=at), count())
            self._places.add(words, begins)
            at = end
        self._places.pop("", None)

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self._places)

    def beginning(self, anchor: str) -> Iterator[int]:
        """Yield where a word stands that begins so; the anchor begins with a letter or a digit."""
        head = next((anchor[:n] for n, char in enumerate(anchor) if not char.isalnum()), anchor)
        for at in range(bisect_left(self._sorted, head), len(self._sorted)):
            word = self._sorted[at]
            if not word.startswith(head):
                return
            if head == anchor:
                yield from self._places[word]
            elif word == head:
                yield from (place for place in self._places[word] if self.folded.startswith(anchor, place))

    @property
    def vocabulary(self) -> Iterable[str]:
        """All words, each once."""
        return self._places.keys()

    def places(self, word: str) -> Sequence[int]:
        """Return where a whole word begins, in text order."""
        return self._places.get(word, ())

    def let_go(self) -> None:
        """Forget the words, a few at a time: freed in one go they would hold every thread."""
        while self._places:
            self._places.popitem()
        while self._sorted:
            del self._sorted[-FEW:]
