"""The outline of what a source itself declares: its sections and turns, and the rules inside long turns."""

from reader.core.analysis import analyse
from reader.core.formats import read
from reader.core.outline import find_outline
from reader.core.outline.parts import Outline, Part, PartKind
from reader.core.transcript import Transcript
from reader.resources import sample
from tests.core.formats.xml_files import akoma_ntoso, debate, paragraphs_of, plain, tei

SPEECH = [line.strip() for line in sample().read_text("utf-8").splitlines() if line.strip()]


def drawn(outline: Outline) -> list[str]:
    """One line a part: its level, kind and title."""

    def of(part: Part, level: int) -> list[str]:
        return [f"{'. ' * level}{part.kind.value} {part.title}".strip()] + [
            line for child in part.children for line in of(child, level + 1)
        ]

    return [line for part in outline.parts for line in of(part, 0)]


def outlined(transcript: Transcript) -> list[str]:
    return drawn(find_outline(transcript))


SITTING = """
  <p>The House met at ten.</p>
  <debateSection name="opening"><heading>Opening</heading><p>All rose.</p>
    <debateSection name="untitled"><speech><from>The Chair:</from><p>Order.</p></speech></debateSection>
    <summary>(Question put)</summary>
    <question><from>Ms Lund:</from><p>Why?</p></question><answer><from>Mr Berg:</from><p>So.</p></answer>
  </debateSection>
  <p>The House rose at noon.</p>"""


def test_sections_turns_and_scenes_are_those_of_the_source() -> None:
    assert outlined(read(debate(SITTING))) == [
        "front",
        "debate_section Opening",
        ". speech The Chair",
        ". scene",
        ". question Ms Lund",
        ". answer Mr Berg",
        "scene",
    ]


def test_front_matter_that_goes_on_is_one_part() -> None:
    front = "<coverPage><p>The House</p></coverPage><preface><p>Official report</p></preface>"
    source = akoma_ntoso(f"<debate>{front}<debateBody>{SITTING}</debateBody></debate>")
    assert outlined(read(source))[:2] == ["front", "debate_section Opening"]


def test_no_paragraph_is_outside_the_outline() -> None:
    transcript = read(debate(SITTING))
    parts = find_outline(transcript).parts
    for block in transcript.blocks:
        assert sum(part.span.covers(block.span) for part in parts) == 1
    assert [part.span.start for part in parts] == sorted(part.span.start for part in parts)


def test_parts_have_speakers_times_and_full_confidence() -> None:
    source = plain(
        "publicwhip",
        '<minor-heading time="09:00:00">Water</minor-heading>'
        '<speech speakername="Anna Berg" time="09:00:30"><p>Good morning.</p></speech>',
    )
    section, *_ = find_outline(read(source)).parts
    (speech,) = section.children
    assert (speech.title, speech.speaker, speech.time, speech.confidence) == (
        "Anna Berg",
        "Anna Berg",
        30.0,
        1.0,
    )
    assert section.time == 0.0


def test_inside_a_long_speech_the_rules_run_as_in_a_single_one() -> None:
    speech = f"<speech><from>Ms Lund:</from>{paragraphs_of(SPEECH, 'p')}</speech>"
    whole = read(debate(f"<speech><from>The Chair:</from><p>You have the floor.</p></speech>{speech}"))
    parts = find_outline(whole).parts
    kinds = {part.kind for part in parts[-1].walk()}
    assert {PartKind.SALUTATION, PartKind.AGENDA, PartKind.PILLAR, PartKind.CLOSING} <= kinds
    pillars = [part.title for part in parts[-1].walk() if part.kind is PartKind.PILLAR]
    alone = find_outline(Transcript("\n".join(SPEECH)))
    assert pillars == [part.title for part in alone.walk() if part.kind is PartKind.PILLAR]


def test_applause_within_a_short_speech_is_a_scene_of_it() -> None:
    text = "<u who='#AnnaBerg'><seg>One.</seg><note>Applause.</note><seg>Two.</seg><note>Laughter.</note></u>"
    assert outlined(read(tei(f"<body>{text}</body>"))) == ["speech Anna Berg", ". scene", ". scene"]


def test_a_heading_as_long_as_a_paragraph_makes_a_short_title() -> None:
    names = "The members of the House in the order of their names " * 20
    body = f"<debateSection><heading>{names}</heading><speech><p>Order.</p></speech></debateSection>"
    (section,) = find_outline(read(debate(body))).parts
    assert len(section.title) <= 201
    assert section.title.endswith("…")


def test_names_of_parts_are_not_given_twice() -> None:
    names = [part.id for part in analyse(read(debate(SITTING * 3))).outline.walk()]
    assert len(names) == len(set(names))
