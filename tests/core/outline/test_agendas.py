"""Announcements: those that what follows treats, and facts that only look like some."""

from __future__ import annotations

from reader.core.outline.parts import PartKind
from tests.core.outline.reading import Reader

FILLER = [
    "The years behind us have taught every one of us, in this town and the next, how much hangs on patience.",
    "None of what we have built would stand today if those before us had asked only what it would cost.",
    "There is work in it for everybody, and those who begin early will see its fruits with their own eyes.",
]
HEAD = [
    "Mr. Chairman,",
    "It is an honour to speak here today, before so many who have kept the ferries running.",
]
LATER = ["the piers and those who mend them", "the lamps", "the ferries that run late", "the old bridge"]
TAIL = ["In conclusion, let us begin at once, together, and let us begin with what is nearest.", "Thank you."]


def speech(*body: str) -> str:
    return "\n".join([*HEAD, *body, *TAIL])


NAMED = speech(
    "Today I will speak about three points: the harbour, the schools, and the hospital.",
    "First, the harbour. Its walls are a hundred years old, and the sea does not wait for our committees.",
    *FILLER,
    "Secondly, the schools. A town that saves on its teachers pays for it twice, and it pays for it late.",
    *FILLER,
    "The third point is the hospital. Nobody here should have to cross the water to be born or to be healed.",
    *FILLER,
)


def test_announced_items_become_pillars(outlined: Reader) -> None:
    reading = outlined(NAMED)
    assert reading.titles(PartKind.PILLAR) == ["the harbour", "the schools", "the hospital"]
    begins = [reading.begins(part)[:12] for part in reading.all(PartKind.PILLAR)]
    assert begins == ["First, the h", "Secondly, th", "The third po"]
    assert reading.tops()[-1] == "closing"


def test_items_that_are_only_counted_are_named_by_their_ordinals(outlined: Reader) -> None:
    text = NAMED.replace(": the harbour, the schools, and the hospital.", " of concern to this assembly.")
    pillars = outlined(text).all(PartKind.PILLAR)
    assert [part.number for part in pillars] == [1, 2, 3]
    assert pillars[0].title.startswith("the harbour")


def test_items_may_stand_in_a_list(outlined: Reader) -> None:
    text = NAMED.replace(
        "three points: the harbour, the schools, and the hospital.",
        "three points.\n1. The harbour.\n2. The schools.\n3. The hospital.",
    )
    reading = outlined(text)
    (agenda,) = reading.all(PartKind.AGENDA)
    assert [item.title for item in agenda.items] == ["The harbour", "The schools", "The hospital"]
    assert len(reading.all(PartKind.PILLAR)) == 3


def test_a_number_that_nothing_treats_is_no_agenda(outlined: Reader) -> None:
    text = speech(
        "The three pillars of the United Nations are peace, development, and human rights.", *FILLER, *FILLER
    )
    assert PartKind.AGENDA not in outlined(text).kinds()


def test_a_list_that_the_sentence_itself_completes_is_no_agenda(outlined: Reader) -> None:
    text = speech("Two things kept us afloat: good luck and good neighbours.", *FILLER, *FILLER, *FILLER)
    assert not {PartKind.AGENDA, PartKind.PILLAR} & outlined(text).kinds()


def test_headings_that_name_the_items_may_change_their_order(outlined: Reader) -> None:
    text = speech(
        "I will speak about three points: the harbour, the schools, and the hospital.",
        "The harbour of our grandchildren",
        *FILLER,
        "A hospital on this side of the water",
        *FILLER,
        "Schools that keep their teachers",
        *FILLER,
    )
    reading = outlined(text)
    assert [part.number for part in reading.all(PartKind.PILLAR)] == [1, 3, 2]


def test_a_sentence_may_count_its_items_off(outlined: Reader) -> None:
    text = NAMED.replace(
        "three points: the harbour, the schools, and the hospital.",
        "three points: First, the harbour's walls. Second, what schools cost. And third, the hospital.",
    )
    (agenda,) = outlined(text).all(PartKind.AGENDA)
    assert [item.title for item in agenda.items] == [
        "the harbour's walls",
        "what schools cost",
        "the hospital",
    ]


def test_a_paragraph_that_names_the_headings_to_come_announces_them(outlined: Reader) -> None:
    text = speech(
        "This town gave us our tasks: dredging the harbour, paying our teachers, and a new hospital.",
        *FILLER,
        "Dredging the harbour",
        *FILLER,
        "A new hospital",
        *FILLER,
        "Paying our teachers",
        *FILLER,
    )
    reading = outlined(text)
    (agenda,) = reading.all(PartKind.AGENDA)
    assert [item.title for item in agenda.items] == [
        "dredging the harbour",
        "paying our teachers",
        "a new hospital",
    ]
    assert [part.number for part in reading.all(PartKind.PILLAR)] == [1, 3, 2]


