"""Word documents (Office Open XML, ECMA-376): ``.docx`` and its forms with macros and as templates."""

from __future__ import annotations

from reader.core.formats.registry import Format, always
from reader.core.formats.source import Source
from reader.core.transcript import Transcript

_ZIP = b"PK\x03\x04"
_MEMBERS = (b"[Content_Types].xml", b"_rels/.rels", b"word/")
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""Compound files: documents of old programs, and new ones under a password."""
_ENCRYPTED = "EncryptedPackage"
"""Stands in a compound file that holds a document under a password, in UTF-16."""


def _sniff(head: bytes) -> float:
    if head.startswith(_ZIP):
        return 0.9 if any(name in head for name in _MEMBERS) else 0.3
    return 0.5 if head.startswith(_OLD) else 0.0


def _read(source: Source) -> Transcript:
    if source.data.startswith(_OLD):
        if _ENCRYPTED.encode("utf-16-le") in source.data:
            raise source.refused("it is protected by a password; save it without one and open that")
        raise source.refused("it is a document of an old office program; save it as .docx and open that")
    from reader.core.formats.office.word_reading import read_word

    return read_word(source)


FORMAT = Format("docx", (".docx", ".docm", ".dotx", ".dotm"), _sniff, _read, always)
