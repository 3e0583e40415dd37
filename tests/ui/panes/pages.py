"""Page objects of the panes: what a person sees in them and does with them."""

from __future__ import annotations

from PySide6.QtCore import QEventLoop, QModelIndex, QPoint, Qt
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from reader.core.analysis import Analysis
from reader.core.transcript import Span
from reader.ui.panes.find import FindBar
from reader.ui.panes.outline import OutlinePane
from reader.ui.panes.preview import PreviewPane
from reader.ui.panes.references import ReferencesPane
from reader.ui.panes.results import ResultsPane
from reader.ui.panes.ruler import Ruler
from reader.ui.rows.outline_model import OutlineRole
from reader.ui.session import Jump, Session
from reader.ui.slices import Slices
from reader.ui.soon import Soon

Key, Modifier = Qt.Key, Qt.KeyboardModifier


class Reader:
    """A session and what it asks of the rest of the window."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.jumps: list[Jump] = []
        self.focus: list[str] = []
        self.scrolled: list[int] = []
        session.jumped.connect(self._arrive)
        session.focusWished.connect(self.focus.append)
        session.scrollWished.connect(self.scrolled.append)

    def _arrive(self, jump: Jump) -> None:
        """Do what the text pane does: go there, and say so."""
        self.jumps.append(jump)
        if jump.place is not None:
            self.session.moved(jump.place)
        elif jump.span is not None:
            self.reads(jump.span.start)

    def opens(self, analysis: Analysis, *, ready: bool = True) -> None:
        """Give the session a transcript and, if ready, what is known about it."""
        self.session.analysis, self.session.ready = analysis, ready
        self.session.analysisChanged.emit()
        settle()

    def reads(self, offset: int) -> None:
        """Move reading to the paragraph of an offset, as the text pane does."""
        assert self.session.analysis
        blocks = self.session.analysis.transcript.blocks
        index = blocks.at(offset)
        place = type(self.session.place)(index, 0.0)
        self.session.moved(place, visible=Span(blocks[index].span.start, blocks[-1].span.end))
        settle()

    @property
    def at(self) -> Span | None:
        """Where the last jump led."""
        return self.jumps[-1].span if self.jumps else None


def settle() -> None:
    """Wait until the panes are filled and have followed reading."""
    windows = QApplication.topLevelWidgets()

    def busy() -> bool:
        waiting = (soon.waiting for window in windows for soon in window.findChildren(Soon))
        return any(waiting) or any(at.running for window in windows for at in window.findChildren(Slices))

    while busy():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def press(widget: QWidget, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
    """Press keys in a widget, one after another."""
    for key in keys:
        QTest.keyClick(widget, key, modifier)


def plain(text: str) -> str:
    """Return a label without the isolates round a document's words."""
    return text.translate(dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069\u2060")))


def click_row(view: QAbstractItemView, index: QModelIndex) -> None:
    """Click a row."""
    where = view.visualRect(index).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Modifier.NoModifier, where)


class OutlinePage:
    """The outline as a person sees it."""

    def __init__(self, pane: OutlinePane) -> None:
        self.pane = pane
        self.tree = pane.tree

    def tree_text(self, *, folded: bool = True) -> str:
        """Return the rows, indented; with ``folded`` only those that are not folded away."""
        return "\n".join(self._lines(QModelIndex(), 0, folded))

    def _lines(self, parent: QModelIndex, depth: int, folded: bool) -> list[str]:
        found = []
        for row in range(self.pane.model.rowCount(parent)):
            index = self.pane.model.index(row, 0, parent)
            found.append("  " * depth + plain(index.data()))
            if not folded or self.tree.isExpanded(index):
                found += self._lines(index, depth + 1, folded)
        return found

    def row(self, title: str) -> QModelIndex:
        """Return the row with a title, searched for in all rows."""
        model = self.pane.model
        ids = [id_ for id_, row in enumerate(model.rows) if plain(row.title) == title]
        return model.index_of(ids[0])

    @property
    def current(self) -> str:
        """The title of the row in bold."""
        model = self.pane.model
        rows = [model.index_of(id_) for id_ in range(len(model.rows))]
        bold = [index for index in rows if index.isValid() and index.data(OutlineRole.CURRENT)]
        return plain(bold[0].data()) if bold else ""

    @property
    def details(self) -> list[str]:
        """What stands behind the titles of the top rows."""
        rows = range(self.pane.model.rowCount())
        return [plain(self.pane.model.index(row, 0).data(OutlineRole.DETAIL)) for row in rows]

    @property
    def chosen(self) -> str:
        """The title of the row that the keyboard is on."""
        return plain(self.tree.currentIndex().data() or "")

    def hits(self, title: str) -> int:
        """Return the number on a row's badge."""
        count = self.row(title).data(OutlineRole.HITS)
        assert isinstance(count, int)
        return count

    @property
    def notice(self) -> str:
        """The words in place of the tree, if it is empty."""
        return self.pane.empty.text() if self.pane.empty.isVisible() else ""

    def types(self, words: str) -> None:
        """Type into the filter."""
        self.pane.filter.setFocus()
        QTest.keyClicks(self.pane.filter, words)