def test_a_count_that_goes_on_is_no_count_of_fewer(outlined: Reader) -> None:
    text = speech(
        "This hall brings together the three elements of our town.",
        *(
            f"{word}, we will look after {LATER[n]}."
            for n, word in enumerate(("First", "Second", "Third", "Fourth"))
        ),
        *FILLER,
    )
    assert PartKind.AGENDA not in outlined(text).kinds()


def treated(*begins: str) -> list[str]:
    """Paragraphs that begin so, each with others after it."""
    return [line for begin in begins for line in (f"{begin} {FILLER[0]}", *FILLER[1:])]


UNCOUNTED = treated(
    "The harbour comes first, and its walls are a hundred years old.",
    "Our schools are next, and a town that saves on its schools pays for it twice.",
    "That leaves the hospital. Nobody should have to cross the water to see a hospital.",
)


def test_what_is_said_one_after_another_is_announced(outlined: Reader) -> None:
    text = speech(
        "Today I will first discuss the harbour, then turn to our schools, and end with the hospital.",
        *UNCOUNTED,
    )
    reading = outlined(text)
    assert reading.titles(PartKind.PILLAR) == ["the harbour", "our schools", "the hospital"]
    begins = [reading.begins(part)[:11] for part in reading.all(PartKind.PILLAR)]
    assert begins == ["The harbour", "Our schools", "That leaves"]


def test_any_noun_may_count_what_a_dash_lists(outlined: Reader) -> None:
    text = speech(
        "I want to talk to you about three places where work waits -- our harbour, our schools, our clinic.",
        *treated(
            "We begin in our harbour, whose walls are a hundred years old.",
            "A second place where work waits is the row of our schools.",
            "A third place is that of our clinic, on the far side of the water.",
        ),
    )
    reading = outlined(text)
    assert reading.titles(PartKind.PILLAR) == ["our harbour", "our schools", "our clinic"]
    assert "A second place" in reading.begins(reading.all(PartKind.PILLAR)[1])


def test_a_count_may_go_on_in_the_next_paragraph(outlined: Reader) -> None:
    text = speech(
        "In my remarks today I will explore two points. The first is the harbour, a matter of patience.",
        "The second point of interest is what our schools cost. I shall be brief about it.",
        *treated("Let me begin with the harbour.", "Let me now turn to what our schools cost."),
    )
    (agenda,) = outlined(text).all(PartKind.AGENDA)
    assert [item.title for item in agenda.items] == ["the harbour", "what our schools cost"]


def test_a_list_that_the_next_paragraphs_count_and_name_is_announced(outlined: Reader) -> None:
    text = speech(
        "We can have a town that is proud of its harbour, its schools, its hospital.",
        *treated(
            "First, the harbour. Its walls are a hundred years old.",
            "Second, the schools. A town that saves on them pays for it twice.",
            "Finally, the hospital. Nobody should have to cross the water to see one.",
        ),
    )
    assert outlined(text).titles(PartKind.PILLAR) == ["its harbour", "its schools", "its hospital"]


def test_whose_views_a_speaker_presents_announces_nothing(outlined: Reader) -> None:
    text = speech(
        "The views I will present are mine alone, and then I will present them again to the harbour board.",
        *FILLER,
        *FILLER,
    )
    assert PartKind.AGENDA not in outlined(text).kinds()


def test_one_of_the_parts_may_announce_parts_of_its_own(outlined: Reader) -> None:
    text = speech(
        "Today I will speak about three points: the harbour, the schools, and the hospital.",
        *treated(
            "First, the harbour. Its walls are a hundred years old.",
            "In the harbour I want to address two tasks: the lamps, and the bridge.",
            "The first task is the lamps, which have been dark since the storm.",
            "The second task is the bridge, which no cart has crossed since then.",
            "Secondly, the schools. A town that saves on its teachers pays for it twice.",
            "The third point is the hospital. Nobody here should have to cross the water.",
        ),
    )
    reading = outlined(text)
    tops = [part.title for part in reading.outline.parts if part.kind is PartKind.PILLAR]
    assert tops == ["the harbour", "the schools", "the hospital"]
    inside = [part.title for part in reading.all(PartKind.PILLAR)[0].children if part.kind is PartKind.PILLAR]
    assert inside == ["the lamps", "the bridge"]


