"""What the current passage points to, and what points to it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, QRect, Qt
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from reader.core.references.values import Reference
from reader.ui.panes import Pane, Side
from reader.ui.reading import Step
from reader.ui.rows.passage import Note, passage_rows
from reader.ui.rows.passage_delegate import PassageDelegate
from reader.ui.rows.passage_model import PassageModel
from reader.ui.rows.stepping import Stepping
from reader.ui.session import Session
from reader.ui.soon import Soon
from reader.ui.theme import Theme


class ReferencesPane(QWidget):
    """One list that a keyboard can walk: moving in it shows the reference, Enter or a click follows it."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self.model = PassageModel(self)
        self.list = QListView(self)
        self._delegate = PassageDelegate(theme, self.list)
        self._stepping = Stepping(self.list)
        self._soon = Soon(self._show, self)
        self._build()
        session.analysisChanged.connect(self._show_analysis)
        session.loading.connect(self._show)
        session.reading.changed.connect(self._show)
        session.placeChanged.connect(self._soon.ask)
        self._stepping.previewed.connect(self._point_by_key)
        self._stepping.committed.connect(self._follow)
        self._stepping.cancelled.connect(self._leave)
        self.list.entered.connect(self._point)
        self._show()

    def _build(self) -> None:
        self.setAccessibleName(self.tr("References"))
        self.list.setAccessibleName(self.tr("References of this passage"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.viewport().installEventFilter(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 0)
        layout.addWidget(self.list)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of another theme."""
        self._delegate.theme = theme
        self.list.viewport().update()

    def focus(self) -> None:
        """Take the keyboard, on the first reference."""
        self._soon.now()
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.first_link())

    def _show_analysis(self) -> None:
        """Show what is known now; references that have come a moment later, for other panes fill as well."""
        if self._session.ready:
            self._soon.ask()
        else:
            self._show()

    def _show(self) -> None:
        analysis = self._session.analysis
        if analysis is None:
            self.model.set_rows([])
        elif self._session.reading.work.stopped in (Step.OUTLINE, Step.REFERENCES):
            self.model.set_rows([Note(self.tr("Stopped before the end."))])
        elif not self._session.ready:
            self.model.set_rows([Note(self.tr("Looking for references…"))])
        else:
            self.model.set_rows(passage_rows(analysis, self._session.links, self._session.offset))

    def _reference(self, index: QModelIndex) -> Reference | None:
        """Return the reference of a row, turned round where the row leads to the words that refer."""
        link = self.model.link_at(index)
        if link is None or not link.backward:
            return link.reference if link else None
        return replace(link.reference, span=link.reference.target, target=link.reference.span)

    def _point(self, index: QModelIndex) -> None:
        self._session.hover(self._reference(index), exact=True)

    def _point_by_key(self, index: QModelIndex) -> None:
        row = self.list.visualRect(index)
        corner = self.list.viewport().mapToGlobal(row.topLeft())
        self._session.hover(self._reference(index), QRect(corner, row.size()), exact=True)

    def _follow(self, index: QModelIndex, by_key: bool) -> None:
        if reference := self._reference(index):
            self._session.hover(None)
            self._session.follow(reference)
            if by_key:
                self._session.wish_focus("text")

    def _leave(self) -> None:
        self._session.hover(None)
        self._session.wish_focus("text")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.list.viewport() and event.type() == QEvent.Type.Leave:
            self._session.hover(None)
        return False


PANE = Pane("references", QCoreApplication.translate("Panes", "References"), Side.RIGHT, 10, ReferencesPane)
