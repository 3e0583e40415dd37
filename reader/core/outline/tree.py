"""Builds the parts from what the rules wrote of each line: every line is in exactly one top-level part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final

from reader.core.outline.ground import Draft, Start
from reader.core.outline.parts import Item, Part, PartKind
from reader.core.transcript import Span

FLOATING: Final = (PartKind.NOTICE, PartKind.SCENE, PartKind.SALUTATION)
"""Kinds that stand inside whatever part surrounds them."""


@dataclass(slots=True)
class Names:
    """Gives parts their names: a kind and its number in text order, stable for the same text."""

    counts: Counter[PartKind] = field(default_factory=Counter)
    taken: set[str] = field(default_factory=set)
    prefix: str = ""
    """Stands before every name, for the parts inside one turn."""

    def name(self, kind: PartKind, number: int | None = None) -> str:
        """Return a name that no part has yet."""
        self.counts[kind] += 1
        wanted = f"{self.prefix}{kind.value}-{number or self.counts[kind]}"
        name, n = wanted, 1
        while name in self.taken:
            n += 1
            name = f"{wanted}.{n}"
        self.taken.add(name)
        return name


@dataclass(slots=True)
class _Run:
    """The lines of one top-level part, and the start that made it a section."""

    kind: PartKind
    lines: list[int]
    start: Start | None = None


def build(draft: Draft, names: Names) -> tuple[Part, ...]:
    """Return the parts of a draft, in text order."""
    return tuple(_part(draft, run, names) for run in _runs(draft))


def _runs(draft: Draft) -> list[_Run]:
    runs: list[_Run] = []
    waiting: list[int] = []
    for i in range(len(draft.lines)):
        kind = draft.kind(i)
        if kind in FLOATING or draft.lines[i].blank:
            waiting.append(i)
            continue
        start = draft.starts.get(i)
        start = start if start and start.level == 1 else None
        kind = kind or (start.kind if start else _body_kind(runs))
        if runs and runs[-1].kind is kind and start is None:
            runs[-1].lines += [*waiting, i]
        else:
            own = _settle(draft, waiting, runs, kind)
            runs.append(_Run(kind, [*own, i], start))
        waiting = []
    _settle_end(draft, waiting, runs)
    return runs


def _body_kind(runs: Sequence[_Run]) -> PartKind:
    last = next((run.kind for run in reversed(runs) if run.kind in (PartKind.SECTION, PartKind.PILLAR)), None)
    return runs[-1].kind if runs and runs[-1].kind is last and last else PartKind.SECTION


def _settle(draft: Draft, waiting: Sequence[int], runs: list[_Run], following: PartKind) -> list[int]:
    """Share out the floating lines between two parts; return those that open the following one."""
    first = next((n for n, i in enumerate(waiting) if draft.kind(i) is PartKind.SALUTATION), None)
    speaking = any(run.kind not in (*FLOATING, PartKind.FRONT) for run in runs)
    before = list(waiting if first is None else waiting[:first])
    rest = [] if first is None else list(waiting[first:])
    if speaking:
        runs[-1].lines += before
        return rest
    _stand_alone(draft, before, runs)
    if following is PartKind.FRONT:
        return rest
    _stand_alone(draft, rest, runs)
    return []


def _settle_end(draft: Draft, waiting: Sequence[int], runs: list[_Run]) -> None:
    """Floating lines at the end: notices stand alone, an address belongs to what it ends."""
    last = max((n for n, i in enumerate(waiting) if draft.kind(i) is not PartKind.NOTICE), default=-1)
    speaking = bool(runs) and runs[-1].kind not in FLOATING
    if speaking:
        runs[-1].lines += waiting[: last + 1]
        waiting = waiting[last + 1 :]
    _stand_alone(draft, waiting, runs)


def _stand_alone(draft: Draft, lines: Sequence[int], runs: list[_Run]) -> None:
    """Give floating lines parts of their own at the top; blank lines go with their neighbours."""
    for i in lines:
        kind = draft.kind(i)
        if runs and (kind is None or runs[-1].kind is kind):
            runs[-1].lines.append(i)
        else:
            runs.append(_Run(kind or PartKind.NOTICE, [i]))


def _part(draft: Draft, run: _Run, names: Names) -> Part:
    start, first = run.start, draft.labels[run.lines[0]]
    label = next((found for i in run.lines if (found := draft.labels[i]) and found.kind is run.kind), first)
    span = _span(draft, run.lines)
    identity = names.name(run.kind, start.number if start else None)
    children = tuple(_children(draft, run, names)) if run.kind not in FLOATING else ()
    confidence = start.confidence if start else label.confidence if label else 0.6
    reason = start.reason if start else label.reason if label else "the text goes on here"
    return Part(
        identity,
        run.kind,
        start.title if start else "",
        span,
        children,
        start.number if start else None,
        _part_items(draft, run),
        confidence=confidence,
        reason=reason,
    )


def _part_items(draft: Draft, run: _Run) -> tuple[Item, ...]:
    if run.kind is PartKind.SALUTATION:
        return tuple(item for i in run.lines for item in draft.addressees.get(i, ()))
    if run.kind is PartKind.AGENDA:
        return next((agenda.items for agenda in draft.agendas if agenda.first in run.lines), ())
    return ()


def _children(draft: Draft, run: _Run, names: Names) -> Iterator[Part]:
    """The floating parts inside a part, and its sections of the next level with theirs."""
    own = run.lines[1:] if run.start else run.lines
    inner = [i for i in own if (start := draft.starts.get(i)) and start.level > 1]
    if not inner:
        yield from _floats(draft, run.lines, names)
        return
    level = min(draft.starts[i].level for i in inner)
    cuts = [n for n, i in enumerate(run.lines) if i in inner and draft.starts[i].level == level]
    yield from _floats(draft, run.lines[: cuts[0]], names)
    for begin, end in zip(cuts, [*cuts[1:], len(run.lines)], strict=True):
        start = draft.starts[run.lines[begin]]
        yield _part(draft, _Run(start.kind, run.lines[begin:end], start), names)


def _floats(draft: Draft, lines: Sequence[int], names: Names) -> Iterator[Part]:
    for kind, group in groupby(lines, key=draft.kind):
        if kind in FLOATING:
            yield _part(draft, _Run(kind, list(group)), names)


def _span(draft: Draft, lines: Sequence[int]) -> Span:
    return Span(draft.lines[lines[0]].span.start, draft.lines[lines[-1]].span.end)
