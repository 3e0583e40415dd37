"""An announced item points to the pillar that treats it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from reader.core.outline.parts import Part, PartKind
from reader.core.references.mention import Mention, Rule, Target
from reader.core.references.speech import Speech
from reader.core.references.values import ReferenceKind


@dataclass(frozen=True, slots=True)
class Announcement:
    """An agenda, and the pillars that treat its items, by their number."""

    agenda: Part
    pillars: Mapping[int, Part]


def announcements(speech: Speech) -> list[Announcement]:
    """Return every agenda, in text order, with its pillars.

    The pillars of an agenda are those beside it, up to the next agenda; where there are none, those beside
    the part that holds it.
    """
    return list(_announcements(speech.outline.parts, ()))


def _announcements(level: tuple[Part, ...], after: tuple[Part, ...]) -> Iterator[Announcement]:
    for index, part in enumerate(level):
        if part.kind is PartKind.AGENDA:
            following = level[index + 1 :]
            yield Announcement(part, _pillars(following) or _pillars(after))
        elif part.children:
            yield from _announcements(part.children, level[index + 1 :])


def _pillars(following: tuple[Part, ...]) -> dict[int, Part]:
    pillars: dict[int, Part] = {}
    for part in following:
        if part.kind is PartKind.AGENDA:
            break
        if part.kind is PartKind.PILLAR and part.number is not None:
            pillars.setdefault(part.number, part)
    return pillars


def announcements_before(offset: int, speech: Speech, most: int) -> list[Announcement]:
    """Return the latest announcements that begin before an offset, the nearest first."""
    every = speech.once(announcements)
    end = bisect_right(every, offset, key=lambda announcement: announcement.agenda.span.start)
    return every[max(0, end - most) : end][::-1]


def announcement_at(offset: int, speech: Speech) -> Announcement | None:
    """Return the announcement that holds an offset."""
    latest = announcements_before(offset, speech, most=1)
    return latest[0] if latest and offset in latest[0].agenda.span else None


def _find(speech: Speech) -> Iterable[Mention]:
    for announcement in speech.once(announcements):
        for number, item in enumerate(announcement.agenda.items, 1):
            if number in announcement.pillars:
                yield Mention(item.span, item.title, number)


def _resolve(mention: Mention, speech: Speech) -> Iterable[Target]:
    announcement = announcement_at(mention.span.start, speech)
    if announcement is not None and mention.number is not None:
        pillar = announcement.pillars[mention.number]
        yield Target(pillar.span, pillar.confidence, pillar.reason, pillar.id)


ANNOUNCES = Rule(ReferenceKind.ANNOUNCES, _find, _resolve)
