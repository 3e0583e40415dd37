"""What the child sends becomes sheets, whatever numbers a damaged file puts in it."""

import struct
from array import array
from collections.abc import Sequence

import pytest

from reader.core.formats.paper.child import HEAD, SKEWED, TURNED
from reader.core.formats.paper.glyphs import Sheet, unpacked
from reader.core.formats.paper.rows import printed
from reader.core.formats.paper.telling import told

NONE = 0xFFFFFFFF
WIDE = 6.0


def sent(
    *runs: tuple[str, float, float], flags: Sequence[int] = (), codes: Sequence[int] = (), far: float = 0.0
) -> Sheet:
    """Return the sheet of runs (text, baseline, size); each begins at the left edge, or so far from it."""
    letters = [(code, n, i) for n, (text, _, _) in enumerate(runs) for i, code in enumerate(map(ord, text))]
    all_codes = [*codes, *(code for code, _, _ in letters)]
    owners = [*(0 for _ in codes), *(owner for _, owner, _ in letters)]
    places = [*(0 for _ in codes), *(place for _, _, place in letters)]
    columns = (
        array("I", all_codes),
        array("I", owners),
        array("f", [far + WIDE * place for place in places]),
        array("f", [far + WIDE * (place + 1) for place in places]),
        array("f", [base for _, base, _ in runs]),
        array("f", [size for _, _, size in runs]),
        array("I", flags or [0] * len(runs)),
    )
    head = struct.pack(HEAD, 595.0, 842.0, len(all_codes), len(runs), 0)
    return unpacked(head + b"".join(column.tobytes() for column in columns), 1)


def texts(sheet: Sheet) -> list[str]:
    return [text for text, _ in told([printed(sheet)]).paragraphs]


def test_halves_of_characters_do_not_come_through() -> None:
    assert texts(sent(("peace", 100.0, 11.0), codes=[0xD800, 0x110000])) == ["\ufffd\ufffdpeace"]


@pytest.mark.parametrize("size", [float("nan"), float("inf"), -3.0, 0.0, 1e30])
def test_sizes_that_are_none_lose_no_words(size: float) -> None:
    found = texts(sent(("the river", 100.0, 11.0), ("rises", 140.0, size), ("and falls", 180.0, 11.0)))
    assert " ".join(found) == "the river rises and falls"
    assert texts(sent(("rises", 140.0, size))) == ["rises"]


@pytest.mark.parametrize("far", [float("nan"), float("inf"), 1e30, -1e30])
def test_places_that_are_none_lose_no_words(far: float) -> None:
    assert "".join("".join(texts(sent(("the river", 100.0, 11.0), far=far))).split()) == "theriver"


def test_places_far_apart_cost_no_time() -> None:
    lines = [(f"line {n} of the left column.", 100.0 + 14 * n, 11.0) for n in range(12)]
    assert len(" ".join(texts(sent(*lines, ("far", 90_000.0, 11.0), far=90_000.0))).split()) == 73


def test_what_stands_across_the_page_comes_once_and_beside_the_text() -> None:
    said = ("The river rises.", "And it falls.")
    pages = [
        sent((text, 100.0, 11.0), ("DRAFT", 300.0, 40.0), ("edge", 20.0, 8.0), flags=[0, SKEWED, TURNED])
        for text in said
    ]
    found = told([printed(page) for page in pages]).paragraphs
    assert sorted((text, mark.kind.value) for text, mark in found) == [
        ("And it falls.", "paragraph"),
        ("DRAFT", "notice"),
        ("The river rises.", "paragraph"),
        ("edge", "notice"),
    ]


def test_an_empty_page_is_a_page() -> None:
    assert texts(sent()) == []
