"""Builds the outline of what the source itself declares: sections, turns and scenes of a sitting.

The words decide nothing here but inside each long turn, where the rules run as they do in a single speech.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Final

from reader.core.outline.ground import Draft
from reader.core.outline.parts import Part, PartKind
from reader.core.outline.sitting import Rules, build_turns
from reader.core.outline.tree import Names
from reader.core.outline.turns import Turn
from reader.core.transcript import BlockKind, Division, DivisionKind, Span

DEEPEST: Final = 12
"""Sections inside more sections than this are not told apart."""
LONGEST: Final = 200
"""Code points of the longest title."""
TURNS: Final = frozenset({DivisionKind.SPEECH, DivisionKind.QUESTION, DivisionKind.ANSWER})
_REASON: Final = "the source marks it so"


@dataclass(slots=True)
class _Node:
    """A division over lines of the draft (half open), and those inside it."""

    division: Division
    first: int
    last: int
    inner: list[_Node] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Builder:
    draft: Draft
    rules: Rules
    answer_rules: Rules
    names: Names = field(default_factory=Names)

    def top(self, nodes: Sequence[_Node]) -> Iterator[Part]:
        """The parts of the top level, which leave no line out; front matter that goes on is one part."""
        for kind, alike in groupby(self._tops(nodes), key=lambda part: part.kind):
            first, *rest = alike
            if rest and kind is PartKind.FRONT:
                first, rest = replace(first, span=Span(first.span.start, rest[-1].span.end)), []
            yield first
            yield from rest

    def _tops(self, nodes: Sequence[_Node]) -> Iterator[Part]:
        at, begun = 0, False
        for node in nodes:
            yield from self._around(at, node.first, begun)
            yield self._part(node)
            begun = begun or node.division.kind is not DivisionKind.FRONT
            at = node.last
        yield from self._around(at, len(self.draft.lines), begun)

    def _part(self, node: _Node) -> Part:
        division = node.division
        kind = PartKind(division.kind.value)
        if division.kind in TURNS and not node.inner:
            return self._turn(node, kind)
        identity = self.names.name(kind)
        children = () if division.kind is DivisionKind.FRONT else tuple(self._inside(node))
        return Part(
            identity, kind, _short(division.title), self._span(node.first, node.last), children,
            speaker=division.speaker, time=division.time, reason=_REASON,
        )  # fmt: skip

    def _turn(self, node: _Node, kind: PartKind) -> Part:
        """A turn as the rules for turns build it, under the speaker's name as the source tells it."""
        division = node.division
        said = min(division.said, len(self.draft.lines[node.first].text))
        turn = Turn(node.first, node.last, division.title, kind, said, division.speaker)
        (built,) = build_turns(self.draft, (turn,), self.rules, self.answer_rules, self.names)
        return replace(built, time=division.time, confidence=1.0, reason=_REASON)

    def _inside(self, node: _Node) -> Iterator[Part]:
        at = node.first
        for inner in node.inner:
            yield from self._scenes(at, inner.first)
            yield self._part(inner)
            at = inner.last
        yield from self._scenes(at, node.last)

    def _scenes(self, first: int, last: int) -> Iterator[Part]:
        for kind, lines in groupby(range(first, last), key=self._line_kind):
            if kind is PartKind.SCENE:
                yield self._loose(kind, list(lines))

    def _around(self, first: int, last: int, begun: bool) -> Iterator[Part]:
        """The lines between the parts of the top level: front matter, the reporter's words, or furniture."""
        other = PartKind.SCENE if begun else PartKind.FRONT
        for kind, lines in groupby(range(first, last), key=lambda i: self._line_kind(i) or other):
            yield self._loose(kind, list(lines))

    def _line_kind(self, line: int) -> PartKind | None:
        kind = self.draft.lines[line].mark.kind
        return {BlockKind.SCENE: PartKind.SCENE, BlockKind.NOTICE: PartKind.NOTICE}.get(kind)

    def _loose(self, kind: PartKind, lines: Sequence[int]) -> Part:
        return Part(self.names.name(kind), kind, "", self._span(lines[0], lines[-1] + 1), reason=_REASON)

    def _span(self, first: int, last: int) -> Span:
        return Span(self.draft.lines[first].span.start, self.draft.lines[last - 1].span.end)


def _short(title: str) -> str:
    """A title that a row of the outline can hold."""
    return title if len(title) <= LONGEST else title[:LONGEST].rpartition(" ")[0] + "…"


def build_declared(
    draft: Draft, structure: Iterable[Division], rules: Rules, answer_rules: Rules
) -> tuple[Part, ...]:
    """Return the parts that a source declares; ``rules`` and ``answer_rules`` run inside its long turns."""
    return tuple(_Builder(draft, rules, answer_rules).top(_nested(draft, structure)))


def _nested(draft: Draft, structure: Iterable[Division]) -> list[_Node]:
    """The divisions as a tree; a section without a title is no part, those inside it go to its parent."""
    starts = [line.span.start for line in draft.lines]
    top: list[_Node] = []
    path: list[_Node] = []
    for division in structure:
        first = bisect_left(starts, division.span.start)
        node = _Node(division, first, bisect_left(starts, division.span.end, lo=first))
        while path and path[-1].last <= node.first:
            path.pop()
        untitled = division.kind is DivisionKind.DEBATE_SECTION and not division.title
        if untitled or node.first == node.last:
            continue
        (path[-1].inner if path else top).append(node)
        if len(path) < DEEPEST:
            path.append(node)
    return top
