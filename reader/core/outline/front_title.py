"""Rule: what a speech is called."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from reader.core.cues import CueLexicon, fold
from reader.core.outline.front_entries import Entry, only_date, says_who
from reader.core.outline.front_event import is_event
from reader.core.outline.front_people import office_of
from reader.core.outline.ground import Draft
from reader.core.outline.naming import name_in
from reader.core.transcript import BlockKind

HEAD: Final = 10
"""A title is one of the first so many entries."""
OWN_WORDS: Final = 3
"""A line above "Statement by ..." is a title where it has so many words."""
SHORT_WORD: Final = 3
"""Words of a title have more letters than this, one with another."""
SHORT: Final = 6
"""A line with the kind of text at its end is a title where it has no more words: "National statement"."""
_EDGE: Final = " *_#>\n"
_MOTTO: Final = re.compile(r"\w ?[-–—] ?\w.* ?[-–—] ?\w")


def find_title(draft: Draft, front: Sequence[Entry]) -> None:
    """Read the title: the first rule that finds one gives it."""
    head = front[:HEAD]
    for rule in RULES:
        found = rule(draft, head)
        if found:
            draft.know(title=found.flat.strip(_EDGE + ",:").removesuffix(" ."))
            return


def _marked(draft: Draft, front: Sequence[Entry]) -> Entry | None:
    """A heading, as the source's mark-up says; not the speaker's name, where the next one is a title."""
    headings = [entry for entry in front if entry.heading]
    if len(headings) > 1:
        first, kind = headings[0], draft.cues.phrases("front", "doctype")
        named = name_in(first.flat, draft.cues) == first.flat.strip(_EDGE)
        if named and not kind.search(first.folded) and kind.search(headings[1].folded):
            draft.know(speaker=first.flat.strip(_EDGE))
            return headings[1]
    return headings[0] if headings else None


def _repeated(draft: Draft, front: Sequence[Entry]) -> Entry | None:
    """The page's heading: it stands over the page and again over the text, where a statement follows."""
    lines = [entry.folded for entry in front]
    for i, entry in enumerate(front):
        if entry.folded in lines[i + 1 :] and entry.words > 1 and not _other(entry, draft):
            return entry
    return None


def _own(draft: Draft, front: Sequence[Entry]) -> Entry | None:
    """A line of its own above "Statement by ..."; without one the first, or the occasion."""
    by = next((i for i, entry in enumerate(front) if _statement(entry, draft.cues)), None)
    for entry in front[:by]:
        if (
            by is None
            and is_event(entry, draft.cues)
            and not draft.cues.phrases("front", "role").search(entry.folded)
        ):
            return entry
        if _other(entry, draft) or _letterhead(entry, draft.cues) or _motto(entry):
            continue
        if by is not None and _misread(entry, draft.cues):
            continue
        kind = draft.cues.phrases("front", "doctype").search(entry.folded)
        if kind and entry.words == 1:
            continue
        told = sum(word.isalpha() for word in entry.flat.split()) if draft.cues.spaced else entry.words
        numbered = any(char.isdigit() for char in entry.text)
        if told >= OWN_WORDS or kind or (by is None and entry.words > 1 and not numbered):
            return entry
    return None


def _stated(draft: Draft, front: Sequence[Entry]) -> Entry | None:
    """The line that says what kind of text it is: "Statement by ...", else "National statement"."""
    found = [entry for entry in front if _statement(entry, draft.cues)]
    kinds = (entry for entry in front if draft.cues.phrases("front", "doctype").match(entry.folded))
    return found[0] if found else next(kinds, None)


RULES: Final[tuple[Callable[[Draft, Sequence[Entry]], Entry | None], ...]] = (
    _marked,
    _repeated,
    _own,
    _stated,
)
"""What gives the title, in this order."""


def _statement(entry: Entry, cues: CueLexicon) -> bool:
    """Whether it says who speaks, and in what kind of text."""
    by = says_who(entry.folded, cues)
    kind = cues.phrases("front", "doctype").search(entry.folded)
    return by is not None and kind is not None


def _other(entry: Entry, draft: Draft) -> bool:
    """Whether an entry is the speaker, the office, the occasion, the venue, a date or a page's furniture."""
    known, flat = draft.metadata, entry.flat.strip(_EDGE)
    words = fold(flat)
    parts = [fold(part) for part in (known.speaker, known.role, known.event, known.venue) if part]
    if any(words in part for part in parts) or not any(c.isalpha() for c in flat):
        return True
    if flat[:1] == "(" and flat[-1:] == ")":
        return True
    if draft.cues.phrases("front", "role").match(words) and office_of(entry, draft.cues):
        return True
    if only_date(flat, draft.cues) or entry.first.mark.kind is BlockKind.NOTICE:
        return True
    if draft.cues.phrases("front", "aside").match(words):
        return True
    kind = draft.cues.phrases("front", "doctype").search(words)
    rest = [part for part in parts if part in words]
    return not kind and bool(rest) and 2 * sum(map(len, rest)) >= len(words)


def _letterhead(entry: Entry, cues: CueLexicon) -> bool:
    if cues.phrases("front", "doctype").search(entry.folded):
        return False
    office = cues.phrases("front", "letterhead").search(entry.folded) is not None
    return office or cues.phrases("front", "body").search(entry.folded) is not None


def _misread(entry: Entry, cues: CueLexicon) -> bool:
    """Whether a machine has read a picture or another script as words: most of them are very short."""
    words = [word for word in entry.flat.split() if word.isalpha()]
    return cues.spaced and sum(map(len, words)) < SHORT_WORD * len(entry.flat.split())


def _motto(entry: Entry) -> bool:
    """Whether it is a country's motto: "Unity - Work - Progress"."""
    return _MOTTO.search(entry.flat) is not None
