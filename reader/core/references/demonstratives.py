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
_TOLD, _SOON = 5, 60
"""So many words, in so many code points, after a demonstrative without a noun tell what it shows."""
_LED = 2
"""So many small words may stand before a demonstrative without a noun: "And because of this"."""
_ENDS = tuple(".;:!?")
_SIGNS = ",;:.!?"
_WORD = re.compile(r"[^\W\d_](?:[\w'-]*\w)?")
_STEP = re.compile(r"[ \u00a0]+")


_Form = tuple[Span, str, str, frozenset[str]]
"""A demonstrative with its noun, the noun, what kind of noun that is, and its marks."""


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
    marks: frozenset[str]
    """What else of its form tells: "distant", "led", "joins", "completed", "of the occasion", "named"."""


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
            yield Demonstrative(Span(match.start, match.end), "", "everything", True, 0, False, frozenset())


def _all(speech: Speech) -> Iterator[Demonstrative]:
    in_paragraph: Counter[int] = Counter()
    nouns: set[str] = set()
    for match in speech.cue_matches("backref", "demonstratives"):
        found = _shown(Span(match.start, match.end), speech)
        if found is None:
            continue
        span, noun, form, marks = found
        paragraph = speech.blocks.at(match.start)
        words = frozenset(span.of(speech.folded).split())
        many = bool(words & listed("plural", speech)) and not words & listed("single", speech)
        again = bool(noun) and noun in nouns
        yield Demonstrative(span, noun, form, many, in_paragraph[paragraph], again, marks)
        in_paragraph[paragraph] += 1
        nouns.add(noun)


def _shown(demonstrative: Span, speech: Speech) -> _Form | None:
    """Return the demonstrative with its noun, form and marks, unless it points out of the speech."""
    way = _way(demonstrative, speech)
    if way is None:
        return None
    here = speech.sentence_at(demonstrative.start).span
    chain = _chain if speech.cues.spaced else _unspaced_chain
    alone = demonstrative.of(speech.folded) in listed("alone", speech)
    words = [] if alone else list(chain(demonstrative.end, speech))
    if demonstrative.of(speech.folded) in listed("ambiguous", speech):
        words = words[: 2 if here.start == demonstrative.start else 1]
    if any(_said(word, speech) in listed("outside", speech) for word in words):
        return None
    marks = {mark for mark in (way, _distance(demonstrative, speech)) if mark}
    if not words:
        return _bare(demonstrative, marks, speech)
    noun, form = _noun(demonstrative, words, speech)
    completed = _told_after(demonstrative, noun.end, speech)
    named = _is_name(demonstrative, noun, speech)
    # "This Pact" was named before; "this China" is the name itself.
    whole = form != "unknown" and noun == words[0] and _is_one_word(noun, speech)
    if completed == "restricting" or (named and not whole):
        return None
    marks |= {mark for mark in (completed and "completed", named and "named") if mark}
    if any(_said(word, speech) in listed("occasions", speech) for word in words):
        marks.add("of the occasion")
    return Span(demonstrative.start, noun.end), noun.of(speech.folded), form, frozenset(marks)


def _said(word: Span, speech: Speech) -> str:
    return word.of(speech.folded).removesuffix("'s")


def _bare(demonstrative: Span, marks: set[str], speech: Speech) -> _Form | None:
    """Return a demonstrative without a noun: at the start of its sentence, or led there by small words."""
    here = speech.sentence_at(demonstrative.start).span
    after = speech.text[demonstrative.end : demonstrative.end + 2]
    counts = after[:1].isspace() and not after[1:].isalpha()  # "This 2007 report", "This $9 million".
    before = [word.strip(_SIGNS) for word in speech.folded[here.start : demonstrative.start].split()]
    leading = listed("joins", speech) | listed("prepositions", speech)
    likened = speech.folded[demonstrative.end : demonstrative.end + _AFTER].split()[:1]
    if likened and likened[0] in listed("likened", speech):
        return None
    if counts or _is_of_now(demonstrative, speech) or len(before) > _LED or not leading.issuperset(before):
        return None
    return demonstrative, "", "none", frozenset(marks | ({"led"} if before else set()))


