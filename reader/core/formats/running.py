"""Page numbers and running heads: lines that belong to the paper and not to what is said on it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

_LONGEST_NUMBER = 12
_NUMBER = re.compile(r"[^\w]*(\d{1,4})[^\w]*$")
_DIGITS = re.compile(r"\d+")
_FEWEST = 3
"""Pages that a document must have for its numbers and heads to be seen."""
_LONGEST_HEAD = 160


def running_lines(lines: Sequence[str]) -> frozenset[int]:
    """Return the indices of the lines that are page numbers or running heads.

    Numbers on lines of their own are taken for page numbers where there are several; a line is taken for a running
    head where it stands, but for its digits, beside most of them.
    """
    numbers = [i for i, line in enumerate(lines) if len(line) <= _LONGEST_NUMBER and _NUMBER.match(line)]
    if len(numbers) < _FEWEST:
        return frozenset()
    beside = {i + step for i in numbers for step in (-2, -1, 1, 2) if 0 <= i + step < len(lines)} - set(
        numbers
    )
    masked = {i: _DIGITS.sub("0", lines[i].strip()) for i in beside if len(lines[i]) <= _LONGEST_HEAD}
    often = Counter(masked.values())
    heads = {i for i, text in masked.items() if often[text] >= _FEWEST and 2 * often[text] >= len(numbers)}
    return frozenset(numbers) | heads
