"""A demonstrative with a noun: "this threat of terrorism", "these rules", "such measures".

Only nouns that can name what was said (Schmid, "English abstract nouns as conceptual shells", 2000).
Kolhatkar et al. (Computational Linguistics 44:3, 2018) show how far from sure the antecedent of others is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reader.core.references.mention import Mention, Rule, Target
from reader.core.references.speech import Sentence, Speech
from reader.core.references.values import ReferenceKind
from reader.core.transcript import Span

NEAR = 5
"""How many sentences back the noun is looked for."""
CHAIN = 4
"""How many words after the demonstrative may hold its noun."""
_WORD = re.compile(r"[^\W\d_](?:[\w'-]*\w)?")
_STEP = re.compile(r"[ \u00a0]+")


def _find(speech: Speech) -> Iterable[Mention]:
    """Yield the first in each paragraph."""
    last = -1
    for match in speech.cue_matches("backref", "demonstratives"):
        mention = _noun_phrase(Span(match.start, match.end), speech)
        paragraph = speech.blocks.at(match.start)
        if mention is not None and paragraph != last:
            last = paragraph
            yield mention


def _noun_phrase(demonstrative: Span, speech: Speech) -> Mention | None:
    """Return the demonstrative with its noun, unless that points out of the speech ("this year")."""
    words = list(_chain(demonstrative.end, speech))
    outside = frozenset(speech.cues.words("backref", "outside"))
    if any(speech.folded[word.start : word.end] in outside for word in words):
        return None
    shells = speech.once(_shells)
    for word in words:
        noun = speech.folded[word.start : word.end]
        if noun in shells:
            return Mention(Span(demonstrative.start, word.end), noun)
    return None


def _shells(speech: Speech) -> frozenset[str]:
    return frozenset(speech.cues.words("backref", "nouns"))


def _chain(at: int, speech: Speech) -> Iterator[Span]:
    """Yield the words from a place up to a small word, a sign or :data:`CHAIN`."""
    for _ in range(CHAIN):
        step = _STEP.match(speech.text, at)
        word = _WORD.match(speech.folded, step.end()) if step else None
        if word is None or word[0] in speech.small:
            return
        yield Span(word.start(), word.end())
        at = word.end()


def _resolve(mention: Mention, speech: Speech) -> Iterable[Target]:
    here = speech.sentence_at(mention.span.start)
    repeated = _repeated(mention, here, speech)
    leads = mention.span.start - here.span.start <= 20
    if repeated is not None:
        words = repeated.span.of(speech.text)[:60]
        yield Target(repeated.span, 0.75 if leads else 0.6, f"said just before: “{words}”")
    elif leads and (before := _just_before(here, speech)) is not None:
        yield Target(before, 0.55, "what was said just before")


def _repeated(mention: Mention, here: Sentence, speech: Speech) -> Sentence | None:
    """Return the sentence of those just before that shares most with the noun and what completes it."""
    noun = speech.terms_of(mention.words)
    rest = speech.terms_of(speech.text[mention.span.end : min(here.span.end, mention.span.end + 60)])
    best, most = None, 0.0
    for sentence in reversed(speech.sentences[max(0, here.index - NEAR) : here.index]):
        terms = speech.terms(sentence)
        score = 2.0 * len(noun & terms) + len(rest & terms)
        if (noun & terms or len(rest & terms) > 1) and score > most and speech.spoken(sentence.span.start):
            best, most = sentence, score
    return best


def _just_before(here: Sentence, speech: Speech) -> Span | None:
    """Return the sentence before in the paragraph, or the paragraph before."""
    if here.index == 0:
        return None
    before = speech.sentences[here.index - 1]
    if not speech.spoken(before.span.start):
        return None
    return before.span if before.paragraph == here.paragraph else speech.paragraph(before.span.start)


SHOWN = Rule(ReferenceKind.BACK, _find, _resolve)
