import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.transcript import Transcript
from reader.ui.textview.pieces import LENGTH, WHOLE, Piece, Pieces


def walk(pieces: Pieces) -> list[Piece]:
    found = [pieces.first()]
    while (following := pieces.after(found[-1])) is not None:
        found.append(following)
    return found


@given(st.text(st.sampled_from("ab \n😀"), max_size=60))
def test_pieces_of_short_paragraphs_are_the_paragraphs(text: str) -> None:
    transcript = Transcript(text)
    pieces = Pieces(transcript)
    expected = [block.span.of(text) for block in transcript.blocks] or [""]
    assert [text[piece.start : piece.end] for piece in walk(pieces)] == expected


@pytest.mark.parametrize(
    "line",
    ["Peace is a duty. " * 3000, "word " * 10_000, "x" * 50_000, "和平是义务。" * 8000, "e\u0301" * 20_000],
    ids=["sentences", "words", "letters", "ideographs", "combining marks"],
)
def test_a_long_paragraph_is_cut_without_loss(line: str) -> None:
    text = f"before\n{line}\nafter"
    pieces = Pieces(Transcript(text))
    found = walk(pieces)
    assert "".join(text[p.start : p.end] for p in found if p.paragraph == 1) == line
    assert all(0 < p.end - p.start <= WHOLE for p in found)
    assert all(p.end - p.start <= LENGTH for p in found if p.paragraph == 1)
    assert not any(text[p.start] == "\u0301" for p in found)
    backwards = [pieces.last()]
    while (before := pieces.before(backwards[-1])) is not None:
        backwards.append(before)
    assert backwards[::-1] == found
    assert all(pieces.at(offset) == p for p in found for offset in (p.start, p.end - 1))


def test_a_long_paragraph_is_cut_after_sentences() -> None:
    text = "Peace is a duty of every state. " * 1000
    assert all(text[p.start :].startswith("Peace") for p in walk(Pieces(Transcript(text))))
