"""The scroll bar's measure: how far down the text a place is, in estimated pixels.

A paragraph counts its characters times a constant, plus a constant: a function of the offset and the
paragraph's number alone. So it needs no table of heights, is the same before and after anything is laid out,
and the handle never moves but when the text does.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from reader.ui.textview.laid import Laid
from reader.ui.textview.pieces import Pieces
from reader.ui.textview.typesheet import TypeSheet

LARGEST = 2**30
"""A scroll bar's values are 32-bit integers."""


class Progress(NamedTuple):
    """Estimated pixels from the text's start."""

    per_character: float
    per_paragraph: float

    @classmethod
    def of(cls, sheet: TypeSheet, width: float, pieces: Pieces) -> Progress:
        """Return the measure for a type sheet and a column's width."""
        pitch = sheet.plain.pitch
        each, paragraph = pitch * sheet.advance / width, pitch * 0.5 + sheet.plain.after
        total = each * pieces.last().end + paragraph * len(pieces)
        shrink = min(1.0, LARGEST / total) if total else 1.0
        return cls(each * shrink, paragraph * shrink)

    def at(self, offset: int, paragraph: int) -> float:
        """Return how far down an offset of a paragraph is."""
        return offset * self.per_character + paragraph * self.per_paragraph

    def of_top(self, laid: Laid, pixels: float) -> int:
        """Return how far down the point ``pixels`` below the top of a piece is."""
        start = self.at(laid.piece.start, laid.piece.paragraph)
        end = self.at(laid.piece.end, laid.piece.paragraph + 1)
        return round(start + (end - start) * min(1.0, pixels / max(1, laid.height)))

    def paragraph_at(self, value: float, pieces: Pieces) -> int:
        """Return the paragraph that is so far down."""
        found = bisect_right(
            range(len(pieces)), value, key=lambda index: self.at(pieces.bounds(index)[0], index)
        )
        return max(0, found - 1)
