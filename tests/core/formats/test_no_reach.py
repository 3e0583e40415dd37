"""Whatever a document names, reading it opens that document and nothing else: as strace sees it."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.core.formats import word_files, xml_files
from tests.core.formats.mutants import legal, speech

ROOT = Path(__file__).resolve().parents[3]
OURS = (ROOT, Path(sys.prefix), Path(sys.base_prefix), Path(sys.executable).resolve().parents[1])
SYSTEM = (
    "/lib",
    "/usr/",
    "/etc/ld.so",
    "/etc/localtime",
    "/etc/ssl",
    "/proc/",
    "/sys/",
    "/dev/null",
    "/dev/urandom",
)
NETWORK = re.compile(r"\b(socket|connect|sendto|sendmsg|bind)\(")
STARTED = re.compile(r'\bexecve\("([^"]+)", \[(.*?)\], ')
OPENED = re.compile(r'\b(?:open|openat|openat2|creat)\((?:AT_FDCWD, )?"([^"]*)", ([A-Z_|]+)')
TRACED = "trace=%network,execve,open,openat,openat2,creat"
LURES = (
    '<img src="{0}"><link rel="stylesheet" href="{0}"><iframe src="{0}"></iframe><object data="{0}"></object>'
    '<img src="http://127.0.0.1:9/x.png"><script src="{0}"></script><base href="{0}">'
)
FIELD = r'{{\field{{\*\fldinst INCLUDETEXT "{0}"}}{{\fldrslt x}}}}{{\*\template {0}}}}}'
ENTITY = '<!DOCTYPE r SYSTEM "{0}" [<!ENTITY % p SYSTEM "{0}"> %p; <!ENTITY e SYSTEM "{0}">]>'
CASES = (
    *legal(),
    "html with lures",
    "xml with entities",
    "docx with links",
    "rtf with fields",
    "md with pictures",
)

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")


def written(form: str, folder: Path) -> Path:
    """Write a file of the form; those with lures name a file beside it and an address."""
    name, _, lured = form.partition(" with ")
    source = legal()[name]
    beside = folder / "secret.dtd"
    beside.write_text("<!ENTITY s 'not to be read'>", "utf-8")
    data = {
        "html with lures": source.data.replace(
            b"</body>", LURES.format(beside.as_uri()).encode() + b"</body>"
        ),
        "xml with entities": ENTITY.format(beside.as_uri()).encode()
        + xml_files.statement(speech()).data.replace(b"</p>", b" &e;</p>", 1),
        "docx with links": linked(
            [("attachedTemplate", beside.as_uri()), ("image", "http://127.0.0.1:9/x.png")]
        ),
        "rtf with fields": source.data.rstrip(b"}") + FIELD.format(beside).encode(),
        "md with pictures": source.data
        + f"\n![a]({beside.as_uri()}) ![b](http://127.0.0.1:9/x.png)\n".encode(),
    }.get(form, source.data)
    path = folder / (source.name if not lured else f"lured{source.suffix}")
    path.write_bytes(data)
    return path


def linked(targets: list[tuple[str, str]]) -> bytes:
    """Return a Word document whose relationships are outside of it."""
    rels = word_files.links(targets).replace("/>", ' TargetMode="External"/>')
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(legal()["docx"].data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, rels if name == "word/_rels/document.xml.rels" else old.read(name))
    return out.getvalue()


def traced(path: Path, log: Path) -> list[str]:
    """Read the file as a person would on the command line, and return the calls that the system saw."""
    command = (
        "strace",
        "-f",
        "-s",
        "400",
        "-e",
        TRACED,
        "-o",
        str(log),
        sys.executable,
        "main.py",
        "--to",
        "text",
    )
    done = subprocess.run((*command, str(path)), cwd=ROOT, capture_output=True, check=False)
    if not log.exists() or "main.py" not in log.read_text("utf-8", "replace"):
        pytest.skip("strace is not allowed to trace here")
    assert done.returncode == 0, done.stderr
    assert b"word0001" in done.stdout
    return log.read_text("utf-8", "replace").splitlines()


def foreign(call: str, document: Path) -> bool:
    """Tell of a call whether it opens a file that is neither the document, ours nor the system's."""
    opened = OPENED.search(call)
    if opened is None or "ENOENT" in call:
        return False
    path = ROOT / opened[1]
    ours = path == document or any(path.is_relative_to(folder) for folder in OURS)
    writes = re.search(r"O_(WRONLY|RDWR|CREAT)", opened[2]) and "__pycache__" not in opened[1]
    # What Python looks through for modules; a listing reads no file.
    listed = "O_DIRECTORY" in opened[2] and any(folder.is_relative_to(path) for folder in OURS)
    return bool(writes and opened[1] != "/dev/null") or not (ours or listed or opened[1].startswith(SYSTEM))


@pytest.mark.parametrize("form", CASES)
def test_reading_opens_the_document_and_nothing_else(form: str, tmp_path: Path) -> None:
    (tmp_path / "of").mkdir()
    document = written(form, tmp_path / "of")
    calls = traced(document, tmp_path / "calls")
    assert [call for call in calls if NETWORK.search(call)] == []
    assert [call for call in calls if foreign(call, document)] == []
    started = [found[2] for call in calls if (found := STARTED.search(call)) and call.endswith("= 0")]
    assert len(started) == (2 if form == "pdf" else 1), started
    assert all("child.py" in arguments for arguments in started[1:])


def test_what_it_looks_for_would_be_seen(tmp_path: Path) -> None:
    document = tmp_path / "a.txt"
    assert foreign(f'7 openat(AT_FDCWD, "{tmp_path}/secret.dtd", O_RDONLY|O_CLOEXEC) = 3', document)
    assert foreign('7 openat(AT_FDCWD, "/etc/passwd", O_RDONLY|O_CLOEXEC) = 3', document)
    assert foreign(f'7 openat(AT_FDCWD, "{document}", O_RDWR|O_CREAT, 0666) = 3', document)
    assert not foreign(f'7 openat(AT_FDCWD, "{document}", O_RDONLY|O_CLOEXEC) = 3', document)
    assert NETWORK.search("7 connect(3, {sa_family=AF_INET}, 16) = 0")
