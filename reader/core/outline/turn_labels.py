"""The labels of speakers: how a turn begins, and what is none though it reads so.

A label is a name and a colon ("MR. KIRBY: ...", "主席：..."), a name in capitals and a full stop as in
printed debates ("Mr. SMITH. ...", "HON. SPEAKER.- ..."), a letter for question or answer, or any of these
on a line of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reader.core.cues import CueLexicon, fold
from reader.core.outline.ground import Line
from reader.core.outline.naming import after_honorifics, initialled
from reader.core.transcript import BlockKind

LONGEST: Final = 140
"""A label ends within so many code points; half of them, but for what stands in brackets."""
NAME: Final = 80
SURNAME: Final = 3
"""A name in capitals has at least so many letters."""
LETTERED: Final = 24
"""A label of a question or an answer ends within so many code points."""
MOST_WORDS: Final = 8
"""A speaker's label is shorter than this."""
REMARKS: Final = 4
"""So many remarks may stand between two paragraphs of one speaker."""
UNSPACED: Final = 16
"""As many code points, where a script writes no spaces."""
_COLONS: Final = ":："
_EDGE: Final = " *_\t"
_SPACES: Final = " \u00a0\u202f"
"""May stand before a colon, as French writes it."""
_AFTER: Final = _EDGE + _SPACES + ":.：-–—"
_STOP: Final = re.compile(r"\.(?:[ \u00a0](?!\w\.)|\s?[-–—:])")
_ABBREVIATED: Final = re.compile(r"\w{2,4}\.? [^\W\d_a-z]{3,}")
"""After a short word in capitals another one: "HON. SPEAKER"."""
_WHO: Final = ("question", "moderator", "crowd")
_SIGNS: Final = frozenset('?!;,“”"，。、《》（')


@dataclass(frozen=True, slots=True)
class Label:
    """The label at the head of one line."""

    line: int
    speaker: str
    said: int
    """Code points of the label and what parts it from the words."""
    sure: bool
    """Whether it tells by itself that somebody speaks: an office, a title, initials, question or answer."""
    asks: bool = False
    answers: bool = False
    steers: bool = False
    """Whether it is the moderator's or the operator's."""
    crowd: bool = False
    """Whether it is many people's shouting: "AUDIENCE: ..."."""
    vocative: bool = False
    """Whether it could as well address somebody: "President Brook:" on a line of its own."""


def label_at(lines: Sequence[Line], i: int, cues: CueLexicon) -> Label | None:
    """Return the label at the head of a line, or none."""
    line = lines[i]
    if line.mark.kind in (BlockKind.HEADING, BlockKind.NOTICE):
        return None
    if line.mark.speaker:
        said = _repeated(line)
        new = said >= len(line.text) or _speaker_before(lines, i) != line.mark.speaker
        return Label(i, line.mark.speaker, said, True) if new else None
    return _letter(i, line, cues) or _named(lines, i, cues)


def bare(label: str) -> str:
    """Return a label without emphasis and brackets: "The President (spoke in French)"."""
    before, _, _ = label.partition("(")
    return (before if before.strip() else label).strip(_EDGE + _SPACES + "\\[]")


def _speaker_before(lines: Sequence[Line], i: int) -> str:
    """Return who speaks right before a line; remarks, which are nobody's, interrupt no turn."""
    above = (line.mark.speaker for line in reversed(lines[max(0, i - REMARKS) : i]))
    return next(filter(None, above), "")


def _repeated(line: Line) -> int:
    """Return the code points in which a line itself names the speaker of its mark-up: "NAME: ...", "NAME"."""
    after = line.text.removeprefix(line.mark.speaker)
    ends = not after.strip(_AFTER) or after.lstrip(_SPACES)[:1] in tuple(_COLONS)
    said = ends and len(after) < len(line.text)
    return len(line.text) - len(after.lstrip(_AFTER)) if said else 0


def _letter(i: int, line: Line, cues: CueLexicon) -> Label | None:
    """ "Q" or "Question 3", with a colon, a full stop or a wide space after it; "Q" with any space."""
    left = len(line.text) - len(line.text.lstrip(_EDGE))
    if not line.text[left : left + 1].isalpha() or not _may_be_letter(line.folded[left : left + LETTERED]):
        return None
    for key in ("question", "answer"):
        found = cues.phrases("turns", key).match(line.folded, left)
        if not found or line.text[left].islower():
            continue
        after = line.text[found.end : found.end + 3].lstrip("*_")
        letter = (
            key == "question"
            and found.end == left + 1
            and line.folded[left] not in cues.words("lists", "small")
        )
        wide = len(after) > 1 and (after[:2].isspace() or (letter and after[0] == " "))
        if after.lstrip(_SPACES)[:1] in (":", ".", "：", "\t") or wide:
            rest = line.text[found.end :]
            said = len(line.text) - len(rest.lstrip(_EDGE + _SPACES + ":.："))
            speaker = line.text[left : found.end].strip()
            return Label(i, speaker, said, True, asks=key == "question", answers=key == "answer")
    return None


