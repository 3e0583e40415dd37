"""Items that stand in running text: a list after its noun, or sentences that count one, two, three."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from reader.core.cues import CONJUNCTIONS, CueMatch
from reader.core.outline.ground import Draft, Line
from reader.core.outline.items import split_list
from reader.core.outline.parts import Item
from reader.core.outline.wording import sentences
from reader.core.transcript import Span

LONGEST_LIST: Final = 600
"""Code points of a sentence's list that are looked at."""
LONGEST_COUNT: Final = 2000
"""Code points in which a count goes on."""
GAPS: Final = 1
"""Lines between those that count which do not."""
NEAR: Final = 60
"""Code points between a noun and the copula after which its items stand."""
FAR: Final = 160
"""Code points between a noun and the sign after which its items stand."""
SURE: Final = 7
"""An adverb of order that is longer than this needs no pause after it."""
SHORTEST_NAME: Final = 12
"""Code points of a name before an apposition."""
LONGEST_NAME: Final = 140
"""Of an item with more code points the first clause names it."""
_COMMA: Final = re.compile(r"(?:(?<!\s)\s++)?+[,;:—–，；،؛-]\s+|[，；、]")
_SIGN: Final = re.compile(r"[:：—–]|(?<=\s)-(?=\s)|--")
_NUMBER: Final = re.compile(r"(?<![\w(（])[(（]?(?:(\d{1,2})|([a-h])|(i{1,3}|iv|vi{0,3}))[)）]\s?")
_ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8}
_BEFORE: Final = tuple(".:;,!?…—–-。：；，、！？،؛)")
_PAUSES: Final = tuple(",:-–—،，、：")
_EDGE: Final = " ,.;:!-–—•*，。；：！、،؛"


def after_noun(draft: Draft, line: Line, at: int, end: int, count: int) -> tuple[tuple[Item, ...], float]:
    """Return the items after the noun that counts them, behind a copula, a colon or a dash.

    With them comes what the cut of their list costs.
    """
    end = min(end, at + LONGEST_LIST)
    copula = draft.cues.phrases("announce", "copula").search(line.folded, at, min(end, at + NEAR))
    sign = _SIGN.search(line.text, at, min(end, at + FAR))
    begins = [found.end if isinstance(found, CueMatch) else found.end() for found in (copula, sign) if found]
    return listed_from(draft, line, min(begins), end, count) if begins else ((), 0.0)


def leads_on(line: Line, at: int) -> bool:
    """Tell whether a colon or a dash stands soon after a number."""
    return _SIGN.search(line.text, at, at + NEAR) is not None


def listed_from(draft: Draft, line: Line, begin: int, end: int, count: int) -> tuple[tuple[Item, ...], float]:
    """Return the items of a coordination between two offsets of a line, and what the cut costs."""
    spans, cost = split_list(line.text[begin:end], count, draft.cues)
    return tuple(item_of(draft, line, Span(begin + span.start, begin + span.end)) for span in spans), cost


def counted_in(draft: Draft, lines: Sequence[int], at: int, count: int) -> tuple[tuple[Item, ...], int]:
    """Return what is counted off after an offset of the first line: "First, ... Second, ... And third, ...".

    A count may go on in the next lines, each of which then counts. With it comes how many lines it takes.
    """
    marks: list[tuple[int, int, int]] = []
    room, gaps = LONGEST_COUNT, 0
    for n, i in enumerate(lines[: count + GAPS]):
        line, had = draft.lines[i], len(marks)
        begin = at if n == 0 else 0
        stop = min(len(line.text), begin + room)
        for start, end, number in sorted(_marks(draft, line, begin, stop)):
            wanted = len(marks) + 1
            if wanted <= count and (number == wanted or (number == -1 and wanted == count)):
                marks.append((n, start, end))
        room -= stop - begin
        gaps += len(marks) == had and n > 0
        if len(marks) == count or room <= 0 or gaps > GAPS:
            break
    if len(marks) < count or not _in_one_breath(marks):
        return (), 0
    return tuple(_counted_items(draft, lines, marks)), marks[-1][0] + 1


