"""The window: tabs, bars and menus around the document views. It forwards commands and remembers settings."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData, QSize, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
)
from PySide6.QtWidgets import (
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.core.outline.parts import Part
from reader.resources import sample
from reader.ui.abilities import abilities
from reader.ui.actions import Actions
from reader.ui.appearance import Appearance
from reader.ui.commands import Menu, Needs
from reader.ui.document_view import DocumentView
from reader.ui.encoding_menu import EncodingMenu
from reader.ui.memory import Memory
from reader.ui.opening import Opener, Opening, is_small
from reader.ui.panes import Side
from reader.ui.receiving import Received, may_hold
from reader.ui.recent_files import RecentMenu
from reader.ui.session import Session
from reader.ui.settings import ZOOM_STEPS, Settings, Store
from reader.ui.status_line import StatusLine
from reader.ui.tabs import Tabs
from reader.ui.tool_bar import ToolBar

if TYPE_CHECKING:
    from reader.ui.start_page import StartPage

SIDES = {"outline": Side.LEFT, "references": Side.RIGHT}
FIRST_SIZE = QSize(1180, 800)
SMALLEST_SIZE = QSize(320, 240)


class Window(QMainWindow):
    """One window. Its bars and commands act on the current tab."""

    def __init__(self, store: Store, settings: Settings, appearance: Appearance) -> None:
        super().__init__()
        self._memory = Memory(store, settings, self)
        self.appearance = appearance
        self.tabs = Tabs()
        self._start_page: StartPage | None = None
        self.status = StatusLine()
        self._pages = QStackedWidget()
        self.actions_ = Actions(self)
        self.tool_bar = ToolBar(self.actions_)
        self.recent_menu = RecentMenu(self.tr("Open &Recent"), self)
        self.encoding_menu = EncodingMenu(self.tr("Text &Encoding"), self._session, self)
        self._dressed = False
        self._lay_out()
        self._connect()
        self._restore()

    # Building

    def _lay_out(self) -> None:
        self._pages.addWidget(self.tabs)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget, stretch in ((self.tool_bar, 0), (self._pages, 1), (self.status, 0)):
            column.addWidget(widget, stretch)
        self.setCentralWidget(centre)
        menus = self.actions_.fill(self.menuBar())
        menus[Menu.FILE].insertMenu(self.actions_["paste"], self.recent_menu)
        menus[Menu.VIEW].insertMenu(self.actions_["full_screen"], self.encoding_menu)
        self.setAcceptDrops(True)
        self.setMinimumSize(SMALLEST_SIZE)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._tab_changed)
        self.tabs.closeWished.connect(self._close_view)
        self.recent_menu.fileWished.connect(self.open_file)
        self.recent_menu.clearWished.connect(self._clear_recent)
        self.tool_bar.breadcrumb.chosen.connect(self._go_to_part)
        self.status.notesWished.connect(self.show_notes)
        self.status.encodingWished.connect(self.encoding_menu.show_above)
        self.status.stopWished.connect(self.actions_["stop"].trigger)
        self.appearance.changed.connect(self._dress)

    def _restore(self) -> None:
        self.resize(FIRST_SIZE)
        self.restoreGeometry(QByteArray.fromHex(self.settings.geometry.encode()))
        self._show_recent()

    @property
    def settings(self) -> Settings:
        """What is remembered."""
        return self._memory.settings

    @property
    def start_page(self) -> StartPage:
        """What is shown without a tab."""
        if self._start_page is None:
            from reader.ui.start_page import StartPage

            page = self._start_page = StartPage()
            page.openWished.connect(self.choose_files)
            page.sampleWished.connect(self.open_sample)
            page.fileWished.connect(self.open_file)
            page.show_recent(self.settings.recent)
            self._pages.addWidget(page)
        return self._start_page

    # Tabs

    @property
    def tab(self) -> DocumentView:
        """The current tab; commands that need one are greyed where there is none."""
        view = self.tabs.currentWidget()
        assert isinstance(view, DocumentView)
        return view

    def add_tab(self, name: str) -> DocumentView:
        """Add an empty tab and show it."""
        view = DocumentView(self.appearance.theme, self.settings)
        view.text.view.set_zoom(self.settings.zoom)
        view.text.view.addAction(self.actions_["copy_cited"])
        view.text.view.zoomChanged.connect(self._zoomed)
        view.text.view.selectionChanged.connect(self._refresh)
        view.openWished.connect(self.choose_files)
        view.textShown.connect(self._dress_first)
        session = view.session
        for signal in (session.analysisChanged, session.loading, session.failed, session.historyChanged):
            signal.connect(self._show_session)
        session.placeChanged.connect(self._show_place)
        session.failed.connect(self._dress_first)
        session.reading.read.connect(partial(self._keep_encoding, session))
        session.reading.changed.connect(partial(self._show_work, view))
        self.tabs.add(view, name)
        return view

    def close_tab(self) -> None:
        """Close the current tab."""
        self._close_view(self.tab)

    def _close_view(self, view: DocumentView) -> None:
        self._keep(view)
        self.tabs.removeTab(self.tabs.indexOf(view))
        view.shut()
        view.deleteLater()

    def step_tab(self, by: int) -> None:
        """Show the next tab, or by -1 the previous one, round the end."""
        self.tabs.step(by)

    def _tab_changed(self) -> None:
        self._pages.setCurrentWidget(self.tabs if self.tabs.count() else self.start_page)
        if self.tabs.count():
            self.tab.text.focus()
        else:
            self._dress_first()
            self.start_page.setFocus()
        self._show_session()

    def _session(self) -> Session | None:
        return self.tab.session if self.tabs.count() else None

    def _show_session(self) -> None:
        """Show what the current tab's session knows; news of other tabs changes nothing here."""
        session = self._session()
        words = self.tr("{0} – Podium").format(session.name) if session else self.tr("Podium")
        self.setWindowTitle(words)
        self.tool_bar.setVisible(session is not None)
        self.status.setVisible(session is not None)
        self.status.show_session(session)
        self.tool_bar.breadcrumb.show_session(session)
        self._refresh()

    def _show_place(self) -> None:
        session = self._session()
        self.status.show_place(session)
        self.tool_bar.breadcrumb.show_session(session)

    def _refresh(self) -> None:
        self.actions_.refresh()

    def abilities(self) -> set[Needs]:
        """Return what is there for commands to act on."""
        return abilities(self.tab if self.tabs.count() else None, self.tabs.count())

    # Opening

    def open_file(self, path: Path) -> DocumentView:
        """Open a file in a tab of its own, or show the tab that has it."""
        path = path.absolute()
        for view in self.tabs.views():
            if view.session.path == path:
                self.tabs.setCurrentWidget(view)
                return view
        view = self.add_tab(path.name)
        view.session.open(path, encoding=self.settings.encoding_of(path))
        self._remember(path)
        return view

    def open_first(self, paths: Sequence[Path], opening: Opening) -> None:
        """Show the window with a tab for each file, the first one in front and begun where asked.

        Tabs are laid out before their texts come: a text is set once, not for every size on the way.
        """
        views = [self.add_tab(path.name) for path in paths]
        if not views:
            self._tab_changed()
        self.tabs.setCurrentIndex(0)
        self.show()
        for view, path in zip(views, paths, strict=True):
            at_once = view is views[0] and is_small(path)
            if view is views[0]:
                Opener(view.session, opening)
            if not at_once:
                self._dress_first()
            path = path.absolute()
            view.session.open(path, at_once=at_once, encoding=self.settings.encoding_of(path))
        for path in reversed(paths):
            self._remember(path.absolute())

    def open_text(self, text: str, name: str) -> None:
        """Open a text that has no file, in a tab of its own."""
        self.add_tab(name).session.open_text(text, name)

    def _go_to_part(self, part: Part) -> None:
        self.tab.session.goto(part.span)
        self.tab.text.focus()

    def choose_files(self) -> None:
        """Ask for files and open each."""
        from reader.ui.file_dialog import choose_files

        for path in choose_files(self, self.settings.recent):
            self.open_file(path)

    def open_sample(self) -> None:
        """Open the speech that comes with the program."""
        self.open_file(sample())

    def open_clipboard(self) -> None:
        """Open what was copied elsewhere."""
        if not self._receive(QGuiApplication.clipboard().mimeData(), self.tr("Pasted text")):
            self.tell(self.tr("There is no text to paste: copy a speech first."))

    def _receive(self, data: QMimeData, name: str) -> bool:
        received = Received.of(data)
        for path in received.paths:
            self.open_file(path)
        if received.text:
            self.open_text(received.text, name)
        return received != Received()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if may_hold(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self._receive(event.mimeData(), self.tr("Dropped text")):
            event.acceptProposedAction()

    def _keep_encoding(self, session: Session) -> None:
        self._memory.keep_encoding(session.path, session.reading.encoding)

    def _show_work(self, view: DocumentView) -> None:
        self.tabs.mark(view, view.session.reading.work.long)
        self._show_session()

    # Looks

    def _dress_first(self) -> None:
        """Draw the icons, if they have not been: the first text, or what stands for it, is on the screen."""
        if not self._dressed:
            self._dress()

    def _dress(self) -> None:
        self._dressed = True
        theme = self.appearance.theme
        self.tool_bar.set_theme(theme)
        self.tabs.set_theme(theme)

    def choose_theme(self, name: str) -> None:
        """Wear another theme."""
        self._memory.set(theme=name)
        self.appearance.choose(name)

    def zoom(self, by: int) -> None:
        """Make the text larger (1), smaller (-1) or of normal size (0) in every tab."""
        steps = ZOOM_STEPS[:: by or 1]
        beyond = (step for step in steps if (step - self.settings.zoom) * by > 0.001)
        self._zoomed(next(beyond, self.settings.zoom) if by else 1.0)

    def _zoomed(self, factor: float) -> None:
        if factor != self.settings.zoom:
            self._memory.set(zoom=factor)
            for view in self.tabs.views():
                view.text.view.set_zoom(factor)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or leave it again."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def shows(self, pane: str) -> bool:
        """Tell whether a side pane is shown, or will be in the next tab."""
        return self.tab.shows(SIDES[pane]) if self.tabs.count() else bool(getattr(self.settings, pane))

    def toggle_pane(self, pane: str) -> None:
        """Show or hide a side pane; where there is little room, open or close its drawer."""
        side, wanted = SIDES[pane], not self.shows(pane)
        if self.tabs.count() and self.tab.is_folded(side):
            self.tab.want(side, wanted)
            if wanted:
                self.tab.focus_pane(pane)
            return
        self._memory.set(**{pane: wanted})
        for view in self.tabs.views():
            view.want(side, wanted)

    # Telling

    def ask_paragraph(self) -> None:
        """Ask for a paragraph's number and go there."""
        from reader.ui.paragraph_dialog import ask_paragraph

        session = self.tab.session
        assert session.analysis is not None
        blocks = session.analysis.transcript.blocks
        number = ask_paragraph(self, session.paragraph + 1, len(blocks)) if blocks else None
        if number is not None:
            session.goto(blocks[number - 1].span)

    def tell_place(self) -> None:
        """Say in the status line, and to a screen reader, where reading is."""
        self.status.tell_place(self.tab.session)

    def show_shortcuts(self) -> None:
        """Show the sheet of keys."""
        from reader.ui.shortcut_sheet import ShortcutSheet

        sheet = ShortcutSheet(self)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.show()

    def show_notes(self) -> None:
        """Show what reading the current text had to mend or leave out."""
        from reader.ui.notes import show_notes

        show_notes(self, self.tab.session)

    def show_about(self) -> None:
        """Say what this program is."""
        from reader.ui.about import show_about

        show_about(self)

    def tell(self, words: str) -> None:
        """Say something quietly in the status line."""
        self.status.tell(words)

    # Remembering

    def _remember(self, path: Path) -> None:
        self._memory.set(recent=self.settings.with_recent(path))
        self._show_recent()

    def _clear_recent(self) -> None:
        self._memory.set(recent=())
        self._show_recent()

    def _show_recent(self) -> None:
        self.recent_menu.show_recent(self.settings.recent)
        if self._start_page:
            self._start_page.show_recent(self.settings.recent)

    def _keep(self, view: DocumentView) -> None:
        self._memory.set(sides=view.widths())

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.tabs.count():
            self._keep(self.tab)
        self._memory.set(geometry=bytes(self.saveGeometry().data()).hex())
        self.hide()
        self._memory.save()
        self.recent_menu.close_tasks()
        for view in self.tabs.views():
            view.shut()
        super().closeEvent(event)
