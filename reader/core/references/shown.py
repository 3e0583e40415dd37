"""A demonstrative shows what was said: "these rules", "such measures", "All this"."""

from __future__ import annotations

from collections.abc import Iterable

from reader.core.references.antecedents import places
from reader.core.references.demonstratives import demonstratives
from reader.core.references.mention import Mention, Rule, Target
from reader.core.references.speech import Speech
from reader.core.references.values import ReferenceKind
from reader.core.references.weighing import likeliest
from reader.core.references.weights import SHOWN as WEIGHTS
from reader.core.references.weights import SHOWN_RIGHT


def _find(speech: Speech) -> Iterable[Mention]:
    return [Mention(shown.span, shown.noun, n) for n, shown in enumerate(speech.once(demonstratives))]


def _resolve(mention: Mention, speech: Speech) -> Iterable[Target]:
    shown = speech.once(demonstratives)[mention.number or 0]
    target = likeliest(places(shown, speech), WEIGHTS, SHOWN_RIGHT)
    return [target] if target is not None else []


SHOWN = Rule(ReferenceKind.BACK, _find, _resolve, most=24)
