"""A window for each test, with settings of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.pages import TabPage, WindowPage

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[WindowPage]:
    """An open window without a tab."""
    page = WindowPage(qtbot, tmp_path / "settings" / "podium.ini")
    qtbot.addWidget(page.window)
    qtbot.waitActive(page.window)
    yield page
    page.close()


@pytest.fixture
def sample(window: WindowPage) -> TabPage:
    """The sample speech in a tab of that window."""
    return window.open(min(SAMPLES.iterdir()))
