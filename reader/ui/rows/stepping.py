"""Walking a list or tree with the keyboard while the text follows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView

_MOVES = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Stepping(QObject):
    """Turns a view's keys and clicks into wishes: moving previews, Enter or a click commits, Esc returns."""

    previewed = Signal(QModelIndex)
    committed = Signal(QModelIndex, bool)
    """The row, and whether a key chose it."""
    cancelled = Signal()
    overstepped = Signal()
    """Up was pressed in the first row."""
    typed = Signal(str)
    """Letters meant for a field that filters the view."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        view.installEventFilter(self)
        view.clicked.connect(self._clicked)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._view and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(event)
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        key, current = event.key(), self._view.currentIndex()
        if event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier):
            return False
        if key in _ENTER:
            if current.isValid():
                self.committed.emit(current, True)
        elif key == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif key in _MOVES:
            self._move(event, current)
        elif event.text().isalnum():
            self.typed.emit(event.text())
        else:
            return False
        return True

    def _move(self, event: QKeyEvent, before: QModelIndex) -> None:
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and not isinstance(self._view, QTreeView):
            self._view.setCurrentIndex(self._outermost(last=event.key() == Qt.Key.Key_End))
        else:
            self._view.keyPressEvent(event)
        current = self._view.currentIndex()
        if current.isValid() and current != before:
            self.previewed.emit(current)
        elif event.key() == Qt.Key.Key_Up:
            self.overstepped.emit()

    def _outermost(self, *, last: bool) -> QModelIndex:
        """Return the first or last row that can be chosen; Qt's own keys stop at a heading beyond it."""
        model = self._view.model()
        count = model.rowCount()
        rows = (model.index(row, 0) for row in (range(count - 1, -1, -1) if last else range(count)))
        return next((row for row in rows if row.flags() & Qt.ItemFlag.ItemIsSelectable), QModelIndex())

    def _clicked(self, index: QModelIndex) -> None:
        if index.flags() & Qt.ItemFlag.ItemIsSelectable:
            self.committed.emit(index, False)
