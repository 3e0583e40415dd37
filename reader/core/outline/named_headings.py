"""Announced items that later headings name: the surest alignment, and one that may change their order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from reader.core.cues import CueLexicon, fold
from reader.core.outline.alignment import Alignment
from reader.core.outline.ground import Draft
from reader.core.outline.parts import Item
from reader.core.outline.wording import small_words, terms, word_list

NAMED: Final = 0.33
"""How much of a heading and an item is the same, where the one names the other."""
SURE: Final = 0.9
UNMARKED: Final = 0.6
"""How sure the first item's lines are where no heading begins them."""
MOST_HEADINGS: Final = 60


def under_headings(draft: Draft, after: Sequence[int], items: Sequence[Item]) -> Alignment | None:
    """Return the alignment that headings give, if they name every item (one of more than three may lack).

    What stands before the first of them treats the first item, if that alone has no heading: many speakers
    begin right away.
    """
    heads = [n for n, i in enumerate(after) if i in draft.headings][:MOST_HEADINGS]
    if len(heads) < len(items) - 1:
        return None
    named = _named(draft, after, heads, items)
    begins = {k: n for k, (n, _) in named.items()}
    if len(items) > 2 and 0 not in begins and begins and 0 < heads[0] == min(begins.values()):
        begins[0] = 0
    _between_others(draft, after, heads, begins, len(items))
    if len(begins) < len(items) - (len(items) > 3):
        return None
    shares = [named[k][1] if k in named else 0.0 for k in range(len(items))]
    return _alignment(draft, after, heads, begins, shares)


def _between_others(
    draft: Draft, after: Sequence[int], heads: Sequence[int], begins: dict[int, int], count: int
) -> None:
    """Give an item that no heading names the only heading of their level between those of its neighbours."""
    levels = [draft.headings[after[n]].level for n in begins.values() if after[n] in draft.headings]
    if len(begins) < max(1, count - 1) or not levels:
        return
    for k in range(count):
        if k in begins:
            continue
        low, high = begins.get(k - 1, -1), begins.get(k + 1, len(after))
        peers = [n for n in heads if low < n < high and draft.headings[after[n]].level == min(levels)]
        if len(peers) == 1:
            begins[k] = peers[0]


def _named(
    draft: Draft, after: Sequence[int], heads: Sequence[int], items: Sequence[Item]
) -> dict[int, tuple[int, float]]:
    """For each item the heading that names it best, and how well: the best pairs first, each heading once."""
    small = small_words(draft.cues)
    own = _own([_words(item.title, draft.cues, small) for item in items])
    pairs = []
    for n in heads:
        words = _words(draft.lines[after[n]].text, draft.cues, small)
        shares = [_same(mine, words) for mine in own]
        best = max(shares)
        if best >= NAMED and shares.count(best) == 1:
            pairs.append((-best, draft.headings[after[n]].level, n, shares.index(best)))
    found: dict[int, tuple[int, float]] = {}
    for share, _, n, k in sorted(pairs):
        found.setdefault(k, (n, -share))
    return found


def _words(text: str, cues: CueLexicon, small: frozenset[str]) -> set[str]:
    """The subject words of a title, or all its words where none is one: "Why now?"."""
    return set(terms(text, cues, small)) or set(word_list(fold(text)))


def _same(item: set[str], heading: set[str]) -> float:
    """The mean of what the two share of both together (Dice) and of the heading alone: headings are short."""
    both = len(item & heading)
    return (2 * both / (len(item) + len(heading)) + both / len(heading)) / 2 if item and heading else 0.0


def _own(words: list[set[str]]) -> list[set[str]]:
    counts = Counter(word for mine in words for word in mine)
    return [{word for word in mine if counts[word] == 1} or mine for mine in words]


def _alignment(
    draft: Draft,
    after: Sequence[int],
    heads: Sequence[int],
    begins: Mapping[int, int],
    shares: Sequence[float],
) -> Alignment:
    runs = [_run(draft, after, heads, begins, k) for k in range(len(shares))]
    headed = [run is not None and run[0] in heads for run in runs]
    sure = [SURE if here else UNMARKED if run else 0.0 for run, here in zip(runs, headed, strict=True)]
    reasons = ["its heading names the item" if here else "it follows the announcement" for here in headed]
    marks = tuple("heading" if here else "" for here in headed)
    return Alignment(
        tuple(runs), tuple(sure), tuple(reasons), tuple(headed), len(begins), tuple(shares), marks
    )


def _run(
    draft: Draft, after: Sequence[int], heads: Sequence[int], begins: Mapping[int, int], k: int
) -> tuple[int, int] | None:
    """The lines from an item's beginning to the next item's, or to a heading with another subject."""
    if k not in begins:
        return None
    begin, taken = begins[k], set(begins.values())
    heading = draft.headings.get(after[begin])
    if heading is None:
        return begin, min(n for n in taken if n > begin)
    ends = (n for n in heads if n > begin and (n in taken or draft.headings[after[n]].level <= heading.level))
    end = next((n for n in ends if n in taken or _next_subject(draft, after, n, begin)), len(after))
    return begin, end


def _next_subject(draft: Draft, after: Sequence[int], n: int, begin: int) -> bool:
    """Whether a heading that names no item has another subject than the one that the section began with."""
    small = small_words(draft.cues)
    here = set(terms(draft.lines[after[n]].text, draft.cues, small))
    return not here & set(terms(draft.lines[after[begin]].text, draft.cues, small))
