"""Works out how a speech is built: from a transcript to its outline."""

from __future__ import annotations

from reader.core.outline.parts import Outline
from reader.core.transcript import Transcript


def find_outline(transcript: Transcript) -> Outline:
    """Return the outline of a transcript: parts that cover every paragraph, in text order."""
    return Outline((), transcript.declared)
