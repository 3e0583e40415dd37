"""What Romance languages need of the cue engine: accents, elision, inverted marks, spaced colons."""

from __future__ import annotations

import pytest

from reader.core.cues import fold, lexicon
from reader.core.cues.notation import Grammar, compile_phrase
from reader.core.cues.phrases import Phrases
from reader.core.outline.wording import sentences

GRAMMAR = Grammar({"trois": 3}, {"premiere": 1}, {"axe": ["axe", "axes", "priorité", "priorités"]})


def family(*phrases: str) -> Phrases:
    return Phrases([compile_phrase(p, GRAMMAR) for p in phrases], GRAMMAR.numbers, GRAMMAR.ordinals)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("monsieur (le|l') ambassadeur", "Monsieur l’Ambassadeur"),
        ("monsieur (le|l') ambassadeur", "MONSIEUR L'AMBASSADEUR"),
        ("monsieur le président", "MONSIEUR LE PRESIDENT"),
        ("muchas gracias", "¡Muchas gracias!"),
        ("mesdames", "« Mesdames\u00a0»"),
        ("excellences", "• Excellences\u00a0:"),
        ("je vous remercie", "Je vous remercie./-"),
    ],
)
def test_a_line_is_the_phrase_in_any_dress(phrase: str, text: str) -> None:
    assert family(phrase).full(fold(text))


def test_an_elided_word_ends_a_phrase_before_the_next_word() -> None:
    match = family("s'agissant [de|d']").match(fold("S’agissant d’Haïti, nous"))
    assert match is not None
    assert match.end == len("S’agissant d’")
    assert family("s'agissant [de|d']").match(fold("S’agissant des îles")) is None


def test_accents_do_not_hide_an_ordinal() -> None:
    match = family("la {ordinal} {axe}").search(fold("LA PREMIERE PRIORITE"))
    assert match is not None
    assert match.number == 1


def test_a_sentence_may_begin_with_an_inverted_mark() -> None:
    text = "Eso creemos. ¿Qué haremos? ¡Muchas gracias!"
    assert [text[s.start : s.end] for s in sentences(text, lexicon("en"))] == [
        "Eso creemos.",
        "¿Qué haremos?",
        "¡Muchas gracias!",
    ]
