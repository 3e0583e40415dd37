"""The cues of a caption file: when each is shown, and its lines as they stand.

Files in the wild break every rule of their formats, so nothing that may be a word is thrown away: text
without a time belongs to the cue before it, a time that cannot be read is no time, a cue may follow
without an empty line. Only what the formats say is no caption is left out: numbers and names of cues,
settings, notes, styles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

_TIME = r"(?:(\d{1,4}):)?(\d{1,3}):(\d{1,2})(?:[.,](\d{1,3})\d{0,6})?"
_TIMES = re.compile(rf"\s*{_TIME}\s*-->\s*{_TIME}(?=\s|$)")
_ARROW = "-->"
_NOTE = re.compile(r"NOTE(?=\s|$)")
_NO_CAPTIONS = frozenset({"STYLE", "REGION"})
_SIGNATURE = re.compile(r"\s*WEBVTT(?=\s|$)")
_LANGUAGE = re.compile(r"^Language:\s*([A-Za-z]{2,3})\b", re.MULTILINE)


@dataclass(slots=True)
class Cue:
    """One caption; times are seconds from the start of the recording, where they can be read."""

    start: float | None
    end: float | None
    lines: list[str] = field(default_factory=list)


def is_webvtt(head: str) -> bool:
    """Tell a text that begins as WebVTT does."""
    return _SIGNATURE.match(head) is not None


def language(text: str) -> str:
    """Return the language that the head of a WebVTT text names (BCP 47), or nothing."""
    head = text.lstrip().split("\n\n", 1)[0][:2000]
    found = _LANGUAGE.search(head) if is_webvtt(head) else None
    return found[1].lower() if found else ""


def cues(text: str) -> list[Cue]:
    """Return the cues of a clean text in their order, those without a word included."""
    found: list[Cue] = []
    blocks = _blocks(text)
    webvtt = is_webvtt(text)
    for number, block in enumerate(blocks):
        if webvtt and (_is_comment(block) or (number == 0 and not _is_timing(block[-1]))):
            continue
        _read(block, found)
    return found


def _blocks(text: str) -> Iterator[list[str]]:
    block: list[str] = []
    for line in text.split("\n"):
        if line.strip():
            block.append(line.strip())
        elif block:
            yield block
            block = []
    if block:
        yield block


def _is_comment(block: Sequence[str]) -> bool:
    """Tell a note, a style or a region; a line of times after the first line makes the first a cue's name."""
    first = block[0]
    comment = first in _NO_CAPTIONS or _NOTE.match(first) is not None
    return comment and not any(map(_is_timing, block[1:2]))


def _is_timing(line: str) -> bool:
    return _ARROW in line and (line[0] in "0123456789-:" or _TIMES.match(line) is not None)


def _read(block: Sequence[str], found: list[Cue]) -> None:
    for at, line in enumerate(block):
        if _is_timing(line):
            found.append(_timed(line))
        elif not _is_name(block, at) and (found or not is_webvtt(line)):
            if not found:
                found.append(Cue(None, None))
            found[-1].lines.append(line)


def _is_name(block: Sequence[str], at: int) -> bool:
    """Tell the number or the name of a cue: it stands right before the times, or alone without any."""
    line = block[at]
    if at + 1 < len(block) and _is_timing(block[at + 1]):
        return at == 0 or line.isdecimal()
    return len(block) == 1 and line.isdecimal()


def _timed(line: str) -> Cue:
    times = _TIMES.match(line)
    if not times:
        return Cue(None, None)
    return Cue(_seconds(times.groups()[:4]), _seconds(times.groups()[4:]))


def _seconds(parts: Sequence[str | None]) -> float:
    hours, minutes, seconds, fraction = parts
    thousandths = int(f"{fraction or 0:0<3}")
    return 3600 * int(hours or 0) + 60 * int(minutes or 0) + int(seconds or 0) + thousandths / 1000
