"""Demonstratives with their nouns: "this threat of terrorism", "these rules", "This is no accident".

Found by their form alone, and told apart by it: a noun that can name what was said ("listed": Schmid,
"English abstract nouns as conceptual shells", 2000), one made of a verb or an adjective, any other word, no
word.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.core.references.speech import Speech
from reader.core.transcript import Span

CHAIN = 4
"""How many words after the demonstrative may hold its noun."""
_NEAR = 2
"""And one that is told by its ending is among so many; further on a verb may stand between."""
_AFTER = 30
"""So much after the noun is looked at, in code points: an adjective may stand before the relative word."""
_LONG = 7
"""A noun that is told by its ending has so many letters at least."""
_ACCENTS = "áéíóúàèìòùâêîôû"
_ENDS = tuple(".;:!?")
_SIGNS = ",;:.!?"
_WORD = re.compile(r"[^\W\d_](?:[\w'-]*\w)?")
_STEP = re.compile(r"[ \u00a0]+")


@dataclass(frozen=True, slots=True)
class Demonstrative:
    """A demonstrative, and the noun that it stands with."""

    span: Span
    noun: str
    """Folded; empty where it stands alone."""
    form: str
    """What kind of noun that is: listed, made, unknown, none, everything."""
    many: bool
    """Whether it shows more than one thing."""
    earlier: int
    """How many stand before it in its paragraph."""
    again: bool
    """Whether one stood with the same noun before."""


def demonstratives(speech: Speech) -> list[Demonstrative]:
    """Return every demonstrative that may show something said, in text order."""
    return sorted([*_everything(speech), *_all(speech)], key=lambda each: each.span)


def clear_of_demonstratives(words: Span, speech: Speech, marks: Iterable[int] = ()) -> Span:
    """Return the longest of the words between demonstratives, which may show something themselves.

    ``marks``: of the pieces, one that holds more of these offsets is taken first.
    """
    every = speech.once(_spans)
    first = max(0, bisect_left(every, words) - 1)
    last = bisect_left(every, words.end, key=lambda span: span.start)
    inside = [span for span in every[first:last] if span.overlaps(words)]
    ends = [words.start, *(end for span in inside for end in (span.start, span.end)), words.end]
    pieces = [Span(start, end) for start, end in zip(ends[::2], ends[1::2], strict=True) if start < end]
    held = [(sum(mark in piece for mark in marks), len(piece), -piece.start) for piece in pieces]
    if not pieces:
        return words
    best = pieces[held.index(max(held))]
    text = best.of(speech.text)
    lead = len(text) - len(text.lstrip(" ,;"))
    return Span(best.start + lead, best.start + max(lead, len(text.rstrip())))


def _spans(speech: Speech) -> list[Span]:
    return [each.span for each in speech.once(demonstratives)]


def _everything(speech: Speech) -> Iterator[Demonstrative]:
    for match in speech.cue_matches("backref", "everything"):
        if speech.sentence_at(match.start).span.start == match.start:
            yield Demonstrative(Span(match.start, match.end), "", "everything", True, 0, False)


def _all(speech: Speech) -> Iterator[Demonstrative]:
    in_paragraph: Counter[int] = Counter()
    nouns: set[str] = set()
    for match in speech.cue_matches("backref", "demonstratives"):
        found = _shown(Span(match.start, match.end), speech)
        if found is None:
            continue
        span, noun, form = found
        paragraph = speech.blocks.at(match.start)
        many = not listed("plural", speech).isdisjoint(span.of(speech.folded).split())
        yield Demonstrative(span, noun, form, many, in_paragraph[paragraph], bool(noun) and noun in nouns)
        in_paragraph[paragraph] += 1
        nouns.add(noun)


def _shown(demonstrative: Span, speech: Speech) -> tuple[Span, str, str] | None:
    """Return the demonstrative with its noun and the noun's form, unless it points out of the speech."""
    if not _demonstrates(demonstrative, speech):
        return None
    first = speech.sentence_at(demonstrative.start).span.start == demonstrative.start
    chain = _chain if speech.cues.spaced else _unspaced_chain
    alone = demonstrative.of(speech.folded) in listed("alone", speech)
    words = [] if alone else list(chain(demonstrative.end, speech))
    if demonstrative.of(speech.folded) in listed("ambiguous", speech):
        words = words[: 2 if first else 1]
    if any(word.of(speech.folded).removesuffix("'s") in listed("outside", speech) for word in words):
        return None
    if not words:
        dated = speech.text[demonstrative.end : demonstrative.end + 2].strip().isdigit()
        return (demonstrative, "", "none") if first and not dated else None
    noun, form = _noun(demonstrative, words, speech)
    if _told_after(demonstrative, noun.end, speech) or _is_name(demonstrative, noun, speech):
        return None
    return Span(demonstrative.start, noun.end), noun.of(speech.folded), form


