"""What the speaker says to have said: "as I mentioned earlier" points to the sentence most like its own."""

from __future__ import annotations

from collections.abc import Iterable

from reader.core.references.likeness import most_alike, quoted
from reader.core.references.mention import Mention, Rule, Target
from reader.core.references.speech import Sentence, Speech
from reader.core.references.values import ReferenceKind
from reader.core.transcript import Span

JUST = 12
"""What was just said was said in so many sentences before."""
_LEAST_SHARE = 0.15
_LEAST_SHARE_WITHOUT_RUNS = 0.35
"""Words shared one by one must be more than words shared in their order."""
RARE = 2
"""A word that so few sentences had names one of them."""
_LEAST_MARGIN = 1.05
_ENDS = tuple('.!?…:;"”’»。！？')


def _find(speech: Speech) -> Iterable[Mention]:
    for match in speech.cue_matches("backref", "any"):
        yield Mention(Span(match.start, match.end))


def _resolve(mention: Mention, speech: Speech) -> Iterable[Target]:
    if speech.cues.phrases("backref", "elsewhere").match(speech.folded, mention.span.end + 1) is not None:
        return
    here = speech.sentence_at(mention.span.start)
    just = speech.cues.phrases("backref", "just").search(speech.folded, mention.span.start, mention.span.end)
    rest = (
        f"{speech.text[here.span.start : mention.span.start]} {speech.text[mention.span.end : here.span.end]}"
    )
    vague = speech.terms_of(" ".join(speech.cues.words("backref", "vague")))
    before = speech.sentence_at(speech.paragraph(mention.span.start).start)
    found = most_alike(rest, before, speech, without=vague)
    first = before.index - JUST if just else 0
    found = [
        likeness for likeness in found if likeness.sentence.index >= first and speech.says(likeness.sentence)
    ]
    if not found:
        return
    best = found[0]
    least = _LEAST_SHARE if best.runs and not just else _LEAST_SHARE_WITHOUT_RUNS
    margin = best.score / found[1].score if len(found) > 1 else 2.0
    named = best.shared & _beside(mention, here, speech)
    alike = len(best.shared) + best.runs > 1 and best.share >= least and margin >= _LEAST_MARGIN
    if not alike and not any(_rare(stem, before, speech) for stem in named):
        return
    words = quoted(best.shared, best.sentence, speech)
    confidence = min(0.95, 0.45 + best.share / 2 + min(0.2, (margin - 1) / 2))
    yield Target(best.sentence.span, confidence, f"said before with the same words: {words}")


def _beside(mention: Mention, here: Sentence, speech: Speech) -> frozenset[str]:
    """Return the stems right beside the words: "the bridge that I mentioned", "as I said of the gauges"."""
    left = speech.text[here.span.start : mention.span.start].split()[-2:]
    right = speech.text[mention.span.end : here.span.end].split()[:3]
    return speech.terms_of(" ".join([*left, "|", *right]))


def _rare(stem: str, before: Sentence, speech: Speech) -> bool:
    """Tell whether so few sentences had the stem that it names what was said."""
    return len(speech.sentences_with(stem, before.index)) <= RARE


RECALLED = Rule(ReferenceKind.BACK, _find, _resolve, most=4)
