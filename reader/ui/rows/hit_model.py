"""Search hits grouped by the part they lie in, as a flat table: a million rows cost what the screen shows."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from reader.core.analysis import Analysis
from reader.core.outline.parts import Outline, Part
from reader.core.transcript import Span
from reader.ui.rows.wording import contained, paragraphs_of, part_path, part_title

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


@dataclass(frozen=True, slots=True)
class Group:
    """Neighbouring hits in the same part: ``hits[first:last]``; ``row`` is the row of the group's heading."""

    path: tuple[Part, ...]
    first: int
    last: int
    row: int


def sections(outline: Outline) -> Iterator[tuple[int, tuple[Part, ...]]]:
    """Yield where each stretch of text with the same innermost part starts, and the path to that part."""

    def stretch(part: Part, above: tuple[Part, ...]) -> Iterator[tuple[int, tuple[Part, ...]]]:
        path = (*above, part)
        yield part.span.start, path
        for child in part.children:
            yield from stretch(child, path)
            yield child.span.end, path

    for part in outline.parts:
        yield from stretch(part, ())
        yield part.span.end, ()


def group_hits(hits: Sequence[Span], outline: Outline) -> Iterator[Group]:
    """Yield the groups that have hits, in text order."""
    borders = list(sections(outline))
    starts = [start for start, _ in borders]
    first = row = 0
    while first < len(hits):
        here = bisect_right(starts, hits[first].start)
        path = borders[here - 1][1] if here else ()
        end = here
        while end < len(starts) and borders[end][1] == path:
            end += 1
        last = len(hits)
        if end < len(starts):
            last = bisect_left(hits, starts[end], first + 1, key=_start)
        yield Group(path, first, last, row)
        row += last - first + 1
        first = last


def _start(span: Span) -> int:
    return span.start


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


class HitModel(QAbstractTableModel):
    """One column: a heading row for each group, then its hits; a row is worked out when it is asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._analysis: Analysis | None = None
        self._hits: Sequence[Span] = ()
        self._current = -1
        self.groups: tuple[Group, ...] = ()
        self._rows: list[int] = []

    def set_hits(self, analysis: Analysis | None, hits: Sequence[Span]) -> None:
        """Show these hits, in text order."""
        self.beginResetModel()
        self._analysis, self._hits, self._current = analysis, hits, -1
        self.groups = tuple(group_hits(hits, analysis.outline)) if analysis else ()
        self._rows = [group.row for group in self.groups]
        self.endResetModel()

    def set_current(self, hit: int) -> None:
        """Mark the hit that the text shows; -1 for none."""
        before, self._current = self._current, hit
        for index in map(self.index_of, (before, hit)):
            if index.isValid():
                self.dataChanged.emit(index, index)

    def hit_at(self, row: int) -> int:
        """Return which hit a row shows, -1 for a heading."""
        group = self._group(row)
        return group.first + row - group.row - 1 if row > group.row else -1

    def index_of(self, hit: int) -> QModelIndex:
        """Return the row of a hit; not valid where there is no such hit."""
        if not 0 <= hit < len(self._hits):
            return QModelIndex()
        number = bisect_right(self.groups, hit, key=lambda group: group.first) - 1
        group = self.groups[number]
        return self.index(group.row + 1 + hit - group.first, 0)

    def _group(self, row: int) -> Group:
        return self.groups[bisect_right(self._rows, row) - 1]

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
        group = self._group(row)
        match role:
            case HitRole.GROUP:
                return group
            case Qt.ItemDataRole.DisplayRole:
                return part_title(group.path[-1]) if group.path else self._outside()
            case Qt.ItemDataRole.ToolTipRole:
                return part_path(group.path) or self._outside()
            case Qt.ItemDataRole.AccessibleTextRole:
                found = QCoreApplication.translate("Find", "%n hit(s)", "", group.last - group.first)
                return f"{part_path(group.path) or self._outside()}, {found}"
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
                return f"{contained(around.before + around.hit + around.after)}\n{where}"
        return None
