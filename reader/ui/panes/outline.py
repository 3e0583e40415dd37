"""The outline: how the speech is built, and the way to any part of it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QStackedLayout, QTreeView, QVBoxLayout, QWidget

from reader.core.analysis import Analysis
from reader.core.outline.parts import PartKind
from reader.core.references.values import ReferenceKind
from reader.core.search import Hits
from reader.core.transcript import Span
from reader.ui.panes import Pane, Side
from reader.ui.rows.controls import dress_field
from reader.ui.rows.outline_delegate import OutlineDelegate
from reader.ui.rows.outline_model import OutlineModel
from reader.ui.rows.outline_rows import OutlineRow
from reader.ui.rows.stepping import Stepping
from reader.ui.session import Session
from reader.ui.slices import SHARED_BUDGET, Slices
from reader.ui.soon import Soon
from reader.ui.theme import Theme

_OPEN_ROWS = 60
"""An outline of so few rows is shown with all its parts unfolded."""
_FOLDED_ROWS = 2000
"""An outline of more rows is shown folded: the tree measures every row that is unfolded."""


class OutlinePane(QWidget):
    """A filter above a tree. The tree follows reading; moving in it previews, Enter or a click goes."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self.model = OutlineModel(self)
        self.filter = QLineEdit(self)
        self.tree = QTreeView(self)
        self.empty = QLabel(self)
        self._delegate = OutlineDelegate(theme, self.tree)
        self._stepping = Stepping(self.tree)
        self._soon = Soon(self._follow, self)
        self._unfolded: set[int] | None = None
        self._hits: Hits | None = None
        self._slices = Slices(self)
        self._build()
        dress_field(self.filter, theme)
        self._connect()
        self._show_analysis()

    def _build(self) -> None:
        self.setAccessibleName(self.tr("Outline"))
        self.filter.setPlaceholderText(self.tr("Filter outline"))
        self.filter.setAccessibleName(self.tr("Filter outline"))
        self.filter.setToolTip(self.tr("Titles, speakers and first words; or: question, answer, speech"))
        self.filter.setClearButtonEnabled(True)
        self.filter.installEventFilter(self)
        self.tree.setAccessibleName(self.tr("Outline"))
        self.tree.setModel(self.model)
        self.tree.setItemDelegate(self._delegate)
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setIndentation(14)
        self.tree.setExpandsOnDoubleClick(False)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setFrameShape(QTreeView.Shape.NoFrame)
        self.tree.setMouseTracking(True)
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.empty.setMargin(16)
        self.empty.setWordWrap(True)
        self._pages = QStackedLayout()
        self._pages.addWidget(self.tree)
        self._pages.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 0)
        layout.addWidget(self.filter)
        layout.addLayout(self._pages)

    def _connect(self) -> None:
        self._session.analysisChanged.connect(self._show_analysis)
        self._session.loading.connect(self._show_analysis)
        self._session.reading.changed.connect(self._show_work)
        self._session.placeChanged.connect(self._soon.ask)
        self._session.searchChanged.connect(self._count_hits)
        self.filter.textChanged.connect(self._filter)
        self._stepping.previewed.connect(self._preview)
        self._stepping.committed.connect(self._commit)
        self._stepping.cancelled.connect(self._cancel)
        self._stepping.overstepped.connect(self.filter.setFocus)
        self._stepping.typed.connect(self._type)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of another theme."""
        self._delegate.theme = theme
        dress_field(self.filter, theme)
        self.tree.viewport().update()

    def focus(self) -> None:
        """Take the keyboard, on the part being read."""
        self._soon.now()
        self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self._current().isValid():
            self.tree.setCurrentIndex(self._current())

    # What is shown

    def _show_analysis(self) -> None:
        analysis = self._session.analysis
        self._unfolded = None
        self.filter.clear()
        self._slices.stop()
        if analysis and self._session.ready:
            self._slices.start(self._filling(analysis), first=SHARED_BUDGET)
        else:
            self.model.clear()
            self._count_hits()
            self._show_page()

    def _filling(self, analysis: Analysis) -> Iterator[None]:
        """Fill the tree, pausing wherever the window may want a turn."""
        kinds = {marks.kind: marks for marks in self._session.marks}
        announcing = kinds[ReferenceKind.ANNOUNCES].starts if ReferenceKind.ANNOUNCES in kinds else ()
        yield from self.model.filling(analysis, announcing)
        yield
        self._unfold_at_first()
        self._count_hits()
        yield
        self._follow()
        for part in {row.part.kind: row.part for row in self.model.rows}.values():
            yield
            self._delegate.prepare(part, self.tree)
        yield
        self._show_page()

    def _show_work(self) -> None:
        if not self._slices.running:
            self._show_page()

    def _show_page(self) -> None:
        if self.model.rowCount():
            self._pages.setCurrentWidget(self.tree)
            return
        if self.model.filtered:
            words = self.tr("No parts match")
        elif self._session.ready:
            words = self.tr("This text has no parts.")
        elif self._session.reading.work.stopped:
            words = self.tr("Stopped before the outline was found.")
        elif self._session.analysis:
            words = self.tr("Working out the outline…")
        else:
            words = ""
        self.empty.setText(words)
        self._pages.setCurrentWidget(self.empty)

    def _unfold_at_first(self) -> None:
        gathered = sum(len(row.gathered) for row in self.model.rows)
        few = len(self.model.rows) - gathered <= _OPEN_ROWS
        if len(self.model.rows) > _FOLDED_ROWS:
            return
        for id_, row in enumerate(self.model.rows):
            if row.item is None and (few or row.parent < 0) and self._opens(id_, row):
                self.tree.setExpanded(self.model.index_of(id_), True)

    def _opens(self, id_: int, row: OutlineRow) -> bool:
        """Tell whether a row starts unfolded.

        An agenda only to show what it announces and nobody treats, no other part to show asides alone.
        """
        if row.part.kind is not PartKind.AGENDA:
            return not all(self.model.is_aside(child) for child in row.part.children)
        return not all(self.model.rows[id_ + n].treated for n in range(1, len(row.part.items) + 1))

    def _count_hits(self) -> None:
        if self._hits is not self._session.search.hits:
            self._hits = self._session.search.hits
            self.model.set_hits(self._hits)
            if self.isVisible():  # Qt makes a viewport's type when it is first asked for, which takes a while
                self.tree.viewport().update()

    # Following reading

    def _row_read(self) -> int:
        """Return the row of the part being read; for an aside folded away, of the part round it."""
        path = self._session.part_path
        id_ = self.model.row_of(path)
        above = self.model.rows[id_].parent if id_ >= 0 else -1
        if above < 0 or not self.model.rows[id_].aside:
            return id_
        if self.tree.isExpanded(self.model.index_of(above)):
            return id_
        return self.model.row_of(path[:-1]) if len(path) > 1 else above

    def _current(self) -> QModelIndex:
        return self.model.index_of(self._row_read())

    def _follow(self) -> None:
        self.model.set_current(self._row_read())
        current = self._current()
        if not current.isValid() or self.tree.hasFocus() or self.model.filtered:
            return
        above = current.parent()
        while above.isValid():
            self.tree.setExpanded(above, True)
            above = above.parent()
        self.tree.setCurrentIndex(current)
        self._keep_in_the_middle(current)

    def _keep_in_the_middle(self, index: QModelIndex) -> None:
        height = self.tree.viewport().height()
        middle = self.tree.visualRect(index).center().y()
        if not height / 3 <= middle <= height * 2 / 3:
            self.tree.scrollTo(index, QTreeView.ScrollHint.PositionAtCenter)

    # Going

    def _span(self, index: QModelIndex) -> Span | None:
        row = self.model.row_at(index)
        return row.span if row else None

    def _preview(self, index: QModelIndex) -> None:
        if span := self._span(index):
            self._session.preview(span)

    def _commit(self, index: QModelIndex, by_key: bool) -> None:
        if span := self._span(index):
            self._session.goto(span)
            if by_key:
                self._session.wish_focus("text")

    def _cancel(self) -> None:
        if self.model.filtered:
            self.filter.clear()
            return
        self._session.cancel_preview()
        self._session.wish_focus("text")
        self.tree.setCurrentIndex(self._current())

    # The filter

    def _type(self, letters: str) -> None:
        self.filter.setFocus()
        self.filter.insert(letters)

    def _filter(self, words: str) -> None:
        if self._unfolded is None:
            self._unfolded = self._open_rows()
        self.model.set_filter(words)
        if self.model.filtered:
            self.tree.expandAll()
            first = next(self.model.matches(), -1)
            self.tree.setCurrentIndex(self.model.index_of(first))
        else:
            for id_ in sorted(self._unfolded):
                self.tree.setExpanded(self.model.index_of(id_), True)
            self._unfolded = None
            self._follow()
        self._show_page()

    def _open_rows(self) -> set[int]:
        return {id_ for id_ in range(len(self.model.rows)) if self.tree.isExpanded(self.model.index_of(id_))}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.filter and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed_in_filter(event)
        return False

    def _pressed_in_filter(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Escape if self.filter.text():
                self.filter.clear()
            case Qt.Key.Key_Escape:
                self._session.wish_focus("text")
            case Qt.Key.Key_Down if self.model.rowCount():
                self.tree.setFocus()
                if not self.tree.currentIndex().isValid():
                    self.tree.setCurrentIndex(self.model.index(0, 0))
                self._preview(self.tree.currentIndex())
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.tree.currentIndex().isValid():
                self._commit(self.tree.currentIndex(), True)
            case _:
                return False
        return True


PANE = Pane("outline", QCoreApplication.translate("Panes", "Outline"), Side.LEFT, 10, OutlinePane)
