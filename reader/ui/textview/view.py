"""The text pane."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSlider, QWidget

from reader.core.transcript import Span, Transcript
from reader.ui.textview.layers import Layer, LayerRange, LayerStack
from reader.ui.textview.margin import Margin, MarginBar
from reader.ui.textview.page import Anchor, Page
from reader.ui.textview.painting import Frame, paint_piece
from reader.ui.textview.pieces import Pieces
from reader.ui.textview.place import Place
from reader.ui.textview.selection import Selection
from reader.ui.textview.style import TextStyle
from reader.ui.textview.typesetter import PartHeading
from reader.ui.textview.typesheet import TypeSheet

FLASH_MILLISECONDS = 800
SMALLEST_ZOOM, LARGEST_ZOOM = 0.5, 4.0
TARGET_FRACTION = 0.2
"""A jump puts its target at this share of the pane's height."""


class TextView(QAbstractScrollArea):
    """Shows a transcript to read."""

    placeChanged = Signal()
    rangeHovered = Signal(object)
    """A :class:`LayerRange` of an interactive layer, or ``None``."""
    rangeActivated = Signal(object)
    """A :class:`LayerRange` that was clicked, or that had the keyboard's frame when Enter was pressed."""
    zoomChanged = Signal(float)
    selectionChanged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._transcript = Transcript("")
        self._pieces = Pieces(self._transcript)
        self._style = TextStyle.light()
        self._zoom = 1.0
        self._headings: dict[int, PartHeading] = {}
        self._margin = Margin()
        self._layers = LayerStack()
        self._selection = Selection()
        self._hovered: LayerRange | None = None
        self._focused: LayerRange | None = None
        self._flash: Span | None = None
        self._flash_timer = QTimer(self, singleShot=True, interval=FLASH_MILLISECONDS)
        self._flash_timer.timeout.connect(self._end_flash)
        self._syncing = False
        self._page = self._set_page()
        self._anchor = self._page.anchor()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.setAccessibleName(self.tr("Text of the transcript"))
        self.verticalScrollBar().valueChanged.connect(self._follow_bar)
        self.verticalScrollBar().actionTriggered.connect(self._follow_bar_action)

    # What is shown

    def set_transcript(self, transcript: Transcript) -> None:
        """Show another transcript from its start; layers, headings, margin, selection go."""
        self._transcript = transcript
        self._pieces = Pieces(transcript)
        self._headings = {}
        self._margin = Margin()
        self._layers.clear()
        self._hovered = self._focused = self._flash = None
        self._anchor = Anchor(0, 0.0, True)
        self._relayout()
        self._set_selection(Selection())

    def transcript(self) -> Transcript:
        """Return the transcript that is shown."""
        return self._transcript

    def set_style(self, style: TextStyle) -> None:
        """Set colours, faces and sizes; the place is kept."""
        self._style = style
        self._relayout()

    def set_headings(self, headings: Mapping[int, PartHeading]) -> None:
        """Draw part titles above paragraphs (by index); they cannot be selected and are never copied."""
        self._headings = dict(headings)
        self._relayout()

    def set_margin(self, bars: Sequence[MarginBar]) -> None:
        """Draw bars beside the paragraphs; bars are in order and do not overlap."""
        self._margin = Margin(bars)
        self.viewport().update()

    def set_layer(self, name: str, layer: Layer | None) -> None:
        """Set, replace or remove a named layer of highlights."""
        self._layers.set(name, layer)
        if self._hovered and self._hovered.layer == name:
            self._hover(None)
        if self._focused and self._focused.layer == name:
            self._focused = None
        self.viewport().update()

    def set_zoom(self, factor: float) -> None:
        """Enlarge type and measure together; the place is kept. 1 is the style's own size."""
        factor = min(max(factor, SMALLEST_ZOOM), LARGEST_ZOOM)
        if factor != self._zoom:
            self._zoom = factor
            self._relayout()
            self.zoomChanged.emit(factor)

    def zoom(self) -> float:
        """Return the zoom."""
        return self._zoom

    # Where reading stands

    def place(self) -> Place:
        """Return the place at the top edge."""
        return self._page.place()

    def restore(self, place: Place) -> None:
        """Return to a place: to the same pixel if the pane has the size that it had."""
        self._page.restore(place)
        self._moved()

    def visible_span(self) -> Span:
        """Return the characters that are in view."""
        return self._page.visible_span()

    def show_span(
        self, span: Span, *, fraction: float = TARGET_FRACTION, flash: bool = True, select: bool = False
    ) -> None:
        """Scroll until the span's first line is at a share of the pane's height, and tint it for a moment."""
        start = min(max(span.start, 0), len(self._transcript.text))
        self._page.scroll.put(start, round(self.viewport().height() * fraction))
        if select:
            self.select(span)
        if flash and self._style.motion:
            paragraph_end = self._pieces.bounds(self._pieces.paragraph_at(start))[1]
            self._flash = Span(start, max(start, min(span.end, paragraph_end)))
            self._flash_timer.start()
        self._moved()

    def scroll_by(self, pixels: float) -> None:
        """Scroll by pixels; down is positive."""
        self._page.scroll.move(pixels)
        self._moved()

    def scroll_by_page(self, pages: int) -> None:
        """Scroll by pages, with one line and a half of the last page kept in view."""
        kept = 1.5 * self._page.sheet.plain.pitch
        self.scroll_by(pages * max(kept, self.viewport().height() - kept))

    # Selection

    def selection(self) -> Span | None:
        """Return the selected characters, ``None`` where nothing is selected."""
        span = self._selection.span
        return span if len(span) else None

    def select(self, span: Span) -> None:
        """Select characters; the view does not move."""
        length = len(self._transcript.text)
        self._set_selection(Selection(min(max(span.start, 0), length), min(max(span.end, 0), length)))

    def selected_text(self) -> str:
        """Return exactly the transcript's characters that are selected."""
        return self._selection.span.of(self._transcript.text)

    def _set_selection(self, selection: Selection) -> None:
        changed = selection.span != self._selection.span
        self._selection = selection
        self.viewport().update()
        if changed:
            self.selectionChanged.emit()

    # Page and scroll bar

    def _set_page(self) -> Page:
        sheet = TypeSheet(self._style, self._zoom)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        size = self.viewport().size()
        return Page(self._transcript, self._pieces, sheet, self._headings, size, mirrored=mirrored)

    def _relayout(self) -> None:
        self._page = self._set_page()
        self._page.hold(self._anchor)
        self._sync_bar()
        self.viewport().update()
        self.placeChanged.emit()

    def _moved(self) -> None:
        self._anchor = self._page.anchor()
        self._sync_bar()
        self.viewport().update()
        self.placeChanged.emit()

    def _sync_bar(self) -> None:
        bar = self.verticalScrollBar()
        self._syncing = True
        bar.setRange(0, self._page.greatest_value())
        bar.setPageStep(max(1, self.viewport().height()))
        bar.setSingleStep(self._page.sheet.plain.pitch)
        bar.setValue(self._page.value())
        self._syncing = False

    def _follow_bar(self, value: int) -> None:
        if not self._syncing:
            self._page.go_to_value(value)
            self._moved()

    def _follow_bar_action(self, action: int) -> None:
        """Steps of the bar are exact pixels of the text; only a dragged handle is a share of the whole."""
        bar = self.verticalScrollBar()
        line, page = bar.singleStep(), self.viewport().height() - 1.5 * bar.singleStep()
        steps = {
            QAbstractSlider.SliderAction.SliderSingleStepAdd: line,
            QAbstractSlider.SliderAction.SliderSingleStepSub: -line,
            QAbstractSlider.SliderAction.SliderPageStepAdd: page,
            QAbstractSlider.SliderAction.SliderPageStepSub: -page,
        }
        pixels = steps.get(QAbstractSlider.SliderAction(action))
        if pixels is not None:
            self.scroll_by(pixels)
            bar.setSliderPosition(bar.value())

    def _end_flash(self) -> None:
        self._flash = None
        self.viewport().update()

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the page for the new size."""
        super().resizeEvent(event)
        self._relayout()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Leave the moving to the bar's own signals."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll by the wheel; with Ctrl zoom."""
        angle, pixels = event.angleDelta(), event.pixelDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self._zoom * 1.1 ** (angle.y() / 120))
        elif pixels.y():
            self.scroll_by(-pixels.y())
        else:
            self.scroll_by(-angle.y() / 120 * 3 * self._page.sheet.plain.pitch)
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is in view."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        clip = QRectF(event.rect())
        painter.fillRect(clip, self._style.background)
        page, frame = self._page, self._frame()
        for laid, y in page.scroll.visible():
            if y < clip.bottom() and y + laid.height > clip.top():
                paint_piece(painter, frame, laid, y, clip)
                self._margin.paint(painter, laid, y, page.column, page.sheet, self._pieces)
        painter.end()

    def _frame(self) -> Frame:
        return Frame(
            self._style,
            self._layers,
            self._headings,
            self._zoom,
            selection=self.selection(),
            hovered=self._hovered,
            focused=self._focused,
            flash=self._flash,
        )

    def _hover(self, found: LayerRange | None) -> None:
        if found != self._hovered:
            self._hovered = found
            self.viewport().update()
            self.rangeHovered.emit(found)
