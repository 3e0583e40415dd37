"""Tells text that was decoded wrongly long before it came here: its letters fit no language."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from reader.core.transcript import Transcript

SAMPLE: Final = 20_000
"""How many code points of a text are looked at."""
FEWEST: Final = 40
"""A text with fewer letters tells nothing."""
SHARE: Final = 0.4
"""No language in Latin letters puts accents on so many; Vietnamese has most, on a quarter."""
WARNING: Final = (
    "Most letters of {name} fit no language: it was probably saved in a wrong encoding; "
    "look for another copy, or open it in the encoding that it was written in."
)


def garbled(text: str) -> bool:
    """Tell text such as "ÇáÓíÏ ÇáÑÆíÓ": letters of one script read as accented Latin ones."""
    sample = text[:SAMPLE]
    accents = (char for char in set(sample) if "\u00c0" <= char <= "\u024f" and char.isalpha())
    accented = sum(map(sample.count, accents))
    if accented <= SHARE * FEWEST:
        return False
    letters = sum(map(str.isalpha, sample))
    return letters >= FEWEST and accented > SHARE * letters


def with_warning(transcript: Transcript) -> Transcript:
    """Return the transcript, with a warning where its text is garbled."""
    if not garbled(transcript.text):
        return transcript
    provenance = transcript.provenance
    warning = WARNING.format(name=provenance.name or "the text")
    return replace(transcript, provenance=replace(provenance, warnings=(*provenance.warnings, warning)))
