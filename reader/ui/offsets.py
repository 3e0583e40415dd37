"""Code points and UTF-16 units: the only module that knows that Python and Qt count differently.

Everything in Podium counts code points; a ``QString`` counts UTF-16 units, so that a character beyond U+FFFF
(an emoji, a rare ideograph) is one here and two there.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_BYTE_ORDER = {"\ufeff": "\u2060", "\ufffe": "\ufffd"}
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class Utf16Map:
    """Translates offsets within one text between code points and UTF-16 units; free where the two agree."""

    __slots__ = ("_points", "_units")

    def __init__(self, text: str) -> None:
        wide = [] if text.isascii() else [found.start() for found in _ASTRAL.finditer(text)]
        self._points = array("q", wide)
        self._units = array("q", (point + index for index, point in enumerate(wide)))

    def units(self, point: int) -> int:
        """Return the offset in UTF-16 units of an offset in code points."""
        return point + bisect_left(self._points, point) if self._points else point

    def points(self, unit: int) -> int:
        """Return the offset in code points of an offset in UTF-16 units; inside a pair it is the pair's."""
        return unit - bisect_left(self._units, unit) if self._units else unit


def displayable(text: str) -> str:
    """Return the text as a ``QString`` can hold it, of the same length.

    Lone surrogates, which would be dropped, become U+FFFD. At the start a U+FFFE, which would swap the bytes
    of all that follows, becomes U+FFFD, and a U+FEFF, which would be dropped, its twin U+2060.
    """
    if text.isascii():
        return text
    if text[0] in _BYTE_ORDER:
        text = _BYTE_ORDER[text[0]] + text[1:]
    return _LONE_SURROGATE.sub("\ufffd", text)
