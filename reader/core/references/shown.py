"""A demonstrative with a noun: "this threat of terrorism", "these rules", "such measures".

Only nouns that can name what was said (Schmid, "English abstract nouns as conceptual shells", 2000).
Kolhatkar et al. (Computational Linguistics 44:3, 2018) show how far from sure the antecedent of others is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from reader.core.references.forward import counted_lists
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
_LEAD = 2
"""A demonstrative with so few words before it in its sentence speaks of what went before."""
_EARLY = 8
"""So many words before it, without a sign between, leave no room for what it shows in its own sentence."""
_LONG = 7
"""A noun that is told by its ending has so many letters at least."""
_COMPLEMENT = 50
"""How much after the noun can complete it, in code points: "this threat of ..."."""
_WORD = re.compile(r"[^\W\d_](?:[\w'-]*\w)?")
_SIGN = re.compile(r"[;:.!?()—]|^,")
_STEP = re.compile(r"[ \u00a0]+")


def _find(speech: Speech) -> Iterable[Mention]:
    """Yield the first of each noun in each paragraph."""
    said: Counter[tuple[int, str]] = Counter()
    for match in speech.cue_matches("backref", "everything"):
        if speech.sentence_at(match.start).span.start == match.start:
            yield Mention(Span(match.start, match.end))
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
    if not _demonstrates(demonstrative, speech):
        return None
    chain = _chain if speech.cues.spaced else _unspaced_chain
    words = list(chain(demonstrative.end, speech))
    if any(word.of(speech.folded).removesuffix("'s") in _list("outside", speech) for word in words):
        return None
    nouns = _nouns(demonstrative, speech)
    made = speech.once(_made) if _leads(demonstrative, speech) else ()
    shouted = demonstrative.of(speech.text).isupper()
    if demonstrative.of(speech.folded) in _list("ambiguous", speech):
        words = words[:1]
    for word in words:
        noun = word.of(speech.folded)
        told = noun in nouns or (len(noun) >= _LONG and noun.endswith(made))
        if told and (shouted or not word.of(speech.text)[0].isupper()):
            ahead = _told_after(demonstrative, word.end, speech)
            return None if ahead else Mention(Span(demonstrative.start, word.end), noun)
    return None


def _leads(demonstrative: Span, speech: Speech) -> bool:
    """Tell whether a demonstrative stands where a sentence begins."""
    start = speech.sentence_at(demonstrative.start).span.start
    return len(speech.text[start : demonstrative.start].split()) <= _LEAD


def _made(speech: Speech) -> tuple[str, ...]:
    """Return how nouns end that are made of a verb or an adjective: what was said can be an "assessment"."""
    return tuple(speech.cues.words("backref", "made"))


def _list(key: str, speech: Speech) -> frozenset[str]:
    return speech.once(_lists)[key]


def _lists(speech: Speech) -> dict[str, frozenset[str]]:
    keys = (
        "nouns",
        "plurals",
        "outside",
        "ambiguous",
        "prepositions",
        "likened",
        "restricted",
        "restricting",
        "plural",
        "singular",
    )
    return {key: frozenset(speech.cues.words("backref", key)) for key in keys}


def _demonstrates(demonstrative: Span, speech: Speech) -> bool:
    """Tell whether a word that may also join clauses ("that") demonstrates: first, or after a preposition."""
    if demonstrative.of(speech.folded) not in _list("ambiguous", speech):
        return True
    start = speech.sentence_at(demonstrative.start).span.start
    before = speech.folded[start : demonstrative.start].split()
    return not before or before[-1] in _list("prepositions", speech)


def _nouns(demonstrative: Span, speech: Speech) -> frozenset[str]:
    """Return the nouns that agree: "this" with one thing ("this requires resources" shows no resources)."""
    one, many = _list("nouns", speech), _list("plurals", speech)
    words = frozenset(demonstrative.of(speech.folded).split())
    if not many or not speech.cues.spaced:
        return one | many
    if words & _list("singular", speech):
        return one
    return many if words & _list("plural", speech) else one | many


def _told_after(demonstrative: Span, at: int, speech: Speech) -> bool:
    """Tell whether what is meant comes after: "such programmes as", "those rights to which"."""
    after = speech.folded[at : at + 12].split()
    if not after or not speech.folded[at : at + 1].isspace():
        return False
    if after[0] in _list("likened", speech):
        return True
    restricted = demonstrative.of(speech.folded) in _list("restricted", speech)
    return restricted and after[0] in _list("restricting", speech)


def _chain(at: int, speech: Speech) -> Iterator[Span]:
    """Yield the words from a place up to a small word, a sign or :data:`CHAIN`; a number is passed over."""
    for _ in range(CHAIN):
        step = _STEP.match(speech.text, at)
        word = _WORD.match(speech.folded, step.end()) if step else None
        if word is None or (word[0] in speech.small and word[0] not in speech.cues.numbers):
            return
        yield Span(word.start(), word.end())
        at = word.end()


def _unspaced_chain(at: int, speech: Speech) -> Iterator[Span]:
    """Yield the first noun that stands within :data:`CHAIN` characters, where no spaces part words."""
    nouns = _list("nouns", speech) | _list("plurals", speech) | _list("outside", speech)
    for start in range(at, min(at + CHAIN, len(speech.folded))):
        if not speech.folded[start].isalnum():
            return
        found = [noun for noun in nouns if speech.folded.startswith(noun, start)]
        if found:
            yield Span(start, start + max(map(len, found)))
            return


def _resolve(mention: Mention, speech: Speech) -> Iterable[Target]:
    here = speech.sentence_at(mention.span.start)
    lead = len(speech.text[here.span.start : mention.span.start].split())
    if mention.words and (listed := _listed(mention, here, speech)) is not None:
        yield Target(listed, 0.65, "the list just before")
        return
    repeated = _repeated(mention, here, lead, speech) if mention.words else None
    if repeated is not None:
        words = repeated.span.of(speech.text)[:60]
        yield Target(repeated.span, 0.75 if lead <= _LEAD else 0.6, f"said just before: “{words}”")
    elif _is_early(mention, here, lead, speech):
        before = _just_before(mention, here, speech)
        if before is not None:
            yield Target(before, 0.55, "what was said just before")


def _is_early(mention: Mention, here: Sentence, lead: int, speech: Speech) -> bool:
    """Tell whether what is shown cannot stand in the sentence itself; one thing is shown at its start."""
    before = speech.text[here.span.start : mention.span.start]
    return lead <= _LEAD or (_of_many(mention, speech) and lead <= _EARLY and _SIGN.search(before) is None)


def _listed(mention: Mention, here: Sentence, speech: Speech) -> Span | None:
    """Return the list that ends just before, for a demonstrative of many."""
    if not _of_many(mention, speech):
        return None
    near = speech.sentences[max(0, here.index - 2)].span.start
    lists = speech.once(counted_lists).values()
    return next((span for span in lists if near <= span.end <= mention.span.start), None)


def _of_many(mention: Mention, speech: Speech) -> bool:
    return any(word in _list("plural", speech) for word in mention.span.of(speech.folded).split())


def _repeated(mention: Mention, here: Sentence, lead: int, speech: Speech) -> Sentence | None:
    """Return the sentence of those just before that shares most with the noun and what completes it.

    Inside a sentence a demonstrative of one thing must share its complement too: "this conflict" speaks of
    the speech's subject, "this threat of nuclear terrorism" of a passage. What stands in sight, in the same
    paragraph, needs no link unless the complement tells it.
    """
    noun = speech.terms_of(mention.words)
    rest = speech.terms_of(_complement(mention, here, speech)) - noun
    early = _is_early(mention, here, lead, speech)
    must_share_rest = lead > _LEAD and not _of_many(mention, speech)
    best, most = None, 0.0
    for sentence in reversed(speech.sentences[max(0, here.index - NEAR) : here.index]):
        terms = speech.terms(sentence)
        score = 2.0 * len(noun & terms) + len(rest & terms)
        enough = noun & terms and (rest & terms or not must_share_rest)
        told = enough or len(rest & terms) > 1
        apart = sentence.paragraph != here.paragraph
        if not (rest & terms) and (not apart or (lead > _LEAD and not early)):
            continue
        if told and score > most and _together(sentence, here, speech):
            best, most = sentence, score
    return None if best is not None and _goes_on_about(noun, best, speech) else best


def _complement(mention: Mention, here: Sentence, speech: Speech) -> str:
    """Return the words after the noun, up to the first sign."""
    end = min(here.span.end, mention.span.end + _COMPLEMENT)
    return _SIGN.split(speech.text[mention.span.end : end], maxsplit=1)[0]


def _together(before: Sentence, here: Sentence, speech: Speech) -> bool:
    """Tell whether a sentence is running text of the same part: what a heading parts is not shown."""
    return speech.says(before) and speech.part_at(before.span.start) is speech.part_at(here.span.start)


def _goes_on_about(noun: frozenset[str], sentence: Sentence, speech: Speech) -> bool:
    """Tell whether the sentence itself shows the noun with a demonstrative: it says nothing new about it."""
    words = sentence.span.of(speech.folded).split()
    pointing = _list("plural", speech) | _list("singular", speech)
    shown = (speech.terms_of(" ".join(words[at + 1 : at + 3])) for at, w in enumerate(words) if w in pointing)
    return any(noun & terms for terms in shown)


def _just_before(mention: Mention, here: Sentence, speech: Speech) -> Span | None:
    """Return the paragraph before, for words in the first sentence of theirs."""
    for before in reversed(speech.sentences[max(0, here.index - 2) : here.index]):
        if not speech.terms(before):
            continue
        if not (_together(before, here, speech) if mention.words else speech.says(before)):
            return None
        return speech.paragraph(before.span.start) if before.paragraph != here.paragraph else None
    return None


SHOWN = Rule(ReferenceKind.BACK, _find, _resolve, most=24)
