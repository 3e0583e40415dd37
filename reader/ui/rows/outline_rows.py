"""What the outline shows: a row for each part, for each announced item, and one where notices abound."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from reader.core.analysis import Analysis
from reader.core.outline.parts import Item, Part, PartKind
from reader.core.transcript import Span
from reader.ui.rows.wording import UNSURE, contained, part_title

GATHERED = 3
"""So many notices under one part share one row, which is folded: a page's furniture would hide the speech."""


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """A part; or an item that an agenda announces, ``part`` being the agenda; or several notices at once."""

    part: Part
    parent: int
    """Position of the parent's row, -1 at the top level."""
    item: Item | None = None
    treated: bool = True
    """Whether a part treats the announced item."""
    gathered: tuple[Part, ...] = ()
    """The notices that have their rows below this one; ``part`` is the first of them."""

    @property
    def span(self) -> Span:
        """The passage that the row stands for."""
        return self.item.span if self.item else self.part.span

    @property
    def spans(self) -> tuple[Span, ...]:
        """All passages that the row stands for, where notices are gathered in it; else the one."""
        return tuple(part.span for part in self.gathered) or (self.span,)

    @property
    def title(self) -> str:
        """What the row shows, the document's words contained."""
        if self.gathered:
            return QCoreApplication.translate("Outline", "%n notices", "", len(self.gathered))
        return contained(self.item.title) if self.item else part_title(self.part)

    @property
    def unsure(self) -> bool:
        """Whether the part is a guess."""
        return self.item is None and self.part.confidence < UNSURE


def outline_rows(analysis: Analysis, announcing: Sequence[int]) -> Iterator[OutlineRow]:
    """Yield a row for every part and announced item, parents before children.

    ``announcing`` are the places, in order, where the analysis has announcements.
    """
    pillars = {part.number for part in analysis.outline.walk() if part.kind is PartKind.PILLAR}
    coming = [(part, -1) for part in _folded(analysis.outline.parts)]
    count = 0
    while coming:
        part, parent = coming.pop()
        here = count
        if isinstance(part, tuple):
            yield OutlineRow(part[0], parent, gathered=part)
            coming += [(notice, here) for notice in reversed(part)]
            count += 1
            continue
        yield OutlineRow(part, parent)
        items = part.items if part.kind is PartKind.AGENDA else ()
        for number, item in enumerate(items, start=1):
            treated = number in pillars or _starts_in(announcing, item.span)
            yield OutlineRow(part, here, item, treated)
        count += 1 + len(items)
        coming += [(child, here) for child in _folded(part.children)]


def _folded(parts: Sequence[Part]) -> Iterable[Part | tuple[Part, ...]]:
    """Return the parts of one level from the last to the first; many notices are one, where the first is."""
    notices = tuple(part for part in parts if part.kind is PartKind.NOTICE)
    if len(notices) < GATHERED:
        return reversed(parts)
    rows = [part if part.kind is not PartKind.NOTICE else notices for part in parts]
    first = parts.index(notices[0])
    return reversed([row for at, row in enumerate(rows) if row is not notices or at == first])


def _starts_in(starts: Sequence[int], span: Span) -> bool:
    at = bisect_left(starts, span.start)
    return at < len(starts) and starts[at] < span.end
