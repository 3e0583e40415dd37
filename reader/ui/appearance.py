"""Which theme the program wears: the one chosen, or light or dark as the desktop is."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.ui.settings import SYSTEM
from reader.ui.theme import Theme, load


class Appearance(QObject):
    """Dresses the application, which is of the Fusion style. The desktop's colour scheme is read as a signal
    only; the colours are ours.
    """

    changed = Signal()
    """Read ``theme``."""

    def __init__(self, choice: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.choice = choice
        self.theme: Theme
        self._wear()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    def choose(self, choice: str) -> None:
        """Wear a theme by its name, or ``system``."""
        self.choice = choice
        self._wear()
        self.changed.emit()

    def _system_changed(self) -> None:
        if self.choice == SYSTEM:
            self._wear()
            self.changed.emit()

    def _wear(self) -> None:
        hints = QGuiApplication.styleHints()
        scheme = Qt.ColorScheme
        if self.choice == SYSTEM:
            hints.unsetColorScheme()
            self.theme = load("dark" if hints.colorScheme() == scheme.Dark else "light")
        else:
            self.theme = load(self.choice)
            hints.setColorScheme(scheme.Dark if self.theme.dark else scheme.Light)
        QApplication.setPalette(self.theme.palette())
