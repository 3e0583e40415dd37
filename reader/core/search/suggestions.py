"""What a query without hits would find if it were less strict."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from reader.core.search.index import SearchIndex
from reader.core.search.query import Query


class Relaxation(StrEnum):
    """How a suggested query is less strict than the one asked."""

    ACCENTS_IGNORED = "accents ignored"
    PART_OF_WORD = "part of a word"
    CASE_IGNORED = "case ignored"
    PLAIN_TEXT = "plain text"
    """The expression's characters as they stand."""
    LOOSEST = "loosest"
    """All of these together, where none alone finds anything."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A less strict query and how many hits it has."""

    relaxation: Relaxation
    query: Query
    count: int


def suggestions(index: SearchIndex, query: Query) -> tuple[Suggestion, ...]:
    """Return the less strict queries that have hits; ask where the query itself has none."""
    single = tuple(_with_hits(index, _relaxed(query)))
    if single or query.regex:
        return single
    loosest = Query(query.text)
    return tuple(_with_hits(index, [(Relaxation.LOOSEST, loosest)])) if loosest != query else ()


def _relaxed(query: Query) -> Iterator[tuple[Relaxation, Query]]:
    if query.regex:
        yield Relaxation.PLAIN_TEXT, replace(query, regex=False)
    elif query.accents:
        yield Relaxation.ACCENTS_IGNORED, replace(query, accents=False)
    if query.whole_word:
        yield Relaxation.PART_OF_WORD, replace(query, whole_word=False)
    if query.case:
        yield Relaxation.CASE_IGNORED, replace(query, case=False)


def _with_hits(
    index: SearchIndex, queries: Iterator[tuple[Relaxation, Query]] | list[tuple[Relaxation, Query]]
) -> Iterator[Suggestion]:
    for relaxation, query in queries:
        if count := len(index.find(query)):
            yield Suggestion(relaxation, query, count)
