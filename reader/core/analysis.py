"""The whole way from a transcript to what Podium knows about it, on one page."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.core.outline.parts import Outline
from reader.core.references.values import Reference
from reader.core.transcript import Transcript


@dataclass(frozen=True, slots=True)
class Analysis:
    """A transcript, its outline, and its references in text order."""

    transcript: Transcript
    outline: Outline = field(default_factory=Outline)
    references: tuple[Reference, ...] = ()


def analyse(transcript: Transcript) -> Analysis:
    """Return the outline and the references of a transcript; the same text always gives the same answer."""
    # Here and not above: whoever shows a text first needs the values, not yet the engine.
    from reader.core.outline import find_outline
    from reader.core.references import find_references

    outline = find_outline(transcript)
    return Analysis(transcript, outline, find_references(transcript, outline))
