"""Items that stand on lines of their own, each with its mark, its number or its ordinal."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from reader.core.cues import CueLexicon
from reader.core.outline.ground import Draft, Line
from reader.core.outline.inline_items import item_of
from reader.core.outline.parts import Item
from reader.core.transcript import BlockKind, Span

LISTED: Final = 400
"""A line of a list is shorter than this."""
MOST_ITEMS: Final = 10
_MARK: Final = re.compile(r"\s*(?:[-•*–—▪●]\s+|\(?(\d{1,2}|[a-h])[.)]\s*)")


def listed(draft: Draft, after: Sequence[int], count: int) -> tuple[Item, ...]:
    """Return the items on the next lines, one each, where all carry a list's mark or their number."""
    lines = [draft.lines[i] for i in after[:count]]
    if len(after) > count and _counts_as(draft, after[count], count + 1):
        return ()
    if len(lines) < count or any(len(line.text) > LISTED for line in lines):
        return ()
    begins = [_begin(line, n, draft.cues) for n, line in enumerate(lines, 1)]
    if any(begin is None for begin in begins):
        return ()
    return tuple(
        item_of(draft, line, Span(begin or 0, len(line.text)))
        for line, begin in zip(lines, begins, strict=True)
    )


def counted_runs(draft: Draft, body: Sequence[int]) -> list[tuple[int, tuple[Item, ...]]]:
    """Return the runs of short lines that count one, two, three: where each begins, and its items."""
    runs, n = [], 0
    while n < len(body):
        count = 0
        while count < MOST_ITEMS and n + count < len(body) and _counts_as(draft, body[n + count], count + 1):
            count += 1
        if count > 1:
            runs.append((n, listed(draft, body[n:], count)))
        n += max(1, count)
    return [(place, items) for place, items in runs if items]


def _counts_as(draft: Draft, i: int, number: int) -> bool:
    line = draft.lines[i]
    if len(line.text) > LISTED:
        return False
    adverb = draft.cues.phrases("ordinal_adverbs").match(line.folded)
    return adverb is not None and adverb.value == number and _paused(line, adverb.end)


def _begin(line: Line, number: int, cues: CueLexicon) -> int | None:
    """Where the item's own words begin, or none if the line has no mark of a list."""
    mark = _MARK.match(line.text)
    if mark and mark[1] in (None, str(number), chr(ord("a") + number - 1)):
        return mark.end()
    if line.mark.kind is BlockKind.LIST_ITEM:
        return 0
    adverb = cues.phrases("ordinal_adverbs").match(line.folded)
    if adverb and adverb.value in (number, -1) and _paused(line, adverb.end):
        return adverb.end
    return None


def _paused(line: Line, end: int) -> bool:
    return line.folded[end : end + 2].strip()[:1] in tuple(",:-–—.،，、：")
