"""All hits of a search with what stands around them, grouped by part."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel, QTableView, QVBoxLayout, QWidget

from reader.ui.panes import Pane, Side
from reader.ui.rows.find_words import sections
from reader.ui.rows.hit_delegate import HitDelegate, row_height
from reader.ui.rows.hit_model import HitModel
from reader.ui.rows.stepping import Stepping
from reader.ui.rows.wording import hits, in_sections
from reader.ui.session import Session
from reader.ui.theme import Theme


class ResultsPane(QWidget):
    """A flat list of any number of hits: moving previews, Enter or a click goes, Esc returns to the field."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self._hits: object = None
        self._analysis: object = None
        self.model = HitModel(self)
        self.title = QLabel(self)
        self.table = QTableView(self)
        self._delegate = HitDelegate(theme, self.table)
        self._stepping = Stepping(self.table)
        self._build()
        session.searchChanged.connect(self._show)
        session.analysisChanged.connect(self._show)
        self._stepping.previewed.connect(self._preview)
        self._stepping.committed.connect(self._commit)
        self._stepping.cancelled.connect(self._cancel)
        self._stepping.overstepped.connect(self._cancel)
        self._show()

    def _build(self) -> None:
        self.setAccessibleName(self.tr("Results"))
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setMargin(4)
        self.table.setAccessibleName(self.tr("Search results"))
        self.table.setModel(self.model)
        self.table.setItemDelegate(self._delegate)
        self.table.setShowGrid(False)
        self.table.setFrameShape(QTableView.Shape.NoFrame)
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.horizontalHeader().hide()
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setMinimumSectionSize(1)
        self.table.verticalHeader().setDefaultSectionSize(row_height(self.font()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 0)
        layout.setSpacing(2)
        layout.addWidget(self.title)
        layout.addWidget(self.table)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of another theme."""
        self._delegate.theme = theme
        self.table.viewport().update()

    def focus(self) -> None:
        """Take the keyboard, on the current hit."""
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        current = self.model.index_of(max(0, self._session.search.current))
        if current.isValid():
            self.table.setCurrentIndex(current)

    def _show(self) -> None:
        search, analysis = self._session.search, self._session.analysis
        if self._hits is not search.hits or self._analysis is not analysis:
            self._hits, self._analysis = search.hits, analysis
            self.model.set_hits(analysis, search.hits, self._session.hit_groups)
            count = sections(self._session.hit_groups)
            where = in_sections(count) if count else ""
            self.title.setText(f"{hits(len(search.hits))} {where}")
        self.model.set_current(search.current)
        current = self.model.index_of(search.current)
        if current.isValid():
            self.table.setCurrentIndex(current)
            self.table.scrollTo(current)
        self.setVisible(bool(search.hits))

    def _preview(self, index: QModelIndex) -> None:
        self._session.goto_hit(self.model.hit_at(index.row()))

    def _commit(self, index: QModelIndex, by_key: bool) -> None:
        self._session.goto_hit(self.model.hit_at(index.row()))
        if by_key:
            self._session.wish_focus("text")

    def _cancel(self) -> None:
        self._session.wish_focus("find")


PANE = Pane("results", QCoreApplication.translate("Panes", "Results"), Side.RIGHT, 20, ResultsPane)
