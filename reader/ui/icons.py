"""Icons: single strokes on a grid of 16, drawn by us in ``resources/icons`` and tinted by the theme."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reader.resources import resource
from reader.ui.theme import Theme

GRID = 16


def icon(name: str, theme: Theme, ratio: float, size: int = GRID) -> QIcon:
    """Return an icon in the theme's text colour, paler where disabled, for a screen of that pixel ratio."""
    found = QIcon()
    for mode, colour in ((QIcon.Mode.Normal, theme.text), (QIcon.Mode.Disabled, _faded(theme))):
        found.addPixmap(pixmap(name, colour, size, ratio), mode)
    return found


def pixmap(name: str, colour: QColor, size: int, ratio: float) -> QPixmap:
    """Return an icon in one colour, ``size`` device-independent pixels wide and high."""
    drawing = resource("icons", f"{name}.svg").read_text("utf-8").replace("currentColor", colour.name())
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def _faded(theme: Theme) -> QColor:
    """Return a third of the text's colour on the panel's: what is greyed need not be read."""
    ink, ground = theme.text, theme.panel
    return QColor(*((one + 2 * other) // 3 for one, other in zip(_rgb(ink), _rgb(ground), strict=True)))


def _rgb(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()
