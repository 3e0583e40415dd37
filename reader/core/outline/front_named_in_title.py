"""Rule: what a title tells of the occasion: "The road north: address to the Harbour Society, Elmouth"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from reader.core.cues import CueLexicon, CueMatch, fold
from reader.core.outline.dates import find_date
from reader.core.outline.front_entries import Entry, says_who
from reader.core.outline.front_event import is_meeting
from reader.core.outline.ground import Draft

LONGEST: Final = 12
"""The name of an occasion has no more words."""
FEWEST: Final = 2
PLACE: Final = 2
"""A place that no list knows has no more words."""
_EDGE: Final = " .,:;*_\"'"
_PIECE: Final = re.compile(r"[^,:;]+")


def read_title(draft: Draft, _front: Sequence[Entry]) -> None:
    """Read the event and the venue from the pieces of a title, most often behind the kind of text.

    In a title all in capitals nothing tells the name of an occasion from the words after it.
    """
    cues = draft.cues
    title = draft.metadata.title
    dated = find_date(title, cues)
    bare = title[: dated.span.start] if dated else title
    kinds = list(cues.phrases("front", "doctype").find(fold(bare)))
    told = (kind for kind in kinds if cues.phrases("front", "audience").match(fold(bare), kind.end + 1))
    heard_by = next(told, None)
    if bare.isupper() or (says_who(fold(title), cues) and heard_by is None):
        return
    kind = heard_by or (kinds[0] if kinds else None)
    pieces = [found for found in _PIECE.finditer(bare) if kind is None or found.end() > kind.start]
    if heard_by is None and _ends_with(
        title, kinds or list(cues.phrases("front", "doctype").find(fold(title)))
    ):
        _read_first(draft, bare[: kind.start] if kind else bare)
    rest = [words for found in pieces[1:] if (words := found[0].strip(_EDGE))]
    heard = _audience(bare[kind.end : pieces[0].end()], cues) if kind and pieces else ""
    event = next((words for words in (heard, *rest) if _is_event(words, cues)), heard)
    draft.know(event=event or _numbered(bare, cues))
    if kind and (heard or dated):
        last = rest[-1] if rest and dated else ""
        found_places = [words for words in rest if words != event and _is_place(words, cues, words == last)]
        draft.know(venue=", ".join(found_places))


def _ends_with(title: str, kinds: Sequence[CueMatch]) -> bool:
    """Whether the kind of text stands alone at the end: "Harbour Conference, Elmouth: speech"."""
    last = kinds[-1] if kinds else None
    return (
        last is not None
        and not title[last.end :].strip(_EDGE)
        and title[: last.start].rstrip()[-1:] in (":", ",")
    )


def _read_first(draft: Draft, words: str) -> None:
    """Read the occasion and the place that a title begins with."""
    pieces = [found[0].strip(_EDGE) for found in _PIECE.finditer(words)]
    if pieces and _is_event(pieces[0], draft.cues):
        places = [piece for piece in pieces[1:] if _is_place(piece, draft.cues, piece == pieces[1])]
        draft.know(event=pieces[0], venue=", ".join(places))


def read_audience(draft: Draft, front: Sequence[Entry]) -> None:
    """Read whom a speech was given to from a line of its own: "Remarks before the Harbour Society"."""
    for entry in front:
        kind = draft.cues.phrases("front", "doctype").match(entry.folded)
        if kind and not entry.text.isupper() and not says_who(entry.folded, draft.cues):
            draft.know(event=_audience(entry.flat[kind.end :], draft.cues))


def _audience(words: str, cues: CueLexicon) -> str:
    """Whom a speech was given to: what follows "to the" right behind the kind of text."""
    at = cues.phrases("front", "audience").match(fold(words), len(words) - len(words.lstrip()))
    told = words[at.end :].strip(_EDGE) if at else ""
    first, _, more = told.partition(" ")
    told = more if fold(first) in cues.words("words", "article") else told
    return told if told[:1].isupper() and FEWEST <= len(told.split()) <= LONGEST else ""


def _is_event(words: str, cues: CueLexicon) -> bool:
    named = words[:1].isupper() or words[:1].isdigit()
    return named and FEWEST <= len(words.split()) <= LONGEST and is_meeting(fold(words), cues)


def _is_place(words: str, cues: CueLexicon, last: bool) -> bool:
    folded = fold(words)
    if cues.phrases("front", "weekdays").search(folded):
        return False
    if any(cues.phrases("front", key).search(folded) for key in ("venue", "place")):
        return len(words.split()) <= LONGEST
    return last and words[:1].isupper() and len(words.split()) <= PLACE


def _numbered(title: str, cues: CueLexicon) -> str:
    """A title that is the occasion's name: "The 3rd annual harbour lecture"."""
    words = title.strip(_EDGE)
    kind = list(cues.phrases("front", "doctype").find(fold(words)))
    first, _, more = words.partition(" ")
    words = more if fold(first) in cues.words("words", "article") else words
    ends = bool(kind) and kind[-1].end >= len(title.strip(_EDGE))
    return words if ends and words[:1].isdigit() and len(words.split()) <= LONGEST else ""
