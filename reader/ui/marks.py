"""The references of a text kind by kind, as the arrays that the text pane marks them by."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from reader.core.references.values import Reference, ReferenceKind


class Marks(NamedTuple):
    """The references of one kind in text order, and where their words start and end."""

    kind: ReferenceKind
    references: Sequence[Reference]
    starts: array[int]
    ends: array[int]


def marks(references: Sequence[Reference]) -> tuple[Marks, ...]:
    """Return references, which are in text order, by their kinds; tens of thousands take a while."""
    by_kind: dict[ReferenceKind, list[Reference]] = {}
    for reference in references:
        by_kind.setdefault(reference.kind, []).append(reference)
    return tuple(Marks(kind, of, *_bounds(of)) for kind, of in sorted(by_kind.items()))


def _bounds(references: Sequence[Reference]) -> tuple[array[int], array[int]]:
    spans = list(map(attrgetter("span"), references))
    return array("q", (span.start for span in spans)), array("q", (span.end for span in spans))
