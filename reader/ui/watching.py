"""Whether the file behind a text is still as it was read. Nothing is read anew by itself."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum, auto
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from reader.core.formats import Source, UnreadableSource
from reader.ui.session import Session
from reader.ui.tasks import Tasks

SETTLE_MILLISECONDS = 250
"""A program that saves a file touches it several times; all of it is looked at once."""
POLL_MILLISECONDS = 5000
"""How often a file is looked at that nobody tells of: on a disk of another machine, for one."""


class Disk(StrEnum):
    """What has become of a file since it was read."""

    SAME = auto()
    CHANGED = auto()
    GONE = auto()
    SHUT = auto()
    """It is there, but cannot be read."""


class Look(NamedTuple):
    """What was found when the file was looked at."""

    disk: Disk = Disk.SAME
    stamp: tuple[int, ...] = ()
    """Time, size and number of the file as the system gives them; the same stamp is the same file."""


def look(path: Path, data: bytes, before: Look) -> Look:
    """Look at a file: its bytes are compared with ``data`` only where its stamp is new."""
    try:
        found = path.stat()
        stamp = (found.st_mtime_ns, found.st_size, found.st_ino, found.st_mode)
        if stamp == before.stamp:
            return before
        same = Source.from_path(path).data == data
    except (FileNotFoundError, NotADirectoryError):
        return Look(Disk.GONE)
    except (UnreadableSource, OSError):
        return Look(Disk.SHUT)
    return Look(Disk.SAME if same else Disk.CHANGED, stamp)


class FileWatch(QObject):
    """Watches the file of a session, and its folder: a program may put another file in its place.

    Looking is done beside the event loop, since a disk may not answer.
    """

    changed = Signal()
    """Read ``found``."""

    def __init__(self, session: Session, wanted: Callable[[], bool], parent: QObject) -> None:
        """``wanted`` tells whether anybody would see news now; until then the file is not polled."""
        super().__init__(parent)
        self.found = Look()
        self._session = session
        self._wanted = wanted
        self._source: Source | None = None
        self._tasks = Tasks(OSError, self)
        self._watcher = QFileSystemWatcher(self)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MILLISECONDS)
        self._poll = QTimer(self, interval=POLL_MILLISECONDS)
        self._settle.timeout.connect(self._look)
        self._poll.timeout.connect(self._look_if_wanted)
        self._watcher.fileChanged.connect(self._hear)
        self._watcher.directoryChanged.connect(self._hear)

    def follow(self) -> None:
        """Watch the file that the session's text was read from, if there is one."""
        source, path = self._session.reading.source, self._session.path
        if source is self._source:
            return
        self._source = source
        self._take(Look())
        if source is not None and path is not None:
            self._poll.start()
            self._hear()

    def close(self) -> None:
        """Watch no longer."""
        self._source = None
        self._poll.stop()
        self._settle.stop()
        self._tasks.close()

    def _hear(self, _path: str = "") -> None:
        if not self._settle.isActive():
            self._settle.start()

    def _look_if_wanted(self) -> None:
        if self._wanted() and not self._tasks.busy:
            self._look()

    def _look(self) -> None:
        source, path = self._source, self._session.path
        if source is None or path is None:
            return
        if self._tasks.busy:
            self._hear()
            return
        self._watch(path)
        self._tasks.run(partial(look, path, source.data, self.found), self._take, self._ignore)

    def _watch(self, path: Path) -> None:
        """See to it that file and folder are watched: a file that was replaced no longer is."""
        watched = {*self._watcher.files(), *self._watcher.directories()}
        if watched - {str(path), str(path.parent)}:
            self._watcher.removePaths(sorted(watched))
            watched.clear()
        missing = {str(path), str(path.parent)} - watched
        if missing:
            self._watcher.addPaths(sorted(missing))

    def _take(self, found: Look) -> None:
        news = found != self.found
        self.found = found
        if news:
            self.changed.emit()

    def _ignore(self, _error: Exception) -> None:
        """What cannot be looked at now will be another time."""
