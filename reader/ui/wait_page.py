"""The page of a tab whose source is still being read, or was not read to its end."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget


class WaitPage(QWidget):
    """One quiet sentence, and a button that stops, or goes on. Nothing moves."""

    stopWished = Signal()
    goOnWished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = QLabel(self)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setWordWrap(True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.button = QPushButton(self)
        self.button.clicked.connect(self._press)
        self._stopped = False
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(self.sentence)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.setFocusProxy(self.button)

    def say(self, name: str, *, stopped: bool) -> None:
        """Show that a source is being read, or that reading it was stopped."""
        self._stopped = stopped
        shown = self.tr("Reading {0} was stopped.") if stopped else self.tr("Reading {0}…")
        self.sentence.setText(shown.format(name))
        self.sentence.setAccessibleName(self.sentence.text())
        self.button.setText(self.tr("Go O&n") if stopped else self.tr("S&top"))
        self.button.setAccessibleDescription(self.sentence.text())

    def _press(self) -> None:
        if self._stopped:
            self.goOnWished.emit()
        else:
            self.stopWished.emit()
