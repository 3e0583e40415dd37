"""What the outline shows: a row for each part, for each announced item, and one where asides abound."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.core.analysis import Analysis
from reader.core.outline.parts import Item, Part, PartKind
from reader.core.transcript import Span
from reader.ui.navigation import asides
from reader.ui.rows.wording import UNSURE, contained, kind_count, part_title

GATHERED = 3
"""So many asides of one kind under one part share one row, which is folded: they would hide the speech."""


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """A part; or an item that an agenda announces, ``part`` being the agenda; or several asides at once."""

    part: Part
    parent: int
    """Position of the parent's row, -1 at the top level."""
    item: Item | None = None
    treated: bool = True
    """Whether a part treats the announced item."""
    gathered: tuple[Part, ...] = ()
    """The asides that have their rows below this one; ``part`` is the first of them."""
    aside: bool = False
    """Whether the part, or all that is gathered here, tells nothing of how the speech is built."""

    @property
    def span(self) -> Span:
        """The passage that the row stands for."""
        return self.item.span if self.item else self.part.span

    @property
    def spans(self) -> tuple[Span, ...]:
        """All passages that the row stands for, where asides are gathered in it; else the one."""
        return tuple(part.span for part in self.gathered) or (self.span,)

    @property
    def title(self) -> str:
        """What the row shows, the document's words contained."""
        if self.gathered:
            return kind_count(self.part.kind, len(self.gathered))
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
    passed = asides(analysis.outline.parts)
    coming = [(part, -1) for part in _gathered(analysis.outline.parts, passed)]
    count = 0
    while coming:
        part, parent = coming.pop()
        here = count
        if isinstance(part, tuple):
            yield OutlineRow(part[0], parent, gathered=part, aside=True)
            coming += [(aside, here) for aside in reversed(part)]
            count += 1
            continue
        yield OutlineRow(part, parent, aside=part.id in passed)
        items = part.items if part.kind is PartKind.AGENDA else ()
        for number, item in enumerate(items, start=1):
            treated = number in pillars or _starts_in(announcing, item.span)
            yield OutlineRow(part, here, item, treated)
        count += 1 + len(items)
        coming += [(child, here) for child in _gathered(part.children, passed)]


def _gathered(parts: Sequence[Part], passed: set[str]) -> Iterable[Part | tuple[Part, ...]]:
    """Return the parts of one level from the last to the first; many asides are one, where the first is."""
    groups: dict[PartKind, list[Part]] = {}
    for part in parts:
        if part.id in passed:
            groups.setdefault(part.kind, []).append(part)
    rows: list[Part | tuple[Part, ...]] = []
    for part in parts:
        group = groups.get(part.kind, []) if part.id in passed else []
        if len(group) < GATHERED:
            rows.append(part)
        elif part is group[0]:
            rows.append(tuple(group))
    return reversed(rows)


def _starts_in(starts: Sequence[int], span: Span) -> bool:
    at = bisect_left(starts, span.start)
    return at < len(starts) and starts[at] < span.end
