"""The page of a tab: its text, or what stands for it while there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from reader.ui.session import Session
from reader.ui.theme import Theme

if TYPE_CHECKING:
    from reader.ui.failure_page import FailurePage
    from reader.ui.wait_page import WaitPage


class Pages(QStackedLayout):
    """Shows a widget with a session's text, or a page that says why there is none, made when it is wanted."""

    openWished = Signal()
    """Another file shall be opened: there is none to read here."""

    def __init__(self, session: Session, theme: Theme, text: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._text = text
        self._failure: FailurePage | None = None
        self._waiting: WaitPage | None = None
        self.addWidget(text)
        session.loading.connect(self._show_text)
        session.analysisChanged.connect(self._show_text)
        session.failed.connect(self._show_failure)
        session.reading.changed.connect(self._show_work)

    @property
    def failure(self) -> FailurePage | None:
        """The page that says why there is no text, where it is shown."""
        return self._failure if self._failure is self.currentWidget() else None

    @property
    def waiting(self) -> WaitPage | None:
        """The page that says that a source is being read, where it is shown."""
        return self._waiting if self._waiting is self.currentWidget() else None

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of another theme."""
        self._theme = theme
        if self._failure:
            self._failure.set_theme(theme)

    def _show_text(self) -> None:
        self._show(self._text)

    def _show(self, page: QWidget) -> None:
        """Show a page; the keyboard goes along, if it was here."""
        before = self.currentWidget() or page
        if page is before:
            return
        focused = before.window().focusWidget()
        had_focus = focused is not None and before.isAncestorOf(focused)
        self.setCurrentWidget(page)
        if had_focus:
            page.setFocus()

    def _show_failure(self, sentence: str) -> None:
        if self._failure is None:
            self._failure = self._make_failure()
        self._failure.say(sentence, again=self._session.path is not None)
        self._show(self._failure)

    def _make_failure(self) -> FailurePage:
        from reader.ui.failure_page import FailurePage

        page = FailurePage(self._theme)
        page.againWished.connect(self._session.reload)
        page.openWished.connect(self.openWished)
        self.addWidget(page)
        return page

    def _show_work(self) -> None:
        """Say that the source is being read, or that this was stopped, where there is no text to show."""
        work = self._session.reading.work
        if self._session.analysis is not None or not (work.long or work.stopped):
            return
        if self._waiting is None:
            self._waiting = self._make_waiting()
        self._waiting.say(self._session.name, stopped=work.stopped is not None)
        self._show(self._waiting)

    def _make_waiting(self) -> WaitPage:
        from reader.ui.wait_page import WaitPage

        page = WaitPage()
        page.stopWished.connect(self._session.reading.stop)
        page.goOnWished.connect(self._session.reading.go_on)
        self.addWidget(page)
        return page
