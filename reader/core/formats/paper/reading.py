"""A PDF's bytes to a transcript."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from typing import Final

from reader.core.formats.paper.declared import declared
from reader.core.formats.paper.extracting import PdfError, extracted
from reader.core.formats.paper.glyphs import Sheet
from reader.core.formats.paper.rows import Page, printed
from reader.core.formats.paper.telling import told
from reader.core.formats.source import Source
from reader.core.transcript import Transcript

_SCAN: Final = (
    "its pages are pictures without text, as a scanner makes them; let a program recognise the text, and "
    "open the file that it makes"
)

_BARE: Final = "none of its pages holds text; choose another file"


def read_paper(source: Source) -> Transcript:
    """Return the transcript of a PDF; raises ``UnreadableSource`` for what is hostile, locked or a scan."""
    pages: list[Page] = []
    stated: Mapping[str, str] = {}
    try:
        with closing(extracted(source.data)) as records:
            for found in records:
                if isinstance(found, Sheet):
                    pages.append(printed(found))
                else:
                    stated = found
    except PdfError as error:
        raise source.refused(str(error)) from error
    paper = told(pages)
    if not paper.paragraphs:
        raise source.refused(_SCAN if any(page.pictured for page in pages) else _BARE)
    text = "\n".join(words for words, _ in paper.paragraphs)
    provenance = source.provenance("pdf", "utf-8", paper.warnings)
    marks = {index: mark for index, (_, mark) in enumerate(paper.paragraphs)}
    return Transcript(text, marks, declared(stated, text), provenance)
