"""Draws one frame: what is in view and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextLayout

from reader.core.transcript import Span
from reader.ui.textview.laid import Laid
from reader.ui.textview.layers import Layer, LayerFormat, LayerRange, LayerStack, Underline
from reader.ui.textview.strokes import outline, underline
from reader.ui.textview.style import TextStyle
from reader.ui.textview.typesetter import Headings

SHORT = 200
"""Longest span, in code points, whose boxes are kept for the next frame."""
PARAGRAPH_MARK = 6
"""Width of the sign that a selection goes on into the next paragraph."""


class Frame(NamedTuple):
    """What stands on the page besides the words."""

    style: TextStyle
    layers: LayerStack
    headings: Headings
    zoom: float
    selection: Span | None = None
    caret: int | None = None
    hovered: LayerRange | None = None
    focused: LayerRange | None = None
    flash: Span | None = None


def paint_focus(painter: QPainter, style: TextStyle, pane: QRectF) -> None:
    """Draw a frame that says that the pane has the keyboard."""
    painter.setPen(QPen(style.focus, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(pane.adjusted(1, 1, -1, -1))


class PiecePainter:
    """Draws one laid-out piece with its top at ``y``; lines outside the clip are left out."""

    def __init__(self, painter: QPainter, frame: Frame, laid: Laid, y: float, clip: QRectF) -> None:
        self._painter = painter
        self._frame = frame
        self._style = frame.style
        self._laid = laid
        self._y = y
        self._clip = clip
        first, last = laid.line_at(clip.top() - y), laid.line_at(clip.bottom() - y)
        self._seen = Span(laid.line_span(first)[0], laid.line_span(last)[1])

    def paint(self) -> None:
        """Draw what lies behind the words, the words, what lies on them."""
        frame, seen = self._frame, self._seen
        if frame.flash:
            self._tint(frame.flash, self._style.flash, full=True)
        marks = list(frame.layers.between(seen.start, max(seen.end, seen.start + 1)))
        for name, layer, index in marks:
            self._paint_background(name, layer, index)
        if frame.selection:
            self._tint(frame.selection, self._style.selection, full=True)
            self._mark_paragraph_end(frame.selection)
        self._paint_words()
        for _, layer, index in marks:
            self._paint_lines(layer.format, Span(layer.starts[index], layer.ends[index]))
        if frame.focused and frame.focused.span.overlaps(seen):
            outline(self._painter, self._boxes(frame.focused.span), self._style.focus, 2.0)
        self._paint_caret()

    def _boxes(self, span: Span, *, full: bool = False) -> Iterator[QRectF]:
        """Yield the boxes of a span: as high as the words or, if full, as the line."""
        laid, y, seen = self._laid, self._y, self._seen
        short = span.end - span.start <= SHORT
        start, end = span.start, span.end
        if not short:
            start, end = max(start, seen.start), min(end, seen.end)
        for number, left, right in laid.boxes(start, end, keep=short):
            top, bottom = laid.tops[number], laid.tops[number + 1]
            if not full:
                line = laid.lines[number]
                baseline = line.y() + line.ascent()
                top = max(top, baseline - laid.format.ascent)
                bottom = min(bottom, baseline + laid.format.descent + 1)
            yield QRectF(left, y + top, right - left, bottom - top)

    def _tint(self, span: Span, colour: QColor, *, full: bool = False) -> None:
        if span.overlaps(self._seen):
            for box in self._boxes(span, full=full):
                self._painter.fillRect(box, colour)

    def _mark_paragraph_end(self, selection: Span) -> None:
        """Show that the selection goes on into the next paragraph."""
        laid = self._laid
        if selection.start <= laid.piece.end < selection.end:
            line = laid.lines[-1].naturalTextRect()
            x = line.left() - PARAGRAPH_MARK if laid.right_to_left else line.right()
            top, bottom = laid.tops[-2], laid.tops[-1]
            mark = QRectF(x, self._y + top, PARAGRAPH_MARK, bottom - top)
            self._painter.fillRect(mark, self._style.selection)

    def _paint_background(self, name: str, layer: Layer, index: int) -> None:
        colour = layer.format.background
        for active in (self._frame.hovered, self._frame.focused):
            if active and active.layer == name and active.index == index:
                colour = layer.format.hover or colour
        if colour is not None:
            self._tint(Span(layer.starts[index], layer.ends[index]), colour)

    def _paint_lines(self, look: LayerFormat, span: Span) -> None:
        if look.line is not None and look.underline is not Underline.NONE:
            underline(self._painter, self._boxes(span), look.underline, look.line, self._frame.zoom)
        if look.outline is not None:
            outline(self._painter, self._boxes(span), look.outline, 1.5)

    def _paint_words(self) -> None:
        painter, laid, at = self._painter, self._laid, QPointF(0, self._y)
        painter.setPen(self._style.quiet if laid.format.quiet else self._style.text)
        laid.layout.draw(painter, at, self._selected_words(), self._clip)
        for title in laid.titles:
            painter.setPen(self._frame.headings[title.paragraph].colour)
            title.layout.draw(painter, at)

    def _selected_words(self) -> list[QTextLayout.FormatRange]:
        colour, selection, laid = self._style.selection_text, self._frame.selection, self._laid
        piece = laid.piece
        if colour is None or selection is None or not selection.overlaps(Span(piece.start, piece.end)):
            return []
        from PySide6.QtGui import QTextCharFormat

        start = laid.units.units(max(selection.start, piece.start) - piece.start)
        end = laid.units.units(min(selection.end, piece.end) - piece.start)
        look = QTextCharFormat()
        look.setForeground(colour)
        words = QTextLayout.FormatRange()
        words.start, words.length, words.format = start, end - start, look
        return [words]

    def _paint_caret(self) -> None:
        at, piece = self._frame.caret, self._laid.piece
        if at is not None and piece.start <= at <= piece.end:
            caret = self._laid.caret(at).translated(0, self._y)
            width = max(2.0, round(1.5 * self._frame.zoom))
            bar = QRectF(caret.left() - width / 2, caret.top(), width, caret.height())
            self._painter.fillRect(bar, self._style.caret)
