"""Rule: what the page adds and the speaker never said, and what is not speech."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from reader.core.cues import CueLexicon
from reader.core.outline.dates import date_in
from reader.core.outline.ground import Draft, Line, is_notice
from reader.core.outline.parts import PartKind
from reader.core.transcript import BlockKind

HEAD_END: Final = 40
"""From this line on a note on the delivery is no front matter."""
SHORT = 90
"""Page furniture is shorter than this, in code points."""
FOOT = 400
"""A foot note of a page is shorter than this."""
RUNNING: Final = 200
"""A running head is shorter than this."""
LETTER: Final = 3
"""So short a label is a letter for a question."""
CALLED: Final = 12
"""What one person calls out from the hall has no more words."""
LEAST, WORDS = 20, 4
"""A foot that counts the pages has so many code points, and words without numbers."""
REPEATED: Final = 3
ENDS: Final = ".!?:,;…。！？：，；،؛؟"
"""What a running head does not end in."""
HEAD_LINES, FOOT_LINES = 14, 15
"""Where a page's furniture is looked for, in lines from its edges."""


_PRINTED: Final = re.compile(r"\s*\d{1,2}/\d{1,2}/\d{2,4}, \d{1,2}:\d\d(?: [AP]M)?(?!\w)")
_ADDRESS: Final = re.compile(r"://|^www\.|\w\.\w{2,4}/")
_WAY: Final = re.compile(r"^\W*[^\W\d_]+ [>›] [^\W\d_]")
"""The way through a site: "Home > Speeches"."""
_MARKS: Final = " -–—*_#[]()|>.…"
_AROUND: Final = " \t\r\n\u00a0*_.~-–—"
"""What may stand around a remark in brackets."""
_DIGIT: Final = re.compile(r"\d")
_CLOCK: Final = re.compile(r"\d{1,2}[:.]\d\d ?[APap]\.?[Mm]\.?(?: [A-Z]{2,4})?")
"""A time of day alone on its line."""


def find_notices(draft: Draft) -> None:
    """Label the lines of a page's furniture and the reporter's remarks."""
    repeated = _repeated(draft)
    for i, line in enumerate(draft.lines):
        if draft.labels[i]:
            continue
        if repeated and _masked(line.folded) in repeated and line.mark.kind is not BlockKind.SCENE:
            draft.label(i, PartKind.NOTICE, 0.85, "the same line stands on several pages")
        elif line.mark.kind is BlockKind.SCENE:
            draft.label(i, PartKind.SCENE, 0.95, "the source marks it as a remark of the reporter")
        elif is_notice(line):
            draft.label(i, PartKind.NOTICE, 0.95, "the source marks it as furniture of its page")
        elif not line.blank and len(line.text) <= FOOT:
            _judge(draft, i, line)


def _repeated(draft: Draft) -> set[str]:
    """Short lines that stand again and again and address nobody: running heads, initials of a page."""
    short = Counter(
        _masked(line.folded)
        for line in draft.lines
        if len(line.text) <= RUNNING and not (is_notice(line) or line.mark.speaker)
    )
    vocative = draft.cues.phrases("salutation", "line")
    said = draft.cues.phrases("turns", "question")
    small = frozenset(draft.cues.words("lists", "small"))
    return {
        text
        for text, n in short.items()
        if n >= REPEATED
        and text
        and text[-1] not in ENDS
        and not _bracketed(text)
        and not small.issuperset(text.split())
        and not vocative.full(text)
        and not said.full(text)
    }


def _masked(folded: str) -> str:
    """A line with its numbers alike, where words enough stand beside them: a page's foot counts the pages."""
    text = folded.strip()
    if len(text) < LEAST or not _DIGIT.search(text):
        return text
    words = text.split()
    if sum(not _DIGIT.search(word) for word in words) < WORDS:
        return text
    return " ".join("0" if _DIGIT.search(word) else word for word in words)


