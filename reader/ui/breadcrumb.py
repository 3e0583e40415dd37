"""The path of parts above the text. A crumb lists its siblings."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from reader.core.outline.parts import Part, PartKind
from reader.ui.rows.wording import part_title
from reader.ui.session import Session

LONGEST = 34
"""Characters of a crumb; what is longer is shortened in the middle."""


class Breadcrumb(QWidget):
    """Shows where a session's reader is. It gives way from its left end when the window is narrow."""

    chosen = Signal(object)
    """The part that was picked from a crumb's list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path: tuple[Part, ...] = ()
        self._parts: tuple[Part, ...] = ()
        self._crumbs: list[QToolButton] = []
        self._place = QLabel(self)
        self._place.setTextFormat(Qt.TextFormat.PlainText)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(4, 0, 4, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._place)
        self._layout.addStretch(1)
        self.setAccessibleName(self.tr("Where you are"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_session(self, session: Session | None) -> None:
        """Show the place that a session is at."""
        self._parts = session.analysis.outline.parts if session and session.analysis else ()
        path = session.part_path if session else ()
        if path != self._path:
            self._path = path
            self._rebuild()
        has_text = session is not None and session.analysis is not None
        self._place.setText(self.tr("para {0}").format(session.paragraph + 1) if session and has_text else "")
        self._fit()

    def _rebuild(self) -> None:
        for crumb in self._crumbs:
            self._layout.removeWidget(crumb)
            crumb.deleteLater()
        self._crumbs = [self._crumb(depth, part) for depth, part in enumerate(self._path)]
        for index, crumb in enumerate(self._crumbs):
            self._layout.insertWidget(index, crumb)

    def _crumb(self, depth: int, part: Part) -> QToolButton:
        crumb = QToolButton(self)
        crumb.setAutoRaise(True)
        title = part_title(part)
        width = crumb.fontMetrics().averageCharWidth() * LONGEST
        shown = crumb.fontMetrics().elidedText(title, Qt.TextElideMode.ElideMiddle, width)
        crumb.setText(f"{shown}  ›".replace("&", "&&"))
        crumb.setAccessibleName(title)
        crumb.setToolTip(title)
        crumb.clicked.connect(partial(self._list_siblings, crumb, depth))
        return crumb

    def _list_siblings(self, crumb: QToolButton, depth: int) -> None:
        menu = QMenu(crumb)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for part in self._path[depth - 1].children if depth else self._parts:
            if part.kind is PartKind.NOTICE and part is not self._path[depth]:
                continue
            action = menu.addAction(part_title(part).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(part is self._path[depth])
            action.triggered.connect(partial(self.chosen.emit, part))
        menu.popup(crumb.mapToGlobal(crumb.rect().bottomLeft()))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._place.sizeHint().width() + 8, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - self._place.sizeHint().width() - 8
        for crumb in reversed(self._crumbs):
            room -= crumb.sizeHint().width()
            crumb.setVisible(room >= 0)
