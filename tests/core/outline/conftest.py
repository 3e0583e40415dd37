"""Fixtures for tests of outlines."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.core.outline import find_outline
from reader.core.transcript import BlockMark, Transcript
from tests.core.outline.reading import Reader, Reading


@pytest.fixture
def outlined() -> Reader:
    """Reads a text of one paragraph a line, blank lines left out."""

    def read(text: str, marks: dict[int, BlockMark] | None = None) -> Reading:
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        transcript = Transcript("\n".join(lines), marks or {})
        return Reading(transcript, find_outline(transcript))

    return read


@pytest.fixture
def seed(shared: Path) -> str:
    """The speech that Podium was started for."""
    return (shared / "gold" / "transcripts" / "osce-2011.txt").read_text("utf-8")
