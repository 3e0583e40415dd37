"""``--to outline --why`` explains every part and every reference."""

import subprocess
import sys
from pathlib import Path

from reader.core.analysis import analyse
from reader.core.exporters import exporter
from reader.core.formats import Source, read

ROOT = Path(__file__).resolve().parents[3]
SPEECH = """Ladies and Gentlemen:
It is an honour to speak here.
I will address two points: clean rivers and fair markets.
First, clean rivers. They feed us.
Second, fair markets. They keep us honest.
These two points belong together.
I thank you for your attention."""


def explained(text: str) -> list[str]:
    explain = exporter("outline").explain
    assert explain is not None
    return explain(analyse(read(Source.from_text(text, "speech.txt")))).splitlines()


def test_every_part_has_its_confidence_and_reason_below_it() -> None:
    lines = explained(SPEECH)
    at = next(n for n, line in enumerate(lines) if line.startswith("Agenda"))
    assert "two points" in lines[at + 1]
    assert 0.0 <= float(lines[at + 1].split()[0]) <= 1.0


def test_a_reference_shows_the_first_words_of_its_target() -> None:
    lines = explained(SPEECH)
    at = next(n for n, line in enumerate(lines) if "“clean rivers”" in line and "announces" in line)
    assert "First, clean rivers." in lines[at + 1]


def test_a_text_without_references_has_no_list_of_them() -> None:
    assert "References" not in explained("Milk 2.00\nBread 3.50")


def test_why_needs_the_outline() -> None:
    done = subprocess.run(
        [sys.executable, "main.py", "--to", "json", "--why", "x.txt"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "--why goes with --to outline" in done.stderr
