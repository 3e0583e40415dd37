"""What the current passage points to and what points to it, as rows for a list."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from reader.core.analysis import Analysis
from reader.core.outline.parts import Outline, Part
from reader.core.references.index import ReferenceIndex
from reader.core.references.values import Reference, ReferenceKind
from reader.core.transcript import Span, Transcript
from reader.ui.rows.wording import (
    around,
    contained,
    first_words,
    kind_and_confidence,
    kind_name,
    paragraphs_of,
    part_title,
)


def _tr(words: str, count: int = -1) -> str:
    return QCoreApplication.translate("References", words, "", count)


LIMIT = 100
"""References listed in one group; a name that is said a thousand times would hide everything else."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of a group."""

    text: str


@dataclass(frozen=True, slots=True)
class Note:
    """A line to read, not to follow."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A reference to follow; ``backward`` goes to the words that refer instead of what they refer to."""

    reference: Reference
    text: str
    detail: str
    backward: bool = False

    @property
    def span(self) -> Span:
        """Where following it leads."""
        return self.reference.span if self.backward else self.reference.target


Row = Heading | Note | Link


def passage_rows(analysis: Analysis, links: ReferenceIndex, offset: int) -> list[Row]:
    """Return what there is to say about the paragraph that holds the offset."""
    blocks = analysis.transcript.blocks
    if not blocks:
        return []
    block = blocks[blocks.at(offset)]
    arriving = links.arriving(block.span)
    announcing = [reference for reference in arriving if reference.kind is ReferenceKind.ANNOUNCES]
    naming = [
        reference
        for reference in _unrepeated(analysis.transcript, arriving)
        if reference.kind is not ReferenceKind.ANNOUNCES
    ]
    leaving = _said_once(analysis.transcript, _unrepeated(analysis.transcript, links.leaving(block.span)))
    return [
        Heading(_tr("This passage")),
        *_where(analysis, block.index, offset),
        *(_announced(analysis.transcript, reference) for reference in announcing[:LIMIT]),
        Heading(_tr("Points to")),
        *_group(analysis.transcript, leaving, _tr("Nothing here points elsewhere.")),
        Heading(_tr("Referred to from")),
        *_group(analysis.transcript, naming, _tr("Nothing refers to this."), backward=True),
    ]


def _unrepeated(transcript: Transcript, references: Sequence[Reference]) -> list[Reference]:
    """Leave out a sentence that points ahead to what an item announced in the same paragraph points to."""

    def link(reference: Reference) -> tuple[int, Span]:
        return transcript.blocks.at(reference.span.start), reference.target

    announced = {link(each) for each in references if each.kind is ReferenceKind.ANNOUNCES}
    return [
        each for each in references if each.kind is not ReferenceKind.FORWARD or link(each) not in announced
    ]


def _said_once(transcript: Transcript, references: Sequence[Reference]) -> list[Reference]:
    """Bring all that the same words point to together, and leave out the same words said again."""
    found: dict[tuple[ReferenceKind, str], dict[Span, Reference]] = {}
    for each in references:
        targets = found.setdefault((each.kind, each.span.of(transcript.text)), {})
        targets.setdefault(each.target, each)
    return [each for targets in found.values() for each in targets.values()]


def _where(analysis: Analysis, paragraph: int, offset: int) -> Iterator[Row]:
    count = len(analysis.transcript.blocks)
    yield Note(_tr("para {0} of {1}").format(paragraph + 1, count))
    path = analysis.outline.path_at(offset)
    if path:
        position, siblings = place_among_siblings(path, analysis.outline)
        words = part_title(path[-1])
        if path[-1].title:
            words = f"{kind_name(path[-1].kind)}: {words}"
        if siblings > 1:
            words = _tr("{0}, {1} of {2}").format(words, position, siblings)
        yield Note(words)


def _announced(transcript: Transcript, reference: Reference) -> Link:
    place = paragraphs_of(reference.span, transcript)
    text = _tr("announced in {0}").format(place)
    return Link(reference, text, contained(first_words(reference.span, transcript)), backward=True)


def _group(
    transcript: Transcript, references: Sequence[Reference], empty: str, *, backward: bool = False
) -> Iterator[Row]:
    before = None
    for reference in references[:LIMIT]:
        also = not backward and before is not None and _like(reference, before, transcript)
        yield _link(transcript, reference, backward=backward, also=also)
        before = reference
    if not references:
        yield Note(empty)
    elif len(references) > LIMIT:
        yield Note(_tr("and %n more", len(references) - LIMIT))


def _like(one: Reference, other: Reference, transcript: Transcript) -> bool:
    words = one.span.of(transcript.text), other.span.of(transcript.text)
    return one.kind is other.kind and words[0] == words[1]


def _link(transcript: Transcript, reference: Reference, *, backward: bool, also: bool) -> Link:
    """Return the row of a reference; ``also`` where the row before quotes the same words."""
    far = reference.span if backward else reference.target
    place = paragraphs_of(far, transcript)
    said = contained(around(far, transcript) if backward else first_words(far, transcript, 90))
    kind = kind_and_confidence(reference)
    if also:
        return Link(reference, _tr("also {0}").format(place), f"{kind} · {said}", backward)
    words = contained(first_words(reference.span, transcript, 80))
    return Link(reference, _tr("“{0}”").format(words), f"{kind} · {place} · {said}", backward)


def place_among_siblings(path: tuple[Part, ...], outline: Outline) -> tuple[int, int]:
    """Return which of how many parts of its kind under the same parent the last of a path is."""
    siblings = path[-2].children if len(path) > 1 else outline.parts
    alike = [part.span.start for part in siblings if part.kind is path[-1].kind]
    return bisect_left(alike, path[-1].span.start) + 1, len(alike)
