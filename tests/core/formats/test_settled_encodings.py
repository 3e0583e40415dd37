"""Which sources leave a person a say in their encoding."""

import pytest

from reader.core.formats import Source, formats, settles_encoding


@pytest.mark.parametrize(
    ("name", "data", "settled"),
    [
        ("speech.txt", b"Madam Chair, caf\xe9.", False),
        ("speech.html", b"<html><meta charset='latin1'><p>caf\xe9</p></html>", False),
        ("debate.xml", b"<?xml version='1.0' encoding='utf-8'?><akomaNtoso/>", True),
        ("debate.xml", b"<?xml version='1.0'?><akomaNtoso/>", False),
    ],
)
def test_what_the_document_says_settles_it(name: str, data: bytes, settled: bool) -> None:
    assert settles_encoding(Source(name, data)) is settled


def test_formats_that_are_no_text_settle_it() -> None:
    assert {"docx", "odt", "epub", "pdf", "rtf"} <= {
        each.name for each in formats() if each.settles_encoding(b"")
    }
