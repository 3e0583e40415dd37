"""Rule: what the front matter says of the speech: title, speaker, role, event, venue, date."""

from __future__ import annotations

import re
from typing import Final

from reader.core.cues import CueLexicon
from reader.core.outline.dates import date_in
from reader.core.outline.ground import Draft, Line
from reader.core.outline.parts import PartKind
from reader.core.transcript import BlockKind

_NAME_WORD: Final = r"(?:[A-ZÀ-ÞА-Я][\w.'’-]*|de|da|del|van|von|bin|al|el|la|y)"
_NAME: Final = re.compile(rf"[A-ZÀ-ÞА-Я][\w.'’-]*(?: {_NAME_WORD}){{0,5}}")
_STOP: Final = re.compile(r"[,;(:–—]| - ")


def find_metadata(draft: Draft) -> None:
    """Read the fields of the front matter; what the source's mark-up declares stays."""
    front = [line for i, line in enumerate(draft.lines) if draft.kind(i) is PartKind.FRONT]
    _labelled(draft, front)
    rest = [line for line in front if not _is_delivery(line, draft.cues)]
    for line in rest:
        draft.know(date=date_in(line.text, draft.cues))
    _speaker(draft, rest)
    _title(draft, rest)
    _places(draft, rest)


def _labelled(draft: Draft, front: list[Line]) -> None:
    """Fields that the front matter names: ``Title: ...``."""
    for line in front:
        name, colon, value = line.text.strip(" *_").partition(":")
        if not colon or len(name) > 30:
            continue
        for key in ("title", "speaker", "role", "event", "venue", "date"):
            if draft.cues.phrases("labels", key).full(name.lower()):
                value = date_in(value, draft.cues) if key == "date" else value.strip(" *_")
                draft.know(**{key: value})


def _is_delivery(line: Line, cues: CueLexicon) -> bool:
    return cues.phrases("notes", "delivery").full(line.folded) is not None


def _title(draft: Draft, front: list[Line]) -> None:
    heads = [line for line in front if line.mark.kind is BlockKind.HEADING]
    bare = [line for line in front if line.words >= 2 and not _only_date(line, draft.cues)]
    for line in heads[:1] or bare[:1]:
        draft.know(title=line.text.strip(" *_#"))


def _only_date(line: Line, cues: CueLexicon) -> bool:
    return line.words <= 6 and bool(date_in(line.text, cues))


def _speaker(draft: Draft, front: list[Line]) -> None:
    for i, line in enumerate(front):
        by = draft.cues.phrases("front", "by").search(line.folded)
        if by:
            name = name_in(line.text[by.end :], draft.cues)
            if name:
                after = front[i + 1] if i + 1 < len(front) else None
                draft.know(speaker=name, role=_role(after, draft.cues))
                return


def _role(line: Line | None, cues: CueLexicon) -> str:
    if line is None or not cues.phrases("front", "role").search(line.folded):
        return ""
    return line.text.strip(" *_,")


def name_in(text: str, cues: CueLexicon) -> str:
    """Return the name that a text begins with, honorifics left out, or an empty string."""
    folded, at = text.lower(), 0
    while True:
        while at < len(text) and not text[at].isalnum():
            at += 1
        hit = next(
            (
                found
                for key in ("styles", "titles")
                if (found := cues.phrases("honorifics", key).match(folded, at))
            ),
            None,
        )
        if hit is None:
            break
        at = hit.end + (text[hit.end : hit.end + 1] == ".")
    name = _NAME.match(text, at)
    if not name or len(name[0].split()) < 2:
        return ""
    return _STOP.split(name[0])[0].strip(" .")


def _places(draft: Draft, front: list[Line]) -> None:
    cues = draft.cues
    for kind in ("venue", "place", "event"):
        for line in front:
            text = line.text.strip(" *_,")
            if (
                line.words > 25
                or text in (draft.metadata.role, draft.metadata.title)
                or _only_date(line, cues)
            ):
                continue
            if cues.phrases("front", kind).search(line.folded) and not cues.phrases("front", "role").search(
                line.folded
            ):
                draft.know(**{"event" if kind == "event" else "venue": text})
