"""Which paragraphs treat which announced item: a monotone alignment by dynamic programming, with posteriors.

States are the bridge before the first item, the items in order, and what comes after them. Every paragraph
is in one state, states never go back. Scores are log-likelihoods up to a constant; forward and backward sums
give the probability of each state at each paragraph (Rabiner 1989): the confidence that the outline shows.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from typing import Final

from reader.core.cues import CueLexicon
from reader.core.outline.ground import Evidence, Line
from reader.core.outline.weights import ALIGNMENT
from reader.core.outline.wording import fields, paragraph_terms, sentences, small_words, term_list, terms

NEVER: Final = -1e9
LONGEST: Final = 600
"""Paragraphs after an announcement that are aligned with it."""
FIRST_SENTENCES: Final = 2
FULL: Final = 25
"""Up to so many paragraphs each counts in full; neighbours say the same, so more of them weigh less each."""
NAMED: Final = 0.2
"""From this share on, the first sentences name an item."""
WORDED: Final = 0.1
"""From this share on, an item is named by its words rather than by chance."""
EVERY: Final = 25.0
"""So many times as much it costs to leave out an item where each must be treated."""
EARLY: Final = 8
"""Subject words after which naming an item counts half."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """For each item the first paragraph and the one after the last (indices), or ``None``."""

    runs: tuple[tuple[int, int] | None, ...]
    confidence: tuple[float, ...]
    """Mean posterior probability over each item's paragraphs."""
    reasons: tuple[str, ...]
    named: tuple[bool, ...]
    """Whether each item's words, ordinal or heading stand where its section begins."""
    worded: int = 0
    """How many items are named there by their own words, and not only counted."""
    shares: tuple[float, ...] = ()
    """How much of each item is named there, 0 to 1."""
    marks: tuple[str, ...] = ()
    """What marks each item's beginning: a ``heading``, its ``ordinal``, a ``turn``, or nothing."""


@dataclass(frozen=True, slots=True)
class _Scores:
    stay: list[list[float]]
    """By paragraph and state: how well the paragraph's words fit."""
    enter: list[list[float]]
    """By paragraph and state: how well the state begins there."""
    reasons: dict[tuple[int, int], list[str]]
    named: set[tuple[int, int]]
    """Paragraph and state: where an item's own words or its ordinal stand first."""
    shares: dict[tuple[int, int], float]
    """Paragraph and state: how much of an item the first sentences name."""
    skip: float
    """What it costs to leave an item out."""


class Subjects:
    """The subject words of lines and of their first sentences: each is worked out once for all alignments."""

    def __init__(self, cues: CueLexicon) -> None:
        self.cues = cues
        self._bags: dict[int, Counter[str]] = {}
        self._heads: dict[int, dict[str, int]] = {}

    def bag(self, line: Line) -> Counter[str]:
        """Return how often each subject word stands in a line."""
        found = self._bags.get(line.span.start)
        if found is None:
            found = self._bags[line.span.start] = Counter(
                paragraph_terms(line.folded, self.cues, small_words(self.cues))
            )
        return found

    def head(self, line: Line) -> Mapping[str, int]:
        """Return the subject words of a line's first sentences, and after how many of them each is met."""
        found = self._heads.get(line.span.start)
        if found is None:
            words = term_list(_head(line, self.cues), self.cues, small_words(self.cues))
            # The first place of each is written last.
            found = self._heads[line.span.start] = {word: n for n, word in reversed([*enumerate(words)])}
        return found


def alignments(
    lines: Sequence[Line], evidence: Sequence[Evidence], items: Sequence[str], subjects: Subjects
) -> Iterator[Alignment]:
    """Yield where each item is treated among the paragraphs that follow its announcement.

    Then so that none is left out, however little its own words say.
    """
    lines, evidence = lines[:LONGEST], evidence[:LONGEST]
    scores = _scores(lines, evidence, items, subjects)
    yield _aligned(evidence, items, scores)
    yield _aligned(evidence, items, replace(scores, skip=scores.skip * EVERY))


