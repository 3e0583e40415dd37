"""Where reading stands."""

from __future__ import annotations

from typing import NamedTuple


class Place(NamedTuple):
    """The first visible paragraph, and how far it is scrolled above the top edge.

    ``piece`` is the offset, in code points from the paragraph's start, of the piece that ``pixels`` counts
    from: 0 but in a paragraph so long that it is laid out in pieces.
    """

    paragraph: int = 0
    pixels: float = 0.0
    piece: int = 0
