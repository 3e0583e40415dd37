"""The widget that the text pane is drawn on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget


class Ground(QWidget):
    """A viewport of ours, and filled by Qt: both for the start.

    Of a viewport that Qt made, Qt for Python would try a hundred classes and make each for that; to fill it
    by a brush would have it make those of gradients.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)

    def set_colour(self, colour: QColor) -> None:
        """Be of another colour."""
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, colour)
        self.setPalette(palette)
