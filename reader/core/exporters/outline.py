"""The outline as a tree for a terminal: numbers, titles and lengths in aligned columns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from unicodedata import category, east_asian_width

from reader.core.analysis import Analysis
from reader.core.exporters._registry import Exporter
from reader.core.exporters._titles import title_of
from reader.core.exporters._why import part_why, references_why
from reader.core.outline.parts import Part
from reader.core.transcript import Transcript

WIDTH = 72
"""Columns that a title may fill with its indent; longer ones are cut."""
UNSURE = 0.5
"""A part below this confidence bears a question mark."""
_SHOWN = ("title", "speaker", "role", "event", "venue", "date")


def _write(analysis: Analysis) -> str:
    return "\n".join([*_head(analysis), "", *(line for line, _, _ in _tree(analysis))]) + "\n"


def _explain(analysis: Analysis) -> str:
    tree = (text for line, part, depth in _tree(analysis) for text in (line, part_why(part, depth)))
    return "\n".join([*_head(analysis), "", *tree, *references_why(analysis)]) + "\n"


def _tree(analysis: Analysis) -> list[tuple[str, Part, int]]:
    """Return each part's line, in columns, with the part and its depth."""
    rows = [row for part in analysis.outline.parts for row in _rows(part, analysis.transcript, 0)]
    width = max((columns(row.left) for row in rows), default=0)
    return [
        (row.left + " " * (width - columns(row.left) + 2) + row.right, row.part, row.depth) for row in rows
    ]


def _head(analysis: Analysis) -> Iterator[str]:
    found, declared = analysis.outline.metadata, analysis.transcript.declared
    known = {name: getattr(found, name) or getattr(declared, name) for name in _SHOWN}
    yield known["title"] or analysis.transcript.provenance.name
    for names in (("speaker", "role"), ("event", "venue", "date")):
        if about := ", ".join(filter(None, map(known.get, names))):
            yield about


@dataclass(frozen=True, slots=True)
class _Row:
    """One part of the tree: what stands left and right of the gap between the columns."""

    left: str
    right: str
    part: Part
    depth: int


def _rows(part: Part, transcript: Transcript, depth: int) -> Iterator[_Row]:
    number = f"{part.number}. " if part.number is not None else ""
    unsure = " ?" if part.confidence < UNSURE else ""
    left = _cut("  " * depth + number + title_of(part), WIDTH - len(unsure)) + unsure
    yield _Row(left, _extent(part, transcript), part, depth)
    for child in part.children:
        yield from _rows(child, transcript, depth + 1)


def _extent(part: Part, transcript: Transcript) -> str:
    """Return the kind, the paragraphs (counted from 1, as the window numbers them) and how many they are."""
    first = transcript.blocks.at(part.span.start) + 1
    last = transcript.blocks.at(max(part.span.start, part.span.end - 1)) + 1
    place = f"¶{first}" if first == last else f"¶{first}-{last}"
    count = "1 paragraph" if first == last else f"{last - first + 1} paragraphs"
    return f"{part.kind.value:<13} {place:<10} {count}"


def _cut(text: str, width: int) -> str:
    """Return the text, cut at its end where it takes more columns than there are."""
    if columns(text) <= width:
        return text
    ends = accumulate(map(columns, text))
    return text[: sum(end < width for end in ends)].rstrip() + "…"


def columns(text: str) -> int:
    """Return the columns of a terminal that a text takes: two for a wide character, none for a mark."""
    return sum(0 if category(c) in ("Mn", "Me", "Cf") else 1 + (east_asian_width(c) in "WF") for c in text)


EXPORTER = Exporter(".txt", _write, explain=_explain)
