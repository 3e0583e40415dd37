"""A subject that was treated before and is compared with: "as with peace and security generally"."""

from __future__ import annotations

from collections.abc import Iterable

from reader.core.references.likeness import most_alike, quoted
from reader.core.references.mention import Mention, Rule, Target
from reader.core.references.speech import Sentence, Speech
from reader.core.references.values import ReferenceKind
from reader.core.transcript import Span

_ENDS = ",;:.!?—"


def _find(speech: Speech) -> Iterable[Mention]:
    for match in speech.cue_matches("backref", "compared"):
        sentence = speech.sentence_at(match.start)
        if match.start != sentence.span.start:
            continue
        end = match.end
        while end < sentence.span.end and speech.text[end] not in _ENDS:
            end += 1
        yield Mention(Span(match.start, end), speech.folded[match.end : end].strip())


def _resolve(mention: Mention, speech: Speech) -> Iterable[Target]:
    """Look for the paragraph before this one that holds most of the subject and of what is said about it."""
    here = speech.sentence_at(mention.span.start)
    subject = frozenset(mention.words.split()) - speech.small
    before = speech.sentence_at(speech.paragraph(mention.span.start).start)
    found = [
        likeness
        for likeness in most_alike(here.span.of(speech.text), before, speech)
        if subject & _around(likeness.sentence, speech) and speech.spoken(likeness.sentence.span.start)
    ]
    if not found or len(found[0].shared) < 2:
        return
    best = found[0]
    words = quoted(best.shared, best.sentence, speech)
    yield Target(best.sentence.span, 0.6, f"treated before: {words}")


def _around(sentence: Sentence, speech: Speech) -> frozenset[str]:
    """Return the words of a sentence and of the two beside it: either may name the subject."""
    near = speech.sentences[max(0, sentence.index - 1) : sentence.index + 2]
    return frozenset[str]().union(*(_words(each, speech) for each in near))


def _words(sentence: Sentence, speech: Speech) -> frozenset[str]:
    """Return whole words: with stems "generally" would be "General"."""
    return frozenset(word.strip(_ENDS) for word in sentence.span.of(speech.folded).split())


COMPARED = Rule(ReferenceKind.BACK, _find, _resolve, most=4)
