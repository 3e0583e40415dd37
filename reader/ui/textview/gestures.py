"""Pinching: on a touch screen a gesture of Qt's, on a touch pad the system's own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt


def pinched(event: QEvent) -> float | None:
    """Return by how much an event spreads what is under two fingers, ``None`` for any other event."""
    if event.type() == QEvent.Type.Gesture:
        return _on_screen(event)
    if event.type() == QEvent.Type.NativeGesture:
        return _on_pad(event)
    return None


def _on_screen(event: QEvent) -> float | None:
    from PySide6.QtWidgets import QGestureEvent, QPinchGesture

    if not isinstance(event, QGestureEvent):
        return None
    pinch = event.gesture(Qt.GestureType.PinchGesture)
    if not isinstance(pinch, QPinchGesture):
        return None
    event.accept(pinch)
    return pinch.scaleFactor()


def _on_pad(event: QEvent) -> float | None:
    from PySide6.QtGui import QNativeGestureEvent

    if not isinstance(event, QNativeGestureEvent):
        return None
    zooms = event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
    return 1 + event.value() if zooms else None
