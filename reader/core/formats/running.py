"""Page numbers and running heads: lines that belong to the paper and not to what is said on it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import partial

from reader.core.formats.sentences import goes_on, is_enclosed

_LONGEST_NUMBER = 12
_NUMBER = re.compile(r"[^\w]*(\d{1,4})[^\w]*$")
_DIGITS = re.compile(r"\d+")
_FEWEST = 3
"""Pages that a document must have for its numbers and heads to be seen."""
_LONGEST_HEAD = 160
_LONGEST_MARK = 40
_OF_TOTAL = re.compile(r"\b(\d{1,4}) ?/ ?(\d{1,4})$")
"""Page so many of so many, at the end of a line."""


def running_lines(lines: Sequence[str]) -> frozenset[int]:
    """Return the indices of the lines that are page numbers or running heads.

    Numbers on lines of their own are taken for page numbers where there are several, or where one cuts a
    sentence in two; a line is taken for a running head where it stands, but for its digits, beside most of
    them.
    """
    alone = [i for i, line in enumerate(lines) if len(line) <= _LONGEST_NUMBER and _NUMBER.match(line)]
    sure = alone if len(alone) >= _FEWEST else filter(partial(_cuts, lines), alone)
    numbers = [*sure, *_of_total(lines), *_in_brackets(lines)]
    if not numbers:
        return frozenset()
    beside = {i + step for i in numbers for step in (-2, -1, 1, 2) if 0 <= i + step < len(lines)} - set(
        numbers
    )
    masked = {i: _DIGITS.sub("0", lines[i].strip()) for i in beside if len(lines[i]) <= _LONGEST_HEAD}
    often = Counter(masked.values())
    heads = {i for i, text in masked.items() if often[text] >= _FEWEST and 2 * often[text] >= len(numbers)}
    return frozenset(numbers) | heads


def _cuts(lines: Sequence[str], index: int) -> bool:
    """Tell a line that stands in the midst of a sentence."""
    return 0 < index < len(lines) - 1 and goes_on(lines[index - 1], lines[index + 1])


def _of_total(lines: Sequence[str]) -> list[int]:
    """Return the lines that end in a page's number and the number of all pages, the same on each."""
    short = (
        (i, line[-12:]) for i, line in enumerate(lines) if len(line) <= _LONGEST_HEAD and "/" in line[-12:]
    )
    found = [(i, match.group(2)) for i, end in short if (match := _OF_TOTAL.search(end))]
    often = Counter(total for _, total in found)
    return [i for i, total in found if often[total] >= _FEWEST]


def _in_brackets(lines: Sequence[str]) -> list[int]:
    """Return the lines in brackets that are the same but for a number, which differs on each."""
    short = ((i, line.strip()) for i, line in enumerate(lines) if len(line) <= _LONGEST_MARK)
    marks = [
        (i, text) for i, text in short if text[:1] in "([" and is_enclosed(text) and _DIGITS.search(text)
    ]
    often = Counter(_DIGITS.sub("0", text) for text in {text for _, text in marks})
    return [i for i, text in marks if often[_DIGITS.sub("0", text)] >= _FEWEST]
