"""A meeting named by its place or simply again: "at the Paris meeting", "after the conference"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from reader.core.cues import fold
from reader.core.references.demonstratives import listed
from reader.core.references.mention import Mention, Rule, Target
from reader.core.references.speech import Sentence, Speech
from reader.core.references.values import ReferenceKind
from reader.core.transcript import Span

_WORD = re.compile(r"\w+(?:-\w+)*")
CANDIDATES = 30
"""So many sentences with all the names are read."""
_AFTER = 20
NEAR = 4
"""How many sentences back a meeting is looked for that is named without its place or date."""


def _find(speech: Speech) -> Iterable[Mention]:
    """Yield what names a meeting by a common noun; one with a capital is a name, for another rule."""
    for match in speech.cue_matches("backref", "meeting"):
        words = speech.text[match.start : match.end].split()
        if words[-1][0].islower() and "-" not in words[-1]:
            yield Mention(Span(match.start, match.end), " ".join(words[1:]))


def _resolve(mention: Mention, speech: Speech) -> Iterable[Target]:
    here = speech.sentence_at(mention.span.start)
    *words, noun = mention.words.split()
    names = [word for word in words if word[0].isupper() or word.isdigit()]
    found = _by_name(names, here, speech) if names else None
    if _is_another(mention, speech):
        return
    if not words:
        found = _just_named(noun, here, speech)
    elif not names:
        found = _just_called(fold(mention.words), here, speech)
    if found is not None:
        start = found.span.of(speech.text)[:60]
        yield Target(found.span, 0.85 if names else 0.65, f"the meeting of which it says “{start}”")


def _is_another(mention: Mention, speech: Speech) -> bool:
    """Tell whether words after a meeting without a name say which it is: "the conference on fisheries"."""
    after = speech.folded[mention.span.end : mention.span.end + _AFTER].split()
    joined = speech.text[mention.span.end : mention.span.end + 1].isspace()
    telling = listed("restricting", speech) | listed("completing", speech)
    return joined and not telling.isdisjoint(after[:1])


def _by_name(names: list[str], here: Sentence, speech: Speech) -> Sentence | None:
    """Return the first sentence before with all the names and a word for a meeting."""
    wanted = frozenset(map(fold, names))
    stems = speech.terms_of(" ".join(names))
    rarest = min(sorted(stems), key=speech.weight, default="")
    likely = (speech.sentences[index] for index in speech.sentences_with(rarest, here.index))
    for sentence in islice((s for s in likely if stems <= speech.terms(s)), CANDIDATES):
        if wanted <= frozenset(_WORD.findall(sentence.span.of(speech.folded))) and _meets(sentence, speech):
            return sentence
    return None


def _just_named(noun: str, here: Sentence, speech: Speech) -> Sentence | None:
    """Return the latest of the sentences before that has the noun in a name, with a capital."""
    for sentence in reversed(speech.sentences[max(0, here.index - NEAR) : here.index]):
        starts = _meetings(sentence, speech)
        if any(speech.text[at].isupper() and speech.folded.startswith(noun, at) for at in starts):
            return sentence
    return None


def _just_called(words: str, here: Sentence, speech: Speech) -> Sentence | None:
    """Return the first of the sentences before that calls a meeting by just these words."""
    for sentence in speech.sentences[max(0, here.index - 2 * NEAR) : here.index]:
        if words in sentence.span.of(speech.folded) and speech.says(sentence):
            return sentence
    return None


def _meets(sentence: Sentence, speech: Speech) -> bool:
    return any(True for _ in _meetings(sentence, speech)) and speech.spoken(sentence.span.start)


def _meetings(sentence: Sentence, speech: Speech) -> Iterable[int]:
    for match in speech.cues.phrases("backref", "events").find(
        speech.folded, sentence.span.start, sentence.span.end
    ):
        yield match.start


MEETING = Rule(ReferenceKind.BACK, _find, _resolve, most=4)
