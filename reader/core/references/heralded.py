"""What comes right before a list that counts itself: "several principles: First ... Second ..."."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reader.core.references.demonstratives import clear_of_demonstratives, listed
from reader.core.references.forward import place
from reader.core.references.mention import Mention, Rule, Target
from reader.core.references.speech import Sentence, Speech
from reader.core.references.values import ReferenceKind
from reader.core.transcript import Span

_WORD = re.compile(r"\w+")
REACH = 40
"""How many sentences on the next item of such a list may stand."""
_LONGEST = 200
"""A longer sentence is marked from its noun only, in code points."""


def self_counting(speech: Speech) -> dict[int, Span]:
    """Return where lists stand whose items begin with "First", "Second" and so on, two items at least.

    The key is the index of the sentence before, which ends a paragraph or in a colon. Every sentence is
    looked at once, from the last to the first.
    """
    found: dict[int, Span] = {}
    later: dict[int, tuple[int, int]] = {}
    for sentence in reversed(speech.sentences):
        number = place(sentence, speech)
        if number is None or number < 1:
            continue
        follows, last = later.get(number + 1, (0, 0))
        goes_on = follows and follows - sentence.index <= REACH
        later[number] = (sentence.index, last if goes_on else sentence.index)
        if number == 1 and goes_on and _is_opened(sentence, speech):
            end = speech.paragraph(speech.sentences[last].span.start).end
            found[sentence.index - 1] = Span(sentence.span.start, max(end, sentence.span.end))
        if number == 1:
            later.clear()
    return found


def _is_opened(first: Sentence, speech: Speech) -> bool:
    """Tell whether a sentence that says something, and no item itself, stands right before a list."""
    if first.index == 0:
        return False
    before = speech.sentences[first.index - 1]
    apart = before.paragraph != first.paragraph
    colon = before.span.of(speech.text).endswith((":", "："))
    if not (apart or colon) or not speech.says(before) or place(before, speech) is not None:
        return False
    return colon or _speaks_of_several(before, speech)


def _speaks_of_several(sentence: Sentence, speech: Speech) -> bool:
    """Tell whether a sentence counts, announces, asks or names several things that can be said."""
    words = frozenset(_WORD.findall(sentence.span.of(speech.folded)))
    counts = any(speech.cues.numbers.get(word, 0) > 1 for word in words)
    several = speech.cues.phrases("forwardref", "quantities")
    announces = speech.cues.phrases("announce", "verbs")
    found = any(
        phrases.search(speech.folded, sentence.span.start, sentence.span.end) is not None
        for phrases in (several, announces)
    )
    asks = sentence.span.of(speech.text).endswith("?")
    return asks or counts or found or not words.isdisjoint(listed("plurals", speech))


def _find(speech: Speech) -> Iterable[Mention]:
    for index in sorted(speech.once(self_counting)):
        words = _words(speech.sentences[index], speech)
        yield Mention(clear_of_demonstratives(words, speech), number=index)


def _words(sentence: Sentence, speech: Speech) -> Span:
    """Return the sentence, or from its last noun for several things on, if it is a long one."""
    if len(sentence.span) <= _LONGEST:
        return sentence.span
    nouns = list(
        speech.cues.phrases("forwardref", "several").find(
            speech.folded, sentence.span.start, sentence.span.end
        )
    )
    start = nouns[-1].start if nouns else sentence.span.end - _LONGEST
    return Span(start, sentence.span.end)


def _resolve(mention: Mention, speech: Speech) -> Iterable[Target]:
    yield Target(speech.once(self_counting)[mention.number or 0], 0.7, "the list that follows")


HERALDED = Rule(ReferenceKind.FORWARD, _find, _resolve, most=12)
