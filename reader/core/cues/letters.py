"""Leaves of folded text only the signs that words are made of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

_QUOTES: Final = "“”—–…«»"
"""Folded text in Latin letters is ASCII but for these signs."""


class Letters:
    """Some signs; :meth:`only` puts a space in place of every other, so that offsets stay what they were."""

    def __init__(self, keeps: Callable[[str], bool]) -> None:
        self._table = _Table(keeps)

    def only(self, folded: str) -> str:
        """Return the text with a space for every sign that is not kept."""
        if not folded.isascii():
            # Without its quotes most text is ASCII, which ``translate`` takes ten times as fast.
            for sign in _QUOTES:
                folded = folded.replace(sign, " ")
        return folded.translate(self._table)


class _Table(dict[int, int]):
    def __init__(self, keeps: Callable[[str], bool]) -> None:
        self._keeps = keeps

    def __missing__(self, code: int) -> int:
        self[code] = code if self._keeps(chr(code)) else ord(" ")
        return self[code]
