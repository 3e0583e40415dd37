"""Debates of the European Parliament as corpora of them hold these: lines between tags that nothing closes.

``<CHAPTER ID>`` stands over an item's title, ``<SPEAKER ID NAME>`` over a speech, ``<P>`` between paragraphs.
"""

from __future__ import annotations

import re

from reader.core.formats.cleaning import clean
from reader.core.formats.encoding import decode
from reader.core.formats.junk import refuse_junk
from reader.core.formats.registry import Format
from reader.core.formats.source import Source
from reader.core.transcript import PLAIN, BlockKind, BlockMark, Transcript

_SIGN = rb"\s*<(?:CHAPTER|SPEAKER) ID=\"?[\w-]{1,20}\"?[^<>\n]{0,400}>[ \t\r]*\n"
_TAG = r"<(/?)(CHAPTER|SPEAKER|P)\b([^<>\n]{0,600})>\s*$"
_NAME = r'\bNAME="([^"\n]{1,200})"'
_TITLE = BlockMark(BlockKind.HEADING, 1)


def _sniff(head: bytes) -> float:
    # The pattern is compiled for no file that cannot be one: plain texts open without it.
    return 0.95 if b"<" in head[:8] and re.match(_SIGN, head.removeprefix(b"\xef\xbb\xbf")) else 0.0


def _read(source: Source) -> Transcript:
    decoded = decode(source.data, chosen=source.encoding)
    refuse_junk(source, decoded.text)
    lines = list(_lines(clean(decoded.text)))
    marks = {i: mark for i, (_, mark) in enumerate(lines) if mark is not PLAIN}
    provenance = source.provenance("europarl", decoded.encoding, decoded.warnings)
    return Transcript("\n".join(text for text, _ in lines), marks, provenance=provenance)


def _lines(text: str) -> list[tuple[str, BlockMark]]:
    """Return the paragraphs; each speech begins with a line that names who speaks."""
    from html import unescape

    found: list[tuple[str, BlockMark]] = []
    mark = PLAIN
    for line in map(str.strip, text.split("\n")):
        tag = re.match(_TAG, line)
        if tag is None:
            if line:
                found.append((unescape(line), mark))
                mark = PLAIN if mark is _TITLE else mark
        elif tag[2] == "CHAPTER":
            mark = PLAIN if tag[1] else _TITLE
        elif tag[2] == "SPEAKER":
            name = re.search(_NAME, tag[3])
            speaker = " ".join(unescape(name[1]).split()) if name else ""
            mark = BlockMark(speaker=speaker) if speaker else PLAIN
            if speaker:
                found.append((speaker, mark))
    return found


FORMAT = Format("europarl", (), _sniff, _read)
