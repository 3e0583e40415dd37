"""Which lines of a column make one paragraph.

A paragraph ends where a wider gap follows, where the next line is set in, where the type changes, and where
a line had room for the next line's first word. No word of any language is known here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple

from reader.core.formats.paper.lines import Line
from reader.core.formats.paper.seams import is_cut
from reader.core.formats.sentences import goes_on, is_closed
from reader.core.formats.wrapping import is_unspaced

BULLETS: Final = "•·▪◦‣○●■□➢✓♦◆❖"
MARKER: Final = re.compile(
    rf"(?:[{BULLETS}]|[-–—*]\s|\(?\d{{1,3}}[.)](?:\s|(?=[^\W\d_]))|\(?[a-z]\)\s|\([ivxIVX]{{1,5}}\)\s|[ivxIVX]{{2,5}}[.)]\s)"
)
"""A bullet or the number of an item."""
_LED: Final = re.compile(r" … [\d ,–-]{1,20}$")
"""How a line of a table of contents ends."""
_NOTE: Final = re.compile(r"[\[(]?(?:(\d{1,3})|[*†‡§]+)(?=[\s\])]|[^\W\d])")
"""The number or the sign of a foot note."""
_SET_IN: Final = 0.8
"""Of the type's size: a line that begins so much further in was set in on purpose."""
_DEEPEST: Final = 7.0
"""Of the type's size: a first line is not set in further than this."""
_OTHER_SIZE: Final = 1.12
_WIDER: Final = 1.15
"""Times the usual distance of lines: a wider gap parts paragraphs."""
_TORN: Final = 1.6
"""Times the usual distance: a sentence that runs on bridges a gap up to this."""
_SLACK: Final = 0.3
"""Of the type's size: what a setter may leave at a line's end though the next word would fit."""
_LONG: Final = 0.45
"""Of a column's width: a line that runs on into the next one is at least so long."""
_HALF: Final = 0.4
"""Of a column's width: what begins so far to the right was pushed there."""
_FEWEST: Final = 3


class _Rhythm(NamedTuple):
    """How a document sets its lines."""

    leading: float
    """Usual distance of lines, in sizes of the type."""
    by_region: dict[int, float]
    indent: float
    """How far, in sizes of the type, the first line of a paragraph is set in; 0 where it is not."""


