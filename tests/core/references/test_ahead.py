"""What ends a paragraph and opens the next points to it, where the words or what follows tell so."""

import pytest

from reader.core.references.values import ReferenceKind

from .speeches import told

AHEAD = {ReferenceKind.FORWARD}
SILT = "The river brings silt every spring, and the channel by the old mole closes a little more each year."
DREDGE = (
    "The dredgers lie idle for want of crews, as the pilots have told the harbour council more than once."
)
THANKS = "I thank the pilots of the port for all that they do in rain and in wind."


@pytest.mark.parametrize("last", ["Let me give you two examples.", "There are several reasons for this:"])
def test_a_sentence_that_counts_what_comes_points_to_the_paragraph_after_it(last: str) -> None:
    links = told(f"{THANKS} {last}\n{SILT}\n{DREDGE}\n{THANKS}", kinds=AHEAD)
    assert [(words in last, target.startswith(SILT[:30])) for words, target in links] == [(True, True)]


@pytest.mark.parametrize(
    "last",
    [
        "The market was open all night.",
        "Those two examples are enough.",
        "The council of seven towns met in May.",
    ],
)
def test_what_counts_or_tells_only_what_is_known_points_nowhere(last: str) -> None:
    assert told(f"{THANKS} {last}\n{SILT}\n{DREDGE}\n{THANKS}", kinds=AHEAD) == []


def test_a_count_in_the_midst_of_a_paragraph_points_nowhere() -> None:
    text = f"{THANKS} Let me give you two examples. {SILT} {DREDGE} {THANKS}\n{SILT}\n{DREDGE}"
    assert told(text, kinds=AHEAD) == []
