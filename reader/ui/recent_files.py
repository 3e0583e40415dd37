"""The menu of files opened last."""

from __future__ import annotations

from collections import Counter
from functools import partial
from pathlib import Path, PurePath

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from reader.ui.tasks import Tasks


def labels(paths: tuple[str, ...]) -> dict[str, str]:
    """Return what each path is called: its file name, with its folder where two names are the same."""
    names = Counter(PurePath(path).name for path in paths)
    return {path: _label(PurePath(path), alone=names[PurePath(path).name] == 1) for path in paths}


def _label(path: PurePath, *, alone: bool) -> str:
    return path.name if alone else f"{path.name} ({path.parent.name})"


class RecentMenu(QMenu):
    """Lists the files. Whether they are still there is asked only when it opens, beside the event loop."""

    fileWished = Signal(Path)
    clearWished = Signal()

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self._paths: tuple[str, ...] = ()
        self._files: list[QAction] = []
        self._tasks = Tasks(OSError, self)
        self.aboutToShow.connect(self._check)

    def show_recent(self, paths: tuple[str, ...]) -> None:
        """List other files."""
        self._paths = paths
        self.clear()
        self._files = [self.addAction(label.replace("&", "&&")) for label in labels(paths).values()]
        for path, action in zip(paths, self._files, strict=True):
            action.setToolTip(path)
            action.triggered.connect(partial(self.fileWished.emit, Path(path)))
        self.addSeparator()
        self.addAction(self.tr("&Clear This List")).triggered.connect(self.clearWished)
        self.setEnabled(bool(paths))

    def close_tasks(self) -> None:
        """Stop what runs."""
        self._tasks.close()

    def _check(self) -> None:
        paths = self._paths
        self._tasks.run(lambda: [Path(path).is_file() for path in paths], self._grey, self._ignore)

    def _grey(self, there: list[bool]) -> None:
        for action, is_there in zip(self._files, there, strict=False):
            action.setEnabled(is_there)

    def _ignore(self, _error: Exception) -> None:
        """A folder that cannot be asked leaves its files as they are: opening one will say why."""
