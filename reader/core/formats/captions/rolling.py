"""Captions that roll up: each cue repeats the lines of the one before and adds to them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reader.core.formats.captions.cues import Cue
from reader.core.formats.captions.utterances import plain

_ADJOINING = 0.25
"""Seconds between two cues of which the second may repeat the first; a later one says it again."""
_FEWEST = 3
_SHARE = 0.2
"""Of all cues, those that repeat; where fewer do, people repeat themselves."""


def unrolled(cues: Sequence[Cue]) -> list[Cue]:
    """Return the cues without the lines that each repeats from the one before, and without whole doubles."""
    shown = _without_doubles(cues)
    texts = [[plain(line) for line in cue.lines] for cue in shown]
    shown = [Cue(c.start, c.end, _kept(c.lines, lines)) for c, lines in zip(shown, texts, strict=True)]
    said = [
        (cue, lines)
        for cue, texts_ in zip(shown, texts, strict=True)
        if (lines := list(filter(None, texts_)))
    ]
    repeats = [0, *(_repeated(a, b) if _adjoin(x, y) else 0 for (x, a), (y, b) in pairwise(said))]
    rolling = sum(map(bool, repeats))
    if rolling < max(_FEWEST, _SHARE * len(said)):
        return [cue for cue, _ in said]
    return [
        Cue(cue.start, cue.end, _after(cue.lines, lines, said[i - 1][1], n))
        for i, ((cue, lines), n) in enumerate(zip(said, repeats, strict=False))
    ]


def _kept(raw: list[str], lines: Sequence[str]) -> list[str]:
    """Return the lines that hold a word."""
    return raw if all(lines) else [line for line, words in zip(raw, lines, strict=True) if words]


def _without_doubles(cues: Sequence[Cue]) -> list[Cue]:
    """Leave out a cue that is shown at the same time as the one before and says the same."""
    return [*cues[:1], *(cue for before, cue in pairwise(cues) if not _is_double(before, cue))]


def _is_double(before: Cue, cue: Cue) -> bool:
    return cue.start is not None and (before.start, before.lines) == (cue.start, cue.lines)


def _adjoin(before: Cue, cue: Cue) -> bool:
    return before.end is not None and cue.start is not None and abs(cue.start - before.end) <= _ADJOINING


def _repeated(before: Sequence[str], lines: Sequence[str]) -> int:
    """Return how many of the first lines are the last of the cue before; a line that grew counts as one."""
    most = min(len(before), len(lines))
    whole = next((n for n in range(most, 0, -1) if list(before[-n:]) == list(lines[:n])), 0)
    if whole:
        return whole
    grown = len(before) == 1 and lines[0].startswith(f"{before[0]} ")
    return -1 if grown else 0


def _after(raw: list[str], lines: Sequence[str], before: Sequence[str], repeats: int) -> list[str]:
    """Return the lines without those that repeat; of a line that grew only what is new."""
    if repeats >= 0:
        return raw[repeats:]
    return [lines[0][len(before[0]) :].strip(), *raw[1:]]
