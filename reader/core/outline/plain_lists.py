"""Announcements without a number: "Today I will discuss A, B and C", or a list of the headings to come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from reader.core.cues import fold
from reader.core.outline.ground import Agenda, Draft
from reader.core.outline.headings import bare_title
from reader.core.outline.inline_items import listed_from
from reader.core.outline.parts import Item
from reader.core.outline.weights import ANNOUNCEMENT
from reader.core.outline.wording import sentences, small_words, terms
from reader.core.transcript import Span

EARLY: Final = 0.25
"""A list without a number is looked for in this first share of the paragraphs."""
MOST: Final = 5
FEWEST_NAMED: Final = 3
"""So many headings that one paragraph names are its list."""
MOST_HEADINGS: Final = 40


def plain_lists(draft: Draft, body: Sequence[int]) -> Iterator[Agenda]:
    """Yield the announcements of a speech's first part that do not say how many parts there are."""
    early = body[: max(3, round(EARLY * len(body)))]
    heads = _titles(draft, body)
    for i in early:
        if i not in draft.headings:
            yield from _of_headings(draft, i, {title for head, title in heads.items() if head > i})
    for i in early:
        yield from _of_items(draft, i)


def _of_items(draft: Draft, i: int) -> Iterator[Agenda]:
    """What "I will discuss" leads to, cut in as many items as can be."""
    line = draft.lines[i]
    for found in draft.cues.phrases("announce", "parts").find(line.folded):
        sentence = next((s for s in sentences(line.text, draft.cues) if found.start in s), None)
        for count in range(MOST, 1, -1) if sentence else ():
            items, cost = listed_from(draft, line, found.end, sentence.end if sentence else 0, count)
            if items:
                score = ANNOUNCEMENT["accept"] + ANNOUNCEMENT["split cost"] * cost
                reason = f'"{line.text[found.start : found.end]}" and a list of {count}'
                yield Agenda(i, i, items, count, False, score, reason, counted=False)


def _titles(draft: Draft, body: Sequence[int]) -> dict[int, str]:
    """The folded headings of the body that say what they are about."""
    heads = [i for i in body if i in draft.headings][:MOST_HEADINGS]
    small = small_words(draft.cues)
    titles = {i: fold(bare_title(draft.lines[i].text)) for i in heads}
    return {i: title for i, title in titles.items() if terms(title, draft.cues, small)}


def _of_headings(draft: Draft, i: int, titles: set[str]) -> Iterator[Agenda]:
    """A paragraph that names the headings that follow it."""
    line = draft.lines[i]
    named = sorted((at, at + len(title)) for title in titles if (at := line.folded.find(title)) >= 0)
    if len(named) >= max(FEWEST_NAMED, len(titles) // 3):
        base = line.span.start
        items = tuple(Item(line.text[a:b], Span(base + a, base + b)) for a, b in named)
        score = 2 * ANNOUNCEMENT["accept"]
        yield Agenda(i, i, items, len(items), True, score, "it names the headings that follow")
