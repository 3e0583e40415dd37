"""Rule: an agenda and the sections that treat its items, where both are found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reader.core.cues import fold
from reader.core.outline.alignment import Alignment, align
from reader.core.outline.announcements import find_announcements
from reader.core.outline.evidence import gather
from reader.core.outline.ground import Agenda, Draft, Evidence, Start
from reader.core.outline.named_headings import under_headings
from reader.core.outline.parts import Item, PartKind
from reader.core.outline.titles import plain_title
from reader.core.outline.wording import sentences
from reader.core.transcript import Span

RULING: Final = 3
"""So many headings rule the text: an announcement under one of them is about what stands under it."""
MOST_SHARE: Final = 0.9
SPREAD: Final = 0.12
"""Shares of the text: no item takes more than the first; items only counted are spread over the second."""
SURE: Final = 0.6
"""Mean posterior from which an alignment is believed."""
SURE_ALL: Final = 0.7
"""Least posterior of each item where nothing says how many there are."""
MOST_SURE: Final = 0.9
"""The share of pillars that are right where the alignment has no doubt."""
LEADING: Final = 0.2
"""A share of the body's words: less than this before an announcement leads up to it and is no section."""
SHORT: Final = 16
"""A first sentence of fewer code points says too little: "First."; the next goes on with the title."""
NAMELY: Final = 120
"""Code points after a paragraph's number in which the verb stands that leads to what it names."""
CLAUSE: Final = 75
"""Code points that a clause has at least."""
CLAUSE_ENDS: Final = ",;:—–(，；：（،؛"
SOON: Final = 4
"""Paragraphs after an announcement without a verb in which the first item begins."""
EDGE: Final = " ,.;:-–—•*_#。，；：、"
TITLE: Final = 90
"""A title of words of the text is cut at the last word before so many code points."""


def find_pillars(draft: Draft) -> None:
    """Claim the likeliest announcement whose items are treated, and the pillars that treat them."""
    if not draft.speech:
        return
    body = draft.body(PartKind.OPENING)
    evidence = gather(draft, body)
    for agenda in find_announcements(draft, body, evidence):
        after = body.index(agenda.last) + 1
        items = agenda.items or _counted_items(draft, agenda, evidence[after:])
        if not items or len(body) - after < len(items):
            continue
        found = under_headings(draft, body[after:], items)
        end = len(body)
        if found is not None:
            draft.inner = _inner(draft, body[after:], found)
        else:
            found, end = _by_words(draft, body, after, evidence, replace(agenda, items=items))
        if found is not None and _divides(draft, body, after, agenda, found):
            _claim(draft, replace(agenda, items=items), found, body[after:], end < len(body))
            return


def _inner(draft: Draft, after: Sequence[int], found: Alignment) -> set[int]:
    runs = (run for run in found.runs if run)
    return {i for begin, end in runs for i in after[begin + 1 : end] if i in draft.headings}


def _divides(draft: Draft, body: Sequence[int], after: int, agenda: Agenda, found: Alignment) -> bool:
    """Whether the items are parts of the speech, and no list that one passage of it gives."""
    if agenda.items and agenda.counted:
        return len(agenda.items) > 2 or _spread(draft, body, after, found)
    sizes = [run[1] - run[0] for run in found.runs if run]
    if not agenda.counted and (found.worded < len(agenda.items) or min(found.confidence) < SURE_ALL):
        return False
    alone = sum(size == 1 for size in sizes[:-1])
    return _spread(draft, body, after, found) and (agenda.verb or 2 * alone <= len(sizes) - 1)


def _spread(draft: Draft, body: Sequence[int], after: int, found: Alignment) -> bool:
    """Whether items that are only counted divide the speech, and are no list in one passage of it."""
    starts = [run[0] for run in found.runs if run]
    words = sum(draft.lines[i].words for i in body[after + starts[0] : after + starts[-1]])
    return words >= SPREAD * sum(draft.lines[i].words for i in body)


def _by_words(
    draft: Draft, body: Sequence[int], after: int, evidence: Sequence[Evidence], agenda: Agenda
) -> tuple[Alignment | None, int]:
    """Align up to the next heading of the announcement's level, or else to the end; and say how far."""
    near = _section_end(draft, body, after)
    items = [item.title for item in agenda.items]
    for end in dict.fromkeys((near, len(body))):
        lines = [draft.lines[i] for i in body[after:end]]
        if len(lines) >= len(items):
            found = align(lines, evidence[after:end], items, draft.cues)
            if believed(found, strict=near < len(body) or len(items) == 2 or not agenda.verb):
                return found, end
    return None, len(body)


