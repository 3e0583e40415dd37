"""Dates as speeches write them, to ISO 8601."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from reader.core.cues import CueLexicon, fold, languages, months

_DAY_FIRST: Final = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|-го)?\.?(?: de| of)? ([^\W\d_]{3,12})\.?,?"
    r"(?: de| del)? (\d{4})(?!\d)"
)
_MONTH_FIRST: Final = re.compile(r"([^\W\d_]{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)")
_NUMBERS: Final = re.compile(
    r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)|(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)"
)
_EAST: Final = re.compile(r"(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日")


def date_in(text: str, cues: CueLexicon) -> str:
    """Return the first full date of a text as ``YYYY-MM-DD``, or an empty string."""
    folded = fold(text)
    for found in _EAST.finditer(folded):
        return _iso(int(found[1]), int(found[2]), int(found[3]))
    for pattern, day, month in ((_DAY_FIRST, 1, 2), (_MONTH_FIRST, 2, 1)):
        for found in pattern.finditer(folded):
            number = month_number(found[month], cues)
            if number and (iso := _iso(int(found[3]), number, int(found[day]))):
                return iso
    for found in _NUMBERS.finditer(folded):
        year, month_, day_ = (found[1], found[2], found[3]) if found[1] else (found[6], found[5], found[4])
        if iso := _iso(int(year), int(month_), int(day_)):
            return iso
    return ""


def month_number(word: str, cues: CueLexicon) -> int:
    """Return the number of a month's name, in the text's language or another that has cues; else 0."""
    for code in (cues.language, *(code for code in languages() if code != cues.language)):
        for i, name in enumerate(months(code)):
            if word == name or (len(word) >= 3 and name.startswith(word)) or word.startswith(name):
                return i % 12 + 1
    return 0


def _iso(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
