"""Interactive ranges of the text pane: the one under the pointer, the one that the keyboard has reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

from reader.ui.textview.layers import LayerRange, LayerStack

if TYPE_CHECKING:
    from reader.ui.textview.view import TextView
    from reader.ui.textview.voice import Voice


class Ranges:
    """Finds the range that is meant and tells who listens."""

    def __init__(self, view: TextView, layers: LayerStack, voice: Voice) -> None:
        self._view = view
        self._voice = voice
        self._layers = layers
        self.hovered: LayerRange | None = None
        self.focused: LayerRange | None = None

    def at(self, position: QPointF) -> LayerRange | None:
        """Return the interactive range at a point of the pane."""
        offset = self._view.page.character_at(position.x(), position.y())
        return None if offset is None else self._layers.at(offset)

    def hover(self, position: QPointF | None) -> None:
        """Show what is under the pointer; ``None`` when the pointer has gone."""
        found = None if position is None else self.at(position)
        if position is not None:
            self._view.viewport().setCursor(self._cursor(position, found))
        if found != self.hovered:
            self.hovered = found
            self._changed()

    def step(self, *, forward: bool) -> bool:
        """Put the keyboard's frame on the next or the previous range; return whether there is one."""
        seen = self._view.visible_span()
        here = self.focused
        if here is not None and here.span.overlaps(seen):
            found = self._layers.beside(here.span.start, here.layer, forward=forward)
        else:
            edge = seen.start - 1 if forward else seen.end
            found = self._layers.beside(edge, "", forward=forward)
        self._focus(found)
        if found is not None:
            self._view.reveal(found.span.start)
            self._voice.say(found.span)
        return found is not None

    def activate(self, caret: int | None) -> bool:
        """Follow the range that has the frame, or that the caret is in; return whether there is one."""
        found = self.focused or (None if caret is None else self._layers.at(caret))
        if found is not None:
            self._view.rangeActivated.emit(found)
        return found is not None

    def leave(self) -> bool:
        """Take the keyboard's frame away; return whether there was one."""
        had = self.focused is not None
        self._focus(None)
        return had

    def check(self) -> None:
        """Let go of ranges that a change of the layers has taken away."""
        if self.focused and not self._layers.holds(self.focused):
            self._focus(None)
        if self.hovered and not self._layers.holds(self.hovered):
            self.hovered = None
            self._changed()

    def _focus(self, found: LayerRange | None) -> None:
        if found != self.focused:
            self.focused = found
            self._changed()

    def _changed(self) -> None:
        self._view.viewport().update()
        self._view.rangeHovered.emit(self.hovered or self.focused)

    def _cursor(self, position: QPointF, found: LayerRange | None) -> Qt.CursorShape:
        if found is not None:
            return Qt.CursorShape.PointingHandCursor
        column = self._view.page.column
        inside = column.left <= position.x() <= column.left + column.width
        return Qt.CursorShape.IBeamCursor if inside else Qt.CursorShape.ArrowCursor
