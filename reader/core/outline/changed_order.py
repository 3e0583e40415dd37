"""Items that are treated in another order than they were announced in: where first sentences name them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from reader.core.outline.alignment import LONGEST, NAMED, Alignment, Subjects, naming
from reader.core.outline.ground import Line
from reader.core.outline.wording import small_words, terms


def order_of(lines: Sequence[Line], items: Sequence[str], subjects: Subjects) -> Sequence[int]:
    """Return the items' numbers (from 0) in the order in which first sentences name them best.

    An item that none names stays where it was announced, after the one before it.
    """
    small = small_words(subjects.cues)
    own = [set(terms(item, subjects.cues, small)) for item in items]
    shared = {word for word, n in Counter(w for words in own for w in words).items() if n > 1}
    heads = [subjects.head(line) for line in lines[:LONGEST]]
    places: list[int] = []
    for words in own:
        shares = [naming(words - shared, head) for head in heads]
        best = max(shares, default=0.0)
        places.append(shares.index(best) if best >= NAMED else max(places, default=0))
    return sorted(range(len(items)), key=lambda k: (places[k], k))


def put_back(found: Alignment, order: Sequence[int]) -> Alignment:
    """Return an alignment for items in the order of announcement, where it was made of them in another."""
    where = [list(order).index(k) for k in range(len(order))]
    return replace(
        found,
        runs=tuple(found.runs[n] for n in where),
        confidence=tuple(found.confidence[n] for n in where),
        reasons=tuple(found.reasons[n] for n in where),
        named=tuple(found.named[n] for n in where),
        shares=tuple(found.shares[n] for n in where),
        marks=tuple(found.marks[n] for n in where),
    )
