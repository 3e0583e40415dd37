"""What the mouse does in the text pane: hovering, following, selecting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from reader.core.transcript import Span
from reader.ui.textview.layers import LayerRange
from reader.ui.textview.selection import Unit

if TYPE_CHECKING:
    from reader.ui.textview.ranges import Ranges
    from reader.ui.textview.selecting import Selecting
    from reader.ui.textview.view import TextView

AUTOSCROLL_MILLISECONDS = 16
AUTOSCROLL_SHARE = 0.25
"""Of the distance beyond the edge, scrolled each time."""


class Mouse:
    """Turns presses, drags and releases into selections and followed ranges."""

    def __init__(self, view: TextView, selecting: Selecting, ranges: Ranges) -> None:
        self._view = view
        self._selecting = selecting
        self._ranges = ranges
        self._unit = Unit.CHARACTER
        self._grabbed: Span | None = None
        """What the press took; a drag always keeps it."""
        self._pressed = QPointF()
        self._at = QPointF()
        self._candidate: LayerRange | None = None
        self._since_double = QElapsedTimer()
        self._autoscroll = QTimer(view)
        self._autoscroll.setInterval(AUTOSCROLL_MILLISECONDS)
        self._autoscroll.timeout.connect(self._scroll_on)

    def press(self, event: QMouseEvent) -> bool:
        """Begin to select, or to follow what is under the pointer; return whether the button was ours."""
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        position = event.position()
        tripled = self._is_third(position)
        self._pressed = self._at = position
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._candidate = None if extend or tripled else self._ranges.at(position)
        self._begin(Unit.PARAGRAPH if tripled else Unit.CHARACTER, extend=extend)
        return True

    def double_click(self, event: QMouseEvent) -> bool:
        """Select a word, and go on by words; return whether the button was ours."""
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        self._pressed = self._at = event.position()
        self._candidate = None
        self._since_double.start()
        self._begin(Unit.WORD, extend=False)
        return True

    def move(self, event: QMouseEvent) -> None:
        """Select on, or show what is under the pointer."""
        self._at = event.position()
        if self._grabbed is None:
            self._ranges.hover(self._at)
            return
        if self._candidate and self._distance(self._pressed) >= QApplication.startDragDistance():
            self._candidate = None
        self._extend()
        outside = not 0 <= self._at.y() < self._view.viewport().height()
        if outside and not self._autoscroll.isActive():
            self._autoscroll.start()
        elif not outside:
            self._autoscroll.stop()

    def release(self, event: QMouseEvent) -> bool:
        """End selecting, or follow what was clicked; return whether the button was ours."""
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        self.cancel()
        candidate, self._candidate = self._candidate, None
        if candidate:
            self._view.rangeActivated.emit(candidate)
        else:
            self._selecting.offer()
        return True

    def cancel(self) -> None:
        """Stop dragging."""
        self._grabbed = None
        self._autoscroll.stop()

    def _begin(self, unit: Unit, *, extend: bool) -> None:
        self._unit = unit
        self._selecting.shows_caret = False
        if extend:
            anchor = self._selecting.anchor
            self._grabbed = Span(anchor, anchor)
            self._extend()
            return
        self._grabbed = self._selecting.unit_at(self._at, unit)
        self._selecting.set(self._grabbed.start, self._grabbed.end)

    def _extend(self) -> None:
        grabbed = self._grabbed
        assert grabbed is not None
        here = self._selecting.unit_at(self._at, self._unit)
        if here.start < grabbed.start:
            self._selecting.set(grabbed.end, here.start)
        else:
            self._selecting.set(grabbed.start, max(grabbed.end, here.end))

    def _scroll_on(self) -> None:
        height = self._view.viewport().height()
        beyond = self._at.y() - (height if self._at.y() >= height else 0)
        self._view.scroll_by(beyond * AUTOSCROLL_SHARE)
        self._extend()

    def _distance(self, other: QPointF) -> float:
        return (self._at - other).manhattanLength()

    def _is_third(self, position: QPointF) -> bool:
        timer = self._since_double
        if not timer.isValid() or timer.elapsed() > QApplication.doubleClickInterval():
            return False
        timer.invalidate()
        return (position - self._pressed).manhattanLength() < QApplication.startDragDistance()
