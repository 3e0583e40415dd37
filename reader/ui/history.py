"""Back and forward through the places a reader jumped from, by the rules that a browser for prose needs."""

from __future__ import annotations

import time
from collections.abc import Callable

from reader.ui.textview.place import Place

MERGE_SECONDS = 2.0
"""Two jumps closer than this are one: the place between them was only passed through (Zotero's rule)."""


class History:
    """Two stacks of places. Only jumps enter them; scrolling moves the present place only."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._back: list[Place] = []
        self._forward: list[Place] = []
        self._last_jump = float("-inf")

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place to return to."""
        return bool(self._back)

    @property
    def can_go_forward(self) -> bool:
        """Whether a step back can be undone."""
        return bool(self._forward)

    def leave(self, here: Place) -> None:
        """Remember the place that a jump leaves, unless it is there already or was only passed through."""
        now = self._clock()
        passed_through = bool(self._back) and now - self._last_jump < MERGE_SECONDS
        self._last_jump = now
        self._forward.clear()
        if not passed_through and self._back[-1:] != [here]:
            self._back.append(here)

    def back(self, here: Place) -> Place | None:
        """Return the place to go back to, if any, keeping the present one for :meth:`forward`."""
        return self._step(self._back, self._forward, here)

    def forward(self, here: Place) -> Place | None:
        """Return the place that the last step back came from; ``None`` where there was none."""
        return self._step(self._forward, self._back, here)

    def _step(self, source: list[Place], other: list[Place], here: Place) -> Place | None:
        self._last_jump = float("-inf")
        while source and source[-1] == here:
            source.pop()
        if not source:
            return None
        other.append(here)
        return source.pop()
