"""A note's mark points to the note, where the source's mark-up links the two."""

from __future__ import annotations

from collections.abc import Iterable

from reader.core.references.mention import Mention, Rule, Target
from reader.core.references.speech import Speech
from reader.core.references.values import ReferenceKind


def _find(speech: Speech) -> Iterable[Mention]:
    for index, note in enumerate(speech.notes):
        yield Mention(note.mark, number=index)


def _resolve(mention: Mention, speech: Speech) -> Iterable[Target]:
    if mention.number is not None:
        yield Target(speech.notes[mention.number].words, 1.0, "the source links this mark to its note")


NOTE = Rule(ReferenceKind.NOTE, _find, _resolve)
