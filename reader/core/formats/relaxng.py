"""RELAX NG in its compact syntax: the one schema language that is no XML, told apart from plain text."""

from __future__ import annotations

import re

from reader.core.formats.registry import Format
from reader.core.formats.source import Source
from reader.core.transcript import Transcript

_BEGINNING = (
    rb'(?:\s++|#[^\n]*+\n)*+(?:(?:default\s++)?+namespace\s++(?:[\w.-]++\s*+)?+=\s*+["\']|grammar\s*+\{'
    rb'|datatypes\s++[\w.-]++\s*+=\s*+["\']|(?:start\s*+=\s*+)?+element\s++[\w.:-]++\s*+\{)'
)


def _sniff(head: bytes) -> float:
    # The pattern is compiled for no file that cannot be one: plain texts open without it.
    words = (b"element", b"namespace", b"grammar", b"datatypes")
    return 0.5 if any(word in head for word in words) and re.match(_BEGINNING, head) else 0.0


def _read(source: Source) -> Transcript:
    raise source.refused(
        "it is a schema, which describes documents and holds none; open the transcript itself"
    )


FORMAT = Format("schema", (), _sniff, _read)
