"""Rule: where the speech begins, and what stands before it."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Final

from reader.core.outline.front_entries import is_furniture, only_date, says_who
from reader.core.outline.ground import Draft, Line
from reader.core.outline.naming import initialled, name_in
from reader.core.outline.parts import PartKind
from reader.core.outline.turn_labels import Label, label_at
from reader.core.transcript import BlockKind

LOOK: Final = 80
"""A speech begins within so many lines, or has no front matter at all."""
SENTENCE: Final = 9
"""A full sentence of so many words is speech, if it names no occasion and no date."""
FEWEST: Final = 5
"""A sentence of fewer words is speech only if it thanks."""
TORN: Final = 3
"""So many lines that run on into each other are running text."""
LEAD: Final = 5
"""So many lines after the first running text may still say that the speech follows."""
LEAD_WORDS: Final = 300
"""A lead has no more words."""
LABELLED: Final = 30
"""The name of a field ends within so many code points."""
TAIL: Final = 30
"""They say so in their last so many code points."""
NAMING: Final = 60
"""A line that names the occasion has fewer words than this."""
RUN: Final = 2
"""So many lines of addresses one after another begin a speech."""
_LABEL: Final = re.compile(r"(?:(?<!\s)\s++)?+(?<!\w)\w++\s?:\s?")
"""Before a theme in quotes: "Theme: ..."."""
CLOSING_QUOTE: Final = 8
"""A theme's quotes close so near its end, in code points."""
_QUOTES: Final = frozenset('"“”«»「」')
_REMARK: Final = re.compile(r"[(\[][^()\[\]]{1,60}[)\]]\s*$")
"""A reporter's remark at the end of a line: "(Applause.)"."""
_NOTE: Final = re.compile(r"(?<=[.!?…”])\d{1,2}\s*$")
"""A note's mark at the end of a line."""
_SIGNS: Final = tuple(",;:!.…，；：！。،؛")
"""One of them ends an address, as a rule."""
FLOATING = (PartKind.NOTICE, PartKind.SCENE)


def find_front(draft: Draft) -> None:
    """Label what stands before the first salutation, or without one before the first running text."""
    prose = first_prose(draft)
    prose = _addressed_after(draft, prose) or prose
    for i in range(prose):
        if draft.kind(i) is PartKind.SALUTATION and _entitles(draft, i):
            draft.labels[i] = None
            draft.addressees.pop(i, None)
    salutations = [i for i in range(prose) if draft.kind(i) is PartKind.SALUTATION and not _led_to(draft, i)]
    begin = min(prose, _run_start(draft, salutations)) if salutations else prose
    begin = prose if _is_cover(draft, begin, prose) else begin
    begin = _under_heading(draft, _after_cover(draft, begin, prose))
    begin = _to_label(draft, _after_lead(draft, begin))
    for i in range(begin):
        kind = draft.kind(i)
        if kind is PartKind.SALUTATION:
            draft.addressees.pop(i, None)
        if kind in (None, PartKind.SALUTATION) and not draft.lines[i].blank:
            draft.label(i, PartKind.FRONT, 0.9, "it stands before the speech begins")


def _to_label(draft: Draft, begin: int) -> int:
    """A label with initials or in capitals says where the speech begins, if little stands before it."""
    words = 0
    for i, line in enumerate(draft.lines[:LOOK]):
        label = None if draft.kind(i) else label_at(draft.lines, i, draft.cues)
        if label and i >= begin and initialled(label.speaker) == label.speaker:
            return i
        if label and i < begin and _speaks_behind(draft, i, label):
            return i
        words += line.words
        if words > LEAD_WORDS:
            break
    return begin


def _speaks_behind(draft: Draft, i: int, label: Label) -> bool:
    """Whether a sentence follows a label in capitals on its line: "THE PRESIDENT: Thank you."."""
    line = draft.lines[i]
    rest = _REMARK.sub("", line.text[label.said :]).rstrip(" *_")
    colon = ":" in line.text[: label.said]
    return colon and label.sure and label.speaker.isupper() and rest[-1:] in tuple(".!?…")


def _entitles(draft: Draft, i: int) -> bool:
    """Whether what seemed an address is a title above the text: "President A. Brook's annual message"."""
    line = draft.lines[i]
    kind = draft.cues.phrases("front", "doctype").search(line.folded)
    return kind is not None and line.text.rstrip()[-1:].isalnum()


