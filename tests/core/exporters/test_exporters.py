"""What Podium writes: the contract's JSON, the text, and a tree for a terminal."""

import json
from hashlib import sha256
from types import MappingProxyType
from typing import Any

import pytest

from reader.core.analysis import Analysis
from reader.core.exporters import export, exporter, names
from reader.core.exporters.outline import WIDTH, columns
from reader.core.outline.parts import Item, Outline, Part, PartKind
from reader.core.references.values import Reference, ReferenceKind
from reader.core.transcript import BlockKind, BlockMark, Metadata, Provenance, Span, Transcript

TEXT = "The River\nFriends,\nTwo points: water and wages.\nWater is life — 水.\nAs I said.\n(Applause)"
SPANS = [Span(start, start + len(line)) for line in TEXT.split("\n") for start in [TEXT.index(line)]]


def part(kind: PartKind, first: int, last: int, title: str = "", **more: Any) -> Part:
    span = Span(SPANS[first].start, SPANS[last].end)
    return Part(id=f"{kind}-{first}", kind=kind, title=title, span=span, **more)


@pytest.fixture
def analysis() -> Analysis:
    marks = MappingProxyType(
        {0: BlockMark(BlockKind.HEADING, 1), 3: BlockMark(page=2, time=1.5, speaker="Ms. Marchetti")}
    )
    provenance = Provenance("river.txt", "text", "utf-8", b"Thank you.\n", ("A warning.",))
    transcript = Transcript(TEXT, marks, Metadata(title="Declared", language="en"), provenance)
    agenda = Item("water", Span(30, 35))
    greeting = part(PartKind.SALUTATION, 1, 1, items=(Item("Friends", Span(10, 17)),))
    parts = (
        part(PartKind.FRONT, 0, 0),
        greeting,
        part(PartKind.AGENDA, 2, 2, items=(agenda,), confidence=0.91234, reason="“points” announces two"),
        part(
            PartKind.PILLAR,
            3,
            4,
            "water",
            number=1,
            confidence=0.4,
            children=(part(PartKind.SECTION, 4, 4, "said"),),
        ),
        part(PartKind.SCENE, 5, 5),
    )
    back = Reference(ReferenceKind.BACK, Span(68, 77), SPANS[3], "pillar-3", 0.75, "the only point")
    bare = Reference(ReferenceKind.PERSON, Span(10, 17), Span(0, 9))
    return Analysis(
        transcript, Outline(parts, Metadata(speaker="Ilse Marchetti", title="The River")), (back, bare)
    )


@pytest.fixture
def document(analysis: Analysis) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(export("json", analysis))
    return found


def test_the_exporters_of_this_version() -> None:
    assert {"json", "outline", "text"} <= set(names())
    assert all(exporter(name).suffix.startswith(".") for name in names())


def test_an_unknown_exporter_is_a_key_error(analysis: Analysis) -> None:
    with pytest.raises(KeyError):
        export("papyrus", analysis)
    with pytest.raises(KeyError):
        exporter("_registry")


def test_every_exporter_writes_something_of_nothing() -> None:
    for name in names():
        assert export(name, Analysis(Transcript(""))).endswith("\n")


# --- json


def test_keys_are_those_of_the_contract_in_order(document: dict[str, Any]) -> None:
    assert list(document) == ["schema", "source", "metadata", "text", "paragraphs", "outline", "references"]
    assert document["schema"] == "podium-outline/1"
    assert list(document["source"]) == ["name", "format", "encoding", "sha256", "warnings"]
    assert document["source"]["warnings"] == ["A warning."]
    assert document["source"]["sha256"] == sha256(b"Thank you.\n").hexdigest()


def test_metadata_found_stands_before_what_is_declared_and_the_unknown_is_left_out(
    document: dict[str, Any],
) -> None:
    assert document["metadata"] == {"title": "The River", "speaker": "Ilse Marchetti", "language": "en"}


def test_paragraphs_tile_the_text_and_bear_their_marks(document: dict[str, Any]) -> None:
    text, paragraphs = document["text"], document["paragraphs"]
    assert text == TEXT
    assert "\n".join(text[p["start"] : p["end"]] for p in paragraphs) == text
    assert paragraphs[0] == {"start": 0, "end": 9, "heading": 1}
    assert paragraphs[1] == {"start": 10, "end": 18}
    assert {k: paragraphs[3][k] for k in ("page", "time", "speaker")} == {
        "page": 2,
        "time": 1.5,
        "speaker": "Ms. Marchetti",
    }


def test_a_node_has_what_is_known_of_it_and_no_more(document: dict[str, Any]) -> None:
    front, _, agenda, pillar, _ = document["outline"]
    assert front == {
        "id": "front-0",
        "kind": "front",
        "title": "Front matter",
        "start": 0,
        "end": 9,
        "children": [],
        "confidence": 1.0,
    }
    assert agenda["items"] == [{"title": "water", "start": 30, "end": 35}]
    assert (agenda["confidence"], agenda["reason"]) == (0.912, "“points” announces two")
    assert (pillar["number"], pillar["title"]) == (1, "water")
    assert [child["title"] for child in pillar["children"]] == ["said"]


def test_references_name_both_ends(document: dict[str, Any]) -> None:
    back, bare = document["references"]
    assert list(back) == [
        "kind",
        "start",
        "end",
        "target_start",
        "target_end",
        "target",
        "confidence",
        "reason",
    ]
    assert (back["kind"], back["target"]) == ("back", "pillar-3")
    assert list(bare) == ["kind", "start", "end", "target_start", "target_end", "confidence"]


def test_text_in_json_is_not_escaped_away(analysis: Analysis) -> None:
    assert "水" in export("json", analysis)


# --- text and outline


def test_text_is_the_transcript_and_needs_no_outline(analysis: Analysis) -> None:
    assert export("text", analysis) == TEXT + "\n"
    assert not exporter("text").needs_outline
    assert exporter("json").needs_outline


def test_the_tree_shows_titles_numbers_doubts_and_lengths(analysis: Analysis) -> None:
    assert export("outline", analysis) == (
        "The River\n"
        "Ilse Marchetti\n"
        "\n"
        "Front matter  front         ¶1         1 paragraph\n"
        "Salutation    salutation    ¶2         1 paragraph\n"
        "Agenda        agenda        ¶3         1 paragraph\n"
        "1. water ?    pillar        ¶4-5       2 paragraphs\n"
        "  said        section       ¶5         1 paragraph\n"
        "Scene         scene         ¶6         1 paragraph\n"
    )


@pytest.mark.parametrize(
    ("text", "width"), [("", 0), ("water", 5), ("水", 2), ("e\u0301", 1), ("\u200f\u0634", 1), ("한국", 4)]
)
def test_columns_of_a_terminal(text: str, width: int) -> None:
    assert columns(text) == width


@pytest.mark.parametrize("title", ["a very long title " * 20, "很长的标题" * 40])
def test_long_titles_are_cut_to_the_columns_there_are(title: str) -> None:
    transcript = Transcript("Some text.")
    long = Part("section-1", PartKind.SECTION, title, Span(0, 10), confidence=0.1)
    row = export("outline", Analysis(transcript, Outline((long,)))).splitlines()[-1]
    left = row.partition("section  ")[0].rstrip()
    assert WIDTH - 4 <= columns(left) <= WIDTH
    assert left.endswith("… ?")
