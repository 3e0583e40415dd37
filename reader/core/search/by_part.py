"""Groups hits by the part of the outline that holds them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from reader.core.outline.parts import Outline, Part
from reader.core.search.hits import Hits


@dataclass(frozen=True, slots=True)
class HitGroup:
    """The hits ``first`` up to but not including ``end`` (indexes), which begin in the same part."""

    path: tuple[Part, ...]
    """The parts that hold them, outermost first; empty where none does."""
    first: int
    end: int

    def __len__(self) -> int:
        return self.end - self.first

    @property
    def top(self) -> Part | None:
        """The top-level part."""
        return self.path[0] if self.path else None

    @property
    def innermost(self) -> Part | None:
        """The part that the outline shows the hits in."""
        return self.path[-1] if self.path else None


def hits_by_part(hits: Hits, outline: Outline, depth: int | None = None) -> tuple[HitGroup, ...]:
    """Group hits by their innermost part, in text order, parts without hits left out.

    With ``depth`` parts below that level are not told apart: 1 groups by top-level part. A part that goes on
    after a child of it makes a second group.
    """
    groups: list[HitGroup] = []
    at = 0
    for path, limit in chain(_stretches(outline.parts, (), depth), [((), None)]):
        if at == len(hits):
            break
        end = len(hits) if limit is None else bisect_left(hits.starts, limit, at)
        if end > at:
            groups.append(HitGroup(path, at, end))
        at = end
    return tuple(groups)


def _stretches(
    parts: tuple[Part, ...], path: tuple[Part, ...], depth: int | None
) -> Iterator[tuple[tuple[Part, ...], int]]:
    """Yield the innermost path and the end of each stretch of text, in text order."""
    for part in parts:
        here = (*path, part)
        yield path, part.span.start
        if depth is None or len(here) < depth:
            yield from _stretches(part.children, here, depth)
        yield here, part.span.end
