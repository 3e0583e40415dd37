"""Which references leave and reach a passage."""

from hypothesis import given
from hypothesis import strategies as st

from reader.core.references.index import ReferenceIndex, SpanIndex
from reader.core.references.values import Reference, ReferenceKind
from reader.core.transcript import Span

SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 400), st.integers(1, 300))


@given(st.lists(SPANS, max_size=200), SPANS)
def test_finds_what_looking_at_all_finds(spans: list[Span], passage: Span) -> None:
    found = list(SpanIndex(spans).overlapping(passage))
    assert sorted(found) == [at for at, span in enumerate(spans) if span.overlaps(passage)]
    assert [spans[at].start for at in found] == sorted(spans[at].start for at in found)


def test_tells_what_leaves_from_what_arrives() -> None:
    out = Reference(ReferenceKind.BACK, Span(50, 55), Span(0, 10))
    into = Reference(ReferenceKind.BACK, Span(90, 95), Span(40, 60))
    within = Reference(ReferenceKind.PERSON, Span(57, 59), Span(41, 45))
    index = ReferenceIndex((out, within, into))
    assert index.leaving(Span(40, 60)) == [out, within]
    assert index.arriving(Span(40, 60)) == [into]
