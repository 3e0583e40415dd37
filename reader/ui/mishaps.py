"""Errors that nobody expected: they are logged and told quietly, and reading goes on."""

from __future__ import annotations

import logging
from types import TracebackType

from PySide6.QtCore import QObject, Signal

log = logging.getLogger("podium")


class Mishaps(QObject):
    """Stands where ``sys.excepthook`` does, on whatever thread; ``told`` reaches the window on its own."""

    told = Signal(str)

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log the error and tell of it."""
        log.error("an unexpected error", exc_info=(kind, error, trace))
        self.told.emit(self.tr("Something went wrong: {0}. You can go on reading.").format(kind.__name__))
