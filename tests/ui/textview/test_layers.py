from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from reader.core.transcript import Span
from reader.ui.textview import Layer, LayerFormat
from reader.ui.textview.layers import LayerStack

LOOK = LayerFormat(background=QColor("#ffff00"))
spans = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 9)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
).map(sorted)


@given(spans, st.integers(0, 45), st.integers(1, 10))
def test_what_is_in_view_is_what_overlaps_it(marks: list[Span], start: int, length: int) -> None:
    layer, view = Layer.of(marks, LOOK), Span(start, start + length)
    found = [marks[index] for index in layer.between(view.start, view.end)]
    assert found == [mark for mark in marks if mark.overlaps(view)]


@given(spans, spans)
def test_stepping_forward_and_back_meets_every_start_once(first: list[Span], second: list[Span]) -> None:
    layers = LayerStack()
    layers.set("a", Layer.of(first, LOOK, interactive=True))
    layers.set("b", Layer.of(second, LOOK, interactive=True))
    layers.set("quiet", Layer.of([Span(0, 50)], LOOK))
    expected = sorted({(s.start, "a") for s in first} | {(s.start, "b") for s in second})
    for forward in (True, False):
        met, start, name = [], -1 if forward else 99, ""
        while (found := layers.beside(start, name, forward=forward)) is not None:
            start, name = found.span.start, found.layer
            met.append((start, name))
        assert met == (expected if forward else expected[::-1])


def test_the_shortest_of_nested_ranges_is_the_one_meant() -> None:
    layers = LayerStack()
    layers.set("refs", Layer.of([Span(0, 30), Span(5, 8)], LOOK, ["whole", "word"], interactive=True))
    assert layers.at(6).payload == "word"
    assert layers.at(20).payload == "whole"
    assert layers.at(30) is None


def test_a_layer_that_is_not_interactive_is_not_found_under_the_pointer() -> None:
    layers = LayerStack()
    layers.set("hits", Layer.of([Span(0, 5)], LOOK))
    assert layers.at(2) is None


def test_a_range_is_held_only_while_it_is_there() -> None:
    layers = LayerStack()
    layers.set("refs", Layer.of([Span(0, 5), Span(6, 9)], LOOK, interactive=True))
    found = layers.range("refs", 1)
    assert layers.holds(found)
    layers.set("refs", Layer.of([Span(0, 5)], LOOK, interactive=True))
    assert not layers.holds(found)
    layers.set("refs", None)
    assert not layers.holds(found)
