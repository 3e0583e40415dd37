"""Rules: where a speech was given, from lines that name a hall or a place, or stand beside a date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from reader.core.cues import CueLexicon, fold
from reader.core.outline.dates import find_date, without_date
from reader.core.outline.front_entries import Entry, only_date, says_who
from reader.core.outline.front_event import is_event
from reader.core.outline.ground import Draft
from reader.core.outline.naming import after_honorifics, name_in

PLACE: Final = 12
"""A venue has no more words."""
_EDGE: Final = " *_,.:;-–()[]\n«»،。，"
_SENTENCE: Final = re.compile(r"(?<=\w{4})\. ")
_PLAIN: Final = re.compile(r"[^\d:@/|]+")
_PAIR: Final = re.compile(r"[^\W\d_a-zà-ÿ][\w.'’-]+(?: [^\W\d_a-zà-ÿ][\w.'’-]+){0,2}, [^\W\d_a-zà-ÿ][\w. ]+")
"""Two names with a comma between, as a town and its country stand."""


def read_datelines(draft: Draft, front: Sequence[Entry]) -> None:
    """Read the place beside a date: "Geneva, 3 May 2021"."""
    for entry in front:
        last = entry.flat if only_date(entry.flat, draft.cues) else _SENTENCE.split(entry.flat)[-1]
        if entry.heading or not only_date(last, draft.cues):
            continue
        hall = draft.cues.phrases("front", "venue").match(entry.folded) is not None
        rest = without_date(entry.flat if hall else last, draft.cues)
        place = rest.strip(_EDGE) if rest else ""
        small = place.rsplit(None, 1)[-1:]
        if small and draft.cues.spaced and small[0].islower():
            place = place[: -len(small[0])].strip(_EDGE)
        if place and _PLAIN.fullmatch(place) and is_placelike(place, draft.cues):
            draft.know(venue=place)


def read_places(draft: Draft, front: Sequence[Entry]) -> None:
    """Read a known place right before a date, at the end of an entry that says more."""
    for entry in front:
        dated = find_date(entry.flat, draft.cues)
        head = fold(entry.flat[: dated.span.start]).rstrip(" ,") if dated else ""
        places = draft.cues.phrases("front", "place").find(head)
        place = next((place for place in places if place.end == len(head)), None)
        if place:
            draft.know(venue=entry.flat[place.start : place.end])
        tail = entry.flat[dated.span.end :].lstrip(" ,") if dated else ""
        if draft.cues.phrases("front", "place").match(fold(tail)) and len(tail.split()) <= PLACE:
            draft.know(venue=tail.strip(_EDGE))


def is_placelike(place: str, cues: CueLexicon) -> bool:
    """Whether words beside a date can be a place: a known one, or names with capitals."""
    if cues.phrases("front", "place").search(fold(place)):
        return True
    words = place.replace(",", " ").split()
    return cues.spaced and len(place) > 2 and all(word[:1].isupper() for word in words)


def read_venues(draft: Draft, front: Sequence[Entry]) -> None:
    """Read the entries that are a venue or a place."""
    cues = draft.cues
    if draft.metadata.venue:
        return
    for key in ("venue", "place"):
        for i, entry in enumerate(front):
            folded = entry.folded
            if entry.words > PLACE or is_event(entry, cues) or _claimed(entry, draft):
                continue
            body = cues.phrases("front", "body").search(folded)
            hall = cues.phrases("front", "venue").search(folded, body.end if body else 0)
            if cues.phrases("front", "role").search(folded) or (body and not hall):
                continue
            if after_honorifics(folded, 0, cues) and name_in(entry.text, cues):
                continue
            if cues.phrases("front", "doctype").match(folded) or says_who(folded, cues):
                continue
            if cues.phrases("front", key).search(folded) and not any(char.isdigit() for char in folded):
                _know(draft, entry, front[i + 1] if i + 1 < len(front) else None)
                return
    _pairs(draft, front)


def _claimed(entry: Entry, draft: Draft) -> bool:
    """Whether an entry is the occasion or the office that is known already."""
    known, words = draft.metadata, entry.flat
    return bool(known.event and fold(known.event)[:40] in fold(words)) or (
        bool(known.role) and words.strip(_EDGE) in known.role
    )


def _know(draft: Draft, entry: Entry, below: Entry | None) -> None:
    """Take an entry for the venue, with the town below it; a society that met there is the occasion."""
    words = entry.flat.strip(_EDGE)
    hosts = list(draft.cues.phrases("front", "host").find(fold(words)))
    host = hosts[-1] if hosts else None
    rest = words[host.end :].strip(_EDGE) if host else ""
    town = below.flat.strip(_EDGE) if below and _is_pair(below, draft) else ""
    if host and _PAIR.fullmatch(rest):
        draft.know(event=words[: host.end].strip(_EDGE), venue=rest)
    elif host and town:
        draft.know(event=words, venue=town)
    else:
        draft.know(venue=f"{words}, {town}" if town else words)


def _pairs(draft: Draft, front: Sequence[Entry]) -> None:
    """Read a town and its country on a line of their own right beside a date, or last of all."""
    for i, entry in enumerate(front):
        beside = (*front[max(0, i - 1) : i], *front[i + 1 : i + 2])
        dated = any(only_date(other.flat, draft.cues) for other in beside)
        last = i > 1 and i + 1 == len(front)
        if i and (dated or last) and _is_pair(entry, draft):
            draft.know(venue=entry.flat.strip(_EDGE))


def _is_pair(entry: Entry, draft: Draft) -> bool:
    known, cues = draft.metadata, draft.cues
    words = entry.flat.strip(_EDGE)
    taken = any(words in part or part in words for part in (known.speaker, known.role, known.event) if part)
    keys = ("role", "doctype", "event", "body")
    told = any(cues.phrases("front", key).search(entry.folded) for key in keys)
    return not entry.heading and not taken and not told and _PAIR.fullmatch(words) is not None
