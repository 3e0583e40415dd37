"""The transcript's text, one paragraph a line."""

from __future__ import annotations

from reader.core.analysis import Analysis
from reader.core.exporters._registry import Exporter


def _write(analysis: Analysis) -> str:
    return analysis.transcript.text + "\n"


EXPORTER = Exporter(".txt", _write, needs_outline=False)
