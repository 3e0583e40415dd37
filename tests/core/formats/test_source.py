"""What a person gives to read: a file that cannot be read is one sentence, what is wrong and what to do."""

import os
from hashlib import sha256
from pathlib import Path

import pytest

from reader.core.formats import MAX_BYTES, Source, UnreadableSource, read


def refusal(path: Path) -> str:
    """Return the sentence that reading the file ends in."""
    with pytest.raises(UnreadableSource) as caught:
        read(Source.from_path(path))
    sentence = str(caught.value)
    assert "\n" not in sentence
    assert sentence.endswith(".")
    assert "Error" not in sentence
    return sentence


def test_bytes_and_name_are_those_of_the_file(tmp_path: Path) -> None:
    file = tmp_path / "speech.txt"
    file.write_bytes(b"Mr. President,\r\n")
    assert Source.from_path(file) == Source("speech.txt", b"Mr. President,\r\n")


def test_a_missing_file_and_one_that_vanished_are_named(tmp_path: Path) -> None:
    file = tmp_path / "gone.txt"
    file.write_text("here for a moment")
    file.unlink()
    assert "gone.txt: there is no such file" in refusal(file)


def test_a_folder_says_to_choose_a_file_inside(tmp_path: Path) -> None:
    assert "is a folder; choose a file inside" in refusal(tmp_path)


def test_a_file_taken_for_a_folder(tmp_path: Path) -> None:
    (tmp_path / "speech.txt").write_text("Thank you.")
    assert "inner.txt" in refusal(tmp_path / "speech.txt" / "inner.txt")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(tmp_path: Path) -> None:
    file = tmp_path / "secret.txt"
    file.write_text("Thank you.")
    file.chmod(0)
    assert "no permission" in refusal(file)


def test_permission_refused_by_the_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object, **_named: object) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "secret.txt").write_text("Thank you.")
    monkeypatch.setattr(Path, "open", refuse)
    assert "secret.txt: you have no permission to read it" in refusal(tmp_path / "secret.txt")


def test_an_error_of_the_disk_is_told_in_the_systems_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object, **_named: object) -> None:
        raise OSError(5, "Input/output error")

    (tmp_path / "speech.txt").write_text("Thank you.")
    monkeypatch.setattr(Path, "open", fail)
    assert "Input/output error" in refusal(tmp_path / "speech.txt")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
@pytest.mark.timeout(5)
def test_a_pipe_is_refused_and_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert "a device or a pipe" in refusal(tmp_path / "pipe.txt")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
@pytest.mark.timeout(5)
def test_a_device_is_refused() -> None:
    assert "a device or a pipe" in refusal(Path("/dev/zero"))


def test_a_loop_of_links(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    assert "a.txt" in refusal(tmp_path / "a.txt")


def test_a_name_that_no_file_can_have() -> None:
    assert "check the name" in refusal(Path("nul\0byte.txt"))


def test_a_name_is_shown_on_one_line(tmp_path: Path) -> None:
    assert "new\ufffdline.txt" in refusal(tmp_path / "new\nline.txt")


@pytest.mark.timeout(5)
def test_200_megabytes_are_refused_before_they_are_read(tmp_path: Path) -> None:
    file = tmp_path / "huge.txt"
    with file.open("wb") as opened:
        opened.truncate(200_000_000)
    assert f"larger than {MAX_BYTES // 1_000_000} MB" in refusal(file)


def test_a_file_that_grows_while_it_is_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.core.formats.source.MAX_BYTES", 10)
    file = tmp_path / "growing.txt"
    file.write_bytes(b"short")
    small = file.stat()
    file.write_bytes(b"much longer than it said it was")
    monkeypatch.setattr(Path, "stat", lambda *_args, **_named: small)
    assert "larger than" in refusal(file)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.txt", b""),
        ("mark-only.txt", b"\xef\xbb\xbf"),
        ("lines.txt", b"\n" * 1000),
        ("spaces.txt", b" " * 1000),
        ("empty.html", b""),
        ("comment.html", b"<!-- nothing here -->"),
        ("no-text.html", b"<!DOCTYPE html><html><head><title>A title</title></head><body></body></html>"),
        ("script-only.html", b"<html><body><script>document.write('x')</script><img src=x></body></html>"),
    ],
)
def test_a_source_without_text_says_so(name: str, data: bytes) -> None:
    with pytest.raises(UnreadableSource, match=name):
        read(Source(name, data))


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"PK\x03\x04" + bytes(range(256)) * 8, "a zip archive"),
        (b"\x7fELF\x02\x01\x01" + bytes(900), "a program"),
        (bytes(range(256)) * 64, "binary data"),
        (bytes(100_000), "binary data"),
    ],
)
@pytest.mark.parametrize("name", ["speech.txt", "speech.html"])
def test_junk_is_refused_by_its_content_whatever_its_name(name: str, data: bytes, what: str) -> None:
    with pytest.raises(UnreadableSource, match=what):
        read(Source(name, data))


def test_pasted_text_is_kept_whole() -> None:
    source = Source.from_text("Señor Presidente — 😀\nGracias.", "Clipboard")
    assert read(source).text == "Señor Presidente — 😀\nGracias."


def test_pasted_halves_of_a_character_are_joined_or_shown_as_missing() -> None:
    assert (
        read(Source.from_text("smile \ud83d\ude00 and \ud83d alone", "Clipboard")).text
        == "smile 😀 and � alone"
    )


def test_provenance_tells_where_a_transcript_comes_from() -> None:
    provenance = read(Source("speech.txt", b"Thank you.\n")).provenance
    assert (provenance.name, provenance.format, provenance.encoding) == ("speech.txt", "text", "utf-8")
    assert provenance.sha256 == sha256(b"Thank you.\n").hexdigest()
    assert provenance.warnings == ()
