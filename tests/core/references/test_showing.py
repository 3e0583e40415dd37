"""What demonstratives and words for what was just said point at, beyond the sentence before."""

import pytest

from reader.core.references.values import ReferenceKind

from .speeches import found, told

BACK = {ReferenceKind.BACK}
FERRY = "The night ferry takes wounded men over the sound, and its crews have not been paid since the spring."
PILOTS = "The pilots of the old port keep their watch in rain and in wind."
CRANES = "New cranes were bought from a yard in the north."


def test_all_of_several_things_were_said_in_the_whole_paragraph() -> None:
    text = f"{PILOTS} {CRANES} Both measures cost little.\nAll these measures serve the island."
    links = dict(told(text, kinds=BACK))
    assert links["All these measures"].strip() == f"{PILOTS} {CRANES} Both measures cost little."


def test_a_demonstrative_that_could_join_a_clause_shows_where_no_clause_follows() -> None:
    text = "We ask for assistance to the crews of the ferry.\nThe council must supply %s"
    assert [words for words, _ in told(text % "that assistance.", kinds=BACK)] == ["that assistance"]
    assert told(text % "that assistance matters to us.", kinds=BACK) == []


@pytest.mark.parametrize("told_how", ["I just described", "I have just laid out"])
def test_what_was_just_told_needs_no_words_in_common(told_how: str) -> None:
    links = found(f"{PILOTS}\n{FERRY}\nThe hardship {told_how} is no accident. {CRANES}", kinds=BACK)
    assert [link.target.of(f"{PILOTS}\n{FERRY}") for link in links] == [FERRY]


def test_what_was_just_told_of_no_thing_points_nowhere() -> None:
    assert told(f"{PILOTS}\n{FERRY}\nAnd, as I just said, {CRANES}", kinds=BACK) == []


def test_what_is_told_after_the_noun_is_not_shown_before() -> None:
    rights = "The rights of crews were won in a long strike."
    assert told(f"{rights}\nThose rights inborn deserve honour.", kinds=BACK) == [("Those rights", rights)]
    assert told(f"{rights}\nThose rights inborn which we hold deserve honour.", kinds=BACK) == []


def test_a_link_says_how_likely_it_is_right() -> None:
    text = f"The rights of crews were won in a long strike.\nThose rights deserve honour.\n{PILOTS}"
    [link] = found(text, kinds=BACK)
    assert 0.75 < link.confidence < 0.95


def test_what_bears_a_name_is_shown_by_the_noun_of_its_name() -> None:
    pact = "The towns signed the Harbour Pact in June."
    assert told(f"{PILOTS}\n{pact}\nThis Pact protects the crews.", kinds=BACK) == [("This Pact", pact)]
    for name in ("Northern Pact", "Lisbon"):
        assert told(f"{PILOTS}\n{pact}\nThis {name} protects the crews.", kinds=BACK) == []


def test_a_new_thing_is_still_the_thing_that_was_named() -> None:
    rules = "The council set two rules for the watch."
    links = told(f"{PILOTS} {CRANES}\n{rules}\nThese new rules protect the crews.", kinds=BACK)
    assert links == [("These new rules", rules)]


@pytest.mark.parametrize(
    "now", ["This is a time of hope.", "These have been hard years for us.", "This $9 million fund helps."]
)
def test_what_is_said_of_now_shows_nothing_said(now: str) -> None:
    assert told(f"{PILOTS}\n{FERRY}\n{now}", kinds=BACK) == []


def test_such_a_thing_is_shown() -> None:
    crisis = "A crisis of debts came over the port."
    assert told(f"{PILOTS}\n{crisis}\nSuch a crisis needs courage.", kinds=BACK) == [
        ("Such a crisis", crisis)
    ]
