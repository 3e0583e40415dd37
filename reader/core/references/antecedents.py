"""What a demonstrative may show, and the signs that speak for and against each.

It may show a list that ends just before, a sentence with its noun, or what was said just before. Kolhatkar
et al. (Computational Linguistics 44:3, 2018) show how far from sure that is; so every sign is weighed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import log

from reader.core.references.demonstratives import Demonstrative, demonstratives, listed
from reader.core.references.forward import counted_lists
from reader.core.references.speech import Sentence, Speech
from reader.core.references.weighing import Place
from reader.core.transcript import Span

NEAR = 8
"""How many sentences back the noun is looked for."""
_COMPLEMENT = 50
"""How much after the noun can complete it, in code points: "this threat of ..."."""
_SIGN = re.compile(r"[;:.!?()—]|^,")
_LEADS = ((0, "begins its sentence"), (2, "near its sentence's beginning"), (8, "early in its sentence"))
_LEADING = 2
_LONG_LEAD = 30
_FEWEST, _USUAL = 5, 20
"""So many words have sentences at least, and mostly."""
_SHORTEST = 2_500
"""How often a speaker demonstrates is told from so much text at least, in code points."""
_LONG = 1_500
_QUOTE = 60


def places(shown: Demonstrative, speech: Speech) -> list[Place]:
    """Return the passages that a demonstrative may show, each with its signs, the surest kind first."""
    here = speech.sentence_at(shown.span.start)
    if _is_said_beside(shown, here, speech) or _is_torn(here, speech):
        return []
    common = _signs(shown, here, speech)
    late = not common.keys() & {name for _, name in _LEADS[:2]}
    just = _just_before(here, late, speech)
    found = [*_listed(shown, here, speech), *_repeated(shown, here, speech), *just]
    return [Place(place.span, place.reason, {**common, **place.signs}) for place in found]


def _is_torn(sentence: Sentence, speech: Speech) -> bool:
    """Tell whether a sentence begins in small letters: its line was broken."""
    first = next((char for char in sentence.span.of(speech.text) if char.isalpha()), "")
    return first.islower()


def _is_said_beside(shown: Demonstrative, here: Sentence, speech: Speech) -> bool:
    """Tell whether the sentence itself names before what it shows: "our future, a stake in that future"."""
    noun = speech.terms_of(shown.noun)
    return bool(noun and noun & speech.terms_of(speech.text[here.span.start : shown.span.start]))


def _signs(shown: Demonstrative, here: Sentence, speech: Speech) -> dict[str, float]:
    """What speaks for or against any passage: how the words stand in their sentence and paragraph."""
    first = speech.sentence_at(speech.paragraph(shown.span.start).start)
    at = ("first", "second")[here.index - first.index] if here.index - first.index < 2 else "later"
    lead = len(speech.text[here.span.start : shown.span.start].split())
    after = speech.folded[shown.span.end : shown.span.end + 15]
    signs = {"": 1.0, shown.form: 1.0, f"{at} sentence": 1.0, f"{shown.form}, {at} sentence": 1.0}
    signs[next((name for most, name in _LEADS if lead <= most), "late in its sentence")] = 1.0
    signs |= dict.fromkeys(shown.marks, 1.0)
    signs["everything of many"] = float(shown.form != "everything" and _all(shown, speech))
    signs[f"{shown.form}, leading"] = float(lead <= _LEADING)
    signs["of many"] = float(shown.many)
    signs["second in its paragraph"] = float(shown.earlier > 0)
    signs["third in its paragraph"] = float(shown.earlier > 1)
    signs["shown before"] = float(shown.again)
    signs["small word after"] = float(after[:1].isspace() and not speech.small.isdisjoint(after.split()[:1]))
    signs["sign after"] = float(not after[:1].isspace())
    signs["lead"] = min(lead, _LONG_LEAD) / _LONG_LEAD
    signs["long sentences"] = speech.once(_sentence_length)
    signs["unknown, later"] = float(shown.form == "unknown" and lead > _LEADING)
    signs["often"] = speech.once(_often)
    rarest = max(map(speech.weight, speech.terms_of(shown.noun)), default=0.0)
    signs["rare noun"] = rarest / log(1 + len(speech.sentences))
    return signs


def _often(speech: Speech) -> float:
    """Return how often the speaker demonstrates, as a logarithm: who says "this" often means less by it."""
    return log((len(speech.once(demonstratives)) + 1) * 1250 / max(_SHORTEST, len(speech.text)))


def _sentence_length(speech: Speech) -> float:
    """Return how long the speaker's sentences are, as a logarithm, 0 for some twenty words each."""
    said = [sentence.span for sentence in speech.sentences if speech.says(sentence)]
    words = sum(len(span.of(speech.text).split()) for span in said) / max(1, len(said))
    return log(max(_FEWEST, words) / _USUAL)


