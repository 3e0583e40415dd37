"""Rule: other sections, by headings, ordinals, renewed addresses, transitions, shifts of topic."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from reader.core.outline.dividing import divide
from reader.core.outline.evidence import gather
from reader.core.outline.ground import Draft, Evidence, Start
from reader.core.outline.parts import PartKind
from reader.core.outline.titles import title_of
from reader.core.outline.weights import UNTOLD

LONGEST: Final = 3000
"""So many paragraphs are weighed at most: no speech has more."""
SURE: Final = 0.5
"""From this confidence on an address ends what the last heading rules."""
FEWEST_HEADINGS: Final = 2
"""So many headings decide where the sections are."""


def find_sections(draft: Draft) -> None:
    """Set where sections begin in what the body has beside its pillars."""
    body = draft.body()
    if not body:
        return
    headings = [i for i in body if i in draft.headings]
    if len(headings) >= FEWEST_HEADINGS:
        _by_headings(draft, headings)
        _by_addresses(draft, body, headings[-1])
    elif draft.speech:
        evidence = gather(draft, body)
        for stretch in _stretches(draft, body):
            _by_cues(draft, evidence, stretch)
    if body[0] not in draft.starts:
        draft.starts[body[0]] = Start(
            body[0], title_of(draft, body[0]), UNTOLD["first"], "the text begins here"
        )


def _by_headings(draft: Draft, headings: Sequence[int]) -> None:
    top = min(draft.headings[i].level for i in headings)
    pillars = any(start.number for start in draft.starts.values())
    numbered = [line for line, start in draft.starts.items() if start.number]
    among = range(min(numbered, default=0) + 1, max(numbered, default=0))
    for i in headings:
        if i in draft.starts:
            continue
        heading = draft.headings[i]
        inside = pillars and heading.level > top and i in among
        level = min(3, heading.level - top + 1 + (inside or i in draft.inner))
        draft.starts[i] = Start(i, heading.title, heading.confidence, heading.reason, level=level)


def _by_addresses(draft: Draft, body: Sequence[int], last: int) -> None:
    """Begin sections where people are addressed anew under the last heading: it need not rule to the end."""
    places = range(bisect_left(body, last), len(body))
    if not draft.speech or draft.headings[last].level > min(h.level for h in draft.headings.values()):
        return
    evidence = gather(draft, body)
    for border in divide([evidence[n] for n in places]):
        line = body[places[border.place]]
        if evidence[places[border.place]].salutation and border.confidence >= SURE:
            draft.starts.setdefault(
                line, Start(line, title_of(draft, line), border.confidence, border.reason)
            )


def _stretches(draft: Draft, body: Sequence[int]) -> list[range]:
    """The places of the body that are to be divided: what stands before, between and after pillars."""
    tops = sorted(line for line, start in draft.starts.items() if start.level == 1)
    begins = [0, *(bisect_left(body, line) for line in tops), len(body)]
    pillars = [False, *(draft.starts[line].kind is PartKind.PILLAR for line in tops)]
    stretches = (range(*ends) for ends, pillar in zip(pairwise(begins), pillars, strict=True) if not pillar)
    return [stretch for stretch in stretches if stretch]


def _by_cues(draft: Draft, evidence: Sequence[Evidence], places: range) -> None:
    """Begin sections where the likeliest division of a stretch has them."""
    # Of a text longer than any speech every second paragraph is weighed, or every third, and so on.
    stretch = [evidence[n] for n in places[:: 1 + len(places) // LONGEST]]
    for border in divide(stretch):
        line = stretch[border.place].line
        draft.starts.setdefault(line, Start(line, title_of(draft, line), border.confidence, border.reason))
