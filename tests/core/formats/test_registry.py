"""Formats are found by listing the package, and chosen by content before name."""

import pytest

from reader.core.formats import Source, format_of, formats, suffixes
from reader.core.formats.registry import HEAD


def test_the_formats_of_this_version() -> None:
    assert {"docx", "epub", "html", "mhtml", "odt", "text", "xml"} <= {found.name for found in formats()}


def test_every_suffix_belongs_to_one_format() -> None:
    every = [suffix for found in formats() for suffix in found.suffixes]
    assert len(every) == len(set(every))
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in every)
    assert suffixes() == tuple(sorted(every))


def test_every_format_answers_between_nought_and_one_about_any_bytes() -> None:
    heads = [b"", b"\0" * HEAD, b"<" * HEAD, b"A:" * HEAD, bytes(range(256)) * 16]
    assert all(0 <= found.sniff(head[:HEAD]) <= 1 for found in formats() for head in heads)


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.txt", b"Mr. President,", "text"),
        ("a", b"Mr. President,", "text"),
        ("a.html", b"Mr. President, <b>friends</b>", "html"),
        ("a.txt", b"<!DOCTYPE html><html><body><p>x", "html"),
        ("a.txt", b"\xef\xbb\xbf  <html lang=en>", "html"),
        ("a.txt", "<html>".encode("utf-16"), "html"),
        ("a.txt", b'<?xml version="1.0"?>\n<!-- saved -->\n<html xmlns="x">', "html"),
        ("a.txt", b"The tag <b>bold</b> & <p> stay as typed.", "text"),
        ("a.txt", b"<speech>Not closed & no page", "text"),
        ("a.TXT", b"From: here to there is a long way.", "text"),
        ("a.HTM", b"", "html"),
    ],
)
def test_content_decides_before_the_name(name: str, data: bytes, expected: str) -> None:
    assert format_of(Source(name, data)).name == expected


@pytest.mark.timeout(5)
@pytest.mark.parametrize("comment", [b"<!-- -->", b"<!----> ", b"<!--", b"<!--><!---->"])
def test_a_heap_of_comments_takes_no_time(comment: bytes) -> None:
    heap = comment * (HEAD // len(comment))
    assert format_of(Source("a.txt", heap + b"x")).name == "text"
    assert format_of(Source("a.txt", b"<!-- saved --> <!-- twice -->\n<html>")).name == "html"
