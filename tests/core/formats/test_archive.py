"""Archives: members by name, under limits that no lie of the archive gets around, each read to its end."""

import io
import struct
import zipfile

import pytest

from reader.core.formats.packed import archive
from reader.core.formats.packed.archive import Archive, ArchiveError, resolved
from tests.core.formats.word_files import zipped


def test_members_are_found_by_name_whatever_their_case_and_slashes() -> None:
    found = Archive(zipped({"Word\\Document.xml": "text", "./a/../b.xml": "b"}))
    assert found.read("word/document.xml") == b"text"
    assert "/WORD/document.xml" in found
    assert found.find("b.xml") == b"b"
    assert found.find("c.xml") is None
    with pytest.raises(ArchiveError, match=r"“c\.xml” is missing"):
        found.read("c.xml")


@pytest.mark.parametrize(
    ("base", "target", "name"),
    [
        ("word/document.xml", "styles.xml", "word/styles.xml"),
        ("word/document.xml", "/docProps/core.xml", "docProps/core.xml"),
        ("EPUB/text/a.xhtml", "../b%20c.xhtml#top", "EPUB/b c.xhtml"),
        ("a/b.xml", "../../../etc/passwd", "../../etc/passwd"),
    ],
)
def test_links_lead_to_names_and_nowhere_else(base: str, target: str, name: str) -> None:
    assert resolved(base, target) == name


def test_a_member_that_unpacks_to_far_more_than_its_size_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "RATIO_FROM", 100_000)
    with pytest.raises(ArchiveError, match="unpacks to far more"):
        Archive(zipped({"a": b"a" * 200_000})).read("a")
    assert len(Archive(zipped({"a": b"a" * 90_000})).read("a")) == 90_000


def test_all_members_together_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "ALL_BYTES", 250)
    found = Archive(zipped({"a": b"a" * 100, "b": b"b" * 100, "c": b"c" * 100}))
    assert found.read("a") + found.read("b") == b"a" * 100 + b"b" * 100
    with pytest.raises(ArchiveError, match="unpacks to far more"):
        found.read("c")


def test_a_member_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MEMBER_BYTES", 100)
    with pytest.raises(ArchiveError, match="unpacks to far more"):
        Archive(zipped({"a": b"a" * 101})).read("a")


def test_a_size_that_lies_gets_nothing_past() -> None:
    data = zipped({"a": b"a" * 100_000}).replace(struct.pack("<I", 100_000), struct.pack("<I", 10))
    with pytest.raises(ArchiveError, match="does not unpack"):
        Archive(data).read("a")


def test_a_flipped_bit_is_found_at_the_end_of_its_member() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as stored:
        stored.writestr("a", b"the words of the speech")
    with pytest.raises(ArchiveError, match="does not unpack"):
        Archive(out.getvalue().replace(b"words", b"swords"[:5])).read("a")


def test_too_many_members_are_refused_before_they_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_MEMBERS", 9)
    assert "3" in Archive(zipped({str(i): "" for i in range(9)}))
    with pytest.raises(ArchiveError, match="more than 9 parts"):
        Archive(zipped({str(i): "" for i in range(10)}))


def test_a_member_that_is_there_twice_is_refused_and_no_other() -> None:
    found = Archive(zipped({"A": "one", "a": "two", "b": "three"}))
    assert found.read("b") == b"three"
    with pytest.raises(ArchiveError, match="twice"):
        found.read("a")


def test_a_password_and_an_odd_packing_say_so() -> None:
    locked = bytearray(zipped({"a": "x"}))
    locked[locked.find(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(ArchiveError, match="password"):
        Archive(bytes(locked)).read("a")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_LZMA) as packed:
        packed.writestr("a", "x")
    with pytest.raises(ArchiveError, match="packed in a way"):
        Archive(out.getvalue()).read("a")


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", zipped({"a": "x"})[:-5], b"PK\x05\x06" + b"\xff" * 18])
def test_what_is_no_archive_says_so(data: bytes) -> None:
    with pytest.raises(ArchiveError, match="cut off or damaged"):
        Archive(data)
