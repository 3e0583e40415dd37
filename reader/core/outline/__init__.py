"""Works out how a speech is built: from a transcript to its outline."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from reader.core.cues import language_of, lexicon
from reader.core.outline.front import find_front
from reader.core.outline.front_block import find_front_block
from reader.core.outline.ground import Draft, lines_of
from reader.core.outline.headings import find_headings
from reader.core.outline.metadata import find_metadata
from reader.core.outline.notices import find_notices
from reader.core.outline.parts import Outline
from reader.core.outline.pillars import find_pillars
from reader.core.outline.salutations import find_salutations
from reader.core.outline.sections import find_sections
from reader.core.outline.tree import Names, build
from reader.core.outline.zones import find_closing, find_opening, judge_speech
from reader.core.transcript import Transcript

Rule = Callable[[Draft], None]

RULES: Final[tuple[Rule, ...]] = (
    find_front_block,
    find_notices,
    find_salutations,
    find_front,
    judge_speech,
    find_metadata,
    find_headings,
    find_opening,
    find_closing,
    find_pillars,
    find_sections,
)
"""The rules in the order in which they run; each reads what those before it wrote."""


def find_outline(transcript: Transcript) -> Outline:
    """Return the outline of a transcript: parts that cover every paragraph, in text order."""
    declared = transcript.declared
    language = declared.language or language_of(transcript.text)
    cues = lexicon(language)
    lines = tuple(lines_of(transcript.blocks, transcript.text, cues.spaced))
    draft = Draft(lines, cues, metadata=replace(declared, language=language))
    for rule in RULES:
        rule(draft)
    return Outline(build(draft, Names()), draft.metadata)
