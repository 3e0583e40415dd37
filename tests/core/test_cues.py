"""Cue phrases: the notation, the English data, telling a language."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.cues import BadPhraseError, fold, language_of, languages, lexicon
from reader.core.cues.notation import Grammar, compile_phrase
from reader.core.cues.phrases import CueMatch, Phrases
from reader.resources import resource

GRAMMAR = Grammar({"two": 2, "four": 4}, {"first": 1, "fourth": 4}, {"shell": ["point", "points", "area*"]})


def family(*phrases: str) -> Phrases:
    return Phrases([compile_phrase(p, GRAMMAR) for p in phrases], GRAMMAR.numbers, GRAMMAR.ordinals)


def found(match: CueMatch | None, text: str) -> str | None:
    return text[match.start : match.end] if match else None


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("let me (now) turn to", "well, let me turn to peace", "let me turn to"),
        ("let me (now) turn to", "well, let me now turn to peace", "let me now turn to"),
        ("let me (now) turn to", "outlet me turn to", None),
        ("i [will|shall] ... outline", "i will then briefly outline", "i will then briefly outline"),
        ("i [will|shall] ... outline", "i will. outline", None),
        ("congratulat* you", "congratulations you", "congratulations you"),
        ("the {ordinal} {shell}", "on the fourth point, peace", "the fourth point"),
        ("those {number} {shell}", "those 4 areas here", "those 4 areas"),
        ("ladies and gentlemen", "ladies, and gentlemen", "ladies, and gentlemen"),
        ("secretary-general", "the secretary general", "secretary general"),
        ("(very) good", "very good", "very good"),
    ],
)
def test_a_phrase_finds_what_its_notation_says(phrase: str, text: str, expected: str | None) -> None:
    assert found(family(phrase).search(text), text) == expected


WRITTEN = (
    "(and) [on|about|to outline]",
    "act",
    "act of [peace|the first|l' assemblee]",
    "all (of) [this|these {number}]",
    "i'd like to (now) [turn to|outline]",
    "l' assemblee",
    "out* ... act",
    "point by point",
    "secretary-general of {name}",
    "the {ordinal} (and last) ({shell}) of all",
    "those {number} {shell}",
    "vice-chair* (of the) act",
)
SAID = (
    "a act acts and assemblee by chairman first first, four 4 44 i'd of. general l' last like now of on point"
)
SAID += " outline outlook peace points secretary secretary-general the this these those to turn vice"
SAID += " vice-chair all"


@given(
    st.sampled_from(WRITTEN), st.lists(st.sampled_from([*SAID.split(), "i'd like to", "of all"]), max_size=14)
)
def test_no_phrase_is_missed_for_the_words_that_are_looked_for_first(phrase: str, said: list[str]) -> None:
    text = " ".join(said).replace("l' ", "l'")
    whole = compile_phrase(phrase, GRAMMAR).pattern.search(text)
    match = family(phrase).search(text)
    assert (match and (match.start, match.end)) == (whole and whole.span())


@given(
    st.sampled_from(WRITTEN),
    st.lists(st.sampled_from([*SAID.split(), "i'd like to", "of all"]), min_size=1, max_size=6),
)
def test_no_phrase_is_missed_where_it_is_asked_for_at_one_place(phrase: str, said: list[str]) -> None:
    text = " ".join(said).replace("l' ", "l'")
    pattern = compile_phrase(phrase, GRAMMAR).pattern
    begun, whole = pattern.match(text), pattern.fullmatch(text.strip(".,"))
    match, full = family(phrase).match(text), family(phrase).full(text)
    assert (match and (match.start, match.end)) == (begun and begun.span())
    assert (full and (full.start, full.end)) == (whole and whole.span())


@pytest.mark.parametrize("gap", [" ", ", ", "-", "  "])
def test_words_of_a_list_are_found_whatever_stands_between_them(gap: str) -> None:
    text = gap.join(("we", "will", "talk", "about", "peace"))
    assert found(family("we will [discuss|talk about]").search(text), text) == text[: -len(gap + "peace")]


def test_slots_carry_their_numbers_and_places() -> None:
    match = family("those {number} {shell}").search("in those four areas")
    assert match is not None
    assert match.number == 4
    assert match.slots["shell"] == (14, 19)


def test_match_stands_exactly_where_asked() -> None:
    cues = family("first", "first of all")
    assert found(cues.match("first of all, peace"), "first of all, peace") == "first of all"
    assert cues.match("at first") is None


def test_full_leaves_punctuation_aside() -> None:
    assert family("the {ordinal} point").full("(the first point.)")
    assert not family("the {ordinal} point").full("the first point of order")


@pytest.mark.parametrize("phrase", ["(all|missing)", "an [open", "closed)", "the {unknown}", ""])
def test_an_ill_written_phrase_is_refused(phrase: str) -> None:
    with pytest.raises(BadPhraseError):
        compile_phrase(phrase, GRAMMAR)


def test_folding_keeps_every_offset() -> None:
    text = "İstanbul’s RÉSUMÉ\u00a0ß ﬁ"
    assert len(fold(text)) == len(text)
    assert fold("Let’s\u00a0GO") == "let's go"


@pytest.mark.parametrize("language", languages())
def test_every_phrase_of_every_language_compiles(language: str) -> None:
    cues = lexicon(language)
    for table, keys in tables(language).items():
        if table in ("language", "words", "numbers", "ordinals", "lists"):
            continue
        families = [table] if any(isinstance(v, int) for v in keys.values()) else []
        for key in keys if not families else [""]:
            for phrase in cues.phrases(table, key)._all:
                assert phrase.pattern, phrase.source


@pytest.mark.parametrize("language", languages())
def test_every_language_has_the_keys_of_english(language: str) -> None:
    valued = {"numbers", "ordinals", "ordinal_adverbs", "words"}
    here = {t: set() if t in valued else set(keys) for t, keys in tables(language).items()}
    english = {t: set() if t in valued else set(keys) for t, keys in tables("en").items()}
    assert here == english
    assert {"strong", "weak", "shell", "speech"} <= tables(language)["words"].keys()


def tables(language: str) -> dict[str, dict[str, object]]:
    return tomllib.loads(resource("cues", f"{language}.toml").read_text("utf-8"))


def test_a_language_without_cues_gets_english() -> None:
    assert lexicon("xx").language == "en"
    assert lexicon("en-GB").language == "en"


def test_language_of_english_and_of_nothing() -> None:
    assert language_of("We share with you a broad understanding of the concept.") == "en"
    assert language_of("") == "en"


def test_a_text_in_chinese_and_english_is_chinese() -> None:
    chinese, english = "我们共同爱护这条河流", "We look after the river that we have in common."
    assert language_of(f"{chinese}\n{english}") == "zh"
    assert language_of(f"{english * 4}\n{chinese}") == "en"


def test_english_cues_of_a_speech() -> None:
    cues = lexicon("en")
    text = fold("Lastly, let me turn to the fourth point on the agenda")
    assert (match := cues.phrases("ordinal_adverbs").match(text))
    assert match.value == -1
    assert (match := cues.phrases("transition", "embedded_ordinal").search(text))
    assert match.number == 4
    assert cues.phrases("salutation", "line").full(fold("Ladies and Gentlemen:"))
    assert not cues.phrases("salutation", "line").full(fold("We share with ladies and gentlemen"))
    assert cues.phrases("closing", "final").full(fold("I thank you for your attention."))


def test_a_phrase_with_a_conjunction_written_onto_it_is_found_anywhere() -> None:
    """Arabic writes "and" onto the word that follows it."""
    cues = lexicon("ar")
    phrase = next(words for words in cues.words("closing", "start") if words.isalpha() or " " in words)
    found = cues.phrases("closing", "start").search(f"قال كلمة و{phrase} كلمة")
    assert found is not None
    assert found.start == len("قال كلمة ")


@given(
    st.lists(st.sampled_from(["now", "no", "then turn", "turn", "x"])), st.integers(1, 9), st.integers(0, 9)
)
def test_a_text_is_searched_the_same_in_stretches_of_any_length(
    words: list[str], stretch: int, start: int
) -> None:
    text, phrases = " ".join(words), family("now", "turn", "then turn")
    whole = [(match.start, match.end) for match in phrases.find(text, start, len(text) - 1)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("reader.core.cues.phrases._STRETCH", stretch)
        parts = [(match.start, match.end) for match in phrases.find(text, start, len(text) - 1)]
    assert parts == whole
