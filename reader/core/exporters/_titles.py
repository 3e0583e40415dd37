"""What a part is called where the transcript has no words of its own for it."""

from __future__ import annotations

from reader.core.outline.parts import Part, PartKind

_KINDS = {
    PartKind.FRONT: "Front matter",
    PartKind.NOTICE: "Notice",
    PartKind.SALUTATION: "Salutation",
    PartKind.OPENING: "Opening",
    PartKind.AGENDA: "Agenda",
    PartKind.PILLAR: "Pillar",
    PartKind.SECTION: "Section",
    PartKind.CLOSING: "Closing",
    PartKind.SCENE: "Scene",
    PartKind.SPEECH: "Speech",
    PartKind.QUESTION: "Question",
    PartKind.ANSWER: "Answer",
    PartKind.DEBATE_SECTION: "Debate",
}


def title_of(part: Part) -> str:
    """Return the part's own title, or the English name of its kind."""
    return part.title or part.speaker or _KINDS[part.kind]
