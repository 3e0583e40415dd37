"""Pinching: on a touch screen a gesture of Qt's, on a touch pad the system's own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QNativeGestureEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture


def pinched(event: QEvent) -> float | None:
    """Return by how much an event spreads what is under two fingers, ``None`` for any other event."""
    if isinstance(event, QGestureEvent):
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if isinstance(pinch, QPinchGesture):
            event.accept(pinch)
            return pinch.scaleFactor()
    if isinstance(event, QNativeGestureEvent):
        zooms = event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
        return 1 + event.value() if zooms else None
    return None
