"""An announced item points to the pillar that treats it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.core.outline.parts import Part, PartKind
from reader.core.references.mention import Mention, Rule, Target
from reader.core.references.speech import Speech
from reader.core.references.values import ReferenceKind


def agendas(speech: Speech) -> list[tuple[Part, dict[int, Part]]]:
    """Return every agenda, in text order, with the pillars that treat its items, by their number.

    The pillars of an agenda are those beside it, up to the next agenda; where there are none, those beside
    the part that holds it.
    """
    return list(_agendas(speech.outline.parts, ()))


def _agendas(level: tuple[Part, ...], after: tuple[Part, ...]) -> Iterator[tuple[Part, dict[int, Part]]]:
    for index, part in enumerate(level):
        following = level[index + 1 :]
        if part.kind is PartKind.AGENDA:
            yield part, _pillars(following) or _pillars(after)
        else:
            yield from _agendas(part.children, following)


def _pillars(following: tuple[Part, ...]) -> dict[int, Part]:
    pillars: dict[int, Part] = {}
    for part in following:
        if part.kind is PartKind.AGENDA:
            break
        if part.kind is PartKind.PILLAR and part.number is not None:
            pillars.setdefault(part.number, part)
    return pillars


def _find(speech: Speech) -> Iterable[Mention]:
    for agenda, pillars in speech.once(agendas):
        for number, item in enumerate(agenda.items, 1):
            if number in pillars:
                yield Mention(item.span, item.title, number)


def _resolve(mention: Mention, speech: Speech) -> Iterable[Target]:
    for agenda, pillars in speech.once(agendas):
        if agenda.span.covers(mention.span) and mention.number in pillars:
            pillar = pillars[mention.number]
            yield Target(pillar.span, pillar.confidence, pillar.reason, pillar.id)


ANNOUNCES = Rule(ReferenceKind.ANNOUNCES, _find, _resolve)
