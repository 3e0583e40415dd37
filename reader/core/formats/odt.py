"""OpenDocument texts (ISO/IEC 26300): ``.odt`` and ``.ott``."""

from __future__ import annotations

from reader.core.formats.registry import Format, always
from reader.core.formats.source import Source
from reader.core.transcript import Transcript

_ZIP = b"PK\x03\x04"
_TYPE = b"mimetypeapplication/vnd.oasis.opendocument.text"


def _sniff(head: bytes) -> float:
    if not head.startswith(_ZIP):
        return 0.0
    return 0.95 if _TYPE in head[:200] else 0.2


def _read(source: Source) -> Transcript:
    from reader.core.formats.office.odf_reading import read_odf

    return read_odf(source)


FORMAT = Format("odt", (".odt", ".ott"), _sniff, _read, always)
