"""Words for a person about parts, references and passages, always as plain text.

A title is the document's own words, so it may hold bidirectional controls, tabs or line separators. Every
such string goes through :func:`contained` before it stands beside our own words.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt

from reader.core.outline.parts import Part, PartKind
from reader.core.references.values import Reference, ReferenceKind
from reader.core.transcript import Span, Transcript

UNSURE = 0.6
"""Below this confidence a part or a reference is shown as a guess."""

_ISOLATE, _POP = "\u2068", "\u2069"
_ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))
_SPACED_ENDS = (". ", "! ", "? ", "… ", "؟ ", "۔ ", ".” ", ".» ", '." ')
_WIDE_ENDS = ("。", "！", "？")


def contained(words: str) -> str:
    """Return the words on one line inside a first-strong isolate (Unicode Standard Annex 9).

    Isolate marks of the words themselves are dropped, since an unmatched one would end ours too early;
    embeddings and overrides stay, because the isolate's end closes them.
    """
    return f"{_ISOLATE}{' '.join(words.translate(_ISOLATES).split())}{_POP}" if words else ""


def uncontained(words: str) -> str:
    """Return words of ours and the document's without the isolates: for the clipboard."""
    return words.translate(_ISOLATES)


def untagged(words: str) -> str:
    """Return words for a tooltip, which Qt would read as rich text if they looked like it: they never do.

    An invisible word joiner after each "<" and "&" is what its guess at tags stumbles over.
    """
    return words.replace("<", "<\u2060").replace("&", "&\u2060")


def in_sections(count: int) -> str:
    """Return in how many sections something is."""
    if count == 1:
        return QCoreApplication.translate("Find", "in 1 section")
    return QCoreApplication.translate("Find", "in %n sections", "", count)


def hits(count: int) -> str:
    """Return how many hits there are."""
    if count == 1:
        return QCoreApplication.translate("Find", "1 hit")
    return QCoreApplication.translate("Find", "%n hits", "", count)


def kind_name(kind: PartKind) -> str:
    """Return what a kind of part is called."""
    return {
        PartKind.FRONT: QCoreApplication.translate("Outline", "Front matter"),
        PartKind.NOTICE: QCoreApplication.translate("Outline", "Notice"),
        PartKind.SALUTATION: QCoreApplication.translate("Outline", "Salutation"),
        PartKind.OPENING: QCoreApplication.translate("Outline", "Opening"),
        PartKind.AGENDA: QCoreApplication.translate("Outline", "Agenda"),
        PartKind.PILLAR: QCoreApplication.translate("Outline", "Pillar"),
        PartKind.SECTION: QCoreApplication.translate("Outline", "Section"),
        PartKind.CLOSING: QCoreApplication.translate("Outline", "Closing"),
        PartKind.SCENE: QCoreApplication.translate("Outline", "Not speech"),
        PartKind.SPEECH: QCoreApplication.translate("Outline", "Speech"),
        PartKind.QUESTION: QCoreApplication.translate("Outline", "Question"),
        PartKind.ANSWER: QCoreApplication.translate("Outline", "Answer"),
        PartKind.DEBATE_SECTION: QCoreApplication.translate("Outline", "Debate"),
    }[kind]


def kind_count(kind: PartKind, count: int) -> str:
    """Return how many asides of a kind there are; ``count`` is more than one."""
    if kind is PartKind.SALUTATION:
        return QCoreApplication.translate("Outline", "%n salutations", "", count)
    if kind is PartKind.SCENE:
        return QCoreApplication.translate("Outline", "%n notes of the record", "", count)
    return QCoreApplication.translate("Outline", "%n notices", "", count)


def cut_side(title: str) -> Qt.TextElideMode:
    """Return where to cut a long title: a heading in its middle, the start of a sentence at its end."""
    return Qt.TextElideMode.ElideRight if title.endswith("…") else Qt.TextElideMode.ElideMiddle


