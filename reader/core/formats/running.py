"""Page numbers and running heads: lines that belong to the paper and not to what is said on it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import partial

from reader.core.formats.sentences import goes_on, is_enclosed

_LONGEST_NUMBER = 12
_LONGEST_MARK = 40
_LONGEST_HEAD = 160
_FEWEST = 3
"""Pages that a document must have for its numbers and heads to be seen."""

_NUMBER = re.compile(r"[^\w]*\d{1,4}[^\w]*$")
_DIGITS = re.compile(r"\d+")
_OF_TOTAL = re.compile(r"\b\d{1,4} ?/ ?(\d{1,4})$")
"""Page so many of so many, at the end of a line."""
_ENDS = frozenset("0123456789])）】")
"""How a longer line ends that may be the number or the mark of a page."""


def running_lines(lines: Sequence[str]) -> frozenset[int]:
    """Return the indices of the lines (none of them empty) that are page numbers or running heads.

    Numbers on lines of their own are taken for page numbers where there are several, or where one cuts a
    sentence in two; a line is taken for a running head where it stands, but for its digits, beside most of
    them.
    """
    likely = [i for i, line in enumerate(lines) if line[-1] in _ENDS or len(line) <= _LONGEST_NUMBER]
    alone = [i for i in likely if len(lines[i]) <= _LONGEST_NUMBER and _NUMBER.match(lines[i])]
    sure = alone if len(alone) >= _FEWEST else filter(partial(_cuts, lines), alone)
    numbers = [*sure, *_of_total(lines, likely), *_in_brackets(lines, likely)]
    if not numbers:
        return frozenset()
    beside = {i + step for i in numbers for step in (-2, -1, 1, 2) if 0 <= i + step < len(lines)} - set(
        numbers
    )
    masked = {i: _masked(lines[i]) for i in beside if len(lines[i]) <= _LONGEST_HEAD}
    often = Counter(masked.values())
    heads = {i for i, text in masked.items() if often[text] >= _FEWEST and 2 * often[text] >= len(numbers)}
    return frozenset(numbers) | heads


def _masked(line: str) -> str:
    return _DIGITS.sub("0", line.strip())


def _cuts(lines: Sequence[str], index: int) -> bool:
    """Tell a line that stands in the midst of a sentence."""
    return 0 < index < len(lines) - 1 and goes_on(lines[index - 1], lines[index + 1])


def _of_total(lines: Sequence[str], likely: Sequence[int]) -> list[int]:
    """Return the lines that end in a page's number and the number of all pages, the same on each."""
    short = ((i, lines[i][-_LONGEST_NUMBER:]) for i in likely if len(lines[i]) <= _LONGEST_HEAD)
    found = [(i, match.group(1)) for i, end in short if (match := _OF_TOTAL.search(end))]
    often = Counter(total for _, total in found)
    return [i for i, total in found if often[total] >= _FEWEST]


def _in_brackets(lines: Sequence[str], likely: Sequence[int]) -> list[int]:
    """Return the lines in brackets that are the same but for a number, which differs on each."""
    short = ((i, lines[i].strip()) for i in likely if len(lines[i]) <= _LONGEST_MARK)
    marks = [(i, text) for i, text in short if is_enclosed(text) and _DIGITS.search(text)]
    often = Counter(_masked(text) for text in {text for _, text in marks})
    return [i for i, text in marks if often[_masked(text)] >= _FEWEST]