def begun_in(draft: Draft, line: Line, at: int) -> Item | None:
    """Return the item that a line counts as the first after an offset, where it counts no other."""
    marks = sorted(_marks(draft, line, at, min(len(line.text), at + LONGEST_COUNT)))
    if len(marks) != 1 or marks[0][2] != 1:
        return None
    begin = marks[0][1]
    first = sentences(line.text[begin : begin + LONGEST_LIST], draft.cues, most=1)[:1]
    stop = begin + first[0].end if first else len(line.text)
    return item_of(draft, line, name_in(draft, line, Span(begin, stop)))


def _in_one_breath(marks: Sequence[tuple[int, int, int]]) -> bool:
    """Whether the count begins in the line that announces it: else it may be the parts themselves."""
    return marks[0][0] == 0


def _counted_items(
    draft: Draft, lines: Sequence[int], marks: Sequence[tuple[int, int, int]]
) -> Iterator[Item]:
    for mark, following in pairwise([*marks, None]):
        if mark is None:
            continue
        n, _, begin = mark
        line = draft.lines[lines[n]]
        stop = following[1] if following and following[0] == n else len(line.text)
        first = sentences(line.text[begin:stop], draft.cues, most=1)[:1]
        yield item_of(draft, line, name_in(draft, line, Span(begin, begin + first[0].end if first else stop)))


def name_in(draft: Draft, line: Line, span: Span) -> Span:
    """Return the part of a clause that names its subject: after "namely", before an apposition."""
    namely = draft.cues.phrases("announce", "namely").search(line.folded, span.start, span.end)
    begin = namely.end if namely and span.end - namely.end >= SHORTEST_NAME else span.start
    for comma in _COMMA.finditer(line.text, begin + SHORTEST_NAME, span.end):
        if draft.cues.phrases("announce", "apposition").match(line.folded, comma.end()):
            return Span(begin, comma.start())
    return Span(begin, span.end)


def _marks(draft: Draft, line: Line, at: int, stop: int) -> list[tuple[int, int, int]]:
    """Where something counts: its begin and end, and the number."""
    adverbs = draft.cues.phrases("ordinal_adverbs").find(line.folded, at, stop)
    found = [_mark(draft, line, m) for m in adverbs if _stands_out(draft, line, m)]
    itself = draft.cues.phrases("announce", "itemizes").find(line.folded, at, stop)
    found += [(m.start, m.end, m.number) for m in itself if m.number and _opens(draft, line, m.start)]
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
    before = line.folded[max(0, at - 4) : at].rstrip()
    return (not before or before.endswith(_BEFORE)) and (paused or not draft.cues.spaced)


def _opens(draft: Draft, line: Line, start: int) -> bool:
    """Whether a clause begins there."""
    at = _before_and(draft, line, start)
    before = line.folded[max(0, at - 4) : at].rstrip()
    return at < start or not before or before.endswith(_BEFORE)


def item_of(draft: Draft, line: Line, span: Span) -> Item:
    """Return an item in the speaker's words, without those that lead to it or to the next one."""
    words = span.of(line.text)
    start = span.start + len(words) - len(words.lstrip(_EDGE))
    end = span.start + len(words.rstrip(_EDGE))
    ties = draft.cues.words("announce", "ties")
    while (lead := _lead(draft, line, start)) and lead.end < end:
        after = line.text[lead.end : end]
        start = lead.end + len(after) - len(after.lstrip(_EDGE))
    while tie := next((word for word in ties if _ends_in(draft, line.folded[start:end], word)), ""):
        end = start + len(line.text[start : end - len(tie)].rstrip(_EDGE))
    if end - start > LONGEST_NAME:
        clause = next(_COMMA.finditer(line.text, start + SHORTEST_NAME, end), None)
        end = clause.start() if clause else end
    words = line.text[start:end].strip(_EDGE)
    return Item(" ".join(words.split()), Span(line.span.start + start, line.span.start + start + len(words)))


def _lead(draft: Draft, line: Line, at: int) -> CueMatch | None:
    """Words that lead to an item; a conjunction that Arabic writes as one word with them is no part of it."""
    leads = draft.cues.phrases("announce", "lead_in")
    joined = at > 0 and line.folded[at - 1] in CONJUNCTIONS
    return leads.match(line.folded, at) or (leads.match(line.folded, at - 1) if joined else None)


def _ends_in(draft: Draft, words: str, tie: str) -> bool:
    return words.endswith(f" {tie}" if draft.cues.spaced else tie)
