"""Which lines of a plain text make one paragraph.

Most texts hold one paragraph a line. Others were wrapped at a margin by a program, a typist or a scanner;
there, a line that had room for the next line's first word was ended on purpose, and one that had none was
not. Whether a text is wrapped, and where its margin is, is decided once, from lengths, final punctuation and
small initials: no word of any language is known here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.core.formats.running import running_lines
from reader.core.formats.sentences import goes_on, is_closed, is_enclosed

LONGEST_MARGIN = 170
"""Columns; a text with much of itself in longer lines holds one paragraph a line."""

_SAMPLE = 200_000
"""Characters that the decision is made from."""
_MARKER = re.compile(r"(?:[-–—•·▪◦*‣○●■□➢✓]|\(?[0-9]{1,3}[.)]|\(?[a-z][)]|\(?[ivxIVX]{2,5}[.)])\s")
"""A bullet or the number of an item."""
_HYPHENS = ("-", "‐", "\u00ad")
_SPACES = re.compile(" {2,}")
_FEWEST = 3
"""Lines that run on, of which so many are needed to tell anything."""
_FAR = 99
_LONGEST_TITLE = 6
"""Lines; titles and addresses of more are not seen."""


class Layout(NamedTuple):
    """The paragraphs of a text, and which of them (by index) are page numbers and running heads."""

    texts: list[str]
    running: frozenset[int]


class _Margin(NamedTuple):
    """How a text is wrapped. Lengths are characters."""

    width: int
    """Of a long line."""
    full: int
    """A line that would be longer than this with the next line's first word was not ended on purpose."""
    spacing: int
    """Empty lines between the lines of a paragraph: 1 in a double-spaced text."""
    torn: bool
    """Whether empty lines also stand inside paragraphs, as scanners leave them."""


class _Line(NamedTuple):
    text: str
    """With its indent, without white space at the end."""
    gap: int
    """Empty lines before it."""


def paragraphs(text: str) -> Layout:
    """Return the paragraphs of a clean text, without empty ones and without white space around them."""
    lines = _lines(text[:_SAMPLE].split("\n"))
    running = running_lines([line.text for line in lines])
    margin = _margin([_after_page(lines, i, running) for i in range(len(lines)) if i not in running])
    if margin is None:
        texts = list(filter(None, map(str.strip, text.split("\n"))))
        return Layout(texts, running_lines(texts))
    return _unwrapped(_lines(text.split("\n")), margin)


def width_of(text: str) -> int:
    """Return the margin, in columns, at which a clean text is wrapped; 0 where its lines are paragraphs."""
    margin = _margin(_lines(text[:_SAMPLE].split("\n")))
    return margin.width if margin else 0


def double_spaced(text: str) -> bool:
    """Tell a clean text that is wrapped at a margin with an empty line below each line."""
    margin = _margin(_lines(text[:_SAMPLE].split("\n")))
    return margin is not None and margin.spacing == 1


def _lines(raw: Sequence[str]) -> list[_Line]:
    lines: list[_Line] = []
    gap = 0
    for text in map(str.rstrip, raw):
        if text:
            lines.append(_Line(text, gap))
            gap = 0
        else:
            gap += 1
    return lines


def _after_page(lines: Sequence[_Line], index: int, running: frozenset[int]) -> _Line:
    """Return a line; the first of a page counts as far from the last of the page before."""
    return _Line(lines[index].text, _FAR) if index - 1 in running else lines[index]


