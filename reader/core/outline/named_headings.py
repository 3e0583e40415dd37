"""Announced items that later headings name: the surest alignment, and one that may change their order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from reader.core.outline.alignment import Alignment
from reader.core.outline.ground import Draft
from reader.core.outline.parts import Item
from reader.core.outline.wording import small_words, terms

NAMED: Final = 0.3
"""The share of an item's own words and the heading's together (Dice) that names it."""


def under_headings(draft: Draft, after: Sequence[int], items: Sequence[Item]) -> Alignment | None:
    """Return the alignment that headings give, if they name every item (one of more than three may lack)."""
    heads = [n for n, i in enumerate(after) if i in draft.headings]
    if len(heads) < len(items):
        return None
    small = small_words(draft.cues)
    own = _own([set(terms(item.title, draft.cues, small)) for item in items])
    found: dict[int, int] = {}
    how_well: dict[int, float] = {}
    for n in heads:
        words = set(terms(draft.lines[after[n]].text, draft.cues, small))
        shares = [2 * len(words & mine) / max(1, len(mine) + len(words)) for mine in own]
        best = max(range(len(items)), key=lambda k: shares[k])
        if shares[best] >= NAMED and best not in found and shares.count(shares[best]) == 1:
            found[best], how_well[best] = n, shares[best]
    if len(found) < len(items) - (len(items) > 3):
        return None
    return _alignment(draft, after, heads, found, [how_well.get(k, 0.0) for k in range(len(items))])


def _own(words: list[set[str]]) -> list[set[str]]:
    counts = Counter(word for mine in words for word in mine)
    return [{word for word in mine if counts[word] == 1} or mine for mine in words]


def _alignment(
    draft: Draft, after: Sequence[int], heads: Sequence[int], found: dict[int, int], shares: Sequence[float]
) -> Alignment:
    runs: list[tuple[int, int] | None] = []
    taken = set(found.values())
    for k in range(len(shares)):
        if k not in found:
            runs.append(None)
            continue
        begin = found[k]
        level = draft.headings[after[begin]].level
        ends = (n for n in heads if n > begin and (n in taken or draft.headings[after[n]].level <= level))
        end = next((n for n in ends if n in taken or _next_subject(draft, after, n, begin)), len(after))
        runs.append((begin, end))
    sure = [0.9 if run else 0.0 for run in runs]
    reasons = ["its heading names the item" if run else "" for run in runs]
    named = tuple(run is not None for run in runs)
    marks = tuple("heading" if run else "" for run in runs)
    return Alignment(tuple(runs), tuple(sure), tuple(reasons), named, sum(named), tuple(shares), marks)


def _next_subject(draft: Draft, after: Sequence[int], n: int, begin: int) -> bool:
    """Whether a heading that names no item has another subject than the one that the section began with."""
    small = small_words(draft.cues)
    here = set(terms(draft.lines[after[n]].text, draft.cues, small))
    return not here & set(terms(draft.lines[after[begin]].text, draft.cues, small))