def _after_cover(draft: Draft, begin: int, prose: int) -> int:
    """Names and offices on a cover seem addresses; a line below them that says when or where tells them."""
    said = [i for i in range(begin, prose) if draft.labels[i] is None and _says_when(draft, draft.lines[i])]
    addressed = [
        i for i in range(said[-1] + 1 if said else begin, prose) if draft.kind(i) is PartKind.SALUTATION
    ]
    return min(addressed, default=prose) if said else begin


def _says_when(draft: Draft, line: Line) -> bool:
    if line.prose or line.blank:
        return False
    at = draft.cues.phrases("front", "at").match(line.folded)
    occasion = at and draft.cues.phrases("front", "event").search(line.folded, at.end)
    named = at and line.text[at.end :].lstrip()[:1].isupper() and line.text.rstrip()[-1:] not in ".!?…:;؟؛"
    return bool(occasion or named) or only_date(line.text, draft.cues) or is_furniture(line)


def _after_lead(draft: Draft, begin: int) -> int:
    """A reporter's lead may stand first; it ends by saying that the text follows: "Full text:"."""
    follows = draft.cues.phrases("notes", "delivery")
    for i in range(min(len(draft.lines), begin + LEAD) - 1, begin - 1, -1):
        folded = draft.lines[i].folded.rstrip()
        last = max((match.end for match in follows.find(folded, max(0, len(folded) - TAIL))), default=0)
        if folded[-1:] in (":", "：") and last == len(folded) - 1:
            return i + 1
    return begin


def first_prose(draft: Draft) -> int:
    """Return the first line of running text; the number of lines where there is none near the start."""
    for i, line in enumerate(draft.lines[:LOOK]):
        if (
            draft.labels[i] is None
            and (
                line.prose
                or (_begins_speaking(draft, line) and not _dated_below(draft, i))
                or _runs_on(draft, i)
            )
            and not _names(draft, line)
        ):
            return _with_its_heading(draft, i)
    return 0


def _dated_below(draft: Draft, i: int) -> bool:
    """Whether a date stands alone right below a sentence, as below the occasion on a cover."""
    below = [line for line in draft.lines[i + 1 : i + 2 * TORN] if not line.blank][:2]
    return any(only_date(line.text, draft.cues) for line in below)


def _runs_on(draft: Draft, i: int) -> bool:
    """Whether lines as long as a page is wide run on from here, as in a text that nobody joined again."""
    lines = [line for line in draft.lines[i : i + 2 * TORN] if not line.blank][:TORN]
    words = all(line.words >= SENTENCE and draft.labels[i] is None for line in lines)
    if not draft.cues.spaced or len(lines) < TORN or not words or lines[0].text.isupper():
        return False
    small = [line.text.lstrip()[:1].islower() for line in lines[1:]]
    titled = any(draft.cues.phrases("front", key).search(lines[0].folded) for key in ("doctype", "aside"))
    return (all(small) or (small[0] and lines[1].prose)) and not titled


def _addressed_after(draft: Draft, prose: int) -> int | None:
    """Return the line after a run of addresses, where what seemed the first text is a title of length."""
    seen: list[Line] = []
    run = 0
    if prose >= len(draft.lines) or not draft.lines[prose].prose:
        return None
    for i, line in enumerate(draft.lines[prose:LOOK], prose):
        if draft.kind(i) is PartKind.SALUTATION:
            run += 1
        elif draft.labels[i] is None and not line.blank:
            if run >= RUN:
                return i
            run = 0
            seen.append(line)
            if sum(other.prose for other in seen) > 1 or _speaks(draft, line):
                return None
    return None


def _speaks(draft: Draft, line: Line) -> bool:
    return line.words >= NAMING or any(
        draft.cues.phrases("opening", key).search(line.folded) for key in ("any", "congratulate", "thanks")
    )


def _names(draft: Draft, line: Line) -> bool:
    """Whether it names the occasion: "Statement by ... to the ... session", or a theme in quotes."""
    if _lists_topics(draft, line):
        return True
    if line.words >= NAMING:
        return False
    theme = _LABEL.sub("", line.text)
    if theme.lstrip()[:1] in _QUOTES and not _QUOTES.isdisjoint(theme[-CLOSING_QUOTE:]):
        return True
    by = draft.cues.phrases("front", "by").search(line.folded, 0, 60)
    return by is not None and draft.cues.phrases("front", "doctype").search(line.folded, 0, 60) is not None


