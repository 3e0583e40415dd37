"""A small speech with an outline and references made by hand, so that panes are tested without the engine."""

from __future__ import annotations

from reader.core.analysis import Analysis
from reader.core.outline.parts import Item, Outline, Part, PartKind
from reader.core.references.values import Reference, ReferenceKind
from reader.core.transcript import Span, Transcript

PARAGRAPHS = (
    "The Lighthouse Report",
    "President Ambrose,",
    "Thank you for having me by the sea. The lamps were lit early tonight.",
    "I bring three lights: courage, patience and oil. The fourth is hope.",
    "Courage first. Every keeper of a light has courage, as the Lighthouse Keepers' Guild (LKG) says.",
    "The LKG wrote it on the wall: courage is a light.",
    "Excellencies,",
    "Patience is the second light. As I said about courage, it is written on the wall.",
    "Oil is the third light. The café sells none; the cafe is closed.",
    "I thank you all. Keep the lamps lit.",
)
TEXT = "\n".join(PARAGRAPHS)
TRANSCRIPT = Transcript(TEXT)


def words(text: str, nth: int = 0) -> Span:
    """Return where words stand, the nth time."""
    at = -1
    for _ in range(nth + 1):
        at = TEXT.index(text, at + 1)
    return Span(at, at + len(text))


def paragraph(index: int) -> Span:
    """Return the span of a paragraph."""
    return TRANSCRIPT.blocks[index].span


def paragraphs(first: int, last: int) -> Span:
    """Return the span from one paragraph's start to another's end."""
    return Span(paragraph(first).start, paragraph(last).end)


ITEMS = (
    *tuple(Item(title, words(title)) for title in ("courage", "patience", "oil")),
    Item("hope", words("hope")),
)
OUTLINE = Outline(
    (
        Part("front", PartKind.FRONT, "The Lighthouse Report", paragraph(0)),
        Part(
            "salutation",
            PartKind.SALUTATION,
            "",
            paragraph(1),
            items=(Item("President Ambrose", words("President Ambrose")),),
            reason="a line that addresses a person",
        ),
        Part("opening", PartKind.OPENING, "", paragraph(2)),
        Part("agenda", PartKind.AGENDA, "three lights", paragraph(3), items=ITEMS, reason="“three lights”"),
        Part("p1", PartKind.PILLAR, "courage", paragraphs(4, 5), number=1, reason="named first"),
        Part(
            "p2",
            PartKind.PILLAR,
            "patience",
            paragraphs(6, 7),
            (Part("again", PartKind.SALUTATION, "", paragraph(6)),),
            number=2,
        ),
        Part(
            "p3", PartKind.PILLAR, "oil", paragraph(8), number=3, confidence=0.4, reason="the third ordinal"
        ),
        Part("closing", PartKind.CLOSING, "", paragraph(9)),
    )
)
ANNOUNCED = Reference(
    ReferenceKind.ANNOUNCES, words("patience"), paragraphs(6, 7), "p2", 0.95, "the second light named"
)
ACRONYM = Reference(
    ReferenceKind.ACRONYM,
    words("LKG", 1),
    words("Lighthouse Keepers' Guild (LKG)"),
    "",
    0.99,
    "defined there",
)
SAID = Reference(
    ReferenceKind.BACK, words("As I said about courage"), paragraph(4), "", 0.8, "courage is its subject"
)
SAID_PERHAPS = Reference(
    ReferenceKind.BACK, words("As I said about courage"), paragraph(5), "", 0.5, "courage is named"
)
REFERENCES = (ANNOUNCED, ACRONYM, SAID, SAID_PERHAPS)
ANALYSIS = Analysis(TRANSCRIPT, OUTLINE, REFERENCES)
