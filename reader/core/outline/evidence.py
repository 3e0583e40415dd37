"""What speaks for a section to begin at a line: weighed by the alignment and by the sections."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from reader.core.outline.ground import Draft, Evidence
from reader.core.outline.parts import PartKind
from reader.core.outline.wording import small_words, terms

HEAD: Final = 200
"""Cues that begin a section stand in the first so many code points."""
AROUND: Final = 3
"""Paragraphs on each side whose words are compared."""
TERSE: Final = 16
"""A sentence of no more words is short; a paragraph of twice as many is long."""
MOST_DEPTH: Final = 3.0
LONGEST: Final = 3000
"""Lines of the longest text whose words are compared: more is no speech, and the work stays bounded."""


def gather(draft: Draft, body: Sequence[int]) -> list[Evidence]:
    """Return the evidence at each line of the body."""
    if not draft.depths:
        draft.depths.update(zip(body, _depths(draft, body), strict=True))
    return [_at(draft, body, n) for n in range(len(body))]


def _known(draft: Draft, i: int) -> Evidence:
    """The evidence at a line, looked for once however many rules ask."""
    found = draft.evidence.get(i)
    if found is None:
        found = draft.evidence[i] = _look(draft, i)
    return found


def _at(draft: Draft, body: Sequence[int], n: int) -> Evidence:
    i = body[n]
    return replace(
        _known(draft, i),
        heading=i in draft.headings,
        salutation=after_salutation(draft, i),
        terse=_terse(draft, body, n),
        depth=draft.depths.get(i, 0.0),
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


def _depths(draft: Draft, body: Sequence[int]) -> list[float]:
    if len(body) < 2 * AROUND or len(body) > LONGEST:
        return [0.0] * len(body)
    small = small_words(draft.cues)
    bags = [terms(draft.lines[i].text, draft.cues, small) for i in body]
    spread = Counter(word for bag in bags for word in bag)
    weight = {word: math.log(len(bags) / n) ** 2 for word, n in spread.items()}
    likeness = [_likeness(bags, n, weight) for n in range(len(bags))]
    depths = [0.0] + [_depth(likeness, n) for n in range(1, len(bags))]
    mean = sum(depths) / len(depths) or 1.0
    return [min(MOST_DEPTH, depth / mean) for depth in depths]


def _likeness(bags: Sequence[Counter[str]], n: int, weight: Mapping[str, float]) -> float:
    """Cosine of the words before and after a line, each weighed by how few paragraphs have it."""
    before, after = _summed(bags[max(0, n - AROUND) : n]), _summed(bags[n : n + AROUND])
    both = sum(count * after[word] * weight[word] for word, count in before.items() if word in after)
    sizes = [sum(count * count * weight[word] for word, count in bag.items()) for bag in (before, after)]
    return both / math.sqrt(sizes[0] * sizes[1]) if sizes[0] and sizes[1] else 0.0


def _summed(bags: Sequence[Counter[str]]) -> dict[str, float]:
    total: Counter[str] = Counter()
    for bag in bags:
        total.update(bag)
    return defaultdict(float, {word: math.sqrt(count) for word, count in total.items()})


def _depth(likeness: Sequence[float], n: int) -> float:
    left = max(likeness[max(1, n - AROUND) : n + 1])
    right = max(likeness[n : n + AROUND + 1])
    return left + right - 2 * likeness[n]
