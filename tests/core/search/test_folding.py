import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.search import Folding
from reader.core.search.folding import SLICE, fold_in_slices, folded

LOOSE = Folding()
FOLDINGS = [Folding(case, accents) for case in (False, True) for accents in (False, True)]
ODD = "eE\u0301éÉßﬁİıñй\u0306иΣς“”’—–\u00ad\u00a0\u200dｗ１ا\u064bأक\u093f가\u1100\u1161\n \U0001d400"
TEXTS = st.text(st.one_of(st.sampled_from(ODD), st.characters(exclude_categories=["Cs"])), max_size=40)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("É", "e\u0301"),
        ("Łódź", "lodz"),
        ("“quoted”", '"quoted"'),
        ("it’s", "it's"),
        ("non\u2011proliferation", "non-proliferation"),
        ("1990–95", "1990-95"),
        ("dis\u00adarmament", "disarmament"),
        ("4\u202f000\u00a0people", "4 000 people"),
        ("ＯＳＣＥ２０１１", "osce2011"),
        ("ﬁnal", "final"),
        ("Straße", "STRASSE"),
        ("ΟΔΟΣ", "οδος"),
        ("السَّلام", "السلام"),
        ("ещё", "еще"),
        ("한국", unicodedata.normalize("NFD", "한국")),
    ],
)
def test_a_reader_takes_them_for_the_same(one: str, other: str) -> None:
    assert LOOSE.fold(one) == LOOSE.fold(other)


@pytest.mark.parametrize(("one", "other"), [("мой", "мои"), ("か", "が"), ("कि", "क"), ("ban", "bän ")])
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert LOOSE.fold(one) != LOOSE.fold(other)


def test_strict_folding_keeps_case_and_accents_but_not_their_spelling() -> None:
    strict = Folding(case=True, accents=True)
    assert strict.fold("É") == strict.fold("E\u0301") != strict.fold("E")
    assert strict.fold("é") != strict.fold("É")
    assert strict.fold("‘é’") == "'é'"


@pytest.mark.parametrize("folding", FOLDINGS)
def test_folding_any_character_twice_is_folding_it_once(folding: Folding) -> None:
    for code in range(0, sys.maxunicode + 1, 4096):
        once = folding.fold("\n".join(map(chr, range(code, code + 4096))))
        for line in once.split("\n") if folding.fold(once) != once else ():
            assert folding.fold(line) == line


@given(TEXTS, st.sampled_from(FOLDINGS))
def test_every_folded_character_leads_back_in_order(text: str, folding: Folding) -> None:
    copy = folded(text, folding)
    before = (0, 0)
    for at in range(len(copy.text)):
        start, end = copy.source(at, at + 1)
        assert before[1] <= start < end <= len(text) or (start, end) == before
        assert copy.text[at] in folding.fold(text[start:end])
        before = (start, end)


@given(TEXTS)
def test_a_text_and_its_decomposition_fold_alike(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    if unicodedata.normalize("NFC", decomposed) == unicodedata.normalize("NFC", text):
        assert LOOSE.fold(unicodedata.normalize("NFC", text)) == LOOSE.fold(decomposed)


def test_slices_part_no_accent_from_its_letter() -> None:
    text = "x" * (SLICE - 1) + "e\u0301" * 10
    assert LOOSE.fold(text) == "x" * (SLICE - 1) + "e" * 10


def test_a_large_text_is_folded_in_many_steps() -> None:
    assert len(list(fold_in_slices("é" * (5 * SLICE), LOOSE))) == 5


def test_a_text_that_nothing_folds_is_not_copied() -> None:
    text = "plain words " * 10
    assert folded(text, Folding(case=True)).text is text
