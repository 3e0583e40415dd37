"""A place in a text found again in another copy of it, by the words that stand round it."""

from __future__ import annotations

from typing import Final

LENGTHS: Final = (400, 120, 40, 16)
"""Code points of a quote, the longest first: it is the surest, the shortest outlives most changes."""
BEFORE: Final = (0.5, 0.0, 1.0)
"""The share of a quote that stands before the place. A change close by leaves one of the three whole."""


def found_again(text: str, offset: int, other: str) -> int:
    """Return where in ``other`` the place is that is at ``offset`` in ``text``; code points both.

    Of a quote that ``other`` holds more than once, the one nearest to the same share of the text is meant.
    Where no quote is found, the share alone tells.
    """
    guess = round(offset / len(text) * len(other)) if text else 0
    for length in LENGTHS:
        for share in BEFORE:
            start = max(0, offset - round(length * share))
            quote = text[start : offset + length - round(length * share)]
            at = _nearest(other, quote, guess + start - offset) if 2 * len(quote.strip()) >= length else None
            if at is not None:
                return at + offset - start
    return guess


def _nearest(text: str, quote: str, offset: int) -> int | None:
    """Return where a quote stands, nearest to an offset; ``None`` where it does not."""
    offset = max(0, offset)
    after, before = text.find(quote, offset), text.rfind(quote, 0, offset + len(quote))
    found = [at for at in (before, after) if at >= 0]
    return min(found, key=lambda at: abs(at - offset)) if found else None
