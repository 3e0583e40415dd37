"""Rule: the notes after a speech, which its words point to with small numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from reader.core.cues import CueLexicon
from reader.core.outline.ground import Draft, Line
from reader.core.outline.parts import PartKind

FROM: Final = 0.4
"""Notes stand after so much of the lines."""
FEWEST: Final = 2
BETWEEN: Final = 4
"""So many paragraphs a note has at most."""
_NOTE: Final = re.compile(r"[\W_]{0,3}(\d{1,3})(?:[.)\]]\s?|\s|)(?=[^\W\d_]|[“\"'‘«(])")
_MARK: Final = re.compile(r"[^\W\d_][*.,;:!?”\"’')»]{0,3}(\d{1,3})(?=[\s.,;)]|$)|\[(\d{1,3})\]")


def find_end_notes(draft: Draft) -> None:
    """Label the numbered notes at the end, where the text before has their marks or a heading says so."""
    first = _first_note(draft.lines, draft.cues)
    for i in range(first, len(draft.lines)):
        if draft.labels[i] is None and not draft.lines[i].blank:
            draft.label(i, PartKind.NOTICE, 0.85, "notes after the speech")


def _first_note(lines: Sequence[Line], cues: CueLexicon) -> int:
    """The first line of the notes or their heading; the number of lines where there are none."""
    said = [i for i, line in enumerate(lines) if not line.blank]
    late = said[int(FROM * len(said)) :]
    numbers = [(n, i, int(found[1])) for n, i in enumerate(late) if (found := _NOTE.match(lines[i].text))]
    run = _last_run(numbers)
    if len(run) < FEWEST or len(late) - run[-1][0] > BETWEEN:
        return len(lines)
    place, first, _ = run[0]
    above = late[place - 1] if place else first
    headed = cues.phrases("headings", "notes").full(lines[above].folded.strip(" *_#:")) is not None
    if not headed and 2 * len(_marks(lines[:first]) & {n for _, _, n in run}) < len(run):
        return len(lines)
    return above if headed else first


def _last_run(numbers: Sequence[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """The last numbers that count from 1 upwards, not far from each other."""
    run: list[tuple[int, int, int]] = []
    for found in numbers:
        if found[2] == 1:
            run = [found]
        elif run and found[2] == run[-1][2] + 1 and found[0] - run[-1][0] <= BETWEEN:
            run.append(found)
    return run


def _marks(lines: Iterable[Line]) -> set[int]:
    return {int(found[1] or found[2]) for line in lines for found in _MARK.finditer(line.text)}
