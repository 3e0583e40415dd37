"""What is searched for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Query:
    """Words or an expression to search for, and how strictly to compare."""

    text: str
    case: bool = False
    """Whether capital and small letters differ."""
    whole_word: bool = False
    regex: bool = False
    """Whether ``text`` is a regular expression; it is matched against the text as it stands."""
    accents: bool = False
    """Whether letters with and without accents differ."""


class BadQuery(Exception):  # noqa: N818 -- the name says what it is
    """The query cannot be searched for; the message is a sentence for a person.

    ``position`` is the offset in the query's text where the fault lies, ``None`` where it is no single place.
    """

    def __init__(self, message: str, position: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.position = position
