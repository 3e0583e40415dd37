"""A person named again points to the first mention: "Mr. Zannier" to "Secretary General Zannier"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field

from reader.core.outline.parts import PartKind
from reader.core.references.mention import Mention, Rule, Target
from reader.core.references.names import capitalised
from reader.core.references.speech import Speech
from reader.core.references.values import ReferenceKind
from reader.core.transcript import Span

LONGEST = 5
"""No name has more words."""
MOST = 50
"""So many people of one name are compared, the latest, and so many namings before an office."""
NEAR = 3
"""How many paragraphs back the bearer of an office is looked for."""


@dataclass(frozen=True, slots=True)
class Naming:
    """A title with a name, as it stands."""

    span: Span
    title: str
    names: frozenset[str]


@dataclass(slots=True)
class Person:
    """Someone who is named with a title: all namings, in text order, and every name used."""

    namings: list[Naming] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    offices: set[str] = field(default_factory=set)
    """Words of the titles used that name an office."""


@dataclass(frozen=True, slots=True)
class People:
    """Everyone named with a title, whose naming is where, and where an office stands without a name."""

    by_start: dict[int, Person]
    namings: tuple[Naming, ...]
    offices: tuple[Mention, ...]


def people(speech: Speech) -> People:
    """Find everyone who is named with a title, and tell who is who by the names they share."""
    namings: list[Naming] = []
    offices: list[Mention] = []
    particles = frozenset(speech.cues.words("honorifics", "particles"))
    common = frozenset(speech.cues.words("honorifics", "no_names"))
    for title in _titles(speech):
        naming = _naming(title, speech, particles, common)
        if naming is not None:
            namings.append(naming)
        elif _is_office(title, speech):
            offices.append(Mention(title, title.of(speech.folded)))
    plain = frozenset(speech.cues.words("words", "mister"))
    return People(_who_is_who(namings, plain), tuple(namings), tuple(offices))


def _titles(speech: Speech) -> list[Span]:
    """Return where titles stand with a capital, the longest where several overlap."""
    found = speech.cues.phrases("honorifics", "titles").find_by_words(speech.words)
    apart: list[Span] = []
    for match in sorted(found, key=lambda match: (match.start, -match.end)):
        if speech.text[match.start].isupper() and (not apart or match.start >= apart[-1].end):
            apart.append(Span(match.start, match.end))
    return apart


def _naming(title: Span, speech: Speech, particles: frozenset[str], common: frozenset[str]) -> Naming | None:
    at = title.end
    if speech.text[at : at + 1] == ".":
        at += 1
    if speech.text[at : at + 1] not in (" ", "\u00a0"):
        return None
    words = capitalised(speech.text, at + 1, LONGEST, particles, leading=True)
    names = [word.of(speech.folded) for word in words]
    if not names or any(name in common for name in names) or len(names[-1]) < 2:
        return None
    if (
        speech.text[words[-1].end : words[-1].end + 1] == ":"
        and title.start == speech.paragraph(title.start).start
    ):
        return None
    told = frozenset(name for name in names if len(name) > 1 and name not in particles)
    return Naming(Span(title.start, words[-1].end), title.of(speech.folded), told)


def _is_office(title: Span, speech: Speech) -> bool:
    """Tell whether a title stands alone, with an article, and says nothing of whose it is."""
    before = speech.folded[max(0, title.start - 12) : title.start].split()
    after = speech.folded[title.end : title.end + 12].split()
    articles = speech.cues.words("honorifics", "known")
    whose = speech.cues.words("honorifics", "whose")
    follows = speech.text[title.end : title.end + 1]
    if not before or before[-1] not in articles or follows in (",", "-", "."):
        return False
    return bool(after) and after[0] not in whose and not speech.text[title.end + 1 : title.end + 2].isupper()


def _who_is_who(namings: list[Naming], plain: frozenset[str]) -> dict[int, Person]:
    """Give every naming its person, unless it could be two."""
    by_name: dict[str, list[Person]] = {}
    by_start: dict[int, Person] = {}
    for naming in namings:
        likely = {id(person): person for name in naming.names for person in by_name.get(name, ())[-MOST:]}
        same = [person for person in likely.values() if _could_be(naming, person, plain)]
        if len(same) > 1:
            continue
        person = same[0] if same else Person()
        person.namings.append(naming)
        by_start[naming.span.start] = person
        for name in naming.names - person.names:
            by_name.setdefault(name, []).append(person)
        person.names |= naming.names
        person.offices |= set(naming.title.split()) - plain
    return by_start


def _could_be(naming: Naming, person: Person, plain: frozenset[str]) -> bool:
    """Tell whether one has no name that the other has not, and no office that speaks against it."""
    if not (naming.names <= person.names or person.names <= naming.names):
        return False
    offices = set(naming.title.split()) - plain
    return not offices or not person.offices or bool(offices & person.offices)


def _find(speech: Speech) -> Iterable[Mention]:
    """Yield the first naming of each person in each paragraph, but for the very first."""
    known = speech.once(people)
    last: dict[int, int] = {}
    for naming in known.namings:
        person = known.by_start.get(naming.span.start)
        if person is None or not speech.spoken(naming.span.start):
            continue
        paragraph = speech.blocks.at(naming.span.start)
        if person.namings[0] is not naming and last.get(id(person)) != paragraph:
            last[id(person)] = paragraph
            yield Mention(naming.span)


def _resolve(mention: Mention, speech: Speech) -> Iterable[Target]:
    person = speech.once(people).by_start[mention.span.start]
    yield _first_naming(person, 0.9, speech)


def _first_naming(person: Person, confidence: float, speech: Speech) -> Target:
    span = person.namings[0].span
    part = speech.part_at(span.start)
    words = span.of(speech.text)
    if part is not None and part.kind is PartKind.SALUTATION:
        return Target(span, confidence, f"addressed there as “{words}”")
    return Target(span, confidence, f"first named there: “{words}”")


def _find_offices(speech: Speech) -> Iterable[Mention]:
    return [mention for mention in speech.once(people).offices if speech.spoken(mention.span.start)]


def _resolve_office(mention: Mention, speech: Speech) -> Iterable[Target]:
    """Take the office's bearer if just one was named with it in the paragraphs just before."""
    known = speech.once(people)
    here = speech.blocks.at(mention.span.start)
    start = speech.blocks[max(0, here - NEAR)].span.start
    first = bisect_left(known.namings, start, key=lambda naming: naming.span.start)
    bearers: dict[int, Person] = {}
    last = bisect_left(known.namings, mention.span.start, key=lambda naming: naming.span.start)
    for naming in known.namings[max(first, last - MOST) : last]:
        person = known.by_start.get(naming.span.start)
        if person is not None and naming.title == mention.words:
            bearers[id(person)] = person
    if len(bearers) == 1:
        yield _first_naming(next(iter(bearers.values())), 0.75, speech)


PERSON = Rule(ReferenceKind.PERSON, _find, _resolve)
OFFICE = Rule(ReferenceKind.PERSON, _find_offices, _resolve_office)
