"""Rules: whether the text is a speech, its opening and its closing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reader.core.outline.evidence import after_salutation
from reader.core.outline.ground import Draft
from reader.core.outline.headings import role_of
from reader.core.outline.notices import is_footer
from reader.core.outline.parts import PartKind
from reader.core.outline.wording import sentences

HEAD: Final = 4
"""Paragraphs of running text in which a speech shows that it is one."""
OPENING_LONGEST: Final = 0.2
BEFORE_HEADING: Final = 0.1
FEWEST: Final = 4
"""A body of fewer paragraphs has no closing that nothing announces."""
SHORT_FORMULA: Final = 12
"""A paragraph of fewer words that thanks is the end of a closing that began before it."""
COURTEOUS: Final = 800
"""Courtesies stand in the first so many code points of a paragraph."""
CLOSING_FROM: Final = 0.7
"""Shares of the body: an opening ends before the first, a closing begins after the second."""
CLOSING_SHARE: Final = 0.08
"""How much of the words a closing has that nothing announces."""


def judge_speech(draft: Draft) -> None:
    """Tell a speech from another text; no zones are claimed in one that is none."""
    body = draft.body()
    cues = draft.cues
    addressed = any(label is not None and label.kind is PartKind.SALUTATION for label in draft.labels)
    front = any(
        cues.phrases("front", "doctype").search(draft.lines[i].folded)
        for i, label in enumerate(draft.labels)
        if label is not None and label.kind is PartKind.FRONT
    )
    prose = [i for i in body if draft.lines[i].prose]
    opened = any(_opens(draft, i) for i in prose[:HEAD])
    closed = any(is_final(draft, i) for i in body[-6:])
    told = addressed or opened or closed or front or _speaks(draft, prose)
    draft.speech = (bool(prose) and told) or (addressed and closed)
    if not draft.speech:
        draft.labels = [
            label if label and label.kind in (PartKind.NOTICE, PartKind.SCENE) else None
            for label in draft.labels
        ]
        draft.addressees.clear()


def _speaks(draft: Draft, prose: list[int]) -> bool:
    """Whether the first person is as common as it is where somebody speaks."""
    first_person = frozenset(draft.cues.words("lists", "first_person"))
    words = [word for i in prose[:12] for word in draft.lines[i].folded.split()]
    return len(words) >= 100 and sum(word in first_person for word in words) >= 0.02 * len(words)


def _opens(draft: Draft, i: int) -> bool:
    line = draft.lines[i]
    first = line.folded.partition(",")[0]
    if len(first) < 60 and draft.cues.phrases("salutation", "line").full(first):
        return True
    return any(
        draft.cues.phrases("opening", key).search(line.folded, 0, COURTEOUS)
        for key in ("any", "congratulate", "thanks")
    )


def is_final(draft: Draft, i: int) -> bool:
    """Tell whether a line, or its last sentence, is a formula that ends a speech."""
    final = draft.cues.phrases("closing", "final")
    line = draft.lines[i]
    if len(line.text) < 160 and final.full(line.folded):
        return True
    start = max(0, len(line.text) - 300)
    last = sentences(line.text[start:], draft.cues)[-1:]
    return any(final.full(line.folded[start + s.start : start + s.end]) for s in last)


def find_opening(draft: Draft) -> None:
    """Label the thanks, congratulations and courtesies after the salutation."""
    body = draft.body()
    if not draft.speech or not body:
        return
    begin = 1 if body[0] in draft.headings and role_of(draft, body[0]) is PartKind.OPENING else 0
    headed = next((n for n in range(begin, len(body)) if body[n] in draft.headings), len(body))
    if begin and headed < len(body):
        _label(draft, body[:headed], PartKind.OPENING, 0.9, "its heading calls it so")
        return
    limit = min(headed, max(1, round(len(body) * OPENING_LONGEST)))
    last = -1
    for n, i in enumerate(body[:limit]):
        if _opens(draft, i):
            last = n
        elif n - last > 1:
            break
    if last < 0 and limit and _addressed_before(draft, body[0]):
        _label(draft, body[:1], PartKind.OPENING, 0.5, "the first words after the salutation")
    _label(draft, body[: last + 1], PartKind.OPENING, 0.8, "thanks, congratulations or the occasion")


def extend_opening(draft: Draft) -> None:
    """Let an opening reach the first heading, where little text and no agenda stands between."""
    body = draft.body()
    headed = next((n for n, i in enumerate(body) if i in draft.headings), 0)
    opened = PartKind.OPENING in (draft.kind(i) for i in range(body[0])) if body else False
    if opened and not draft.agendas and _words(draft, body[:headed]) <= BEFORE_HEADING * _words(draft, body):
        _label(draft, body[:headed], PartKind.OPENING, 0.7, "it stands before the first heading")


def _words(draft: Draft, lines: Sequence[int]) -> int:
    return sum(draft.lines[i].words for i in lines)


def _addressed_before(draft: Draft, line: int) -> bool:
    return any(draft.kind(i) is PartKind.SALUTATION for i in range(line))


def _label(draft: Draft, lines: Sequence[int], kind: PartKind, confidence: float, reason: str) -> None:
    for i in lines:
        draft.label(i, kind, confidence, reason)


def find_closing(draft: Draft) -> None:
    """Label the end, from where the speaker rounds off; what follows the last formula is a notice."""
    if not draft.speech:
        return
    body = _without_foot(draft)
    begin = _closing_start(draft, body)
    if begin is not None:
        _label(draft, body[begin[0] :], PartKind.CLOSING, begin[1], begin[2])


def _without_foot(draft: Draft) -> list[int]:
    """Label the foot of the page and the notes, and return the body before them."""
    body = draft.body()
    notes = next(
        (n for n, i in enumerate(body) if i in draft.headings and role_of(draft, i) is PartKind.NOTICE), None
    )
    if notes is not None and notes > len(body) / 2:
        _label(draft, body[notes:], PartKind.NOTICE, 0.8, "notes after the speech")
        body = body[:notes]
    last = next(
        (n for n in range(len(body) - 1, max(-1, len(body) - 12), -1) if is_final(draft, body[n])), None
    )
    if last is not None:
        _label(draft, body[last + 1 :], PartKind.NOTICE, 0.7, "it stands after the last words of the speech")
        body = body[: last + 1]
    for i in [i for i in body[-4:] if is_footer(draft.lines[i], draft.cues)]:
        draft.label(i, PartKind.NOTICE, 0.85, "a page's foot")
        body.remove(i)
    return body


def _closing_start(draft: Draft, body: list[int]) -> tuple[int, float, str] | None:
    """Where the closing begins (a place in the body), how sure that is, and why."""
    begin = max(1, round(len(body) * CLOSING_FROM))
    rounding_off = draft.cues.phrases("closing", "start")
    room = _tail(draft, body, 2 * CLOSING_SHARE)
    addressed = [n for n in range(max(1, room), len(body)) if after_salutation(draft, body[n])]
    renewed = addressed[-1] if addressed else None
    for n in range(begin, len(body)):
        line = draft.lines[body[n]]
        if body[n] in draft.headings and role_of(draft, body[n]) is PartKind.CLOSING:
            return n, 0.95, f"its heading says so: {line.text.strip()}"
        found = rounding_off.match(line.folded, line.begin)
        if found:
            return min(n, renewed or n), 0.9, f"it rounds off: {line.text[found.start : found.end]}"
    if renewed is not None:
        return renewed, 0.8, "the last renewed address before the end"
    return _by_tone(draft, body)


def _by_tone(draft: Draft, body: list[int]) -> tuple[int, float, str] | None:
    """Without any sign: the last paragraphs, from the first that has words of a peroration."""
    tone = draft.cues.phrases("closing", "any")
    tail = range(max(_tail(draft, body, CLOSING_SHARE), 1), len(body))
    for n in tail:
        found = tone.search(draft.lines[body[n]].folded)
        if found:
            words = draft.lines[body[n]].text[found.start : found.end]
            return n, 0.6, f"the last paragraphs, with words of a close: {words}"
    if len(body) < FEWEST:
        return None
    if is_final(draft, body[-1]) and draft.lines[body[-1]].words >= SHORT_FORMULA:
        return len(body) - 1, 0.7, "the final formula"
    short = draft.lines[body[-1]].words < SHORT_FORMULA
    last = max(1, min(_tail(draft, body, CLOSING_SHARE / 2), len(body) - 1 - short))
    few = _words(draft, body[last:]) <= 2 * CLOSING_SHARE * _words(draft, body)
    return (last, 0.45, "the last words of the speech") if few else None


def _tail(draft: Draft, body: Sequence[int], share: float) -> int:
    """The place in the body after which no more than a share of its words stand."""
    total = sum(draft.lines[i].words for i in body)
    n, words = len(body), 0
    while n > 0 and words + draft.lines[body[n - 1]].words <= share * total:
        n -= 1
        words += draft.lines[body[n]].words
    return n
