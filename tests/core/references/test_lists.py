"""What stands before a list points ahead to it; a place in an order points back to what was counted."""

import pytest

from reader.core.outline.parts import Outline
from reader.core.references.values import ReferenceKind
from reader.core.transcript import Metadata

from .speeches import told

AHEAD = {ReferenceKind.FORWARD}
BACK = {ReferenceKind.BACK}
ITEMS = "First, we dredge the river.\nSecond, we mend the locks.\nThird, we pay the pilots."


@pytest.mark.parametrize(
    "opening", ["The port lives by a few plain truths:", "We know what the river needs."]
)
def test_what_stands_before_a_list_that_counts_itself_points_to_it(opening: str) -> None:
    assert told(f"Ships are late. {opening}\n{ITEMS}\nWe thank you.", kinds=AHEAD) == [(opening, ITEMS)]


def test_a_long_sentence_is_marked_from_its_last_count_on() -> None:
    lead = "The harbour that my grandmother knew when the ferries still came twice a day and the market "
    rest = "was open all night, and that my sons will know if we do our work as we should, rests even now on "
    text = f"{lead}{rest}several principles.\n{ITEMS}"
    assert told(text, kinds=AHEAD) == [("several principles.", ITEMS)]


@pytest.mark.parametrize(
    "text",
    [
        "Ships are late. First, we dredge. Then we rest.",
        "Ships are late.\nFirst, we dredge the river.\nThen we rest in the shade.",
        "The port\nFirst, we dredge the river.\nSecond, we mend the locks.",
        "First, we dredge the river.\nSecond, we mend the locks.",
    ],
)
def test_without_two_items_or_a_sentence_before_there_is_nothing_to_point_at(text: str) -> None:
    assert told(text, kinds=AHEAD) == []


def test_a_place_in_an_order_points_to_the_item_of_a_list_that_names_it() -> None:
    text = (
        "Trade makes hard requirements. The first is to dredge the river. The second is to mend the locks.\n"
        "Ships wait.\nThe second major requirement costs more."
    )
    assert ("The second major requirement", "The second is to mend the locks.") in told(text, kinds=BACK)


def test_a_place_in_an_order_points_to_where_several_were_spoken_of() -> None:
    text = "We face a number of challenges.\nOne is the silt.\nThe second challenge is our age."
    assert told(text, kinds=BACK) == [("The second challenge", "We face a number of challenges.")]
    assert told(text.replace("second", "first"), kinds=BACK) == []


def test_spanish_tells_a_demonstrative_from_a_verb_by_its_accent() -> None:
    said = "El puerto es pequeño y los barcos esperan.\n{} medida no es nueva."
    spanish = Outline((), Metadata(language="es"))
    assert [words for words, _ in told(said.format("Esta"), spanish, BACK)] == ["Esta medida"]
    assert told(said.format("Está"), spanish, BACK) == []
