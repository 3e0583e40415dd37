"""Where across the pane things stand: the margin with its numbers and bar, and the column of text."""

from __future__ import annotations

from typing import NamedTuple

BAR_WIDTH = 3
GAP = 12
NARROW = 480
"""Panes narrower than this, in pixels at a zoom of 1, show no paragraph numbers: the words need the room."""


class Column(NamedTuple):
    """Pixels from the left edge of the pane."""

    left: float
    """Left edge of the text."""
    width: float
    bar: float
    """Left edge of the part bar."""
    numbers: float | None
    """The edge, nearest the text, of the paragraph numbers; ``None`` where there is no room for them."""
    mirrored: bool
    """Whether the margin stands on the right."""


def column(pane: int, measure: float, number_width: float, zoom: float, *, mirrored: bool) -> Column:
    """Return the column for a pane's width: the measure if there is room, centred, its margin beside it."""
    numbered = pane >= NARROW * min(zoom, 1.5)
    margin = GAP + BAR_WIDTH + GAP + (number_width + GAP if numbered else 0)
    width = max(40.0, min(measure, pane - margin - 2 * GAP))
    lead = max(margin, (pane - width) / 2)
    bar = lead - GAP - BAR_WIDTH
    numbers = bar - GAP * 0.75 if numbered else None
    if mirrored:
        mirror = None if numbers is None else round(pane - numbers)
        return Column(round(pane - lead - width), round(width), round(pane - bar - BAR_WIDTH), mirror, True)
    return Column(round(lead), round(width), round(bar), None if numbers is None else round(numbers), False)
