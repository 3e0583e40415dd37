"""Work in slices between events."""

from collections.abc import Iterator

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reader.ui.slices import Slices


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