def _aligned(evidence: Sequence[Evidence], items: Sequence[str], scores: _Scores) -> Alignment:
    lines, states = scores.stay, len(items) + 2
    path = _best_path(scores, len(lines), states)
    # Where fewer than two items are treated nobody asks how surely.
    shown = len({*path} - {0, states - 1}) > 1
    posterior = _posteriors(scores, len(lines), states) if shown else [[0.0] * states] * len(lines)
    runs, confidence, reasons, named = [], [], [], []
    for state in range(1, len(items) + 1):
        own = [p for p, s in enumerate(path) if s == state]
        runs.append((own[0], own[-1] + 1) if own else None)
        confidence.append(sum(posterior[p][state] for p in own) / len(own) if own else 0.0)
        why = scores.reasons.get((own[0], state), []) if own else []
        named.append(bool(own) and (own[0], state) in scores.named)
        reasons.append("; ".join(why) or "its words are commonest here")
    shares = tuple(scores.shares.get((run[0], k), 0.0) if run else 0.0 for k, run in enumerate(runs, 1))
    marks = tuple(_mark(evidence[run[0]], k, len(items)) if run else "" for k, run in enumerate(runs, 1))
    worded = sum(share >= WORDED for share in shares)
    return Alignment(tuple(runs), tuple(confidence), tuple(reasons), tuple(named), worded, shares, marks)


def _mark(evidence: Evidence, k: int, count: int) -> str:
    if _counts_to(evidence, k, count):
        return "ordinal"
    if evidence.heading:
        return "heading"
    return "turn" if evidence.salutation or evidence.transition else ""


def _scores(
    lines: Sequence[Line], evidence: Sequence[Evidence], items: Sequence[str], subjects: Subjects
) -> _Scores:
    cues = subjects.cues
    small = small_words(cues)
    own = [set(terms(item, cues, small)) for item in items]
    shared = {word for word, n in Counter(w for words in own for w in words).items() if n > 1}
    own = [words - shared or words for words in own]
    bags = [subjects.bag(line) for line in lines]
    affinity = _affinities(bags, own, _themes(own, cues, small))
    stay = [[ALIGNMENT["bridge"], *row, ALIGNMENT["bridge"]] for row in affinity]
    enter: list[list[float]] = []
    reasons: dict[tuple[int, int], list[str]] = {}
    named: set[tuple[int, int]] = set()
    shares: dict[tuple[int, int], float] = {}
    headed = sum(item.heading for item in evidence) >= len(items)
    pinned = _counted_once(evidence, len(items))
    every = frozenset[str]().union(*own)
    for p, line in enumerate(lines):
        head, turning = subjects.head(line), _turning(evidence[p])
        # Most paragraphs neither name an item nor count one: they begin any but the first as well as another.
        alike = every.isdisjoint(head) and not evidence[p].ordinal
        row = [NEVER]
        for k, words in enumerate(own, 1):
            share = 0.0 if alike else naming(words, head)
            if k < 3 or not alike:
                score, why = _entering(evidence[p], turning, k, len(own), share, first=p == 0)
            if share:
                shares[p, k] = share
            if share >= NAMED or (_counts_to(evidence[p], k, len(own)) and (share or k in pinned)):
                named.add((p, k))
            row.append(score + ALIGNMENT["not at a heading"] * (headed and not evidence[p].heading))
            row[-1] += ALIGNMENT["counted elsewhere"] * (k in pinned and pinned[k] != p)
            if why:
                reasons[p, k] = why
        row.append(ALIGNMENT["after"] + turning[0])
        enter.append(row)
    return _Scores(stay, enter, reasons, named, shares, ALIGNMENT["skipped item"])


def _head(line: Line, cues: CueLexicon) -> str:
    first = sentences(line.text[:1200], cues, FIRST_SENTENCES)[:FIRST_SENTENCES]
    return line.text[: first[-1].end] if first else ""


def _counted_once(evidence: Sequence[Evidence], count: int) -> dict[int, int]:
    """Where items are counted off, each once and in their order; nothing where fewer than two are."""
    places: dict[int, list[int]] = {}
    for p, item in enumerate(evidence):
        if item.ordinal:
            places.setdefault(count if item.ordinal == -1 else item.ordinal, []).append(p)
    found = {k: where[0] for k, where in sorted(places.items()) if len(where) == 1 and k <= count}
    return found if len(found) > 1 and sorted(found.values()) == list(found.values()) else {}


