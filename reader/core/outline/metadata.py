"""Rule: what the front matter says of the speech: title, speaker, role, event, venue, date."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from reader.core.cues import CueLexicon, fold
from reader.core.outline.dates import date_in
from reader.core.outline.front_block import block_end, labelled
from reader.core.outline.front_entries import Entry, entries, is_furniture
from reader.core.outline.front_label import in_brackets, read_label
from reader.core.outline.front_named_in_title import read_audience, read_title
from reader.core.outline.front_occasion import find_occasion
from reader.core.outline.front_people import find_speaker
from reader.core.outline.front_title import find_title
from reader.core.outline.ground import Draft
from reader.core.outline.naming import after_honorifics
from reader.core.outline.parts import PartKind

_GLUED: Final = re.compile(r"(?<=[a-zà-ÿ\d])(?=[A-ZÀ-Þ][a-zà-ÿ])")
"""Where a page's fields were copied without what stood between: "KenyaApril 29, 2024As Prepared"."""
FieldRule = Callable[[Draft, Sequence[Entry]], None]


def find_metadata(draft: Draft) -> None:
    """Read the fields of the front matter; what the source's mark-up declares stays."""
    delivery = draft.cues.phrases("notes", "delivery")
    head = block_end(draft)
    lines = [
        line
        for i, line in enumerate(draft.lines)
        if i >= head
        and draft.kind(i) is PartKind.FRONT
        and not (delivery.full(line.folded) or is_furniture(line))
    ]
    front = _fields(draft, entries(lines, draft.cues))
    for rule in FIELD_RULES:
        rule(draft, front)


def _fields(draft: Draft, front: Sequence[Entry]) -> list[Entry]:
    """Read the lines that name their field, "Title: ...", and return the others."""
    rest = []
    for entry in front:
        told = labelled(entry.text, draft.cues)
        if "date" in told:
            told["date"] = date_in(told["date"], draft.cues)
        if "speaker" in told:
            told |= _first_person(told["speaker"], draft.cues)
        draft.know(**told)
        if not told:
            rest.append(entry)
    return rest


def _first_person(value: str, cues: CueLexicon) -> dict[str, str]:
    """The first speaker of a field, with the office in brackets: "Mr A. Dale (Mayor); ..."."""
    person = value.partition(";")[0].strip()
    office, name = in_brackets(person, cues)
    if name:
        return {"speaker": name, "role": office}
    styled = cues.phrases("honorifics", "styles").match(fold(person)) is not None
    return {"speaker": person[after_honorifics(fold(person), 0, cues) :] if styled else person}


def _dates(draft: Draft, front: Sequence[Entry]) -> None:
    """The first date of the text; the head's block may give the page's own date, so it comes after."""
    for entry in front:
        draft.know(date=date_in(entry.flat, draft.cues) or date_in(_GLUED.sub(" ", entry.flat), draft.cues))
    draft.know(date=draft.block_date or date_in(draft.metadata.title, draft.cues))


def _of_block(draft: Draft, _front: Sequence[Entry]) -> None:
    """The office that the head's block gives as the source of the text, where the text itself tells none."""
    draft.know(role=draft.block_role if draft.metadata.speaker else "")


FIELD_RULES: Final[tuple[FieldRule, ...]] = (
    _dates,
    find_speaker,
    read_label,
    read_title,
    find_occasion,
    find_title,
    read_title,
    read_audience,
    _of_block,
)
"""What reads the fields, in this order; a field that one has read, no later one changes."""
