"""What the speaker says to have said: "as I mentioned earlier" points to the sentence most like its own."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from reader.core.references.likeness import Likeness, most_alike, quoted
from reader.core.references.mention import Mention, Rule, Target
from reader.core.references.numbered import counts_before
from reader.core.references.speech import Sentence, Speech
from reader.core.references.values import ReferenceKind
from reader.core.transcript import Span

JUST = 12
"""What was just said was said in so many sentences before."""
JUST_NAMED = 40
"""And where it is named by a rare word, in so many."""
_LEAST_SHARE = 0.3
_LEAST_SHARE_WITHOUT_RUNS = 0.36
"""Words shared one by one must be more than words shared in their order."""
_LEAST_SHARE_BARE = 0.5
"""More still where only "I said that" tells it: that may have been said elsewhere."""
RARE = 2
"""A word that so few sentences had names one of them."""
AROUND = 2
"""A sentence's neighbours in its paragraph, so far on each side, speak of the same."""
_JUST_SURE = 0.65
_WITHIN = 2
"""After so many sentences of its paragraph a sentence speaks of these."""
_NEAR = 4
_NOUN = 4
"""What was recalled is named by so many words before those that tell it."""
_COUNTED_SURE = 0.8
_QUOTE = 60
_ELSEWHERE = 40
"""So much after words of saying tells where it was said, in code points."""
_SIGN = re.compile(r"[,;:.!?—\n]")
_LEAST_MARGIN = 1.05


def _find(speech: Speech) -> Iterable[Mention]:
    """Yield the words that recall, the sure ones before those that only may, where both overlap."""
    sure = [Mention(Span(match.start, match.end), "any") for match in speech.cue_matches("backref", "any")]
    starts = [mention.span for mention in sure]
    for match in speech.cue_matches("backref", "bare"):
        span = Span(match.start, match.end)
        at = bisect_left(starts, span)
        if not any(other.overlaps(span) for other in starts[max(0, at - 1) : at + 1]):
            sure.append(Mention(span, "bare"))
    return sorted(sure, key=lambda mention: mention.span)


def _resolve(mention: Mention, speech: Speech) -> Iterable[Target]:
    if _is_said_elsewhere(mention, speech):
        return
    here = speech.sentence_at(mention.span.start)
    before = speech.sentence_at(speech.paragraph(mention.span.start).start)
    vague = speech.terms_of(" ".join(speech.cues.words("backref", "vague")))
    found = most_alike(_rest(mention, here, speech), before, speech, without=vague)
    found = [each for each in found if speech.says(each.sentence) and not _points(each.sentence, speech)]
    target = (
        _counted(mention, here, speech)
        or _alike(mention, found, before, speech)
        or _named(mention, found, before, speech)
    )
    target = target or _just_said(mention, here, speech)
    if target is not None:
        yield target


def _is_said_elsewhere(mention: Mention, speech: Speech) -> bool:
    """Tell whether it was said in another place, or by someone whose name follows ("como decía Tomás")."""
    at = mention.span.end + 1
    clause = _SIGN.search(speech.text, mention.span.end)
    end = min(clause.start() if clause else len(speech.text), at + _ELSEWHERE)
    if speech.cues.phrases("backref", "elsewhere").search(speech.folded, at, end) is not None:
        return True
    ambiguous = speech.cues.phrases("backref", "unsigned").search(speech.folded, mention.span.start, at)
    return ambiguous is not None and speech.text[at : at + 1].isupper()


def _points(sentence: Sentence, speech: Speech) -> bool:
    """Tell whether a sentence itself recalls or promises: what is meant was said in another."""
    return sentence.index in speech.once(_pointing)


def _pointing(speech: Speech) -> frozenset[int]:
    keys = (("backref", "any"), ("forwardref", "promise"))
    matches = (match for key in keys for match in speech.cue_matches(*key))
    return frozenset(speech.sentence_at(match.start).index for match in matches)


def _alike(mention: Mention, found: list[Likeness], before: Sentence, speech: Speech) -> Target | None:
    """Return the best sentence, if it is like enough and stands out; words in their order say more."""
    just = _is_just(mention, speech)
    if just:
        found = [likeness for likeness in found if likeness.sentence.index >= before.index - JUST]
    if not found:
        return None
    best = found[0]
    margin = best.score / found[1].score if len(found) > 1 else 2.0
    least = _LEAST_SHARE if best.runs and not just else _LEAST_SHARE_WITHOUT_RUNS
    if mention.words == "bare":
        least = _LEAST_SHARE_BARE
    if len(best.shared) + best.runs < 2 or best.share < least or margin < _LEAST_MARGIN:
        return None
    return _target(best, 0.7 + min(0.15, best.share / 5), speech)


