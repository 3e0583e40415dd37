"""The program from its start to its end, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pages import WindowPage

ROOT = Path(__file__).resolve().parents[2]
CLOSE_WHILE_WORKING = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from reader.ui.launch import open_window
application = QApplication(["podium"])
def close_when_busy():
    for window in application.topLevelWidgets():
        if hasattr(window, "tabs") and window.tabs.count() and window.tab.session.analysis:
            timer.stop()
            window.close()
timer = QTimer(interval=20)
timer.timeout.connect(close_when_busy)
timer.start()
sys.exit(open_window([Path(sys.argv[1])]))
"""


def test_the_end_is_clean_while_work_runs(tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    sample = min((ROOT / "resources" / "samples").iterdir()).read_text("utf-8")
    long.write_text(sample * 20, "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", CLOSE_WHILE_WORKING, str(long)],
        cwd=ROOT,
        env=os.environ | {"XDG_CONFIG_HOME": str(tmp_path), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.qt_log_ignore(".*")
def test_an_unexpected_error_is_told_quietly(window: WindowPage) -> None:
    from reader.ui.mishaps import Mishaps

    mishaps = Mishaps()
    mishaps.told.connect(window.window.tell)
    window.do("sample")
    try:
        raise ZeroDivisionError("by nothing")
    except ZeroDivisionError as error:
        mishaps.take(type(error), error, error.__traceback__)
    assert "You can go on reading" in window.status
    assert "Traceback" not in window.status
