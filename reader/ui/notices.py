"""What a tab has to say beside its text: that work on it was stopped, or that the file is another by now."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QBoxLayout, QWidget

from reader.ui.notice_bar import NoticeBar
from reader.ui.reading import Step
from reader.ui.session import Session
from reader.ui.theme import Theme
from reader.ui.watching import Disk, FileWatch, Look


class Notice(NamedTuple):
    """One notice. ``about`` is the state that it tells of: put away, it does not come back for that."""

    about: object
    sentence: str
    action: str = ""
    run: Callable[[], None] | None = None


class Notices(QObject):
    """Shows the notice that matters most in a bar that it adds to a layout; no notice, no bar."""

    def __init__(self, session: Session, theme: Theme, place: QBoxLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._place = place
        self._put_away: object = None
        self._shown: Notice | None = None
        self.bar: NoticeBar | None = None
        self.watch = FileWatch(session, lambda: parent.isVisible() and parent.isActiveWindow(), self)
        self.watch.changed.connect(self.show)
        session.reading.changed.connect(self.show)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of another theme."""
        self._theme = theme
        if self.bar:
            self.bar.set_theme(theme)

    def show(self) -> None:
        """Show what there is to say now."""
        notice = self._notice()
        if notice is None or notice.about == self._put_away:
            self._shown = None
            if self.bar:
                self.bar.hide()
            return
        self._shown = notice
        self._put_away = None
        if self.bar is None:
            self.bar = self._make_bar()
        self.bar.say(notice.sentence, notice.action)

    def _make_bar(self) -> NoticeBar:
        bar = NoticeBar(self._theme)
        bar.actionWished.connect(self._run)
        bar.dismissed.connect(self._dismiss)
        self._place.addWidget(bar)
        return bar

    def _run(self) -> None:
        if self._shown and self._shown.run:
            self._leave()
            self._shown.run()

    def _dismiss(self) -> None:
        if self._shown:
            self._put_away = self._shown.about
            self._leave()
            self.show()

    def _leave(self) -> None:
        """Give the keyboard back to the text, if the bar has it."""
        focused = self.bar.focusWidget() if self.bar else None
        if focused is not None and focused.hasFocus():
            self._session.wish_focus("text")

    def _notice(self) -> Notice | None:
        session, work = self._session, self._session.reading.work
        if session.analysis is None:
            return None
        if work.trouble:
            return Notice(work, work.trouble, self.tr("Tr&y Again"), session.reload)
        if work.stopped is not None:
            return Notice(work, self._stopped(work.stopped), self.tr("Go O&n"), session.reading.go_on)
        return self._changed(self.watch.found) if work.step is not Step.READING else None

    def _stopped(self, step: Step) -> str:
        if step is Step.READING:
            return self.tr("Reading the file again was stopped; the text is as it was.")
        if step is Step.OUTLINE:
            return self.tr("Stopped: the text is whole, its outline and references have not been found.")
        return self.tr("Stopped: text and outline are whole, the references have not been found.")

    def _changed(self, found: Look) -> Notice | None:
        name = self._session.name
        if found.disk is Disk.CHANGED:
            words = self.tr("{0} has changed on the disk.").format(name)
            return Notice(found, words, self.tr("Rea&d It Again"), self._session.reload)
        if found.disk is Disk.GONE:
            return Notice(found, self.tr("{0} was deleted or moved; its text stays here.").format(name))
        if found.disk is Disk.SHUT:
            return Notice(found, self.tr("{0} can no longer be read; its text stays here.").format(name))
        return None
