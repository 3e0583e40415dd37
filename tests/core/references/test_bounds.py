"""The work on any text stays in proportion to its length."""

import pytest

from reader.core.cues import fold
from reader.core.references import RULES
from reader.core.references.mention import LONGEST as LONGEST_SPEECH
from reader.core.references.mention import STRETCH
from reader.core.references.speech import LONGEST, Speech
from reader.core.references.values import ReferenceKind
from reader.core.transcript import Transcript

from .speeches import english


@pytest.mark.parametrize(
    "sentence",
    [
        "As I mentioned earlier, the second point. ",
        "as I mentioned earlier the towns and that Lisbon meeting and ",
        "These rules, those three tasks, as with rivers. I see two challenges here. Let me explain. ",
    ],
)
def test_what_repeats_itself_costs_no_more_than_its_length(sentence: str) -> None:
    speech = Speech(Transcript(sentence * 2000), english())
    stretches = len(speech.text) // STRETCH + 1
    for rule in RULES:
        if rule.most:
            assert len(list(rule.mentions(speech))) <= rule.most * stretches
    assert max(len(each.span) for each in speech.sentences) <= LONGEST
    assert all(rule.most for rule in RULES if rule.kind in (ReferenceKind.BACK, ReferenceKind.FORWARD))


def test_a_text_longer_than_any_speech_has_no_more_budgets() -> None:
    sentence = "These rules, those three tasks. As I mentioned earlier, the second point. "
    lengths = LONGEST_SPEECH, 3 * LONGEST_SPEECH
    speeches = [Speech(Transcript(sentence * (length // len(sentence))), english()) for length in lengths]
    for rule in RULES:
        if rule.most:
            few, many = ([mention.span.start for mention in rule.mentions(each)] for each in speeches)
            assert len(many) <= len(few) + rule.most
            assert not many or many[-1] > 2.9 * few[-1]


def test_a_paragraph_beyond_all_measure_is_split_to_its_end() -> None:
    text = "The mole stands. The crane is old. " * 3000
    speech = Speech(Transcript(text), english())
    assert [each.span.of(text) for each in speech.sentences] == [
        "The mole stands.",
        "The crane is old.",
    ] * 3000


@pytest.mark.parametrize(
    "text", ["The mole stands.\n\nThe CRANE is old\n", "Σοφός ΣΟΦΌΣ\nΣ", "\n\n", "I\u0307İ\nÉ"]
)
def test_a_text_is_folded_line_by_line_and_keeps_its_offsets(text: str) -> None:
    folded = Speech(Transcript(text), english()).folded
    assert folded == "\n".join(map(fold, text.split("\n")))
    assert len(folded) == len(text)
