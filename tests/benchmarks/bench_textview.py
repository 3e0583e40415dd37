"""How fast the text pane is: every figure beside the same figure for a short text, measured in the same run.

Run it with ``python tests/benchmarks/bench_textview.py``. Times are milliseconds of processor time, which is
all that a frame takes and which the neighbours' load hardly touches; what counts is the ratio, and that no
frame of the long text takes more than 16 ms.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from reader.core.transcript import Span, Transcript
from reader.ui.textview import Layer, LayerFormat, MarginBar, PartHeading, Place, TextView, Underline

WORDS = """
the promotion and protection of human rights is one pillar common agenda peace security development we shall
member states assembly council report resolution conference together partners humanitarian climate
"""
FRAMES = 200


def speech(size: int, seed: int = 1) -> str:
    """Return about ``size`` characters of paragraphs of 40 to 120 words."""
    chance, vocabulary = random.Random(seed), WORDS.split()
    paragraphs: list[str] = []
    length = 0
    while length < size:
        words = [chance.choice(vocabulary) for _ in range(chance.randint(40, 120))]
        paragraphs.append(" ".join(words).capitalize() + ".")
        length += len(paragraphs[-1]) + 1
    return "\n".join(paragraphs)


def marks(text: str, count: int, seed: int = 2) -> list[Span]:
    """Return so many short spans, spread over the text, in order."""
    chance = random.Random(seed)
    starts = sorted(chance.sample(range(len(text) - 20), count))
    return [Span(start, start + 12) for start in starts]


class Bench:
    """The pane with one text, as the window uses it: headings, bars, references, hits."""

    def __init__(self, application: QApplication, text: str, hits: int) -> None:
        self._application = application
        self.view = TextView()
        self.view.resize(900, 800)
        self.view.show()
        started = process_time()
        self.view.set_transcript(Transcript(text))
        self._draw()
        self.first = (process_time() - started) * 1000
        self._length = len(text)
        self._decorate(text, hits)

    def _decorate(self, text: str, hits: int) -> None:
        blue, count = QColor("#0b5394"), text.count("\n")
        dotted = LayerFormat(underline=Underline.DOTTED, line=blue, hover=QColor("#dde6f0"))
        references = Layer.of(marks(text, hits // 2, 3), dotted, interactive=True)
        self.view.set_layer("references", references)
        tinted = LayerFormat(background=QColor("#ffeb9c"))
        self.view.set_layer("hits", Layer.of(marks(text, hits), tinted))
        self.view.set_headings({i: PartHeading("A part of it", 1, blue) for i in range(0, count, 12)})
        self.view.set_margin([MarginBar(i, i + 11, blue, bool(i % 24)) for i in range(0, count, 12)])

    def _draw(self) -> None:
        self.view.viewport().update()
        self._application.processEvents()

    def each(self, act: Callable[[int], object], times: int) -> list[float]:
        """Return how long each of the acts took, with the frame that shows it."""
        taken = []
        for number in range(times):
            started = process_time()
            act(number)
            self._draw()
            taken.append((process_time() - started) * 1000)
        return taken

    def run(self) -> dict[str, list[float]]:
        """Return the times of everything that a reader does."""
        view, chance = self.view, random.Random(4)
        return {
            "first text": [self.first],
            "page down": self.each(self._page_down, FRAMES),
            "page up again": self.each(lambda _: view.scroll_by_page(-1), 15),
            "wheel": self.each(lambda n: view.scroll_by_lines(3 if n % 100 < 50 else -3), FRAMES),
            "end and start": self.each(lambda n: (view.scroll_to_end, view.scroll_to_start)[n % 2](), 10),
            "jump": self.each(
                lambda _: view.show_span(Span(at := chance.randrange(self._length), at + 9)), 60
            ),
            "drag the bar": self.each(lambda _: self._drag(chance.random()), 60),
            "zoom": self.each(lambda n: view.set_zoom(1 + n % 5 / 10), 20),
            "resize": self.each(lambda n: view.resize(700 + 20 * (n % 7), 800), 20),
            "select all": self.each(lambda n: view.select_all() if n % 2 else view.select(Span(0, 0)), 10),
            "repaint": self.each(lambda _: None, 50),
        }

    def _page_down(self, number: int) -> None:
        """Every twentieth page is the first of another size of type, so that a short text is set anew too."""
        if number % 20 == 0:
            self.view.set_zoom(1 + number % 40 / 100)
            self.view.restore(Place(number % 100))
        self.view.scroll_by_page(1)

    def _jump(self, share: float) -> None:
        at = int(self._length * share)
        self.view.show_span(Span(at, at + 9))

    def _drag(self, share: float) -> None:
        bar = self.view.verticalScrollBar()
        bar.setValue(round(bar.maximum() * share))


def main() -> None:
    """Measure and print."""
    application = QApplication([])
    Bench(application, speech(5_000), 10).run()
    long_line = " ".join([speech(20_000).replace("\n", " ")] * 250)
    cases = {
        "10 MB, 5,000 hits": (speech(10_000_000), 5_000),
        "10 MB, 100,000 hits": (speech(10_000_000), 100_000),
        "1 MB, 100,000 hits": (speech(1_000_000), 100_000),
        "one line of 5 MB": (long_line, 5_000),
        "1,000,000 lines": ("\n".join(f"Line {number}." for number in range(1_000_000)), 5_000),
    }
    for name, (text, hits) in cases.items():
        small = Bench(application, speech(50_000), 300).run()
        print(f"\n{name:22}{'median':>9}{'worst':>9}{'median of 50 kB':>18}{'ratio':>8}")
        for act, taken in Bench(application, text, hits).run().items():
            middle, base = statistics.median(taken), statistics.median(small[act])
            print(f"  {act:20}{middle:9.2f}{max(taken):9.2f}{base:18.2f}{middle / base:8.2f}")


if __name__ == "__main__":
    main()
