"""The menu of encodings. What it lists is made when it opens."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

if TYPE_CHECKING:
    from reader.ui.session import Session


class EncodingMenu(QMenu):
    """Lists the encodings for the session that ``session`` returns."""

    def __init__(self, title: str, session: Callable[[], Session | None], parent: QWidget) -> None:
        super().__init__(title, parent)
        self._session = session
        self.aboutToShow.connect(self._fill)

    def show_above(self, widget: QWidget) -> None:
        """Open at the top edge of a widget, with the keyboard in it."""
        self._fill()
        top = widget.mapToGlobal(widget.rect().topLeft())
        self.popup(top, self.actions()[-1] if self.actions() else None)

    def _fill(self) -> None:
        from reader.ui.encoding_choices import fill

        if session := self._session():
            fill(self, session)
