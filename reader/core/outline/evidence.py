"""What speaks for a section to begin at a line: weighed by the alignment and by the sections."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final, overload

from reader.core.outline.cohesion import cohesions
from reader.core.outline.ground import Cohesion, Draft, Evidence
from reader.core.outline.parts import PartKind

HEAD: Final = 200
"""Cues that begin a section stand in the first so many code points."""
NONE: Final = Cohesion()
TERSE: Final = 16
"""A sentence of no more words is short; a paragraph of twice as many is long."""


class Gathered(Sequence[Evidence]):
    """The evidence at each line of a body, looked for where a rule asks: of a long text few places matter."""

    def __init__(self, draft: Draft, body: Sequence[int]) -> None:
        if not draft.cohesions:
            draft.cohesions.update(cohesions(draft, body))
        self._draft, self._body = draft, body
        self._found: list[Evidence | None] = [None] * len(body)
        self._counting: list[int] = []
        self._counted = 0

    def __len__(self) -> int:
        return len(self._body)

    @overload
    def __getitem__(self, place: int) -> Evidence: ...
    @overload
    def __getitem__(self, place: slice) -> list[Evidence]: ...
    def __getitem__(self, place: int | slice) -> Evidence | list[Evidence]:
        if isinstance(place, slice):
            known = [found for found in self._found[place] if found is not None]
            places = range(*place.indices(len(self)))
            return known if len(known) == len(places) else [self[n] for n in places]
        found = self._found[place]
        if found is None:
            found = self._found[place] = _at(self._draft, self._body, place)
        return found

    def counting(self, start: int, stop: int) -> Iterator[Evidence]:
        """Yield the evidence at the places of a range that count: few of them do."""
        for n in range(self._counted, min(stop, len(self))):
            if self[n].ordinal:
                self._counting.append(n)
        self._counted = max(self._counted, min(stop, len(self)))
        for n in self._counting[bisect_left(self._counting, start) : bisect_left(self._counting, stop)]:
            yield self[n]


def gather(draft: Draft, body: Sequence[int]) -> Gathered:
    """Return the evidence at each line of the body, as it is while the rule runs that asks."""
    return Gathered(draft, body)


def _known(draft: Draft, i: int) -> Evidence:
    """The evidence at a line, looked for once however many rules ask."""
    found = draft.evidence.get(i)
    if found is None:
        found = draft.evidence[i] = _look(draft, i)
    return found


def _at(draft: Draft, body: Sequence[int], n: int) -> Evidence:
    i = body[n]
    before = draft.lines[body[n - 1]] if n else None
    return _known(draft, i)._replace(
        heading=i in draft.headings,
        salutation=after_salutation(draft, i),
        terse=_terse(draft, body, n),
        words=draft.lines[i].words,
        words_before=before.words if before else 0,
        cohesion=draft.cohesions.get(i, NONE),
    )


def _terse(draft: Draft, body: Sequence[int], n: int) -> bool:
    if not 0 < n < len(body) - 1 or not 3 <= draft.lines[body[n]].words <= TERSE:
        return False
    return all(draft.lines[body[m]].words >= 2 * TERSE for m in (n - 1, n + 1))


def _look(draft: Draft, i: int) -> Evidence:
    line, cues = draft.lines[i], draft.cues
    head = line.folded[:HEAD]
    adverb = cues.phrases("ordinal_adverbs").match(head, line.begin)
    if adverb and cues.spaced and not _counts(head, adverb.end, adverb.phrase):
        adverb = None
    counted = cues.phrases("transition", "embedded_ordinal").search(head)
    turn = cues.phrases("transition", "start").match(head, line.begin)
    ordinal = counted.number if counted and counted.number is not None else adverb.value if adverb else None
    where = counted if counted and counted.number is not None else adverb
    return Evidence(
        i,
        ordinal=ordinal,
        ordinal_words=line.text[where.start : where.end] if where else "",
        transition=line.text[turn.start : turn.end] if turn else "",
        addressed=cues.phrases("salutation", "collectives").match(head, line.begin) is not None,
    )


def _counts(head: str, end: int, phrase: str) -> bool:
    """A bare "First" counts only with a pause after it: "First, ..." but not "First responders ...".

    Phrases of a script without spaces hold their pause themselves.
    """
    return len(phrase) > 7 or phrase.endswith("ly") or head[end : end + 2].strip()[:1] in ",:-–—.،，、："


def after_salutation(draft: Draft, i: int) -> bool:
    """Tell whether people are addressed right before a line."""
    before = i - 1
    while before >= 0 and (
        draft.lines[before].blank or draft.kind(before) in (PartKind.NOTICE, PartKind.SCENE)
    ):
        before -= 1
    return before >= 0 and draft.kind(before) is PartKind.SALUTATION
