"""Opens the first window and runs the event loop."""

from __future__ import annotations

import gc
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.binding import import_qt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

GROWN = 20_000
"""New objects between two collections: an analysis makes many, hardly one in a ring."""


def open_window(
    paths: Sequence[Path], *, at: int | None = None, section: str | None = None, find: str | None = None
) -> int:
    """Open a window with a tab for each path, begin the first where asked, and return the exit code.

    Garbage is collected from the first turn of the event loop on, if it was not before.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    import_qt()
    from PySide6.QtCore import Qt, QTimer

    from reader.ui.appearance import Appearance
    from reader.ui.mishaps import Mishaps
    from reader.ui.opening import Opening
    from reader.ui.settings import Store
    from reader.ui.window import Window

    application = _application()
    store = Store()
    settings = store.load()
    appearance = Appearance(settings.theme, application)
    window = Window(store, settings, appearance)
    mishaps = Mishaps(application)
    mishaps.told.connect(window.tell, Qt.ConnectionType.QueuedConnection)
    sys.excepthook = mishaps.take
    window.open_first(paths, Opening(at, section or "", find or ""))
    QTimer.singleShot(0, _collect_again)
    code = application.exec()
    sys.excepthook = sys.__excepthook__
    window.deleteLater()
    QTimer.singleShot(0, application.quit)
    application.exec()
    return code


def _collect_again() -> None:
    gc.freeze()
    gc.set_threshold(GROWN, 20, 50)
    gc.enable()


def _application() -> QApplication:
    """Return the application, named so that the desktop and the settings' folder know it."""
    from PySide6.QtCore import QLoggingCategory
    from PySide6.QtWidgets import QApplication

    from reader import __version__

    # Qt says of every face that lacks a script that it does, before it takes the next one.
    QLoggingCategory.setFilterRules("qt.text.font.db.warning=false")

    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication(["podium", "-style", "fusion"])
    application.setApplicationName("podium")
    application.setApplicationDisplayName("Podium")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("podium")
    return application
