"""Words that read like a reference and are none, or one to another place: a wrong link is worse than none."""

import pytest

from reader.core.references.values import ReferenceKind

from .speeches import told

BACK, FORWARD = [ReferenceKind.BACK], [ReferenceKind.FORWARD]
PILOTS = "The pilots of the old port keep their watch in rain and in wind."
CRANES = "New cranes were bought from a yard in the north."


@pytest.mark.parametrize(
    "last",
    [
        "We share one duty to the crews, and we shall not neglect that duty.",
        "We thank those crews who waited for help.",
        "and that is how these crews were paid.",
        "That doesn't help the port at all.",
    ],
)
def test_what_its_own_sentence_tells_is_not_shown_before(last: str) -> None:
    assert told(f"The crews have a duty to the port.\n{last}", kinds=BACK) == []


@pytest.mark.parametrize("where", ["many times", "publicly a number of times", "recently"])
def test_what_was_said_elsewhere_is_not_looked_for_here(where: str) -> None:
    text = f"{PILOTS}\n{CRANES}\nAs I have said {where}, the pilots of the old port keep their watch."
    assert told(text, kinds=BACK) == []
    assert told(text.replace(f" {where}", ""), kinds=BACK) != []


def test_a_sentence_that_recalls_itself_is_not_what_was_said() -> None:
    again = "As I noted earlier, the pilots of the old port keep their watch."
    links = told(f"{PILOTS}\n{CRANES}\n{again}\n{CRANES}\n{again}", kinds=BACK)
    assert [target.strip() for words, target in links if words == "As I noted earlier"] == [PILOTS, PILOTS]


@pytest.mark.parametrize(
    "views", ["My views are my own.", "These remarks do not necessarily reflect the port's."]
)
def test_an_announcement_passes_over_whose_views_these_are(views: str) -> None:
    links = told(f"{PILOTS} Today I will discuss the following:\n{views}\n{CRANES}", kinds=FORWARD)
    assert [target.strip() for _, target in links] == [CRANES]


@pytest.mark.parametrize(
    "last", ["It closes the following March.", "We shall have peace for the following hundred years."]
)
def test_a_time_that_follows_is_no_list(last: str) -> None:
    assert told(f"{PILOTS} {last}\n{CRANES}\n{PILOTS}", kinds=FORWARD) == []


def test_a_statement_before_a_list_that_announces_nothing_points_nowhere() -> None:
    items = f"First, {PILOTS}\nSecond, {CRANES}"
    assert told(f"The tide is mild in June.\n{items}", kinds=FORWARD) == []
    assert told(f"Several reasons speak for it.\n{items}", kinds=FORWARD) != []


def test_a_meeting_that_words_after_it_tell_is_another() -> None:
    text = f"The Council met at the Summit in May.\n{PILOTS}\nAfter the summit on fisheries they parted."
    assert told(text, kinds=BACK) == []


def test_what_the_next_sentence_says_of_another_place_does_not_hide_what_was_said_here() -> None:
    text = f"{PILOTS}\n{CRANES}\nThe pilots of the old port keep watch, as I said before. Recently two left."
    assert [target.strip() for _, target in told(text, kinds=BACK)] == [PILOTS]


def test_a_sentence_that_only_says_below_may_be_what_was_said() -> None:
    first = "The silt stands two feet below the keels of our ferries at low tide."
    text = f"{first}\n{CRANES}\nAs I noted earlier, the silt stands two feet below the keels of our ferries."
    assert [target.strip() for _, target in told(text, kinds=BACK)] == [first]