def _is_of_now(demonstrative: Span, speech: Speech) -> bool:
    """Tell whether words after it say that time or place are meant: "This is a time of hope"."""
    after = speech.folded[demonstrative.end : demonstrative.end + _SOON].split()[:_TOLD]
    said = (word.strip(_SIGNS).removesuffix("'s") for word in after)
    return not listed("outside", speech).isdisjoint(said)


def _distance(demonstrative: Span, speech: Speech) -> str:
    """Tell "that" from "this": what is near is what was just said."""
    far = not listed("distant", speech).isdisjoint(demonstrative.of(speech.folded).split())
    return "distant" if far else ""


def _way(demonstrative: Span, speech: Speech) -> str | None:
    """Tell how a word demonstrates; None for one that joins clauses ("that"), or has an accent ("está")."""
    if any(letter in _ACCENTS for letter in demonstrative.of(speech.text).lower()):
        return None
    if demonstrative.of(speech.folded) not in listed("ambiguous", speech):
        return ""
    start = speech.sentence_at(demonstrative.start).span.start
    before = speech.folded[start : demonstrative.start].split()
    if not before or before[-1] in listed("prepositions", speech):
        return ""
    word = next(_chain(demonstrative.end, speech), None)
    if word is None or word.of(speech.folded) not in _nouns(demonstrative, speech):
        return None
    # "must supply that assistance." has no clause left to join.
    sign = speech.text[word.end : word.end + 1]
    if sign in _ENDS:
        return ""
    return "joins" if sign == "," else None


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


def _is_one_word(noun: Span, speech: Speech) -> bool:
    """Tell "this Declaration" from "this European Union": no other name stands behind."""
    after = speech.text[noun.end : noun.end + 2]
    return not (after[:1].isspace() and after[1:].isupper()) and not noun.of(speech.text).isupper()


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
        "completing",
        "occasions",
        "distant",
        "joins",
        "plural",
        "singular",
        "single",
        "alone",
    )
    lists = {key: frozenset(speech.cues.words("backref", key)) for key in keys}
    between = speech.cues.words("backref", "between")
    return {**lists, "between": frozenset((*between, *speech.cues.numbers))}


def _nouns(demonstrative: Span, speech: Speech) -> frozenset[str]:
    """Return the nouns that agree: "this" with one thing ("this requires resources" shows no resources)."""
    one, many = listed("nouns", speech), listed("plurals", speech)
    words = frozenset(demonstrative.of(speech.folded).split())
    if not many or not speech.cues.spaced:
        return one | many
    if words & (listed("singular", speech) | listed("single", speech)):
        return one
    return many if words & listed("plural", speech) else one | many


def _told_after(demonstrative: Span, at: int, speech: Speech) -> str:
    """Tell whether what is meant comes after ("restricting": "such programmes as", "those rights which").

    It may come after a preposition ("completing": "that threat of").
    """
    after = [word.rstrip(_SIGNS) for word in speech.folded[at : at + _AFTER].split()]
    if not after or not speech.folded[at : at + 1].isspace():
        return ""
    if after[0] in listed("likened", speech):
        return "restricting"
    if demonstrative.of(speech.folded) not in listed("restricted", speech):
        return ""
    behind_one = len(after) > 1 and after[0].isalpha() and after[0] not in speech.small
    near = {after[0], after[1]} if behind_one else {after[0]}
    return next((key for key in ("restricting", "completing") if near & listed(key, speech)), "")


def _chain(at: int, speech: Speech) -> Iterator[Span]:
    """Yield the words from a place up to a small word, a sign or :data:`CHAIN`; numbers are passed over."""
    negated, between = tuple(listed("negated", speech)), listed("between", speech)
    for _ in range(CHAIN):
        step = _STEP.match(speech.text, at)
        word = _WORD.match(speech.folded, step.end()) if step else None
        if word is None or word[0].endswith(negated):
            return  # "That doesn't": a verb.
        if word[0] not in between:
            if word[0] in speech.small:
                return
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
