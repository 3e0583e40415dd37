"""What follows reading a moment later."""

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reader.ui.soon import Soon


def test_it_is_done_once_however_often_it_was_asked_for(qtbot: QtBot) -> None:
    owner, done = QObject(), []
    soon = Soon(lambda: done.append(True), owner)
    for _ in range(5):
        soon.ask()
    assert done == []
    qtbot.waitUntil(lambda: not soon.waiting)
    assert done == [True]


def test_it_is_done_at_once_where_somebody_looks(qapp: object) -> None:
    owner, done = QObject(), []
    soon = Soon(lambda: done.append(True), owner)
    soon.now()
    assert done == []
    soon.ask()
    soon.now()
    assert done == [True]
    assert not soon.waiting
