"""Line ends and control characters: nothing readable is lost, nothing unreadable is left."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.formats import Source, UnreadableSource, read
from reader.core.formats.cleaning import clean


@pytest.mark.parametrize(
    "end", ["\n", "\r\n", "\r", "\x85", "\u2028", "\u2029", "\f", "\v", "\x1e", "\r\n\r\n"]
)
def test_every_line_end_ends_a_paragraph(end: str) -> None:
    text = end.join(["Excellencies,", "It is an honour to speak.", "Thank you."]) + end
    assert (
        read(Source("speech.txt", text.encode())).text
        == "Excellencies,\nIt is an honour to speak.\nThank you."
    )


def test_line_ends_may_be_mixed() -> None:
    assert clean("a\r\nb\rc\nd\x85e") == "a\nb\nc\nd\ne"


def test_clean_text_is_returned_as_it_is() -> None:
    text = "« Mesdames\u00a0et Messieurs\u202f: »\tсловa 主席 \u200d\U0001f468\n"
    assert clean(text) is text
    assert clean(text, text.encode()) is text


@pytest.mark.parametrize(
    ("dirty", "tidy"),
    [
        ("privi\0lege", "privilege"),
        ("bell\x07 and delete\x7f", "bell and delete"),
        ("\x1b[31mred\x1b[0m text", "red text"),
        ("b\x08bold and _\x08u_\x08l", "bold and ul"),
        ("\x93quoted\x94 \x96 euro \x80", "“quoted” – euro €"),
        ("\ufeffmark within\ufeff", "mark within"),
        ("tab\tstays", "tab\tstays"),
    ],
)
def test_control_characters_go_and_what_they_hid_stays(dirty: str, tidy: str) -> None:
    assert clean(dirty) == tidy


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=200))
def test_text_without_controls_loses_nothing_but_marks_of_byte_order(text: str) -> None:
    joined = text.replace("\ufeff", "").replace("\u2029", "\n\n").replace("\u2028", "\n")
    assert clean(text) == joined


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_what_is_clean_stays_as_it_is(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        text = read(Source("speech.txt", data)).text
    except UnreadableSource:
        return
    text.encode()
    assert not {c for c in text if ord(c) < 32} - {"\n", "\t"}
    assert all(line.strip() == line and line for line in text.split("\n"))
