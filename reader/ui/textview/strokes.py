"""Lines under and round words."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from reader.ui.textview.layers import Underline

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

DOT, STEP = 1.8, 3
"""Diameter of a dot, and from dot to dot, in pixels at a zoom of 1."""
LINE = 1.2


def underline(
    painter: QPainter, boxes: Iterable[QRectF], kind: Underline, colour: QColor, zoom: float
) -> None:
    """Draw lines along the lower edges of boxes."""
    if kind is Underline.DOTTED:
        _dot(painter, boxes, colour, zoom)
        return
    thickness = LINE * max(1.0, zoom)
    pen = QPen(colour, thickness)
    if kind is Underline.DASHED:
        pen.setDashPattern([4.0, 2.5])
    painter.setPen(pen)
    for box in boxes:
        y = box.bottom() - thickness / 2
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))


def outline(painter: QPainter, boxes: Iterable[QRectF], colour: QColor, width: float) -> None:
    """Draw frames round boxes."""
    painter.setPen(QPen(colour, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for box in boxes:
        painter.drawRoundedRect(box.adjusted(-1.5, -0.5, 1.5, 0.5), 3, 3)


def _dot(painter: QPainter, boxes: Iterable[QRectF], colour: QColor, zoom: float) -> None:
    """Draw dots as a texture: fifty times as fast as a dashed pen, and every dot the same."""
    ratio = painter.device().devicePixelRatio()
    dots = _dots(colour.rgba(), max(1.0, zoom), ratio)
    height = dots.height() / ratio
    for box in boxes:
        top = round(box.bottom() - height)
        painter.setBrushOrigin(QPointF(round(box.left()), top))
        painter.fillRect(QRectF(round(box.left()), top, round(box.width()), height), QBrush(dots))


@lru_cache(maxsize=64)
def _dots(rgba: int, zoom: float, ratio: float) -> QImage:
    """Return the texture of one dot; an image, since a pixmap must not outlive the application."""
    from PySide6.QtGui import QImage

    size = round(STEP * zoom * ratio), round(2 * zoom * ratio)
    image = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor.fromRgba(rgba))
    painter.drawEllipse(QRectF(0.1, 0.1, DOT * zoom * ratio, DOT * zoom * ratio))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image