def _margin(lines: Sequence[_Line]) -> _Margin | None:
    """Return how the lines are wrapped, or ``None`` where each is a paragraph."""
    lengths = sorted(len(line.text) for line in lines)
    if len(lengths) < 2 or sum(n for n in lengths if n > LONGEST_MARGIN) * 4 > sum(lengths):
        return None
    width = lengths[int(0.95 * len(lengths))]
    pairs = [(a, b) for a, b in pairwise(lines) if 2 * len(a.text) >= width]
    spacing = next(
        (gap for gap in (0, 1) if _is_wrapped([p for p in pairs if p[1].gap == gap], len(pairs))), None
    )
    if spacing is None:
        return None
    sure = sorted(_room(a.text, b.text) for a, b in pairs if b.gap == spacing and goes_on(a.text, b.text))
    full = sure[len(sure) // 25] if len(sure) >= _FEWEST else int(0.85 * width)
    apart = [goes_on(a.text, b.text) for a, b in pairs if b.gap == spacing + 1]
    return _Margin(width, full, spacing, sum(apart) >= 3 and sum(apart) > 0.15 * len(apart))


def _is_wrapped(pairs: Sequence[tuple[_Line, _Line]], of: int) -> bool:
    """Tell lines that run on into the next: in wrapped text most long ones do, elsewhere hardly any.

    In a script with small letters, the next line begins with one more often than not, unless most lines
    are in capitals.
    """
    ongoing = sum(not is_closed(a.text) for a, _ in pairs)
    if len(pairs) * 4 <= of or ongoing <= 0.4 * len(pairs):
        return False
    small = sum(b.text.lstrip()[0].islower() for _, b in pairs)
    cased = small + sum(b.text.lstrip()[0].isupper() for _, b in pairs)
    capitals = sum(b.text.isupper() for _, b in pairs)
    if 2 * cased <= len(pairs) or 2 * capitals > len(pairs):
        return ongoing >= _FEWEST
    return small > 1 and 4 * small >= len(pairs)


def _room(a: str, b: str) -> int:
    """Return how long a line would be with the first word of the next."""
    word = b.lstrip().partition(" ")[0]
    return len(a) + (1 if is_unspaced(word[0]) else 1 + len(word))


def is_unspaced(char: str) -> bool:
    """Tell a character of a script that puts no spaces between words."""
    return (
        char >= "\u2e80"
        and unicodedata.east_asian_width(char) in "WF"
        and not unicodedata.name(char, "").startswith("HANGUL")
    )


def _unwrapped(lines: Sequence[_Line], margin: _Margin) -> Layout:
    running = running_lines([line.text for line in lines])
    texts: list[str] = []
    heads: set[int] = set()
    waiting: list[str] = []
    run: list[_Line] = []
    join = _Joiner(lines)
    for index, line in enumerate(lines):
        if index in running:
            waiting.append(line.text.strip())
            continue
        apart = run and _stands_alone(run[-1], line, lines[index + 1 : index + 2], margin)
        if run and (apart or not _continues(run[-1], line, margin, interrupted=index - 1 in running)):
            texts.extend(join.paragraphs(run))
            run = []
        if not run:
            heads.update(range(len(texts), len(texts) + len(waiting)))
            texts.extend(waiting)
            waiting = []
        run.append(line)
    texts.extend(join.paragraphs(run))
    heads.update(range(len(texts), len(texts) + len(waiting)))
    return Layout(texts + waiting, frozenset(heads))


def _stands_alone(above: _Line, line: _Line, below: Sequence[_Line], margin: _Margin) -> bool:
    """Tell a short line between a sentence that ends and one that begins, as an address stands there."""
    if not is_closed(above.text) or line.text[-1] not in ",!،，！" or 5 * len(line.text) > 3 * margin.width:
        return False
    return bool(below) and below[0].gap > line.gap and not below[0].text.lstrip()[0].islower()


def _continues(above: _Line, line: _Line, margin: _Margin, *, interrupted: bool) -> bool:
    """Tell a line that belongs to the same paragraph as the one above it."""
    a, b = above.text, line.text
    ongoing = goes_on(a, b) and 2 * len(a) >= margin.width
    if ongoing and line.gap == margin.spacing and b[1:2] != ")":
        return True
    closed, full = is_closed(a), _room(a, b) >= margin.full
    if interrupted:
        return ongoing or (full and not closed and not _begins_anew(a, b, settled=False))
    if line.gap > margin.spacing + margin.torn:
        return ongoing
    if line.gap > margin.spacing:
        return ongoing or (full and not closed)
    if _begins_anew(a, b, settled=closed or not full):
        return False
    return full or ongoing or (a[-1].isalnum() and len(a) > 0.7 * margin.width)


def _begins_anew(a: str, b: str, *, settled: bool) -> bool:
    """Tell a line that begins a paragraph of its own, whatever room the line above it had."""
    headed = (_is_capital(a) and not b.isupper()) or (_is_capital(b) and not a.isupper())
    if is_enclosed(a) or (is_enclosed(b) and settled) or headed:
        return True
    if _indent(b) > _indent(a) + 1 and not goes_on(a, b):
        return True
    return settled and bool(_MARKER.match(b.lstrip()))


def _is_capital(line: str) -> bool:
    """Tell a line of several words all in capitals, as headings are set."""
    return line.isupper() and " " in line.strip()


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())


class _Joiner:
    """Joins the lines of a paragraph; knows the text's words, for those cut at a line's end."""

    def __init__(self, lines: Sequence[_Line]) -> None:
        self._lines = lines
        self._known: frozenset[str] = frozenset()

    def paragraphs(self, run: Sequence[_Line]) -> Iterator[str]:
        """Yield the run as one paragraph, or each line of a title, which no sentence ends."""
        if _is_title(run):
            yield from (line.text.strip() for line in run)
            return
        pieces: list[str] = []
        for line in run:
            text = line.text.strip()
            if "  " in text:
                text = _SPACES.sub(" ", text)
            if pieces:
                pieces[-1], seam = self._seam(pieces[-1], text)
                pieces.append(seam)
            pieces.append(text)
        if pieces:
            yield "".join(pieces)

    def _seam(self, a: str, b: str) -> tuple[str, str]:
        """Return the end of a line as it should be, and what to put between it and the next."""
        if a.endswith(_HYPHENS) and a[-2:-1].isalnum():
            return (a[:-1] if a[-1] == "\u00ad" or self._was_cut(a, b) else a), ""
        return a, "" if is_unspaced(a[-1]) or is_unspaced(b[0]) else " "

    def _was_cut(self, a: str, b: str) -> bool:
        """Tell a hyphen that only the line's end put there: the text has the whole word elsewhere."""
        if not self._known:
            self._known = frozenset(word for line in self._lines for word in line.text.lower().split())
        head, tail = a[:-1].split()[-1].lower(), re.split(r"\W", b, maxsplit=1)[0].lower()
        return head + tail in self._known and f"{head}-{tail}" not in self._known


def _is_title(run: Sequence[_Line]) -> bool:
    """Tell a title or an address: no line runs on into the next, and no sentence ends in the last."""
    if not 1 < len(run) <= _LONGEST_TITLE or is_closed(run[-1].text):
        return False
    return not any(line.text.lstrip()[0].islower() for line in run[1:])
