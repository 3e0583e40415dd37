"""What is shown around a hit."""

from hypothesis import given
from hypothesis import strategies as st

from reader.core.transcript import Span
from reader.ui.rows.hit_model import Excerpt, excerpt, fitted


@given(st.text(st.sampled_from("ab \n😀é"), min_size=1, max_size=300), st.data())
def test_the_hit_is_whole_and_its_neighbours_stay_in_its_line(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, min(len(text), start + 10)))
    shown = excerpt(text, Span(start, end), 20)
    assert shown.hit == text[start:end].replace("\n", " ")
    assert "\n" not in shown.before + shown.after
    assert text[:start].endswith(shown.before.removeprefix("…"))
    assert text[end:].startswith(shown.after.removesuffix("…"))
    assert len(shown.before) <= 21
    assert len(shown.after) <= 21


def test_is_cut_at_words() -> None:
    text = "There were many lighthouses on the long shore of the northern sea"
    at = text.index("shore")
    assert excerpt(text, Span(at, at + 5), 16) == Excerpt("…on the long ", "shore", " of the…")


def test_a_narrow_row_still_shows_the_hit() -> None:
    wide = Excerpt("a good many words that come before ", "hit", " and some more that come after it")
    narrow = fitted(wide, 30)
    assert narrow.before == "…before "
    assert narrow.hit == "hit"
    assert len(narrow.before + narrow.hit) < 30
    assert fitted(wide, 200) == wide
