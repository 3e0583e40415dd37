"""The whole way from a transcript to what Podium knows about it, on one page."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

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
    return referenced(outlined(transcript))


def outlined(transcript: Transcript) -> Analysis:
    """Return a transcript with its outline: the first half of the way."""
    # Here and not above: whoever shows a text first needs the values, not yet the engine.
    from reader.core.outline import find_outline

    return Analysis(transcript, find_outline(transcript))


def referenced(analysis: Analysis) -> Analysis:
    """Return an analysis that has its outline with its references too: the second half."""
    from reader.core.references import find_references

    return replace(analysis, references=find_references(analysis.transcript, analysis.outline))
