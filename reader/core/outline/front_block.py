"""Rule: a block of fields between lines of dashes at the head, as notes for web sites carry."""

from __future__ import annotations

import re
from typing import Final

from reader.core.cues import CueLexicon, fold
from reader.core.outline.dates import date_in
from reader.core.outline.ground import Draft
from reader.core.outline.parts import PartKind

LONGEST: Final = 60
"""Lines that a block of fields may have."""
FIELDS: Final = ("title", "speaker", "role", "event", "venue", "date")
_ESCAPE: Final = re.compile(r"\\u([0-9a-fA-F]{4})|\\(.)|\\")
_LAST_FIRST: Final = re.compile(r"([^\W\d_][\w'’-]+), ([^\W\d_][\w.'’ -]+)")


def find_front_block(draft: Draft) -> None:
    """Label the lines of the block and read the fields that say something of the speech."""
    end = _end(draft)
    field = ""
    values: dict[str, str] = {}
    for i in range(end):
        text = draft.lines[i].text
        name, colon, value = text.partition(":")
        if colon and name.strip().replace("_", "").isalnum():
            field = _field(draft, name.strip())
            values.setdefault(field, value)
        else:
            values[field] = values.get(field, "") + " " + text
        kind = PartKind.FRONT if field else PartKind.NOTICE
        draft.label(
            i, kind, 0.9, "a field in the block at the head" if field else "a page's own note at the head"
        )
    for name in FIELDS:
        value = _plain(values.get(name, ""))
        if name == "date":
            draft.block_date = date_in(value, draft.cues)
        else:
            draft.know(**{name: value})


def _end(draft: Draft) -> int:
    """Where the block ends: after its second line of dashes, which may be joined to the line before."""
    head = draft.lines[:LONGEST]
    begin = next((i for i, line in enumerate(head) if not line.blank), 0)
    if begin >= len(head) or head[begin].text.strip() != "---":
        return 0
    return next((i + 1 for i in range(begin + 1, len(head)) if head[i].text.rstrip().endswith("---")), 0)


def _field(draft: Draft, name: str) -> str:
    folded = name.lower()
    return next((key for key in FIELDS if draft.cues.phrases("labels", key).full(folded)), "")


def labelled(text: str, cues: CueLexicon) -> dict[str, str]:
    """Return the field that a line of the head names with its value ("Title: ..."); no date."""
    name, _, value = text.partition(":")
    found = next((key for key in FIELDS[:-1] if cues.phrases("labels", key).full(fold(name))), "")
    return {found: _plain(value)} if found else {}


def _plain(value: str) -> str:
    """A field's value without its quotes, escapes and list marks."""
    value = _ESCAPE.sub(
        lambda m: chr(int(m[1], 16)) if m[1] else " " if m[2] in ("_", " ") else m[2] or "", value
    )
    value = " ".join(value.replace("\u2060", "").split()).strip("-'\" ")
    value = value.split('" - "')[0]
    named = _LAST_FIRST.fullmatch(value)
    return f"{named[2]} {named[1]}" if named else value
