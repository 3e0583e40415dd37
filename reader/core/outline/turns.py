"""Turns of several speakers: where each begins, whose it is, and whether it asks or answers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from reader.core.cues import CueLexicon, fold
from reader.core.outline.ground import ENDS, Line, cut
from reader.core.outline.naming import after_honorifics, initialled
from reader.core.outline.parts import PartKind
from reader.core.outline.turn_labels import MOST_WORDS, NAME, Label, bare, label_at

FEWEST: Final = 3
"""A text with fewer turns is one person's."""
SHARE: Final = 0.02
"""Turns begin at least at this share of the lines, from the first on."""
CALLED: Final = 12
"""What is called out from the hall has no more words, with its label."""
STYLED: Final = 4
"""From so many labels in capitals on, another one in capitals needs to stand but once."""
BEFORE: Final = 8
"""So many code points before a label tell whether a sentence ends there."""
_COLON: Final = re.compile("[:：]")
_WORD: Final = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Turn:
    """One person's turn: its lines (half open), who speaks, and where the words begin after the label."""

    first: int
    last: int
    label: str
    """The speaker as the text names him here."""
    kind: PartKind
    said: int
    """Code points of the label on the first line."""
    speaker: str
    """The fullest name that the text has for the same speaker."""


def find_turns(lines: Sequence[Line], cues: CueLexicon) -> list[Turn]:
    """Return the turns of a text in order, or none where one person speaks."""
    found = [label for i in range(len(lines)) if (label := label_at(lines, i, cues))]
    labels = [label for label in found if not label.vocative] if _only_addressed(found) else found
    names = one_name_each({label.speaker: None for label in labels}, cues)
    kept = _spoken(_kept(lines, labels, names, cues))
    counts = Counter(names[label.speaker] for label in kept)
    told = any(label.sure for label in kept) or cues.spaced
    share = SHARE * (len(lines) - kept[0].line) if kept else 0
    if len(kept) < max(FEWEST, share) or len(counts) < 2 or max(counts.values()) < 2 or not told:
        return []
    if _only_interrupted(lines, kept):
        return []
    ends = [label.line for label in kept[1:]] + [len(lines)]
    return _with_kinds(kept, ends, names)


def _only_interrupted(lines: Sequence[Line], labels: Sequence[Label]) -> bool:
    """Whether one person speaks, and others only call out a few words that ask nothing."""
    if len({label.speaker for label in labels if not label.asks}) > 1:
        return False
    ends = [label.line for label in labels[1:]] + [len(lines)]
    asked = [lines[label.line : end] for label, end in zip(labels, ends, strict=True) if label.asks]
    return all(
        sum(line.words for line in turn) <= CALLED
        and not any("?" in line.text for line in turn)
        and not _is_letter(turn[0])
        for turn in asked
    )


def _is_letter(line: Line) -> bool:
    """Whether a line begins with the one letter that stands for a question: reporters ask so."""
    return not line.text.lstrip(" *_")[1:2].isalpha()


def _only_addressed(labels: Sequence[Label]) -> bool:
    """Whether the labels that could address somebody have no others beside them that tell by themselves."""
    return not any(label.sure and not label.vocative for label in labels)


def divided(lines: Sequence[Line], turns: Sequence[Turn], cues: CueLexicon) -> list[Line]:
    """Return the lines, those cut in which another of the speakers begins after the end of a sentence."""
    known = frozenset(turn.label for turn in turns)
    return [piece for line in lines for piece in cut(line, _begun(line.text, known), cues.spaced)]


def _begun(text: str, known: frozenset[str]) -> Iterator[int]:
    """Where a known speaker's label stands inside a line."""
    for colon in _COLON.finditer(text):
        words = list(_WORD.finditer(text, max(0, colon.start() - NAME), colon.start()))[-MOST_WORDS:]
        for word in words:
            name = bare(text[word.start() : colon.start()]).rstrip(".")
            if word.start() and name in known and _may_begin(text[: word.start()][-BEFORE:], name):
                yield word.start()
                break


