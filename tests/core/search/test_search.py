import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.outline.parts import Outline, Part, PartKind
from reader.core.search import (
    BadQuery,
    Folding,
    Hits,
    Query,
    Relaxation,
    SearchIndex,
    hits_by_part,
    suggestions,
)
from reader.core.transcript import Span

LETTERS = "aAáa\u0301bBﬁfi ß s’'—-\u00ad\n中文"
TEXTS = st.text(st.sampled_from(LETTERS), max_size=60)
NEEDLES = st.text(st.sampled_from(LETTERS), min_size=1, max_size=4)
QUERIES = st.builds(
    Query, NEEDLES, case=st.booleans(), whole_word=st.booleans(), accents=st.booleans(), regex=st.just(False)
)


def found(text: str, query: str, **how: bool) -> list[str]:
    return [hit.of(text) for hit in SearchIndex(text).find(Query(query, **how))]


@given(TEXTS, QUERIES)
def test_hits_lie_in_the_text_in_order_and_hold_the_query(text: str, query: Query) -> None:
    folding = Folding(query.case, query.accents)
    last = 0
    for hit in SearchIndex(text).find(query):
        assert last <= hit.start < hit.end <= len(text)
        last = hit.end
        assert folding.fold(query.text) in folding.fold(hit.of(text))


@given(st.text("aAbB .\u00e9", max_size=60), st.text("aAbB .\u00e9", min_size=1, max_size=3), st.booleans())
def test_plain_letters_agree_with_a_naive_search(text: str, needle: str, case: bool) -> None:
    body, wanted = (text, needle) if case else (text.lower(), needle.lower())
    naive = []
    at = body.find(wanted)
    while at >= 0:
        naive.append(Span(at, at + len(wanted)))
        at = body.find(wanted, at + len(wanted))
    assert list(SearchIndex(text).find(Query(needle, case=case, accents=True))) == naive


@given(TEXTS, QUERIES)
def test_a_text_with_the_query_in_it_has_a_hit(text: str, query: Query) -> None:
    if Folding(query.case, query.accents).fold(query.text) and not query.whole_word:
        assert SearchIndex(f"{text}.{query.text}.").find(query)


def test_hits_are_spans_of_the_text_as_it_stands() -> None:
    text = "Le re\u0301sume\u0301 du dis\u00adarmament ﬁnal."
    assert found(text, "resume") == ["re\u0301sume\u0301"]
    assert found(text, "DISARMAMENT") == ["dis\u00adarmament"]
    assert found(text, "fin") == ["ﬁn"]


def test_case_and_accents_count_when_asked_for() -> None:
    text = "Polish polish élan elan"
    assert found(text, "polish") == ["Polish", "polish"]
    assert found(text, "polish", case=True) == ["polish"]
    assert found(text, "elan") == ["élan", "elan"]
    assert found(text, "elan", accents=True) == ["elan"]


@pytest.mark.parametrize(
    ("text", "word", "count"),
    [
        ("art, party, art's, start", "art", 2),
        ("été, étés, l'été", "été", 2),
        ("мир, мира, «мир»", "мир", 2),
        ("中国人民", "人民", 1),
        ("snake_case snake", "snake", 1),
        ("ba a a", "a a", 1),
        ("dis\u00adarmament", "dis", 0),
    ],
)
def test_whole_words_in_any_script(text: str, word: str, count: int) -> None:
    assert len(found(text, word, whole_word=True)) == count


def test_a_hit_across_two_slices_of_the_search_is_found() -> None:
    size = 1 << 18
    text = "." * (size - 3) + "needle" + "." * size + "needle"
    assert list(SearchIndex(text).find(Query("needle"))) == [
        Span(size - 3, size + 3),
        Span(2 * size + 3, 2 * size + 9),
    ]


def test_expressions_see_the_text_as_it_stands() -> None:
    text = "First, second\nThird 1540"
    assert found(text, r"^\w+", regex=True) == ["First", "Third"]
    assert found(text, r"third", regex=True) == ["Third"]
    assert found(text, r"third", regex=True, case=True) == []
    assert found(text, r"x*", regex=True) == []
    assert found(text, r"\p{Lu}\w+|\d+", regex=True, case=True) == ["First", "Third", "1540"]


@pytest.mark.parametrize(
    ("expression", "word", "position"),
    [("(a", "round bracket", 2), ("[a", "square bracket", 2), ("*", "repeat", 0), (r"\p{Foo}", "class", 7)],
)
def test_a_faulty_expression_is_explained(expression: str, word: str, position: int) -> None:
    with pytest.raises(BadQuery) as caught:
        SearchIndex("a").find(Query(expression, regex=True))
    assert word in str(caught.value)
    assert caught.value.position == position


def test_an_expression_that_takes_too_long_is_stopped() -> None:
    index = SearchIndex("a" * 40 + "b")
    start = time.monotonic()
    with pytest.raises(BadQuery, match="stopped after"):
        index.find(Query("(a|aa)+(a|aa)+(a|aa)+$(?<!b)x", regex=True), timeout=0.2)
    assert time.monotonic() - start < 5


def test_a_search_comes_bit_by_bit() -> None:
    text = "word " * 400_000
    bits = SearchIndex(text).scan(Query("word"))
    first = next(bit for bit in bits if bit)
    assert 0 < len(first) < 400_000
    assert len(first) + sum(map(len, bits)) == 400_000


def test_a_query_that_folds_to_nothing_has_no_hits() -> None:
    assert found("some text", "\u00ad") == []
    assert found("some text", "") == []
    assert found("", "a") == []


def test_hits_are_a_sequence() -> None:
    hits = SearchIndex("a b a b a").find(Query("a"))
    assert hits[-1] == Span(8, 9)
    assert list(hits[:2]) == [Span(0, 1), Span(4, 5)]
    assert hits[1:] == Hits(hits.starts[1:], hits.ends[1:])


def outline() -> Outline:
    child = Part("c", PartKind.SALUTATION, "", Span(4, 6))
    return Outline(
        (
            Part("o", PartKind.OPENING, "", Span(0, 2)),
            Part("p", PartKind.PILLAR, "", Span(3, 9), (child,)),
        )
    )


def test_hits_are_grouped_by_the_part_that_holds_them() -> None:
    hits = SearchIndex("aaaaaaaaaaaa").find(Query("a"))
    groups = hits_by_part(hits, outline())
    told = [([part.id for part in group.path], group.first, len(group)) for group in groups]
    assert told == [
        (["o"], 0, 2),
        ([], 2, 1),
        (["p"], 3, 1),
        (["p", "c"], 4, 2),
        (["p"], 6, 3),
        ([], 9, 3),
    ]
    assert [len(group) for group in hits_by_part(hits, outline(), depth=1)] == [2, 1, 6, 3]


def test_without_hits_the_query_that_would_have_some_is_told() -> None:
    index = SearchIndex("Disarmament, disarmament, naïveté")
    told = {s.relaxation: s.count for s in suggestions(index, Query("armament", whole_word=True))}
    assert told == {Relaxation.PART_OF_WORD: 2}
    told = {s.relaxation: s.count for s in suggestions(index, Query("NAÏVETÉ", case=True))}
    assert told == {Relaxation.CASE_IGNORED: 1}
    told = {s.relaxation: s.count for s in suggestions(index, Query("naivete", accents=True))}
    assert told == {Relaxation.ACCENTS_IGNORED: 1}
    told = {s.relaxation: s.count for s in suggestions(index, Query("NAIVET", accents=True, case=True))}
    assert told == {Relaxation.LOOSEST: 1}
    assert suggestions(index, Query("zebra", whole_word=True)) == ()
