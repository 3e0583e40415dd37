"""Announcements without a number: "Today I will discuss A, B and C", or a list of the headings to come."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from reader.core.cues import fold
from reader.core.outline.enumerations import listed
from reader.core.outline.ground import Agenda, Draft, Evidence, Line
from reader.core.outline.headings import bare_title
from reader.core.outline.inline_items import item_of
from reader.core.outline.items import members
from reader.core.outline.parts import Item
from reader.core.outline.weights import ANNOUNCEMENT
from reader.core.outline.wording import sentences, small_words, terms
from reader.core.transcript import Span

_WORDS: Final = re.compile(r"\S+")
EARLY: Final = 0.25
"""A list without a number is looked for in this first share of the paragraphs."""
MOST: Final = 5
BEFORE: Final = 3
"""So many paragraphs before a count may list what it counts."""
REACH: Final = 3000
"""So many paragraphs are looked at: no speech has more."""
FURTHEST: Final = 200
"""Paragraphs in which a count goes on."""
LONGEST: Final = 400
"""Code points of a sentence whose list is looked at."""
HEAD: Final = 300
"""Code points of a paragraph that counts in which it names what it counts."""
FEWEST_NAMED: Final = 3
"""So many headings that one paragraph names are its list."""
NEAR: Final = 300
"""Code points in which a paragraph names them: one list, not words that come up here and there."""
MOST_HEADINGS: Final = 40


def plain_lists(draft: Draft, body: Sequence[int]) -> Iterator[Agenda]:
    """Yield the announcements of a speech that do not say how many parts there are."""
    early = body[: max(3, round(EARLY * len(body)))]
    heads = _titles(draft, body)
    for i in early:
        if i not in draft.headings:
            yield from _of_headings(draft, i, {title for head, title in heads.items() if head > i})
    for n in range(len(body)):
        yield from _of_lines(draft, body, n, n < len(early))


def _of_lines(draft: Draft, body: Sequence[int], n: int, early: bool) -> Iterator[Agenda]:
    """Lines with a list's mark under a paragraph that announces."""
    line = draft.lines[body[n]]
    if not line.text.rstrip().endswith((":", "：")):
        return
    verb = draft.cues.phrases("announce", "verbs").search(line.folded)
    items = next((found for k in range(MOST, 1, -1) if (found := listed(draft, body[n + 1 :], k))), ())
    if verb and items:
        reason = f'"{line.text[verb.start : verb.end]}" and a list of {len(items)}'
        signs = {
            "plain": 1.0,
            "first person": 1.0,
            "list": 1.0,
            "announcing verb": 1.0,
            "early": float(early),
        }
        score = ANNOUNCEMENT["accept"] + ANNOUNCEMENT["early"] * early
        yield Agenda(
            body[n],
            body[n + len(items)],
            items,
            len(items),
            True,
            score,
            reason,
            counted=False,
            signs=signs,
        )


def named_before_ordinals(
    draft: Draft, body: Sequence[int], evidence: Sequence[Evidence]
) -> Iterator[Agenda]:
    """Yield the lists right before a paragraph that counts "First", whose members the counting ones name."""
    for place, item in enumerate(evidence[:REACH]):
        if item.ordinal == 1:
            run = run_from(evidence, place)
            for n in range(max(0, place - BEFORE), place) if len(run) >= FEWEST_NAMED else ():
                items = _last_members(draft, body[n], [body[m] for m in run])
                if items:
                    reason = "it lists what later paragraphs count and name"
                    signs = {"list": 1.0, "list counted off again": 1.0}
                    score = 2 * ANNOUNCEMENT["accept"]
                    yield Agenda(body[n], body[n], items, len(items), True, score, reason, signs=signs)


def run_from(evidence: Sequence[Evidence], place: int) -> list[int]:
    """Return the places that count on from one: second, third, and so to the last."""
    run = [place]
    for n in range(place + 1, min(len(evidence), place + FURTHEST)):
        if evidence[n].ordinal == 1:
            break
        if evidence[n].ordinal == len(run) + 1:
            run.append(n)
        elif evidence[n].ordinal == -1:
            return [*run, n]
    return run


def _last_members(draft: Draft, i: int, counting: Sequence[int]) -> tuple[Item, ...]:
    """The last members of a paragraph's list, if each is named where its number is counted."""
    line = draft.lines[i]
    last = sentences(line.text, draft.cues)[-1:]
    if not last or len(last[0]) > LONGEST:
        return ()
    pieces = members(line.text[last[0].start : last[0].end], draft.cues)[-len(counting) :]
    if len(pieces) < len(counting):
        return ()
    spans = [Span(last[0].start + piece.start, last[0].start + piece.end) for piece in pieces]
    if pieces[0].start == 0:
        spans[0] = _without_lead(line, spans)
    if not all(_names(draft, span.of(line.text), head) for span, head in zip(spans, counting, strict=True)):
        return ()
    return tuple(item_of(draft, line, span) for span in spans)


def _without_lead(line: Line, spans: Sequence[Span]) -> Span:
    """The first member without what leads to the list: what follows a sign, or no longer than others."""
    first = spans[0]
    sign = (
        line.text.rfind(":", first.start, first.end) + 1 or line.text.rfind("：", first.start, first.end) + 1
    )
    longest = max(len(span.of(line.text).split()) for span in spans[1:])
    words = list(_WORDS.finditer(line.text, max(sign, first.start), first.end))
    return Span(words[-longest:][0].start(), first.end) if words else first


def _names(draft: Draft, member: str, head: int) -> bool:
    """Whether a paragraph's beginning names a member of a list: most of its words."""
    small = small_words(draft.cues)
    words = set(terms(member, draft.cues, small))
    there = set(terms(draft.lines[head].text[:HEAD], draft.cues, small))
    return bool(words) and 2 * len(words & there) >= len(words)


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
    near = bool(named) and named[-1][1] - named[0][0] <= NEAR
    if near and len(named) >= max(FEWEST_NAMED, len(titles) // 3):
        base = line.span.start
        items = tuple(Item(line.text[a:b], Span(base + a, base + b)) for a, b in named)
        score, reason = 3 * ANNOUNCEMENT["accept"], "it names the headings that follow"
        signs = {
            "list": 1.0,
            "headings named": 1.0,
            "announcing verb": float(draft.cues.phrases("announce", "verbs").search(line.folded) is not None),
            "first person": float(draft.cues.phrases("announce", "parts").search(line.folded) is not None),
        }
        yield Agenda(i, i, items, len(items), True, score, reason, signs=signs)
