"""A passage of the transcript, quoted on a card."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QTextLayout
from PySide6.QtWidgets import QLabel, QWidget

from reader.core.analysis import Analysis
from reader.core.transcript import Span
from reader.ui.rows.drawing import direction_of, emphasis, lines_of
from reader.ui.rows.wording import shortened

_LEAD = 80
"""Code points shown before a target that lies far into a long paragraph."""


class Quote(QLabel):
    """The whole paragraphs that a target lies in; where it is only some of their words, those stand out.

    A label, so that a screen reader finds the words, that draws itself: a plain label cannot stress any.
    """

    def __init__(self, parent: QWidget, target: Span, analysis: Analysis, limit: int, ground: QColor) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        blocks, text = analysis.transcript.blocks, analysis.transcript.text
        first = blocks[blocks.at(target.start)].span.start
        last = blocks[blocks.at(max(target.start, target.end - 1))].span.end
        begin = first
        if target.start - first > limit // 2:
            begin = text.rfind(" ", first, target.start - _LEAD) + 1 or target.start
        lead = "… " if begin > first else ""
        self.setText(shortened(lead + text[begin : min(last, begin + 2 * limit)], limit))
        shift, room = begin - len(lead), len(self.text())
        self.stressed = Span(min(target.start - shift, room), min(target.end - shift, room))
        """The target among the words shown; nothing is stressed where it is all of them."""
        some = len(self.stressed) and (target.start > first or target.end < last)
        stress = emphasis(self.stressed.start, self.stressed.end, self.text(), bold=False, ground=ground)
        self._formats = [stress] if some else []

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return ceil(self._laid(width)[1])

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(200))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        self._laid(self.width())[0].draw(painter, QPointF(0, 0))
        painter.end()

    def _laid(self, width: int) -> tuple[QTextLayout, float]:
        text = self.text().replace("\n", "\u2028")
        return lines_of(text, self.font(), width, direction_of(text), self._formats)
