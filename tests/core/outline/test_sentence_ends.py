"""Sentences end at their signs, and a heap of signs costs no more than its length."""

from reader.core.outline.sentence_ends import sentence_ends


def ends(text: str) -> list[int]:
    return list(sentence_ends(text, 0, len(text)))


def test_a_sentence_ends_before_a_capital() -> None:
    assert ends("Peace first. Then bread. and more") == [13]


def test_what_closes_goes_with_the_sentence() -> None:
    assert ends("He said “yes.” She left.") == [15]


def test_a_line_of_dots_is_no_sentence_and_no_work() -> None:
    assert ends("." * 200_000) == []


def test_the_mark_of_a_note_does_not_hide_the_end_of_a_sentence() -> None:
    text = "The river rises.[12] We saw it (twice).[a][b] Then it fell."
    assert [text[at:][:4] for at in sentence_ends(text, 0, len(text))] == ["We s", "Then"]
