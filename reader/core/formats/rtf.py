"""Rich text: ``.rtf``."""

from __future__ import annotations

from reader.core.formats.registry import Format, always
from reader.core.formats.source import Source
from reader.core.transcript import Transcript

_SIGNATURE = b"{\\rtf"


def _sniff(head: bytes) -> float:
    return 0.95 if head.lstrip(b"\xef\xbb\xbf \t\r\n\0").startswith(_SIGNATURE) else 0.0


def _read(source: Source) -> Transcript:
    from reader.core.formats.rich.reading import read_rich

    if not _sniff(source.data[:64]):
        raise source.refused("it does not begin as a rich text does; it is damaged or something else")
    return read_rich(source)


FORMAT = Format("rtf", (".rtf",), _sniff, _read, always)