class ReferencesPage:
    """The references of the current passage."""

    def __init__(self, pane: ReferencesPane) -> None:
        self.pane = pane
        self.list = pane.list

    @property
    def lines(self) -> list[str]:
        """What the rows say, from the top."""
        model = self.pane.model
        return [plain(model.index(row, 0).data() or "") for row in range(model.rowCount())]

    def row(self, start: str) -> QModelIndex:
        """Return the row that begins so."""
        number = next(at for at, line in enumerate(self.lines) if line.startswith(start))
        return self.pane.model.index(number, 0)


class FindPage:
    """The find bar."""

    def __init__(self, bar: FindBar) -> None:
        self.bar = bar

    def types(self, words: str) -> None:
        """Type in the field."""
        QTest.keyClicks(self.bar.field, words)

    def seeks(self, words: str) -> None:
        """Replace what is in the field and press Enter."""
        self.bar.field.clear()
        self.types(words)
        press(self.bar.field, Key.Key_Return)

    @property
    def count(self) -> str:
        """The counter."""
        return self.bar.count.text()

    @property
    def message(self) -> str:
        """The line below the field, without the offers."""
        return self.bar.message.text()

    @property
    def ground(self) -> QColor:
        """The colour of the field's ground."""
        field = self.bar.field
        return field.grab().toImage().pixelColor(field.width() * 2 // 3, field.height() // 2)

    @property
    def offers(self) -> list[str]:
        """What the buttons offer."""
        return [button.text() for button in self.bar.offers]

    def takes(self, offer: str) -> None:
        """Click an offer."""
        next(button for button in self.bar.offers if button.text() == offer).click()

    def toggles(self, key: Qt.Key) -> None:
        """Press a switch's key in the field."""
        press(self.bar.field, key, modifier=Modifier.AltModifier)


class ResultsPage:
    """The list of all hits."""

    def __init__(self, pane: ResultsPane) -> None:
        self.pane = pane
        self.table = pane.table

    @property
    def lines(self) -> list[str]:
        """The rows; a heading as it is, a hit indented."""
        model = self.pane.model
        rows = [model.index(row, 0) for row in range(model.rowCount())]
        return [("" if model.hit_at(each.row()) < 0 else "  ") + plain(each.data()) for each in rows]

    @property
    def chosen(self) -> int:
        """Which hit the keyboard is on."""
        return self.pane.model.hit_at(self.table.currentIndex().row())


class PreviewPage:
    """The card with what a reference refers to."""

    def __init__(self, pane: PreviewPane) -> None:
        self.pane = pane

    @property
    def text(self) -> str:
        """All that the card says; empty where there is none."""
        return plain(self.pane.card.words()) if self.pane.card and self.pane.card.isVisible() else ""


class RulerPage:
    """The ruler."""

    def __init__(self, ruler: Ruler) -> None:
        self.ruler = ruler

    def drag(self, *heights: int) -> None:
        """Press at the first height, move over the others, and let go."""
        x = self.ruler.width() // 2
        points = [QPoint(x, y) for y in heights]
        QTest.mousePress(self.ruler, Qt.MouseButton.LeftButton, Modifier.NoModifier, points[0])
        for point in points[1:]:
            left, none = Qt.MouseButton.LeftButton, Modifier.NoModifier
            where = point.toPointF()
            everywhere = self.ruler.mapToGlobal(point).toPointF()
            self.ruler.mouseMoveEvent(
                QMouseEvent(QMouseEvent.Type.MouseMove, where, everywhere, left, left, none)
            )
        QTest.mouseRelease(self.ruler, Qt.MouseButton.LeftButton, Modifier.NoModifier, points[-1])
