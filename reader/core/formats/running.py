"""Page numbers and running heads: lines that belong to the paper and not to what is said on it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import partial

from reader.core.formats.sentences import goes_on, is_closed, is_enclosed

_LONGEST_NUMBER = 12
_LONGEST_MARK = 40
_LONGEST_HEAD = 160
_FEWEST = 3
"""Pages that a document must have for its numbers and heads to be seen."""

_NUMBER = re.compile(r"[^\w]*\d{1,4}[^\w]*$")
_DIGITS = re.compile(r"\d+")
_SIGNS = re.compile(r"[\W_]+")
_OF_TOTAL = re.compile(r"\b\d{1,4} ?(?:[/|]|(?<= )[^\W\d_]{1,4}(?= )) ?(\d{1,4})$")
"""Page so many of so many, at the end of a line."""
_YEAR = re.compile(r"(?:19|20)\d\d$")
_AROUND = 100
"""Page numbers have others so near; a year alone on the line that a sentence ends on has none."""
_LONG = 40
"""So long a line that stands again and again without an end of a sentence is a running head anywhere."""
_LEAST, _WORDS = 20, 4
"""A line whose numbers count the pages may be so short, with so many words beside the numbers."""
_REACH = 6
"""A head of several lines has no more."""
_SPOKEN = frozenset(":,;!?：，；！？،؛؟")
"""How no head ends."""
_ENDS = frozenset("0123456789])）】")
"""How a longer line ends that may be the number or the mark of a page."""


def running_lines(lines: Sequence[str]) -> frozenset[int]:
    """Return the indices of the lines (none of them empty) that are page numbers or running heads.

    Numbers on lines of their own are taken for page numbers where there are several, or where one cuts a
    sentence in two; a line is taken for a running head where it stands, but for its digits, beside most of
    them.
    """
    likely = [i for i, line in enumerate(lines) if line[-1] in _ENDS or len(line) <= _LONGEST_NUMBER]
    alone = _alone(lines, likely)
    sure = alone if len(alone) >= _FEWEST else filter(partial(_cuts, lines), alone)
    numbers = [*sure, *_of_total(lines, likely), *_in_brackets(lines, likely)]
    return frozenset(numbers) | _heads(lines, numbers) | _repeated(lines)


def _heads(lines: Sequence[str], numbers: Sequence[int]) -> frozenset[int]:
    """Return the lines beside page numbers that stand beside most of them, and those beside such a line."""
    pages, found = frozenset(numbers), set[int]()
    for step in range(1, _REACH + 1):
        edge = {
            i + sign * step for i in pages for sign in (-1, 1) if step < 3 or i + sign * (step - 1) in found
        }
        near = [i for i in edge if 0 <= i < len(lines) and i not in pages and _may_be_head(lines[i])]
        masked = {i: _masked(lines[i]) for i in near}
        often = Counter(masked.values())
        found |= {i for i, text in masked.items() if often[text] >= _FEWEST and 2 * often[text] >= len(pages)}
    return frozenset(found)


def _may_be_head(line: str) -> bool:
    """Tell a short line that is no speaker's label and no address, as many pages begin with one."""
    return len(line) <= _LONGEST_HEAD and line.rstrip()[-1] not in _SPOKEN


def _repeated(lines: Sequence[str]) -> frozenset[int]:
    """Return the long lines, no ends of sentences, that stand again and again over other words."""
    alike = [_counted(line) for line in lines]
    often = (line for line, count in Counter(alike).items() if count >= _FEWEST)
    heads = {line for line in often if _may_repeat(line)}
    again = {i for i, line in enumerate(alike) if line in heads} if heads else set[int]()
    below: dict[str, set[str]] = {}
    following = ""
    for i in sorted(again, reverse=True):
        following = following if i + 1 in again else "".join(lines[i + 1 : i + 2])
        below.setdefault(alike[i], set()).add(following)
    return frozenset(i for i in again if len(below[alike[i]]) >= _FEWEST)


def _counted(line: str) -> str:
    """A line with its numbers alike, if words enough stand beside them; of an address of the web its site."""
    if line.startswith("http") and line.count(" ") < 2:
        return "/".join(line.split("/")[:3])
    if len(line) > _LONGEST_HEAD or not any(map(str.isdigit, line)):
        return line
    words = ["0" if any(map(str.isdigit, word)) else word for word in line.split()]
    return " ".join(words) if len(words) - words.count("0") >= _WORDS else line


def _may_repeat(line: str) -> bool:
    """Tell a line that may be a running head: long, or with its numbers alike, and no end of a sentence."""
    long = _LONG <= len(line) <= _LONGEST_HEAD or (len(line) >= _LEAST and "0" in line.split())
    return (long and not is_closed(line)) or line.startswith("http")


def _alone(lines: Sequence[str], likely: Sequence[int]) -> list[int]:
    """Return the lines that are a number, without the years among them that no other number is near."""
    values = {
        i: int(_DIGITS.findall(lines[i])[0])
        for i in likely
        if len(lines[i]) <= _LONGEST_NUMBER and _NUMBER.match(lines[i])
    }
    buckets = Counter(value // _AROUND for value in values.values())
    years = {
        i for i, value in values.items() if _YEAR.match(str(value)) and buckets[value // _AROUND] < _FEWEST
    }
    return [i for i in values if i not in years]


def _masked(line: str) -> str:
    """A line without what machines read now so, now so: its digits, spaces and signs."""
    return _SIGNS.sub("", _DIGITS.sub("0", line.casefold()))


def _cuts(lines: Sequence[str], index: int) -> bool:
    """Tell a line that stands in the midst of a sentence."""
    return 0 < index < len(lines) - 1 and goes_on(lines[index - 1], lines[index + 1])


def _of_total(lines: Sequence[str], likely: Sequence[int]) -> list[int]:
    """Return the lines that end in a page's number and the number of all pages, the same on each.

    A year is no number of pages: "14 May 2024" stands on many a line.
    """
    short = ((i, lines[i][-_LONGEST_NUMBER:]) for i in likely if len(lines[i]) <= _LONGEST_HEAD)
    found = [(i, match.group(1)) for i, end in short if (match := _OF_TOTAL.search(end))]
    often = Counter(total for _, total in found if not _YEAR.match(total))
    return [i for i, total in found if often[total] >= _FEWEST]


def _in_brackets(lines: Sequence[str], likely: Sequence[int]) -> list[int]:
    """Return the lines in brackets that are the same but for a number, which differs on each."""
    short = ((i, lines[i].strip()) for i in likely if len(lines[i]) <= _LONGEST_MARK)
    marks = [(i, text) for i, text in short if is_enclosed(text) and _DIGITS.search(text)]
    often = Counter(_masked(text) for text in {text for _, text in marks})
    return [i for i, text in marks if often[_masked(text)] >= _FEWEST]
