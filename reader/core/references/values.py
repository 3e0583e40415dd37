"""The values of references: what refers, and what it refers to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.core.transcript import Span


class ReferenceKind(StrEnum):
    """How one passage points at another, as the outline contract names it."""

    ANNOUNCES = "announces"
    BACK = "back"
    FORWARD = "forward"
    PERSON = "person"
    ACRONYM = "acronym"
    DOCUMENT = "document"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that refer (``span``), and the passage that they refer to (``target``)."""

    kind: ReferenceKind
    span: Span
    target: Span
    part_id: str = ""
    """The outline part that the target is, where it is a whole part."""
    confidence: float = 1.0
    reason: str = ""
    """One line for a person: why the two belong together."""
