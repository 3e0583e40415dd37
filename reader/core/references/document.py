"""A resolution, treaty, strategy or summit named again points to its first citation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from reader.core.references.mention import Mention, Rule, Target
from reader.core.references.names import capitalised, tokens
from reader.core.references.speech import Speech
from reader.core.references.values import ReferenceKind
from reader.core.transcript import Span

LEFT = 60
"""How far before its noun a document's name may begin, in code points."""
LONGEST = 9
"""How many words may follow the noun."""

MOST = 50
"""So many documents that share a word are compared, the latest: bounds the work on a long text."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A document's name as it stands: the noun that says what it is, and the words that tell which."""

    span: Span
    noun: str
    words: frozenset[str]
    """Empty where the noun stands alone: "the Charter"."""


@dataclass(slots=True)
class Document:
    """One document: its first citation, and all words that citations of it use."""

    first: Citation
    words: set[str] = field(default_factory=set)


def citations(speech: Speech) -> dict[int, tuple[Citation, Citation]]:
    """Return each later citation with the first of the same document, by where it starts."""
    found: dict[int, tuple[Citation, Citation]] = {}
    known: dict[tuple[str, str], list[Document]] = {}
    for citation in sorted(_all(speech), key=lambda citation: citation.span):
        likely = {
            id(document): document
            for word in citation.words or ("",)
            for document in known.get((citation.noun, word), ())[-MOST:]
        }
        same = [document for document in likely.values() if _agree(citation, document)]
        if len(same) == 1:
            document = same[0]
            found[citation.span.start] = (citation, document.first)
        elif not same and citation.words:
            document = Document(citation)
            known.setdefault((citation.noun, ""), []).append(document)
        else:
            continue
        for word in citation.words - document.words:
            known.setdefault((citation.noun, word), []).append(document)
        document.words |= citation.words
    return found


def _agree(citation: Citation, document: Document) -> bool:
    """Tell whether a citation is shorter than the document's, or the same, or spells its name out."""
    return citation.words <= document.words or document.first.words <= citation.words


def _all(speech: Speech) -> Iterator[Citation]:
    yield from _coded(speech)
    yield from _named(speech)


def _coded(speech: Speech) -> Iterator[Citation]:
    """Yield citations by number: "Security Council resolution 1540"."""
    for match in speech.cue_matches("citations", "coded"):
        start, end = match.slots.get("code") or match.slots["digits"]
        noun = speech.folded[match.start : start].split()[-1].rstrip("s.")
        yield Citation(Span(match.start, end), noun, frozenset({speech.folded[start:end]}))


def _named(speech: Speech) -> Iterator[Citation]:
    """Yield citations by name: "Treaty on the Non-Proliferation of Nuclear Weapons", "Paris Agreement"."""
    links = frozenset(speech.cues.words("citations", "links"))
    end = 0
    for match in speech.cue_matches("citations", "nouns"):
        if match.start < end or not speech.text[match.start].isupper():
            continue
        citation = _name(Span(match.start, match.end), links, speech)
        if citation is not None:
            end = citation.span.end
            yield citation


def _name(noun: Span, links: frozenset[str], speech: Speech) -> Citation | None:
    start = _left(noun.start, speech)
    right = capitalised(speech.text, noun.end + 1, LONGEST, links, leading=True)
    end = right[-1].end if right else noun.end
    words = frozenset(
        word
        for span in tokens(speech.text, start, end)
        if (word := span.of(speech.folded)) not in speech.small and not noun.covers(span)
    )
    alone = not words and _is_the(noun.start, speech)
    return Citation(Span(start, end), noun.of(speech.folded), words) if words or alone else None


def _left(at: int, speech: Speech) -> int:
    """Return where the words with capitals or digits before a noun begin; a small word is none of them."""
    start = at
    for token in reversed(list(tokens(speech.text, max(0, at - LEFT), at))):
        word = token.of(speech.text)
        joined = speech.text[token.end : start] in (" ", "\u00a0")
        if not joined or not (word[0].isupper() or word[0].isdigit()) or word.lower() in speech.small:
            break
        start = token.start
    return start


def _is_the(at: int, speech: Speech) -> bool:
    before = speech.folded[max(0, at - 6) : at].split()
    return bool(before) and before[-1] in speech.cues.words("honorifics", "known")


def _find(speech: Speech) -> Iterable[Mention]:
    """Yield the first citation of each document in each paragraph, never in the first's sentence."""
    last: dict[Citation, int] = {}
    for citation, first in speech.once(citations).values():
        paragraph = speech.blocks.at(citation.span.start)
        apart = speech.sentence_at(first.span.start) is not speech.sentence_at(citation.span.start)
        if apart and last.get(first) != paragraph:
            last[first] = paragraph
            yield Mention(citation.span)


def _resolve(mention: Mention, speech: Speech) -> Iterable[Target]:
    citation, first = speech.once(citations)[mention.span.start]
    words = first.span.of(speech.text)
    yield Target(first.span, 0.9 if citation.words else 0.7, f"first cited as “{words}”")


DOCUMENT = Rule(ReferenceKind.DOCUMENT, _find, _resolve)
