"""Telling files that are no text at all, before their bytes are shown as one."""

from __future__ import annotations

from reader.core.formats.source import Source

_BEGINNINGS = {
    b"PK\x03\x04": "a zip archive or an office document",
    b"\x7fELF": "a program",
    b"MZ": "a program",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "a compressed file",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"ID3": "a sound recording",
    b"OggS": "a sound recording",
    b"RIFF": "a recording",
}
_ODD = [chr(i) for i in range(32) if chr(i) not in "\t\n\v\f\r\x1b"] + ["\x7f", "\ufffd"]
_SAMPLE = 20_000
_RARE = 50
"""In a text, at most one character in so many is a control character or could not be decoded ..."""
_FEW = 8
"""... or so many in all."""


def refuse_junk(source: Source, text: str) -> None:
    """Raise ``UnreadableSource`` where the characters that were decoded from a source are no text."""
    sample = text[:_SAMPLE] + text[-_SAMPLE:]
    odd = sum(map(sample.count, _ODD))
    if odd <= _FEW or odd * _RARE <= len(sample):
        return
    found = (what for beginning, what in _BEGINNINGS.items() if source.data.startswith(beginning))
    what = next(found, "binary data")
    raise source.refused(f"it is {what}, not text; choose a text or a saved web page")
