"""What holds for the analysis of any text at all."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.analysis import Analysis, analyse
from reader.core.exporters import export
from reader.core.formats import Source, UnreadableSource, read
from reader.core.outline.parts import Part
from reader.core.transcript import Transcript

SPOKEN = [
    "Ladies and Gentlemen:",
    "Distinguished Delegates, Excellencies,",
    "It is an honour to speak here today.",
    "I will focus on three points: peace, the rule of law, and trade and finance.",
    "My speech rests on two pillars: bread and roses.",
    "First, peace. It is dear to us.",
    "Secondly, the rule of law comes next.",
    "The third point is trade and finance.",
    "As I mentioned earlier, peace is dear to us.",
    "I will return to these three points.",
    "Mr. Okonjo spoke of the Common Gauge Network (CGN). The CGN is new.",
    "Resolution 1540 was adopted. Resolution 1540 stands.",
    "(Applause.)",
    "# A heading",
    "In conclusion, the CGN deserves support.",
    "I thank you for your attention.",
    "This statement has been posted as prepared.",
    "MR. SMITH: What do you say?",
    "Q: And then?",
    "1. One",
    "",
]
# Left out: C1 controls are read as the Windows letters that a mislabelled file means by them.
C1 = "".join(map(chr, range(0x80, 0xA0)))
CHARACTERS = st.characters(exclude_categories=["Cs"], exclude_characters=C1)
LINES = st.lists(st.one_of(st.sampled_from(SPOKEN), st.text(CHARACTERS, max_size=60)), max_size=25)
TEXTS = st.one_of(LINES.map("\n".join), LINES.map("\n\n".join), st.text(CHARACTERS, max_size=300))
MANY = settings(max_examples=150, deadline=None)


def analysed(text: str) -> Analysis | None:
    try:
        return analyse(read(Source.from_text(text, "speech.txt")))
    except UnreadableSource:
        return None


def letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


def assert_well_formed(parts: tuple[Part, ...], start: int, end: int) -> None:
    at = start
    for part in parts:
        assert at <= part.span.start < part.span.end <= end
        assert 0.0 <= part.confidence <= 1.0
        at = part.span.end
        assert_well_formed(part.children, part.span.start, part.span.end)


@MANY
@given(TEXTS)
def test_parts_tile_the_text_and_nest(text: str) -> None:
    if (analysis := analysed(text)) is None:
        return
    transcript = analysis.transcript
    assert_well_formed(analysis.outline.parts, 0, len(transcript.text))
    for block in transcript.blocks:
        holders = [part for part in analysis.outline.parts if part.span.covers(block.span)]
        assert len(holders) == 1


@MANY
@given(TEXTS)
def test_ids_are_unique(text: str) -> None:
    if (analysis := analysed(text)) is None:
        return
    ids = [part.id for part in analysis.outline.walk()]
    assert len(ids) == len(set(ids))


@MANY
@given(TEXTS)
def test_no_letter_is_lost(text: str) -> None:
    if (analysis := analysed(text)) is not None:
        assert letters(analysis.transcript.text) == letters(text)
    else:
        assert not letters(text) or not text.isprintable()


@MANY
@given(TEXTS)
def test_references_lie_inside_and_never_target_themselves(text: str) -> None:
    if (analysis := analysed(text)) is None:
        return
    ids = {part.id for part in analysis.outline.walk()}
    for reference in analysis.references:
        for span in (reference.span, reference.target):
            assert 0 <= span.start < span.end <= len(analysis.transcript.text)
        assert not reference.target.covers(reference.span) or reference.target != reference.span
        assert not reference.span.covers(reference.target)
        assert not reference.part_id or reference.part_id in ids
    starts = [reference.span.start for reference in analysis.references]
    assert starts == sorted(starts)


@MANY
@given(TEXTS)
def test_the_same_text_gives_the_same_answer(text: str) -> None:
    if (first := analysed(text)) is not None:
        assert first == analysed(text)


@MANY
@given(TEXTS)
def test_json_follows_the_contract(text: str) -> None:
    if (analysis := analysed(text)) is None:
        return
    told = json.loads(export("json", analysis))
    assert list(told) == ["schema", "source", "metadata", "text", "paragraphs", "outline", "references"]
    assert told["schema"] == "podium-outline/1"
    assert told["text"] == "\n".join(told["text"][p["start"] : p["end"]] for p in told["paragraphs"])
    assert all(told["metadata"].values())
    for node in told["outline"]:
        assert {"id", "kind", "title", "start", "end", "children"} <= set(node)
        assert node["title"]
    for reference in told["references"]:
        assert {"kind", "start", "end", "target_start", "target_end"} <= set(reference)


def test_an_empty_transcript_has_an_empty_outline() -> None:
    analysis = analyse(Transcript(""))
    assert analysis.outline.parts == ()
    assert analysis.references == ()
