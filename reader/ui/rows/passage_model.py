"""The rows about the current passage as a list for a view."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.ui.rows.passage import Heading, Link, Note, Row
from reader.ui.rows.wording import untagged

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
_NO_PARENT = QModelIndex()


class PassageModel(QAbstractListModel):
    """Headings, notes and links; only links can be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def set_rows(self, rows: list[Row]) -> None:
        """Show these rows, unless they are shown already."""
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def link_at(self, index: Index) -> Link | None:
        """Return the link in a row, if it is one."""
        row = self._rows[index.row()] if index.isValid() else None
        return row if isinstance(row, Link) else None

    def first_link(self) -> QModelIndex:
        """Return the row of the first link; not valid where there is none."""
        place = next((at for at, row in enumerate(self._rows) if isinstance(row, Link)), -1)
        return self.index(place, 0)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.link_at(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match row, role:
            case _, Qt.ItemDataRole.UserRole:
                return row
            case Link(), Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return f"{row.text}, {row.detail}"
            case Heading() | Note(), Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return row.text
            case Link(), Qt.ItemDataRole.ToolTipRole:
                return untagged(row.reference.reason)
            case Note(), Qt.ItemDataRole.ToolTipRole:
                return untagged(row.text)
        return None
