"""The ruler beside the scroll bar: the whole speech on one look, and a way to any place in it."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from reader.core.outline.parts import Part, PartKind
from reader.core.search import Hits
from reader.core.transcript import Span
from reader.ui.panes import Pane, Side
from reader.ui.rows.wording import paragraphs_of, part_path, untagged
from reader.ui.session import Session
from reader.ui.slices import SHARED_BUDGET, Slices
from reader.ui.theme import Theme

_WIDTH = 16
_PARTS = 6
"""Width of the blocks; the ticks have the rest."""
_SHORT = 5
"""Length of a reference's tick; a hit's is as long as there is room."""
_HOLDERS = (PartKind.SPEECH, PartKind.DEBATE_SECTION)


def binned(starts: Sequence[int], length: int, height: int) -> Iterator[tuple[int, int]]:
    """Yield each row of ``height`` pixels that holds one of the offsets, and the index of its first offset.

    A million offsets cost one bisection for each pixel.
    """
    at = 0
    while at < len(starts):
        y = min(height - 1, starts[at] * height // length)
        yield y, at
        at = bisect_left(starts, -(-(y + 1) * length // height), at + 1)


class Ruler(QWidget):
    """Parts as blocks in their colours, hits and references as ticks, the visible text as a frame."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self._theme = theme
        self._standing: QPixmap | None = None
        self._slices = Slices(self)
        self._ticks: QPixmap | None = None
        self._hits: Hits | None = None
        self.setAccessibleName(self.tr("Ruler"))
        self.setAccessibleDescription(self.tr("Shows the parts, hits and references of the whole text"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        session.analysisChanged.connect(self._begin_anew)
        session.searchChanged.connect(self._take_hits)
        session.placeChanged.connect(self.update)
        self._redraw()

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 100)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of another theme."""
        self._theme = theme
        self._redraw()

    def _begin_anew(self) -> None:
        self._standing = None
        self._redraw()

    def _redraw(self) -> None:
        self._ticks = None
        self._slices.start(self._drawing(), first=SHARED_BUDGET)
        self.update()

    def _take_hits(self) -> None:
        if self._hits is not self._session.search.hits:
            self._hits = self._session.search.hits
            self._ticks = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._redraw()

    # Drawing: what stands and the ticks of hits are drawn once, the current hit and the frame each time.

    @property
    def _length(self) -> int:
        analysis = self._session.analysis
        return len(analysis.transcript.text) if analysis else 0

    def _y(self, offset: int) -> int:
        return offset * self.height() // self._length

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.panel)
        if self._length and self.height():
            self._ticks = self._ticks or self._drawn(self._draw_hits)
            if self._standing:
                painter.drawPixmap(self.rect(), self._standing)
            painter.drawPixmap(0, 0, self._ticks)
            self._draw_current(painter)
            self._draw_frame(painter)
        painter.end()

    def _drawn(self, draw: Callable[[QPainter], None]) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        draw(painter)
        painter.end()
        return picture

    def _drawing(self) -> Iterator[None]:
        """Draw the parts and references, pausing wherever the window may want a turn."""
        analysis = self._session.analysis
        if analysis is None or not self._length or not self.height():
            return
        drawn: list[tuple[QRect, QColor]] = []
        parts = list(_blocks(analysis.outline.parts))
        starts = array("q", (part.span.start for part in parts))
        for top, index in binned(starts, self._length, self.height()):
            height = max(1, self._y(parts[index].span.end) - top - 1)
            drawn.append((self._mirrored(1, top, _PARTS, height), self._theme.part_colour(parts[index])))
            yield
        for marks in self._session.marks:
            colour = self._theme.reference_colour(marks.kind)
            for y, _ in binned(marks.starts, self._length, self.height()):
                drawn.append((self._mirrored(_WIDTH - _SHORT, y, _SHORT, 1), colour))
                yield
        self._standing = self._drawn(lambda painter: _fill(painter, drawn))
        self.update()

    def _draw_hits(self, painter: QPainter) -> None:
        room = _WIDTH - _PARTS - 2
        for y, _ in binned(self._session.search.hits.starts, self._length, self.height()):
            painter.fillRect(self._mirrored(_PARTS + 2, y, room, 2), self._theme.accent)

    def _draw_current(self, painter: QPainter) -> None:
        search = self._session.search
        if search.current >= 0:
            y = self._y(search.hits[search.current].start)
            painter.fillRect(QRect(0, y - 1, _WIDTH, 4), self._theme.accent)
            painter.fillRect(QRect(1, y, _WIDTH - 2, 2), self._theme.current_hit)

    def _draw_frame(self, painter: QPainter) -> None:
        visible = self._session.visible
        top, bottom = self._y(visible.start), self._y(min(visible.end, self._length))
        frame = QRect(0, top, self.width() - 1, max(6, bottom - top) - 1)
        inside = QColor(self._theme.text)
        inside.setAlphaF(0.10)
        painter.setPen(self._theme.text)
        painter.setBrush(inside)
        painter.drawRect(frame)

    def _mirrored(self, left: int, top: int, width: int, height: int) -> QRect:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return QRect(_WIDTH - left - width if mirrored else left, top, width, height)

    # Pointing

    def _offset_at(self, y: float) -> int:
        share = min(max(y / max(1, self.height()), 0.0), 1.0)
        return min(int(share * self._length), self._length - 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._session.commit_preview()

    def _go(self, event: QMouseEvent) -> None:
        if self._length and event.buttons() & Qt.MouseButton.LeftButton:
            offset = self._offset_at(event.position().y())
            self._session.preview(Span(offset, offset))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.words_at(event.pos().y()), self)
            return True
        return super().event(event)

    def words_at(self, y: float) -> str:
        """Return what the tooltip says about a height: the part there and the paragraph."""
        analysis = self._session.analysis
        if not analysis or not self._length:
            return ""
        offset = self._offset_at(y)
        path = part_path(analysis.outline.path_at(offset))
        place = paragraphs_of(Span(offset, offset), analysis.transcript)
        return untagged("\n".join(filter(None, (path, place))))


def _fill(painter: QPainter, drawn: Sequence[tuple[QRect, QColor]]) -> None:
    for rect, colour in drawn:
        painter.fillRect(rect, colour)


def _blocks(parts: Sequence[Part]) -> Iterator[Part]:
    """Yield the parts that get a block: those of the top level, or those inside a speech."""
    for part in parts:
        if part.kind in _HOLDERS and part.children:
            yield from _blocks(part.children)
        else:
            yield part


PANE = Pane("ruler", QCoreApplication.translate("Panes", "Ruler"), Side.RULER, 10, Ruler)
