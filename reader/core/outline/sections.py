"""Rule: other sections, by headings, ordinals, renewed addresses, transitions, shifts of topic."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reader.core.outline.evidence import Evidence, gather
from reader.core.outline.ground import Draft, Start
from reader.core.outline.pillars import title_of
from reader.core.outline.weights import SECTION

FEWEST_HEADINGS: Final = 2
"""So many headings decide where the sections are."""


def find_sections(draft: Draft) -> None:
    """Set where sections begin in what the body has beside its pillars."""
    body = draft.body()
    if not body:
        return
    evidence = gather(draft, body)
    headings = [item for item in evidence if item.heading]
    if len(headings) >= FEWEST_HEADINGS:
        _by_headings(draft, headings)
    elif not draft.starts and draft.speech:
        _by_cues(draft, evidence)
    if body[0] not in draft.starts:
        draft.starts[body[0]] = Start(body[0], title_of(draft, body[0]), 0.6, "the text begins here")


def _by_headings(draft: Draft, headings: Sequence[Evidence]) -> None:
    top = min(draft.lines[item.line].mark.level for item in headings)
    for item in headings:
        if item.line not in draft.starts:
            level = draft.lines[item.line].mark.level - top + 1
            pillars = any(start.number for start in draft.starts.values())
            title = draft.lines[item.line].text.strip()
            draft.starts[item.line] = Start(
                item.line, title, 0.95, "a heading of the source", level=min(3, level + pillars)
            )


def _by_cues(draft: Draft, evidence: Sequence[Evidence]) -> None:
    last = -2
    for n, item in enumerate(evidence):
        score, reason = weigh(item)
        if score >= SECTION["accept"] and n - last >= 2:
            last = n
            confidence = min(0.9, 0.3 + 0.15 * score)
            draft.starts[item.line] = Start(item.line, title_of(draft, item.line), confidence, reason)


def weigh(item: Evidence) -> tuple[float, str]:
    """Return how much speaks for a section to begin here, and what."""
    score, reasons = SECTION["depth"] * item.depth, []
    if item.heading:
        score += SECTION["heading"]
        reasons.append("a heading")
    if item.salutation:
        score += SECTION["salutation before"]
        reasons.append("people are addressed anew")
    if item.ordinal is not None:
        score += SECTION["ordinal"]
        reasons.append(f'it counts with "{item.ordinal_words}"')
    if item.transition:
        score += SECTION["transition"]
        reasons.append(f'it turns with "{item.transition}"')
    return score, "; ".join(reasons) or "its words differ from those before"
