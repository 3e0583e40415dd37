"""Plain text: one paragraph a line, or lines that a program wrapped at a margin."""

from __future__ import annotations

from reader.core.formats.cleaning import clean
from reader.core.formats.encoding import decode
from reader.core.formats.junk import refuse_junk
from reader.core.formats.registry import Format
from reader.core.formats.source import Source
from reader.core.formats.wrapping import paragraphs
from reader.core.transcript import BlockKind, BlockMark, Transcript


def _sniff(_head: bytes) -> float:
    """Anything may be plain text, so every other format that recognises a file comes before it."""
    return 0.1


def _read(source: Source) -> Transcript:
    decoded = decode(source.data, chosen=source.encoding)
    refuse_junk(source, decoded.text)
    text = clean(decoded.text, source.data if decoded.encoding == "utf-8" else None)
    layout = paragraphs(text)
    marks = dict.fromkeys(layout.running, BlockMark(BlockKind.NOTICE))
    provenance = source.provenance("text", decoded.encoding, decoded.warnings)
    return Transcript("\n".join(layout.texts), marks, provenance=provenance)


FORMAT = Format("text", (".txt", ".text", ".asc"), _sniff, _read)
