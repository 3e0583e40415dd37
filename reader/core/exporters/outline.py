"""The outline as a tree for a terminal: numbers, titles and lengths in aligned columns."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from reader.core.analysis import Analysis
from reader.core.exporters._registry import Exporter
from reader.core.exporters._titles import title_of
from reader.core.outline.parts import Part
from reader.core.transcript import Transcript

WIDTH = 72
"""Columns that a title may fill with its indent; longer ones are cut."""
UNSURE = 0.5
"""A part below this confidence bears a question mark."""


def _write(analysis: Analysis) -> str:
    rows = list(chain.from_iterable(_rows(part, analysis.transcript, 0) for part in analysis.outline.parts))
    width = max((len(left) for left, _ in rows), default=0)
    lines = [f"{left.ljust(width)}  {right}".rstrip() for left, right in rows]
    return "\n".join([*_head(analysis), *lines]) + "\n"


def _head(analysis: Analysis) -> Iterator[str]:
    found, declared = analysis.outline.metadata, analysis.transcript.declared
    yield found.title or declared.title or analysis.transcript.provenance.name
    names = ("speaker", "role", "event", "venue", "date")
    about = [getattr(found, name) or getattr(declared, name) for name in names]
    if any(about):
        yield ", ".join(filter(None, about))
    yield ""


def _rows(part: Part, transcript: Transcript, depth: int) -> Iterator[tuple[str, str]]:
    number = f"{part.number}. " if part.number is not None else ""
    unsure = " ?" if part.confidence < UNSURE else ""
    left = _cut("  " * depth + number + title_of(part), WIDTH - len(unsure)) + unsure
    yield left, _extent(part, transcript)
    for child in part.children:
        yield from _rows(child, transcript, depth + 1)


def _extent(part: Part, transcript: Transcript) -> str:
    """Return the kind, the paragraphs (counted from 1, as the window numbers them) and how many they are."""
    first = transcript.blocks.at(part.span.start) + 1
    last = transcript.blocks.at(max(part.span.start, part.span.end - 1)) + 1
    place = f"¶{first}" if first == last else f"¶{first}-{last}"
    return f"{part.kind.value:<13} {place:<10} {last - first + 1:>4}"


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1].rstrip() + "…"


EXPORTER = Exporter(".txt", _write)
