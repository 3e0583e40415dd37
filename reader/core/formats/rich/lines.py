"""Gathers the words of a rich text into lines."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from reader.core.formats.cleaning import clean
from reader.core.formats.office.paragraphs import Line, NoteMark
from reader.core.transcript import BlockMark

_LONE = re.compile("[\ud800-\udfff]")


@dataclass(slots=True)
class Lines:
    """Lines that are written piece by piece; offsets within a line are code points."""

    done: list[Line] = field(default_factory=list)
    after: list[Line] = field(default_factory=list)
    """What is anchored in the line and follows it, so that it cuts no sentence in two."""
    _pieces: list[str] = field(default_factory=list)
    _length: int = 0
    _notes: list[NoteMark] = field(default_factory=list)
    _high: int = 0
    """The first half of a pair of UTF-16 that waits for its second."""

    def write(self, text: str) -> None:
        """Add text to the line."""
        tidy = clean(_LONE.sub("\ufffd", text)).replace("\n", " ")
        self._pieces.append(tidy)
        self._length += len(tidy)
        self._high = 0

    def unit(self, number: int) -> None:
        """Add a UTF-16 code unit, or a code point that some programs write instead."""
        if self._high and 0xDC00 <= number <= 0xDFFF:
            self._pieces[-1] = chr(0x10000 + ((self._high - 0xD800) << 10) + (number - 0xDC00))
            self._high = 0
            return
        waiting = number if 0xD800 <= number <= 0xDBFF else 0
        self.write(chr(number) if 0 <= number <= 0x10FFFF else "\ufffd")
        self._high = waiting

    def note(self, label: str, note: str) -> None:
        """Add the mark of a note; without a label of its own, the sign before it is the mark."""
        if label:
            self.write(label)
        length = len(label) or 1
        if self._length >= length:
            self._notes.append(NoteMark(self._length - length, self._length, note))

    def end(self, mark: BlockMark) -> None:
        """End the line; one without a word is none."""
        text = "".join(self._pieces)
        lead = len(text) - len(text.lstrip())
        if tidy := text.strip():
            notes = tuple(
                NoteMark(n.start - lead, n.end - lead, n.note) for n in self._notes if n.start >= lead
            )
            self.done.append(Line(tidy, mark, notes))
        self.done += self.after
        self.after.clear()
        self._pieces.clear()
        self._notes.clear()
        self._length = self._high = 0
