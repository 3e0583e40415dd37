"""Work beside the event loop."""

import gc
from threading import Event, Thread

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reader.core.stopping import unstopped
from reader.ui.tasks import Tasks


class Endless:
    """Work that would never end; it tells when it has begun, and whether it could tidy up."""

    def __init__(self) -> None:
        self.begun, self.left = Event(), Event()

    def __call__(self) -> None:
        try:
            while True:
                self.begun.set()
        finally:
            self.left.set()


def unwanted(_result: object) -> None:
    raise AssertionError("nobody wants this any more")


def test_closing_ends_work_that_runs(qapp: object) -> None:
    owner, work = QObject(), Endless()
    tasks = Tasks(ValueError, owner)
    tasks.run(work, unwanted, unwanted)
    assert work.begun.wait(10)
    tasks.close()
    assert work.left.is_set()
    assert not tasks.busy


def test_new_work_ends_what_runs(qtbot: QtBot) -> None:
    owner, work, got = QObject(), Endless(), []
    tasks = Tasks(ValueError, owner)
    tasks.run(work, unwanted, unwanted)
    assert work.begun.wait(10)
    tasks.run(lambda: 7, got.append, unwanted)
    qtbot.waitUntil(lambda: got == [7])
    assert work.left.is_set()
    tasks.close()


def test_work_that_has_ended_is_not_disturbed(qtbot: QtBot) -> None:
    owner, got = QObject(), []
    tasks = Tasks(ValueError, owner)
    for number in range(50):
        tasks.run(lambda number=number: number, got.append, unwanted)
        if number % 2:
            qtbot.waitUntil(lambda number=number: bool(got) and got[-1] == number)
    assert got[-1] == 49
    tasks.close()


def test_an_error_that_is_expected_is_handed_over(qtbot: QtBot) -> None:
    def fail() -> None:
        raise ValueError("so it is")

    owner, got = QObject(), []
    tasks = Tasks(ValueError, owner)
    tasks.run(fail, unwanted, got.append)
    qtbot.waitUntil(lambda: bool(got))
    assert str(got[0]) == "so it is"
    tasks.close()


def test_no_garbage_is_looked_for_while_work_runs(qtbot: QtBot) -> None:
    owner, found = QObject(), []
    tasks = Tasks(ValueError, owner)
    tasks.run(gc.isenabled, found.append, unwanted)
    qtbot.waitUntil(lambda: bool(found))
    assert found == [False]
    assert gc.isenabled()
    tasks.close()


def test_work_that_starts_threads_can_be_stopped_at_any_time(qapp: object) -> None:
    """The stop must reach the work: a thread that is being born would never say that it lives."""
    begun, lived = Event(), []

    def work() -> None:
        while True:
            with unstopped:
                thread = Thread(target=lambda: lived.append(True))
                thread.start()
            begun.set()
            thread.join()

    for _ in range(40):
        owner = QObject()
        tasks = Tasks(ValueError, owner)
        begun.clear()
        tasks.run(work, unwanted, unwanted)
        assert begun.wait(10)
        tasks.close()
    assert lived
