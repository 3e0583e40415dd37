"""Search hits grouped by the part they lie in, as a flat table: a million rows cost what the screen shows."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import accumulate

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from reader.core.analysis import Analysis
from reader.core.search import HitGroup, Hits
from reader.core.transcript import Span
from reader.ui.rows.wording import contained, hits, paragraphs_of, part_path, part_title, untagged

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_AROUND = 75
"""Characters shown on either side of a hit."""


class HitRole(IntEnum):
    """What a delegate asks of a row."""

    EXCERPT = Qt.ItemDataRole.UserRole
    GROUP = Qt.ItemDataRole.UserRole + 1
    CURRENT = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A hit and what stands around it in its paragraph, on one line."""

    before: str
    hit: str
    after: str


def excerpt(text: str, hit: Span, around: int = _AROUND) -> Excerpt:
    """Return a hit with up to ``around`` code points of its line on either side, cut at words."""
    line_start = text.rfind("\n", max(0, hit.start - around), hit.start) + 1
    start = line_start or max(0, hit.start - around)
    line_end = text.find("\n", hit.end, hit.end + around)
    end = line_end if line_end >= 0 else min(len(text), hit.end + around)
    before, after = text[start : hit.start], text[hit.end : end]
    if not line_start and start > 0:
        before = "…" + before[before.find(" ") + 1 :]
    if line_end < 0 and end < len(text):
        after = after[: after.rfind(" ") + 1 or None].rstrip() + "…"
    return Excerpt(before, hit.of(text).replace("\n", " "), after)


def fitted(shown: Excerpt, room: int) -> Excerpt:
    """Return an excerpt whose start is cut at a word so that the first ``room`` code points hold the hit."""
    spare = max(room - len(shown.hit) - len(shown.after), room * 2 // 5)
    if len(shown.before) <= spare:
        return shown
    tail = shown.before[len(shown.before) - spare :]
    return replace(shown, before="…" + tail[tail.find(" ") + 1 :])


class HitModel(QAbstractTableModel):
    """One column: a heading row for each group, then its hits; a row is worked out when it is asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._analysis: Analysis | None = None
        self._hits = Hits()
        self._current = -1
        self.groups: tuple[HitGroup, ...] = ()
        self._headings: list[int] = []

    def set_hits(self, analysis: Analysis | None, found: Hits, groups: tuple[HitGroup, ...]) -> None:
        """Show these hits."""
        self.beginResetModel()
        self._analysis, self._hits, self._current = analysis, found, -1
        self.groups = groups
        self._headings = list(accumulate((len(group) + 1 for group in self.groups[:-1]), initial=0))
        self.endResetModel()

    def set_current(self, hit: int) -> None:
        """Mark the hit that the text shows; -1 for none."""
        before, self._current = self._current, hit
        for index in map(self.index_of, (before, hit)):
            if index.isValid():
                self.dataChanged.emit(index, index)

    def hit_at(self, row: int) -> int:
        """Return which hit a row shows, -1 for a heading."""
        number = self._group_number(row)
        below = row - self._headings[number]
        return self.groups[number].first + below - 1 if below else -1

    def index_of(self, hit: int) -> QModelIndex:
        """Return the row of a hit; not valid where there is no such hit."""
        if not 0 <= hit < len(self._hits) or not self.groups:
            return QModelIndex()
        number = bisect_right(self.groups, hit, key=lambda group: group.first) - 1
        return self.index(self._headings[number] + 1 + hit - self.groups[number].first, 0)

    def _group_number(self, row: int) -> int:
        return bisect_right(self._headings, row) - 1

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() or not self.groups else len(self._hits) + len(self.groups)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.hit_at(index.row()) < 0:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not self._analysis:
            return None
        hit = self.hit_at(index.row())
        return self._heading(index.row(), role) if hit < 0 else self._hit(self._analysis, hit, role)

    def _heading(self, row: int, role: int) -> object:
        group = self.groups[self._group_number(row)]
        match role:
            case HitRole.GROUP:
                return group
            case Qt.ItemDataRole.DisplayRole:
                return part_title(group.path[-1]) if group.path else self._outside()
            case Qt.ItemDataRole.ToolTipRole:
                return untagged(part_path(group.path) or self._outside())
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{part_path(group.path) or self._outside()}, {hits(len(group))}"
        return None

    def _outside(self) -> str:
        return QCoreApplication.translate("Find", "Whole text")

    def _hit(self, analysis: Analysis, hit: int, role: int) -> object:
        match role:
            case HitRole.EXCERPT:
                return excerpt(analysis.transcript.text, self._hits[hit])
            case HitRole.CURRENT:
                return hit == self._current
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                parts = excerpt(analysis.transcript.text, self._hits[hit])
                return f"{parts.before}{parts.hit}{parts.after}"
            case Qt.ItemDataRole.ToolTipRole:
                around = excerpt(analysis.transcript.text, self._hits[hit], 300)
                where = paragraphs_of(self._hits[hit], analysis.transcript)
                return untagged(f"{contained(around.before + around.hit + around.after)}\n{where}")
        return None
