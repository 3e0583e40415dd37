"""A demonstrative with a noun: "this threat of terrorism", "these rules", "such measures".

Only nouns that can name what was said (Schmid, "English abstract nouns as conceptual shells", 2000).
Kolhatkar et al. (Computational Linguistics 44:3, 2018) show how far from sure the antecedent of others is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from reader.core.references.mention import Mention, Rule, Target
from reader.core.references.speech import Sentence, Speech
from reader.core.references.values import ReferenceKind
from reader.core.transcript import Span

NEAR = 5
"""How many sentences back the noun is looked for."""
CHAIN = 4
"""How many words after the demonstrative may hold its noun."""
MOST = 2
"""No more are shown in one paragraph."""
_LEAD = 20
"""A demonstrative so near the start of its sentence, in code points, speaks of what went before."""
_COMPLEMENT = 60
"""How much after the noun can complete it, in code points: "this threat of ..."."""
_WORD = re.compile(r"[^\W\d_](?:[\w'-]*\w)?")
_STEP = re.compile(r"[ \u00a0]+")


def _find(speech: Speech) -> Iterable[Mention]:
    """Yield the first of each noun in each paragraph."""
    said: Counter[tuple[int, str]] = Counter()
    for match in speech.cue_matches("backref", "demonstratives"):
        mention = _noun_phrase(Span(match.start, match.end), speech)
        if mention is None:
            continue
        paragraph = speech.blocks.at(match.start)
        if not said[paragraph, mention.words] and said[paragraph, ""] < MOST:
            said.update([(paragraph, mention.words), (paragraph, "")])
            yield mention


def _noun_phrase(demonstrative: Span, speech: Speech) -> Mention | None:
    """Return the demonstrative with its noun, unless that points out of the speech ("this year")."""
    words = list(_chain(demonstrative.end, speech))
    outside = _list("outside", speech)
    if not _demonstrates(demonstrative, speech) or any(w.of(speech.folded) in outside for w in words):
        return None
    for word in words:
        noun = word.of(speech.folded)
        if noun in _list("nouns", speech) and word.of(speech.text)[0].islower():
            return None if _likened(word.end, speech) else Mention(Span(demonstrative.start, word.end), noun)
    return None


def _list(key: str, speech: Speech) -> frozenset[str]:
    return speech.once(_lists)[key]


def _lists(speech: Speech) -> dict[str, frozenset[str]]:
    keys = ("nouns", "outside", "ambiguous", "prepositions", "likened")
    return {key: frozenset(speech.cues.words("backref", key)) for key in keys}


def _demonstrates(demonstrative: Span, speech: Speech) -> bool:
    """Tell whether a word that may also join clauses ("that") demonstrates: first, or after a preposition."""
    if demonstrative.of(speech.folded) not in _list("ambiguous", speech):
        return True
    start = speech.sentence_at(demonstrative.start).span.start
    before = speech.folded[start : demonstrative.start].split()
    return not before or before[-1] in _list("prepositions", speech)


def _likened(at: int, speech: Speech) -> bool:
    """Tell whether examples follow: "such programmes as"."""
    after = speech.folded[at : at + 8].split()
    return bool(after) and after[0] in _list("likened", speech)


def _chain(at: int, speech: Speech) -> Iterator[Span]:
    """Yield the words from a place up to a small word, a sign or :data:`CHAIN`; a number is passed over."""
    for _ in range(CHAIN):
        step = _STEP.match(speech.text, at)
        word = _WORD.match(speech.folded, step.end()) if step else None
        if word is None or (word[0] in speech.small and word[0] not in speech.cues.numbers):
            return
        yield Span(word.start(), word.end())
        at = word.end()


def _resolve(mention: Mention, speech: Speech) -> Iterable[Target]:
    here = speech.sentence_at(mention.span.start)
    lead = mention.span.start - here.span.start
    repeated = _repeated(mention, here, speech)
    if repeated is not None:
        words = repeated.span.of(speech.text)[:60]
        yield Target(repeated.span, 0.75 if lead <= _LEAD else 0.6, f"said just before: “{words}”")
    elif lead <= _LEAD and (before := _just_before(here, lead, speech)) is not None:
        yield Target(before, 0.55, "what was said just before")


def _repeated(mention: Mention, here: Sentence, speech: Speech) -> Sentence | None:
    """Return the sentence of those just before that shares most with the noun and what completes it."""
    noun = speech.terms_of(mention.words)
    rest = speech.terms_of(speech.text[mention.span.end : min(here.span.end, mention.span.end + _COMPLEMENT)])
    best, most = None, 0.0
    for sentence in reversed(speech.sentences[max(0, here.index - NEAR) : here.index]):
        terms = speech.terms(sentence)
        score = 2.0 * len(noun & terms) + len(rest & terms)
        if (noun & terms or len(rest & terms) > 1) and score > most and speech.spoken(sentence.span.start):
            best, most = sentence, score
    return best


def _just_before(here: Sentence, lead: int, speech: Speech) -> Span | None:
    """Return the sentence before in the paragraph; from its very first word, the paragraph before."""
    for before in reversed(speech.sentences[max(0, here.index - 2) : here.index]):
        if not speech.terms(before):
            continue
        if not speech.spoken(before.span.start):
            return None
        if before.paragraph == here.paragraph:
            return before.span
        return speech.paragraph(before.span.start) if lead == 0 else None
    return None


SHOWN = Rule(ReferenceKind.BACK, _find, _resolve)
