"""A page object for the text pane: tests say what a reader does and sees, not where pixels are."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.core.transcript import Span, Transcript
from reader.ui.textview import Layer, LayerFormat, LayerRange, TextStyle, TextView, Underline

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


class Pane:
    """The text pane in a reader's hands."""

    def __init__(self, view: TextView) -> None:
        self.view = view
        self.hovered: list[LayerRange | None] = []
        self.activated: list[LayerRange] = []
        self.places = 0
        view.rangeHovered.connect(self.hovered.append)
        view.rangeActivated.connect(self.activated.append)
        view.placeChanged.connect(self._count_place)

    def _count_place(self) -> None:
        self.places += 1

    def read(self, *paragraphs: str, marks: dict | None = None) -> None:
        self.view.set_transcript(Transcript("\n".join(paragraphs), marks or {}))

    @property
    def text(self) -> str:
        return self.view.transcript().text

    def span(self, words: str, nth: int = 0) -> Span:
        at = -1
        for _ in range(nth + 1):
            at = self.text.index(words, at + 1)
        return Span(at, at + len(words))

    def picture(self) -> QImage:
        return self.view.viewport().grab().toImage()

    def column_of_ink(self) -> tuple[int, int]:
        """The leftmost and the rightmost pixel of the text column that is not paper."""
        picture, column = self.picture(), self.view.page.column
        paper = TextStyle.light().background.rgb()
        first, last = int(column.left) - 2, int(column.left + column.width) + 2
        inked = [
            x
            for x in range(first, last)
            if any(picture.pixel(x, y) != paper for y in range(picture.height()))
        ]
        return inked[0], inked[-1]

    def counts(self, colour: str) -> int:
        """How many pixels have exactly this colour."""
        picture, wanted = self.picture(), QColor(colour).rgb()
        size = range(picture.height()), range(picture.width())
        return sum(picture.pixel(x, y) == wanted for y in size[0] for x in size[1])

    def spot(self, offset: int, *, inside: float = 3.0) -> QPoint:
        """A point on the character at an offset that is in view."""
        for laid, y in self.view.page.scroll.visible():
            if laid.piece.start <= offset <= laid.piece.end:
                number, left, right = next(laid.boxes(offset, offset + 1), (laid.line_of(offset), 0.0, 0.0))
                left = left or laid.caret(offset).x()
                x = min(left + inside, (left + right) / 2) if right else left
                return QPoint(round(x), round(y + (laid.tops[number] + laid.tops[number + 1]) / 2))
        raise AssertionError(f"offset {offset} is out of view")

    def y_of(self, offset: int) -> float:
        y = self.view.page.scroll.y_of(offset)
        assert y is not None
        return y

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(self.view.viewport(), key, modifiers)

    def click(self, offset: int, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, modifiers, self.spot(offset))

    def double_click(self, offset: int) -> None:
        QTest.mouseDClick(self.view.viewport(), Qt.MouseButton.LeftButton, NONE, self.spot(offset))

    def double_click_and_drag(self, start: int, end: int) -> None:
        viewport, left, none = self.view.viewport(), Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        at, to = QPointF(self.spot(start)), QPointF(self.spot(end))
        for kind, point, button, held in (
            (QEvent.Type.MouseButtonDblClick, at, left, left),
            (QEvent.Type.MouseMove, to, none, left),
            (QEvent.Type.MouseButtonRelease, to, left, none),
        ):
            event = QMouseEvent(kind, point, viewport.mapToGlobal(point), button, held, NONE)
            QApplication.sendEvent(viewport, event)

    def drag(self, start: int, end: int) -> None:
        viewport, button = self.view.viewport(), Qt.MouseButton.LeftButton
        QTest.mousePress(viewport, button, NONE, self.spot(start, inside=0))
        QTest.mouseMove(viewport, self.spot(end, inside=0))
        QTest.mouseRelease(viewport, button, NONE, self.spot(end, inside=0))

    def point_at(self, offset: int) -> None:
        QTest.mouseMove(self.view.viewport(), self.spot(offset))

    def wheel(self, notches: float, modifiers: Qt.KeyboardModifier = NONE) -> None:
        at, none, button = QPointF(100, 100), QPoint(), Qt.MouseButton.NoButton
        angle = QPoint(0, round(120 * notches))
        phase = Qt.ScrollPhase.NoScrollPhase
        event = QWheelEvent(at, at, none, angle, button, modifiers, phase, False)
        QApplication.sendEvent(self.view.viewport(), event)

    def leave(self) -> None:
        QApplication.sendEvent(self.view.viewport(), QEvent(QEvent.Type.Leave))

    def clipboard(self) -> str:
        return QGuiApplication.clipboard().text()

    def mark(self, name: str, *spans: Span, payloads: list | None = None, **look: object) -> None:
        """Set an interactive layer of underlined ranges."""
        look = {"underline": Underline.DOTTED, "line": QColor("#0000ff"), **look}
        self.view.set_layer(name, Layer.of(spans, LayerFormat(**look), payloads, interactive=True))


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[Pane]:
    view = TextView()
    qtbot.addWidget(view)
    view.resize(800, 600)
    with qtbot.waitExposed(view):
        view.show()
    view.setFocus()
    yield Pane(view)
    view.close()


SENTENCE = (
    "We have met to speak about the four pillars of our common agenda, and about what comes after them. "
)


@pytest.fixture
def speech() -> list[str]:
    """Fifty paragraphs of one to eight sentences."""
    return [f"Paragraph {i}. " + (SENTENCE * (i % 8 + 1)).strip() for i in range(50)]
