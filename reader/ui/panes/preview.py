"""Shows what the reference in hand refers to, beside it, without leaving the passage."""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from reader.core.references.values import Reference, ReferenceKind
from reader.ui.panes import Pane, Side
from reader.ui.rows.announcing import announce
from reader.ui.rows.preview_card import PreviewCard
from reader.ui.session import Session
from reader.ui.theme import Theme

OPEN_AFTER = 250
"""Milliseconds that the mouse rests on a reference: links are dense in prose. A key does not wait."""
CLOSE_AFTER = 500
"""Milliseconds after the mouse has left both the words and the card."""
MOST = 4
"""Targets offered at once."""


class PreviewPane(QWidget):
    """Holds the card, which lies over the window; the pane itself takes no room."""

    settled = Signal()
    """The time to close has come: there is no card now."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self._theme = theme
        self.card: PreviewCard | None = None
        self._shown: Reference | None = None
        self._opening = self._timer(OPEN_AFTER, self._open)
        self._closing = self._timer(CLOSE_AFTER, self.close_card)
        self.hide()
        session.referencesChanged.connect(self._take)
        session.jumped.connect(self.close_card)
        session.loading.connect(self.close_card)

    def _timer(self, pause: int, run: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(run)
        return timer

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of another theme."""
        self._theme = theme
        self.close_card()

    def sizeHint(self) -> QSize:
        return QSize(0, 0)

    # Opening and closing

    def _take(self) -> None:
        reference = self._session.reference
        self._opening.stop()
        if reference is None:
            if not (self.card and self.card.underMouse()):
                self._closing.start()
        elif reference == self._shown and self.card:
            self._closing.stop()
        elif self._session.anchor is not None:
            self._open()
        else:
            self._opening.start()

    def _open(self) -> None:
        reference, analysis = self._session.reference, self._session.analysis
        self.close_card()
        if reference is None or analysis is None:
            return
        self._shown = reference
        window = self.window()
        self.card = PreviewCard(window, self._theme)
        self.card.chosen.connect(self._follow)
        self.card.entered.connect(self._closing.stop)
        self.card.left.connect(self._closing.start)
        self.card.show_references(self._alike(reference), analysis)
        anchor = self._session.anchor or QRect(QCursor.pos(), QSize(1, 20))
        self.card.place_beside(QRect(window.mapFromGlobal(anchor.topLeft()), anchor.size()), window.rect())
        application = QCoreApplication.instance()
        if application:
            application.installEventFilter(self)
        announce(window, self.card.words())

    @property
    def closing(self) -> bool:
        """Whether the card is about to go."""
        return self._closing.isActive()

    def close_card(self) -> None:
        """Take the card away."""
        self._opening.stop()
        self._closing.stop()
        application = QCoreApplication.instance()
        if self.card and application:
            application.removeEventFilter(self)
            self.card.hide()
            self.card.deleteLater()
        self.card = self._shown = None
        self.settled.emit()

    def _alike(self, reference: Reference) -> list[Reference]:
        """Return the references of the same words: all the places that they may mean, the likelier first.

        Words that point ahead mean all their places; those stay in text order.
        """
        analysis = self._session.analysis
        references = analysis.references if analysis and not self._session.exact else ()
        at = bisect_left(references, reference.span.start, key=lambda each: each.span.start)
        found = []
        while at < len(references) and references[at].span.start == reference.span.start:
            if references[at].span == reference.span:
                found.append(references[at])
            at += 1
        ahead = reference.kind is ReferenceKind.FORWARD
        found.sort(key=lambda each: each.target.start if ahead else -each.confidence)
        return found[:MOST] if reference in found else [reference]

    # Going

    def _follow(self, reference: Reference) -> None:
        self.close_card()
        self._session.hover(None)
        self._session.follow(reference)
        self._session.wish_focus("text")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide and watched is self.parentWidget():
            self.close_card()
        elif event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            typing = isinstance(QApplication.focusWidget(), QLineEdit)
            return isinstance(event, QKeyEvent) and not typing and self._pressed(event)
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        offered = self.card.references if self.card else []
        key, number = event.key(), event.text()
        mine = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
        mine = mine or (len(offered) > 1 and number.isdecimal() and 0 < int(number) <= len(offered))
        if not mine:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif key == Qt.Key.Key_Escape:
            self.close_card()
        else:
            self._follow(offered[int(number) - 1] if number.isdecimal() else offered[0])
        return True


PANE = Pane("preview", QCoreApplication.translate("Panes", "Preview"), Side.BOTTOM, 10, PreviewPane)
