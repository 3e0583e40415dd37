"""Portable Document Format, read by a child process: ``.pdf``."""

from __future__ import annotations

from reader.core.formats.registry import Format, always
from reader.core.formats.source import Source
from reader.core.transcript import Transcript

_MARK = b"%PDF-"
_JUNK = 1024
"""Bytes that may stand before the mark, as mail programs and scanners put them there."""


def _sniff(head: bytes) -> float:
    if head.startswith(_MARK):
        return 1.0
    return 0.5 if _MARK in head[:_JUNK] else 0.0


def _read(source: Source) -> Transcript:
    from reader.core.formats.paper.reading import read_paper

    return read_paper(source)


FORMAT = Format("pdf", (".pdf",), _sniff, _read, always)
