"""Whether words of the front matter are the name of a meeting."""

from __future__ import annotations

import re
from typing import Final

from reader.core.cues import CueLexicon
from reader.core.outline.front_entries import Entry, only_date, says_who

LONGEST: Final = 30
"""An occasion has fewer words."""
TITLE: Final = 6
"""What has more words and a full stop is a sentence, and no name of an occasion."""
_TIME: Final = re.compile(r"\d ?[:.時时] ?\d\d(?!\d)| [ap]\.?m\b", re.IGNORECASE)


def is_meeting(folded: str, cues: CueLexicon) -> bool:
    """Tell whether words name a meeting, and no hall for meetings ("Conference Centre")."""
    kinds = [(kind.start, kind.end) for kind in cues.phrases("front", "doctype").find(folded)]
    events = [
        match.end
        for match in cues.phrases("front", "event").find(folded)
        if not any(start < match.start and match.end <= end for start, end in kinds)
    ]
    venues = [match.end for match in cues.phrases("front", "venue").find(folded)]
    return any(all(not 0 < venue - event < 20 for venue in venues) for event in events)


def is_event(entry: Entry, cues: CueLexicon) -> bool:
    """Tell whether an entry names a meeting; the name of a body alone does not, it may be a letterhead."""
    folded = entry.folded
    if entry.text[:1].islower() and not cues.phrases("front", "at").match(folded):
        return False
    told = entry.text[-1:] == "." and entry.words > TITLE and not cues.phrases("front", "at").match(folded)
    if told or not 1 < entry.words < LONGEST or _TIME.search(folded) or only_date(entry.text, cues):
        return False
    if says_who(folded, cues) or cues.phrases("front", "role").search(folded) or entry.text[-1:] == ":":
        return False
    if not cues.spaced and cues.phrases("front", "at").search(folded) and _ends_in_kind(folded, cues):
        return False
    kind, event = (cues.phrases("front", key).match(folded) for key in ("doctype", "event"))
    if kind and (event is None or kind.end > event.end):
        return False
    at = cues.phrases("front", "at").match(folded)
    body = cues.phrases("front", "body").search(folded)
    numbered = body is not None and any(char.isdigit() for char in folded[: body.start])
    return is_meeting(folded, cues) or bool(body and (numbered or at))


def _ends_in_kind(folded: str, cues: CueLexicon) -> bool:
    """Whether it ends in a kind of text, as a title does where the kind stands last: "...上的讲话"."""
    return any(kind.end >= len(folded.rstrip()) for kind in cues.phrases("front", "doctype").find(folded))
