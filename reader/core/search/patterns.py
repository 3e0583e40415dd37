"""Searches by regular expression, with a time limit, and says in plain words what is wrong with one."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.core.search.hits import Hits
from reader.core.search.query import BadQuery, Query
from reader.core.search.words import stands_alone

if TYPE_CHECKING:
    from regex import Pattern

BATCH = 2000
"""Hits between two chances to stop."""

# What the library says, and what it means to a person; the first that the message begins with holds.
_PLAIN = (
    ("missing )", "A round bracket is opened and never closed"),
    ("unbalanced parenthesis", "A round bracket is closed and was never opened"),
    ("unterminated character set", "A square bracket is opened and never closed"),
    ("missing >", "A group's name is not closed with >"),
    ("nothing to repeat", "There is nothing before the sign that repeats"),
    ("multiple repeat", "Two signs that repeat stand side by side"),
    ("min repeat greater than max repeat", "The smallest number of repeats is greater than the largest"),
    ("repeat count too big", "The number of repeats is too big"),
    ("bad escape (end of pattern)", "The expression ends in a backslash with nothing after it"),
    ("bad escape", "The letter after the backslash has no meaning"),
    ("incomplete escape", "The code after the backslash is too short"),
    ("undefined character name", "No character has this name"),
    ("unknown property", "No class of characters has this name"),
    ("bad character range", "The range in square brackets runs backwards"),
    ("unknown group", "No group has this name or number"),
    ("invalid group reference", "No group has this number"),
    ("bad character in group name", "A group's name must be letters and digits"),
    ("unknown extension", "The sign after (? has no meaning"),
)


def scan_pattern(text: str, query: Query, timeout: float) -> Iterator[Hits]:
    """Yield the hits of an expression in batches, empty ones left out.

    ``^`` and ``$`` stand for the edges of a paragraph. Raises :class:`BadQuery` where the expression is
    faulty or matching takes longer than ``timeout`` seconds.
    """
    pattern = _compile(query)
    starts, ends = array("q"), array("q")
    try:
        for match in pattern.finditer(text, concurrent=True, timeout=timeout):
            start, end = match.span()
            if start == end or (query.whole_word and not stands_alone(text, start, end)):
                continue
            starts.append(start)
            ends.append(end)
            if len(starts) == BATCH:
                yield Hits(starts, ends)
                starts, ends = array("q"), array("q")
    except TimeoutError:
        raise BadQuery(
            f"The search was stopped after {timeout:g} seconds: make the expression simpler."
        ) from None
    yield Hits(starts, ends)


def _compile(query: Query) -> Pattern[str]:
    import regex

    flags = regex.MULTILINE if query.case else regex.MULTILINE | regex.IGNORECASE
    try:
        return regex.compile(query.text, flags)
    except regex.error as error:
        # The library's stubs do not know its error's two attributes.
        message, position = str(vars(error)["msg"]), vars(error)["pos"] or 0
        raise BadQuery(f"{_in_words(message)} (character {position + 1}).", position) from None


def _in_words(message: str) -> str:
    plain = (words for start, words in _PLAIN if message.startswith(start))
    return next(plain, f"The expression cannot be read: {message}")
