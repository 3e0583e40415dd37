"""What counts with any noun points to where such things were counted before."""

import pytest

from reader.core.references.values import ReferenceKind

from .speeches import told

BACK = [ReferenceKind.BACK]
COUNT = "Our harbour has three breakwaters."
GULLS = "The gulls nest on the long roof of the market hall every spring."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"{COUNT}\n{GULLS}\nThe second breakwater leaks.", "The second breakwater"),
        (f"{COUNT}\n{GULLS}\nA third old breakwater is new to us.", "A third old breakwater"),
        (f"{COUNT}\n{GULLS}\nWe mend these three breakwaters.", "these three breakwaters"),
        (
            f"{COUNT}\n{GULLS}\nThe three breakwaters that I mentioned earlier leak.",
            "that I mentioned earlier",
        ),
    ],
)
def test_a_number_with_a_noun_points_to_where_as_many_were_counted(text: str, words: str) -> None:
    assert dict(told(text, kinds=BACK))[words] == COUNT


@pytest.mark.parametrize(
    "text",
    [
        f"{COUNT}\n{GULLS}\nThe fourth breakwater leaks.",
        f"{COUNT}\n{GULLS}\nThe second lighthouse leaks.",
        f"Prices rose by 2.5 points in three weeks.\n{GULLS}\nThe second week was mild.",
        f"Our harbour has 300 breakwaters.\n{GULLS}\nThe second breakwater leaks.",
        f"{COUNT}\n{GULLS}\nThe next breakwater will be better.",
    ],
)
def test_other_numbers_and_times_point_nowhere(text: str) -> None:
    assert told(text, kinds=BACK) == []


def test_what_counts_again_is_no_first_count() -> None:
    text = f"{COUNT}\nAll three breakwaters leak.\n{GULLS}\nThe second breakwater is the worst."
    assert dict(told(text, kinds=BACK))["The second breakwater"] == COUNT
