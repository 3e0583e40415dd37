"""Work beside the event loop. The only module that names threads.

A :class:`Tasks` belongs to one owner, runs one piece of work at a time and hands its result to the owner on
the owner's own thread. Only the newest piece of work is ever reported: what it replaced is dropped.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from threading import Lock, get_ident
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from reader.core.stopping import unstopped

T = TypeVar("T")

POLITE_INTERVAL = 0.0005
"""Seconds that work holds the interpreter before the window gets a turn; Python's 5 ms shows in scrolling."""


class _Collector:
    """Keeps Python's garbage collector off while work runs.

    An analysis makes millions of objects and no rings of them; a full collection among them would hold the
    window for a tenth of a second, time and again. What is there at the end is exempt from later ones.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._running = 0
        self._was_on = False

    def __enter__(self) -> None:
        with self._lock:
            if not self._running:
                self._was_on = gc.isenabled()
                gc.disable()
            self._running += 1

    def __exit__(self, *_error: object) -> None:
        with self._lock:
            self._running -= 1
            if not self._running and self._was_on:
                gc.freeze()
                gc.enable()


_collector_off = _Collector()


class CrashError(Exception):
    """The work ended with an error that nobody expected; the error itself has gone to ``sys.excepthook``."""


class _Stop(BaseException):
    """Raised inside work that nobody wants any more; no ``except`` of the work's own holds it."""


class _Stopper:
    """Ends the work of one thread from another, between two of its instructions."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._thread: int | None = None
        self._stopped = False

    def begin(self) -> None:
        """Hear from the work's own thread that it begins; raise :class:`_Stop` where it is too late."""
        with self._lock:
            if self._stopped:
                raise _Stop
            self._thread = get_ident()

    def end(self) -> None:
        """Hear from the work's own thread that it has ended: from here on nothing is raised in it."""
        with self._lock:
            self._thread = None

    def stop(self) -> None:
        """Have :class:`_Stop` raised in the work.

        No rule of the engine needs to ask again and again whether it shall go on; the price is a function of
        CPython's, which Python itself offers for this by ``ctypes`` alone.
        """
        from ctypes import c_ulong, py_object, pythonapi

        with unstopped, self._lock:
            if self._thread is not None and not self._stopped:
                pythonapi.PyThreadState_SetAsyncExc(c_ulong(self._thread), py_object(_Stop))
            self._stopped = True


class _Run(QRunnable):
    """One piece of work. It holds a bound signal only, so no QObject dies on the pool's thread."""

    def __init__(
        self,
        work: Callable[[], Any],
        expected: type[Exception],
        report: Callable[[Any, Any], None],
        stopper: _Stopper,
    ) -> None:
        super().__init__()
        self._work = work
        self._expected = expected
        self._report = report
        self._stopper = stopper

    def run(self) -> None:
        outcome: tuple[Any, Exception | None] | None = None, CrashError()
        try:
            with _collector_off:
                outcome = self._outcome()
        except _Stop:
            outcome = None
        finally:
            if outcome is not None:
                self._report(*outcome)

    def _outcome(self) -> tuple[Any, Exception | None]:
        self._stopper.begin()
        try:
            return self._work(), None
        except self._expected as error:
            return None, error
        finally:
            self._stopper.end()


class Tasks(QObject):
    """A queue of one: starting work drops whatever has not reported yet."""

    _ended = Signal(int, object, object)

    def __init__(self, expected: type[Exception], parent: QObject) -> None:
        """``expected`` is the error that is news for the owner; any other is a :class:`CrashError`."""
        super().__init__(parent)
        self._expected = expected
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._number = 0
        self._stopper = _Stopper()
        self._closed = False
        self._done: Callable[[Any], None] | None = None
        self._failed: Callable[[Exception], None] | None = None
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether work is under way whose result is still wanted."""
        return self._done is not None

    def run(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        """Call ``work`` on the other thread, then ``done`` or ``failed`` on this one; nothing once closed."""
        if self._closed:
            return
        self.cancel()
        self._done, self._failed = done, failed
        number = self._number

        def report(value: T | None, error: Exception | None) -> None:
            self._ended.emit(number, value, error)

        sys.setswitchinterval(POLITE_INTERVAL)
        self._stopper = _Stopper()
        self._pool.start(_Run(work, self._expected, report, self._stopper))

    def cancel(self) -> None:
        """End what waits or runs: neither ``done`` nor ``failed`` is called for it."""
        if self.busy:
            self._stopper.stop()
        self._number += 1
        self._done = self._failed = None
        self._pool.clear()

    def close(self) -> None:
        """Cancel, and wait for what runs: a thread that outlives its owner would take the program down."""
        self._closed = True
        self.cancel()
        self._pool.waitForDone()

    def _deliver(self, number: int, value: Any, error: Exception | None) -> None:
        if number != self._number or self._done is None or self._failed is None:
            return
        done, failed = self._done, self._failed
        self._done = self._failed = None
        if error is None:
            done(value)
        else:
            failed(error)
