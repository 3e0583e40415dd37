"""What a PDF says of itself, as far as its own pages bear it out.

Programs fill in a title from a file's name, an author from whoever owns the machine, and the date of a
conversion. So each counts only where the pages show it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Final

from reader.core.transcript import Metadata

_DATE: Final = re.compile(r"D?:?(\d{4})(\d{2})(\d{2})")
_WORDS: Final = re.compile(r"[^\W_]+")
_BEGINNING, _END = 2500, 300
"""Characters of a speech that name it and its speaker."""
_NEAR: Final = 25
"""Characters between a date's day and its year."""


def declared(stated: Mapping[str, str], text: str) -> Metadata:
    """Return title, speaker and date of a document; ``text`` is what its pages show."""
    beginning = text[:_BEGINNING]
    author = " ".join(stated.get("Author", "").split())
    return Metadata(
        title=_title(" ".join(stated.get("Title", "").split()), beginning),
        speaker=author if _names(author, beginning + "\n" + text[-_END:]) else "",
        date=_day(stated.get("CreationDate", ""), beginning + "\n" + text[-_END:]),
    )


def _title(title: str, beginning: str) -> str:
    """Return a title of several words that the first page shows, in one piece or in lines."""
    words = _folded(title)
    return title if " " in words and f" {words} " in f" {_folded(beginning)} " else ""


def _folded(text: str) -> str:
    return " ".join(_WORDS.findall(text.casefold()))


def _names(author: str, text: str) -> bool:
    """Tell a person whom the text names, perhaps with a further name between the first and the last."""
    parts = [re.escape(part) for part in author.split()]
    if not 2 <= len(parts) <= 5:
        return False
    return bool(re.search(r"\b" + r"\s(?:\S{1,20}\s)?".join(parts) + r"(?!\w)", text))


def _day(stamp: str, text: str) -> str:
    """Return the day that a file was made, where the text names that very day."""
    found = _DATE.match(stamp)
    try:
        day = date(*map(int, found.groups())) if found else None
    except ValueError:
        return ""
    if day is None:
        return ""
    number, year = rf"(?<!\d){day.day}(?!\d)", rf"(?<!\d){day.year}(?!\d)"
    between = rf"[^\n]{{0,{_NEAR}}}"
    shown = re.search(f"{number}{between}{year}|{year}{between}{number}", text)
    return day.isoformat() if shown else ""