def naming(words: set[str], head: Mapping[str, int]) -> float:
    """Return how much of an item the first sentences name, 0 to 1; what they name early counts more."""
    total = 0.0
    for word in words:
        if word in head:
            total += 1 / (1 + head[word] / EARLY)
    return total / len(words) if words else 0.0


def _themes(own: Sequence[set[str]], cues: CueLexicon, small: frozenset[str]) -> dict[str, int]:
    """Words of the fields that exactly one item names."""
    themes: dict[str, int] = {}
    for field in fields(cues, small):
        naming = [k for k, words in enumerate(own) if words & field]
        if len(naming) == 1:
            themes |= {word: naming[0] for word in field if not any(word in words for words in own)}
    return themes


def _affinities(
    bags: Sequence[Counter[str]], own: Sequence[set[str]], themes: Mapping[str, int]
) -> list[list[float]]:
    """By paragraph and item: how much of the item's words, their field and their company a paragraph has."""
    spread = Counter(chain.from_iterable(bags))
    rare = {word: math.log(1 + len(bags) / n) for word, n in spread.items()}
    sides = [({word: k for k, words in enumerate(own) for word in words}, ALIGNMENT["word of the item"])]
    sides.append((dict(themes), ALIGNMENT["word of its theme"]))
    sides.append(
        ({w: k for w, k in _company(bags, own).items() if w not in themes}, ALIGNMENT["word of its company"])
    )
    known = frozenset().union(*(words for words, _ in sides))
    rows = []
    for bag in bags:
        row = [0.0] * len(own)
        here = [(word, count) for word, count in bag.items() if word in known]
        for words, weight in sides:
            for word, count in here:
                if word in words:
                    row[words[word]] += weight * math.sqrt(count) * rare[word]
        size = math.sqrt(8 + bag.total())
        rows.append([value / size for value in row])
    mean = sum(map(sum, rows)) / max(1, sum(map(len, rows))) or 1.0
    usual = [ALIGNMENT["usual"] * sum(column) / len(rows) for column in zip(*rows, strict=True)]
    rows = [[value - less for value, less in zip(row, usual, strict=True)] for row in rows]
    most, scale = ALIGNMENT["most affinity"], ALIGNMENT["affinity"] * min(1.0, math.sqrt(FULL / len(rows)))
    return [
        [max(-most, min(most, scale * (value - sum(row) / len(row)) / mean)) for value in row] for row in rows
    ]


def _company(bags: Sequence[Counter[str]], own: Sequence[set[str]]) -> dict[str, int]:
    """Words that stand at least twice in paragraphs with the words of one item, and seldom with another's."""
    every = frozenset[str]().union(*own)
    by_item: list[list[Counter[str]]] = [[] for _ in own]
    for bag in bags:
        present = [k for k, words in enumerate(own) if not bag.keys().isdisjoint(words)]
        if len(present) == 1:
            by_item[present[0]].append(bag)
    together = [Counter(chain.from_iterable(bags)) for bags in by_item]
    total = Counter(chain.from_iterable(chain.from_iterable(by_item)))
    return {
        word: k
        for k, counts in enumerate(together)
        for word, n in counts.items()
        if n >= 2 and n >= 0.75 * total[word] and word not in every
    }


def _turning(evidence: Evidence) -> tuple[float, list[str]]:
    """What speaks for any section to begin here."""
    score, why = 0.0, []
    if evidence.heading:
        score += ALIGNMENT["heading"]
        why.append("a heading begins it")
    if evidence.salutation:
        score += ALIGNMENT["salutation before"]
        why.append("people are addressed anew")
    if evidence.transition:
        score += ALIGNMENT["transition"]
        why.append(f'it turns with "{evidence.transition}"')
    return score + ALIGNMENT["depth"] * evidence.depth, why


def _counts_to(evidence: Evidence, k: int, count: int) -> bool:
    return (count if evidence.ordinal == -1 else evidence.ordinal) == k


