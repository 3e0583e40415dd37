"""A place in a text found again in another copy of it, by the words that stand round it."""

from __future__ import annotations

from typing import Final

LENGTHS: Final = (400, 120, 40, 16)
"""Code points of a quote, the longest first: it is the surest, the shortest outlives most changes."""
BEFORE: Final = (0.5, 0.0, 1.0)
"""The share of a quote that stands before the place. A change close by leaves one of the three whole."""


def found_again(text: str, offset: int, other: str) -> int:
    """Return where in ``other`` the place is that is at ``offset`` in ``text``; code points both.

    A quote that ``other`` holds more than once is meant where it stands nearest to the same share of the text.
    Where no quote is found, the share alone tells.
    """
    guess = round(offset / len(text) * len(other)) if text else 0
    for length in LENGTHS:
        for share in BEFORE:
            start = max(0, offset - round(length * share))
            quote = text[start : offset + length - round(length * share)]
            if len(quote.strip()) * 2 >= length and (at := _nearest(other, quote, guess)) is not None:
                return at + offset - start
    return guess


def _nearest(text: str, quote: str, offset: int) -> int | None:
    """Return where a quote stands, nearest to an offset; ``None`` where it does not."""
    after, before = text.find(quote, offset), text.rfind(quote, 0, offset + len(quote))
    found = [at for at in (before, after) if at >= 0]
    return min(found, key=lambda at: abs(at - offset)) if found else None
