"""Finds what in a speech points at another passage of it.

Each kind of reference is a module with its finder and its resolver; :data:`RULES` lists them. First
everything that may refer is found, then what it refers to is looked for, then what is unsure is dropped.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from reader.core.outline.parts import Outline
from reader.core.references.acronym import ACRONYM
from reader.core.references.ahead import AHEAD
from reader.core.references.announces import ANNOUNCES
from reader.core.references.compared import COMPARED
from reader.core.references.counted import COUNTED
from reader.core.references.document import DOCUMENT
from reader.core.references.forward import FORWARD
from reader.core.references.heralded import HERALDED
from reader.core.references.meeting import MEETING
from reader.core.references.mention import Rule
from reader.core.references.note import NOTE
from reader.core.references.numbered import NUMBERED
from reader.core.references.person import OFFICE, PERSON
from reader.core.references.promised import KEPT, PROMISED
from reader.core.references.recalled import RECALLED
from reader.core.references.shown import SHOWN
from reader.core.references.speech import Speech
from reader.core.references.values import Reference
from reader.core.transcript import Span, Transcript

RULES: Final[tuple[Rule, ...]] = (
    NOTE,
    ANNOUNCES,
    COUNTED,
    RECALLED,
    COMPARED,
    MEETING,
    PROMISED,
    KEPT,
    AHEAD,
    FORWARD,
    HERALDED,
    NUMBERED,
    SHOWN,
    PERSON,
    OFFICE,
    DOCUMENT,
    ACRONYM,
)
"""The rules in order: where the words of two references overlap, the one whose rule stands first is kept."""


def find_references(transcript: Transcript, outline: Outline) -> tuple[Reference, ...]:
    """Return the references of a transcript in text order, unsure ones left out.

    The words of two references never overlap in part; words that point at several passages make one
    reference each.
    """
    if not transcript.text:
        return ()
    speech = Speech(transcript, outline)
    found = [list(rule.references(speech)) for rule in RULES]
    speech.let_go()
    return tuple(sorted(_apart(found), key=lambda reference: (reference.span, reference.target)))


def _apart(by_rule: list[list[Reference]]) -> list[Reference]:
    """Keep references whose words share none with those of an earlier rule, nor cut into one of their own."""
    taken: list[Span] = []
    kept: list[Reference] = []
    for references in by_rule:
        own: set[Span] = set()
        for reference in references:
            at = bisect_left(taken, reference.span)
            near = taken[max(0, at - 1) : at + 1]
            if reference.span in own or not any(other.overlaps(reference.span) for other in near):
                if reference.span not in own:
                    own.add(reference.span)
                    taken.insert(at, reference.span)
                kept.append(reference)
    return kept
