"""What is laid out as a unit: a paragraph, or a piece of one that is very long.

A line of five megabytes would take Qt more than a second to lay out; its pieces take a few milliseconds each,
and only those in view are laid out at all.
"""

from __future__ import annotations

import unicodedata
from array import array
from bisect import bisect_right
from typing import NamedTuple

from reader.core.transcript import Transcript

WHOLE = 8_192
"""Longest paragraph, in code points, that is laid out as one piece."""
LENGTH = 4_096
"""Greatest length of a piece of a longer paragraph."""

_SENTENCE_ENDS = (". ", "? ", "! ", "… ", "؟ ", "۔ ", "。", "？", "！", "। ")


class Piece(NamedTuple):
    """A stretch of one paragraph: ``text[start:end]``, number ``part`` of the paragraph's pieces."""

    start: int
    end: int
    paragraph: int
    part: int


class Pieces:
    """The pieces of a transcript, each made when it is asked for; there is always one, maybe empty."""

    def __init__(self, transcript: Transcript) -> None:
        self._text = transcript.text
        self._starts = transcript.blocks.starts or array("q", [0])
        self._cuts: dict[int, array[int]] = {}

    def __len__(self) -> int:
        """Return the number of paragraphs."""
        return len(self._starts)

    def bounds(self, paragraph: int) -> tuple[int, int]:
        """Return the start and the end of a paragraph, without its line break."""
        following = paragraph + 1
        end = self._starts[following] - 1 if following < len(self._starts) else len(self._text)
        return self._starts[paragraph], end

    def paragraph_at(self, offset: int) -> int:
        """Return the paragraph that holds the offset; its line break counts as its own."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def at(self, offset: int) -> Piece:
        """Return the piece that holds the offset."""
        paragraph = self.paragraph_at(offset)
        return self.piece(paragraph, bisect_right(self._starts_within(paragraph), offset) - 1)

    def first(self) -> Piece:
        """Return the first piece of the transcript."""
        return self.piece(0, 0)

    def last(self) -> Piece:
        """Return the last piece of the transcript."""
        return self.piece(len(self._starts) - 1, -1)

    def piece(self, paragraph: int, index: int) -> Piece:
        """Return one piece of a paragraph; a negative index counts from its last."""
        start, end = self.bounds(paragraph)
        if end - start <= WHOLE:
            return Piece(start, end, paragraph, 0)
        cuts = self._starts_within(paragraph)
        index = min(max(index + len(cuts) if index < 0 else index, 0), len(cuts) - 1)
        return Piece(cuts[index], cuts[index + 1] if index + 1 < len(cuts) else end, paragraph, index)

    def after(self, piece: Piece) -> Piece | None:
        """Return the piece that follows, ``None`` after the last."""
        if piece.end < self.bounds(piece.paragraph)[1]:
            return self.piece(piece.paragraph, piece.part + 1)
        return self.piece(piece.paragraph + 1, 0) if piece.paragraph + 1 < len(self) else None

    def before(self, piece: Piece) -> Piece | None:
        """Return the piece that precedes, ``None`` before the first."""
        if piece.part:
            return self.piece(piece.paragraph, piece.part - 1)
        return self.piece(piece.paragraph - 1, -1) if piece.paragraph else None

    def _starts_within(self, paragraph: int) -> array[int]:
        start, end = self.bounds(paragraph)
        if end - start <= WHOLE:
            return array("q", [start])
        if paragraph not in self._cuts:
            self._cuts[paragraph] = array("q", _cut(self._text, start, end))
        return self._cuts[paragraph]


def _cut(text: str, start: int, end: int) -> list[int]:
    cuts = [start]
    while end - cuts[-1] > LENGTH:
        cuts.append(_cut_before(text, cuts[-1] + LENGTH))
    return cuts


def _cut_before(text: str, limit: int) -> int:
    """Return the best place to cut in the last quarter before a limit: a sentence's end, else a space."""
    earliest = limit - LENGTH // 4
    ends = [found + len(mark) for mark in _SENTENCE_ENDS if (found := text.rfind(mark, earliest, limit)) >= 0]
    if ends:
        return max(ends)
    space = text.rfind(" ", earliest, limit)
    if space >= 0:
        return space + 1
    while limit > earliest and (
        unicodedata.category(text[limit])[0] == "M" or "\u200d" in text[limit - 1 : limit + 1]
    ):
        limit -= 1
    return limit
