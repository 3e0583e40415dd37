"""Selection and caret of the text pane: what mouse and keyboard do to them, and how they are copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication

from reader.core.transcript import Span
from reader.ui.offsets import displayable
from reader.ui.textview.caret import CaretMoves
from reader.ui.textview.selection import Selection, Unit, word_at

if TYPE_CHECKING:
    from reader.ui.textview.view import TextView
    from reader.ui.textview.voice import Voice


class Selecting:
    """Holds the selection and tells the view when it changes; offsets are clamped to the text."""

    def __init__(self, view: TextView, voice: Voice) -> None:
        self._view = view
        self._voice = voice
        self._selection = Selection()
        self.shows_caret = False

    @property
    def span(self) -> Span:
        """What is selected, perhaps nothing."""
        return self._selection.span

    @property
    def anchor(self) -> int:
        """Where the selection was begun."""
        return self._selection.anchor

    @property
    def text(self) -> str:
        """Exactly the transcript's characters that are selected."""
        return self.span.of(self._view.transcript().text)

    def caret(self) -> int:
        """Return where the next key moves from: the head, or if it is out of view the first line seen."""
        head, seen = self._selection.head, self._view.visible_span()
        anywhere = self.shows_caret or len(self.span) or seen.start <= head <= seen.end
        return head if anywhere else seen.start

    def moves(self) -> CaretMoves:
        """Return the moves of a caret on the page as it is."""
        return CaretMoves(self._view.page, self._view.transcript().text)

    def set(self, anchor: int, head: int) -> None:
        """Select from one place to another."""
        length = len(self._view.transcript().text)
        before = self._selection
        self._selection = Selection(min(max(anchor, 0), length), min(max(head, 0), length))
        self._view.viewport().update()
        if before.span != self._selection.span:
            self._view.selectionChanged.emit()

    def all(self) -> None:
        """Select the whole text."""
        self.set(0, len(self._view.transcript().text))

    def move_caret(self, head: int, *, extend: bool) -> None:
        """Show the caret and move it into view; extending, it takes the characters on its way along."""
        before = self.caret()
        start = self.anchor if len(self.span) else before
        self.shows_caret = True
        self.set(start if extend else head, head)
        self._view.reveal(head)
        self._voice.reached(before, head, extend=extend)

    def leave(self) -> bool:
        """Put away the caret, or else the selection; return whether there was one."""
        if self.shows_caret:
            self.shows_caret = False
            self._view.viewport().update()
            return True
        if len(self.span):
            self.set(self._selection.head, self._selection.head)
            return True
        return False

    def unit_at(self, position: QPointF, unit: Unit) -> Span:
        """Return the place, the word or the paragraph at a point of the pane."""
        page = self._view.page
        offset = page.offset_at(position.x(), position.y())
        if unit is Unit.CHARACTER:
            return Span(offset, offset)
        if unit is Unit.PARAGRAPH:
            return Span(*page.pieces.bounds(page.pieces.paragraph_at(offset)))
        on = page.character_at(position.x(), position.y())
        piece = page.pieces.at(offset if on is None else on)
        within = (offset if on is None else on) - piece.start
        word = word_at(self._view.transcript().text[piece.start : piece.end], within)
        return Span(piece.start + word.start, piece.start + word.end)

    def copy(self) -> None:
        """Put the selected characters on the clipboard."""
        if len(self.span):
            QGuiApplication.clipboard().setText(displayable(self.text))

    def offer(self) -> None:
        """Offer the selected characters to a middle click, where the window system knows that."""
        clipboard = QGuiApplication.clipboard()
        if len(self.span) and clipboard.supportsSelection():
            clipboard.setText(displayable(self.text), clipboard.Mode.Selection)
