"""Rule: a block of fields between lines of dashes at the head, as notes for web sites carry."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from reader.core.cues import CueLexicon, fold
from reader.core.outline.dates import date_in
from reader.core.outline.ground import Draft
from reader.core.outline.parts import PartKind

LONGEST: Final = 60
"""Lines that a block of fields may have."""
FIELDS: Final = ("title", "speaker", "role", "event", "venue", "date")
_ESCAPE: Final = re.compile(r"\\u([0-9a-fA-F]{4})|\\(.)|\\")
_JOINED: Final = re.compile(r" (\w+): ")
_QUOTED: Final = re.compile(r"\"([^\"]+)\" \w+:")
"""A quoted value and another field that was joined to it."""
_LAST_FIRST: Final = re.compile(
    r"([^\W\d_][\w'’-]+(?: [^\W\d_][\w'’-]+){0,2}), ([^\W\d_][\w.'’ -]+)(?:, ([^\W\d_]\.?))?"
)


def find_front_block(draft: Draft) -> None:
    """Label the lines of the block and read the fields that say something of the speech."""
    field = ""
    values: dict[str, str] = {}
    for i in range(block_end(draft)):
        told = []
        for text in _pieces(draft, draft.lines[i].text, field):
            field = _read(draft, text, field, values)
            told.append(field)
        if any(told):
            draft.label(i, PartKind.FRONT, 0.9, "a field in the block at the head")
        else:
            draft.label(i, PartKind.NOTICE, 0.9, "a page's own note at the head")
    source = _plain(values.get("source", ""))
    draft.block_role = source if draft.cues.phrases("front", "role").match(fold(source)) else ""
    for name in FIELDS:
        value = _plain(values.get(name, ""))
        value = _in_order(value) if name == "speaker" else value
        if name == "date":
            draft.block_date = date_in(value, draft.cues)
        else:
            draft.know(**{name: value})


def _read(draft: Draft, text: str, field: str, values: dict[str, str]) -> str:
    """Add what a piece of the block says to the values; return the field that it belongs to."""
    name, colon, value = text.partition(":")
    if colon and name.strip().replace("_", "").isalnum():
        field = _field(draft, name.strip())
        values.setdefault(field, value)
    else:
        values[field] = f"{values.get(field, '')} {text}"
    return field


def _pieces(draft: Draft, text: str, field: str) -> list[str]:
    """A line of the block, cut before a field that was joined to it: "date: 2020 title: ..."."""
    own, colon, _ = text.partition(":")
    known = _field(draft, own.strip()) if colon else field
    cuts = [
        found.start(1)
        for found in _JOINED.finditer(text)
        if (not known or text[found.start() - 1] in "\"'") and _field(draft, found[1])
    ]
    return [text[a:b].strip() for a, b in pairwise((0, *cuts, len(text)))]


def block_end(draft: Draft) -> int:
    """Return the line after the block, or 0; its second line of dashes may be joined to the line before."""
    head = draft.lines[:LONGEST]
    begin = next((i for i, line in enumerate(head) if not line.blank), 0)
    if begin >= len(head) or head[begin].text.strip() != "---":
        return 0
    return next((i + 1 for i in range(begin + 1, len(head)) if head[i].text.rstrip().endswith("---")), 0)


def _field(draft: Draft, name: str) -> str:
    folded = name.lower()
    return next(
        (key for key in (*FIELDS, "about", "source") if draft.cues.phrases("labels", key).full(folded)), ""
    )


def labelled(text: str, cues: CueLexicon) -> dict[str, str]:
    """Return the field that a line of the head names with its value ("Title: ...")."""
    sign = ":" if ":" in text else "  "
    name, _, value = text.strip().partition(sign)
    found = next((key for key in FIELDS if cues.phrases("labels", key).full(fold(name))), "")
    value = _in_order(_plain(value)) if found == "speaker" else _plain(value)
    return {found: value} if found else {}


def _plain(value: str) -> str:
    """A field's value without its quotes, escapes and list marks."""
    value = _ESCAPE.sub(
        lambda m: chr(int(m[1], 16)) if m[1] else " " if m[2] in ("_", " ") else m[2] or "", value
    )
    value = " ".join(value.replace("\u2060", "").split())
    quoted = _QUOTED.match(value)
    value = (quoted[1] if quoted else value).strip("-'\"* ")
    return value.split('" - "')[0]


def _in_order(name: str) -> str:
    """A name whose family name stands first: "Reed Dale, Adam" is "Adam Reed Dale"."""
    named = _LAST_FIRST.fullmatch(name)
    return " ".join(filter(None, (named[2], named[3], named[1]))) if named else name
