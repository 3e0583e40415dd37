"""Debates of the European Parliament in the mark-up of its corpora."""

from reader.core.analysis import analyse
from reader.core.formats import Source, read
from reader.core.outline.parts import PartKind
from reader.core.transcript import BlockKind

DEBATE = """<CHAPTER ID="012">
River basins (debate)
<SPEAKER ID="1" NAME="President">
The next item is the report on river basins.
<SPEAKER ID="2" NAME="Ann O&apos;Lee " AFFILIATION="ABC">
Mr President, this report is about water &amp; those who need it.
<P>
It asks for a plan.
<SPEAKER ID="3" NAME="Bo Hill">
Mr President, we support the plan.
<SPEAKER ID="1" NAME="President">
The debate is closed.
"""


def test_the_tags_are_turns_titles_and_paragraphs() -> None:
    found = read(Source("a.txt", DEBATE.encode()))
    assert found.provenance.format == "europarl"
    assert found.blocks[0].mark.kind is BlockKind.HEADING
    assert found.text.split("\n")[3:6] == [
        "Ann O'Lee",
        "Mr President, this report is about water & those who need it.",
        "It asks for a plan.",
    ]
    assert [block.mark.speaker for block in found.blocks][3:7] == ["Ann O'Lee"] * 3 + ["Bo Hill"]


def test_each_speaker_is_a_turn() -> None:
    outline = analyse(read(Source("a.txt", DEBATE.encode()))).outline
    assert [part.speaker for part in outline.walk() if part.kind is PartKind.SPEECH] == [
        "President", "Ann O'Lee", "Bo Hill", "President",
    ]  # fmt: skip


def test_a_tag_inside_a_text_is_text() -> None:
    assert read(Source("a.txt", b'He typed <SPEAKER ID="1"> once.')).provenance.format == "text"
