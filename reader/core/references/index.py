"""Which of many references leave a passage or arrive at it, without looking at all of them."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from reader.core.references.values import Reference
from reader.core.transcript import Span

_BLOCK = 64


class SpanIndex:
    """Spans sorted by their start, with the furthest end of every 64 of them.

    A query bisects to the spans that start before the passage ends and skips every block that ends before the
    passage starts. Fifty thousand references and a passage cost some 800 comparisons at worst.
    """

    def __init__(self, spans: Sequence[Span]) -> None:
        starts = [span.start for span in spans]
        self._order = array("q", sorted(range(len(spans)), key=starts.__getitem__))
        self._starts = array("q", (starts[i] for i in self._order))
        self._ends = array("q", (spans[i].end for i in self._order))
        self._reach = [max(self._ends[at : at + _BLOCK]) for at in range(0, len(spans), _BLOCK)]

    def overlapping(self, passage: Span) -> Iterator[int]:
        """Yield the positions, in the sequence given, of the spans that share a code point with the passage.

        In order of their starts.
        """
        limit = bisect_left(self._starts, passage.end)
        for at in range(0, limit, _BLOCK):
            if self._reach[at // _BLOCK] > passage.start:
                for i in range(at, min(at + _BLOCK, limit)):
                    if self._ends[i] > passage.start:
                        yield self._order[i]


class ReferenceIndex:
    """Answers what points where for any passage of a text."""

    def __init__(self, references: Sequence[Reference]) -> None:
        self.references = references
        self._sources = SpanIndex([reference.span for reference in references])
        self._targets = SpanIndex([reference.target for reference in references])

    def leaving(self, passage: Span) -> list[Reference]:
        """Return the references whose words lie in the passage, in text order."""
        return self._sorted(self._sources.overlapping(passage))

    def arriving(self, passage: Span) -> list[Reference]:
        """Return the references from elsewhere to a target that holds part of the passage, in text order."""
        found = self._sorted(self._targets.overlapping(passage))
        return [reference for reference in found if not reference.span.overlaps(passage)]

    def _sorted(self, positions: Iterator[int]) -> list[Reference]:
        return sorted((self.references[i] for i in positions), key=lambda reference: reference.span.start)
