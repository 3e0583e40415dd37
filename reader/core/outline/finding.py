"""Works out how a speech is built: from a transcript to its outline."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from reader.core.cues import language_told, lexicon
from reader.core.outline.declared import build_declared
from reader.core.outline.end_notes import find_end_notes
from reader.core.outline.front import find_front
from reader.core.outline.front_block import find_front_block
from reader.core.outline.ground import Draft, Line, lines_of
from reader.core.outline.headings import find_headings
from reader.core.outline.metadata import find_metadata
from reader.core.outline.notices import find_notices
from reader.core.outline.parts import Outline, PartKind
from reader.core.outline.pillars import find_pillars
from reader.core.outline.salutations import address_apart, find_salutations
from reader.core.outline.sections import find_sections
from reader.core.outline.sitting import LONG, build_turns
from reader.core.outline.tree import Names, build
from reader.core.outline.turns import Turn, divided, find_turns
from reader.core.outline.zones import find_closing, find_opening, judge_speech
from reader.core.transcript import Transcript

Rule = Callable[[Draft], None]
FEW: Final = 1_000
"""So many lines are freed at once."""

HEAD_RULES: Final[tuple[Rule, ...]] = (find_front_block, find_notices, find_end_notes)
"""Rules about the page and its head; they run before the turns of several speakers are looked for."""

SPEECH_RULES: Final[tuple[Rule, ...]] = (
    find_headings,
    find_opening,
    find_closing,
    find_pillars,
    find_sections,
)
"""Rules about one person's speech, once it is known where it begins."""

ANSWER_RULES: Final[tuple[Rule, ...]] = (find_headings, find_pillars, find_sections)
"""Rules about a long question or answer."""

_TURN_RULES: Final[tuple[Rule, ...]] = (find_salutations, *SPEECH_RULES)
"""Rules about a long turn."""

RULES: Final[tuple[Rule, ...]] = (
    *HEAD_RULES,
    find_salutations,
    find_front,
    judge_speech,
    find_metadata,
    *SPEECH_RULES,
)
"""All rules in the order in which they run; each reads what those before it wrote."""


def find_outline(transcript: Transcript) -> Outline:
    """Return the outline of a transcript: parts that cover every paragraph, in text order."""
    declared = transcript.declared
    language = language_told(transcript.text, declared.language)
    cues = lexicon(language)
    lines = list(lines_of(transcript.blocks, transcript.text, cues.spaced))
    if transcript.structure:
        draft = Draft(lines, cues, metadata=replace(declared, language=language))
        outline = _of_declared(draft, transcript)
        _let_go(draft, lines)
        return outline
    turns = find_turns(lines, cues)
    pieces = divided(lines, turns, cues) if turns else lines
    if len(pieces) > len(lines):
        lines = pieces
        turns = find_turns(lines, cues)
    lines = lines if turns else address_apart(lines, cues)
    draft = Draft(lines, cues, metadata=replace(declared, language=language))
    outline = _of_several(draft, turns) if turns else _of_one(draft)
    _let_go(draft, lines)
    return outline


def _let_go(draft: Draft, lines: list[Line]) -> None:
    """Forget what the rules wrote, a few lines at a time: freed in one go it would hold every thread."""
    for column in (lines, draft.labels):
        while column:
            del column[-FEW:]
    for known in (draft.headings, draft.starts, draft.addressees, draft.evidence, draft.cohesions):
        while known:
            known.popitem()


def _of_one(draft: Draft) -> Outline:
    for rule in RULES:
        rule(draft)
    return Outline(build(draft, Names()), draft.metadata)


def _of_declared(draft: Draft, transcript: Transcript) -> Outline:
    """Outline what the source marks as the turns of a sitting; the rules run inside each long turn."""
    parts = build_declared(draft, transcript.structure, _TURN_RULES, ANSWER_RULES)
    return Outline(parts, draft.metadata)


def _of_several(draft: Draft, turns: list[Turn]) -> Outline:
    """Outline a text in which several people speak: the rules run inside each long turn."""
    for rule in HEAD_RULES:
        rule(draft)
    head = Draft(
        draft.lines[: turns[0].first], draft.cues, metadata=draft.metadata, block_date=draft.block_date
    )
    head.labels = draft.labels[: turns[0].first]
    if sum(line.words for line in head.lines if line.prose) >= LONG:
        for rule in RULES[len(HEAD_RULES) :]:
            rule(head)
    else:
        _all_front(head)
    names = Names()
    parts = build_turns(draft, turns, _TURN_RULES, ANSWER_RULES, names)
    return Outline((*build(head, names), *parts), head.metadata)


def _all_front(head: Draft) -> None:
    """What stands before the first turn, where it is too short for a speech without a label."""
    for i, line in enumerate(head.lines):
        if head.labels[i] is None and not line.blank:
            head.label(i, PartKind.FRONT, 0.8, "it stands before the first turn")
    find_metadata(head)
