"""Reading that is stopped takes the child that reads a PDF with it."""

from __future__ import annotations

import subprocess
import sys
import threading
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reader.core.formats import Source, UnreadableSource, read
from reader.core.formats.paper import extracting
from reader.core.formats.paper.talk import Talk
from reader.ui.tasks import Tasks
from tests.core.formats.printed import pdf, typeset

SILENT = "import time; time.sleep(60)"
FLOODING = "import sys\nwhile True: sys.stdout.buffer.write(b'M\\x02\\0\\0\\0{}')"


def unwanted(_result: object) -> None:
    raise AssertionError("nobody wants this any more")


@pytest.mark.parametrize("child", [SILENT, FLOODING], ids=["silent", "flooding"])
def test_it_is_gone_as_soon_as_the_reader_is(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, child: str
) -> None:
    children: list[subprocess.Popen[bytes]] = []
    start = subprocess.Popen

    def started(*arguments: Any, **options: Any) -> subprocess.Popen[bytes]:
        children.append(start(*arguments, **options))
        return children[-1]

    monkeypatch.setattr(extracting, "command", lambda: (sys.executable, "-c", child))
    monkeypatch.setattr(extracting, "SECONDS", 3600.0)
    monkeypatch.setattr("subprocess.Popen", started)
    owner = QObject()
    tasks = Tasks(UnreadableSource, owner)
    tasks.run(lambda: read(Source("speech.pdf", pdf(typeset(("Madam Chair.",))))), unwanted, unwanted)
    qtbot.waitUntil(lambda: bool(children))
    assert children[0].poll() is None
    tasks.close()
    assert children[0].poll() is not None
    assert not [thread for thread in threading.enumerate() if isinstance(thread, Talk)]
