"""Speeches for tests of references, with their outlines built by hand."""

from __future__ import annotations

from collections.abc import Iterable

from reader.core.outline.parts import Item, Outline, Part, PartKind
from reader.core.references import find_references
from reader.core.references.values import Reference, ReferenceKind
from reader.core.transcript import Metadata, Span, Transcript


def english(*parts: Part) -> Outline:
    return Outline(parts, Metadata(language="en"))


def part(text: str, kind: PartKind, first: str, last: str = "", **more: object) -> Part:
    """Return the part from the paragraph that starts with some words to the one that starts with others."""
    start = text.index(first)
    end = text.find("\n", text.index(last or first, start))
    span = Span(start, len(text) if end < 0 else end + 1)
    return Part(f"{kind}-{more.get('number', start)}", kind, "", span, **more)  # type: ignore[arg-type]


def item(text: str, words: str) -> Item:
    start = text.index(words)
    return Item(words, Span(start, start + len(words)))


def told(
    text: str, outline: Outline | None = None, kinds: Iterable[ReferenceKind] = tuple(ReferenceKind)
) -> list[tuple[str, str]]:
    """Return the words of each reference and of its target."""
    return [(reference.span.of(text), reference.target.of(text)) for reference in found(text, outline, kinds)]


def found(
    text: str, outline: Outline | None = None, kinds: Iterable[ReferenceKind] = tuple(ReferenceKind)
) -> list[Reference]:
    wanted = set(kinds)
    references = find_references(Transcript(text), outline or english())
    return [reference for reference in references if reference.kind in wanted]
