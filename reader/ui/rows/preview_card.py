"""The card that shows what a reference refers to without leaving the passage."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from reader.core.analysis import Analysis
from reader.core.references.values import Reference
from reader.ui.rows.quote import Quote
from reader.ui.rows.wording import (
    UNSURE,
    contained,
    kind_and_confidence,
    paragraphs_of,
    part_path,
)
from reader.ui.theme import Theme

_WIDTH = 460
_LONGEST = 700
"""Characters of the target that are shown; several targets share them."""
_GAP = 8


class PreviewCard(QFrame):
    """A block for each place that a reference may mean, and what the keys do. It never takes the keyboard."""

    chosen = Signal(object)
    """The :class:`Reference` of the block that was clicked."""
    entered = Signal()
    left = Signal()

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._blocks: list[_Block] = []
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAutoFillBackground(True)
        self.setAccessibleName(self.tr("Preview"))
        palette = theme.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.paper)
        self.setPalette(palette)
        self._hint = QLabel(self)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(14, 10, 14, 10)
        self._layout.setSpacing(10)

    def show_references(self, references: Sequence[Reference], analysis: Analysis) -> None:
        """Fill the card: one reference is one place that is meant, several are offered as possible."""
        limit = _LONGEST // len(references)
        for number, reference in enumerate(references, start=1):
            label = f"[{number}]  " if len(references) > 1 else ""
            block = _Block(self, reference, analysis, label, limit, self._theme.hit)
            self._blocks.append(block)
            self._layout.addWidget(block)
        several = self.tr("Enter goes to 1, a number to another, Esc stays")
        self._hint.setText(several if len(references) > 1 else self.tr("Enter goes there, Esc stays"))
        self._layout.addWidget(self._hint)

    @property
    def references(self) -> list[Reference]:
        """What is offered, in the order of its numbers."""
        return [block.reference for block in self._blocks]

    def words(self) -> str:
        """Return all that the card says, for a screen reader."""
        return "\n".join(label.text() for label in self.findChildren(QLabel))

    def place_beside(self, anchor: QRect, area: QRect) -> None:
        """Show the card below the anchor, or above where the area ends; in the parent's coordinates."""
        width = min(_WIDTH, area.width() - 2 * _GAP)
        height = min(self._layout.totalHeightForWidth(width), area.height() - 2 * _GAP)
        below, above = anchor.bottom() + _GAP, anchor.top() - _GAP - height
        top = below if below + height <= area.bottom() or above < 0 else above
        left = min(max(anchor.left() - _GAP, _GAP), area.right() - width - _GAP)
        corner = QPoint(left, max(_GAP, min(top, area.bottom() - height - _GAP)))
        self.setGeometry(corner.x(), corner.y(), width, height)
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self._theme.accent)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.entered.emit()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.left.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        child = self.childAt(event.position().toPoint())
        for block in self._blocks:
            if child is block or (child and block.isAncestorOf(child)):
                self.chosen.emit(block.reference)


class _Block(QWidget):
    """Where a target is, its paragraph, and why it is linked."""

    def __init__(
        self,
        parent: QWidget,
        reference: Reference,
        analysis: Analysis,
        label: str,
        limit: int,
        ground: QColor,
    ) -> None:
        super().__init__(parent)
        self.reference = reference
        transcript = analysis.transcript
        place = paragraphs_of(reference.target, transcript)
        parts = analysis.outline.path_at(reference.target.start)
        path = part_path(tuple(part for part in parts if part.span.covers(reference.target)))
        guess = self.tr("?") + " " if reference.confidence < UNSURE else ""
        where = self._label(f"{label}{guess}{path} · {place}" if path else f"{label}{guess}{place}")
        font = where.font()
        font.setBold(True)
        where.setFont(font)
        words = Quote(self, reference.target, analysis, limit, ground)
        why = self._label(
            ": ".join(filter(None, (kind_and_confidence(reference), contained(reference.reason))))
        )
        why.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for each in (where, words, why):
            layout.addWidget(each)

    def _label(self, text: str) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setText(text)
        return label
