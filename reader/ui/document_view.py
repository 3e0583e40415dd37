"""A tab: one session and its panes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.ui.bars import HairlineSplitter, slim_scroll_bars
from reader.ui.navigation import part_beside
from reader.ui.pages import Pages
from reader.ui.panes import Pane, Side, load, panes
from reader.ui.panes.text import PANE as TEXT
from reader.ui.panes.text import TextPane
from reader.ui.session import Session
from reader.ui.settings import Settings
from reader.ui.side import SideColumn
from reader.ui.theme import Theme

if TYPE_CHECKING:
    from reader.ui.failure_page import FailurePage
    from reader.ui.notices import Notices
    from reader.ui.wait_page import WaitPage

ROOM = {Side.LEFT: 600, Side.RIGHT: 900}
"""Width of the tab, in device-independent pixels, under which a side folds into a drawer."""
LEAST_TEXT, LEAST_SIDE = 460, 200
"""Width under which the text takes room from the sides, and what a side keeps."""


class DocumentView(QWidget):
    """Lays out the panes of one session. The panes are found by listing; only the text is known by name."""

    openWished = Signal()
    """Another file shall be opened: there is none to read here."""
    textShown = Signal()
    """A text is on the screen for the first time since it was opened."""

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = Session(self)
        self._theme = theme
        self._known: dict[str, Pane] = {}
        self._panes: dict[str, QWidget] = {}
        self._loading = load()
        self._coming = panes()
        self._wanted = {Side.LEFT: settings.outline, Side.RIGHT: settings.references}
        self._row = HairlineSplitter(Qt.Orientation.Horizontal)
        self._centre = QWidget()
        self._holders = self._make_holders()
        self._sides = {
            Side.LEFT: SideColumn(Qt.Edge.RightEdge, self._row, settings.sides[0]),
            Side.RIGHT: SideColumn(Qt.Edge.LeftEdge, self._row, settings.sides[1]),
        }
        self._notices: Notices | None = None
        self._pages = Pages(self.session, theme, self._row, self)
        self._awaits_paint = False
        self._lay_out()
        self._connect()

    # Building

    def _make_holders(self) -> dict[Side, QVBoxLayout | QHBoxLayout]:
        column = QVBoxLayout(self._centre)
        top, middle, bottom = QVBoxLayout(), QHBoxLayout(), QVBoxLayout()
        for layout, stretch in ((top, 0), (middle, 3), (bottom, 1)):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
            column.addLayout(layout, stretch)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        return {Side.TOP: top, Side.CENTRE: middle, Side.RULER: middle, Side.BOTTOM: bottom}

    def _lay_out(self) -> None:
        self._row.addWidget(self._centre)
        self._row.setChildrenCollapsible(False)
        self._make(TEXT)
        for side, index in ((Side.LEFT, 0), (Side.RIGHT, 2)):
            self._sides[side].set_theme(self._theme)
            self._sides[side].unfold(index)
        self._place_sides()

    def _make(self, pane: Pane) -> QWidget:
        widget = self._panes[pane.name] = pane.make(self.session, self._theme)
        slim_scroll_bars(widget, self._theme)
        if pane.side in self._sides:
            self._sides[pane.side].add(widget)
        else:
            self._holders[pane.side].addWidget(widget, 1 if pane.side is Side.CENTRE else 0)
        return widget

    def _connect(self) -> None:
        session = self.session
        session.analysisChanged.connect(self._await_paint)
        session.reading.changed.connect(self._show_work)
        session.focusWished.connect(self.focus_pane)
        session.historyChanged.connect(self._uncover)
        self._row.splitterMoved.connect(self._keep_width)
        self.text.view.viewport().installEventFilter(self)
        self._pages.openWished.connect(self.openWished)
        self._row.setFocusProxy(self.text)
        self.setFocusProxy(self.text)

    @property
    def text(self) -> TextPane:
        """The pane that shows the text."""
        pane = self._panes["text"]
        assert isinstance(pane, TextPane)
        return pane

    def pane(self, name: str) -> QWidget:
        """Return a pane by its name; ``KeyError`` for one that has not been wanted yet."""
        return self._panes[name]

    # The text first, the other panes and the analysis once it is on the screen

    def complete(self) -> None:
        """Make the panes beside the text, those that have not been made."""
        while self._make_next():
            pass

    def _make_next(self) -> bool:
        """Make one more pane; return whether there was one to make."""
        for pane in self._coming:
            self._known[pane.name] = pane
            if not pane.on_demand and pane.name not in self._panes:
                self._make(pane)
                return True
        return False

    def shut(self) -> None:
        """Stop all that runs or would begin: the tab is going."""
        self._loading, self._coming = iter(()), iter(())
        self._awaits_paint = False
        self.session.close()
        if self._notices:
            self._notices.watch.close()

    def _go_on_first(self) -> None:
        self.textShown.emit()
        QTimer.singleShot(1, self._go_on)

    def _go_on(self) -> None:
        """Load or make one pane between two events, then begin the analysis.

        A timer of no time at all would run before the events that wait, and all panes would be one long step.
        """
        if next(self._loading, None) or self._make_next():
            QTimer.singleShot(1, self._go_on)
        else:
            self.session.analyse()
            self.notices.watch.follow()

    def _await_paint(self) -> None:
        self._awaits_paint = not self.session.ready
        self.text.view.viewport().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.text.view.viewport() and event.type() == QEvent.Type.Paint and self._awaits_paint:
            self._awaits_paint = False
            QTimer.singleShot(0, self._go_on_first)
        elif event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            self._uncover()
            return self._retrace(event)
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._retrace(event)

    def _retrace(self, event: QMouseEvent) -> bool:
        """Take the mouse's own buttons for back and forward."""
        if event.button() == Qt.MouseButton.BackButton:
            self.session.back()
        elif event.button() == Qt.MouseButton.ForwardButton:
            self.session.forward()
        else:
            return False
        return True

    # Pages, and news of the file

    @property
    def failure(self) -> FailurePage | None:
        """The page that says why there is no text, where it is shown."""
        return self._pages.failure

    @property
    def waiting(self) -> WaitPage | None:
        """The page that says that a source is being read, where it is shown."""
        return self._pages.waiting

    @property
    def notices(self) -> Notices:
        """What is said in a bar below the text; made when it is first wanted."""
        if self._notices is None:
            from reader.ui.notices import Notices

            column = self._centre.layout()
            assert isinstance(column, QVBoxLayout)
            self._notices = Notices(self.session, self._theme, column, self)
            self.session.reading.read.connect(self._notices.watch.follow)
        return self._notices

    def _show_work(self) -> None:
        work = self.session.reading.work
        if work.stopped or work.trouble:
            self.notices.show()

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of another theme."""
        if theme is self._theme:
            return
        self._theme = theme
        self._pages.set_theme(theme)
        if self._notices:
            self._notices.set_theme(theme)
        for widget in (*self._sides.values(), *self._panes.values()):
            dress = getattr(widget, "set_theme", None)
            if dress is not None:
                dress(theme)
            slim_scroll_bars(widget, theme)

    # Sides

    def shows(self, side: Side) -> bool:
        """Tell whether a side is wanted, or open where it is a drawer."""
        column = self._sides[side]
        return not column.isHidden() if column.folded else self._wanted[side]

    def want(self, side: Side, wanted: bool) -> None:
        """Show or hide a side; a drawer opens or closes."""
        column = self._sides[side]
        if column.folded:
            column.setVisible(wanted)
            column.cover(self)
        else:
            self._wanted[side] = wanted
            column.setVisible(wanted)
        if not wanted and not self.text.view.hasFocus():
            self.text.focus()

    def is_folded(self, side: Side) -> bool:
        """Tell whether a side is a drawer just now."""
        return self._sides[side].folded

    def widths(self) -> tuple[int, int]:
        """Return the widths of the left and the right side, as last seen beside the text."""
        left, right = (self._sides[side] for side in (Side.LEFT, Side.RIGHT))
        return left.wanted_width, right.wanted_width

    def _keep_width(self, _position: int, handle: int) -> None:
        """Remember the width of the side beside the handle that was dragged; the other may be held narrow."""
        for widget in (self._row.widget(handle - 1), self._row.widget(handle)):
            if isinstance(widget, SideColumn):
                widget.wanted_width = widget.width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_sides()

    def _place_sides(self) -> None:
        for side, column in self._sides.items():
            folds = self.width() < ROOM[side]
            if folds and not column.folded:
                column.fold(self)
            elif not folds and column.folded:
                column.unfold(0 if side is Side.LEFT else self._row.count())
            if folds:
                column.cover(self)
            else:
                column.setVisible(self._wanted[side])
        self._share_room()

    def _share_room(self) -> None:
        """Give the sides the widths that they have had, less where the text would be narrow."""
        row = list(filter(None, map(self._row.widget, range(self._row.count()))))
        sides = [widget for widget in row if isinstance(widget, SideColumn) and not widget.isHidden()]
        room = self.width() - self._row.handleWidth() * len(sides)
        wanted = sum(side.wanted_width for side in sides)
        given = min(wanted, max(room - LEAST_TEXT, LEAST_SIDE * len(sides)))
        widths = {side: round(side.wanted_width * given / wanted) for side in sides}
        rest = max(1, room - sum(widths.values()))
        self._row.setSizes([_width_of(widget, widths, rest) for widget in row])

    def _uncover(self) -> None:
        """Close the drawers: the reader is back at the text."""
        for column in self._sides.values():
            if column.folded and not column.isHidden():
                column.hide()
                self.text.focus()

    # Focus

    def focus_pane(self, name: str) -> None:
        """Give the keyboard to a pane, showing it first."""
        self.complete()
        pane = self._known.get(name)
        if pane is None:
            return
        widget = self._panes.get(name) or self._make(pane)
        if pane.side in self._sides:
            self.want(pane.side, True)
        elif name == "text":
            self._uncover()
        widget.show()
        take = getattr(widget, "focus", widget.setFocus)
        take()

    def cycle_panes(self, by: int) -> None:
        """Give the keyboard to the next visible pane, or by -1 the previous one."""
        self.complete()
        order = [name for name in self._known if name in self._panes and self._panes[name].isVisible()]
        order = [name for name in order if self._known[name].side is not Side.RULER]
        inside = [index for index, name in enumerate(order) if self._has_focus(self._panes[name])]
        self.focus_pane(order[((inside[0] if inside else 0) + by) % len(order)])

    def _has_focus(self, widget: QWidget) -> bool:
        focused = self.window().focusWidget()
        return (
            widget is not None and focused is not None and (focused is widget or widget.isAncestorOf(focused))
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.session.reading.work.long and (self.waiting or self.text.view.hasFocus()):
            self.session.reading.stop()
        elif not self.waiting and not self.text.view.hasFocus():
            self.focus_pane("text")
        else:
            super().keyPressEvent(event)

    # Commands on the text

    def copy(self) -> None:
        """Copy the selected words, exactly as the transcript has them."""
        self.text.view.copy()

    def copy_cited(self) -> str:
        """Copy the selected words with their source and return the sentence that says so."""
        from reader.ui.citing import cited, copy_words

        analysis, span = self.session.analysis, self.text.view.selection()
        if analysis is None or span is None:
            return self.tr("Nothing is selected.")
        copy_words(cited(analysis, span))
        return self.tr("Copied with its source.")

    def copy_hits(self) -> str:
        """Copy the list of hits and return the sentence that says so."""
        search, analysis = self.session.search, self.session.analysis
        if analysis is None or not search.hits:
            return self.tr("There are no hits to copy: find something first.")
        from reader.ui.citing import copy_words, hits_listed

        copy_words(hits_listed(analysis, self.session.hit_groups, search.hits))
        return self.tr("Copied the list of hits.")

    def copy_outline(self) -> str:
        """Copy the outline as indented lines and return the sentence that says so."""
        from reader.ui.citing import copy_words, outline_listed

        if self.session.analysis is None or not self.session.analysis.outline.parts:
            return self.tr("There is no outline to copy.")
        copy_words(outline_listed(self.session.analysis))
        return self.tr("Copied the outline.")

    def select_all(self) -> None:
        """Select the whole text."""
        if self.session.analysis:
            self.text.view.select_all()

    def step_section(self, by: int) -> None:
        """Go to the next part, or by -1 to the previous one."""
        analysis = self.session.analysis
        if analysis and (part := part_beside(analysis.outline, self.session.offset, by)):
            self.session.goto(part.span)

    def step_reference(self, by: int) -> None:
        """Take the next reference in hand, or by -1 the previous one."""
        self.text.step_reference(by)

    def follow_reference(self) -> None:
        """Go to what the reference in hand refers to."""
        if self.session.reference:
            self.session.follow(self.session.reference)


def _width_of(widget: QWidget, widths: Mapping[SideColumn, int], rest: int) -> int:
    """Return what a widget of the row gets: a hidden side what it has had, the text the rest."""
    if isinstance(widget, SideColumn):
        return widths.get(widget, widget.wanted_width)
    return rest
