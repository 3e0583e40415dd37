"""Words that point ahead: "today I will outline", "let me highlight five points", "the following:"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.core.references.announces import agendas
from reader.core.references.mention import Mention, Rule, Target
from reader.core.references.speech import Sentence, Speech
from reader.core.references.values import ReferenceKind
from reader.core.transcript import Span

REACH = 120
"""How many sentences on the parts of a list may stand."""


def _find(speech: Speech) -> Iterable[Mention]:
    """Yield announcements, and counts that no announcing words go before."""
    for key in ("any", "counted", "following"):
        for match in speech.cue_matches("forwardref", key):
            yield Mention(Span(match.start, match.end), key, match.number)


def _resolve(mention: Mention, speech: Speech) -> Iterable[Target]:
    """Look for the pillars of its agenda, for a list that counts on, for what a colon opens."""
    if mention.words == "any":
        yield from _pillars(mention, speech)
    elif mention.words == "counted":
        yield from _list(mention, speech)
    else:
        yield from _after_colon(mention, speech)


def _pillars(mention: Mention, speech: Speech) -> Iterator[Target]:
    for agenda, pillars in speech.once(agendas):
        if agenda.span.covers(mention.span):
            for number, pillar in pillars.items():
                reason = f"number {number} of what is announced here"
                yield Target(pillar.span, pillar.confidence, reason, pillar.id)


def _list(mention: Mention, speech: Speech) -> Iterator[Target]:
    """Point to a list whose items count up to the number named: "First ... Second ... Third ...".

    In an agenda the pillars are the list.
    """
    part = speech.part_at(mention.span.start)
    if any(agenda is part for agenda, _ in speech.once(agendas)):
        return
    here = speech.sentence_at(mention.span.start)
    starts = list(_counting(here, mention.number or 0, speech))
    if len(starts) == mention.number:
        last = starts[-1]
        end = (
            last.span.end if last.paragraph == starts[0].paragraph else speech.paragraph(last.span.start).end
        )
        yield Target(Span(starts[0].span.start, end), 0.8, f"the {mention.number} that follow")


def _counting(here: Sentence, wanted: int, speech: Speech) -> Iterator[Sentence]:
    """Yield the sentences after one that begin with the ordinals up to the one wanted, in order."""
    expected = 1
    for sentence in speech.sentences[here.index + 1 : here.index + 1 + REACH]:
        place = _place(sentence, speech)
        if place == expected or (place == -1 and expected == wanted > 1):
            yield sentence
            expected += 1
            if expected > wanted:
                return
        elif place == 1:
            return


def _place(sentence: Sentence, speech: Speech) -> int | None:
    """Return the place in an order with which a sentence begins."""
    adverb = speech.cues.phrases("ordinal_adverbs").match(speech.folded, sentence.span.start)
    if adverb is not None:
        return adverb.value
    ordinal = speech.cues.phrases("forwardref", "item").match(speech.folded, sentence.span.start)
    return ordinal.number if ordinal is not None else None


def _after_colon(mention: Mention, speech: Speech) -> Iterator[Target]:
    """Point to the paragraphs that a paragraph ending in a colon opens."""
    index = speech.blocks.at(mention.span.start)
    block = speech.blocks[index]
    if not block.span.of(speech.text).rstrip().endswith((":", "：")):
        return
    last = speech.sentence_at(block.span.end)
    following = next(
        (b for b in speech.blocks[index + 1 : index + 4] if b.span.of(speech.text).strip()), None
    )
    if following is not None and last.span.covers(mention.span):
        yield Target(following.span, 0.75, "what the colon opens")


FORWARD = Rule(ReferenceKind.FORWARD, _find, _resolve)
