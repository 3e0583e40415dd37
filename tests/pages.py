"""Page objects: what a person sees and does in the window, for tests to speak of."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QTreeView, QWidget

from reader.core.outline.parts import Part
from reader.ui.appearance import Appearance
from reader.ui.document_view import DocumentView
from reader.ui.opening import Opening
from reader.ui.reading import Work
from reader.ui.session import Session
from reader.ui.settings import Store
from reader.ui.window import Window

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from reader.ui.watching import FileWatch


class WindowPage:
    """The window, as one who sits before it."""

    def __init__(self, qtbot: QtBot, settings: Path) -> None:
        self.qtbot = qtbot
        self.store = Store(settings)
        loaded = self.store.load()
        self.appearance = Appearance(loaded.theme)
        self.window = Window(self.store, loaded, self.appearance)
        self.window.open_first((), Opening())

    def close(self) -> None:
        """Leave the program."""
        self.window.close()

    # Opening

    def open(self, path: Path) -> TabPage:
        """Open a file and wait until its outline is there."""
        return self.begin(path).wait_ready()

    def begin(self, path: Path) -> TabPage:
        """Open a file without waiting."""
        return TabPage(self, self.window.open_file(path))

    def open_text(self, text: str) -> TabPage:
        """Paste a text that was copied elsewhere, and wait until its outline is there."""
        QApplication.clipboard().setText(text)
        self.do("paste")
        return self.tab.wait_ready()

    def drop(self, *, paths: tuple[Path, ...] = (), text: str = "") -> None:
        """Drop files or a text on the window."""
        data = QMimeData()
        if paths:
            data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        if text:
            data.setText(text)
        copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        none = Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(QPoint(200, 200), copy, data, left, none)
        QApplication.sendEvent(self.window, enter)
        assert enter.isAccepted()
        QApplication.sendEvent(self.window, QDropEvent(QPointF(200, 200), copy, data, left, none))

    # Doing

    def action(self, name: str) -> QAction:
        """Return a command's action."""
        return self.window.actions_[name]

    def do(self, name: str) -> None:
        """Choose a command from its menu."""
        self.window.actions_.refresh()
        assert self.action(name).isEnabled(), f"{name} is greyed"
        self.action(name).trigger()

    def press(self, keys: str) -> None:
        """Press keys, for example ``Ctrl+F``, where the keyboard is."""
        target = QApplication.focusWidget() or self.window
        QTest.keySequence(target, QKeySequence(keys))

    def type(self, text: str) -> None:
        """Type letters where the keyboard is."""
        QTest.keyClicks(QApplication.focusWidget(), text)

    # Seeing

    @property
    def tab(self) -> TabPage:
        """The current tab."""
        return TabPage(self, self.window.tab)

    @property
    def tab_names(self) -> list[str]:
        """What the tabs are called."""
        return [self.window.tabs.tabText(index) for index in range(self.window.tabs.count())]

    @property
    def on_start_page(self) -> bool:
        """Whether the start page is shown."""
        return self.window.start_page.isVisible()

    @property
    def status(self) -> str:
        """The words on the left of the status line."""
        return self.window.status.figures.words()

    @property
    def place(self) -> str:
        """The words on the right of the status line."""
        return self.window.status.place.text()

    @property
    def stop_button(self) -> QToolButton:
        """The button in the status line that stops what takes long."""
        return self.window.status.stop

    def encoding_entries(self) -> list[QAction]:
        """Open the menu of encodings and return its entries, those of the menus in it too."""
        menu = self.window.encoding_menu
        menu.aboutToShow.emit()
        return [action for each in (menu, *menu.findChildren(QMenu)) for action in _entries(each)]

    @property
    def crumbs(self) -> list[str]:
        """The crumbs that are shown, outermost first."""
        buttons = self.window.tool_bar.breadcrumb.findChildren(QToolButton)
        return [button.accessibleName() for button in buttons if button.isVisible()]

    @property
    def focused(self) -> QWidget:
        """The widget that has the keyboard."""
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused

    def wait(self, until: Callable[[], bool]) -> None:
        """Wait until something is so."""
        self.qtbot.waitUntil(until, timeout=10_000)


class TabPage:
    """One tab: its panes and what they show."""

    def __init__(self, page: WindowPage, view: DocumentView) -> None:
        self.page = page
        self.view = view

    @property
    def session(self) -> Session:
        """What the tab knows."""
        return self.view.session

    def wait_text(self) -> TabPage:
        """Wait until the text is there."""
        self.page.wait(lambda: self.session.analysis is not None)
        return self

    def wait_ready(self) -> TabPage:
        """Wait until the outline and the references are there."""
        self.page.wait(lambda: self.session.ready)
        return self

    def wait_failure(self) -> str:
        """Wait for the page that says why there is no text, and return its sentence."""
        self.page.wait(lambda: self.view.failure is not None)
        assert self.view.failure is not None
        return self.view.failure.sentence.text()

    @property
    def work(self) -> Work:
        """How far reading and analysing have come."""
        return self.session.reading.work

    @property
    def watch(self) -> FileWatch:
        """What watches the file."""
        return self.view.notices.watch

    @property
    def text(self) -> str:
        """The whole text, or nothing."""
        return self.session.analysis.transcript.text if self.session.analysis else ""

    @property
    def notice(self) -> str:
        """The sentence in the bar below the text, or nothing."""
        bar = self.view.notices.bar
        return bar.sentence.text() if bar and bar.isVisible() else ""

    def press_notice(self) -> None:
        """Press the button of that bar."""
        bar = self.view.notices.bar
        assert bar is not None
        QTest.mouseClick(bar.action, Qt.MouseButton.LeftButton)

    def dismiss_notice(self) -> None:
        """Put that bar away."""
        bar = self.view.notices.bar
        assert bar is not None
        QTest.mouseClick(bar.away, Qt.MouseButton.LeftButton)

    def pane(self, name: str) -> QWidget:
        """Return a pane that has been made."""
        return self.view.pane(name)

    @property
    def first_visible_words(self) -> str:
        """The first thirty characters in view."""
        assert self.session.analysis is not None
        return self.session.analysis.transcript.text[self.view.text.view.visible_span().start :][:30]

    @property
    def selected(self) -> str:
        """The selected words."""
        return self.view.text.view.selected_text()

    def part(self, words: str) -> Part:
        """Return the first part whose title or kind holds the words."""
        assert self.session.analysis is not None
        parts = self.session.analysis.outline.walk()
        return next(part for part in parts if words in f"{part.title} {part.kind}")

    def is_on_text(self) -> bool:
        """Tell whether the text has the keyboard."""
        return self.view.text.view.hasFocus()

    def tree(self) -> QTreeView:
        """Return the outline's tree."""
        tree = self.pane("outline").findChild(QTreeView)
        assert tree is not None
        return tree


def _entries(menu: QMenu) -> list[QAction]:
    return [action for action in menu.actions() if not action.isSeparator() and action.menu() is None]
