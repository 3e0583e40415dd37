"""The path of parts above the text. A crumb lists its siblings."""

from __future__ import annotations

from functools import partial
from itertools import chain

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from reader.core.outline.parts import Part
from reader.ui.navigation import asides
from reader.ui.rows.wording import cut_side, part_title, uncontained
from reader.ui.session import Session

LONGEST = 34
"""Characters of a crumb; what is longer is shortened."""
GAP = 8


class Breadcrumb(QWidget):
    """Shows where a session's reader is. It gives way from its left end when the window is narrow."""

    chosen = Signal(object)
    """The part that was picked from a crumb's list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path: tuple[Part, ...] = ()
        self._parts: tuple[Part, ...] = ()
        self._crumbs: list[QToolButton] = []
        self._signs: list[QLabel] = []
        """What stands behind each crumb: a widget of its own, so that no title can turn it round."""
        self._place = QLabel(self)
        self._place.setTextFormat(Qt.TextFormat.PlainText)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(4, 0, 4, 0)
        self._layout.setSpacing(0)
        self._layout.addSpacing(GAP)
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
        for widget in (*self._crumbs, *self._signs):
            self._layout.removeWidget(widget)
            widget.deleteLater()
        self._crumbs = [self._crumb(depth, part) for depth, part in enumerate(self._path)]
        sign = "‹" if self.isRightToLeft() else "›"
        self._signs = [QLabel(sign, self) for _ in self._path]
        for index, widget in enumerate(chain.from_iterable(zip(self._crumbs, self._signs, strict=True))):
            self._layout.insertWidget(index, widget)

    def _crumb(self, depth: int, part: Part) -> QToolButton:
        crumb = QToolButton(self)
        crumb.setAutoRaise(True)
        title = uncontained(part_title(part))
        width = crumb.fontMetrics().averageCharWidth() * LONGEST
        shown = crumb.fontMetrics().elidedText(title, cut_side(title), width)
        crumb.setText(shown.replace("&", "&&"))
        crumb.setAccessibleName(title)
        crumb.setToolTip(title)
        crumb.clicked.connect(partial(self._list_siblings, crumb, depth))
        return crumb

    def _list_siblings(self, crumb: QToolButton, depth: int) -> None:
        menu = QMenu(crumb)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        passed = asides(self._parts)
        for part in self._path[depth - 1].children if depth else self._parts:
            if part.id in passed and part is not self._path[depth]:
                continue
            action = menu.addAction(part_title(part).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(part is self._path[depth])
            action.triggered.connect(partial(self.chosen.emit, part))
        menu.popup(crumb.mapToGlobal(crumb.rect().bottomLeft()))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._place.sizeHint().width() + 2 * GAP, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - self._place.sizeHint().width() - 2 * GAP
        for crumb, sign in zip(reversed(self._crumbs), reversed(self._signs), strict=True):
            room -= crumb.sizeHint().width() + sign.sizeHint().width()
            crumb.setVisible(room >= 0)
            sign.setVisible(room >= 0)
