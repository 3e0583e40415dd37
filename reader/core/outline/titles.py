"""What a title leaves out of the words it is taken from: marks of type, links, the brackets around it."""

from __future__ import annotations

import re
from typing import Final

from reader.core.cues import CueLexicon
from reader.core.outline.ground import Draft, Line
from reader.core.outline.wording import sentences
from reader.core.transcript import Span

SHORT: Final = 16
"""A first sentence of fewer code points says too little: "First."; the next goes on with the title."""
ADDRESSES: Final = 3
"""So many addresses may stand before the first words that say something."""
TITLE: Final = 90
"""A title of words of the text is cut at the last word before so many code points."""

_PAUSE: Final = re.compile(r"\s?[,!:;،！，：；]\s*")
_LINK: Final = re.compile(r"!?\[([^\[\]\n]*)\]\([^()\s]*\)")
_TAG: Final = re.compile(r"</?(?:strong|b|em|i|u)>", re.IGNORECASE)
_STRONG: Final = re.compile(r"\*{2,}|(?<!\w)_{2,}|_{2,}(?!\w)")
_EMPHASIS: Final = re.compile(r"(?<![\w*])([*_])(?=\S)([^*_\n]+)(?<=\S)\1(?![\w*])")
_ESCAPE: Final = re.compile(r"\\(?=[^\w\s]|$)")
_HEADING: Final = re.compile(r"\A#+\s*|(?<!\s)\s+#+\Z")
_PAIRS: Final = {"(": ")", "[": "]", "【": "】"}


def plain_title(words: str) -> str:
    """Return the words without marks of emphasis, headings and links, escapes, and brackets left open."""
    words = _ESCAPE.sub("", _LINK.sub(r"\1", _TAG.sub("", words.strip())))
    words = _EMPHASIS.sub(r"\2", _STRONG.sub("", words))
    return _closed(_HEADING.sub("", words)).strip("*_ \t")


def unbracketed(words: str) -> str:
    """Return the words without the one pair of brackets that holds them all."""
    close = _PAIRS.get(words[:1])
    inner = words[1:-1]
    if close is None or words[-1:] != close or words[0] in inner or close in inner:
        return words
    return inner.strip()


def _closed(words: str) -> str:
    """Leave out a square bracket that is opened and not closed: what a link or a date leaves of itself."""
    opened = words.rfind("[")
    return words if opened < 0 or "]" in words[opened:] else words[:opened] + words[opened + 1 :]


def where_it_says(line: Line, cues: CueLexicon) -> int:
    """Return where a paragraph says something: behind its number, and behind those whom it addresses."""
    start = line.begin
    for _ in range(ADDRESSES):
        address = cues.phrases("salutation", "collectives").match(line.folded, start)
        sign = _PAUSE.match(line.folded, address.end) if address else None
        if sign is None or len(line.folded) - sign.end() < SHORT:
            break
        start = sign.end()
    return start


def title_of(draft: Draft, line: int) -> str:
    """Return a title of a line's own first words: the heading, or its first sentence, cut between words."""
    if line in draft.headings:
        return draft.headings[line].title
    here = draft.lines[line]
    text = here.text[where_it_says(here, draft.cues) :]
    first = sentences(text[:600], draft.cues)[:2] or [Span(0, len(text))]
    short = draft.cues.spaced and len(first[0]) < SHORT
    words = plain_title(text[first[0].start : first[-1 if short else 0].end]).strip(" .,;:。，；：،؛")
    if len(words) <= TITLE:
        return words
    cut = words.rfind(" ", 0, TITLE)
    return words[: cut if cut > TITLE // 2 else TITLE].rstrip(" ,;:—–-，；：،؛") + "…"
