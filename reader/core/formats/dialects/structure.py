"""The parts that a document declares, while its lines are written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from reader.core.formats.dialects.table import DIVISIONS, Role
from reader.core.transcript import Division, DivisionKind, Span

DEEPEST: Final = 8
"""Parts inside more parts than this are none of their own: no outline shows so many levels."""
TURNS: Final = frozenset({Role.SPEECH, Role.QUESTION, Role.ANSWER})


@dataclass(slots=True)
class Opened:
    """A part whose end has not come yet."""

    role: Role
    first: int
    """Its first line."""
    title: str = ""
    other_title: str = ""
    """What to call it where nothing in it says so."""
    time: float | None = None
    speaker: str = ""
    known: bool = False
    """Whether the document lists the speaker's name, so that it is better than the label."""
    office: str = ""
    labelled: int = 0
    """How many of its first lines are the speaker's label."""
    flat: bool = False
    """Whether it goes on to the next part of its kind, not to the end of an element."""
    level: int = 0
    """Of a section that a heading begins."""

    @property
    def called(self) -> str:
        """The speaker by the best name there is."""
        return (self.speaker if self.known or not self.labelled else "") or self.title

    @property
    def turn(self) -> bool:
        """Whether somebody speaks in it."""
        return self.role in TURNS


@dataclass(slots=True)
class Structure:
    """Follows the parts as they open and end; lines are counted from 0."""

    open: list[Opened] = field(default_factory=list)
    ended: list[tuple[Opened, int]] = field(default_factory=list)
    """Each with the line after its last one."""
    outer: list[int] = field(default_factory=list)
    """How many parts were open when each element began that is still open."""
    pending: tuple[int, str] | None = None
    """The line of a label after which no turn began yet, and its words."""

    @property
    def turn(self) -> Opened | None:
        """The turn that is open."""
        return self.open[-1] if self.open and self.open[-1].turn else None

    @property
    def sections(self) -> int:
        """How many sections are open."""
        return sum(part.role is Role.SECTION for part in self.open)

    def enter(self) -> None:
        """Begin an element that ends whatever begins in it."""
        self.outer.append(len(self.open))

    def leave(self, line: int) -> None:
        """End that element."""
        self._end_to(self.outer.pop(), line)

    def begin(self, part: Opened) -> None:
        """Begin a part; a turn takes along the label that stands before it."""
        if self.pending and part.turn and not part.flat:
            part.first, part.title = self.pending
            part.labelled = 1
        self.pending = None
        if len(self.open) < DEEPEST:
            self.open.append(part)

    def begin_section(self, level: int, line: int) -> Opened:
        """Begin the section that a heading opens; sections of its level and below end."""
        inner = self.outer[-1] if self.outer else 0
        while len(self.open) > inner and (self.open[-1].flat and self._yields(self.open[-1], level)):
            self._end_to(len(self.open) - 1, line)
        part = Opened(Role.SECTION, line, flat=True, level=level)
        self.begin(part)
        return part

    def begin_turn(self, part: Opened, line: int) -> None:
        """Begin the turn that a label opens; the one before it ends."""
        inner = self.outer[-1] if self.outer else 0
        while len(self.open) > inner and self.open[-1].flat and self.open[-1].turn:
            self._end_to(len(self.open) - 1, line)
        self.begin(part)

    def label(self, first: int, last: int, words: str) -> None:
        """Say that lines name the speaker: of the turn that they open, or of the next one."""
        turn = self.turn
        if turn is None:
            self.pending = (first, words)
        elif turn.first == first and not turn.labelled:
            turn.title, turn.labelled = words, last - first

    def heading(self, words: str) -> None:
        """Give the section that is open its title, if it has none."""
        if self.open and self.open[-1].role is Role.SECTION and not self.open[-1].title:
            self.open[-1].title = words

    def divisions(self, lines: Sequence[str]) -> tuple[Division, ...]:
        """Return the parts over the text that the lines make."""
        self._end_to(0, len(lines))
        starts = [0]
        for line in lines:
            starts.append(starts[-1] + len(line) + 1)
        ordered = sorted(self.ended, key=lambda found: (found[0].first, -found[1]))
        return tuple(
            _division(part, Span(starts[part.first], starts[end] - 1), lines) for part, end in ordered
        )

    def _end_to(self, count: int, line: int) -> None:
        while len(self.open) > count:
            part = self.open.pop()
            if line > part.first:
                self.ended.append((part, line))

    @staticmethod
    def _yields(part: Opened, level: int) -> bool:
        return part.turn or part.level >= level


def _division(part: Opened, span: Span, lines: Sequence[str]) -> Division:
    title = part.title or part.speaker or part.other_title
    return Division(
        span,
        DIVISIONS[part.role],
        title,
        part.called if part.turn else "",
        part.office,
        sum(len(line) + 1 for line in lines[part.first : part.first + part.labelled]),
        part.time,
    )


def speaks(divisions: Sequence[Division]) -> bool:
    """Tell whether anybody speaks in some parts."""
    kinds = (DivisionKind.SPEECH, DivisionKind.QUESTION, DivisionKind.ANSWER)
    return any(division.kind in kinds for division in divisions)
