from hypothesis import given
from hypothesis import strategies as st

from reader.ui.offsets import Utf16Map, displayable


@given(st.text())
def test_offsets_agree_with_the_encoding(text: str) -> None:
    units = Utf16Map(text)
    for point in range(len(text) + 1):
        expected = len(text[:point].encode("utf-16-le", "surrogatepass")) // 2
        assert units.units(point) == expected
        assert units.points(expected) == point


def test_the_middle_of_a_pair_is_its_character() -> None:
    units = Utf16Map("a😀b")
    assert [units.points(unit) for unit in range(5)] == [0, 1, 1, 2, 3]


def test_a_lone_surrogate_is_shown_and_nothing_moves() -> None:
    assert displayable("a\ud800😀") == "a\ufffd😀"
    assert displayable("\ufeffab\ufeff") == "\u2060ab\ufeff"
    assert displayable("\ufffeab") == "\ufffdab"
    assert displayable("plain\u00a0") == "plain\u00a0"
