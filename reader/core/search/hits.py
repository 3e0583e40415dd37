"""Hits: many spans, kept as two arrays."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import overload

from reader.core.transcript import Span


class Hits(Sequence[Span]):
    """Spans in text order that do not overlap; a :class:`Span` is made when it is asked for.

    A letter has a million hits in ten megabytes: 16 bytes each here, ten times as much as objects.
    """

    __slots__ = ("ends", "starts")

    def __init__(self, starts: array[int] | None = None, ends: array[int] | None = None) -> None:
        self.starts = array("q") if starts is None else starts
        self.ends = array("q") if ends is None else ends

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, index: int) -> Span: ...
    @overload
    def __getitem__(self, index: slice) -> Hits: ...
    def __getitem__(self, index: int | slice) -> Span | Hits:
        if isinstance(index, slice):
            return Hits(self.starts[index], self.ends[index])
        return Span(self.starts[index], self.ends[index])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Hits) and self.starts == other.starts and self.ends == other.ends

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"Hits({len(self)})"
