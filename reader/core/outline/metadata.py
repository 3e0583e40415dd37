"""Rule: what the front matter says of the speech: title, speaker, role, event, venue, date."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from reader.core.cues import CueLexicon, fold
from reader.core.outline.dates import date_in
from reader.core.outline.front_block import labelled
from reader.core.outline.ground import Draft, Line
from reader.core.outline.naming import initialled, without_case
from reader.core.outline.parts import PartKind
from reader.core.transcript import BlockKind

_NAME_WORD: Final = r"(?:[A-ZÀ-ÞА-Я][\w.'’-]*|de|da|del|van|von|bin|al|el|la|y)"
_NAME: Final = re.compile(rf"[A-ZÀ-ÞА-Я][\w.'’-]*(?: {_NAME_WORD}){{0,5}}")
LETTERHEAD: Final = 5
"""A line of a letterhead above the title has no more words."""
HEAD_LINES: Final = 8
TITLE_LINES: Final = 6
"""Lines above a title that are looked at, and lines that a title may have."""
WRAPPED: Final = 2
"""Words of a name that may stand on its second line."""
COMMAS: Final = 3
"""After so many commas a name is looked for."""
_COMMA: Final = re.compile(r",\s*")
DATE_UNSPACED: Final = 24
"""A line that is a date has no more code points where a script writes no spaces."""
STYLED: Final = 9
"""A line that is a name with its honorifics has no more words."""
_STOP: Final = re.compile(r"[,;(:–—]| - ")


def find_metadata(draft: Draft) -> None:
    """Read the fields of the front matter; what the source's mark-up declares stays."""
    front = [line for i, line in enumerate(draft.lines) if draft.kind(i) is PartKind.FRONT]
    rest = [line for line in front if not _is_delivery(line, draft.cues)]
    for line in rest:
        draft.know(**labelled(line.text, draft.cues), date=date_in(line.text, draft.cues))
    draft.know(date=draft.block_date)
    _speaker(draft, rest)
    _title(draft, rest)
    _places(draft, rest)


def _is_delivery(line: Line, cues: CueLexicon) -> bool:
    return cues.phrases("notes", "delivery").full(line.folded) is not None


def _title(draft: Draft, front: list[Line]) -> None:
    heads = [line for line in front if line.mark.kind is BlockKind.HEADING]
    bare = [
        line
        for line in front
        if (line.words >= 2 or _kind_of_text(line, draft.cues)) and not _only_date(line, draft.cues)
    ]
    if heads:
        draft.know(title=heads[0].text.strip(" *_#"))
    elif bare:
        draft.know(title=_joined(draft, front, front.index(_first_of_title(bare, draft.cues))))


def _first_of_title(bare: list[Line], cues: CueLexicon) -> Line:
    """The first line, or below a short letterhead the one that says what kind of text it is."""
    doctype = cues.phrases("front", "doctype")
    below = bare[:HEAD_LINES] if bare[0].words <= LETTERHEAD else ()
    return next((line for line in below if doctype.match(line.folded)), bare[0])


def _joined(draft: Draft, front: list[Line], at: int) -> str:
    """A title with its further lines: one ends in a comma or a small word, the next begins small or names."""
    cues, speaker = draft.cues, draft.metadata.speaker
    says_kind = cues.phrases("front", "doctype").match(front[at].folded) is not None
    small = frozenset(cues.words("lists", "small"))
    linking = small - frozenset(cues.words("words", "article"))
    title = front[at].text.strip(" *_#")
    for line in front[at + 1 : at + TITLE_LINES]:
        following = line.text.strip(" *_#")
        last = title.rsplit(None, 1)[-1:]
        goes_on = title[-1:] == "," or following[:1].islower() or (bool(last) and fold(last[0]) in small)
        goes_on |= line is front[at + 1] and _kind_of_text(front[at], cues)
        goes_on |= line.folded.strip(" *_#").partition(" ")[0] in linking
        goes_on |= says_kind and bool(speaker) and speaker in f"{title} {following}" and speaker not in title
        if not goes_on or _only_date(line, cues):
            break
        title = f"{title} {following}"
    return title


def _kind_of_text(line: Line, cues: CueLexicon) -> bool:
    """Whether a line only says what kind of text follows: "STATEMENT"."""
    return cues.phrases("front", "doctype").full(line.folded) is not None


def _only_date(line: Line, cues: CueLexicon) -> bool:
    short = line.words <= 6 if cues.spaced else len(line.text) <= DATE_UNSPACED
    return short and bool(date_in(line.text, cues))


