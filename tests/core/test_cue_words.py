"""Cues found by the places of all words of a text are those found by looking for each."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.cues import WordPlaces, fold, languages, lexicon

FAMILIES = [
    ("backref", "any"),
    ("backref", "enum"),
    ("backref", "demonstratives"),
    ("citations", "nouns"),
    ("honorifics", "titles"),
    ("closing", "start"),
]
SIGNS = [" ", " ", " ", ", ", ".\n", "-", "'", "’", "“", "…", "و", "ف", "12", ""]


@settings(deadline=None)  # the first of each language compiles its cues
@given(st.data())
def test_a_text_is_searched_the_same_by_its_words(data: st.DataObject) -> None:
    cues = lexicon(data.draw(st.sampled_from(languages())))
    pieces = {word for table, key in FAMILIES for phrase in cues.words(table, key) for word in phrase.split()}
    words = [word.strip("[]()|*.") for piece in sorted(pieces) for word in piece.split("|")]
    drawn = data.draw(st.lists(st.tuples(st.sampled_from(words), st.sampled_from(SIGNS)), max_size=40))
    text = fold("".join(word + sign for word, sign in drawn))
    for table, key in FAMILIES:
        family = cues.phrases(table, key)
        assert sorted(map(repr, family.find_by_words(WordPlaces(text)))) == sorted(
            map(repr, family.find(text))
        )


@pytest.mark.parametrize("stretch", [1, 7, 30, 1000])
def test_words_stand_where_they_do_in_stretches_of_any_length(
    stretch: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.core.cues.words._STRETCH", stretch)
    text = "the  ‘mole’,\nthe moles - and l'été; “the” 12 moles"
    places = WordPlaces(fold(text))
    for anchor in ("the", "mole", "moles", "l'e", "12", "x"):
        starts = [match.start() for match in re.finditer(rf"(?<!\w){anchor}", fold(text))]
        assert sorted(places.beginning(anchor)) == starts
