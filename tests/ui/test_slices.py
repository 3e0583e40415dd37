"""Work in slices between events."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from reader.ui.slices import BUDGET, Slices


def endless() -> Iterator[None]:
    while True:
        yield


def test_short_work_is_done_on_return(qapp: object) -> None:
    owner, done = QObject(), []
    slices = Slices(owner)
    slices.start(iter(range(5)), lambda: done.append(True))
    assert done == [True]
    assert not slices.running


def test_long_work_lets_go_and_ends_between_events(qtbot: QtBot) -> None:
    owner, done = QObject(), []
    slices = Slices(owner)
    slices.start(iter(range(2_000_000)), lambda: done.append(True))
    assert slices.running
    assert done == []
    qtbot.waitUntil(lambda: done == [True])


def test_new_work_drops_the_old(qtbot: QtBot) -> None:
    owner, done = QObject(), []
    slices = Slices(owner)
    slices.start(endless(), lambda: done.append("old"))
    slices.start(iter(range(3)), lambda: done.append("new"))
    assert done == ["new"]
    assert not slices.running


def test_work_may_stop_itself(qapp: object) -> None:
    owner = QObject()
    slices = Slices(owner)

    def stops() -> Iterator[None]:
        slices.stop()
        yield
        raise AssertionError("asked on after it was stopped")

    slices.start(stops(), lambda: None)
    assert not slices.running


def test_several_share_one_budget(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    now, held = [0.0], list[float]()
    monkeypatch.setattr("reader.ui.slices.time.perf_counter", lambda: now[0])

    def steps() -> Iterator[None]:
        for _ in range(200):
            now[0] += 0.0005
            yield

    owner = QObject()
    together = [Slices(owner) for _ in range(3)]
    for slices in together:
        slices.start(steps(), first=0)
    before = now[0]
    while any(slices.running for slices in together):
        QCoreApplication.processEvents()
        held.append(now[0] - before)
        before = now[0]
    assert max(held) < 2 * BUDGET