def _speaker(draft: Draft, front: list[Line]) -> None:
    declared = [
        Line(0, line.span, draft.metadata.title, fold(draft.metadata.title), 1, line.mark)
        for line in front[:1]
    ]
    for i, line in enumerate([*front, *declared]):
        by = draft.cues.phrases("front", "by").search(line.folded)
        if by:
            named = by.slots.get("name")
            if named:
                draft.know(speaker=line.text[slice(*named)], role=line.text[by.start : named[0]].lstrip("，"))
                return
            after = front[i + 1] if i + 1 < len(front) else None
            said, rest = _wrapped(line.text[by.end :], after, draft.cues)
            name = name_in(said, draft.cues) or initialled(said)
            if not name and not line.text[by.end :].strip(" :"):
                below = (name_in(other.text, draft.cues) for other in front[i + 1 : i + 4])
                name = next(filter(None, below), "")
            if name:
                draft.know(speaker=name, role=rest or _role(after, draft.cues))
                _occasion(draft, line, by.end)
                return
    for i, line in enumerate(front[1:], 2):
        bare = line.text.strip(" *_,.،")
        name = bare if initialled(bare) == bare else name_in(line.text, draft.cues)
        whole = name == bare and (2 <= line.words <= 4 or "." in name)
        styled = bool(name) and bare.endswith(name) and line.words <= STYLED
        if (whole or styled) and not _says_where(line, draft.cues):
            draft.know(speaker=name, role=_role(next(iter(front[i:]), None), draft.cues))
            return


def _wrapped(said: str, after: Line | None, cues: CueLexicon) -> tuple[str, str]:
    """A name with its last words from the next line, which stand before a comma, and the role after it."""
    last, comma, role = after.text.partition(",") if after else ("", "", "")
    if not comma or len(last.split()) > WRAPPED or not last[:1].isupper() or said.rstrip()[-1:] in ",.;:":
        return said, ""
    if any(cues.phrases("front", key).search(fold(last)) for key in ("role", "place", "venue", "event")):
        return said, ""
    return f"{said.rstrip()} {last}", role.strip(" *_,.")


def _says_where(line: Line, cues: CueLexicon) -> bool:
    return any(
        cues.phrases("front", key).search(line.folded)
        for key in ("doctype", "venue", "place", "event", "role")
    )


def _occasion(draft: Draft, line: Line, after: int) -> None:
    """What "at the ..." says after the speaker's name: a meeting or a place."""
    cues = draft.cues
    at = cues.phrases("front", "at").search(line.folded, after)
    if at is None:
        return
    rest = line.text[at.end :].strip(" *_.,")
    key = "event" if cues.phrases("front", "event").search(fold(rest)) else "venue"
    if key == "event" or cues.phrases("front", "venue").search(fold(rest)):
        draft.know(**{key: rest})


def _role(line: Line | None, cues: CueLexicon) -> str:
    if line is None or not cues.phrases("front", "role").search(line.folded):
        return ""
    return line.text.strip(" *_,")


def name_in(text: str, cues: CueLexicon) -> str:
    """Return the name that a text begins with, honorifics left out, or an empty string.

    Where an office stands first, the name is looked for after a comma: "the Minister of Trade, Mr. ...".
    """
    folded = fold(text)
    name = _name_at(text, _after_honorifics(folded, 0, cues), cues)
    for comma in islice(_COMMA.finditer(text), COMMAS):
        if name:
            break
        at = _after_honorifics(folded, comma.end(), cues)
        name = _name_at(text, at, cues) if at > comma.end() else ""
    return name


def _after_honorifics(folded: str, at: int, cues: CueLexicon) -> int:
    while True:
        while at < len(folded) and not folded[at].isalnum():
            at += 1
        hit = next(
            (
                title
                for key in ("styles", "titles")
                if (title := cues.phrases("honorifics", key).match(folded, at))
            ),
            None,
        )
        if hit is None:
            return at
        at = hit.end + (folded[hit.end : hit.end + 1] == ".")


def _name_at(text: str, at: int, cues: CueLexicon) -> str:
    found = _NAME.match(text, at)
    if not found:
        return without_case(text, at, cues) if at else ""
    name = _STOP.split(found[0])[0].strip(" .")
    offices = list(cues.phrases("front", "role").find(fold(name)))
    if offices and len(rest := name[max(office.end for office in offices) :].split()) >= 2:
        name = " ".join(rest)
    words = fold(name).split()
    common = (*cues.words("lists", "small"), *cues.words("honorifics", "no_names"))
    return name if len(words) >= 2 and words[0] not in common else ""


def _places(draft: Draft, front: list[Line]) -> None:
    cues = draft.cues
    for line in front:
        place = cues.phrases("front", "place").search(line.folded)
        if place and date_in(line.text, cues):
            draft.know(venue=line.text[place.start : place.end].strip(" ,-"))
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
                if kind == "event":
                    draft.know(event=_without_at(_joined(draft, front, front.index(line)), cues))
                else:
                    draft.know(venue=text)


def _without_at(event: str, cues: CueLexicon) -> str:
    """An event without the "at the" before it."""
    at = cues.phrases("front", "at").match(fold(event))
    return event[at.end if at else 0 :].strip(" *_,")
