"""One search through one transcript: the query, its hits, the hit one stands on, and what to say about it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.core.transcript import Span, Transcript

if TYPE_CHECKING:
    from reader.core.search import Query, SearchIndex


@dataclass(frozen=True, slots=True)
class SearchState:
    """What a find bar and the text show. ``current`` is an index into ``hits``, -1 for none."""

    query: Query | None = None
    hits: Sequence[Span] = ()
    current: int = -1
    notice: str = ""
    """Good to know: the search went round the end."""
    error: str = ""
    """Why the query cannot be searched for; the hits are still those of the last good one."""


class SearchSession(QObject):
    """Keeps one :class:`SearchState` true. An episode is one search: its first hit is a step of the history."""

    changed = Signal()
    hitReached = Signal(object, bool)
    """The span of the hit, and whether it is the first of its episode."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.state = SearchState()
        self._index: SearchIndex | None = None
        self._last: Query | None = None
        self._origin: int | None = None
        self._stepped = False

    def index(self, transcript: Transcript) -> SearchIndex:
        """Return the text's index, made on first use."""
        if self._index is None:
            from reader.core.search import SearchIndex

            self._index = SearchIndex(transcript.text)
        return self._index

    def find(self, transcript: Transcript, query: Query | None, offset: int) -> None:
        """Take a query up and reach its first hit at or after where this search began."""
        if query is None or not query.text:
            self.end_episode()
            self._set(SearchState())
            return
        from reader.core.search import BadQuery

        if self._origin is None:
            self._origin = offset
        try:
            hits: Sequence[Span] = self.index(transcript).find(query)
        except BadQuery as error:
            self._set(replace(self.state, query=query, notice="", error=str(error)))
            return
        self._last = query
        first = bisect_left(hits, self._origin, key=attrgetter("start")) if hits else -1
        notice = ""
        if hits and first == len(hits):
            first, notice = 0, self._wrapped(1)
        self._set(SearchState(query, hits, first, notice))
        self._reach()

    def step(self, transcript: Transcript, by: int, offset: int) -> None:
        """Move to the next or previous hit, round the end; take the last query up where there is none."""
        if self.state.query is None:
            self.find(transcript, self._last, offset)
            return
        if not self.state.hits:
            return
        wanted = self.state.current + by
        index = wanted % len(self.state.hits)
        self._set(replace(self.state, current=index, notice=self._wrapped(by) if index != wanted else ""))
        self._reach()

    def goto(self, index: int) -> None:
        """Move to one hit."""
        if 0 <= index < len(self.state.hits):
            self._set(replace(self.state, current=index, notice=""))
            self._reach()

    def end_episode(self) -> None:
        """The reader has gone elsewhere: the next hit starts another step of the history."""
        self._origin, self._stepped = None, False

    def forget(self) -> None:
        """Another text has come; the last query stays."""
        self._index = None
        self.end_episode()
        self._set(SearchState())

    def _reach(self) -> None:
        if self.state.current >= 0:
            starts, self._stepped = not self._stepped, True
            self.hitReached.emit(self.state.hits[self.state.current], starts)

    def _set(self, state: SearchState) -> None:
        self.state = state
        self.changed.emit()

    def _wrapped(self, by: int) -> str:
        if by > 0:
            return self.tr("Reached the end, continued from the top")
        return self.tr("Reached the top, continued from the end")
