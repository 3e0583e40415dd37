"""Items that an announcement only counts: the first words of the paragraphs that count them off."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reader.core.cues import fold
from reader.core.outline.ground import Agenda, Draft, Evidence
from reader.core.outline.parts import Item
from reader.core.outline.wording import sentences, small_words, term_list
from reader.core.transcript import Span

SHORT: Final = 16
"""A first sentence of fewer code points says too little: "First."; the next goes on with the title."""
NAMELY: Final = 120
"""Code points after a paragraph's number in which the verb stands that leads to what it names."""
CLAUSE: Final = 75
"""Code points that a clause has at least."""
CLAUSE_ENDS: Final = ",;:—–(，；：（،؛"
SOON: Final = 4
"""Paragraphs after an announcement without a verb in which the first item begins."""
HEAD: Final = 120
"""Code points in which a paragraph counts with the noun that was announced."""
NOUN: Final = 30
"""Code points after an ordinal in which stands what it counts."""
EDGE: Final = " ,.;:-–—•*_#。，；：、"


def counted_items(draft: Draft, agenda: Agenda, evidence: Sequence[Evidence]) -> tuple[Item, ...]:
    """Items of an agenda that only counts: the first words of the paragraphs that count them off in order.

    A "then" stands for the next, unless that is the last. Without words that announce they follow soon; and
    where the count goes on, it is another's.
    """
    found: list[Item] = []
    for place, item in enumerate(evidence):
        number = agenda.count if item.ordinal == -1 else item.ordinal
        if number == agenda.count + 1 == len(found) + 1 or not (found or agenda.verb or place < SOON):
            return ()
        if number == 0 and 0 < len(found) < agenda.count - 1:
            number = len(found) + 1
        if number == 1 and found:
            return ()
        if number == len(found) + 1 <= agenda.count:
            found.append(_own_words(draft, item))
    return without_common_start(found) if len(found) == agenda.count else ()


def _own_words(draft: Draft, item: Evidence) -> Item:
    """The first clause of a paragraph after the words that count: "First,", "The first pillar is"."""
    line, cues = draft.lines[item.line], draft.cues
    first = sentences(line.text[line.begin : line.begin + 600], cues)[:2]
    short = len(first) > 1 and cues.spaced and len(first[0]) < SHORT
    stop = line.begin + first[-1 if short else 0].end if first else len(line.text)
    begin = line.begin
    counts = line.folded.find(fold(item.ordinal_words), begin, stop) if item.ordinal_words else -1
    if counts == begin:
        begin += len(item.ordinal_words)
    if counts >= 0 and not cues.phrases("ordinal_adverbs").match(line.folded, counts):
        verb = cues.phrases("transition", "namely").search(line.folded, counts, min(stop, counts + NAMELY))
        begin = verb.end if verb and stop - verb.end > SHORT else begin
    fewest = CLAUSE if cues.spaced else CLAUSE // 3
    clause = next((n for n in range(begin + fewest, stop) if line.text[n] in CLAUSE_ENDS), stop)
    words = line.text[begin:clause]
    left = begin + len(words) - len(words.lstrip(EDGE))
    title = words.strip(EDGE)
    return Item(title, Span(line.span.start + left, line.span.start + left + len(title)))


def without_common_start(items: Sequence[Item]) -> tuple[Item, ...]:
    """Return the items without the words with which all of them begin: "the United States will"."""
    words = [item.title.split(" ") for item in items]
    same = 0
    while all(len(own) > same + 1 for own in words) and len({fold(own[same]) for own in words}) == 1:
        same += 1
    cuts = [len(" ".join(own[:same])) + (same > 0) for own in words]
    return tuple(
        Item(item.title[cut:], Span(item.span.start + cut, item.span.end))
        for item, cut in zip(items, cuts, strict=True)
    )


def recounted(draft: Draft, after: Sequence[Evidence], agenda: Agenda) -> Sequence[Evidence]:
    """Return the evidence after an announcement, with ordinals that count its noun: "A second place"."""
    return [_recount(draft, item, agenda) for item in after] if agenda.nouns else after


def _recount(draft: Draft, item: Evidence, agenda: Agenda) -> Evidence:
    if item.ordinal is not None:
        return item
    line, small = draft.lines[item.line], small_words(draft.cues)
    for found in draft.cues.phrases("announce", "ordinal").find(line.folded, line.begin, line.begin + HEAD):
        words = term_list(line.text[found.end : found.end + NOUN], draft.cues, small)[:1]
        if found.number and words and words[0] in agenda.nouns:
            return item._replace(ordinal=found.number, ordinal_words=line.text[found.start : found.end])
    return item