def _counted(mention: Mention, here: Sentence, speech: Speech) -> Target | None:
    """Return where as many things were counted before: "the three issues that I mentioned"."""
    words = speech.folded[here.span.start : mention.span.start].split()[-_NOUN:]
    numbers = [speech.cues.numbers[word] for word in words if speech.cues.numbers.get(word, 0) > 1]
    if not numbers:
        return None
    stems = sorted(speech.terms_of(" ".join(words)))
    every = (count for stem in stems for count in counts_before(stem, here.index, speech))
    likely = [count.sentence for count in every if count.number == numbers[-1]]
    if not likely:
        return None
    target = speech.sentences[max(likely)].span
    return Target(target, _COUNTED_SURE, f"counted there: “{target.of(speech.text)[:_QUOTE]}”")


def _named(mention: Mention, found: list[Likeness], before: Sentence, speech: Speech) -> Target | None:
    """Return the best sentence that has a rare word from right beside the words that tell.

    "The bridge that I mentioned" is looked for itself; "as I said of the gauges" may stand beside the gauges.
    """
    here = speech.sentence_at(mention.span.start)
    left = [
        word for word in speech.text[here.span.start : mention.span.start].split()[-1:] if word[-1].isalnum()
    ]
    right = speech.text[mention.span.end : here.span.end].split()[:3]
    first = before.index - JUST_NAMED if _is_just(mention, speech) else 0
    beside_it = ((left, 0),) if mention.words == "bare" else ((left, 0), (right, AROUND))
    least = 0.0 if _is_just(mention, speech) else _LEAST_SHARE
    for beside, reach in beside_it:
        named = {stem for stem in speech.terms_of(" ".join(beside)) if _rare(stem, before, speech)}
        for likeness in found if named else ():
            if likeness.share < least:
                continue
            if likeness.sentence.index >= first and named & _around(likeness.sentence, reach, speech):
                return _target(likeness, 0.7 + min(0.1, likeness.share / 5), speech)
    return None


def _just_said(mention: Mention, here: Sentence, speech: Speech) -> Target | None:
    """Return the paragraph before, or what stands before in the same, for a noun that was just spoken of.

    "The lessons I just outlined" need share no word with the lessons.
    """
    left = speech.text[here.span.start : mention.span.start].split()[-1:]
    if not _is_just(mention, speech) or not left or not left[0][-1].isalnum():
        return None
    own = speech.paragraph(here.span.start)
    first = speech.sentence_at(own.start).index
    if here.index - first >= _WITHIN:
        return Target(Span(own.start, here.span.start), _JUST_SURE, "what the paragraph said just before")
    sentences = reversed(speech.sentences[max(0, first - _NEAR) : first])
    before = next(filter(speech.says, sentences), None)
    if before is None:
        return None
    return Target(speech.paragraph(before.span.start), _JUST_SURE, "what the paragraph before said")


def _is_just(mention: Mention, speech: Speech) -> bool:
    just = speech.cues.phrases("backref", "just")
    return just.search(speech.folded, mention.span.start, mention.span.end) is not None


def _target(likeness: Likeness, confidence: float, speech: Speech) -> Target:
    words = quoted(likeness.shared, likeness.sentence, speech)
    return Target(likeness.sentence.span, confidence, f"said before with the same words: {words}")


def _rest(mention: Mention, here: Sentence, speech: Speech) -> str:
    """Return the words of a sentence but for those that say that it was said."""
    before, after = Span(here.span.start, mention.span.start), Span(mention.span.end, here.span.end)
    return f"{before.of(speech.text)} {after.of(speech.text)}"


def _rare(stem: str, before: Sentence, speech: Speech) -> bool:
    """Tell whether so few sentences had the stem that it names what was said."""
    return 0 < len(speech.sentences_with(stem, before.index)) <= RARE


def _around(sentence: Sentence, reach: int, speech: Speech) -> frozenset[str]:
    """Return the stems of a sentence and of its neighbours in the paragraph."""
    near = speech.sentences[max(0, sentence.index - reach) : sentence.index + reach + 1]
    beside = (speech.terms(each) for each in near if each.paragraph == sentence.paragraph)
    return frozenset[str]().union(*beside)


RECALLED = Rule(ReferenceKind.BACK, _find, _resolve, most=4, across=True)
