"""Words that point ahead: "today I will outline", "let me highlight five points", "the following:"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reader.core.outline.parts import PartKind
from reader.core.references.announces import Announcement, announcement_at
from reader.core.references.demonstratives import listed
from reader.core.references.mention import Mention, Rule, Target
from reader.core.references.speech import Sentence, Speech
from reader.core.references.values import ReferenceKind
from reader.core.transcript import Span

REACH = 120
"""How many sentences on the parts of a list may stand."""
NEAR = 3
"""How many sentences on a list begins that is counted here."""
_SHORT = 3
"""A word of order so short is a number too: "one"."""
_HEAD = 400
"""So much of a paragraph tells whether it says anything, in code points."""
_NOUN = 3
"""Of so many words after a quantity one is its noun."""
_WORD = re.compile(r"\w+")
_EDGE = 60
"""Words that end a paragraph, or begin a sentence, stand so near its edge, in code points."""


def _find(speech: Speech) -> Iterable[Mention]:
    """Yield one announcement for each agenda; outside of agendas, whatever announces."""
    announced: set[str] = set()
    for key in ("counted", "any", "following"):
        for match in speech.cue_matches("forwardref", key):
            if key == "following" and is_vague(match.end, speech):
                continue
            here = announcement_at(match.start, speech)
            if here is None:
                if key == "counted" or not _counts(match.start, speech):
                    yield Mention(Span(match.start, match.end), key, match.number)
            elif key == "any" and here.agenda.id not in announced:
                announced.add(here.agenda.id)
                yield Mention(Span(match.start, _end(match.start, match.end, speech)), key, match.number)
    yield from _counting_agendas(announced, speech)


def _end(start: int, end: int, speech: Speech) -> int:
    """Return where announcing words end: with what they count near by, unless they count it again."""
    last = min(speech.sentence_at(start).span.end, end + _EDGE)
    counted = speech.cues.phrases("forwardref", "counted").search(speech.folded, end, last)
    if counted is None or not listed("plural", speech).isdisjoint(speech.folded[end : counted.start].split()):
        return end
    return counted.end


def _counting_agendas(announced: set[str], speech: Speech) -> Iterator[Mention]:
    """Yield the words of an agenda that count its items, where no others announce them."""
    for match in speech.cue_matches("forwardref", "counted"):
        here = announcement_at(match.start, speech)
        if here is None or here.agenda.id in announced or match.number != len(here.agenda.items):
            continue
        announced.add(here.agenda.id)
        start = speech.sentence_at(match.start).span.start
        near = match.start - start <= _EDGE
        yield Mention(Span(start if near else match.start, match.end), "any", match.number)


def is_vague(at: int, speech: Speech) -> bool:
    """Tell whether what is counted or follows is time and the like: "the following hundred years"."""
    after = _WORD.findall(speech.folded, at, at + _EDGE)[:_NOUN]
    counted = [word for word in after if not word.isdigit() and word not in speech.cues.numbers]
    return not speech.once(_vague).isdisjoint(counted[:2])


def _vague(speech: Speech) -> frozenset[str]:
    times = (*speech.cues.words("front", "months"), *speech.cues.words("front", "weekdays"))
    return frozenset((*speech.cues.words("backref", "vague"), *times))


def _counts(at: int, speech: Speech) -> bool:
    """Tell whether the sentence counts a list that follows: that says it better than "let me highlight"."""
    return speech.sentence_at(at).index in speech.once(counted_lists)


def _resolve(mention: Mention, speech: Speech) -> Iterable[Target]:
    """Look for the pillars of its agenda, for a list that counts on, for what a colon or a pause opens."""
    here = announcement_at(mention.span.start, speech)
    if here is not None:
        yield from _pillars(here)
    elif mention.words == "counted":
        yield from _list(mention, speech)
    else:
        yield from _after(mention, speech)


def _pillars(here: Announcement) -> Iterator[Target]:
    for number, pillar in here.pillars.items():
        yield Target(pillar.span, pillar.confidence, f"number {number} of what is announced here", pillar.id)


def _list(mention: Mention, speech: Speech) -> Iterator[Target]:
    """Point to a list whose items count up to the number named: "First ... Second ... Third ..."."""
    span = _counted(mention.span.start, mention.number or 0, speech)
    if span is not None:
        yield Target(span, 0.8, f"the {mention.number} that follow")


def counted_lists(speech: Speech) -> dict[int, Span]:
    """Return where lists stand that are counted first ("five points ... First ... Fifth ...").

    The key is the index of the sentence that counts.
    """
    found: dict[int, Span] = {}
    seen: set[tuple[int, int | None]] = set()
    for match in speech.cue_matches("forwardref", "counted"):
        index = speech.sentence_at(match.start).index
        span = None if (index, match.number) in seen else _counted(match.start, match.number or 0, speech)
        seen.add((index, match.number))
        if span is not None:
            found[index] = span
    return found


def _counted(at: int, wanted: int, speech: Speech) -> Span | None:
    here = speech.sentence_at(at)
    if not is_plain(at, wanted, speech):
        return None
    if _names_first(Span(at, here.span.end), speech):
        return None
    starts = list(_counting(here, wanted, speech))
    if not starts or len(starts) != wanted:
        return None
    last = starts[-1]
    one_paragraph = last.paragraph == starts[0].paragraph
    end = last.span.end if one_paragraph else speech.paragraph(last.span.start).end
    return Span(starts[0].span.start, end)


def is_plain(at: int, wanted: int, speech: Speech) -> bool:
    """Tell whether the number is its plain word or digits: "both goals" and "dual aims" count no list."""
    plain = next((word for word, value in speech.cues.numbers.items() if value == wanted), "")
    return speech.folded.startswith(plain, at) or speech.folded[at].isdigit()


def _names_first(span: Span, speech: Speech) -> bool:
    """Tell whether a sentence goes on to name the first itself: "three policies: first, ..."."""
    words = re.findall(r"\w+", span.of(speech.folded))
    return any(speech.cues.ordinals.get(word) == 1 for word in words)


def _counting(here: Sentence, wanted: int, speech: Speech) -> Iterator[Sentence]:
    """Yield the sentences after one that begin with the ordinals up to the one wanted, in order.

    The first stands within :data:`NEAR` sentences.
    """
    expected = 1
    for sentence in speech.sentences[here.index + 1 : here.index + 1 + REACH]:
        number = place(sentence, speech)
        if number == expected or (number == -1 and expected == wanted > 1):
            yield sentence
            expected += 1
            if expected > wanted:
                return
        elif number == 1 or (expected == 1 and sentence.index - here.index >= NEAR):
            return


def place(sentence: Sentence, speech: Speech) -> int | None:
    """Return the place in an order with which a sentence begins."""
    known = speech.once(_places)
    if sentence.index not in known:
        known[sentence.index] = _place(sentence, speech)
    return known[sentence.index]


def _places(_: Speech) -> dict[int, int | None]:
    """The places in an order with which sentences begin: several rules ask for the same."""
    return {}


def _place(sentence: Sentence, speech: Speech) -> int | None:
    adverb = speech.cues.phrases("ordinal_adverbs").match(speech.folded, sentence.span.start)
    if adverb is not None and _stands_apart(adverb.start, adverb.end, speech):
        return adverb.value
    ordinal = speech.cues.phrases("forwardref", "item").match(speech.folded, sentence.span.start)
    if ordinal is None or _is_name(Span(ordinal.start, ordinal.end), speech):
        return None
    return ordinal.number


def _is_name(span: Span, speech: Speech) -> bool:
    """Tell a name from an order: "The First Lady"."""
    return any(word[0].isupper() for word in span.of(speech.text).split()[1:])


def _stands_apart(start: int, end: int, speech: Speech) -> bool:
    """Tell whether a word of order is no number of things: "One, invest" but not "One way"."""
    counts = speech.folded[start:end] in speech.cues.numbers or end - start <= _SHORT
    return not counts or not speech.folded[end : end + 1].isspace()


def _after(mention: Mention, speech: Speech) -> Iterator[Target]:
    """Point from the last sentence of a paragraph to the next paragraph."""
    index = speech.blocks.at(mention.span.start)
    block = speech.blocks[index]
    last = speech.sentence_at(block.span.end)
    colon = last.span.of(speech.text).rstrip().endswith((":", "："))
    ends = block.span.end - mention.span.end <= _EDGE
    here = speech.sentence_at(mention.span.start)
    inside = not last.span.covers(mention.span)
    if inside and not (mention.words == "any" and _opens(mention.span.start, speech)):
        return
    if not (colon or ends or mention.words == "any") or _is_disclaimed(here, speech):
        return
    if not (colon or speech.says(last)):
        return
    after = following(index, speech)
    if after is not None:
        yield opening(after, 0.75 if colon else 0.6, speech)


def _opens(at: int, speech: Speech) -> bool:
    """Tell whether words stand in the opening: there a speaker says what the whole speech will treat."""
    part = speech.part_at(at)
    return part is not None and part.kind is PartKind.OPENING


def following(index: int, speech: Speech) -> Span | None:
    """Return the next paragraph after one, by its index, that says anything."""
    known = speech.once(_followings)
    if index not in known:
        known[index] = _following(index, speech)
    return known[index]


def _followings(_: Speech) -> dict[int, Span | None]:
    """What was found after the paragraphs that a rule asked about."""
    return {}


def _following(index: int, speech: Speech) -> Span | None:
    for block in speech.blocks[index + 1 : index + 4]:
        head = Span(block.span.start, min(block.span.end, block.span.start + _HEAD))
        if speech.tell(head.of(speech.folded)) and not _is_disclaimer(head, speech):
            return block.span
    return None


def _is_disclaimer(head: Span, speech: Speech) -> bool:
    """Tell whether a paragraph only says whose views these are: what was announced comes after it."""
    return (
        speech.cues.phrases("forwardref", "disclaimer").search(speech.folded, head.start, head.end)
        is not None
    )


def _is_disclaimed(sentence: Sentence, speech: Speech) -> bool:
    """Tell whether a sentence says that it announces nothing, or nothing that follows at once."""
    phrases = speech.cues.phrases("forwardref", "disclaimed")
    return phrases.search(speech.folded, sentence.span.start, sentence.span.end) is not None


def opening(paragraph: Span, confidence: float, speech: Speech) -> Target:
    """Return the paragraph, or the part that it opens."""
    part = speech.part_at(paragraph.start)
    if part is not None and part.span.start == paragraph.start:
        return Target(part.span, confidence, f"what follows: {part.title}", part.id)
    return Target(paragraph, confidence, "what the next paragraph says")


FORWARD = Rule(ReferenceKind.FORWARD, _find, _resolve, most=12)