def _may_begin(before: str, name: str) -> bool:
    return before.rstrip(" *_")[-1:] in ENDS or initialled(name) == name


def one_name_each(names: Iterable[str], cues: CueLexicon) -> dict[str, str]:
    """Map every name to the fullest that is the same person's: "Mr. Brook" to "Mr. Adam Brook".

    Two names are one person's where one ends as the other does, only one of them has a title or both the
    same, and no third name could be meant.
    """
    ends: dict[str, list[_Name]] = {}
    every = [_Name(name, *_parted(fold(name), cues)) for name in names]
    for name in every:
        ends.setdefault(name.words[-1], []).append(name)
    return {name.text: _fullest(name, ends[name.words[-1]]) for name in every}


class _Name(NamedTuple):
    text: str
    title: str
    words: list[str]


def _parted(folded: str, cues: CueLexicon) -> tuple[str, list[str]]:
    at = after_honorifics(folded, 0, cues)
    words = folded[at:].split()
    return (folded[:at].strip(" ."), words) if words else ("", folded.split())


def _fullest(name: _Name, alike: Sequence[_Name]) -> str:
    fuller = [
        other
        for other in alike
        if other.words[-len(name.words) :] == name.words
        and (not name.title or other.title in ("", name.title))
    ]
    longest = max(fuller, key=lambda other: len(other.words))
    unsure = any(other.words != longest.words[-len(other.words) :] for other in fuller)
    return name.text if unsure else longest.text


def _kept(
    lines: Sequence[Line], labels: Sequence[Label], names: Mapping[str, str], cues: CueLexicon
) -> list[Label]:
    """The labels that tell by themselves, and names that stand twice and are no words of the text."""
    counts = Counter(names[label.speaker] for label in labels)
    often = [label.sure or counts[names[label.speaker]] > 1 for label in labels]
    unsure = any(again and not label.sure for again, label in zip(often, labels, strict=True))
    words = _small_words(lines) if unsure and cues.spaced else frozenset()
    kept = [
        label
        for again, label in zip(often, labels, strict=True)
        if label.sure or (again and not words.issuperset(fold(label.speaker).split()))
    ]
    styled = [label.line for label in kept if label.speaker.isupper()]
    if len(styled) < STYLED or 2 * len(styled) < len(kept):
        return kept
    inside = range(styled[0], styled[-1])
    known = {label.line for label in kept}
    return [
        label for label in labels if label.line in known or (label.line in inside and label.speaker.isupper())
    ]


def _small_words(lines: Iterable[Line]) -> frozenset[str]:
    """The words that the text writes with a small letter somewhere: "Note: ..." names nobody."""
    return frozenset(
        word.strip(".,;:!?") for line in lines for word in line.text.split() if word[0].islower()
    )


def _spoken(labels: Iterable[Label]) -> list[Label]:
    """The labels without shouts from the hall, after which whoever was speaking goes on."""
    kept: list[Label] = []
    shouted = False
    for label in labels:
        goes_on = shouted and bool(kept) and kept[-1].speaker == label.speaker
        shouted = label.crowd
        if not label.crowd and not goes_on:
            kept.append(label)
    return kept


def _with_kinds(labels: Sequence[Label], ends: Sequence[int], names: Mapping[str, str]) -> list[Turn]:
    """Who speaks after a question answers it; a moderator between the two does neither."""
    turns: list[Turn] = []
    asked = False
    for label, end in zip(labels, ends, strict=True):
        answers = label.answers or (asked and not label.steers)
        kind = PartKind.QUESTION if label.asks else PartKind.ANSWER if answers else PartKind.SPEECH
        asked = label.asks or (asked and label.steers)
        turns.append(Turn(label.line, end, label.speaker, kind, label.said, names[label.speaker]))
    return turns