def _listed(shown: Demonstrative, here: Sentence, speech: Speech) -> Iterator[Place]:
    """Yield the list that ends just before, for a demonstrative of many."""
    if shown.many and shown.noun:
        near = speech.sentences[max(0, here.index - 2)].span.start
        lists = speech.once(counted_lists).values()
        found = next((span for span in lists if near <= span.end <= shown.span.start), None)
        if found is not None:
            yield Place(found, "the list just before", {"a list": 1.0})


def _repeated(shown: Demonstrative, here: Sentence, speech: Speech) -> Iterator[Place]:
    """Yield the sentence of those just before that shares most with the noun and what completes it."""
    noun = speech.terms_of(shown.noun)
    rest = speech.terms_of(_complement(shown, here, speech)) - noun
    best, most = None, 0.0
    if shown.form == "none":
        return
    for sentence in reversed(speech.sentences[max(0, here.index - NEAR) : here.index]):
        terms = speech.terms(sentence)
        score = 2.0 * len(noun & terms) + len(rest & terms)
        if score <= most or not (noun & terms or len(rest & terms) > 1) or not speech.says(sentence):
            continue
        if not _goes_on_about(noun, sentence, speech):
            best, most = sentence, score
    if best is not None:
        words = best.span.of(speech.text)[:_QUOTE]
        signs = _signs_of_repeating(best, noun, rest, here, speech)
        if noun & speech.terms(best):
            signs[f"its noun, {shown.form}"] = 1.0
        span = _paragraph_of(best, here, speech) if _all(shown, speech) else best.span
        yield Place(span, f"said just before: “{words}”", signs)


def _all(shown: Demonstrative, speech: Speech) -> bool:
    """Tell "all these measures" from "these measures": a word stands before the demonstrative."""
    first = shown.span.of(speech.folded).split()[0]
    return shown.many and speech.cues.spaced and first not in listed("plural", speech)


def _paragraph_of(best: Sentence, here: Sentence, speech: Speech) -> Span:
    """Return the paragraph of a sentence, up to another: all of several things are seldom said in one."""
    paragraph = speech.paragraph(best.span.start)
    return Span(paragraph.start, min(paragraph.end, here.span.start))


def _signs_of_repeating(
    best: Sentence, noun: frozenset[str], rest: frozenset[str], here: Sentence, speech: Speech
) -> dict[str, float]:
    terms = speech.terms(best)
    beside = best.paragraph == here.paragraph
    return {
        "repeated": 1.0,
        "far": (here.index - best.index) / NEAR,
        "its noun": float(bool(noun & terms)),
        "its complement": min(2, len(rest & terms)) / 2,
        "its whole complement": float(len(rest) > 1 and rest <= terms),
        "its complement, same paragraph": float(beside and len(rest & terms) > 1),
        "same paragraph": float(beside),
        "paragraphs between": float(here.paragraph - best.paragraph > 1),
        "another part": float(not _together(best, here, speech)),
    }


def _complement(shown: Demonstrative, here: Sentence, speech: Speech) -> str:
    """Return the words after the noun, up to the first sign."""
    end = min(here.span.end, shown.span.end + _COMPLEMENT)
    return _SIGN.split(speech.text[shown.span.end : end], maxsplit=1)[0]


def _together(before: Sentence, here: Sentence, speech: Speech) -> bool:
    return speech.part_at(before.span.start) is speech.part_at(here.span.start)


def _goes_on_about(noun: frozenset[str], sentence: Sentence, speech: Speech) -> bool:
    """Tell whether the sentence itself shows the noun with a demonstrative: it says nothing new about it."""
    words = sentence.span.of(speech.folded).split()
    pointing = listed("plural", speech) | listed("singular", speech)
    shown = (speech.terms_of(" ".join(words[at + 1 : at + 3])) for at, w in enumerate(words) if w in pointing)
    return any(noun & terms for terms in shown)


def _just_before(here: Sentence, late: bool, speech: Speech) -> Iterator[Place]:
    """Yield the paragraph before, or the sentence before in the same paragraph."""
    for before in reversed(speech.sentences[max(0, here.index - 2) : here.index]):
        if speech.says(before):
            apart = before.paragraph != here.paragraph
            span = speech.paragraph(before.span.start) if apart else before.span
            signs = {
                "just before": 1.0,
                "just before, late": float(late),
                "same paragraph": float(not apart),
                "same paragraph, just before": float(not apart),
                "another part": float(not _together(before, here, speech)),
                "long": min(1.0, len(span) / _LONG),
            }
            yield Place(span, "what was said just before", signs)
            return