def paragraphs(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the lines in paragraphs, foot notes after the paragraph that runs over the end of their page."""
    body = [line for line in lines if not line.note]
    notes = [line for line in lines if line.note]
    rhythm = _rhythm(body)
    texts = list(_runs(body, rhythm))
    told: list[list[Line]] = []
    waiting = list(_runs(notes, _rhythm(notes))) if notes else []
    for index, run in enumerate(texts):
        told.append(run)
        following = texts[index + 1][0].page if index + 1 < len(texts) else None
        while waiting and (following is None or waiting[0][0].page < following):
            told.append(waiting.pop(0))
    return told + waiting


def _runs(lines: Sequence[Line], rhythm: _Rhythm) -> Iterator[list[Line]]:
    run: list[Line] = []
    for line in lines:
        if run and not _continues(run, line, rhythm):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _rhythm(lines: Sequence[Line]) -> _Rhythm:
    pairs = [(a, b) for a, b in pairwise(lines) if a.region == b.region and b.y > a.y and _is_alike(a, b)]
    sure = [(a, b) for a, b in pairs if goes_on(a.text, b.text)]
    gaps: dict[int, list[float]] = {}
    for a, b in sure:
        gaps.setdefault(a.region, []).append(_distance(a, b))
    by_region = {region: median(found) for region, found in gaps.items() if len(found) >= _FEWEST}
    begun = [(b.x0 - b.left) / b.size for a, b in pairs if is_closed(a.text) and _has_room(a, b)]
    set_in = [step for step in begun if _SET_IN < step < _DEEPEST]
    return _Rhythm(
        leading=_usual([_distance(a, b) for a, b in (sure if len(sure) >= _FEWEST else pairs)]),
        by_region=by_region,
        indent=median(set_in) if len(begun) >= _FEWEST and 2 * len(set_in) > len(begun) else 0.0,
    )


def _usual(distances: Sequence[float]) -> float:
    often = Counter(round(distance, 1) for distance in distances)
    return max(often, key=lambda distance: (often[distance], -distance), default=1.2)


def _distance(a: Line, b: Line) -> float:
    return (b.y - a.y) / max(a.size, b.size, 1.0)


def _is_alike(a: Line, b: Line) -> bool:
    return max(a.size, b.size) <= _OTHER_SIZE * min(a.size, b.size)


def _continues(run: Sequence[Line], b: Line, rhythm: _Rhythm) -> bool:
    """Tell a line that belongs to the same paragraph as those before it."""
    a = run[-1]
    long = a.x1 - a.x0 >= _LONG * (a.right - a.left)
    ongoing = is_cut(a.text, b.text) or (long and goes_on(a.text, b.text))
    if (b.note and _follows(run[0], b)) or _LED.search(a.text):
        return False
    if not _is_alike(a, b) or (not ongoing and _changes_weight(run, b)):
        return False
    if a.region != b.region:
        return ongoing or _continues_across(a, b, rhythm)
    leading = rhythm.by_region.get(a.region, rhythm.leading)
    gap = _distance(a, b)
    if gap <= 0 or gap > _WIDER * leading + 0.5 / b.size:
        return ongoing and 0 < gap <= _TORN * leading
    ended = is_closed(a.text) or _has_room(a, b)
    if MARKER.match(b.text) and ended:
        return False
    if ongoing or (rhythm.indent and _is_inside(run, b)):
        return True
    if _begins(run, b, rhythm):
        return False
    ends = _steps(run, b)
    return not (_has_room(a, b) if ends is None else ends)


def _begins(run: Sequence[Line], b: Line, rhythm: _Rhythm) -> bool:
    """Tell a first line after another one that a sentence ends, both set in as the document sets these in."""
    if not rhythm.indent or len(run) > 1 or _is_centred(b) or not is_closed(run[0].text):
        return False
    steps = ((line.x0 - line.left) / line.size for line in (run[0], b))
    return all(abs(step - rhythm.indent) < _SET_IN / 2 for step in steps)


def _is_inside(run: Sequence[Line], b: Line) -> bool:
    """Tell a line at the edge of its column after one that no sentence ends, where first lines are set in.

    A typist broke such a line by hand, so it may have room.
    """
    first, a = run[0], run[-1]
    begun = first.x0 - first.left > _SET_IN * first.size and not _is_centred(first)
    return begun and b.x0 - b.left < _SET_IN * b.size / 2 and not is_closed(a.text)


def _changes_weight(run: Sequence[Line], b: Line) -> bool:
    """Tell a line in another weight than a whole paragraph before it, which was ended there."""
    a = run[-1]
    if a.bold == b.bold or any(line.bold != a.bold for line in run):
        return False
    return is_closed(a.text) or _has_room(a, b)


def _follows(note: Line, line: Line) -> bool:
    """Tell a line that begins the note after this one: its number is one higher, or a sign stands there."""
    first, second = _NOTE.match(note.text), _NOTE.match(line.text)
    if not first or not second:
        return False
    return not second[1] or not first[1] or int(second[1]) == int(first[1]) + 1


def _steps(run: Sequence[Line], b: Line) -> bool | None:
    """Tell whether a step to the right or the left ends a paragraph; ``None`` where there is no such step."""
    a = run[-1]
    if _are_aligned(a, b):
        return None
    ended = is_closed(a.text) or _has_room(a, b)
    step = (b.x0 - a.x0) / b.size
    if step > _SET_IN:
        hangs = len(run) == 1 and MARKER.match(a.text) and step < _DEEPEST
        return not hangs and ended
    if step < -_SET_IN:
        first = len(run) == 1 and not MARKER.match(a.text) and step > -_DEEPEST
        return None if first else ended
    return None


def _continues_across(a: Line, b: Line, rhythm: _Rhythm) -> bool:
    """Tell a paragraph that runs on in the next column or on the next page."""
    if MARKER.match(b.text) or _has_room(a, b):
        return False
    return not is_closed(a.text) or (rhythm.indent > 0 and b.x0 - b.left <= _SET_IN * b.size)


def _has_room(a: Line, b: Line) -> bool:
    """Tell a line that was ended though the next line's first word would have fitted into it."""
    word = b.text[:1] if is_unspaced(b.text[0]) else b.text.partition(" ")[0]
    width = len(word) / len(b.text) * (b.x1 - b.x0) + (0.25 * b.size if len(word) > 1 else b.size)
    room = a.room if _are_aligned(a, b) else a.right - a.x1
    return room > width + _SLACK * a.size


def _is_centred(line: Line) -> bool:
    before, after = line.x0 - line.left, line.right - line.x1
    return min(before, after) > 1.5 * line.size and abs(before - after) < 2 * line.size


def _are_aligned(a: Line, b: Line) -> bool:
    """Tell two lines with one middle or one right end: each was set on its own."""
    if _is_centred(a) and _is_centred(b):
        return True
    inset, near = min(a.x0 - a.left, b.x0 - b.left), _SET_IN / 2 * a.size
    if abs(a.x0 - b.x0) <= _SET_IN * a.size:
        return False
    one_middle = inset > _DEEPEST / 2 * a.size and abs(a.x0 + a.x1 - b.x0 - b.x1) / 2 < near
    return one_middle or (inset > _HALF * (a.right - a.left) and abs(a.x1 - b.x1) < near)
