"""Times the window: from the start to the first text, how long an analysis holds it, how fast a page turns.

Run with ``python -m tests.benchmarks.bench_window``. Every figure is a ratio to a baseline of the same run,
but the gap, which is in milliseconds.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
RUNS = 9
FIRST_TEXT = """
import os, sys
import reader.ui.launch as launch
make_application = launch._application
def watched():
    from reader.ui.textview import TextView
    paint = TextView.paintEvent
    def painted(view, event):
        paint(view, event)
        if view.transcript().text:
            os._exit(0)
    TextView.paintEvent = painted
    return make_application()
launch._application = watched
from reader.app import main
main([sys.argv[1]])
"""
IMPORT = "import PySide6.QtWidgets"
GAP = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from reader.ui.appearance import Appearance
from reader.ui.settings import Settings, Store
from reader.ui.window import Window
application = QApplication(["podium"])
window = Window(Store(Path(sys.argv[2])), Settings(), Appearance("light", application))
window.show()
gaps, own, last, worked = [], [], time.perf_counter(), time.process_time()
def tick():
    global last, worked
    now, work = time.perf_counter(), time.process_time()
    gaps.append((now - last) * 1000)
    own.append(min(now - last, work - worked) * 1000)
    last, worked = now, work
timer = QTimer(interval=2)
timer.timeout.connect(tick)
view = window.open_file(Path(sys.argv[1]))
session = view.session
began = time.perf_counter()
def changed():
    global last, worked
    if session.ready:
        QTimer.singleShot(300, finish)
    else:
        print("text after", round(time.perf_counter() - began, 2), "s")
        last, worked = time.perf_counter(), time.process_time()
        timer.start()
def finish():
    print(f"outline after {time.perf_counter() - began:.2f} s, {len(gaps)} turns of the event loop")
    for name, times in (("gaps", gaps), ("of them at most ours, the rest is the machine's", own)):
        rest = sorted(times)
        print(f"{name}: worst {rest[-1]:.1f} ms, second {rest[-2]:.1f} ms, "
              f"99.9 % {rest[int(len(rest) * 0.999)]:.1f} ms")
    gaps.clear()
    own.clear()
    paging.start()
from reader.ui.textview import TextView
paint, pressed, frames, works = TextView.paintEvent, [], [], []
def painted(view, event):
    paint(view, event)
    if pressed:
        work, now = pressed.pop()
        frames.append((time.perf_counter() - now) * 1000)
        works.append((time.thread_time() - work) * 1000)
TextView.paintEvent = painted
def turn():
    if len(frames) < 200:
        pressed[:] = [(time.thread_time(), time.perf_counter())]
        view.text.view.scroll_by_page(1)
        return
    paging.stop()
    for name, times in (("page-down until the text is painted", frames), ("of it ours", works)):
        rest = sorted(times)
        print(f"{name}: median {rest[100]:.1f} ms, worst {rest[-1]:.1f} ms")
    print(f"worst turn of the event loop meanwhile {max(gaps):.1f} ms, at most {max(own):.1f} ms of it ours")
    window.close()
    application.quit()
paging = QTimer(interval=33)
paging.timeout.connect(turn)
session.analysisChanged.connect(changed)
application.exec()
"""


def run(script: str, *arguments: str) -> float:
    """Return the milliseconds that a fresh interpreter takes for a script."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", script, *arguments], cwd=ROOT, env=environment(), check=True)
    return (time.perf_counter() - start) * 1000


def environment() -> dict[str, str]:
    """Return the environment of a run: offscreen unless told, modules compiled as where it is installed."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {"QT_QPA_PLATFORM": "offscreen"} | kept | {"PYTHONPATH": str(ROOT)}


def sample_text(size: int) -> str:
    """Return the sample speech over and over, with numbers in it so that no two copies are alike."""
    sample = next((ROOT / "resources" / "samples").iterdir()).read_text("utf-8")
    copies = (sample.replace(" the ", f" the {number} ", 20) for number in range(size // len(sample) + 1))
    return "\n".join(copies)[:size]


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CONFIG_HOME"] = folder
        os.environ["PYTHONPYCACHEPREFIX"] = folder
        small, large = Path(folder) / "small.txt", Path(folder) / "large.txt"
        small.write_text(sample_text(12_000), "utf-8")
        large.write_text(sample_text(10_000_000), "utf-8")
        times: dict[str, list[float]] = {"import": [], "small": [], "large": []}
        run(FIRST_TEXT, str(small))
        for _ in range(RUNS):
            times["import"].append(run(IMPORT))
            times["small"].append(run(FIRST_TEXT, str(small)))
            times["large"].append(run(FIRST_TEXT, str(large)))
        medians = {name: median(found) for name, found in times.items()}
        print(f"import of QtWidgets, the baseline: {medians['import']:.0f} ms")
        print(f"first text of 12 kB: {medians['small'] / medians['import']:.2f} of the baseline (goal 1.9)")
        print(f"first text of 10 MB: {medians['large'] / medians['small']:.2f} of that of 12 kB (goal 1.6)")
        subprocess.run(
            [sys.executable, "-c", GAP, str(large), str(Path(folder) / "podium.ini")],
            cwd=ROOT,
            env=environment(),
            check=True,
        )


if __name__ == "__main__":
    main()
