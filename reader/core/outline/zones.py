"""Rules: whether the text is a speech, its opening and its closing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reader.core.outline.borders import closing_start, opening_end
from reader.core.outline.front_block import block_end
from reader.core.outline.ground import Draft
from reader.core.outline.headings import role_of
from reader.core.outline.notices import is_footer
from reader.core.outline.parts import PartKind
from reader.core.outline.wording import sentences

HEAD: Final = 4
"""Paragraphs of running text in which a speech shows that it is one."""
FEWEST: Final = 4
"""A body of fewer paragraphs has no closing that nothing announces."""
COURTEOUS: Final = 800
"""Courtesies stand in the first so many code points of a paragraph."""


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
    opened = any(_opens(draft, i) for i in (*body[:1], *prose[:HEAD]))
    closed = any(is_final(draft, i) for i in body[-6:])
    told = addressed or opened or closed or front or _speaks(draft, prose)
    draft.speech = (bool(prose) and told) or (addressed and closed)
    if not draft.speech:
        head = block_end(draft)
        draft.labels = [
            label if label and (i < head or label.kind in (PartKind.NOTICE, PartKind.SCENE)) else None
            for i, label in enumerate(draft.labels)
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
    """Label the thanks, congratulations, courtesies and the first words before the substance begins."""
    body = draft.body()
    if not draft.speech or not body:
        return
    begin = 1 if body[0] in draft.headings and role_of(draft, body[0]) is PartKind.OPENING else 0
    headed = next((n for n in range(begin, len(body)) if body[n] in draft.headings), len(body))
    if begin and headed < len(body):
        _label(draft, body[:headed], PartKind.OPENING, 0.9, "its heading calls it so")
        return
    end = opening_end(draft, body, begin)
    _label(draft, body[: end.place], PartKind.OPENING, end.confidence, f"after it: {end.reason}")


def _label(draft: Draft, lines: Sequence[int], kind: PartKind, confidence: float, reason: str) -> None:
    for i in lines:
        draft.label(i, kind, confidence, reason)


def find_closing(draft: Draft) -> None:
    """Label the end, from where the speaker rounds off; what follows the last formula is a notice."""
    if not draft.speech:
        return
    body = without_foot(draft)
    if len(body) >= FEWEST:
        begin = closing_start(draft, body)
        _label(draft, body[begin.place :], PartKind.CLOSING, begin.confidence, begin.reason)


def without_foot(draft: Draft) -> list[int]:
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
