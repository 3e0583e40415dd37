"""Verdicts by reading on links in speeches that no rule was tuned to: what rightness is fitted to.

Each line of the file tells the rule, the family of the speech, whether the link is right, and the signs of
the passage that it points to, with the logarithm of the odds that a reader lists it. No words of a speech.
"""

from __future__ import annotations

import json
from pathlib import Path

from tests.benchmarks.fitting import Choice

VERDICTS = Path(__file__).with_name("judged_references.jsonl")


def judged(rule: str) -> list[Choice]:
    """Return the signs of the links of a rule; the first place is chosen where the link is right."""
    rows = map(json.loads, VERDICTS.read_text("utf-8").splitlines())
    return [
        Choice(row["family"], [row["signs"], {}], 0 if row["right"] else 1)
        for row in rows
        if row["rule"] == rule
    ]
