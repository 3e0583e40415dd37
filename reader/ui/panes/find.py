"""The find bar: searches as one types."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from reader.core.analysis import Analysis
from reader.core.search import Hits, Query, Suggestion
from reader.ui.icons import icon
from reader.ui.panes import Pane, Side
from reader.ui.rows.announcing import announce
from reader.ui.rows.controls import dress_field, dress_switches
from reader.ui.rows.find_words import counted, offered, sections, waits_for_enter
from reader.ui.session import Session
from reader.ui.theme import Theme

TYPING_PAUSE = 120
"""Milliseconds without a key before a search starts."""


class FindBar(QWidget):
    """A field, four switches, the count, and a line that says what there is to say."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self._theme = theme
        self.field = QLineEdit(self)
        self.case = self._switch("Aa", "Alt+C", self.tr("Match case"))
        self.whole_word = self._switch("W", "Alt+W", self.tr("Whole word"))
        self.accents = self._switch("Á", "Alt+A", self.tr("Match accents"))
        self.regex = self._switch("\u200e.*", "Alt+R", self.tr("Regular expression"))
        self.count = QLabel(self)
        self.previous = self._button(self.tr("Previous hit"), lambda: self._step(-1))
        self.next = self._button(self.tr("Next hit"), lambda: self._step(1))
        self.back = self._button(self.tr("Back to where the search began"), session.back)
        self.close_button = self._button(self.tr("Close the find bar"), self.finish)
        self.message = QLabel(self)
        self.offers: list[QToolButton] = []
        self._hits: Hits | None = None
        self._analysis: Analysis | None = None
        self._sections = 0
        self._dressed: tuple[Theme, bool] | None = None
        self._pause = QTimer(self)
        self._build()
        self.set_theme(theme)
        self.field.textEdited.connect(self._edited)
        self._pause.timeout.connect(self._find)
        session.searchChanged.connect(self._show)
        session.analysisChanged.connect(self._show)
        session.historyChanged.connect(self._show_way_back)

    # Building

    def _switch(self, words: str, key: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setCheckable(True)
        button.setText(words)
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({key})")
        button.toggled.connect(self._find)
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(button.toggle)
        return button

    def _button(self, name: str, run: Callable[[], object]) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(run)
        return button

    def _build(self) -> None:
        self.setAccessibleName(self.tr("Find"))
        self.field.setPlaceholderText(self.tr("Find in the text"))
        self.field.setAccessibleName(self.tr("Find in the text"))
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumWidth(100)
        for button in self.field.findChildren(QToolButton):
            button.setAccessibleName(self.tr("Clear"))
        self.field.installEventFilter(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE)
        for label in (self.count, self.message):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.setSpacing(3)
        self._field_line, self._switch_line = QHBoxLayout(), QHBoxLayout()
        self._said_line, self._offer_line = QHBoxLayout(), QHBoxLayout()
        for line in (self._field_line, self._switch_line, self._said_line, self._offer_line):
            layout.addLayout(line)
        self.field.setMaximumWidth(self.fontMetrics().averageCharWidth() * 90)
        self._field_line.addWidget(self.field, 1000)
        for button in (self.previous, self.next, self.back):
            self._field_line.addWidget(button)
        self._field_line.addStretch(1)
        self._field_line.addWidget(self.close_button)
        for switch in (self.case, self.whole_word, self.accents, self.regex):
            self._switch_line.addWidget(switch)
        self._switch_line.addWidget(self.count)
        self._switch_line.addSpacing(self.fontMetrics().averageCharWidth() * 2)
        self._switch_line.addStretch(0)
        self._place_said()

    # Two lines of a height that does not change, so that the text below stays; three where it is narrow.

    @property
    def _is_narrow(self) -> bool:
        return self.width() < self.fontMetrics().averageCharWidth() * 80

    def _place_said(self) -> None:
        line = self._said_line if self._is_narrow else self._switch_line
        if line.indexOf(self.message) < 0:
            line.addWidget(self.message, 1)
            self._place_offers()

    def _place_offers(self) -> None:
        line = self._offer_line if self._is_narrow else self._switch_line
        for button in self.offers:
            line.addWidget(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_said()

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 36, super().minimumSizeHint().height())

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of another theme."""
        self._theme = theme
        ratio = self.devicePixelRatioF()
        for button, name in (
            (self.previous, "up"),
            (self.next, "down"),
            (self.back, "return"),
            (self.close_button, "close"),
        ):
            button.setIcon(icon(name, theme, ratio))
        dress_switches((self.case, self.whole_word, self.accents, self.regex), theme)
        self._show()

    # Searching

    def focus(self) -> None:
        """Open, take the selected words up, and take the keyboard."""
        self.show()
        self._session.expect_search()
        selected = self._session.selected
        if selected and "\n" not in selected and selected != self._hit_words():
            self.field.setText(selected)
            self._find()
        elif self._session.search.query is None and self.field.text():
            self._find()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _hit_words(self) -> str:
        """Return the words of the hit that the search itself has selected."""
        search, analysis = self._session.search, self._session.analysis
        return search.hits[search.current].of(analysis.transcript.text) if analysis and search.hits else ""

    def finish(self) -> None:
        """Close; the hit stays selected in the text."""
        self._pause.stop()
        self._session.find(None)
        self.hide()
        self._session.wish_focus("text")

    @property
    def waiting(self) -> bool:
        """Whether typing has started a search that is about to run."""
        return self._pause.isActive()

    def query(self) -> Query:
        """Return what the field and the switches ask for."""
        return Query(
            self.field.text(),
            case=self.case.isChecked(),
            whole_word=self.whole_word.isChecked(),
            regex=self.regex.isChecked(),
            accents=self.accents.isChecked(),
        )

    def _edited(self, text: str) -> None:
        self._pause.stop()
        if not text:
            self._session.find(None)
        elif not waits_for_enter(text):
            self._pause.start()

    def _find(self) -> None:
        self._pause.stop()
        if self.field.text():
            self._session.find(self.query())

    def _step(self, by: int) -> None:
        if self._session.search.query == self.query():
            self._session.step_hit(by)
        else:
            self._find()

    # Saying

    def _show(self) -> None:
        search, analysis = self._session.search, self._session.analysis
        hits = search.hits
        if search.query is not None and not self.field.text():
            self._wear(search.query)
        nothing = search.query is not None and not search.error and not hits and not search.running
        if self._hits is not hits or self._analysis is not analysis:
            self._hits, self._analysis = hits, analysis
            self._sections = sections(self._session.hit_groups)
        count = counted(search.current, len(hits), self._sections)
        if search.running and not hits:
            count = self.tr("Searching…")
        self.count.setText("" if search.error else count)
        self._say(search.error or search.notice or (self.tr("No matches") if nothing else ""))
        self._offer(search.suggestions)
        self._dress(bool(search.error) or nothing)
        for button in (self.previous, self.next):
            button.setEnabled(len(hits) > 0)
        self._show_way_back()
        if self.isVisible():
            announce(self, self.message.text() or self.count.text())

    def _dress(self, wrong: bool) -> None:
        if self._dressed != (self._theme, wrong):
            self._dressed = (self._theme, wrong)
            dress_field(self.field, self._theme, wrong=wrong)

    def _say(self, words: str) -> None:
        self.message.setText(words)

    def _show_way_back(self) -> None:
        self.back.setEnabled(self._session.search.current >= 0 and self._session.can_go_back)

    def _offer(self, found: tuple[Suggestion, ...]) -> None:
        for button in self.offers:
            button.hide()
            button.deleteLater()
        self.offers = []
        for suggestion in found:
            button = QToolButton(self)
            button.setText(offered(suggestion))
            button.clicked.connect(partial(self._take, suggestion.query))
            self.offers.append(button)
        self._place_offers()

    def _wear(self, query: Query) -> None:
        """Show a search that was begun elsewhere: on the command line."""
        self.field.blockSignals(True)
        self.field.setText(query.text)
        self.field.blockSignals(False)
        self._set_switches(query)

    def _take(self, query: Query) -> None:
        """Set the switches as an offered query has them, and search."""
        self._set_switches(query)
        self._find()
        self.field.setFocus()

    def _set_switches(self, query: Query) -> None:
        for switch, on in (
            (self.case, query.case),
            (self.whole_word, query.whole_word),
            (self.accents, query.accents),
            (self.regex, query.regex),
        ):
            switch.blockSignals(True)
            switch.setChecked(on)
            switch.blockSignals(False)

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(event)
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        backwards = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._step(-1 if backwards else 1)
            case Qt.Key.Key_Escape if self._session.search.running:
                self._session.stop_find()
            case Qt.Key.Key_Escape:
                self.finish()
            case Qt.Key.Key_Down if self._session.search.hits:
                self._session.wish_focus("results")
            case Qt.Key.Key_PageDown:
                self._session.wish_scroll(1)
            case Qt.Key.Key_PageUp:
                self._session.wish_scroll(-1)
            case _:
                return False
        return True


PANE = Pane("find", QCoreApplication.translate("Panes", "Find"), Side.TOP, 10, FindBar, on_demand=True)
