"""Work that follows reading a moment later: the frame in which the text moves is the text's alone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

MOMENT = 40
"""Milliseconds; while one scrolls on and on, what follows is done this often."""


class Soon(QObject):
    """Calls a function once, a moment after it was asked to, however often that was."""

    def __init__(self, call: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, interval=MOMENT)
        self._timer.timeout.connect(call)
        self._call = call

    @property
    def waiting(self) -> bool:
        """Whether the call is still to come."""
        return self._timer.isActive()

    def ask(self) -> None:
        """Have the function called in a moment, unless that is on its way."""
        if not self._timer.isActive():
            self._timer.start()

    def now(self) -> None:
        """Call the function at once if it has been asked for: somebody is about to look."""
        if self._timer.isActive():
            self._timer.stop()
            self._call()
