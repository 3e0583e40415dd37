"""One search through one transcript: the query, its hits, the hit one stands on, and what to say about it."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.core.outline.parts import Outline
from reader.core.search import (
    BadQuery,
    Folding,
    HitGroup,
    Hits,
    SearchIndex,
    Suggestion,
    hits_by_part,
    suggestions,
)
from reader.core.transcript import Transcript
from reader.ui.slices import Slices
from reader.ui.tasks import Tasks

if TYPE_CHECKING:
    from reader.core.search import Query

QUICK_SECONDS = 0.01
"""How long an expression may hold the window; a slower one is matched on another thread."""


@dataclass(frozen=True, slots=True)
class SearchState:
    """What a find bar and the text show. ``current`` is an index into ``hits``, -1 for none."""

    query: Query | None = None
    hits: Hits = field(default_factory=Hits)
    current: int = -1
    notice: str = ""
    """Good to know: the search went round the end."""
    error: str = ""
    """Why the query cannot be searched for; the hits are still those of the last good one."""
    running: bool = False
    """Whether more hits may come."""
    suggestions: tuple[Suggestion, ...] = ()
    """Less strict queries that have hits, where this one has none."""


@dataclass(frozen=True, slots=True)
class Grouped:
    """Hits, the outline that they were grouped by, and the groups: kept, since several panes ask."""

    hits: Hits = field(default_factory=Hits)
    outline: Outline = field(default_factory=Outline)
    groups: tuple[HitGroup, ...] = ()


class SearchSession(QObject):
    """Keeps one :class:`SearchState` true. An episode is one search: its first hit is a step of the history.

    A search runs in slices between events; the next one ends it. A short text is searched before
    :meth:`find` returns.
    """

    changed = Signal()
    hitReached = Signal(object, bool)
    """The span of the hit, and whether it is the first of its episode."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.state = SearchState()
        self._grouped = Grouped()
        self._index: SearchIndex | None = None
        self._last: Query | None = None
        self._origin: int | None = None
        self._stepped = self._reached = False
        self._slices = Slices(self)
        self._tasks = Tasks(BadQuery, self)
        self._found = Hits()

    def groups(self, outline: Outline) -> tuple[HitGroup, ...]:
        """Return the hits by part, worked out once for all who ask."""
        hits = self.state.hits
        if self._grouped.hits is not hits or self._grouped.outline is not outline:
            self._grouped = Grouped(hits, outline, hits_by_part(hits, outline))
        return self._grouped.groups

    def index(self, transcript: Transcript) -> SearchIndex:
        """Return the text's index, made on first use."""
        if self._index is None or self._index.text is not transcript.text:
            self._index = SearchIndex(transcript.text)
        return self._index

    def make_ready(self, transcript: Transcript) -> None:
        """Fold the text between events, so that the first search of a long one need not wait for that."""
        if not self._slices.running:
            self._slices.start(self.index(transcript).prepare(Folding(case=False, accents=False)), _nothing)

    def find(self, transcript: Transcript, query: Query | None, offset: int) -> None:
        """Take a query up and reach its first hit at or after where this search began."""
        self._halt()
        if query is None or not query.text:
            self.end_episode()
            self._set(SearchState())
            return
        if self._origin is None:
            self._origin = offset
        index = self.index(transcript)
        if query.regex:
            self._match(index, query)
        else:
            self._reached = False
            self._found = Hits(array("q"), array("q"))
            self._slices.start(self._scan(index, query), partial(self._end, query))
            if self._slices.running:
                self._set(SearchState(query, running=True))
                self._show_first(query)

    def stop(self) -> None:
        """Stop a search that runs; the hits it has found stay."""
        if self.state.running:
            self._halt()
            self._set(replace(self.state, running=False))

    def _halt(self) -> None:
        self._slices.stop()
        self._tasks.cancel()

    def _scan(self, index: SearchIndex, query: Query) -> Iterator[None]:
        """Search bit by bit; what needs more than the first slice shows its first hit before it has all."""
        for hits in index.scan(query):
            self._found.starts.extend(hits.starts)
            self._found.ends.extend(hits.ends)
            if self.state.running:
                self._show_first(query)
            yield

    def _show_first(self, query: Query) -> None:
        if not self._reached and self._found and self._found.starts[-1] >= (self._origin or 0):
            self._reached = True
            self._reach_first(query, self._found[:], running=True)

    def _end(self, query: Query) -> None:
        if self._reached:
            self._set(replace(self.state, hits=self._found, running=False))
        else:
            self._reach_first(query, self._found)

    def _match(self, index: SearchIndex, query: Query) -> None:
        """Search by expression: at once if it is quick, else on another thread within the index's limit."""
        try:
            hits = index.find(query, QUICK_SECONDS)
        except BadQuery as error:
            if error.position is not None:
                self._refuse(query, error)
                return
            self._set(SearchState(query, running=True))
            done, refused = partial(self._reach_first, query), partial(self._refuse, query)
            self._tasks.run(partial(index.find, query), done, refused)
        else:
            self._reach_first(query, hits)

    def _refuse(self, query: Query, error: Exception) -> None:
        self._set(replace(self.state, query=query, notice="", error=str(error), running=False))

    def _reach_first(self, query: Query, hits: Hits, running: bool = False) -> None:
        self._last = query
        first = bisect_left(hits.starts, self._origin or 0) if hits else -1
        notice = ""
        if hits and first == len(hits):
            first, notice = 0, self._wrapped(1)
        self._set(SearchState(query, hits, first, notice, running=running))
        self._reach()
        if self._index and not hits:
            work = partial(suggestions, self._index, query)
            self._tasks.run(work, self._suggest, self._suggest_nothing)

    def _suggest(self, found: tuple[Suggestion, ...]) -> None:
        if found:
            self._set(replace(self.state, suggestions=found))

    def _suggest_nothing(self, error: Exception) -> None:
        """Leave it at that: the expression is too slow to be tried in other ways."""

    def step(self, transcript: Transcript, by: int, offset: int) -> None:
        """Move to the next or previous hit, round the end; take the last query up where there is none."""
        if self.state.query is None:
            self.find(transcript, self._last, offset)
            return
        if not self.state.hits:
            return
        wanted = self.state.current + by
        index = wanted % len(self.state.hits)
        if index != wanted and self.state.running:
            return
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
        self._halt()
        self._index = None
        self.end_episode()
        self._set(SearchState())

    def close(self) -> None:
        """Stop for good."""
        self._slices.stop()
        self._tasks.close()

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


def _nothing() -> None:
    """There is nothing to do once the text is ready."""
