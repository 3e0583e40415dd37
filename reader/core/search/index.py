"""A transcript's text made ready for searching."""

from __future__ import annotations

from array import array
from collections.abc import Iterator

from reader.core.search.folding import Folded, Folding, fold_in_slices
from reader.core.search.hits import Hits
from reader.core.search.patterns import scan_pattern
from reader.core.search.query import Query
from reader.core.search.words import stands_alone

SLICE = 1 << 18
"""Code points searched between two chances to stop."""
PATTERN_SECONDS = 2.0
"""How long an expression may take."""


class SearchIndex:
    """Finds queries in one text; each kind of folded copy is made once, when it is first asked for."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._copies: dict[Folding, Folded] = {}

    def find(self, query: Query, timeout: float = PATTERN_SECONDS) -> Hits:
        """Return all hits, in text order, apart from one another, none empty.

        ``timeout`` (seconds) bounds an expression. Raises :class:`~reader.core.search.query.BadQuery`.
        """
        starts, ends = array("q"), array("q")
        for hits in self.scan(query, timeout):
            starts.extend(hits.starts)
            ends.extend(hits.ends)
        return Hits(starts, ends)

    def scan(self, query: Query, timeout: float = PATTERN_SECONDS) -> Iterator[Hits]:
        """Yield the hits of :meth:`find` bit by bit, some bits empty; who stops asking stops the search.

        A plain search works at most some milliseconds for each bit. An expression lets other threads run
        while it works.
        """
        if not query.text:
            return
        if query.regex:
            yield from scan_pattern(self.text, query, timeout)
            return
        folding = Folding(query.case, query.accents)
        for _ in self.prepare(folding):
            yield Hits()
        yield from _scan(self._copies[folding], folding.fold(query.text), query.whole_word)

    def prepare(self, folding: Folding) -> Iterator[int]:
        """Make the folded copy unless it is there, yielding after each slice how far it got."""
        if folding not in self._copies:
            self._copies[folding] = yield from fold_in_slices(self.text, folding)


def _scan(copy: Folded, needle: str, whole_word: bool) -> Iterator[Hits]:
    if not needle:
        return
    at = last = 0
    for low in range(0, len(copy.text), SLICE):
        find = _words if whole_word else _occurrences
        starts = find(copy.text, needle, max(at, low), low + SLICE)
        if starts:
            at = starts[-1] + len(needle)
        hits = _in_source(copy, starts, len(needle), last)
        if hits:
            last = hits.ends[-1]
        yield hits


def _occurrences(text: str, needle: str, low: int, high: int) -> array[int]:
    """Return where the needle starts, from ``low`` up to but not at ``high``, without overlaps."""
    starts = array("q")
    find, append, size = text.find, starts.append, len(needle)
    high = min(high + size - 1, len(text))
    at = find(needle, low, high)
    while at >= 0:
        append(at)
        at = find(needle, at + size, high)
    return starts


def _words(text: str, needle: str, low: int, high: int) -> array[int]:
    """Return what :func:`_occurrences` does, of those that stand alone."""
    starts = array("q")
    size = len(needle)
    high = min(high + size - 1, len(text))
    at = text.find(needle, low, high)
    while at >= 0:
        if alone := stands_alone(text, at, at + size):
            starts.append(at)
        at = text.find(needle, at + (size if alone else 1), high)
    return starts


def _in_source(copy: Folded, starts: array[int], size: int, last: int) -> Hits:
    if not copy.starts:
        return Hits(starts, array("q", [start + size for start in starts]))
    hits = Hits()
    for start in starts:
        source_start, source_end = copy.source(start, start + size)
        # Two hits inside one folded ligature are one in the text.
        if source_start >= last:
            hits.starts.append(source_start)
            hits.ends.append(source_end)
            last = source_end
    return hits
