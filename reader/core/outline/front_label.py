"""Rule: who speaks, as a label before the first words says it: "PRESIDENT BROOK: ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from reader.core.cues import CueLexicon, fold
from reader.core.outline.front_entries import Entry
from reader.core.outline.ground import Draft
from reader.core.outline.naming import after_honorifics, initialled, name_in
from reader.core.outline.turn_labels import label_at

FIRST: Final = 3
"""A label stands before one of the first so many paragraphs."""
WORDS: Final = 4
_BRACKETS: Final = re.compile(r"\s*+([^()]{3,80}?)\s*\(([^()]{5,50})\)\s*+[:：]?\s*+$")
_EDGE: Final = " *_:.\t"


def read_label(draft: Draft, front: Sequence[Entry]) -> None:
    """Read the speaker and the office from the label before the speech, or from "office (name)"."""
    if draft.metadata.speaker:
        return
    for text in (*_labels(draft), *(entry.flat for entry in front)):
        office, name = in_brackets(text, draft.cues)
        if name:
            draft.know(speaker=name, role=office)
            return
    for text in _labels(draft):
        office, name = _titled(text.strip(_EDGE), draft.cues)
        draft.know(speaker=name, role=office)


def in_brackets(text: str, cues: CueLexicon) -> tuple[str, str]:
    """Return the office and the name of "The Minister of Ports (Mr A. Dale)", or empty strings."""
    found = _BRACKETS.match(text.strip(_EDGE))
    if found is None:
        return "", ""
    for office, person in ((found[1], found[2]), (found[2], found[1])):
        titled = after_honorifics(fold(person), 0, cues) > 0
        name = name_in(person, cues) if titled else ""
        if name and cues.phrases("front", "role").search(fold(office)):
            first, _, rest = office.strip(_EDGE).partition(" ")
            return (
                rest if fold(first) in cues.words("words", "article") else f"{first} {rest}".strip()
            ), name
    return "", ""


def _labels(draft: Draft) -> Iterator[str]:
    body = [i for i, line in enumerate(draft.lines) if draft.labels[i] is None and not line.blank]
    for i in body[:FIRST]:
        label = label_at(draft.lines, i, draft.cues)
        if label and not (label.asks or label.answers or label.crowd or label.steers):
            yield draft.lines[i].text[: label.said]
            return


def _titled(label: str, cues: CueLexicon) -> tuple[str, str]:
    """An office and a name behind it: "PRESIDENT BROOK"; initials and a name: "A.Brook"."""
    if initialled(label) == label:
        return "", label
    at = after_honorifics(fold(label), 0, cues)
    name, office = label[at:].strip(_EDGE), label[:at].strip(_EDGE)
    known = fold(name) in cues.words("honorifics", "no_names") or cues.phrases("front", "role").search(
        fold(name)
    )
    if not at or not name or known or len(name.split()) > WORDS or not name[0].isalpha():
        return "", ""
    return (office if cues.phrases("front", "role").full(fold(office)) else ""), name
