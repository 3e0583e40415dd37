"""SubRip captions: ``.srt``, and whatever begins with the times of a caption."""

from __future__ import annotations

import re

from reader.core.formats.registry import Format
from reader.core.formats.source import Source
from reader.core.transcript import Transcript

_NUMBER = rb"\s*+(?:\d{1,9}[ \t]*+(?:\r\n?|\n))?+[ \t]*+"
_TIMES = rb"(?:\d{1,4}:)?\d{1,3}:\d{1,2}[.,]\d{1,3}[ \t]*-->[ \t]*\d"


def _sniff(head: bytes) -> float:
    text = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")
    return 0.9 if b"-->" in text[:80] and re.match(_NUMBER + _TIMES, text) else 0.0


def _read(source: Source) -> Transcript:
    from reader.core.formats.captions.reading import read_captions

    return read_captions(source, "srt")


FORMAT = Format("srt", (".srt",), _sniff, _read)
