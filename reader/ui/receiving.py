"""What is dropped on a window or pasted into it: files, or else a text."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QMimeData


class Received(NamedTuple):
    """The files, and the text where there are none."""

    paths: tuple[Path, ...] = ()
    text: str = ""

    @classmethod
    def of(cls, data: QMimeData) -> Received:
        """Return what there is to open."""
        paths = tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
        return cls(paths) if paths or not data.text().strip() else cls((), data.text())


def may_hold(data: QMimeData) -> bool:
    """Tell, while it still hangs over the window, whether it may be dropped."""
    return any(url.isLocalFile() for url in data.urls()) or data.hasText()
