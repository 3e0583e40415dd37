"""Builds the outline of turns: a part each, with parts of its own where it is long."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from reader.core.outline.ground import Draft, Line
from reader.core.outline.notices import find_notices
from reader.core.outline.parts import Part, PartKind
from reader.core.outline.tree import Names, build
from reader.core.outline.turns import Turn
from reader.core.transcript import Span

LONG: Final = 400
"""Words from which a turn is a speech with parts of its own."""
_REASONS: Final = {
    PartKind.QUESTION: "a turn that asks",
    PartKind.ANSWER: "a turn that answers a question",
    PartKind.SPEECH: "a turn",
}


Rules = Sequence[Callable[[Draft], None]]


def build_turns(
    draft: Draft, turns: Sequence[Turn], rules: Rules, answer_rules: Rules, names: Names
) -> tuple[Part, ...]:
    """Return one part a turn; the rules run inside each that is long.

    A question or an answer has rules of its own: it is no speech with an opening and a closing.
    """
    return tuple(
        _turn_part(draft, turn, rules if turn.kind is PartKind.SPEECH else answer_rules, names)
        for turn in turns
    )


def _turn_part(draft: Draft, turn: Turn, rules: Rules, names: Names) -> Part:
    lines = draft.lines[turn.first : turn.last]
    identity = names.name(turn.kind)
    children = _children(draft, lines, turn.said, rules, names)
    span = Span(lines[0].span.start, lines[-1].span.end)
    reason = f"{_REASONS[turn.kind]}, begun with {turn.label}"
    return Part(
        identity, turn.kind, turn.label, span, children,
        speaker=turn.speaker, time=lines[0].mark.time, confidence=0.9, reason=reason,
    )  # fmt: skip


def _children(draft: Draft, lines: Sequence[Line], said: int, rules: Rules, names: Names) -> tuple[Part, ...]:
    alone = 0 < said >= len(lines[0].text.rstrip(" *_"))
    inner = _part_draft(draft, lines[1:] if alone else (_after(lines[0], said), *lines[1:]))
    find_notices(inner)
    if sum(line.words for line in lines) >= LONG:
        for rule in rules:
            rule(inner)
    parts = build(inner, Names(prefix=f"{len(names.taken)}/"))
    if len(parts) == 1 and parts[0].kind is PartKind.SECTION:
        return parts[0].children
    worth = [part for part in parts if part.kind is not PartKind.SECTION]
    return parts if (len(parts) > 1 and worth and len(worth) < len(parts)) or len(parts) > 2 else ()


def _part_draft(draft: Draft, lines: Sequence[Line]) -> Draft:
    return Draft(tuple(lines), draft.cues, metadata=draft.metadata)


def _after(line: Line, said: int) -> Line:
    """The line without the speaker's label."""
    return replace(
        line,
        span=Span(line.span.start + said, line.span.end),
        text=line.text[said:],
        folded=line.folded[said:],
    )
