"""Gathers the text of a word processor's document into lines, in reading order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from reader.core.formats.cleaning import clean
from reader.core.transcript import PLAIN, BlockKind, BlockMark, Note, Span

FURNITURE: Final = BlockMark(BlockKind.NOTICE)
TITLE: Final = BlockMark(BlockKind.HEADING, 1)
"""Of paragraphs that are styled as the document's title, told from other headings by identity."""


class NoteMark(NamedTuple):
    """Where a line points to a note: a half-open range of its code points, and which note."""

    start: int
    end: int
    note: str


class Line(NamedTuple):
    """One line of a document."""

    text: str
    mark: BlockMark = PLAIN
    notes: tuple[NoteMark, ...] = ()
    style: str = ""
    """The name of the paragraph's style in its document; empty for a plain one."""


@dataclass(slots=True)
class _Paragraph:
    mark: BlockMark
    style: str = ""
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    notes: list[NoteMark] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    after: list[Line] = field(default_factory=list)
    """Lines of what is anchored in the paragraph: they follow it, so that they cut no sentence in two."""

    def write(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)

    def end_line(self) -> None:
        text = "".join(self.pieces)
        lead = len(text) - len(text.lstrip())
        if tidy := text.strip():
            notes = tuple(NoteMark(n.start - lead, n.end - lead, n.note) for n in self.notes)
            self.lines.append(Line(tidy, self.mark, notes, self.style))
        self.pieces.clear()
        self.notes.clear()
        self.length = 0


class Paragraphs:
    """Takes paragraphs as they open and close; one may stand inside another, as a text box does."""

    def __init__(self) -> None:
        self.done: list[Line] = []
        self._open: list[_Paragraph] = []
        self._joined: _Paragraph | None = None

    def open(self, mark: BlockMark, style: str = "") -> None:
        """Begin a paragraph."""
        paragraph = _Paragraph(mark, style)
        if self._joined and not self._open:
            joined, self._joined = self._joined, None
            paragraph.pieces, paragraph.length = joined.pieces, joined.length
            paragraph.notes, paragraph.after = joined.notes, joined.after
        self._open.append(paragraph)

    def write(self, text: str) -> None:
        """Add text to the paragraph that was opened last; text outside all paragraphs makes one."""
        tidy = clean(text)
        if tidy is not text:
            tidy = tidy.replace("\n", " ")
        if self._open:
            self._open[-1].write(tidy)
        elif alone := tidy.strip():
            self.done.append(Line(alone))

    def note(self, label: str, note: str) -> None:
        """Write a note's mark; white space before it stays before it."""
        if self._open:
            paragraph = self._open[-1]
            start = paragraph.length
            paragraph.write(label)
            paragraph.notes.append(NoteMark(start, paragraph.length, note))

    def end_line(self) -> None:
        """Break the line; the next one has the same mark."""
        if self._open:
            self._open[-1].end_line()

    def close(self, joins: bool = False) -> None:
        """End the paragraph; one that ``joins`` goes on in the next, since the mark between was deleted."""
        paragraph = self._open.pop()
        if joins and not self._open:
            self.done += paragraph.lines
            self._joined = paragraph
            return
        paragraph.end_line()
        lines = paragraph.lines + paragraph.after
        (self._open[-1].after if self._open else self.done).extend(lines)

    def finish(self) -> list[Line]:
        """Return all lines."""
        while self._open:
            self.close()
        if self._joined:
            self.open(self._joined.mark)
            self.close()
        return self.done


@dataclass(slots=True)
class Pages:
    """A document's lines by where they stand on its pages."""

    body: list[Line]
    notes: dict[str, list[Line]] = field(default_factory=dict)
    """By the names that the marks in the body give, in the order of the marks."""
    head: list[Line] = field(default_factory=list)
    """What the first page bears above its text."""
    foot: list[Line] = field(default_factory=list)

    def text(self) -> tuple[str, dict[int, BlockMark], tuple[Note, ...]]:
        """Return the text, its marks, and where its notes stand: after the body, each as a notice.

        Of running heads and feet every line is kept once, and none without a letter: those are page numbers.
        """
        shown = {" ".join(line.text.split()) for line in self.body}
        head, foot = (list(_furniture(lines, shown)) for lines in (self.head, self.foot))
        notes = [line._replace(mark=FURNITURE) for lines in self.notes.values() for line in lines]
        lines = [*head, *self.body, *notes, *foot]
        places = _places(self.notes, sum(len(line.text) + 1 for line in (*head, *self.body)))
        marks = {index: line.mark for index, line in enumerate(lines) if line.mark is not PLAIN}
        return "\n".join(line.text for line in lines), marks, tuple(_linked(lines, places))


def _furniture(lines: Iterable[Line], shown: set[str]) -> Iterable[Line]:
    for line in lines:
        folded = " ".join(line.text.split())
        if folded not in shown and any(map(str.isalpha, folded)):
            shown.add(folded)
            yield Line(line.text, FURNITURE)


def _places(notes: dict[str, list[Line]], at: int) -> dict[str, Span]:
    """Return where each note stands in the text, of which the first begins ``at`` an offset."""
    places: dict[str, Span] = {}
    for name, lines in notes.items():
        if lines:
            length = sum(len(line.text) + 1 for line in lines)
            places[name] = Span(at, at + length - 1)
            at += length
    return places


def _linked(lines: Iterable[Line], places: dict[str, Span]) -> Iterable[Note]:
    at = 0
    for line in lines:
        for mark in line.notes:
            if mark.note in places:
                yield Note(Span(at + mark.start, at + mark.end), places[mark.note])
        at += len(line.text) + 1
