"""The style sheet of a rich text: which styles are headings, by their outline level or their name."""

from __future__ import annotations

import re

from reader.core.formats.rich.tokens import Token

_HEADING = re.compile(rb"heading ([1-9])", re.IGNORECASE)
_DEEPEST = 6
_BODY = 9


class Styles:
    """Takes the words of the style sheet and tells the level of a style."""

    def __init__(self) -> None:
        self._levels: dict[int, int] = {}
        self._style = 0
        self._level = 0
        self._name = b""

    @staticmethod
    def of_outline(number: int | None) -> int:
        """Return the level of a heading for an outline level, which counts from 0; 0 for body text."""
        return min(number + 1, _DEEPEST) if number is not None and 0 <= number < _BODY else 0

    def word(self, token: Token) -> None:
        """Take a control word that stands in a style."""
        if token.word == "s":
            self._style = token.number or 0
        elif token.word == "outlinelevel":
            self._level = self.of_outline(token.number)

    def name(self, raw: bytes) -> None:
        """Take the name of a style, or a piece of it."""
        self._name += raw

    def end(self) -> None:
        """End a style."""
        named = _HEADING.match(self._name.strip())
        if level := self._level or (min(int(named[1]), _DEEPEST) if named else 0):
            self._levels[self._style] = level
        self._style, self._level, self._name = 0, 0, b""

    def level(self, style: int) -> int:
        """Return the level of the headings that a style makes; 0 for one of text."""
        return self._levels.get(style, 0)
