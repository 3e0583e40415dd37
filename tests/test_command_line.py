"""The command line as a person and a script use it: the program is started for each test."""

import gc
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader import __version__, display
from reader.resources import resource

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = resource("samples", "the-river-we-share.txt")
NO_QT = """
import gc
import sys
class Wall:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError("a wall stands before Qt")
sys.meta_path.insert(0, Wall())
from reader.app import main
sys.exit(main())
"""


def podium(
    *arguments: str | Path, code: str = "", cwd: Path = ROOT, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run Podium with no more of an environment than it needs."""
    start = ["-c", code] if code else [str(ROOT / "main.py")]
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, *start, *map(str, arguments)],
        cwd=cwd,
        env=kept | {"PYTHONPATH": str(ROOT)} | environment,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        timeout=60,
        check=False,
    )


def sentence(done: subprocess.CompletedProcess[bytes]) -> str:
    """Return the one line on standard error that a failure consists of."""
    assert done.returncode == 3, done.stderr.decode()
    assert done.stdout == b""
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith("podium: ")
    assert line.endswith(".")
    return line


@pytest.mark.parametrize("to", ["json", "text", "outline"])
def test_writing_needs_neither_a_display_nor_qt(to: str) -> None:
    done = podium("--to", to, SAMPLE, code=NO_QT)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Ilse Marchetti" in done.stdout.decode()


def test_json_is_one_object_of_the_contract() -> None:
    document = json.loads(podium(SAMPLE, "--to", "json").stdout)
    assert list(document)[:2] == ["schema", "source"]
    assert document["schema"] == "podium-outline/1"
    assert document["source"]["name"] == "the-river-we-share.txt"


def test_text_is_the_transcript(tmp_path: Path) -> None:
    file = tmp_path / "speech.txt"
    file.write_bytes("Excellencies,\r\n\r\nпривет — 你好\r\n".encode())
    assert podium("--to", "text", file).stdout == "Excellencies,\nпривет — 你好\n".encode()


def test_output_is_utf_8_whatever_the_locale(tmp_path: Path) -> None:
    file = tmp_path / "speech.txt"
    file.write_bytes("Señor Presidente — ¶".encode())
    done = podium("--to", "text", file, LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.stdout.decode() == "Señor Presidente — ¶\n"


def test_o_writes_a_file_and_nothing_to_the_terminal(tmp_path: Path) -> None:
    target = tmp_path / "outline.json"
    done = podium("--to", "json", "-o", target, SAMPLE)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert json.loads(target.read_bytes()) == json.loads(podium("--to", "json", SAMPLE).stdout)


def test_o_to_a_place_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    assert "Cannot write" in sentence(podium("--to", "text", "-o", tmp_path / "no" / "such.txt", SAMPLE))


def test_the_same_file_gives_the_same_output() -> None:
    assert podium("--to", "json", SAMPLE, PYTHONHASHSEED="1").stdout == (
        podium("--to", "json", SAMPLE, PYTHONHASHSEED="2").stdout
    )


@pytest.mark.parametrize("name", ["missing.txt", "folder", "junk.txt", "huge.txt", "empty.docx"])
def test_a_file_that_cannot_be_read_is_one_sentence_that_names_it(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name == "folder":
        path.mkdir()
    elif name == "empty.docx":
        path.touch()
    elif name == "junk.txt":
        path.write_bytes(bytes(range(256)) * 40)
    elif name == "huge.txt":
        with path.open("wb") as opened:
            opened.truncate(200_000_000)
    assert name in sentence(podium("--to", "text", path))


@pytest.mark.parametrize(
    ("name", "data"), [("empty.txt", ""), ("blank.html", "<html><body><script>x</script></body></html>")]
)
def test_a_file_without_text_gives_nothing_and_says_so(tmp_path: Path, name: str, data: str) -> None:
    path = tmp_path / name
    path.write_text(data)
    done = podium("--to", "text", path)
    assert (done.returncode, done.stdout.strip()) == (0, b"")
    assert name.encode() in done.stderr
    assert done.stderr.count(b"\n") == 1
    assert json.loads(podium("--to", "json", path).stdout)["paragraphs"] == []


def test_a_name_that_holds_a_line_break_or_a_lone_byte_stays_on_one_line(tmp_path: Path) -> None:
    sentence(podium("--to", "text", tmp_path / "new\nline.txt"))
    if sys.platform == "linux":
        sentence(podium("--to", "text", os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt")))


@pytest.mark.parametrize(
    "arguments",
    [
        ["--to", "papyrus", SAMPLE],
        ["--to", "json"],
        ["--to", "json", SAMPLE, SAMPLE],
        ["-o", "out.json", SAMPLE],
        ["--at", "0", SAMPLE],
        ["--at", "first", SAMPLE],
        ["--at", "1"],
        ["--to", "text", "--at", "1", SAMPLE],
        ["--to", "json", "--section", "fair", SAMPLE],
        ["--to", "outline", "--find", "river", SAMPLE],
        ["--no-such-option"],
    ],
)
def test_a_wrong_command_line_ends_with_2_and_says_why(arguments: list[str | Path]) -> None:
    done = podium(*arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"usage: podium" in done.stderr


def test_version_and_help() -> None:
    assert podium("--version").stdout.decode().strip() == f"Podium {__version__}"
    words = podium("--help").stdout.decode()
    for option in ("--to", "--at", "--section", "--find", "--version", "json,outline,text"):
        assert option in words


@pytest.mark.skipif(sys.platform == "win32", reason="pipes end otherwise there")
def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    file = tmp_path / "long.txt"
    file.write_text("A line of a speech that goes on for long.\n" * 50_000)
    running = subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), "--to", "text", str(file)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert running.stdout is not None
    assert running.stderr is not None
    running.stdout.read(10)
    running.stdout.close()
    assert running.stderr.read() == b""
    running.stderr.close()
    assert running.wait(30) == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device here")
def test_a_full_disk_behind_the_terminal_is_one_sentence() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, str(ROOT / "main.py"), "--to", "text", str(SAMPLE)],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 3
    assert done.stderr.startswith(b"podium: Cannot write")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.skipif(sys.platform != "linux", reason="displays are found otherwise there")
@pytest.mark.parametrize("platform", ["", "xcb"])
def test_a_display_that_does_not_answer_is_one_sentence(platform: str) -> None:
    line = sentence(podium(SAMPLE, DISPLAY=":4711", QT_QPA_PLATFORM=platform))
    assert ":4711" in line or "libxcb" in line


@pytest.mark.skipif(sys.platform != "linux", reason="displays are found otherwise there")
def test_a_window_without_a_display_is_one_sentence() -> None:
    line = sentence(podium(SAMPLE))
    assert "no screen" in line
    assert "--to" in line


def test_a_window_without_qt_is_one_sentence() -> None:
    line = sentence(podium(SAMPLE, code=NO_QT, QT_QPA_PLATFORM="offscreen"))
    assert "a wall stands before Qt" in line
    assert "libegl1" in line


@pytest.mark.parametrize(
    ("environment", "platform", "said"),
    [
        ({}, "linux", "no screen"),
        ({"DISPLAY": ""}, "linux", "no screen"),
        ({"QT_QPA_PLATFORM": "xcb"}, "linux", "no screen"),
        ({"QT_QPA_PLATFORM": ""}, "linux", "no screen"),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", ""),
        ({"QT_QPA_PLATFORM": "vnc:port=5901"}, "linux", ""),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", ""),
        ({}, "win32", ""),
        ({}, "darwin", ""),
    ],
)
def test_what_a_window_needs(environment: dict[str, str], platform: str, said: str) -> None:
    found = display.missing(environment, platform)
    assert said in found if said else found == ""


@pytest.mark.parametrize(("library", "said"), [(True, ""), (False, "install libxcb-cursor0")])
def test_qts_library_for_x11_is_looked_for(monkeypatch: pytest.MonkeyPatch, library: bool, said: str) -> None:
    monkeypatch.setattr(display, "_has_library", lambda _name: library)
    monkeypatch.setattr(display, "_answers", lambda _name: True)
    found = display.missing({"DISPLAY": ":0"}, "linux")
    assert said in found if said else found == ""


def test_the_place_to_open_at_is_handed_to_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    import reader.ui.launch
    from reader.app import main

    asked: list[object] = []

    def open_window(paths: list[Path], *, at: int | None, section: str | None, find: str | None) -> int:
        asked.append((paths, at, section, find))
        return 0

    monkeypatch.setattr(reader.ui.launch, "open_window", open_window)
    assert main([]) == 0
    assert gc.isenabled()
    assert main(["a.txt", "b.html", "--at", "¶12", "--section", "water", "--find", "peace"]) == 0
    assert asked == [([], None, None, None), ([Path("a.txt"), Path("b.html")], 12, "water", "peace")]


def test_starting_imports_no_parser() -> None:
    code = "import sys, reader.app; print(*sorted(sys.modules))"
    loaded = podium(code=code).stdout.decode().split()
    heavy = {"lxml", "chardet", "regex", "email", "json", "PySide6", "tomllib", "reader.core.formats.html"}
    assert not heavy & set(loaded)