def _lists_topics(draft: Draft, line: Line) -> bool:
    """Whether it lists what an interview was about: "Subjects: ...; ..."."""
    name, colon, _ = line.folded[:LABELLED].partition(":")
    return bool(colon) and draft.cues.phrases("labels", "topics").full(name) is not None


def _begins_speaking(draft: Draft, line: Line) -> bool:
    text = _NOTE.sub("", _REMARK.sub("", line.text)).rstrip(" *_")
    if line.mark.kind is BlockKind.HEADING:
        return False
    courtesy = draft.cues.phrases("opening", "any").match(line.folded, line.begin) or _thanks(draft, line)
    if text[-1:] not in tuple(".!。！…") and courtesy and line.words >= SENTENCE:
        return True
    if text[-1:] not in tuple(".!。！…"):
        return _thanks(draft, line) and draft.cues.phrases("closing", "final").full(line.folded) is not None
    if line.words < FEWEST:
        return _thanks(draft, line)
    if line.words >= SENTENCE and not any(char.isdigit() for char in text):
        return not draft.cues.phrases("front", "doctype").search(line.folded)
    return draft.cues.phrases("opening", "any").match(line.folded) is not None or _thanks(draft, line)


def _thanks(draft: Draft, line: Line) -> bool:
    return draft.cues.phrases("opening", "thanks").match(line.folded, line.begin) is not None


def _with_its_heading(draft: Draft, prose: int) -> int:
    """A heading right over the first text belongs to the text, unless it is the first and so the title.

    No title is one whose level other headings have: it is the first of the sections' headings.
    """
    over = prose - 1
    while over >= 0 and draft.kind(over) in (*FLOATING, PartKind.SALUTATION):
        over -= 1
    if over < 0 or draft.labels[over] is not None:
        return prose
    line = draft.lines[over]
    heads = [i for i in range(prose) if draft.lines[i].mark.kind is BlockKind.HEADING]
    bold = line.text.strip()[:2] == line.text.strip()[-2:] == "**"
    alike = line.mark.kind is BlockKind.HEADING and any(
        other.mark.kind is BlockKind.HEADING and other.mark.level == line.mark.level
        for other in draft.lines[prose:]
    )
    named = any(draft.cues.phrases("headings", key).full(line.folded) for key in ("opening", "counters"))
    return over if bold or alike or named or (len(heads) > 1 and heads[-1] == over) else prose


def _is_cover(draft: Draft, begin: int, prose: int) -> bool:
    """Whether lines that seem addresses are a cover: first of all, with an office, and none has a sign."""
    stand = [i for i in range(prose) if not draft.lines[i].blank]
    run = list(takewhile(lambda i: draft.kind(i) is PartKind.SALUTATION, stand))
    signed = any(draft.lines[i].text.rstrip()[-1:] in _SIGNS for i in run)
    office = any(draft.cues.phrases("front", "role").search(draft.lines[i].folded) for i in run)
    long = sum(draft.lines[i].words for i in run) >= FEWEST
    return 0 < len(run) < len(stand) and run[0] == begin and long and office and not signed


def _under_heading(draft: Draft, begin: int) -> int:
    """A heading "Introduction" right over the first address belongs to the speech."""
    opening = draft.cues.phrases("headings", "opening")
    over = (i for i in range(begin - 1, max(-1, begin - 1 - TORN), -1) if draft.labels[i] is None)
    for i in over:
        line = draft.lines[i]
        counted = line.begin > 0 and opening.match(line.folded, line.begin) is not None
        if counted or opening.full(line.folded):
            return i
    return begin


def _run_start(draft: Draft, salutations: list[int]) -> int:
    """Return where the last run of salutations begins, furniture inside it left aside."""
    begin = salutations[-1]
    for i in range(begin - 1, -1, -1):
        if draft.kind(i) in FLOATING or draft.lines[i].blank:
            continue
        if draft.kind(i) is not PartKind.SALUTATION or _led_to(draft, i):
            break
        begin = i
    return begin


def _led_to(draft: Draft, i: int) -> bool:
    """Whether the line above names the kind of text or ends in "by": a name below it is the speaker's."""
    above = next((line for line in reversed(draft.lines[:i]) if not line.blank), None)
    if above is None or not name_in(draft.lines[i].text, draft.cues):
        return False
    by = says_who(above.folded, draft.cues)
    kind = draft.cues.phrases("front", "doctype").full(above.folded)
    return kind is not None or (by is not None and not above.folded[by.end :].strip(" :"))
