"""The outline as a tree of rows for a view."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from reader.core.analysis import Analysis
from reader.core.outline.parts import Outline, Part, PartKind
from reader.core.transcript import Span
from reader.ui.rows.outline_rows import OutlineRow, outline_rows
from reader.ui.rows.wording import (
    confidence_words,
    contained,
    first_words,
    hits,
    kind_name,
    paragraphs_of,
    said_by,
    untagged,
)

_TURNS = frozenset({PartKind.SPEECH, PartKind.QUESTION, PartKind.ANSWER})
Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class OutlineRole(IntEnum):
    """What a delegate asks of a row beside the usual roles."""

    ROW = Qt.ItemDataRole.UserRole
    HITS = Qt.ItemDataRole.UserRole + 1
    SHARE = Qt.ItemDataRole.UserRole + 2
    CURRENT = Qt.ItemDataRole.UserRole + 3
    DETAIL = Qt.ItemDataRole.UserRole + 4


def _folded(words: str) -> str:
    """Return words as they are compared by the filter: without case and accents."""
    decomposed = unicodedata.normalize("NFKD", words.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _longest_part(outline: Outline) -> int:
    """Return the length that a full bar stands for: the longest part of the first level that has several."""
    level = outline.parts
    while len(level) == 1 and level[0].children:
        level = level[0].children
    return max((len(part.span) for part in level), default=1) or 1


class _Arrangement:
    """Which rows are shown below which, and at which place among their siblings."""

    def __init__(self) -> None:
        self.shown: dict[int, list[int]] = {}
        self.place: dict[int, int] = {}

    def add(self, id_: int, parent: int) -> None:
        """Show a row below those of its parent that are shown already."""
        siblings = self.shown.setdefault(parent, [])
        self.place[id_] = len(siblings)
        siblings.append(id_)


class _Contents:
    """The rows, and what is looked up of them."""

    def __init__(self) -> None:
        self.rows: list[OutlineRow] = []
        self.ids: dict[str, int] = {}
        self.repeated: set[str] = set()
        """Titles that several parts have."""
        self._titles: set[str] = set()
        self.said: dict[int, str] = {}
        """What a row says, folded, by its id: kept, since a filter asks for it at every letter typed."""

    def add(self, row: OutlineRow) -> None:
        """Take one more row."""
        if not row.item and not row.gathered:
            self.ids[row.part.id] = len(self.rows)
            if title := row.part.title:
                (self.repeated if title in self._titles else self._titles).add(title)
        self.rows.append(row)


class OutlineModel(QAbstractItemModel):
    """Rows by position in the walk of the outline; that position is the internal id of an index."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._analysis: Analysis | None = None
        self._contents = _Contents()
        self._arranged = _Arrangement()
        self._full = 1
        self._words = ""
        self._current = -1
        self._hits: Sequence[Span] = ()
        self._counts: dict[int, int] = {}

    def clear(self) -> None:
        """Show no outline."""
        self._reset(None, _Contents(), _Arrangement())

    @property
    def rows(self) -> list[OutlineRow]:
        """All rows, those that a filter hides too."""
        return self._contents.rows

    def filling(self, analysis: Analysis, announcing: Sequence[int]) -> Iterator[None]:
        """Show another outline, with a pause after every row; nothing changes before the last one.

        ``announcing`` are the places, in order, where the analysis has announcements.
        """
        contents = _Contents()
        arranged = _Arrangement()
        for id_, row in enumerate(outline_rows(analysis, announcing)):
            contents.add(row)
            arranged.add(id_, row.parent)
            yield
        self._reset(analysis, contents, arranged)

    def _reset(self, analysis: Analysis | None, contents: _Contents, arranged: _Arrangement) -> None:
        self.beginResetModel()
        self._analysis, self._contents, self._arranged = analysis, contents, arranged
        self._full = _longest_part(analysis.outline) if analysis else 1
        self._current, self._counts = -1, {}
        if self._words:
            self._arrange()
        self.endResetModel()

    def set_filter(self, words: str) -> None:
        """Keep the rows that hold the words, and their ancestors.

        A row holds what it shows, and a turn what it is: so "question" keeps the questions.
        """
        self.beginResetModel()
        self._words = _folded(words.strip())
        self._arrange()
        self.endResetModel()

    def _arrange(self) -> None:
        self._arranged = _Arrangement()
        for id_ in self._kept():
            self._arranged.add(id_, self.rows[id_].parent)

    def _kept(self) -> Iterable[int]:
        """Return the ids of the rows that the filter leaves, in their order."""
        if not self._words:
            return range(len(self.rows))
        keep: set[int] = set()
        for id_, row in enumerate(self.rows):
            if self._holds(id_, row):
                while id_ >= 0 and id_ not in keep:
                    keep.add(id_)
                    id_ = self.rows[id_].parent
        return sorted(keep)

    def _holds(self, id_: int, row: OutlineRow) -> bool:
        if id_ not in self._contents.said:
            said = (row.title, row.part.speaker, self._detail(row))
            self._contents.said[id_] = _folded("\n".join(said))
        kind = row.part.kind
        is_kind = kind in _TURNS and _folded(kind_name(kind)).startswith(self._words)
        return is_kind or self._words in self._contents.said[id_]

    def set_hits(self, found: Sequence[Span]) -> None:
        """Count these hits, in text order, on the rows.

        The view repaints of its own accord: telling it that all rows changed would have it measure each.
        """
        self._hits = found
        self._counts = {}

    def set_current(self, id_: int) -> None:
        """Mark the row that is being read; -1 for none."""
        before, self._current = self._current, id_
        for index in map(self.index_of, (before, id_)):
            if before != id_ and index.isValid():
                self.dataChanged.emit(index, index)

    @property
    def filtered(self) -> bool:
        """Whether a filter is on."""
        return bool(self._words)

    def row_of(self, path: tuple[Part, ...]) -> int:
        """Return the id of the innermost part of a path, -1 where the outline does not hold it."""
        return self._contents.ids.get(path[-1].id, -1) if path else -1

    def is_aside(self, part: Part) -> bool:
        """Tell whether a part's row is an aside."""
        return self.rows[self._contents.ids[part.id]].aside

    def matches(self) -> Iterator[int]:
        """Yield the ids of the rows that the filter itself keeps, in text order."""
        if self._words:
            yield from (id_ for id_ in sorted(self._arranged.place) if self._holds(id_, self.rows[id_]))

    def index_of(self, id_: int) -> QModelIndex:
        """Return the index of a row by its id; not valid where the filter hides it."""
        place = self._arranged.place.get(id_)
        return QModelIndex() if place is None else self.createIndex(place, 0, id_)

    def row_at(self, index: Index) -> OutlineRow | None:
        """Return the row of an index."""
        return self.rows[index.internalId()] if index.isValid() else None

    def index(self, row: int, column: int, parent: Index = _NO_PARENT) -> QModelIndex:
        siblings = self._arranged.shown.get(parent.internalId() if parent.isValid() else -1, [])
        if column or not 0 <= row < len(siblings):
            return QModelIndex()
        return self.createIndex(row, column, siblings[row])

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        above = self.rows[index.internalId()].parent if index.isValid() else -1
        return self.index_of(above) if above >= 0 else QModelIndex()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return len(self._arranged.shown.get(parent.internalId() if parent.isValid() else -1, []))

    def hasChildren(self, parent: Index = _NO_PARENT) -> bool:
        # Qt's own answer counts rows and columns, and a tree asks for every row that it lays out.
        return (parent.internalId() if parent.isValid() else -1) in self._arranged.shown

    def columnCount(self, parent: Index = _NO_PARENT) -> int:  # noqa: ARG002
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        id_ = index.internalId()
        row = self.rows[id_]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.ToolTipRole:
                return untagged(self._tooltip(row))
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row, index)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._tooltip(row)
            case OutlineRole.ROW:
                return row
            case OutlineRole.HITS:
                return self._count(id_)
            case OutlineRole.SHARE:
                return min(1.0, sum(map(len, row.spans)) / self._full)
            case OutlineRole.CURRENT:
                return id_ == self._current
            case OutlineRole.DETAIL:
                return self._shown_detail(row)
        return None

    def _detail(self, row: OutlineRow) -> str:
        """Return what tells a row from others of its name: who is addressed, what is announced or said."""
        part = row.part
        if row.item or not self._analysis:
            return ""
        transcript = self._analysis.transcript
        if part.kind is PartKind.SALUTATION:
            addressed = (item.title for each in row.gathered or (part,) for item in each.items)
            return ", ".join(dict.fromkeys(addressed))
        if part.kind is PartKind.AGENDA and not part.title:
            return ", ".join(item.title for item in part.items)
        if row.gathered:
            return ""
        if part.kind in _TURNS or part.title in self._contents.repeated:
            return said_by(part, transcript)
        return first_words(part.span, transcript) if row.aside else ""

    def _shown_detail(self, row: OutlineRow) -> str:
        """Return the detail; of a row that the filter keeps for it, from the filter's words on."""
        detail = self._detail(row)
        if not self._words or self._words in _folded(row.title) or self._words not in _folded(detail):
            return contained(detail)
        found = detail
        while (rest := found.partition(" ")[2]) and self._words in _folded(rest):
            found = rest
        return contained(found if found is detail else f"…{found}")

    def _count(self, id_: int) -> int:
        if id_ not in self._counts:
            self._counts[id_] = sum(map(self._hits_in, self.rows[id_].spans))
        return self._counts[id_]

    def _hits_in(self, span: Span) -> int:
        first = bisect_left(self._hits, span.start, key=_start)
        return bisect_left(self._hits, span.end, first, key=_start) - first

    def _spoken(self, row: OutlineRow, index: Index) -> str:
        kind = kind_name(row.part.kind)
        name = row.title if row.gathered or row.title == kind else f"{kind}: {row.title}"
        place = QCoreApplication.translate("Outline", "{0} of {1}").format(
            index.row() + 1, self.rowCount(self.parent(index))
        )
        count = self._count(index.internalId())
        said = self._shown_detail(row)
        return ", ".join(filter(None, (name, said, place, hits(count) if count else "")))

    def _tooltip(self, row: OutlineRow) -> str:
        if not self._analysis:
            return ""
        whole = Span(row.spans[0].start, row.spans[-1].end)
        where = paragraphs_of(whole, self._analysis.transcript)
        if row.gathered:
            return f"{row.title}\n{where}"
        if row.item:
            state = (
                QCoreApplication.translate("Outline", "announced here")
                if row.treated
                else QCoreApplication.translate("Outline", "announced, not treated")
            )
            return f"{row.title}\n{where}: {state}"
        part = row.part
        lines = [
            row.title,
            f"{kind_name(part.kind)}, {where}, {confidence_words(part.confidence)}",
            part.reason,
        ]
        if part.kind is PartKind.SALUTATION:
            lines += [contained(item.title) for item in part.items]
        return "\n".join(filter(None, lines))


def _start(span: Span) -> int:
    return span.start
