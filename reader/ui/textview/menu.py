"""The text pane's own menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from reader.ui.textview.view import TextView


class TextMenu(QMenu):
    """Offers what can be done with the text where one has clicked, and the actions added to the view."""

    def __init__(self, view: TextView) -> None:
        super().__init__(view)
        self._view = view
        self.copy = self.addAction(QCoreApplication.translate("TextView", "&Copy"))
        self.copy.triggered.connect(view.copy)
        self.select_all = self.addAction(QCoreApplication.translate("TextView", "Select &All"))
        self.select_all.triggered.connect(view.select_all)
        self.aboutToShow.connect(self._offer_what_can_be_done)

    def _offer_what_can_be_done(self) -> None:
        self.insertActions(self.select_all, self._view.actions())
        self.copy.setEnabled(self._view.selection() is not None)
        self.select_all.setEnabled(bool(self._view.transcript().text))
