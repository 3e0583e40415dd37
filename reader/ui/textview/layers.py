"""Named layers of highlights: ranges of the text and how they are drawn. Nothing of them enters a layout.

A layer is two arrays of offsets. A frame bisects them for what is in view, so that a hundred thousand
highlights cost a frame no more than a hundred.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import accumulate
from typing import NamedTuple

from PySide6.QtGui import QColor

from reader.core.transcript import Span


class Underline(StrEnum):
    """How a range is underlined."""

    NONE = "none"
    SOLID = "solid"
    DOTTED = "dotted"
    DASHED = "dashed"


class LayerFormat(NamedTuple):
    """How the ranges of a layer are drawn; a colour that is ``None`` draws nothing."""

    background: QColor | None = None
    underline: Underline = Underline.NONE
    line: QColor | None = None
    """Colour of the underline."""
    outline: QColor | None = None
    hover: QColor | None = None
    """Background while the pointer or the keyboard is on the range."""
    z: int = 0
    """Layers of a higher one are drawn above; equal ones in the order of their names."""


@dataclass(frozen=True, slots=True, eq=False)
class Layer:
    """Ranges ``starts[i]`` to ``ends[i]`` (code points, half open) in order of their starts.

    ``payloads[i]`` comes back with a range that is hovered or activated; only an interactive layer's is.
    """

    starts: Sequence[int]
    ends: Sequence[int]
    format: LayerFormat
    payloads: Sequence[object] | None = None
    interactive: bool = False
    apart: bool = False
    """Whether no range overlaps another, as search hits do not: a million of them then cost nothing here."""
    reach: Sequence[int] = field(init=False, repr=False)
    """Greatest end of the ranges up to each: bisected, since ends are out of order where ranges nest."""

    def __post_init__(self) -> None:
        reach = self.ends if self.apart else array("q", accumulate(self.ends, max))
        object.__setattr__(self, "reach", reach)

    @classmethod
    def of(
        cls,
        spans: Iterable[Span],
        format: LayerFormat,  # noqa: A002 - the field's name
        payloads: Sequence[object] | None = None,
        *,
        interactive: bool = False,
    ) -> Layer:
        """Return a layer of spans that are in order."""
        spans = list(spans)
        starts, ends = array("q", (span.start for span in spans)), array("q", (span.end for span in spans))
        return cls(starts, ends, format, payloads, interactive)

    def between(self, start: int, end: int) -> Iterator[int]:
        """Yield the indices of the ranges that share a code point with ``start`` to ``end``."""
        ends = self.ends
        for index in range(bisect_right(self.reach, start), bisect_left(self.starts, end)):
            if ends[index] > start:
                yield index


@dataclass(frozen=True, slots=True)
class LayerRange:
    """One range of a named layer."""

    layer: str
    index: int
    span: Span
    payload: object = field(default=None, compare=False)


class LayerStack:
    """The layers of a text by name, the lowest first."""

    def __init__(self) -> None:
        self._layers: dict[str, Layer] = {}

    def set(self, name: str, layer: Layer | None) -> None:
        """Set, replace or (with ``None``) remove a layer."""
        self._layers.pop(name, None)
        if layer is not None:
            self._layers[name] = layer
            order = sorted(self._layers.items(), key=lambda item: (item[1].format.z, item[0]))
            self._layers = dict(order)

    def clear(self) -> None:
        """Remove every layer."""
        self._layers.clear()

    def between(self, start: int, end: int) -> Iterator[tuple[str, Layer, int]]:
        """Yield name, layer and index of each range that meets ``start`` to ``end``, lowest layer first."""
        for name, layer in self._layers.items():
            for index in layer.between(start, end):
                yield name, layer, index

    def holds(self, found: LayerRange) -> bool:
        """Tell whether a range is still there as it was."""
        layer = self._layers.get(found.layer)
        if layer is None or not layer.interactive or found.index >= len(layer.starts):
            return False
        return found.span == Span(layer.starts[found.index], layer.ends[found.index])

    def range(self, name: str, index: int) -> LayerRange:
        """Return one range of a layer as a value."""
        layer = self._layers[name]
        payload = layer.payloads[index] if layer.payloads is not None else None
        return LayerRange(name, index, Span(layer.starts[index], layer.ends[index]), payload)

    def at(self, offset: int) -> LayerRange | None:
        """Return the interactive range that holds the offset: the shortest, the topmost of equals."""
        best: tuple[int, str, int] | None = None
        for name, layer, index in self.between(offset, offset + 1):
            length = layer.ends[index] - layer.starts[index]
            if layer.interactive and (best is None or length <= best[0]):
                best = length, name, index
        return self.range(best[1], best[2]) if best else None

    def beside(self, start: int, name: str, *, forward: bool) -> LayerRange | None:
        """Return the interactive range next after (or before) one that starts there in the named layer."""
        found: list[tuple[int, str, int]] = []
        for other, layer in self._layers.items():
            if not layer.interactive:
                continue
            if forward:
                index = (bisect_left if other > name else bisect_right)(layer.starts, start)
            else:
                index = (bisect_right if other < name else bisect_left)(layer.starts, start) - 1
            if 0 <= index < len(layer.starts):
                found.append((layer.starts[index], other, index))
        if not found:
            return None
        _, other, index = min(found) if forward else max(found)
        return self.range(other, index)