def _demonstrates(demonstrative: Span, speech: Speech) -> bool:
    """Tell a demonstrative from a word that joins clauses ("that") and from one with an accent ("está")."""
    if any(letter in _ACCENTS for letter in demonstrative.of(speech.text).lower()):
        return False
    if demonstrative.of(speech.folded) not in listed("ambiguous", speech):
        return True
    start = speech.sentence_at(demonstrative.start).span.start
    before = speech.folded[start : demonstrative.start].split()
    return not before or before[-1] in listed("prepositions", speech) or _ends_clause(demonstrative, speech)


def _ends_clause(demonstrative: Span, speech: Speech) -> bool:
    """Tell whether only its noun follows: "must supply that assistance." has no clause left to join."""
    word = next(_chain(demonstrative.end, speech), None)
    after = speech.text[word.end : word.end + 1] if word else ""
    return word is not None and after in _ENDS and word.of(speech.folded) in _nouns(demonstrative, speech)


def _noun(demonstrative: Span, words: list[Span], speech: Speech) -> tuple[Span, str]:
    """Return the first word that is known for a noun, or else the first, and what it is."""
    nouns, made = _nouns(demonstrative, speech), tuple(speech.cues.words("backref", "made"))
    for at, word in enumerate(words):
        noun = word.of(speech.folded)
        if noun in nouns:
            return word, "listed"
        if at < _NEAR and len(noun) >= _LONG and noun.endswith(made):
            return word, "made"
    return words[0], "unknown"


def _is_name(demonstrative: Span, noun: Span, speech: Speech) -> bool:
    shouted = demonstrative.of(speech.text).isupper()
    return not shouted and noun.of(speech.text)[0].isupper()


def listed(key: str, speech: Speech) -> frozenset[str]:
    """Return the words of a list of cues for references back."""
    return speech.once(_lists)[key]


def _lists(speech: Speech) -> dict[str, frozenset[str]]:
    keys = (
        "nouns",
        "plurals",
        "outside",
        "ambiguous",
        "prepositions",
        "likened",
        "negated",
        "restricted",
        "restricting",
        "plural",
        "singular",
        "alone",
    )
    return {key: frozenset(speech.cues.words("backref", key)) for key in keys}


def _nouns(demonstrative: Span, speech: Speech) -> frozenset[str]:
    """Return the nouns that agree: "this" with one thing ("this requires resources" shows no resources)."""
    one, many = listed("nouns", speech), listed("plurals", speech)
    words = frozenset(demonstrative.of(speech.folded).split())
    if not many or not speech.cues.spaced:
        return one | many
    if words & listed("singular", speech):
        return one
    return many if words & listed("plural", speech) else one | many


def _told_after(demonstrative: Span, at: int, speech: Speech) -> bool:
    """Tell whether what is meant comes after: "such programmes as", "those rights to which"."""
    after = [word.rstrip(_SIGNS) for word in speech.folded[at : at + _AFTER].split()]
    if not after or not speech.folded[at : at + 1].isspace():
        return False
    if after[0] in listed("likened", speech):
        return True
    restricting = listed("restricting", speech)
    behind_one = len(after) > 1 and after[0].isalpha() and after[0] not in speech.small
    told = after[0] in restricting or (behind_one and after[1] in restricting)
    return told and demonstrative.of(speech.folded) in listed("restricted", speech)


def _chain(at: int, speech: Speech) -> Iterator[Span]:
    """Yield the words from a place up to a small word, a sign or :data:`CHAIN`; a number is passed over."""
    negated = tuple(listed("negated", speech))
    for _ in range(CHAIN):
        step = _STEP.match(speech.text, at)
        word = _WORD.match(speech.folded, step.end()) if step else None
        if word is None or (word[0] in speech.small and word[0] not in speech.cues.numbers):
            return
        if word[0].endswith(negated):
            return  # "That doesn't": a verb.
        yield Span(word.start(), word.end())
        at = word.end()


def _unspaced_chain(at: int, speech: Speech) -> Iterator[Span]:
    """Yield the first noun that stands within :data:`CHAIN` characters, where no spaces part words."""
    nouns = listed("nouns", speech) | listed("plurals", speech) | listed("outside", speech)
    for start in range(at, min(at + CHAIN, len(speech.folded))):
        if not speech.folded[start].isalnum():
            return
        found = [noun for noun in nouns if speech.folded.startswith(noun, start)]
        if found:
            yield Span(start, start + max(map(len, found)))
            return
