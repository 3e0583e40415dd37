"""Long work on the window's own thread, a few milliseconds at a time between events."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import ClassVar
from weakref import WeakSet

from PySide6.QtCore import QObject, QTimer

BUDGET = 0.005
"""Seconds of work between two chances for a key or a repaint, whoever works: a frame is 0.016."""
FIRST_BUDGET = 0.014
"""Seconds of the first slice: what ends in it needs no showing that it runs."""
SHARED_BUDGET = 0.002
"""Seconds of the first slice where several panes begin their work at one signal."""


class Slices(QObject):
    """Runs one iterator to its end. The first slice runs at once, so that short work is done on return.

    All that run share the budget: where three panes fill at once, the window is held no longer than by one.
    """

    _at_work: ClassVar[WeakSet[Slices]] = WeakSet()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Iterator[object] | None = None
        self._done: Callable[[], None] = _nothing
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._slice)

    @property
    def running(self) -> bool:
        """Whether there is work left."""
        return self._work is not None

    def start(
        self, work: Iterator[object], done: Callable[[], None] | None = None, first: float = FIRST_BUDGET
    ) -> None:
        """Drop what runs, and run this; ``done`` is called once it has ended.

        ``first`` is the budget of the first slice in seconds: several panes that answer one signal share it.
        """
        self.stop()
        self._work, self._done = work, done or _nothing
        self._at_work.add(self)
        self._spend(first)
        if self._work is work:
            self._timer.start(0)

    def stop(self) -> None:
        """Drop what runs; its ``done`` is not called."""
        self._timer.stop()
        self._work, self._done = None, _nothing
        self._at_work.discard(self)

    def _slice(self) -> None:
        self._spend(BUDGET / max(1, len(self._at_work)))

    def _spend(self, budget: float) -> None:
        work, end = self._work, time.perf_counter() + budget
        while work is not None and work is self._work:
            if next(work, self) is self:
                done = self._done
                self.stop()
                done()
                return
            if time.perf_counter() >= end:
                return


def _nothing() -> None:
    """Stand for no work."""
