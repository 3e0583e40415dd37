"""Why the outline is as it is: each part and each reference with its confidence and its reason."""

from __future__ import annotations

from collections.abc import Iterator

from reader.core.analysis import Analysis
from reader.core.outline.parts import Part
from reader.core.references.values import ReferenceKind
from reader.core.transcript import Span

FIRST_WORDS = 60
"""Code points of a reference's target that are shown."""


def part_why(part: Part, depth: int) -> str:
    """Return one line that stands below a part: how sure it is, and which words or which rule decided it."""
    return f"{'  ' * depth}    {part.confidence:.2f}  {part.reason or 'given by the source'}"


def references_why(analysis: Analysis) -> Iterator[str]:
    """Yield a line or two for each reference: the words, where they point to, how sure that is, and why."""
    if not analysis.references:
        return
    yield ""
    yield "References"
    said: tuple[ReferenceKind, Span] | None = None
    for reference in analysis.references:
        if said != (reference.kind, reference.span):
            said = (reference.kind, reference.span)
            yield f"{_passage(analysis, reference.span)}  {reference.kind.value}"
        sure = f"{reference.confidence:.2f}  {reference.reason}"
        yield f"    -> {_passage(analysis, reference.target)}  {sure}"


def _passage(analysis: Analysis, span: Span) -> str:
    """Return a passage's paragraph, counted from 1, and its first words."""
    words = " ".join(span.of(analysis.transcript.text).split())
    first = words if len(words) <= FIRST_WORDS else words[: FIRST_WORDS - 1].rstrip() + "…"
    return f"¶{analysis.transcript.blocks.at(span.start) + 1} “{first}”"
