"""The line below the text: how long the speech is, in what language, and how far one has read."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from reader.ui.bars import Bar, ElidedLabel
from reader.ui.reading import Step, Work
from reader.ui.rows.wording import part_title, untagged
from reader.ui.session import Session

WORDS_A_MINUTE = 130
"""How fast a speech is read aloud: interpreters take 100 to 130 words a minute for comfortable."""

UTF_8 = "utf-8"
ENCODING_ROOM = 560
"""Width, in device-independent pixels, of a line with room for the encoding; the menu tells it always."""
NOTICE_MILLISECONDS = 6000


class StatusLine(Bar):
    """Shows a session's figures on the left, its place on the right; a notice stands left for a while."""

    notesWished = Signal()
    """The button was pressed that says that there are notes on how the text was read."""

    stopWished = Signal()
    """The button was pressed that stops what takes long."""
    encodingWished = Signal(QWidget)
    """The button was pressed that tells the encoding; it comes along."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Edge.TopEdge, parent)
        self.figures = ElidedLabel(self)
        self.place = QLabel(self)
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        self._session: Session | None = None
        self._notice = QTimer(self, singleShot=True, interval=NOTICE_MILLISECONDS)
        self._notice.timeout.connect(self._end_notice)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 12, 4)
        layout.setSpacing(16)
        self.stop, self.encoding, self.notes = (self._button() for _ in range(3))
        self.stop.setText(self.tr("Stop"))
        self.stop.clicked.connect(self.stopWished)
        self.encoding.clicked.connect(lambda: self.encodingWished.emit(self.encoding))
        self.notes.clicked.connect(self.notesWished)
        layout.addWidget(self.figures, 1)
        for button in (self.stop, self.encoding, self.notes):
            layout.addWidget(button)
        layout.addWidget(self.place)

    def _button(self) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setVisible(False)
        return button

    def show_session(self, session: Session | None) -> None:
        """Show the figures and the place of a session, or nothing."""
        self._session = session
        if not self._notice.isActive():
            self._end_notice()
        self._show_notes(session.notes if session else ())
        self._show_work(session.reading.work if session else Work())
        self._show_encoding(session)
        self.show_place(session)

    def _show_notes(self, notes: tuple[str, ...]) -> None:
        self.notes.setVisible(bool(notes))
        if notes:
            many = self.tr("%n notes on reading", "", len(notes))
            words = many if len(notes) > 1 else self.tr("1 note on reading")
            self.notes.setText(words)
            self.notes.setToolTip(untagged("\n".join(notes)))
            self.notes.setAccessibleName(words)
            self.notes.setAccessibleDescription("\n".join(notes))

    def _show_work(self, work: Work) -> None:
        self.stop.setVisible(work.long)
        if work.long:
            self.notes.hide()
        if work.long and work.step:
            self.stop.setAccessibleDescription(self._doing(work.step))

    def _show_encoding(self, session: Session | None) -> None:
        """Show the encoding where it is not the one that nearly all texts are in."""
        analysis = session.analysis if session else None
        codec = analysis.transcript.provenance.encoding if analysis else UTF_8
        self.encoding.setVisible(codec != UTF_8 and self.width() >= ENCODING_ROOM)
        if codec != UTF_8:
            from reader.ui.encodings import shown_encoding

            self.encoding.setText(shown_encoding(codec))
            self.encoding.setToolTip(self.tr("The encoding of the text; press to choose another"))
            self.encoding.setAccessibleName(self.tr("Text encoding: {0}").format(self.encoding.text()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_encoding(self._session)

    def _doing(self, step: Step) -> str:
        if step is Step.READING:
            return self.tr("Reading…")
        if step is Step.OUTLINE:
            return self.tr("Working out the outline…")
        return self.tr("Looking for references…")

    def _end_notice(self) -> None:
        self.figures.set_words(self._figures(self._session) if self._session else "")

    def tell(self, words: str) -> None:
        """Show a notice in place of the figures for some seconds, and say it to a screen reader."""
        self.figures.set_words(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self._notice.start()

    def tell_place(self, session: Session) -> None:
        """Say in which part and paragraph reading is, and how many minutes are left."""
        said = [part_title(part) for part in session.part_path]
        said.append(self.place.text())
        if session.words is not None:
            left = session.words * (100 - session.percent) / 100 / WORDS_A_MINUTE
            said.append(self.tr("about {0} left").format(self._time(left)))
        self.tell(" · ".join(said))

    def show_place(self, session: Session | None) -> None:
        """Show the place alone: scrolling changes nothing else."""
        if session is None or session.analysis is None or not session.analysis.transcript.blocks:
            self.place.clear()
            return
        total = len(session.analysis.transcript.blocks)
        shown = self.tr("para {0} of {1} · {2} %")
        self.place.setText(shown.format(session.paragraph + 1, total, session.percent))

    def _figures(self, session: Session) -> str:
        work = session.reading.work
        is_first = session.analysis is None and work.step is not None
        said = [self._doing(work.step)] if work.step and (work.long or is_first) else []
        if session.words is not None:
            time = self._time(max(1, session.words / WORDS_A_MINUTE))
            said.append(self.tr("{0} words").format(_number(session.words)))
            said.append(self.tr("{0} at {1} words a minute").format(time, WORDS_A_MINUTE))
        if session.ready and session.analysis and session.analysis.outline.metadata.language:
            code = session.analysis.outline.metadata.language
            said.append(QLocale.languageToString(QLocale(code).language()))
        said.append(session.name)
        return " · ".join(said)

    def _time(self, minutes: float) -> str:
        hours, rest = divmod(round(minutes), 60)
        whole = [self.tr("{0} h").format(hours)] if hours else []
        return " ".join([*whole, self.tr("{0} min").format(rest)] if rest or not hours else whole)


def _number(value: int) -> str:
    locale = QLocale()
    return (
        QLocale(QLocale.Language.English) if locale.language() == QLocale.Language.C else locale
    ).toString(value)