def reference_name(kind: ReferenceKind) -> str:
    """Return what a kind of reference is called, as a word beside its colour."""
    return {
        ReferenceKind.ANNOUNCES: QCoreApplication.translate("References", "announces"),
        ReferenceKind.BACK: QCoreApplication.translate("References", "back"),
        ReferenceKind.FORWARD: QCoreApplication.translate("References", "ahead"),
        ReferenceKind.PERSON: QCoreApplication.translate("References", "person"),
        ReferenceKind.ACRONYM: QCoreApplication.translate("References", "acronym"),
        ReferenceKind.DOCUMENT: QCoreApplication.translate("References", "document"),
        ReferenceKind.NOTE: QCoreApplication.translate("References", "note"),
    }[kind]


def part_title(part: Part) -> str:
    """Return what the outline calls a part: its number, and its own words or else its kind."""
    title = part.title or part.speaker
    words = contained(title) if title else kind_name(part.kind)
    return f"{part.number}  {words}" if part.number is not None else words


def part_path(path: tuple[Part, ...]) -> str:
    """Return the titles of a path of parts, outermost first."""
    return " › ".join(part_title(part) for part in path)


def confidence_words(confidence: float) -> str:
    """Return how sure a finding is, in words."""
    if confidence >= 0.9:
        return QCoreApplication.translate("Confidence", "sure")
    if confidence >= 0.75:
        return QCoreApplication.translate("Confidence", "likely")
    if confidence >= UNSURE:
        return QCoreApplication.translate("Confidence", "probable")
    return QCoreApplication.translate("Confidence", "a guess")


def kind_and_confidence(reference: Reference) -> str:
    """Return the kind of a reference and how sure it is, in words."""
    return f"{reference_name(reference.kind)}, {confidence_words(reference.confidence)}"


def paragraphs_of(span: Span, transcript: Transcript) -> str:
    """Return which paragraphs a span lies in, counted from 1."""
    if not transcript.text:
        return ""
    first = transcript.blocks.at(span.start) + 1
    last = transcript.blocks.at(max(span.start, span.end - 1)) + 1
    if first == last:
        return QCoreApplication.translate("Passage", "para {0}").format(first)
    return QCoreApplication.translate("Passage", "paras {0} to {1}").format(first, last)


def shortened(text: str, limit: int) -> str:
    """Return the text, or its start up to the last sentence (else word) within ``limit``, and an ellipsis."""
    if len(text) <= limit:
        return text
    head = text[:limit]
    sentence = max(_end_of_last(end, head) for end in (*_SPACED_ENDS, *_WIDE_ENDS))
    word = head.rfind(" ")
    cut = sentence if sentence > limit // 3 else word if word > limit // 3 else limit
    return head[:cut].rstrip() + " …"


def said_by(part: Part, transcript: Transcript) -> str:
    """Return the first words of a turn, without the speaker's name before them."""
    words = first_words(part.span, transcript)
    name = label(part, words)
    return words[len(name) :].lstrip(" \t\u00a0:.：—–-") if name else words


def label(part: Part, words: str) -> str:
    """Return the speaker's name or the title of a part, the longer that its words begin with, or nothing."""
    return max((name for name in (part.speaker, part.title) if words.startswith(name)), key=len, default="")


def around(span: Span, transcript: Transcript, limit: int = 90) -> str:
    """Return the words that a span stands among, from a word up to 30 code points before it."""
    block = transcript.blocks[transcript.blocks.at(span.start)].span
    if span.start - block.start <= 30:
        return first_words(block, transcript, limit)
    start = transcript.text.find(" ", span.start - 30, span.start) + 1 or span.start
    return "…" + first_words(Span(start, block.end), transcript, limit)


def _end_of_last(mark: str, text: str) -> int:
    at = text.rfind(mark)
    return at + len(mark.rstrip()) if at >= 0 else 0


def first_words(span: Span, transcript: Transcript, limit: int = 120) -> str:
    """Return the first words of a span, on one line."""
    text = Span(span.start, min(span.end, span.start + limit + 1)).of(transcript.text).replace("\n", " ")
    if len(text) <= limit:
        return text
    space = text.rfind(" ", limit // 2, limit)
    return text[: space if space > 0 else limit] + "…"
