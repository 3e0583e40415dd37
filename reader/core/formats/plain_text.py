"""Plain text: one paragraph a line, or lines that a program wrapped at a margin."""

from __future__ import annotations

from reader.core.formats.cleaning import clean
from reader.core.formats.encoding import decode
from reader.core.formats.registry import Format
from reader.core.formats.source import Source
from reader.core.formats.wrapping import paragraphs
from reader.core.transcript import BlockKind, BlockMark, Transcript

_MAGIC = {
    b"%PDF-": "a PDF document",
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


def _sniff(_head: bytes) -> float:
    """Anything may be plain text, so every other format that recognises a file comes before it."""
    return 0.1


def _read(source: Source) -> Transcript:
    for magic, what in _MAGIC.items():
        if source.data.startswith(magic) and not source.data[:1024].isascii():
            raise source.refused(f"it is {what}, not a text; choose a text or a saved web page")
    decoded = decode(source.data, chosen=source.encoding)
    if _is_junk(decoded.text):
        raise source.refused("it is not text (it looks like binary data); choose a text or a saved web page")
    text = clean(decoded.text, source.data if decoded.encoding == "utf-8" else None)
    layout = paragraphs(text)
    marks = dict.fromkeys(layout.running, BlockMark(BlockKind.NOTICE))
    provenance = source.provenance("text", decoded.encoding, decoded.warnings)
    return Transcript("\n".join(layout.texts), marks, provenance=provenance)


def _is_junk(text: str) -> bool:
    """Tell bytes that are no text: more than one character in fifty is a control or could not be decoded."""
    sample = text[:20_000] + text[-20_000:]
    odd = sum(sample.count(char) for char in _ODD)
    return odd * 50 > len(sample)


_ODD = [chr(i) for i in range(32) if chr(i) not in "\t\n\v\f\r\x1b\x85"] + ["\x7f", "\ufffd"]

FORMAT = Format("text", (".txt", ".text", ".asc"), _sniff, _read)
