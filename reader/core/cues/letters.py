"""Leaves of folded text only the signs that words are made of."""

from __future__ import annotations

import re
from typing import Final

_QUOTES: Final = "“”—–…«»"
"""Folded text in Latin letters is ASCII but for these signs."""


class Letters:
    """The signs that a pattern does not match; :meth:`only` puts a space in place of every other.

    A pattern matches one sign, and need not match a space.
    """

    def __init__(self, others: re.Pattern[str]) -> None:
        self._others = others
        self._table = {code: " " for code in range(128) if others.match(chr(code))}

    def only(self, folded: str) -> str:
        """Return the text with a space for every other sign, keeping every offset."""
        if not folded.isascii():
            # Without its quotes most text is ASCII, which ``translate`` takes three times as fast.
            for sign in _QUOTES:
                folded = folded.replace(sign, " ")
        return folded.translate(self._table) if folded.isascii() else self._others.sub(" ", folded)