def _entering(
    evidence: Evidence, turning: tuple[float, list[str]], k: int, count: int, share: float, first: bool
) -> tuple[float, list[str]]:
    score, why = turning[0] + ALIGNMENT["start"], [*turning[1]]
    if evidence.ordinal:
        same = _counts_to(evidence, k, count)
        score += ALIGNMENT["same ordinal"] if same else ALIGNMENT["other ordinal"]
        if same:
            why.append(f'it counts with "{evidence.ordinal_words}"')
    if share:
        score += ALIGNMENT["named in the first sentences"] * share
        score += ALIGNMENT["heading names it"] * share * evidence.heading
        why.append("its first sentences name the item")
    if k == 1 and not why and not first:
        score += ALIGNMENT["first item late"]
    return score, why


@cache
def _moves(state: int, skip: float) -> tuple[tuple[int, float], ...]:
    """From which states one is reached, and what it costs to skip items."""
    return tuple((before, skip * max(0, state - before - 1)) for before in range(state))


def _first(scores: _Scores, states: int) -> list[float]:
    row = [scores.stay[0][0]]
    for state in range(1, states):
        skipped = scores.skip * (state - 1)
        row.append(
            scores.enter[0][state]
            + scores.stay[0][state]
            + skipped
            - (ALIGNMENT["start"] if state == 1 else 0)
        )
    return row


def _last(scores: _Scores, states: int) -> list[float]:
    """What it costs to end in each state: the items after it are left out."""
    return [scores.skip * max(0, states - 2 - state) for state in range(states)]


def _best_path(scores: _Scores, n: int, states: int) -> list[int]:
    if not n:
        return []
    best = _first(scores, states)
    back: list[list[int]] = []
    for p in range(1, n):
        row, link = [], []
        for state in range(states):
            options = [(best[state], state)]
            options += [
                (best[b] + cost + scores.enter[p][state], b) for b, cost in _moves(state, scores.skip)
            ]
            value, source = max(options)
            row.append(value + scores.stay[p][state])
            link.append(source)
        best = row
        back.append(link)
    last = _last(scores, states)
    state = max(range(states), key=lambda s: best[s] + last[s])
    path = [state]
    for link in reversed(back):
        state = link[state]
        path.append(state)
    return path[::-1]


def _posteriors(scores: _Scores, n: int, states: int) -> list[list[float]]:
    """Forward and backward sums: the probability of each state at each paragraph."""
    if not n:
        return []
    forward = [_first(scores, states)]
    for stay, enter in zip(scores.stay[1:n], scores.enter[1:n], strict=True):
        forward.append(_forward(forward[-1], stay, enter))
    backward = [[0.0] * states]
    for stay, enter in zip(scores.stay[n - 1 : 0 : -1], scores.enter[n - 1 : 0 : -1], strict=True):
        backward.append(_backward(backward[-1], stay, enter))
    backward.reverse()
    total = _log_sum([value + end for value, end in zip(forward[-1], backward[-1], strict=True)])
    return [
        [math.exp(min(0.0, f + b - total)) for f, b in zip(*rows, strict=True)]
        for rows in zip(forward, backward, strict=True)
    ]


def _forward(before: Sequence[float], stay: Sequence[float], enter: Sequence[float]) -> list[float]:
    """The sums over all ways to each state of a paragraph, from those to the paragraph before."""
    skip = ALIGNMENT["skipped item"]
    coming = NEVER
    """All ways that come from an earlier state, each skipped item paid for."""
    row = [before[0] + stay[0]]
    for state in range(1, len(before)):
        coming = _log_add(coming + skip, before[state - 1])
        row.append(_log_add(before[state], coming + enter[state]) + stay[state])
    return row


def _backward(after: Sequence[float], stay: Sequence[float], enter: Sequence[float]) -> list[float]:
    """The sums over all ways on from each state of a paragraph, to those from the paragraph after."""
    skip = ALIGNMENT["skipped item"]
    going = NEVER
    row = [after[-1] + stay[-1]]
    for state in range(len(after) - 2, -1, -1):
        going = _log_add(going + skip, after[state + 1] + stay[state + 1] + enter[state + 1])
        row.append(_log_add(after[state] + stay[state], going))
    row.reverse()
    return row


def _log_add(a: float, b: float) -> float:
    """The logarithm of the sum of two exponentials."""
    return a + math.log1p(math.exp(b - a)) if a > b else b + math.log1p(math.exp(a - b))


def _log_sum(values: Sequence[float]) -> float:
    top = max(values)
    return top + math.log(sum([math.exp(value - top) for value in values]))
