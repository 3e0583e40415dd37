"""Rule: other sections, by headings, ordinals, renewed addresses, transitions, shifts of topic."""

from __future__ import annotations

from bisect import bisect, bisect_left
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from reader.core.outline.evidence import gather
from reader.core.outline.ground import Draft, Evidence, Start
from reader.core.outline.pillars import title_of
from reader.core.outline.weights import SECTION

MOST_SECTIONS: Final = 10
"""No more sections are made where only cues and words tell."""
LONGEST: Final = 3000
"""So many paragraphs are weighed at most: no speech has more."""
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
    elif draft.speech:
        evidence = gather(draft, body)
        for stretch in _stretches(draft, body):
            _by_cues(draft, body, evidence, stretch)
    if body[0] not in draft.starts:
        draft.starts[body[0]] = Start(
            body[0], title_of(draft, body[0]), SECTION["first"], "the text begins here"
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


def _stretches(draft: Draft, body: Sequence[int]) -> list[range]:
    """The places of the body that are to be divided: what stands before and after the pillars."""
    if not draft.starts:
        return [range(len(body))]
    first = min(line for line, start in draft.starts.items())
    after = [line for line, start in draft.starts.items() if start.number is None]
    stretches = [range(bisect_left(body, first))]
    if after:
        stretches.append(range(bisect_left(body, min(after)), len(body)))
    return [stretch for stretch in stretches if stretch]


def _by_cues(draft: Draft, body: Sequence[int], evidence: Sequence[Evidence], places: range) -> None:
    """Begin sections where the evidence is best, some way apart, no more than the length asks for."""
    words = [draft.lines[body[n]].words for n in places]
    total = sum(words)
    wanted = max(1, min(MOST_SECTIONS, round(total / SECTION["words of a section"])))
    apart = total / wanted * SECTION["apart"]
    reached = [0, *accumulate(words)]
    chosen: list[int] = [0]  # the words reached where sections begin, in order
    # Of a text longer than any speech every second paragraph is weighed, or every third, and so on.
    weighed = {n: weigh(evidence[places[n]]) for n in range(1, len(places), 1 + len(places) // LONGEST)}
    for n in sorted(weighed, key=lambda n: (-weighed[n][0], n)):
        score, reason = weighed[n]
        strong = score >= SECTION["strong"]
        if score < SECTION["accept"] or (len(chosen) >= wanted and not strong):
            break
        room = apart / 2 if strong else apart
        place = bisect(chosen, reached[n])
        near = chosen[max(0, place - 1) : place + 1]
        if all(abs(reached[n] - words) >= room for words in near) and total - reached[n] >= apart / 2:
            chosen.insert(place, reached[n])
            line = body[places[n]]
            sure = min(0.9, SECTION["sure"] + SECTION["surer"] * score)
            draft.starts.setdefault(line, Start(line, title_of(draft, line), sure, reason))


def weigh(item: Evidence) -> tuple[float, str]:
    """Return how much speaks for a section to begin here, and what."""
    score, reasons = SECTION["depth"] * item.depth, []
    if item.heading:
        score += SECTION["heading"]
        reasons.append("a heading")
    if item.salutation:
        score += SECTION["salutation before"]
        reasons.append("people are addressed anew")
    if item.ordinal or (item.ordinal == 0 and item.transition):
        score += SECTION["ordinal"]
        reasons.append(f'it counts with "{item.ordinal_words}"')
    if item.transition:
        score += SECTION["transition"]
        reasons.append(f'it turns with "{item.transition}"')
    if item.terse:
        score += SECTION["terse"]
        reasons.append("a short sentence puts it forward")
    return score, "; ".join(reasons) or "its words differ from those before"
