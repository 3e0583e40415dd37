"""Markdown: ``.md``, and any text that begins with front matter or has its headings."""

from __future__ import annotations

import re

from reader.core.formats.encoding import decode
from reader.core.formats.registry import Format
from reader.core.formats.source import Source
from reader.core.transcript import Transcript

_HEADING = rb"(?m)(?:\A|\n[ \t\r]*\n)#{1,6}[ \t]+[^\s#]"


def _sniff(head: bytes) -> float:
    """Anything that is no more than text may be Markdown, where its name says so."""
    if b"#" in head and len(re.findall(_HEADING, head)) > 1:
        return 0.6
    if b"---" not in head[:80]:
        return 0.05
    from reader.core.formats.prose.front_matter import begins_with_fields

    return 0.6 if begins_with_fields(head) else 0.05


def _read(source: Source) -> Transcript:
    from reader.core.formats.prose.reading import read_markdown

    return read_markdown(source, decode(source.data, chosen=source.encoding))


FORMAT = Format("markdown", (".md", ".markdown", ".mdown", ".mkd"), _sniff, _read)
