"""Each kind of reference on a speech written for it, and what must not be taken for one."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.outline.parts import Outline, PartKind
from reader.core.references import RULES, find_references
from reader.core.references.values import ReferenceKind
from reader.core.transcript import Metadata, Transcript

from .speeches import english, found, item, part, told

BACK, FORWARD, PERSON = [ReferenceKind.BACK], [ReferenceKind.FORWARD], [ReferenceKind.PERSON]

AGENDA = """\
The port has three tasks: the mole, the old crane, the customs house. Today I will focus on those three tasks.
First, the mole. It has stood for ninety years.
The second task is the old crane. It lifts what it can.
Let me turn to the third task, the customs house. The roof leaks.
We begin in May."""


def agenda_outline(text: str) -> tuple[object, ...]:
    items = tuple(item(text, words) for words in ("the mole", "the old crane", "the customs house"))
    return (
        part(text, PartKind.AGENDA, "The port", items=items),
        part(text, PartKind.PILLAR, "First", number=1),
        part(text, PartKind.PILLAR, "The second", number=2),
        part(text, PartKind.PILLAR, "Let me", number=3),
        part(text, PartKind.CLOSING, "We begin"),
    )


def test_items_point_to_their_pillars_and_the_announcement_to_all() -> None:
    references = found(AGENDA, english(*agenda_outline(AGENDA)))
    announced = [r for r in references if r.kind is ReferenceKind.ANNOUNCES]
    assert [(r.span.of(AGENDA), r.part_id) for r in announced] == [
        ("the mole", "pillar-1"),
        ("the old crane", "pillar-2"),
        ("the customs house", "pillar-3"),
    ]
    ahead = [r for r in references if r.kind is ReferenceKind.FORWARD]
    assert {r.span.of(AGENDA) for r in ahead} == {"Today I will focus"}
    assert [r.part_id for r in ahead] == ["pillar-1", "pillar-2", "pillar-3"]


def test_counts_point_back_to_what_was_announced() -> None:
    outline = english(*agenda_outline(AGENDA))
    assert told(AGENDA, outline, BACK) == [
        (
            "those three tasks",
            "The port has three tasks: the mole, the old crane, the customs house.",
        ),
        ("The second task", "the old crane"),
        ("the third task", "the customs house"),
    ]


def test_the_place_in_another_order_is_no_item() -> None:
    text = AGENDA + " The fourth pillar of the treaty stands. The final task of all is rest."
    words = [span for span, _ in told(text, english(*agenda_outline(text)), BACK)]
    assert "The fourth pillar" not in words
    assert "The final task" not in words


RECALLED = """\
Our river towns have been emptied by three things: floods, high rents and the loss of the ferry.
The council met in spring and talked of parking.
Trade has grown in the capital, and so has the port.
As I mentioned earlier, the towns have been emptied by floods, and we must act."""


def test_what_was_mentioned_is_the_sentence_with_the_same_words() -> None:
    assert told(RECALLED, kinds=BACK) == [
        ("As I mentioned earlier", RECALLED.split("\n")[0]),
    ]


@pytest.mark.parametrize(
    "last",
    [
        "As I mentioned earlier, elephants sleep standing.",
        "As I have discussed elsewhere, the towns have been emptied by floods.",
    ],
)
def test_what_was_not_said_here_points_nowhere(last: str) -> None:
    text = RECALLED.rsplit("\n", 1)[0] + "\n" + last
    assert told(text, kinds=BACK) == []


def test_a_meeting_is_known_by_its_place() -> None:
    text = (
        "Last week ministers gathered at the Conference on Rivers in Lisbon.\n"
        "The weather was fine, and trade went on.\n"
        "At the Lisbon meeting, a fund was promised. After the conference, it was paid."
    )
    assert ("the Lisbon meeting", text.split("\n")[0]) in told(text, kinds=BACK)


@pytest.mark.parametrize(
    "text",
    [
        "We gather in Lisbon. I welcome this important meeting.",
        "The Lisbon Conference met in 2003. The Lisbon 2004 meeting did not.",
        "The Lisbon Conference met. Then came the Lisbon post-meeting dinner.",
    ],
)
def test_what_is_no_meeting_named_before(text: str) -> None:
    assert told(text, kinds=BACK) == []


@pytest.mark.parametrize(
    ("text", "words", "target"),
    [
        (
            "Smugglers bring poisons across the border. We must answer this threat of poisons and smugglers.",
            "this threat",
            "Smugglers bring poisons across the border.",
        ),
        (
            "Every ferry now carries a nurse.\nThis practice saves lives.",
            "This practice",
            "Every ferry now carries a nurse.",
        ),
        (
            "The bank asked for forty forms.\nThese rules slow the work.",
            "These rules",
            "The bank asked for forty forms.",
        ),
        (
            "The bank asked for forty forms. We filled them in ink.\nIt will be hard to apply these lessons.",
            "these lessons",
            "The bank asked for forty forms. We filled them in ink.",
        ),
        ("The port is too small.\nThis assessment is not new.", "This assessment", "The port is too small."),
        (
            "The port grew by half.\nWe who live here welcome this trend.",
            "this trend",
            "The port grew by half.",
        ),
        ("THE PORT IS SMALL.\nTHIS SITUATION IS NOT NEW.", "THIS SITUATION", "THE PORT IS SMALL."),
    ],
)
def test_a_demonstrative_shows_what_was_just_said(text: str, words: str, target: str) -> None:
    assert told(text, kinds=BACK) == [(words, target)]


@pytest.mark.parametrize(
    "text",
    [
        "Prices rose. This year they fall.",
        "Prices rose. We believe that policies on prices matter.",
        "Prices rose. This requires resources and patience.",
        "Prices rose. That got support from many.",
        "Schemes help. We fund such schemes as the night ferry.",
        "Rights matter. We honour those rights to which we are born.",
        "The port grew by half. This trend is welcome: it stands in sight.",
        "The port grew by half.\nThis year's assessment is mild.",
        "Trade is good. I speak of this conflict with sorrow.",
    ],
)
def test_what_only_looks_like_showing(text: str) -> None:
    assert told(text, kinds=BACK) == []


def test_a_count_points_ahead_to_its_list() -> None:
    text = "I see two challenges here. First, the dam is old. Second, nobody looks. We shall look."
    assert told(text, kinds=FORWARD) == [("two challenges", "First, the dam is old. Second, nobody looks.")]


@pytest.mark.parametrize(
    "text",
    [
        "I see two challenges here. First, the dam is old. We shall look.",
        "I see both challenges here. First, the dam is old. Second, nobody looks.",
        "I see two challenges: first, the dam. First, let us look. Second, let us mend.",
        "I see two challenges here. One way is to look. Two of us did.",
        "I see two challenges here. The First Lady came. The Second World War was long.",
    ],
)
def test_a_count_without_its_list_points_nowhere(text: str) -> None:
    assert told(text, kinds=FORWARD) == []


def test_the_end_of_a_paragraph_points_to_the_next() -> None:
    text = "We won much. Let me explain what we did:\nWe dug a canal through the marsh.\nThen we rested."
    assert told(text, kinds=FORWARD) == [("Let me explain", "We dug a canal through the marsh.")]


PEOPLE = """\
Chair Okonjo,
Ambassador Lind,
Excellencies,
I thank Mr. Okonjo for the floor. Secretary-General Ana Maria de Souza spoke yesterday.
Ms. de Souza was clear: the Secretary-General wants boats. President Berg of Norway agrees.
Minister Alva Berg and Judge Tor Berg came too, then Dr. Berg spoke.
The President of the Assembly slept."""


def test_people_point_to_where_they_were_first_named() -> None:
    outline = english(
        part(PEOPLE, PartKind.SALUTATION, "Chair", "Excellencies"),
        part(PEOPLE, PartKind.SECTION, "I thank", "The President"),
    )
    references = found(PEOPLE, outline, PERSON)
    pairs = [(r.span.of(PEOPLE), r.target.of(PEOPLE)) for r in references]
    assert pairs[:3] == [
        ("Mr. Okonjo", "Chair Okonjo"),
        ("Ms. de Souza", "Secretary-General Ana Maria de Souza"),
        ("Secretary-General", "Secretary-General Ana Maria de Souza"),
    ]
    assert "addressed" in references[0].reason
    assert "Dr. Berg" not in [words for words, _ in pairs]
    assert "President" not in [words for words, _ in pairs]


@pytest.mark.parametrize(
    "text",
    [
        "The General Assembly met. Again the General Assembly met.",
        "Minister, I thank you. The Minister of Trade came.",
        "I saw president obama. Then president obama left.",
        "Under the Open General Licence we trade.\nThe Open General Licence ends.",
    ],
)
def test_what_is_no_person(text: str) -> None:
    assert told(text, kinds=PERSON) == []


def test_a_title_of_several_words_is_marked_whole() -> None:
    text = "I saw Vice-President Okonjo.\nThen Vice-President Okonjo left, and Under-Secretary-General Lind."
    assert told(text, kinds=PERSON) == [("Vice-President Okonjo", "Vice-President Okonjo")]


def test_short_forms_point_to_their_long_ones() -> None:
    text = (
        "The Office of River Pilots (ORP) was founded in June. The ORP has boats.\n"
        "We trust the ORP, and the ORP trusts us. The ORP’s boats (ORP) are red.\n"
        "The WHO (twelve people) came; the XYZ Group (ABC) did not. The ABC is unknown."
    )
    assert told(text, kinds=[ReferenceKind.ACRONYM]) == [
        ("ORP", "Office of River Pilots (ORP)"),
        ("ORP", "Office of River Pilots (ORP)"),
    ]


DOCUMENTS = """\
Under the Treaty on the Use of Quiet Waters and Security Council resolution 1540 (2004), we act.
The 2030 Agenda for Rivers guides us. Article 5 is short.
Resolution 1540 binds all. The Treaty on the Use of Quiet Waters is old, and the 2030 Agenda is young.
The treaty we want is another. This Agenda is ours; the Paris Agreement is not."""


def test_documents_point_to_their_first_citation() -> None:
    assert told(DOCUMENTS, kinds=[ReferenceKind.DOCUMENT]) == [
        ("Resolution 1540", "Security Council resolution 1540"),
        ("Treaty on the Use of Quiet Waters", "Treaty on the Use of Quiet Waters"),
        ("2030 Agenda", "2030 Agenda for Rivers"),
    ]


def test_resolutions_without_their_number_are_not_one() -> None:
    text = "A Security Council Resolution passed.\nThe Security Council Resolution of May failed."
    assert told(text, kinds=[ReferenceKind.DOCUMENT]) == []


def test_furniture_refers_to_nothing() -> None:
    text = "The Office of River Pilots (ORP) works.\nThe ORP posted this page. These rules apply."
    outline = english(
        part(text, PartKind.SECTION, "The Office"), part(text, PartKind.NOTICE, "The ORP posted")
    )
    assert told(text, outline) == []


def test_chinese_shows_what_was_just_said() -> None:
    text = "政府减免税费，发放补助。\n这些政策使人民受益。"
    outline = Outline((), Metadata(language="zh"))
    assert told(text, outline, BACK) == [("这些政策", "政府减免税费，发放补助。")]


def test_a_language_without_capitals_or_spaces_is_no_trouble() -> None:
    text = "我们提出三点建议。第一，修桥。第二，修路。第三，修船。这些建议很重要。"
    for reference in find_references(Transcript(text), english()):
        assert reference.reason


SPOKEN = st.sampled_from(
    [
        *AGENDA.split("\n"),
        *RECALLED.split("\n"),
        *PEOPLE.split("\n"),
        *DOCUMENTS.split("\n"),
        "This threat is new. Those initiatives matter.",
        "I see two challenges. First, floods. Second, rents.",
        "All of this takes time.",
        "as I said",
        "The following:",
        "(ORP) ORP (ORP)",
    ]
)
LINES = st.lists(st.one_of(SPOKEN, st.text(max_size=40)), max_size=12)


@settings(max_examples=150, deadline=None)
@given(LINES)
def test_references_are_sound_on_any_text(lines: list[str]) -> None:
    text = "\n".join(line.replace("\n", " ") for line in lines)
    references = find_references(Transcript(text), english())
    assert list(references) == sorted(references, key=lambda r: (r.span, r.target))
    for reference in references:
        for span in (reference.span, reference.target):
            assert 0 <= span.start < span.end <= len(text)
        assert not reference.span.overlaps(reference.target)
        assert 0.5 <= reference.confidence <= 1.0
        assert reference.reason
    spans = sorted({reference.span for reference in references})
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert references == find_references(Transcript(text), english())


def test_every_kind_has_a_rule() -> None:
    assert {rule.kind for rule in RULES} == set(ReferenceKind)


def test_a_meeting_is_known_by_the_words_it_was_called_by() -> None:
    text = "We thank the hosts of a high-level meeting on rivers. The high-level meeting was long."
    assert told(text, kinds=BACK) == [
        ("The high-level meeting", "We thank the hosts of a high-level meeting on rivers.")
    ]


def test_a_thing_that_was_mentioned_is_known_by_its_rare_name() -> None:
    text = "The flood took the old bridge at dawn.\nBread is dear.\nThe bridge I mentioned earlier was new."
    assert told(text, kinds=BACK) == [("I mentioned earlier", "The flood took the old bridge at dawn.")]


@pytest.mark.parametrize(
    ("last", "words", "target"),
    [
        (
            "The bridge that I mentioned was new.",
            "that I mentioned",
            "The flood took the old bridge at dawn.",
        ),
        ("As I said of the bridge, none of it was dear.", "As I said", "It was dear, some held."),
        (
            "I said that the flood took the bridge at dawn.",
            "I said that",
            "The flood took the old bridge at dawn.",
        ),
    ],
)
def test_what_was_said_is_told_in_many_ways(last: str, words: str, target: str) -> None:
    text = (
        f"The flood took the old bridge at dawn. It was dear, some held.\nBread is good.\nSo is milk.\n{last}"
    )
    assert told(text, kinds=BACK) == [(words, target)]


def test_what_was_said_of_other_things_is_not_told_here() -> None:
    text = (
        "The flood took the old bridge.\nBread is good.\nI said that ministers would dance at the old ball."
    )
    assert told(text, kinds=BACK) == []


def test_a_promise_points_to_where_it_is_kept_and_back() -> None:
    text = (
        "I will come back to the question of money at the end.\nThe mole is old.\n"
        "Let me return to the crane.\nI promised to come back to the question of money."
    )
    promise, _, other, kept = text.split("\n")
    assert told(text, kinds=FORWARD) == [("I will come back to", kept)]
    assert told(text, kinds=BACK) == [("I promised to come back to", promise)]
    assert other not in [target for _, target in told(text)]


def test_a_document_named_again_in_its_paragraph_points_to_its_first_citation() -> None:
    text = "Resolution 14 is old. Few recall it. Resolution 14 and Resolution 14 bind us."
    assert told(text, kinds=[ReferenceKind.DOCUMENT]) == [("Resolution 14", "Resolution 14")]


TURNS = """\
Ada Lind: The flood took the old bridge at dawn. Bread is good.
Tor Berg: As I said earlier, the flood took the old bridge at dawn.
Ada Lind: As I mentioned earlier, the flood took the old bridge at dawn.
Tor Berg: Ms. Lind is right, as I said earlier: the flood took the old bridge at dawn."""


def test_a_speaker_refers_to_own_words_or_to_those_of_someone_named() -> None:
    lines = TURNS.split("\n")
    outline = english(
        *(part(TURNS, PartKind.SPEECH, line[:25], speaker=line.partition(":")[0]) for line in lines)
    )
    starts = [reference.span.start for reference in found(TURNS, outline, BACK)]
    assert [TURNS.count("\n", 0, start) for start in starts] == [2, 3]
