"""Names of people in customs other than a first name and a surname with capitals."""

from __future__ import annotations

import re
from typing import Final

from reader.core.cues import CueLexicon, fold

MOST_WORDS: Final = 6
_INITIALLED: Final = re.compile(r"(?<!\w)(?:[^\W\d_]\. ?){1,2}[^\W\d_][\w'’-]+")
_WORD: Final = re.compile(r"\s*([^\W\d_][\w'’.-]*)")


def initialled(text: str) -> str:
    """Return the first surname with initials before it, "С.В.Иванов", or an empty string."""
    return next((found[0] for found in _INITIALLED.finditer(text) if _capital(found[0])), "")


def _capital(name: str) -> bool:
    return name[0].isupper() and name[name.rindex(".") + 1 :].strip()[0].isupper()


def without_case(text: str, at: int, cues: CueLexicon) -> str:
    """Return the words from an offset that make a name in a script without capitals, or an empty string.

    A name ends where a sign, an office or a small word begins; it has two words at least.
    """
    small = frozenset(cues.words("lists", "small"))
    words: list[str] = []
    while len(words) < MOST_WORDS and (found := _WORD.match(text, at)):
        word = found[1]
        if word.lower() != word.upper() or fold(word) in small or _office(fold(word), cues):
            break
        words.append(word)
        at = found.end()
    return " ".join(words) if len(words) > 1 else ""


def _office(word: str, cues: CueLexicon) -> bool:
    return any(cues.phrases("front", key).full(word) for key in ("role", "at"))