def _section_end(draft: Draft, body: Sequence[int], after: int) -> int:
    """An announcement under one of several headings holds until the next of the same level."""
    before = [i for i in body[:after] if i in draft.headings]
    if len(draft.headings) < RULING or not before:
        return len(body)
    level = draft.headings[before[-1]].level
    following = (n for n in range(after, len(body)) if body[n] in draft.headings)
    return next((n for n in following if draft.headings[body[n]].level <= level), len(body))


def believed(found: Alignment, strict: bool) -> bool:
    """Tell whether an alignment is good enough to be shown: a wrong agenda is worse than none.

    All items are found (one may be missing of more than three), the posteriors are high, no item takes nearly
    everything, and most items, or all where ``strict``, are named where their section begins.
    """
    count = len(found.runs)
    sizes = [run[1] - run[0] for run in found.runs if run]
    if count - len(sizes) > (1 if count > 3 and not strict else 0) or not sizes:
        return False
    if max(sizes) > MOST_SHARE * sum(sizes) and sum(sizes) > 4 * count:
        return False
    if sum(found.confidence) / len(sizes) < SURE:
        return False
    if found.worded < count / 2:
        return False
    return sum(found.named) >= (count if strict else count / 2)


def _counted_items(draft: Draft, agenda: Agenda, evidence: Sequence[Evidence]) -> tuple[Item, ...]:
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


def _claim(draft: Draft, agenda: Agenda, found: Alignment, after: Sequence[int], nested: bool) -> None:
    sure = sum(found.confidence) / len(found.confidence)
    for i in range(agenda.first, agenda.last + 1):
        if draft.kind(i) in (None, PartKind.OPENING):
            draft.label(i, PartKind.AGENDA, min(MOST_SURE, sure), agenda.reason)
    _heading_before(draft, agenda)
    if not nested:
        _opening_before(draft, agenda.first)
    draft.agendas.append(agenda)
    _end_opening(draft, agenda.last)
    for number, run in enumerate(found.runs, 1):
        if run is not None:
            line, title = after[run[0]], agenda.items[number - 1].title
            sure, why = found.confidence[number - 1], found.reasons[number - 1]
            draft.starts[line] = Start(line, title, min(MOST_SURE, sure), why, PartKind.PILLAR, number)
    ends = max(run[1] for run in found.runs if run)
    if ends < len(after):
        line = after[ends]
        heading = draft.headings.get(line)
        sure, why = (
            (heading.confidence, heading.reason)
            if heading
            else (0.6, "the last announced item ends before it")
        )
        draft.starts[line] = Start(line, title_of(draft, line), sure, why)


def _end_opening(draft: Draft, agenda: int) -> None:
    """What follows an announcement is no opening any more."""
    for i in range(agenda + 1, len(draft.lines)):
        if draft.kind(i) is PartKind.OPENING:
            draft.labels[i] = None


def _heading_before(draft: Draft, agenda: Agenda) -> None:
    """A heading right over the announcement belongs to it."""
    before = max((i for i in draft.body() if i < agenda.first), default=-1)
    label = draft.labels[agenda.first]
    if before in draft.headings and label:
        draft.label(before, PartKind.AGENDA, label.confidence, label.reason)


def _opening_before(draft: Draft, agenda: int) -> None:
    """A short text between the courtesies and the announcement still leads up to it."""
    body = draft.body()
    between = [i for i in body if i < agenda]
    if any(i in draft.headings for i in between):
        return
    total = sum(draft.lines[i].words for i in body)
    if sum(draft.lines[i].words for i in between) <= LEADING * total:
        for i in between:
            draft.label(i, PartKind.OPENING, 0.75, "it leads up to the announcement")


def title_of(draft: Draft, line: int) -> str:
    """Return a title of a line's own first words: the heading, or its first sentence, cut between words."""
    if line in draft.headings:
        return draft.headings[line].title
    here = draft.lines[line]
    first = sentences(here.text[:600], draft.cues)[:2] or [Span(0, len(here.text))]
    short = draft.cues.spaced and len(first[0]) < SHORT
    words = plain_title(here.text[first[0].start : first[-1 if short else 0].end]).strip(" .,;:。，；")
    if len(words) <= TITLE:
        return words
    cut = words.rfind(" ", 0, TITLE)
    return words[: cut if cut > TITLE // 2 else TITLE].rstrip(" ,;:—–-") + "…"
