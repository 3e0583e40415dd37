"""The outline's values: parts, their kinds, and the outline as a whole."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from reader.core.transcript import Metadata, Span


class PartKind(StrEnum):
    """What a part of a transcript is, as the outline contract names it."""

    FRONT = "front"
    NOTICE = "notice"
    SALUTATION = "salutation"
    OPENING = "opening"
    AGENDA = "agenda"
    PILLAR = "pillar"
    SECTION = "section"
    CLOSING = "closing"
    SCENE = "scene"
    SPEECH = "speech"
    QUESTION = "question"
    ANSWER = "answer"
    DEBATE_SECTION = "debate_section"


@dataclass(frozen=True, slots=True)
class Item:
    """One addressee of a salutation or one announced part of an agenda, in the speaker's words."""

    title: str
    span: Span


@dataclass(frozen=True, slots=True)
class Part:
    """One node of the outline.

    ``title`` holds words of the transcript; it is empty where the kind alone says what the part is (an
    opening), and whoever shows the part then shows the kind's name.
    """

    id: str
    kind: PartKind
    title: str
    span: Span
    children: tuple[Part, ...] = ()
    number: int | None = None
    """1-based: of a pillar or an ordered section."""
    items: tuple[Item, ...] = ()
    speaker: str = ""
    time: float | None = None
    confidence: float = 1.0
    """0 to 1: the share of such parts that are right."""
    reason: str = ""
    """One line for a person: which words or which rule decided it."""

    def walk(self) -> Iterator[Part]:
        """Yield this part and every part below it, in text order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Outline:
    """The parts of a transcript, top level first, and the metadata that reading them brought."""

    parts: tuple[Part, ...] = ()
    metadata: Metadata = field(default_factory=Metadata)

    def walk(self) -> Iterator[Part]:
        """Yield every part, parents before children, in text order."""
        for part in self.parts:
            yield from part.walk()

    def path_at(self, offset: int) -> tuple[Part, ...]:
        """Return the parts that hold the offset, outermost first; empty where none does."""
        path: list[Part] = []
        level = self.parts
        while level:
            here = level[bisect_right(level, offset, key=_start) - 1]
            if offset not in here.span:
                break
            path.append(here)
            level = here.children
        return tuple(path)


def _start(part: Part) -> int:
    return part.span.start
