"""What tests of outlines look through: a text's outline, and its parts by kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reader.core.outline.parts import Outline, Part, PartKind
from reader.core.transcript import Transcript


@dataclass(frozen=True)
class Reading:
    """A transcript with its outline."""

    transcript: Transcript
    outline: Outline

    def all(self, kind: PartKind) -> list[Part]:
        return [part for part in self.outline.walk() if part.kind is kind]

    def kinds(self) -> set[PartKind]:
        return {part.kind for part in self.outline.walk()}

    def titles(self, kind: PartKind) -> list[str]:
        return [part.title for part in self.all(kind)]

    def tops(self) -> list[str]:
        return [part.kind.value for part in self.outline.parts]

    def begins(self, part: Part) -> str:
        """The first words of a part that are no address."""
        opening = part.children[0].span if part.children else part.span
        addressed = part.children and opening.start == part.span.start
        start = opening.end + 1 if addressed else part.span.start
        return self.transcript.text[start : start + 40]


Reader = Callable[..., Reading]
