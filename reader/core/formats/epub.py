"""Electronic books (EPUB 2 and 3): ``.epub``."""

from __future__ import annotations

from reader.core.formats.registry import Format, always
from reader.core.formats.source import Source
from reader.core.transcript import Transcript

_ZIP = b"PK\x03\x04"
_TYPE = b"mimetypeapplication/epub+zip"


def _sniff(head: bytes) -> float:
    if not head.startswith(_ZIP):
        return 0.0
    return 0.95 if _TYPE in head[:200] else 0.2


def _read(source: Source) -> Transcript:
    from reader.core.formats.book.reading import read_book

    return read_book(source)


FORMAT = Format("epub", (".epub",), _sniff, _read, always)
