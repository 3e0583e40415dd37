"""Captions to a transcript."""

from __future__ import annotations

from reader.core.formats.captions.cues import cues, language
from reader.core.formats.captions.paragraphs import paragraphs
from reader.core.formats.captions.rolling import unrolled
from reader.core.formats.captions.utterances import utterances
from reader.core.formats.cleaning import clean
from reader.core.formats.encoding import decode
from reader.core.formats.junk import refuse_junk
from reader.core.formats.plain_text import FORMAT as PLAIN_TEXT
from reader.core.formats.source import Source
from reader.core.transcript import PLAIN, BlockMark, Metadata, Transcript


def read_captions(source: Source, format_name: str) -> Transcript:
    """Return the transcript of captions; a file that has no times at all is read as plain text."""
    decoded = decode(source.data, chosen=source.encoding)
    refuse_junk(source, decoded.text)
    text = clean(decoded.text)
    found = cues(text)
    if all(cue.start is None for cue in found):
        return PLAIN_TEXT.read(source)
    said = list(paragraphs(list(utterances(unrolled(found)))))
    marks = {i: BlockMark(speaker=one.speaker, time=one.time) for i, one in enumerate(said)}
    marks = {i: mark for i, mark in marks.items() if mark != PLAIN}
    provenance = source.provenance(format_name, decoded.encoding, decoded.warnings)
    declared = Metadata(language=language(text))
    return Transcript("\n".join(one.text for one in said), marks, declared, provenance)
