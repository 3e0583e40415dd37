"""A transcript: one immutable string, and what its source's mark-up said about it as spans over that string.

Everything else that Podium knows is stand-off annotation over :attr:`Transcript.text` (as in TEI, spaCy and
eyecite). Offsets are Unicode code points, spans are half open.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import overload


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points, ``text[start:end]``."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, offset: object) -> bool:
        return isinstance(offset, int) and self.start <= offset < self.end

    def covers(self, other: Span) -> bool:
        """Tell whether the other span lies inside this one (or is the same)."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share a code point."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """Return the text that the span covers."""
        return text[self.start : self.end]


class BlockKind(StrEnum):
    """What the source's mark-up said a paragraph is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list item"
    QUOTE = "quote"
    NOTICE = "notice"
    """Furniture of the page that the speaker never said: site chrome, running heads, cookie notes."""
    SCENE = "scene"
    """What the reporter tells of the hall: applause, who took the chair, a vote."""


@dataclass(frozen=True, slots=True)
class BlockMark:
    """What mark-up said about one paragraph; a plain paragraph has none."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    """1 to 6 for a heading, nesting depth (from 1) for a list item, else 0."""
    speaker: str = ""
    page: int | None = None
    time: float | None = None
    """Seconds from the start of the recording."""


PLAIN = BlockMark()


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph: its span, without the line break that ends it, and what mark-up said about it."""

    index: int
    span: Span
    mark: BlockMark = PLAIN


class Blocks(Sequence[Block]):
    """The paragraphs of a text whose paragraphs are its lines; a :class:`Block` is made when it is asked for.

    A ten-megabyte transcript has tens of thousands of paragraphs and a screen shows twenty, so only the
    starts are kept (one 8-byte integer each).
    """

    __slots__ = ("_length", "_marks", "starts")

    def __init__(self, text: str, marks: Mapping[int, BlockMark]) -> None:
        self.starts = array("q", _line_starts(text))
        self._length = len(text)
        self._marks = marks

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, index: int) -> Block: ...
    @overload
    def __getitem__(self, index: slice) -> list[Block]: ...
    def __getitem__(self, index: int | slice) -> Block | list[Block]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        if index < 0:
            index += len(self)
        start = self.starts[index]
        end = self.starts[index + 1] - 1 if index + 1 < len(self.starts) else self._length
        return Block(index, Span(start, end), self._marks.get(index, PLAIN))

    def at(self, offset: int) -> int:
        """Return the index of the paragraph that holds the offset (its line break counts as its own).

        Raises ``IndexError`` for a transcript without paragraphs.
        """
        if not self.starts:
            raise IndexError("a transcript without paragraphs")
        return max(0, bisect_right(self.starts, offset) - 1)


def _line_starts(text: str) -> Iterator[int]:
    if not text:
        return
    at = 0
    while at >= 0:
        yield at
        found = text.find("\n", at)
        at = found + 1 if found >= 0 else -1


class DivisionKind(StrEnum):
    """What the source's mark-up said a run of paragraphs is, as the outline contract names it."""

    FRONT = "front"
    DEBATE_SECTION = "debate_section"
    SPEECH = "speech"
    QUESTION = "question"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class Division:
    """A run of whole paragraphs that the source's mark-up declares to be one part.

    Divisions nest and never cross.
    """

    span: Span
    kind: DivisionKind
    title: str = ""
    """A section's heading, or the speaker as the source names him here."""
    speaker: str = ""
    """The speaker's full name, where the source tells it."""
    role: str = ""
    """Office, party or function in which he speaks."""
    said: int = 0
    """Code points of the speaker's label, from the start of the span."""
    time: float | None = None
    """Seconds from the first time that the source tells."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about the speech; an empty string is not known."""

    title: str = ""
    speaker: str = ""
    role: str = ""
    event: str = ""
    venue: str = ""
    date: str = ""
    """ISO 8601, ``YYYY-MM-DD``."""
    language: str = ""
    """BCP 47: ``en``, ``fr``, ..."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a transcript came from."""

    name: str = ""
    """File name, without its folder."""
    format: str = "text"
    """As in the outline contract: ``text``, ``html``, ``mhtml``, ..."""
    encoding: str = "utf-8"
    data: bytes = field(default=b"", repr=False)
    """The file's bytes, which whoever shows the text keeps too: they may be read in another encoding."""
    warnings: tuple[str, ...] = ()
    """Sentences for a person, each about something that reading had to mend or leave out."""

    @property
    def sha256(self) -> str:
        """Of the file's bytes, hexadecimal; worked out for who asks, since a window never does."""
        from hashlib import sha256

        return sha256(self.data, usedforsecurity=False).hexdigest()


@dataclass(frozen=True, slots=True)
class Note:
    """A foot- or endnote: the mark in the text that points to it, and where its words stand."""

    mark: Span
    words: Span


@dataclass(frozen=True, slots=True)
class Transcript:
    """One immutable text, its paragraphs joined by ``\\n``, with the marks of its source.

    ``marks`` maps a paragraph's index to what mark-up said about it. ``declared`` is metadata that the source
    itself states in its mark-up (a title element, a date property), never guessed from the text. ``notes``
    are those that the source links to their marks, in text order.
    ``structure`` are the parts that it declares, outer ones before those inside them, in text order.
    """

    text: str
    marks: Mapping[int, BlockMark] = field(default_factory=lambda: MappingProxyType({}))
    declared: Metadata = Metadata()
    provenance: Provenance = Provenance()
    notes: tuple[Note, ...] = ()
    structure: tuple[Division, ...] = ()
    blocks: Blocks = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "blocks", Blocks(self.text, self.marks))
