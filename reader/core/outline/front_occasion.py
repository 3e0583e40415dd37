"""Rule: at what occasion a speech was given and where, as the front matter or its first words say it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from reader.core.cues import CueLexicon, CueMatch, fold
from reader.core.outline.dates import find_date
from reader.core.outline.front_entries import Entry, says_who
from reader.core.outline.front_event import is_event, is_meeting
from reader.core.outline.front_venue import read_datelines, read_places, read_venues
from reader.core.outline.ground import Draft

LONGEST: Final = 30
"""An occasion or a venue has fewer words."""
STATEMENT: Final = 80
"""A statement of who speaks and where has no more words."""
BODY_WORDS: Final = 3
"""A body named among the first so many words is an occasion: "to the Security Council"."""
FIRST_WORDS: Final = 3
"""So many paragraphs at the beginning of a speech may say where it is given."""
REACH: Final = 140
"""In their first so many code points."""
HERE_WORDS: Final = 4
ABOUT: Final = 10
"""So many code points stand before the last word of "..., on the theme"."""
RUN: Final = 12
"""A name in capitals has no more words."""
_EDGE: Final = " *_,.:;-–()[]\n«»،。，"
_BREAK: Final = re.compile(r"(?<!\d)[.;!?](?= |$)| \| | [-–—]+ (?![^«]*»)|[:(\[]|。|；|\n(?=[^a-zà-ÿа-яё])")
_CLAUSE: Final = re.compile(r"[,.;:!?–—，。；：！？]| [-–] ")
_SENTENCE: Final = re.compile(r"(?<=\w{4})\. ")
_CAPITALS: Final = re.compile(r"[^\W\d_a-zà-ÿ][\w.'’-]*(?:,? [^\W\d_a-zà-ÿ][\w.'’-]*){0,3}")
_TWO_PLACES: Final = re.compile(r"(?:[^\W\d_a-zà-ÿ][\w.'’-]*(?: [^\W\d_a-zà-ÿ][\w.'’-]*)?(?:, |$)){2}")


@dataclass(frozen=True, slots=True)
class Occasion:
    """What "at the ..." says: an event or a venue, and where the words begin in the text."""

    key: str
    """``event`` or ``venue``."""
    words: str
    start: int


def find_occasion(draft: Draft, front: Sequence[Entry]) -> None:
    """Read event and venue: first what a statement says, then lines of their own, then the first words."""
    for rule in (_in_statement, read_datelines, _events, read_venues, read_places, _in_title, _in_speech):
        rule(draft, front)
    if draft.metadata.venue == draft.metadata.event:
        draft.metadata = replace(draft.metadata, venue="")


def occasions(text: str, folded: str, start: int, cues: CueLexicon) -> Iterator[Occasion]:
    """Yield what stands after "at the", "on the occasion of" from an offset on, in text order."""
    cuts = _cuts(folded, start, cues)
    stops = [*(cut.start for cut in cuts[1:]), len(text)]
    kinds = [_kind(folded[cut.end : stop], cues) for cut, stop in zip(cuts, stops, strict=False)]
    for key, run in groupby(range(len(cuts)), key=kinds.__getitem__):
        alike = list(run)
        if key:
            yield from _split(text, cuts[alike[0]], stops[alike[-1]], key, cues)


def _split(text: str, cut: CueMatch, stop: int, key: str, cues: CueLexicon) -> Iterator[Occasion]:
    """An occasion, and the place that may stand at its end."""
    words = _trimmed(text[cut.end : stop], cues)
    place = _place_in(words, cues) if key == "event" else None
    yield Occasion(key, words[: place[0]].strip(_EDGE) if place else words, cut.start)
    if place:
        yield Occasion("venue", _undated(words[place[1] :]), cut.end + place[0])


def _undated(place: str) -> str:
    """A place without what stands behind it with a number: "Geneva, September 2024", "Geneva 1202"."""
    first, *rest = place.split(",")
    kept = [piece for piece in rest if not any(char.isdigit() for char in piece)]
    return ",".join((first.rstrip(" 0123456789"), *kept)).strip(_EDGE)


def _cuts(folded: str, start: int, cues: CueLexicon) -> list[CueMatch]:
    """The words "at the" in text order, the longest where several begin alike."""
    hits = cues.phrases("front", "at").find(folded, start)
    found = sorted(hits, key=lambda match: (match.start, -match.end))
    cuts: list[CueMatch] = []
    for match in found:
        if not cuts or match.start >= cuts[-1].end:
            cuts.append(match)
    return cuts


def _kind(folded: str, cues: CueLexicon) -> str:
    folded = _BREAK.split(folded.strip(), maxsplit=1)[0]
    numbered = any(char.isdigit() for char in folded)
    event = is_meeting(folded, cues)
    body = cues.phrases("front", "body").search(folded)
    body = body if body and folded.count(" ", 0, body.start) < BODY_WORDS else None
    venue = cues.phrases("front", "venue").search(folded)
    if event or (body and (numbered or not venue)) or re.match(r"\W*\d{4} \D", folded):
        return "event"
    return "venue" if venue or cues.phrases("front", "place").match(folded) else ""


def _trimmed(words: str, cues: CueLexicon) -> str:
    """An occasion without its date and what a sentence adds."""
    words = " ".join(_BREAK.split(words.lstrip(), maxsplit=1)[0].split())
    dated = find_date(words, cues)
    if dated:
        words = words[: dated.span.start]
        small = (*cues.words("lists", "small"), *cues.words("front", "weekdays"))
        while (last := words.rstrip(_EDGE).rsplit(None, 1))[1:] and fold(last[1]) in small:
            words = last[0]
    head, comma, tail = words.rpartition(",")
    about = next(cues.phrases("front", "aside").find(fold(tail)), None) if comma else None
    if about and about.end == len(tail.rstrip(_EDGE)) and about.start < ABOUT:
        words = head
    first, _, rest = words.strip(_EDGE).partition(" ")
    return rest if rest and fold(first) in cues.words("words", "article") else words.strip(_EDGE)


def _place_in(words: str, cues: CueLexicon) -> tuple[int, int] | None:
    """Where an occasion ends and its place begins: "... Assembly, New York", "... Assembly in New York"."""
    folded = fold(words)
    for place in cues.phrases("front", "place").find(folded):
        before = words[: place.start].rstrip()
        if before[-1:] == ",":
            return len(before) - 1, place.start
        at = next((cut for cut in cues.phrases("front", "at").find(folded) if cut.end == len(before)), None)
        if at:
            return at.start, place.start
        last = before.rsplit(None, 1)[-1:]
        ends = folded[place.end : place.end + 1] in ("", ",")
        if ends and last and last[0][-1].isalnum() and fold(last[0]) not in cues.words("lists", "small"):
            return len(before), place.start
    return _last_pieces(words, cues)


def _last_pieces(words: str, cues: CueLexicon) -> tuple[int, int] | None:
    """Where the pieces behind the name of a meeting begin, if two names of places alone follow it."""
    head, comma, tail = words.partition(", ")
    names = _TWO_PLACES.fullmatch(tail) if comma and is_meeting(fold(head), cues) else None
    told = names and any(cues.phrases("front", key).search(fold(tail)) for key in ("event", "body", "role"))
    return None if names is None or told else (len(head), len(head) + len(comma))


def _in_statement(draft: Draft, front: Sequence[Entry]) -> None:
    for entry in front:
        by = says_who(entry.folded, draft.cues)
        office = draft.cues.phrases("front", "role").search(entry.folded)
        kind = draft.cues.phrases("front", "doctype").match(entry.folded)
        if (by is None and (office is None or entry.count == 1) and not _given_at(kind, entry, draft)) or (
            entry.words > STATEMENT
        ):
            continue
        start = by.slots.get("name", (0, by.end))[1] if by else 0
        found = list(occasions(entry.text, entry.folded, start, draft.cues))
        for occasion in found:
            words = occasion.words
            if occasion.key == "event" and occasion is found[-1]:
                words = _with_next_event(words, entry, front, draft.cues)
            draft.know(**{occasion.key: words})


def _given_at(kind: CueMatch | None, entry: Entry, draft: Draft) -> bool:
    """Whether a line only says what kind of text it is and where: "Speech at Tide Hall"."""
    if kind is None or entry.text.isupper():
        return False
    at, heard = (
        draft.cues.phrases("front", key).match(entry.folded, kind.end + 1) for key in ("at", "audience")
    )
    return at is not None and heard is None


def _with_next_event(words: str, entry: Entry, front: Sequence[Entry], cues: CueLexicon) -> str:
    at = next((i for i, other in enumerate(front) if other is entry), len(front)) + 1
    below = front[at] if at < len(front) else None
    return f"{words}, {_event_of(below, cues)}" if below and is_event(below, cues) else words


def _events(draft: Draft, front: Sequence[Entry]) -> None:
    """Read the entries that are an occasion; those one below the other are one."""
    if draft.metadata.event:
        return
    run: list[str] = []
    for i, entry in enumerate(front):
        if i == 0 and _speaker_below(draft, front):
            continue
        if is_event(entry, draft.cues) and not _taken(entry, draft):
            run.append(_event_of(entry, draft.cues))
        elif run:
            break
    words = ", ".join(filter(None, run))
    place = _place_in(words, draft.cues)
    if place:
        draft.know(venue=_undated(words[place[1] :]))
    draft.know(event=words[: place[0]].strip(_EDGE) if place else words)


def _speaker_below(draft: Draft, front: Sequence[Entry]) -> bool:
    """Whether the second entry is the speaker: a title stands right over the name, not an occasion."""
    speaker = draft.metadata.speaker
    if not speaker or len(front) < 2 or speaker not in front[1].text:
        return False
    return says_who(front[1].folded, draft.cues) is None


def _taken(entry: Entry, draft: Draft) -> bool:
    role = draft.metadata.role
    return bool(role) and entry.flat.strip(_EDGE) in role


def _event_of(entry: Entry, cues: CueLexicon) -> str:
    kind = cues.phrases("front", "doctype").search(entry.folded)
    at = cues.phrases("front", "at").match(entry.folded, kind.end + 1 if kind else 0)
    at = at or cues.phrases("front", "at").match(entry.folded)
    return _trimmed(entry.text[at.end if at else 0 :].replace("\n", " "), cues)


def _in_title(draft: Draft, _front: Sequence[Entry]) -> None:
    """A title that a page declares may say where: "Remarks by ... at the ..."."""
    title = draft.metadata.title
    cues = draft.cues
    by = says_who(fold(title), cues)
    owned = next(cues.phrases("front", "doctype").find(fold(title)), None) if draft.metadata.speaker else None
    told = by or owned
    if told is None:
        return
    for occasion in occasions(title, fold(title), told.end, cues):
        if by or not occasion.words[:1].islower():
            draft.know(**{occasion.key: occasion.words})
    behind = max(told.end, title.find(draft.metadata.speaker) + len(draft.metadata.speaker) if by else 0)
    at = cues.phrases("front", "at").match(fold(title), behind + 1)
    tail = _trimmed(title[at.end :], cues) if at else ""
    if _all_names(tail, cues) and not tail.isupper() and _kind(fold(tail), cues) != "venue":
        draft.know(event=tail)


def _all_names(words: str, cues: CueLexicon) -> bool:
    """Whether all words have capitals, but for small ones, as a name has them."""
    small = frozenset(cues.words("lists", "small"))
    named = [word for word in words.split() if fold(word.strip(_EDGE)) not in small]
    return (
        len(words.split()) > BODY_WORDS - 1
        and all(not word[:1].islower() for word in named)
        and words[:1].isalnum()
    )


def _in_speech(draft: Draft, _front: Sequence[Entry]) -> None:
    """Read what a speaker says first: "It is good to be here in Geneva", "to this session of ..."."""
    cues = draft.cues
    body = [line for i, line in enumerate(draft.lines) if draft.labels[i] is None and not line.blank]
    for line in body[:FIRST_WORDS]:
        here = cues.phrases("front", "here").search(line.folded, 0, REACH)
        if here:
            hall = capital_run(line.text[here.end :], cues)
            known = (
                hall
                and not is_meeting(fold(hall), cues)
                and any(cues.phrases("front", key).search(fold(hall)) for key in ("venue", "body"))
            )
            draft.know(venue=hall if known else _place_after(line.text, here.end, cues))
        before = cues.phrases("front", "before").search(line.folded, 0, REACH)
        if before and (words := _CLAUSE.split(line.text[before.end :].lstrip(), maxsplit=1)[0].strip()):
            run = capital_run(words, cues)
            rest = words.rpartition(run)[2] if run else ""
            whole = not run or any(char.isupper() or char.isdigit() for char in rest)
            words = words.split(f" {cues.words('lists', 'and')[0]} ")[0] if whole else run
            named = any(char.isupper() or char.isdigit() for char in words[1:])
            if cues.phrases("front", "event").search(fold(words)) and (
                not cues.spaced or (named and 1 < len(words.split()) < LONGEST // 2)
            ):
                draft.know(event=words.strip(_EDGE))


def capital_run(text: str, cues: CueLexicon) -> str:
    """Return the name of several words in capitals that a text begins with, small words between them kept.

    An article before it is left out; an empty string where there are not two such words.
    """
    small = frozenset(cues.words("lists", "small"))
    run: list[str] = []
    words = text.split()[:RUN] if cues.spaced else []
    for word in words[1:] if words and fold(words[0]) in cues.words("words", "article") else words:
        if not (word[:1].isupper() or (run and fold(word) in small)):
            break
        run.append(word)
        if word[-1] in ",.;:!?)":
            break
    while run and not run[-1][:1].isupper():
        run.pop()
    return " ".join(run).strip(_EDGE) if len(run) > 1 else ""


def _place_after(text: str, at: int, cues: CueLexicon) -> str:
    if not cues.spaced:
        place = cues.phrases("front", "place").match(fold(text), at)
        return text[place.start : place.end] if place else ""
    found = _CAPITALS.match(text, at + (text[at : at + 1] == " "))
    words = _SENTENCE.split(found[0])[0].strip(_EDGE) if found else ""
    known = words and fold(words) not in cues.words("honorifics", "no_names")
    return words if known and len(words.split()) <= HERE_WORDS else ""
