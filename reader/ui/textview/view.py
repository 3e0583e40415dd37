"""The text pane."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from reader.core.transcript import Span, Transcript
from reader.ui.textview.bar import Bar
from reader.ui.textview.gestures import pinched
from reader.ui.textview.ground import Ground
from reader.ui.textview.keyboard import Keyboard
from reader.ui.textview.layers import Layer, LayerRange, LayerStack
from reader.ui.textview.margin import Margin, MarginBar
from reader.ui.textview.menu import TextMenu
from reader.ui.textview.mouse import Mouse
from reader.ui.textview.page import Anchor, Page
from reader.ui.textview.painting import Frame, PiecePainter, paint_focus
from reader.ui.textview.pieces import Pieces
from reader.ui.textview.place import Place
from reader.ui.textview.ranges import Ranges
from reader.ui.textview.selecting import Selecting
from reader.ui.textview.style import TextStyle
from reader.ui.textview.typesetter import Headings, Names, Titles
from reader.ui.textview.typesheet import TypeSheet
from reader.ui.textview.voice import Voice

FLASH_MILLISECONDS = 800
SMALLEST_ZOOM, LARGEST_ZOOM = 0.5, 4.0
ZOOM_STEP = 1.1
TARGET_FRACTION = 0.2
"""A jump puts its target at this share of the pane's height."""
WHEEL_LINES = 3
BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class TextView(QAbstractScrollArea):
    """Shows a transcript to read.

    Keys, as the best readers have them. While one reads there is no caret: Up and Down scroll two lines, Page
    Down and Space a page, Page Up and Shift+Space a page back, Home and End go to the text's ends. Tab and
    Shift+Tab go to the next and the previous interactive range, Enter follows it; beyond the last one Tab
    leaves the pane. Left, Right, or Shift with a key that moves, brings the caret: to the last click, else to
    the first line in view. Then arrows, Ctrl+Left and Ctrl+Right (by words), Home, End, Ctrl+Home, Ctrl+End,
    Page Up and Page Down move it, with Shift they select, and Space still turns pages. Escape puts away the
    frame round a range, then the caret, then the selection. Ctrl+A selects all, Ctrl+C copies.
    """

    placeChanged = Signal()
    rangeHovered = Signal(object)
    """The :class:`LayerRange` under the pointer, else the one that Tab has reached, else ``None``."""
    rangeActivated = Signal(object)
    """A :class:`LayerRange` that was clicked, or that Enter was pressed on."""
    zoomChanged = Signal(float)
    selectionChanged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = Ground()
        self.setViewport(self._ground)
        self._transcript = Transcript("")
        self._pieces = Pieces(self._transcript)
        self._style = TextStyle.light()
        self._zoom = 1.0
        self._titles = Titles({}, {})
        self._margin = Margin()
        self._layers = LayerStack()
        self._flash: Span | None = None
        self._flash_timer = QTimer(self, singleShot=True, interval=FLASH_MILLISECONDS)
        self._flash_timer.timeout.connect(self._end_flash)
        self._page = self._set_page()
        self._anchor = self._page.anchor()
        self._shows_focus = False
        self._bar = Bar(self)
        self._voice = Voice(self)
        self._selecting = Selecting(self, self._voice)
        self._ranges = Ranges(self, self._layers, self._voice)
        self._keyboard = Keyboard(self, self._selecting, self._ranges)
        self._mouse = Mouse(self, self._selecting, self._ranges)
        self._menu = TextMenu(self)
        self._dress()
        self._ground.set_colour(self._style.background)

    def _dress(self) -> None:
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # What is shown

    def set_transcript(self, transcript: Transcript) -> None:
        """Show another transcript from its start; layers, headings, margin, selection go."""
        self._transcript = transcript
        self._pieces = Pieces(transcript)
        self._titles = Titles({}, {})
        self._margin = Margin()
        self._layers.clear()
        self._ranges.check()
        self._flash = None
        self._mouse.cancel()
        self._selecting.shows_caret = False
        self._selecting.set(0, 0)
        self._anchor = Anchor(0, 0.0, True)
        self._relayout()

    def transcript(self) -> Transcript:
        """Return the transcript that is shown."""
        return self._transcript

    def set_style(self, style: TextStyle) -> None:
        """Set colours, faces and sizes; the place is kept."""
        self._style = style
        self._ground.set_colour(style.background)
        self._relayout()

    def set_headings(self, headings: Headings, names: Names | None = None) -> None:
        """Draw part titles above paragraphs (by index); they cannot be selected and are never copied.

        ``names`` tells how many code points at a paragraph's start name its speaker: they are set in bold.
        """
        self._titles = Titles(dict(headings), dict(names or {}))
        self._relayout()

    def set_margin(self, bars: Sequence[MarginBar]) -> None:
        """Draw bars beside the paragraphs; bars are in order and do not overlap."""
        self._margin = Margin(bars)
        self.viewport().update()

    def set_layer(self, name: str, layer: Layer | None) -> None:
        """Set, replace or remove a named layer of highlights."""
        self._layers.set(name, layer)
        self._ranges.check()
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
        self.moved()

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
        self.moved()

    def scroll_by(self, pixels: float) -> None:
        """Scroll by pixels; down is positive."""
        self._page.scroll.move(pixels)
        self.moved()

    def scroll_by_lines(self, lines: float) -> None:
        """Scroll by lines of plain text."""
        self.scroll_by(lines * self._page.sheet.plain.pitch)

    def scroll_by_page(self, pages: int) -> None:
        """Scroll by pages."""
        self.scroll_by(pages * self.page_pixels())

    def page_pixels(self) -> int:
        """Return the height of a page: of the pane less a line and a half, which stay in view."""
        kept = round(1.5 * self._page.sheet.plain.pitch)
        return max(kept, self.viewport().height() - kept)

    def scroll_to_start(self) -> None:
        """Go to the text's start."""
        self.restore(Place())

    def scroll_to_end(self) -> None:
        """Go to the text's end."""
        self._page.scroll.go(*self._page.scroll.end())
        self.moved()

    def reveal(self, offset: int) -> None:
        """Scroll no further than needed to have the line of an offset in view."""
        if self._page.reveal(offset):
            self.moved()

    # Interactive ranges

    def step_range(self, *, forward: bool) -> bool:
        """Put the keyboard's frame on the next or the previous range; return whether there is one."""
        return self._ranges.step(forward=forward)

    def focused_range(self) -> LayerRange | None:
        """Return the range that has the keyboard's frame."""
        return self._ranges.focused

    # Selection

    def selection(self) -> Span | None:
        """Return the selected characters, ``None`` where nothing is selected."""
        return self._selecting.span if len(self._selecting.span) else None

    def select(self, span: Span) -> None:
        """Select characters; the view does not move."""
        self._selecting.set(span.start, span.end)

    def select_all(self) -> None:
        """Select the whole text."""
        self._selecting.all()

    def selected_text(self) -> str:
        """Return exactly the transcript's characters that are selected."""
        return self._selecting.text

    def copy(self) -> None:
        """Put exactly the transcript's characters that are selected on the clipboard."""
        self._selecting.copy()

    # The page, for the other modules of this package

    @property
    def page(self) -> Page:
        """The text as it is set now."""
        return self._page

    def moved(self) -> None:
        """Show that the page has been scrolled."""
        self._anchor = self._page.anchor()
        self._show_place()

    def _set_page(self) -> Page:
        sheet = TypeSheet(self._style, self._zoom)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        size = self.viewport().size()
        return Page(self._transcript, self._pieces, sheet, size, self._titles, mirrored=mirrored)

    def _relayout(self) -> None:
        self._page = self._set_page()
        self._page.hold(self._anchor)
        self._show_place()

    def _show_place(self) -> None:
        self._bar.show()
        self._voice.describe()
        self.viewport().update()
        self.placeChanged.emit()

    def _end_flash(self) -> None:
        self._flash = None
        self.viewport().update()

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the page for the new size."""
        super().resizeEvent(event)
        self._relayout()

    def changeEvent(self, event: QEvent) -> None:
        """Set the page anew when the interface turns its direction."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._relayout()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Leave the moving to the bar's own signals."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll by the wheel; with Ctrl zoom."""
        angle, pixels = event.angleDelta().y(), event.pixelDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self._zoom * ZOOM_STEP ** (angle / 120))
        elif pixels:
            self.scroll_by(-pixels)
        else:
            self.scroll_by_lines(-WHEEL_LINES * angle / 120)
        self._ranges.hover(event.position())
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Zoom by a pinch, let go of the pointer's range when the pointer leaves."""
        spread = pinched(event)
        if spread is not None:
            self.set_zoom(self._zoom * spread)
            return True
        if event.type() == QEvent.Type.Leave:
            self._ranges.hover(None)
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to select or to follow; buttons that are not ours go to the window."""
        self._shows_focus = False
        event.setAccepted(self._mouse.press(event))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        event.setAccepted(self._mouse.double_click(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select on, or show what is under the pointer."""
        self._mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End selecting, or follow."""
        event.setAccepted(self._mouse.release(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the class says of the keys; keys that are not ours go to the window."""
        event.setAccepted(self._keyboard.press(event))

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go to the next or previous interactive range, and from the last one out of the pane."""
        return self._ranges.step(forward=forward) or super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard has come, if it was by a key."""
        self._shows_focus = event.reason() in BY_KEY
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the keyboard's frames away, unless a menu has the focus for a moment."""
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._shows_focus = False
            self._ranges.leave()
        super().focusOutEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the text, by the menu key where the keyboard is."""
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            found = self._ranges.focused
            at = self.viewport().mapToGlobal(
                self._page.below(found.span.start if found else self._selecting.caret())
            )
        self._menu.popup(at)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is in view."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        clip = QRectF(event.rect())
        page, frame = self._page, self._frame()
        for laid, y in page.scroll.visible():
            if y < clip.bottom() and y + laid.height > clip.top():
                PiecePainter(painter, frame, laid, y, clip).paint()
                self._margin.paint(painter, laid, y, page.column, page.sheet, self._pieces)
        if self._shows_focus:
            paint_focus(painter, self._style, QRectF(self.viewport().rect()))
        painter.end()

    def _frame(self) -> Frame:
        return Frame(
            self._style,
            self._layers,
            self._titles.headings,
            self._zoom,
            selection=self.selection(),
            caret=self._selecting.caret() if self._selecting.shows_caret and self.hasFocus() else None,
            hovered=self._ranges.hovered,
            focused=self._ranges.focused,
            flash=self._flash,
        )
