"""What the keys do in the text pane; :class:`~reader.ui.textview.view.TextView` says why."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from reader.ui.textview.caret import CaretMoves

if TYPE_CHECKING:
    from reader.ui.textview.ranges import Ranges
    from reader.ui.textview.selecting import Selecting
    from reader.ui.textview.view import TextView

Key = QKeySequence.StandardKey
Keys = tuple[QKeySequence.StandardKey, QKeySequence.StandardKey]
Move = Callable[[CaretMoves, int], int]

MOVES: Final[dict[Keys, Move]] = {
    (Key.MoveToNextChar, Key.SelectNextChar): lambda moves, at: moves.sideways(at, right=True),
    (Key.MoveToPreviousChar, Key.SelectPreviousChar): lambda moves, at: moves.sideways(at, right=False),
    (Key.MoveToNextWord, Key.SelectNextWord): lambda moves, at: moves.sideways_word(at, right=True),
    (Key.MoveToPreviousWord, Key.SelectPreviousWord): lambda moves, at: moves.sideways_word(at, right=False),
    (Key.MoveToStartOfLine, Key.SelectStartOfLine): lambda moves, at: moves.line_start(at),
    (Key.MoveToEndOfLine, Key.SelectEndOfLine): lambda moves, at: moves.line_end(at),
    (Key.MoveToStartOfDocument, Key.SelectStartOfDocument): lambda _moves, _at: 0,
    (Key.MoveToEndOfDocument, Key.SelectEndOfDocument): lambda moves, _at: moves.last(),
}
"""Key, the same key with Shift, and where it leads."""

LINES: Final[dict[Keys, int]] = {
    (Key.MoveToNextLine, Key.SelectNextLine): 1,
    (Key.MoveToPreviousLine, Key.SelectPreviousLine): -1,
}
PAGES: Final[dict[Keys, int]] = {
    (Key.MoveToNextPage, Key.SelectNextPage): 1,
    (Key.MoveToPreviousPage, Key.SelectPreviousPage): -1,
}
BRING_CARET: Final = (Key.MoveToNextChar, Key.MoveToPreviousChar, Key.MoveToNextWord, Key.MoveToPreviousWord)
SCROLLED_LINES = 2


class Keyboard:
    """Turns keys into scrolling, moves of the caret, selecting, copying and following."""

    def __init__(self, view: TextView, selecting: Selecting, ranges: Ranges) -> None:
        self._view = view
        self._selecting = selecting
        self._ranges = ranges
        self._goal: float | None = None
        """Where across the pane the caret wants to be, whatever the length of the lines on its way."""

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; return whether it was one of ours."""
        return self._command(event) or self._move_caret(event) or self._scroll(event)

    def _command(self, event: QKeyEvent) -> bool:
        if event.matches(Key.Copy):
            self._selecting.copy()
        elif event.matches(Key.SelectAll):
            self._selecting.all()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._ranges.activate(self._selecting.caret() if self._selecting.shows_caret else None)
        elif event.key() == Qt.Key.Key_Escape:
            return self._ranges.leave() or self._selecting.leave()
        else:
            return False
        return True

    def _move_caret(self, event: QKeyEvent) -> bool:
        selecting = self._selecting
        for keys, move in MOVES.items():
            if self._moves(event, keys):
                self._goal = None
                head = move(selecting.moves(), selecting.caret())
                selecting.move_caret(head, extend=event.matches(keys[1]))
                return True
        for keys, by in (LINES | PAGES).items():
            if self._moves(event, keys):
                head = self._further(by) if keys in LINES else self._a_page_further(by)
                selecting.move_caret(head, extend=event.matches(keys[1]))
                return True
        return False

    def _moves(self, event: QKeyEvent, keys: Keys) -> bool:
        """Tell whether a key moves the caret: one that is shown, or one that this key brings."""
        if event.matches(keys[1]):
            return True
        return (self._selecting.shows_caret or keys[0] in BRING_CARET) and event.matches(keys[0])

    def _further(self, by: int) -> int:
        return self._selecting.moves().line(self._selecting.caret(), self._aim(), down=by > 0)

    def _a_page_further(self, by: int) -> int:
        pixels = by * self._view.page_pixels()
        head = self._selecting.moves().page(self._selecting.caret(), self._aim(), pixels)
        self._view.scroll_by(pixels)
        return head

    def _aim(self) -> float:
        if self._goal is None or not self._selecting.shows_caret:
            self._goal = self._selecting.moves().x_of(self._selecting.caret())
        return self._goal

    def _scroll(self, event: QKeyEvent) -> bool:
        view, modifiers = self._view, event.modifiers()
        shift = Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Space and not modifiers & ~shift:
            view.scroll_by_page(-1 if modifiers & shift else 1)
            return True
        for keys, by in (LINES | PAGES).items():
            if event.matches(keys[0]):
                view.scroll_by_lines(by * SCROLLED_LINES) if keys in LINES else view.scroll_by_page(by)
                return True
        if event.matches(Key.MoveToStartOfLine) or event.matches(Key.MoveToStartOfDocument):
            view.scroll_to_start()
        elif event.matches(Key.MoveToEndOfLine) or event.matches(Key.MoveToEndOfDocument):
            view.scroll_to_end()
        else:
            return False
        return True