def _judge(draft: Draft, i: int, line: Line) -> None:
    notes = draft.cues
    if _bracketed(line.text) and notes.phrases("notes", "stage").full(line.folded.strip(_AROUND)):
        draft.label(i, PartKind.SCENE, 0.95, f"a remark in brackets: {line.text.strip()}")
        return
    if line.mark.kind is BlockKind.HEADING:
        return
    if _shouted(line, notes):
        draft.label(i, PartKind.SCENE, 0.9, f"cries from the hall: {line.text.strip()[:40]}")
        return
    delivery = (
        i >= HEAD_END and len(line.text) <= SHORT and notes.phrases("notes", "delivery").full(line.folded)
    )
    ended = _bracketed(line.text) and notes.phrases("closing", "final").full(line.folded)
    if delivery or ended:
        draft.label(i, PartKind.NOTICE, 0.85, f"the page's own: {line.text.strip()}")
        return
    if notes.phrases("notes", "disclaimer").match(line.folded):
        draft.label(i, PartKind.NOTICE, 0.85, f"a note about the views: {line.text.strip()[:40]}")
        return
    edge = i < HEAD_LINES or i >= len(draft.lines) - FOOT_LINES
    if len(line.text) <= SHORT and _inserted(line, notes):
        draft.label(i, PartKind.NOTICE, 0.85, f"put in by the page: {line.text.strip()}")
    elif _printed(line.text) or (i < HEAD_LINES and _WAY.search(line.text)):
        draft.label(
            i, PartKind.NOTICE, 0.9, f"a page's address or when it was printed: {line.text.strip()[:40]}"
        )
    elif (
        edge
        and len(line.text) <= SHORT
        and notes.phrases("notes", "chrome").full(line.folded)
        and not (i < HEAD_LINES and notes.phrases("front", "doctype").full(line.folded))
    ):
        draft.label(i, PartKind.NOTICE, 0.9, f"furniture of a page: {line.text.strip()}")
    elif i >= len(draft.lines) - FOOT_LINES and is_footer(line, notes):
        draft.label(i, PartKind.NOTICE, 0.85, f"a page's foot: {line.text.strip()[:40]}")
    elif i >= len(draft.lines) - FOOT_LINES and _CLOCK.fullmatch(line.text.strip()):
        draft.label(i, PartKind.NOTICE, 0.85, f"when it ended: {line.text.strip()}")
    elif not any(char.isalpha() for char in line.text) and not _says(draft, i):
        draft.label(i, PartKind.NOTICE, 0.85, "no letters in it: a page number or a rule")


def _says(draft: Draft, i: int) -> bool:
    """Whether a line without letters is a date, or a year that ends the sentence above."""
    text = draft.lines[i].text.strip()
    above = draft.lines[i - 1].text.rstrip() if i else ""
    return bool(date_in(text, draft.cues)) or (
        text[-1:] == "." and text[:1].isdigit() and above[-1:].isalpha()
    )


def _printed(text: str) -> bool:
    """Whether a line is an address of the web, or begins with when a page was printed."""
    if "/" not in text and "www." not in text:
        return False
    words = text.split()
    longest = max(words, key=len)
    return bool(_PRINTED.match(text)) or (
        _ADDRESS.search(longest) is not None and 2 * len(longest) > len(text)
    )


def _inserted(line: Line, cues: CueLexicon) -> bool:
    """Whether a page put a line in that leads elsewhere: "Advertisement", "Read also: ..."."""
    told, _, _ = line.folded.strip(_MARKS).partition(":")
    return cues.phrases("notes", "inserted").full(told.strip(_MARKS)) is not None


def _shouted(line: Line, cues: CueLexicon) -> bool:
    """Whether it is what many people cry: "AUDIENCE: Hear, hear!"."""
    crowd, colon, _ = line.folded.partition(":")
    one = len(crowd) > LETTER and line.words <= CALLED and "?" not in line.text
    asks = (
        one
        and cues.phrases("turns", "question").full(crowd) is not None
        and line.text[: len(crowd)].isupper()
    )
    if not colon or not (asks or cues.phrases("turns", "crowd").full(crowd)):
        return False
    capitals = line.text[: len(crowd)].isupper()
    return capitals or cues.phrases("salutation", "line").full(crowd) is None


def is_footer(line: Line, cues: CueLexicon) -> bool:
    """Tell whether a line begins as the foot of a page does."""
    name, colon, _ = line.folded.partition(":")
    note = bool(colon) and cues.phrases("headings", "notes").full(name) is not None
    places = (0, len(name) + 2) if note else (0,)
    return any(cues.phrases("notes", "footer").match(line.folded, at) for at in places)


def _bracketed(text: str) -> bool:
    inner = text.strip(_AROUND)
    return inner[:1] in "([（【" and inner[-1:] in ")]）】" if inner else False
