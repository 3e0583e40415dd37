"""Makes the pictures of the window that are looked at: ``python -m tests.screenshots FOLDER [FILE]``.

It works without a screen; the first picture, ``window.png``, is the README's ``docs/screenshot.png``.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from reader.resources import sample
from reader.ui.appearance import Appearance
from reader.ui.opening import Opening
from reader.ui.settings import Settings, Store
from reader.ui.window import Window

SETTLE_MILLISECONDS = 1000
"""A jump's tint has gone by then."""
LONG_NAMES = (
    "Minutes of the Extraordinary Plenipotentiary Consultations of the Interparliamentary Assembly\n\n"
    "Her Excellency the Honourable Professor Doctor Maria-Antonia Wolkenstein-Trostburg de la Fuente,\n\n"
    "I will speak on three matters: the reconstruction of the transcontinental telecommunications network, "
    "intergovernmental responsibilities, and parliamentary counterbalances.\n\n"
    "First, the reconstruction of the transcontinental telecommunications network cannot wait.\n\n"
    "Secondly, intergovernmental responsibilities must be named.\n\n"
    "Thirdly, parliamentary counterbalances protect us all.\n\nThank you.\n"
)
RIGHT_TO_LEFT = (
    "السيد الرئيس،\n\nيشرفني أن أتحدث أمامكم اليوم عن ثلاثة موضوعات: السلام والتنمية وحقوق الإنسان.\n\n"
    "أولا، السلام هو أساس كل شيء، وقد قال الأمين العام ذلك في عام 2011.\n\n"
    "ثانيا، التنمية حق للجميع (UNDP).\n\nثالثا، حقوق الإنسان لا تتجزأ.\n\nشكرا لكم.\n"
)


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: a window of a size, in a theme, after something was done in it."""

    name: str
    width: int
    height: int = 800
    theme: str = "light"
    text: str = ""
    do: tuple[Callable[[Window], object], ...] = field(default=())
    right_to_left: bool = False


def _go(words: str) -> Callable[[Window], object]:
    """Return what goes to the part whose title holds the words, if there is one."""

    def go(window: Window) -> None:
        analysis = window.tab.session.analysis
        parts = [part for part in analysis.outline.walk() if words in part.title] if analysis else []
        if parts:
            window.tab.session.goto(parts[0].span, flash=False)

    return go


def _find(words: str) -> Callable[[Window], object]:
    """Return what opens the find bar and searches."""

    def find(window: Window) -> None:
        from reader.core.search import Query

        window.tab.focus_pane("find")
        window.tab.session.find(Query(words))

    return find


HERE = (_go("fair"),)
PICTURES = (
    Picture("window", 1280, do=HERE),
    Picture("dark", 1280, theme="dark", do=HERE),
    Picture("sepia", 1280, theme="sepia", do=HERE),
    Picture("contrast", 1280, theme="contrast", do=HERE),
    Picture("find", 1280, do=(_find("river"),)),
    Picture("wide", 1600, 900, do=HERE),
    Picture("900", 900, do=HERE),
    Picture("899", 899, do=(*HERE, lambda window: window.toggle_pane("references"))),
    Picture("600", 599, do=HERE),
    Picture("360", 360, 640, do=HERE),
    Picture("360-drawer", 360, 640, do=(*HERE, lambda window: window.toggle_pane("outline"))),
    Picture("zoomed", 900, do=(*HERE, *(lambda window: window.zoom(1),) * 8)),
    Picture("long-names", 900, text=LONG_NAMES),
    Picture("right-to-left", 1100, text=RIGHT_TO_LEFT),
    Picture("mirrored", 1100, text=RIGHT_TO_LEFT, right_to_left=True),
    Picture("failure", 900, 600, do=(lambda window: window.open_file(Path("/no/such/speech.txt")),)),
    Picture("tabs", 1000, 600, do=(lambda window: window.open_text("Another speech.", "Another speech"),)),
)


def take(application: QApplication, picture: Picture, path: Path, folder: Path) -> None:
    """Make one picture."""
    direction = Qt.LayoutDirection.RightToLeft if picture.right_to_left else Qt.LayoutDirection.LeftToRight
    application.setLayoutDirection(direction)
    appearance = Appearance(picture.theme)
    with tempfile.TemporaryDirectory() as settings:
        window = Window(Store(Path(settings) / "podium.ini"), Settings(theme=picture.theme), appearance)
        window.resize(picture.width, picture.height)
        if picture.text:
            path = Path(settings) / f"{picture.name}.txt"
            path.write_text(picture.text, "utf-8")
        window.open_first([path], Opening())
        _wait(lambda: window.tab.session.ready)
        for step in picture.do:
            step(window)
        _settle()
        window.grab().save(str(folder / f"{picture.name}.png"))
        window.close()
        window.deleteLater()


def _wait(until: Callable[[], bool]) -> None:
    loop = QEventLoop()
    timer = QTimer(interval=20)
    timer.timeout.connect(lambda: until() and loop.quit())
    timer.start()
    QTimer.singleShot(20_000, loop.quit)
    loop.exec()


def _settle() -> None:
    loop = QEventLoop()
    QTimer.singleShot(SETTLE_MILLISECONDS, loop.quit)
    loop.exec()


def start_page(folder: Path) -> None:
    """Make the picture of the window without a tab."""
    with tempfile.TemporaryDirectory() as settings:
        recent = ("/speeches/2011/opening.html", "/speeches/2012/opening.html", "/speeches/closing.txt")
        store = Store(Path(settings) / "podium.ini")
        window = Window(store, Settings(theme="light", recent=recent), Appearance("light"))
        window.resize(1000, 700)
        window.open_first([], Opening())
        _settle()
        window.grab().save(str(folder / "start.png"))
        window.close()
        window.deleteLater()


def main() -> None:
    """Make all pictures, or those whose names are given after the file."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    path = Path(sys.argv[2]) if len(sys.argv) > 2 else sample()
    application = QApplication(["podium"])
    start_page(folder)
    for picture in PICTURES:
        take(application, picture, path, folder)


if __name__ == "__main__":
    main()
