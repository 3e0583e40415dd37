"""Items that an announcement only counts: the first words of the paragraphs that count them off."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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
_NUMBERED: Final = re.compile(r"([^\W\d_]+)\s(?:#|no\.?\s|nº\s|№\s?)?(\d{1,2})(?=[\s:.,–—-])", re.IGNORECASE)
"""A paragraph that begins with a noun and its number: "Lesson #2:", "Point 3."."""
EDGE: Final = " ,.;:-–—•*_#。，；：、،؛"


def counted_items(draft: Draft, agenda: Agenda, evidence: Sequence[Evidence]) -> tuple[Item, ...]:
    """Items of an agenda that only counts: the first words of the paragraphs that count them off in order.

    A "then" stands for the next, unless that is the last. Without words that announce they follow soon; and
    where the count goes on, it is another's.
    """
    found: list[Item] = [agenda.begun] if agenda.begun else []
    for place, item in enumerate(evidence):
        number = agenda.count if item.ordinal == -1 else item.ordinal
        if len(found) == agenda.count:
            if number == 1:
                break
            if number == agenda.count + 1:
                return ()
        elif not (found or agenda.verb or place < SOON) or (number == 1 and len(found) > 1):
            return ()
        if number == 0 and 0 < len(found) < agenda.count - 1:
            number = len(found) + 1
        if number == len(found) + 1 <= agenda.count and not (agenda.begun and place == 0):
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


def counts(draft: Draft, after: Sequence[Evidence], agenda: Agenda) -> Iterator[Sequence[Evidence]]:
    """Yield the evidence after an announcement with only those ordinals that may count its items.

    First those of headings, then those that count its noun ("The second challenge is"), then with them those
    that count without a noun ("Second,"), and then all ("the second element"). A first item that was begun
    with the announcement goes on in the first paragraph.
    """
    whole = [_recount(draft, item, agenda) for item in after] if agenda.nouns else list(after)
    if agenda.begun and whole and whole[0].ordinal is None:
        whole[0] = whole[0]._replace(ordinal=1)
    if sum(item.heading and bool(item.ordinal) for item in whole) >= agenda.count:
        yield [item if item.heading else item._replace(ordinal=None, ordinal_words="") for item in whole]
    if agenda.nouns:
        nouns = [_nouns(draft, item) for item in whole]
        for bare in (False, True):
            yield [
                item
                if item.ordinal is None or own & agenda.nouns or not (own or not bare)
                else item._replace(ordinal=None, ordinal_words="")
                for item, own in zip(whole, nouns, strict=True)
            ]
    yield whole
    yield [_counting(draft, item) for item in whole]


def _counting(draft: Draft, item: Evidence) -> Evidence:
    """A paragraph that begins with an article and an ordinal counts: "My second example"."""
    line = draft.lines[item.line]
    found = draft.cues.phrases("announce", "ordinal").match(line.folded, line.begin)
    if item.ordinal is not None or found is None or not found.number:
        return item
    return item._replace(ordinal=found.number, ordinal_words=line.text[found.start : found.end])


def _nouns(draft: Draft, item: Evidence) -> set[str]:
    """Stems of the words that an ordinal counts: "challenge" in "The second challenge"; none in "Second,"."""
    if item.ordinal is None or not item.ordinal_words:
        return set()
    small = small_words(draft.cues)
    ordinals = set(term_list(" ".join(draft.cues.ordinals), draft.cues, small))
    return set(term_list(item.ordinal_words, draft.cues, small)) - ordinals


def _recount(draft: Draft, item: Evidence, agenda: Agenda) -> Evidence:
    if item.ordinal is not None:
        return item
    line, small = draft.lines[item.line], small_words(draft.cues)
    for found in draft.cues.phrases("announce", "ordinal").find(line.folded, line.begin, line.begin + HEAD):
        words = term_list(line.text[found.end : found.end + NOUN], draft.cues, small)[:1]
        if found.number and words and words[0] in agenda.nouns:
            stop = line.folded.find(" ", found.end + 1)
            said = line.text[found.start : stop if stop > 0 else found.end]
            return item._replace(ordinal=found.number, ordinal_words=said)
    numbered = _NUMBERED.match(line.text, line.begin)
    if numbered and set(term_list(numbered[1], draft.cues, small)) & agenda.nouns:
        return item._replace(ordinal=int(numbered[2]), ordinal_words=numbered[0])
    return item
