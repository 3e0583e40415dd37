"""A rich text's bytes to a transcript."""

from __future__ import annotations

from reader.core.formats.encoding import codec_of
from reader.core.formats.office.paragraphs import Pages
from reader.core.formats.rich.walking import RtfWalk
from reader.core.formats.source import Source
from reader.core.transcript import Metadata, Transcript

_HEAD = 1500
"""Code points in which a text shows its own title."""


def read_rich(source: Source) -> Transcript:
    """Return the transcript of a rich text."""
    found = RtfWalk(source.data, codec_of(source.encoding))
    pages = Pages(found.body.done, found.lines(), found.heads.done, found.feet.done)
    text, marks, notes = pages.text()
    title = " ".join(found.title.split())
    shown = title and title.casefold() in " ".join(text[:_HEAD].split()).casefold()
    warnings = ("Text that the document hides did not come along.",) if found.hidden else ()
    provenance = source.provenance("rtf", found.fonts.page, warnings)
    return Transcript(text, marks, Metadata(title=title if shown else ""), provenance, notes)