def _may_be_letter(head: str) -> bool:
    return head[1:2] in (" ", "*", "_") or any(sign in head for sign in (":", ".", "  ", "：", "\t"))


def _named(lines: Sequence[Line], i: int, cues: CueLexicon) -> Label | None:
    line = lines[i]
    head = line.text[:LONGEST]
    stop = _full_stop(head, cues)
    colon = min((at for sign in _COLONS if (at := head.find(sign)) >= 0), default=-1)
    at = min((place for place in (stop, colon) if place >= 0), default=_before_colon(lines, i))
    name = bare(head[:at]).rstrip(".") if at > 0 else ""
    rest = line.text[at + 1 :]
    if (
        not name
        or len(name) > NAME
        or rest[:1].isdigit()
        or rest.startswith("//")
        or not _is_name(name, cues)
    ):
        return None
    folded = fold(name)
    if any(cues.phrases("labels", key).full(folded) for key in cues.keys("labels")):
        return None
    if cues.phrases("front", "doctype").full(folded) or cues.phrases("notes", "inserted").full(folded):
        return None
    alone = not rest.strip(_EDGE)
    if alone and not _may_stand_alone(lines, i):
        return None
    vocative = alone and cues.phrases("salutation", "line").full(folded) is not None
    if vocative and not (at == colon and _is_named(name, cues)):
        return None
    said = at + 1 + len(rest) - len(rest.lstrip(_AFTER))
    asks, steers, crowd = (cues.phrases("turns", key).full(folded) is not None for key in _WHO)
    sure = asks or steers or crowd or _has_office(name, cues) or initialled(name) == name
    if alone and not sure and not cues.spaced:
        return None
    return Label(i, name, said, sure, asks=asks, steers=steers, crowd=crowd, vocative=vocative)


def _before_colon(lines: Sequence[Line], i: int) -> int:
    """Where a line ends whose colon stands at the head of the next; -1 elsewhere."""
    below = lines[i + 1].text.lstrip() if i + 1 < len(lines) else ""
    text = lines[i].text.rstrip()
    return len(text) if below[:1] in (":", "：") and len(text) <= LONGEST else -1


def _has_office(name: str, cues: CueLexicon) -> bool:
    """Whether a name has a title or is an office; an article makes one only of an office or of capitals."""
    folded = fold(name)
    if cues.phrases("turns", "chair").match(folded):
        return True
    title = cues.phrases("turns", "titles").match(folded)
    if title is None or folded[: title.end] not in cues.words("words", "article"):
        return title is not None
    rest = name[title.end :].strip()
    return rest.isupper() or cues.phrases("front", "role").search(folded) is not None


def _may_stand_alone(lines: Sequence[Line], i: int) -> bool:
    """Whether a label with nothing behind it can be one: words follow."""
    below = next((line for line in lines[i + 1 : i + 3] if not line.blank), None)
    return below is not None and below.mark.kind not in (BlockKind.HEADING, BlockKind.LIST_ITEM)


def _is_named(name: str, cues: CueLexicon) -> bool:
    """Whether a surname follows an office: "President Brook", where "Mr. President" names nobody."""
    folded = fold(name)
    rest = folded[after_honorifics(folded, 0, cues) :]
    return bool(rest) and rest != folded and cues.phrases("front", "role").search(rest) is None


def _full_stop(head: str, cues: CueLexicon) -> int:
    """Where a full stop ends a name with a title, whose last word is in capitals; -1 if none does."""
    for stop in _STOP.finditer(head):
        if head[stop.start() - 1].islower() and "(" not in head:
            continue
        words = bare(head[: stop.start()]).split()
        last = words[-1] if words else ""
        if not last.isupper() or len(last) < SURNAME or not last.replace("-", "").isalpha() or len(words) < 2:
            continue
        if _has_office(" ".join(words), cues) and not _ABBREVIATED.match(head[stop.start() - len(last) :]):
            return stop.start()
    return -1


def _is_name(name: str, cues: CueLexicon) -> bool:
    words = name.split()
    if not 0 < len(words) <= MOST_WORDS or not _SIGNS.isdisjoint(name):
        return False
    if not cues.spaced:
        return len(name) <= UNSPACED and name[:1].isalpha()
    if name.lower() == name.upper():
        return any(cues.phrases("turns", key).match(fold(name)) for key in ("titles", "chair", "moderator"))
    small = cues.words("lists", "small")
    return words[0][0].isupper() and all(word[0].isupper() or fold(word) in small for word in words)
