"""Items that stand in running text: a list after its noun, or sentences that count one, two, three."""

from __future__ import annotations

import re
from typing import Final

from reader.core.cues import CueMatch
from reader.core.outline.ground import Draft, Line
from reader.core.outline.items import split_list
from reader.core.outline.parts import Item
from reader.core.transcript import Span

LONGEST_LIST: Final = 600
"""Code points of a sentence's list that are looked at."""
LONGEST_COUNT: Final = 2000
"""Code points in which a count goes on."""
NEAR: Final = 60
"""Code points between a noun and the copula or the sign after which its items stand."""
SURE: Final = 7
"""An adverb of order that is longer than this needs no pause after it."""
_NUMBER: Final = re.compile(r"(?<![\w(（])[(（]?(?:(\d{1,2})|([a-h])|(i{1,3}|iv|vi{0,3}))[)）]\s?")
_ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8}
_BEFORE: Final = tuple(".:;,!?…—–-。：；，、！？،؛)")
_PAUSES: Final = tuple(",:-–—،，、：")
_EDGE: Final = " ,.;:-–—•*，。；：、،؛"
_SENTENCE_END: Final = re.compile(r"[.!?…](?=[\s\"”’»)]|$)|[。！？;；]")


def after_noun(draft: Draft, line: Line, at: int, end: int, count: int) -> tuple[tuple[Item, ...], float]:
    """Return the items after the noun that counts them, behind a copula, a colon or a dash.

    With them comes what the cut of their list costs.
    """
    end = min(end, at + LONGEST_LIST)
    copula = draft.cues.phrases("announce", "copula").search(line.folded, at, min(end, at + NEAR))
    sign = next((n for n in range(at, min(end, at + NEAR)) if line.text[n] in ":：—–"), None)
    begins = [
        place for place in (copula.end if copula else None, sign + 1 if sign is not None else None) if place
    ]
    return listed_from(draft, line, min(begins), end, count) if begins else ((), 0.0)


def listed_from(draft: Draft, line: Line, begin: int, end: int, count: int) -> tuple[tuple[Item, ...], float]:
    """Return the items of a coordination between two offsets of a line, and what the cut costs."""
    spans, cost = split_list(line.text[begin:end], count, draft.cues)
    return tuple(_item(line, begin + span.start, begin + span.end) for span in spans), cost


def counted_in(draft: Draft, line: Line, at: int, count: int) -> tuple[Item, ...]:
    """Return what a line counts off after an offset: "First, ... Second, ... And third, ..."."""
    stop = min(len(line.text), at + LONGEST_COUNT)
    marks: list[tuple[int, int]] = []
    for start, end, number in sorted(_marks(draft, line, at, stop)):
        wanted = len(marks) + 1
        if wanted <= count and (number == wanted or (number == -1 and wanted == count)):
            marks.append((start, end))
    if len(marks) < count:
        return ()
    last = _SENTENCE_END.search(line.text, marks[-1][1], stop)
    ends = [start for start, _ in marks[1:]] + [last.start() if last else stop]
    return tuple(_item(line, end, until) for (_, end), until in zip(marks, ends, strict=True))


def _marks(draft: Draft, line: Line, at: int, stop: int) -> list[tuple[int, int, int]]:
    """Where something counts: its begin and end, and the number."""
    adverbs = draft.cues.phrases("ordinal_adverbs").find(line.folded, at, stop)
    found = [_mark(draft, line, m) for m in adverbs if _stands_out(draft, line, m)]
    for sign in _NUMBER.finditer(line.folded, at, stop):
        number = int(sign[1]) if sign[1] else ord(sign[2]) - ord("a") + 1 if sign[2] else _ROMAN[sign[3]]
        found.append((sign.start(), sign.end(), number))
    return found


def _mark(draft: Draft, line: Line, match: CueMatch) -> tuple[int, int, int]:
    """An adverb of order, with the conjunction before it."""
    return _before_and(draft, line, match.start), match.end, match.value or 0


def _before_and(draft: Draft, line: Line, at: int) -> int:
    before = line.folded[max(0, at - 12) : at].rstrip()
    for word in draft.cues.words("lists", "and") if draft.cues.spaced else ():
        if before.endswith(f" {word}"):
            return at - len(line.folded[max(0, at - 12) : at]) + len(before) - len(word)
    return at


def _stands_out(draft: Draft, line: Line, match: CueMatch) -> bool:
    """Whether an ordinal begins a clause, and in a script with spaces pauses after it."""
    at = _before_and(draft, line, match.start)
    paused = line.folded[match.end : match.end + 2].strip().startswith(_PAUSES) or len(match.phrase) > SURE
    begins = line.folded[max(0, at - 4) : at].rstrip().endswith(_BEFORE)
    return begins and (paused or not draft.cues.spaced)


def _item(line: Line, start: int, end: int) -> Item:
    words = line.text[start:end]
    left = start + len(words) - len(words.lstrip(_EDGE))
    title = words.strip(_EDGE)
    return Item(" ".join(title.split()), Span(line.span.start + left, line.span.start + left + len(title)))
