"""What is selected: two ends in code points, of which the head moves."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from reader.core.transcript import Span
from reader.ui.offsets import Utf16Map, displayable


class Unit(Enum):
    """What a click or a drag takes at a time: single, double, triple click."""

    CHARACTER = 1
    WORD = 2
    PARAGRAPH = 3


class Selection(NamedTuple):
    """From where it was begun to where the caret is; the two may stand either way round."""

    anchor: int = 0
    head: int = 0

    @property
    def span(self) -> Span:
        """The characters between the two ends."""
        return Span(min(self.anchor, self.head), max(self.anchor, self.head))

    def to(self, head: int, *, extend: bool) -> Selection:
        """Return the selection after the head has moved; without extending nothing is selected."""
        return Selection(self.anchor if extend else head, head)


def word_at(text: str, offset: int) -> Span:
    """Return the word, or the run of spaces or signs, that holds an offset of the text (Unicode annex 29)."""
    from PySide6.QtCore import QTextBoundaryFinder

    units = Utf16Map(text)
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Word, displayable(text))
    unit = units.units(min(offset, len(text)))
    finder.setPosition(unit)
    end = finder.toNextBoundary()
    if end < 0:
        end = units.units(len(text))
        finder.setPosition(end)
    start = finder.toPreviousBoundary()
    return Span(units.points(max(start, 0)), units.points(end))


def word_after(text: str, offset: int) -> int:
    """Return where the next word (or sign) after an offset starts, else the text's end."""
    end = word_at(text, offset).end
    while end < len(text) and text[end].isspace():
        end += 1
    return end


def word_before(text: str, offset: int) -> int:
    """Return where the word (or sign) before an offset starts, else the text's start."""
    while offset > 0 and text[offset - 1].isspace():
        offset -= 1
    return word_at(text, offset - 1).start if offset else 0
