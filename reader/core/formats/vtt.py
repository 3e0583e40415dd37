"""WebVTT captions: ``.vtt``."""

from __future__ import annotations

from reader.core.formats.registry import Format
from reader.core.formats.source import Source
from reader.core.transcript import Transcript


def _sniff(head: bytes) -> float:
    text = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe").lstrip()
    return 0.9 if text.startswith(b"WEBVTT") and text[6:7] in (b"", b" ", b"\t", b"\n", b"\r") else 0.0


def _read(source: Source) -> Transcript:
    from reader.core.formats.captions.reading import read_captions

    return read_captions(source, "vtt")


FORMAT = Format("vtt", (".vtt",), _sniff, _read)
