"""Opens the first window and runs the event loop."""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from reader import __version__
from reader.ui.appearance import Appearance
from reader.ui.opening import Opening
from reader.ui.settings import Store
from reader.ui.window import Window

log = logging.getLogger("podium")


class Mishaps(QObject):
    """Takes errors that nobody expected: logs them and tells the window, quietly, on the window's thread."""

    told = Signal(str)

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Do what ``sys.excepthook`` shall."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        log.error("an unexpected error", exc_info=(kind, error, trace))
        self.told.emit(self.tr("Something went wrong: {0}. You can go on reading.").format(kind.__name__))


def open_window(
    paths: Sequence[Path], *, at: int | None = None, section: str | None = None, find: str | None = None
) -> int:
    """Open a window with a tab for each path, begin the first where asked, and return the exit code."""
    application = _application()
    store = Store()
    settings = store.load()
    appearance = Appearance(settings.theme, application)
    window = Window(store, settings, appearance)
    mishaps = Mishaps(application)
    mishaps.told.connect(window.tell, Qt.ConnectionType.QueuedConnection)
    sys.excepthook = mishaps.take
    window.open_first(paths, Opening(at, section or "", find or ""))
    code = application.exec()
    sys.excepthook = sys.__excepthook__
    window.deleteLater()
    QTimer.singleShot(0, application.quit)
    application.exec()
    return code


def _application() -> QApplication:
    """Return the application, named so that the desktop and the settings' folder know it."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication(["podium"])
    application.setApplicationName("podium")
    application.setApplicationDisplayName("Podium")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("podium")
    return application
