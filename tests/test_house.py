"""The house rules that a machine can check: types, style, one-way imports, no document as rich text."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted((ROOT / "reader").rglob("*.py"))


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    "command",
    [
        ("-m", "ruff", "check", "."),
        ("-m", "ruff", "format", "--check", "."),
        ("-m", "mypy"),
        ("-c", "from importlinter.cli import lint_imports_command as lint; lint()"),
    ],
    ids=["ruff", "ruff-format", "mypy", "import-linter"],
)
@pytest.mark.timeout(300)
def test_a_machine_finds_nothing_to_mend(command: tuple[str, ...]) -> None:
    done = run(sys.executable, *command)
    assert done.returncode == 0, done.stdout + done.stderr


STARTS = r"\b(subprocess|os\.system|popen)\b"
STARTER = "extracting.py"
"""The one module that may start a process, and only this program's own."""
FORBIDDEN = {
    r"\b(setHtml|insertHtml|setMarkdown|RichText)\b": "a document's words must not reach a rich-text widget",
    r"\b(QtNetwork|urllib\.request|http\.client|socket)\b": "the reader has no network",
    STARTS: "the reader starts no program",
    r"etree\.parse\(|iterparse\(": "a parser gets capped bytes, never a path",
    r"except( Exception| BaseException)?\s*:": "an error is caught where it is understood",
    r"\b(TODO|FIXME|XXX)\b": "nothing half-built lands",
}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_source_keeps_the_house_rules(path: Path) -> None:
    text = path.read_text("utf-8")
    allowed = {STARTS} if path.name == STARTER else set()
    broken = [
        why for pattern, why in FORBIDDEN.items() if pattern not in allowed and re.search(pattern, text)
    ]
    assert not broken
    assert text.count("\n") <= 400, "a file of more than 400 lines has more than one subject"


def test_cue_data_holds_no_regular_expressions() -> None:
    marks = re.compile(r"\(\?|\\[bdswB]|\[\^|\.\*")
    for path in (ROOT / "resources" / "cues").glob("*.toml"):
        lines = [line for line in path.read_text("utf-8").splitlines() if not line.lstrip().startswith("#")]
        assert not [line for line in lines if marks.search(line)], path.name
