"""A style that a document keeps for the names of speakers tells whose each turn is, in any language."""

from collections.abc import Sequence

import pytest

from reader.core.analysis import analyse
from reader.core.formats import Source, read
from reader.core.outline.parts import PartKind
from reader.core.transcript import Transcript
from tests.core.formats import odf_files, word_files

SAID = "Vull dir que el riu que compartim puja cada any, i que ningú no hi ha posat remei fins ara."
NAMES = ["La presidenta", "Joan Riu", "La presidenta", "Anna Prat", "La presidenta", "Joan Riu"]


def sitting(names: Sequence[str], said: str = SAID) -> list[tuple[str, str]]:
    """Return the lines of a record, each with its style."""
    return [("Sessió 4", ""), *(line for name in names for line in ((name, "Veu"), (said, ""), (said, "")))]


def as_word(lines: Sequence[tuple[str, str]]) -> Transcript:
    body = "".join(word_files.paragraph(text, style) for text, style in lines)
    return read(Source("a.docx", word_files.word(body)))


def as_text(lines: Sequence[tuple[str, str]]) -> Transcript:
    body = "".join(odf_files.paragraph(text, style or "Standard") for text, style in lines)
    return read(Source("a.odt", odf_files.text(body)))


def speakers(transcript: Transcript) -> list[str]:
    return [block.mark.speaker for block in transcript.blocks]


@pytest.mark.parametrize("made", [as_word, as_text])
def test_each_line_of_a_turn_bears_its_speaker(made: object) -> None:
    assert callable(made)
    assert speakers(made(sitting(NAMES))) == ["", *(name for name in NAMES for _ in range(3))]


def test_turns_are_parts_of_the_outline_and_no_notices() -> None:
    outline = analyse(as_word(sitting(NAMES * 3))).outline
    turns = [part for part in outline.walk() if part.kind is PartKind.SPEECH]
    assert [part.speaker for part in turns] == NAMES * 3
    assert [part.title for part in outline.walk() if part.kind is PartKind.NOTICE] == []


def test_a_heading_ends_a_turn() -> None:
    lines = [*sitting(NAMES), ("Punt segon", "Ttulo1"), (SAID, "")]
    assert speakers(as_word(lines))[-3:] == ["Joan Riu", "", ""]


@pytest.mark.parametrize(
    "names",
    [
        NAMES[:4],
        [f"Apartat {n}" for n in "abcdefgh"],
        ["(Aplaudiments.)", "(Rialles.)"] * 5,
        ["Va dir que no, i després", "va dir que sí,"] * 5,
        ["La presidenta"] * 8,
        [SAID + SAID] * 8,
    ],
    ids=["too few", "none comes back", "remarks", "sentences", "one only", "long"],
)
def test_other_styles_name_no_speakers(names: list[str]) -> None:
    assert set(speakers(as_word(sitting(names)))) == {""}


def test_a_style_for_lines_that_nothing_is_said_after_names_no_speakers() -> None:
    assert set(speakers(as_word(sitting(NAMES, "No.")))) == {""}
