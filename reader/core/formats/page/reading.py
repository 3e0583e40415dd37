"""A page's characters to a transcript."""

from __future__ import annotations

from reader.core.formats.cleaning import clean
from reader.core.formats.encoding import Decoded
from reader.core.formats.junk import refuse_junk
from reader.core.formats.page.declared import declared
from reader.core.formats.page.furniture import regions
from reader.core.formats.page.lines import lines
from reader.core.formats.page.parsing import PageError, parse
from reader.core.formats.source import Source
from reader.core.transcript import PLAIN, Transcript


def read_page(source: Source, decoded: Decoded, format_name: str) -> Transcript:
    """Return the transcript of a page; raises ``UnreadableSource`` for what is hostile or no page."""
    refuse_junk(source, decoded.text)
    try:
        root, warnings = parse(decoded.text)
    except PageError as error:
        raise source.refused(str(error)) from error
    body = None if root is None else root.find("body")
    if root is None or body is None:
        return Transcript("")
    around = regions(body)
    found, left = lines(body, around)
    text = "\n".join(line for line, _ in found)
    if clean(text) is not text:
        found = [(tidy, mark) for line, mark in found if (tidy := " ".join(clean(line).split("\n")).strip())]
        text = "\n".join(line for line, _ in found)
    marks = {index: mark for index, (_, mark) in enumerate(found) if mark is not PLAIN}
    warnings = (*decoded.warnings, *warnings, *_left_out(left))
    provenance = source.provenance(format_name, decoded.encoding, warnings)
    return Transcript(text, marks, declared(root, around.content, text), provenance)


def _left_out(count: int) -> tuple[str, ...]:
    if not count:
        return ()
    what = "One short line" if count == 1 else f"{count} short lines"
    return (f"{what} around the page's content (menus, buttons, links) did not come along.",)
