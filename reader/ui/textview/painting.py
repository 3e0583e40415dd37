"""Draws one frame: what is in view and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextCharFormat, QTextLayout

from reader.core.transcript import Span
from reader.ui.textview.laid import Laid
from reader.ui.textview.layers import Layer, LayerRange, LayerStack, Underline
from reader.ui.textview.strokes import outline, underline
from reader.ui.textview.style import TextStyle
from reader.ui.textview.typesetter import PartHeading

SHORT = 200
"""Longest span, in code points, whose boxes are kept for the next frame."""
PARAGRAPH_MARK = 6
"""Width of the sign that a selection goes on into the next paragraph."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands on the page besides the words."""

    style: TextStyle
    layers: LayerStack
    headings: dict[int, PartHeading]
    zoom: float
    selection: Span | None = None
    caret: int | None = None
    hovered: LayerRange | None = None
    focused: LayerRange | None = None
    flash: Span | None = None


def paint_piece(painter: QPainter, frame: Frame, laid: Laid, y: float, clip: QRectF) -> None:
    """Draw one laid-out piece with its top at ``y``; lines outside the clip are left out."""
    span = _lines_within(laid, y, clip)
    if frame.flash:
        _tint(painter, laid, y, frame.flash, span, frame.style.flash, full=True)
    ranges = list(frame.layers.between(span.start, max(span.end, span.start + 1)))
    for name, layer, index in ranges:
        _background(painter, laid, y, frame, span, name, layer, index)
    if frame.selection:
        _tint(painter, laid, y, frame.selection, span, frame.style.selection, full=True)
        _mark_paragraph_end(painter, laid, y, frame)
    _words(painter, frame, laid, y, clip)
    for _, layer, index in ranges:
        _lines(painter, laid, y, frame, span, layer, index)
    if frame.focused and frame.focused.span.overlaps(span):
        outline(painter, _boxes(laid, y, frame.focused.span, span, full=False), frame.style.focus, 2.0)
    if frame.caret is not None and laid.piece.start <= frame.caret <= laid.piece.end:
        caret = laid.caret(frame.caret).translated(0, y)
        width = max(2.0, round(1.5 * frame.zoom))
        painter.fillRect(
            QRectF(caret.left() - width / 2, caret.top(), width, caret.height()), frame.style.caret
        )


def paint_focus(painter: QPainter, style: TextStyle, pane: QRectF) -> None:
    """Draw a frame that says that the pane has the keyboard."""
    painter.setPen(QPen(style.focus, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(pane.adjusted(1, 1, -1, -1))


def _lines_within(laid: Laid, y: float, clip: QRectF) -> Span:
    first, last = laid.line_at(clip.top() - y), laid.line_at(clip.bottom() - y)
    return Span(laid.line_span(first)[0], laid.line_span(last)[1])


def _boxes(laid: Laid, y: float, span: Span, within: Span, *, full: bool) -> Iterator[QRectF]:
    """Yield the boxes of a span: as high as the line, or as high as the words."""
    if len(span) > SHORT:
        span = Span(max(span.start, within.start), min(span.end, within.end))
    for number, left, right in laid.boxes(span.start, span.end, keep=len(span) <= SHORT):
        top, bottom = laid.tops[number], laid.tops[number + 1]
        if not full:
            line = laid.lines[number]
            middle = line.y() + line.ascent()
            top = max(top, middle - laid.format.ascent)
            bottom = min(bottom, middle + laid.format.descent + 1)
        yield QRectF(left, y + top, right - left, bottom - top)


def _tint(
    painter: QPainter, laid: Laid, y: float, span: Span, within: Span, colour: QColor, *, full: bool = False
) -> None:
    if span.overlaps(within):
        for box in _boxes(laid, y, span, within, full=full):
            painter.fillRect(box, colour)


def _mark_paragraph_end(painter: QPainter, laid: Laid, y: float, frame: Frame) -> None:
    selection, end = frame.selection, laid.piece.end
    if selection is None or not (selection.start <= end < selection.end):
        return
    line = laid.lines[-1].naturalTextRect()
    x = line.left() - PARAGRAPH_MARK if laid.right_to_left else line.right()
    top, bottom = laid.tops[-2], laid.tops[-1]
    painter.fillRect(QRectF(x, y + top, PARAGRAPH_MARK, bottom - top), frame.style.selection)


def _background(
    painter: QPainter, laid: Laid, y: float, frame: Frame, within: Span, name: str, layer: Layer, index: int
) -> None:
    look = layer.format
    active = any(on and on.layer == name and on.index == index for on in (frame.hovered, frame.focused))
    colour = look.hover if active and look.hover is not None else look.background
    if colour is not None:
        _tint(painter, laid, y, Span(layer.starts[index], layer.ends[index]), within, colour)


def _lines(
    painter: QPainter, laid: Laid, y: float, frame: Frame, within: Span, layer: Layer, index: int
) -> None:
    look = layer.format
    span = Span(layer.starts[index], layer.ends[index])
    if look.line is not None and look.underline is not Underline.NONE:
        boxes = _boxes(laid, y, span, within, full=False)
        underline(painter, boxes, look.underline, look.line, frame.zoom)
    if look.outline is not None:
        outline(painter, _boxes(laid, y, span, within, full=False), look.outline, 1.5)


def _words(painter: QPainter, frame: Frame, laid: Laid, y: float, clip: QRectF) -> None:
    style = frame.style
    painter.setPen(style.quiet if laid.format.quiet else style.text)
    laid.layout.draw(painter, QPointF(0, y), _selected_words(frame, laid), clip)
    for title in laid.titles:
        painter.setPen(frame.headings[title.paragraph].colour)
        title.layout.draw(painter, QPointF(0, y))


def _selected_words(frame: Frame, laid: Laid) -> list[QTextLayout.FormatRange]:
    colour, selection, piece = frame.style.selection_text, frame.selection, laid.piece
    if colour is None or selection is None or not selection.overlaps(Span(piece.start, piece.end)):
        return []
    start = laid.units.units(max(selection.start, piece.start) - piece.start)
    end = laid.units.units(min(selection.end, piece.end) - piece.start)
    look = QTextCharFormat()
    look.setForeground(colour)
    words = QTextLayout.FormatRange()
    words.start, words.length, words.format = start, end - start, look
    return [words]
