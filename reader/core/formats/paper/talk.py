"""The talk with the child that reads a PDF, on a thread of its own.

Whoever waits for a pipe is deaf until something comes. Reading can be stopped between two of Python's
instructions only, so the pipes are this thread's, and who reads waits a moment at a time.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import suppress
from queue import Empty, Full, Queue
from threading import Event, Thread
from time import monotonic
from typing import IO, Final, NamedTuple

MOMENT: Final = 0.05
"""Seconds."""
MOST_RECORDS: Final = 16
"""That wait to be taken; a child that is further ahead waits."""
_HEADER: Final = struct.Struct("=cI")


class Record(NamedTuple):
    """What the child sends: a letter that says what it is, and its bytes."""

    kind: bytes
    payload: bytes


class Talk(Thread):
    """Gives a child the document and hears its records, until it has no more or :meth:`end` is called."""

    def __init__(
        self, to: IO[bytes] | None, whence: IO[bytes] | None, data: bytes, most: int, seconds: float
    ) -> None:
        """``to`` and ``whence`` are pipes of the child; a record of more than ``most`` bytes is cut.

        After so many ``seconds`` no more records are taken.
        """
        super().__init__(daemon=True)
        self._to, self._from = to, whence
        self._data = data
        self._most = most
        self._until = monotonic() + seconds
        self._heard: Queue[Record | None] = Queue(MOST_RECORDS)
        self._over = Event()

    def run(self) -> None:
        """Do what this thread is for."""
        self._give()
        while (record := self._hear()) is not None and self._keep(record):
            pass
        self._keep(None)

    def records(self) -> Iterator[Record]:
        """Yield the records as they come; fewer than the child meant to send, where it came to its end."""
        while (record := self._next()) is not None:
            yield record

    def left(self) -> float:
        """Return the seconds that are left to the child."""
        return max(0.0, self._until - monotonic())

    def end(self) -> None:
        """Wait for the thread, once the child has been ended."""
        self._over.set()
        if self.is_alive():
            self.join()

    def _next(self) -> Record | None:
        while self.left():
            with suppress(Empty):
                return self._heard.get(timeout=MOMENT)
        return None

    def _keep(self, record: Record | None) -> bool:
        """Put a record where it will be taken; return whether it still can be."""
        while not self._over.is_set():
            with suppress(Full):
                self._heard.put(record, timeout=MOMENT)
                return True
        return False

    def _give(self) -> None:
        pipe = self._to
        if pipe is not None:
            # A child that is gone leaves a broken pipe; what it said before is heard all the same.
            with suppress(OSError):
                pipe.write(self._data)
            with suppress(OSError):
                pipe.close()

    def _hear(self) -> Record | None:
        pipe = self._from
        header = pipe.read(_HEADER.size) if pipe is not None else b""
        if pipe is None or len(header) < _HEADER.size:
            return None
        kind, size = _HEADER.unpack(header)
        wanted = min(size, self._most + 1)
        payload = pipe.read(wanted)
        return Record(kind, payload) if len(payload) == wanted else None
