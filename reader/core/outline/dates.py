"""Dates as speeches write them, to ISO 8601."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from reader.core.cues import CueLexicon, fold, languages, months
from reader.core.transcript import Span

_RANGE: Final = r"(?<!\d)(?<!\d[-–—/])(?<!\d [-–—] )"
"""No day stands right before: "25-27 September" names no day."""
_DAY: Final = r"(\d{1,2}) ?(?:st|nd|rd|th|er|h|t?[ºª°*\"'”’‘%»™®]+|-го|-е)?"
"""A day with the sign of an ordinal, or what a machine has read for one."""
_MONTH: Final = r"([^\W\d_]{3,12}(?: [\u0621-\u064a]{3,6})??)(?:/[^\W\d_]{3,12})?\.?"
"""A month; one of two words, and Arabic's two names of one ("أيلول/سبتمبر")."""
_DAY_FIRST: Final = re.compile(
    rf"{_RANGE}{_DAY}[.,]?(?: days? of| de| of| من)? {_MONTH},?"
    rf"(?: de| del| of| in the year| عام| لعام)? ?(\d{{4}})(?!\d)"
)
_MONTH_FIRST: Final = re.compile(rf"(?<![^\W\d_]){_MONTH} (?:the )?{_DAY}(?! ?[-–—] ?\d),? (\d{{4}})(?!\d)")
_NUMBERS: Final = re.compile(
    r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)|(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)"
)
_EAST: Final = re.compile(r"(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日")
_EAST_WORDS: Final = re.compile(
    r"([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日"
)
_DIGITS: Final = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0}


@dataclass(frozen=True, slots=True)
class Dated:
    """A date that a text names: ``YYYY-MM-DD`` and where it stands."""

    iso: str
    span: Span


def date_in(text: str, cues: CueLexicon) -> str:
    """Return the first full date of a text as ``YYYY-MM-DD``, or an empty string.

    A date without a year, or one that names several days, is none.
    """
    found = find_date(text, cues)
    return found.iso if found else ""


def find_date(text: str, cues: CueLexicon) -> Dated | None:
    """Return the first full date of a text with its place in it."""
    if not any(char.isdigit() or char == "年" for char in text):
        return None
    return next(_dates(fold(text), cues), None)


def without_date(text: str, cues: CueLexicon) -> str | None:
    """Return what stands beside a text's date and its day of the week; none where it has no date."""
    found = find_date(text, cues)
    if found is None:
        return None
    rest = f"{text[: found.span.start]} {text[found.span.end :]}"
    for day in cues.phrases("front", "weekdays").find(fold(rest)):
        return rest[: day.start] + rest[day.end :].lstrip(" ,،")
    return rest


def month_number(word: str, cues: CueLexicon) -> int:
    """Return the number of a month's name, in the text's language or another that has cues; else 0."""
    return _month_number(word, cues.language)


def _dates(folded: str, cues: CueLexicon) -> Iterator[Dated]:
    for found in _EAST.finditer(folded):
        yield from _dated(found, found[1], int(found[2]), found[3])
    for found in _EAST_WORDS.finditer(folded):
        year = "".join(str(_DIGITS[char]) for char in found[1])
        yield from _dated(found, year, _in_words(found[2]), str(_in_words(found[3])))
    for pattern, day, month in ((_DAY_FIRST, 1, 2), (_MONTH_FIRST, 2, 1)):
        for found in pattern.finditer(folded):
            yield from _dated(found, found[3], month_number(found[month], cues), found[day])
    for found in _NUMBERS.finditer(folded):
        if found[1]:
            yield from _dated(found, found[1], int(found[2]), found[3])
        else:
            yield from _dated(found, found[6], int(found[5]), found[4])


def _dated(found: re.Match[str], year: str, month: int, day: str) -> Iterator[Dated]:
    try:
        yield Dated(date(int(year), month, int(day)).isoformat(), Span(*found.span()))
    except ValueError:
        return


def _in_words(number: str) -> int:
    """The value of a Chinese numeral below a hundred."""
    tens, ten, ones = number.rpartition("十")
    return (_DIGITS.get(tens, 1) * 10 if ten else 0) + _DIGITS.get(ones, 0)


@cache
def _month_number(word: str, language: str) -> int:
    for code in (language, *(code for code in languages() if code != language)):
        for i, name in enumerate(months(code)):
            if word == name or (len(word) >= 3 and name.startswith(word)) or word.startswith(name):
                return i % 12 + 1
    return 0
