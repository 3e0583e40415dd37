"""Turns of several speakers: where each begins, and whose it is.

A turn begins with a name and a colon ("MR. KIRBY: ...", "主席：..."), with a name in capitals and a full
stop as in printed debates ("Mr. SMITH. ..."), with a letter for question or answer, or where the source's
mark-up names another speaker.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reader.core.cues import CueLexicon, fold
from reader.core.outline.ground import Line
from reader.core.outline.naming import initialled
from reader.core.outline.parts import PartKind
from reader.core.transcript import BlockKind

LONGEST: Final = 80
SURNAME: Final = 3
"""A name in capitals has at least so many letters."""
LETTERED: Final = 24
"""A label of a question or an answer ends within so many code points."""
MOST_WORDS: Final = 8
"""A speaker's label is shorter than this."""
FEWEST: Final = 3
"""A text with fewer turns is one person's."""
SHARE: Final = 0.02
"""Turns begin at least at this share of the lines."""
_COLONS: Final = ":："
_EDGE: Final = " *_\t"
_SPACES: Final = " \u00a0\u202f"
"""May stand before a colon, as French writes it."""
_STOP: Final = re.compile(r"\.(?:[ \u00a0]|\s?[-–—])")
_DASHES: Final = "-–—"


@dataclass(frozen=True, slots=True)
class Turn:
    """One person's turn: its lines (half open), who speaks, and where the words begin after the label."""

    first: int
    last: int
    speaker: str
    kind: PartKind
    said: int
    """Code points of the label on the first line."""


@dataclass(frozen=True, slots=True)
class _Label:
    line: int
    speaker: str
    asks: bool
    answers: bool
    said: int
    sure: bool


def find_turns(lines: Sequence[Line], cues: CueLexicon) -> list[Turn]:
    """Return the turns of a text in order, or none where one person speaks."""
    small = frozenset(cues.words("lists", "small"))
    labels = [label for i, line in enumerate(lines) if (label := _label(lines, i, line, cues, small))]
    counts = Counter(label.speaker for label in labels)
    kept = [label for label in labels if label.sure or counts[label.speaker] > 1]
    again = sum(counts[label.speaker] > 1 for label in kept)
    if len(kept) < max(FEWEST, SHARE * len(lines)) or not again or len({label.speaker for label in kept}) < 2:
        return []
    ends = [label.line for label in kept[1:]] + [len(lines)]
    return _with_kinds(kept, ends)


def _with_kinds(labels: Sequence[_Label], ends: Sequence[int]) -> list[Turn]:
    turns: list[Turn] = []
    for label, end in zip(labels, ends, strict=True):
        asked = bool(turns) and turns[-1].kind is PartKind.QUESTION
        kind = (
            PartKind.QUESTION
            if label.asks
            else PartKind.ANSWER
            if asked or label.answers
            else PartKind.SPEECH
        )
        turns.append(Turn(label.line, end, label.speaker, kind, label.said))
    return turns


def _label(
    lines: Sequence[Line], i: int, line: Line, cues: CueLexicon, small: frozenset[str]
) -> _Label | None:
    if line.mark.kind in (BlockKind.HEADING, BlockKind.NOTICE):
        return None
    if line.mark.speaker:
        new = i == 0 or lines[i - 1].mark.speaker != line.mark.speaker
        return _Label(i, line.mark.speaker, False, False, 0, True) if new else None
    return _letter(i, line, cues) or _named(i, line, cues, small)


def _letter(i: int, line: Line, cues: CueLexicon) -> _Label | None:
    """ "Q" or "Question 3", with a colon, a full stop or a wide space after it."""
    head = line.folded[:LETTERED]
    if ":" not in head and "." not in head and "  " not in head and "：" not in head and "\t" not in head:
        return None
    left = len(line.text) - len(line.text.lstrip(_EDGE))
    for key in ("question", "answer"):
        found = cues.phrases("turns", key).match(line.folded, left)
        if not found or not line.text[left : found.end][:1].isupper():
            continue
        after = line.text[found.end : found.end + 3].lstrip("*_")
        if after.lstrip(_SPACES)[:1] in (":", ".", "：", "\t") or (after[:2].isspace() and len(after) > 1):
            rest = line.text[found.end :]
            said = len(line.text) - len(rest.lstrip(_EDGE + _SPACES + ":.："))
            speaker = line.text[left : found.end].strip()
            return _Label(i, speaker, key == "question", key == "answer", said, True)
    return None


def _named(i: int, line: Line, cues: CueLexicon, small: frozenset[str]) -> _Label | None:
    head = line.text[:LONGEST]
    colon = min((at for sign in _COLONS if (at := head.find(sign)) >= 0), default=_full_stop(head))
    if colon < 1:
        return None
    name = _bare(head[:colon])
    rest = line.text[colon + 1 :]
    if (
        not rest.strip(_EDGE)
        or rest[:1].isdigit()
        or rest.startswith("//")
        or not _is_name(name, cues, small)
    ):
        return None
    if any(cues.phrases("labels", key).full(fold(name)) for key in cues.keys("labels")):
        return None
    said = colon + 1 + len(rest) - len(rest.lstrip(_EDGE + _SPACES + _DASHES))
    folded = fold(name)
    office = any(cues.phrases("turns", key).match(folded) for key in ("titles", "chair"))
    return _Label(i, name, False, False, said, office or initialled(name) == name)


def _full_stop(head: str) -> int:
    """Where a full stop, or one and a dash, ends a name whose last word is in capitals; -1 if none does."""
    for stop in _STOP.finditer(head):
        last = _bare(head[: stop.start()]).split()[-1:] or [""]
        if last[0].isupper() and len(last[0]) >= SURNAME and last[0].replace("-", "").isalpha():
            return stop.start()
    return -1


def _bare(label: str) -> str:
    """A label without emphasis and brackets: "The President (spoke in French)"."""
    before, _, _ = label.partition("(")
    return (before if before.strip() else label).strip(_EDGE + _SPACES + "\\[]")


def _is_name(name: str, cues: CueLexicon, small: frozenset[str]) -> bool:
    words = name.split()
    if not 0 < len(words) <= MOST_WORDS or any(char in name for char in '?!;,“”"，。、《》（'):
        return False
    if not cues.spaced:
        return len(name) <= 16 and name[:1].isalpha()
    return all(word[0].isupper() or fold(word) in small for word in words) and words[0][0].isupper()