def test_of_two_announcements_of_the_same_parts_the_first_counts(outlined: Reader) -> None:
    again = "So let me take up these three points: the harbour, the schools, and the hospital."
    text = NAMED.replace("\nFirst, the harbour.", f"\n{FILLER[0]}\n{again}\nFirst, the harbour.")
    (agenda,) = outlined(text).all(PartKind.AGENDA)
    assert agenda.items[0].span.start < text.index(again)


def test_what_is_announced_in_several_sentences_is_one_announcement(outlined: Reader) -> None:
    text = speech(
        "This morning I will begin with the harbour. Then I will turn to our schools. "
        "I will close with a few words on the hospital. These views are mine alone.",
        *UNCOUNTED,
    )
    (agenda,) = outlined(text).all(PartKind.AGENDA)
    assert [item.title for item in agenda.items] == ["the harbour", "our schools", "the hospital"]


def test_the_next_sentence_may_say_what_was_counted(outlined: Reader) -> None:
    text = NAMED.replace(
        "three points: the harbour, the schools, and the hospital.",
        "three points. Those points are the harbour, the schools, and the hospital.",
    )
    (agenda,) = outlined(text).all(PartKind.AGENDA)
    assert [item.title for item in agenda.items] == ["the harbour", "the schools", "the hospital"]


def test_a_part_may_begin_with_its_announcement(outlined: Reader) -> None:
    text = speech(
        "Today I will speak about three tasks. First, dredging the harbour. Its walls are old.",
        *FILLER,
        "Second, paying our teachers. A town that saves on them pays for it twice.",
        *FILLER,
        "Third, building a hospital. Nobody should have to cross the water to be healed.",
        *FILLER,
    )
    pillars = outlined(text).all(PartKind.PILLAR)
    assert [part.title for part in pillars] == [
        "dredging the harbour",
        "paying our teachers",
        "building a hospital",
    ]


def test_an_ordinal_of_another_noun_does_not_count_what_was_announced(outlined: Reader) -> None:
    text = speech(
        "Today I will speak about three tasks of this town.",
        *treated(
            "The first task is the harbour, whose walls are a hundred years old.",
            "The second task is the school, for a town that saves on it pays twice.",
            "The third task is the hospital, for nobody should have to cross the water.",
        ),
        "That would be the first step towards an island where nobody has to leave.",
    )
    assert [part.number for part in outlined(text).all(PartKind.PILLAR)] == [1, 2, 3]


def test_headings_may_carry_the_number_of_the_noun(outlined: Reader) -> None:
    text = speech(
        "Today I would like to discuss three lessons that I have taken from the storm.",
        "Lesson #1: Trust the harbour master",
        "The first lesson that I want to draw is that the harbour master was right about the walls.",
        *FILLER,
        "Lesson #2: Keep the lamps burning",
        "Now that the first lesson is drawn, there is what the dark taught every one of us that night.",
        *FILLER,
        "Lesson #3: Ring the bells early",
        *FILLER,
    )
    assert outlined(text).titles(PartKind.PILLAR) == [
        "Trust the harbour master",
        "Keep the lamps burning",
        "Ring the bells early",
    ]


def test_the_first_part_may_have_no_heading(outlined: Reader) -> None:
    text = speech(
        "Today I will speak about the harbour, our schools, and the new hospital.",
        "The walls of the harbour are a hundred years old, and the sea waits for no committee of this town.",
        *FILLER,
        "Our schools",
        *FILLER,
        "The new hospital",
        *FILLER,
    )
    pillars = outlined(text).all(PartKind.PILLAR)
    assert [part.number for part in pillars] == [1, 2, 3]


def test_two_things_that_nobody_says_he_will_treat_are_no_agenda(outlined: Reader) -> None:
    text = speech(
        "This island has two most pressing needs: the repair of our harbour and the care of our schools.",
        "The harbour is a hundred years old, and its repair will cost us what we have not got.",
        *FILLER,
        "Our schools have cared for every one of us, and now it is our turn to care for them.",
        *FILLER,
    )
    assert PartKind.AGENDA not in outlined(text).kinds()


def test_an_item_that_nothing_surely_treats_has_no_part(outlined: Reader) -> None:
    text = speech(
        "Tonight I would like to begin with the state of our fisheries, then turn to the port's finances, "
        "and conclude with some thoughts on training young sailors.",
        "Our fisheries had a hard year. The cod stayed away from the northern banks until the spring came.",
        "The fleet has grown older, and fuel is dear. Yet fisheries here have seen worse; herring are back.",
        "The port's finances are another matter. Last year it earned more from guests than from cargo.",
        "Finances of ports are watched closely now. The auditors found nothing amiss in any of the books.",
    )
    reading = outlined(text)
    assert reading.titles(PartKind.PILLAR) == ["the state of our fisheries", "the port's finances"]
