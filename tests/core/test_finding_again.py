"""A place found again in a text that was changed."""

import pytest

from reader.core.finding_again import found_again

PARAGRAPHS = [
    f"Paragraph {number} speaks of {subject}, and of what {subject} means for the towns along the river."
    for number, subject in enumerate(("water", "grain", "roads", "schools", "salt", "light", "bridges"), 1)
]
TEXT = "\n".join(PARAGRAPHS)
HERE = TEXT.index("schools")


def words_at(text: str, offset: int) -> str:
    return text[offset : offset + 7]


@pytest.mark.parametrize(
    "other",
    [
        TEXT,
        "A new preface.\n" * 50 + TEXT,
        TEXT[TEXT.index("Paragraph 4") :],
        TEXT[: TEXT.index("Paragraph 5")],
        TEXT.replace("Paragraph 4 speaks", "The fourth of our paragraphs has something to say"),
        TEXT.replace("means for the towns", "will mean for every single village"),
        "\n".join([*PARAGRAPHS[4:], *PARAGRAPHS[:4]]),
    ],
    ids=["same", "preface", "head cut", "tail cut", "changed before", "changed behind", "moved"],
)
def test_the_words_are_found_again(other: str) -> None:
    assert words_at(other, found_again(TEXT, HERE, other)) == "schools"


def test_of_words_that_stand_often_the_nearest_are_meant() -> None:
    text = "\n".join(["Thank you all."] * 400)
    offset = text.index("Thank", 3000)
    assert found_again(text, offset, text) == offset


def test_a_text_that_is_quite_another_keeps_the_share() -> None:
    assert found_again(TEXT, len(TEXT) // 2, "x" * 1000) == pytest.approx(500, abs=1)


@pytest.mark.parametrize(("text", "offset", "other"), [("", 0, "abc"), ("abc", 2, ""), ("a", 1, "a")])
def test_the_place_lies_in_the_text(text: str, offset: int, other: str) -> None:
    assert 0 <= found_again(text, offset, other) <= len(other)
