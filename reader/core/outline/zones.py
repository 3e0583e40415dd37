"""Rules: whether the text is a speech, its opening and its closing."""

from __future__ import annotations

from typing import Final

from reader.core.outline.ground import Draft
from reader.core.outline.notices import is_footer
from reader.core.outline.parts import PartKind
from reader.core.outline.wording import sentences

HEAD: Final = 4
"""Paragraphs of running text in which a speech shows that it is one."""
OPENING_LONGEST: Final = 0.3
CLOSING_FROM: Final = 0.7
"""Shares of the body: an opening ends before the first, a closing begins after the second."""


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
    draft.speech = bool(prose) and (addressed or opened or closed or front or _speaks(draft, prose))
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
    return any(
        draft.cues.phrases("opening", key).search(line.folded, 0, 300)
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
    if not draft.speech:
        return
    body = draft.body()
    limit = max(1, round(len(body) * OPENING_LONGEST))
    last = -1
    for n, i in enumerate(body[:limit]):
        if _opens(draft, i):
            last = n
        elif n - last > 2:
            break
    for i in body[: last + 1]:
        draft.label(i, PartKind.OPENING, 0.8, "thanks, congratulations or the occasion, before the substance")


def find_closing(draft: Draft) -> None:
    """Label the end, from where the speaker rounds off; what follows the last formula is a notice."""
    if not draft.speech:
        return
    body = draft.body()
    last = next((i for i in reversed(body[-12:]) if is_final(draft, i)), None)
    if last is not None:
        for i in body[body.index(last) + 1 :]:
            draft.label(i, PartKind.NOTICE, 0.7, "it stands after the last words of the speech")
        body = body[: body.index(last) + 1]
    for i in [i for i in body[-4:] if is_footer(draft.lines[i], draft.cues)]:
        draft.label(i, PartKind.NOTICE, 0.85, "a page's foot")
        body.remove(i)
    begin = _closing_start(draft, body)
    if begin is None:
        return
    for i in body[body.index(begin[0]) :]:
        draft.label(i, PartKind.CLOSING, begin[1], begin[2])


def _closing_start(draft: Draft, body: list[int]) -> tuple[int, float, str] | None:
    tail = body[round(len(body) * CLOSING_FROM) :]
    cues = draft.cues
    for i in tail:
        found = cues.phrases("closing", "start").match(draft.lines[i].folded)
        if found:
            return i, 0.9, f"it rounds off: {draft.lines[i].text[found.start : found.end]}"
    for i in reversed(tail):
        if _after_salutation(draft, i) and len(body) - body.index(i) <= max(4, 0.15 * len(body)):
            return i, 0.8, "the last renewed address before the end"
    for i in tail[-1:]:
        if is_final(draft, i):
            return i, 0.7, "the final formula"
    return None


def _after_salutation(draft: Draft, i: int) -> bool:
    before = i - 1
    while before >= 0 and (draft.lines[before].blank or draft.kind(before) is PartKind.NOTICE):
        before -= 1
    return before >= 0 and draft.kind(before) is PartKind.SALUTATION
