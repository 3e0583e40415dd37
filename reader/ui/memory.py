"""Keeps the settings of a window, and writes them when a person pauses."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from reader.ui.settings import Settings, Store

SAVE_MILLISECONDS = 500
"""Settings are written when a person pauses: a disk takes longer than a frame."""


class Memory(QObject):
    """The settings as they are now. What is changed is written a moment later."""

    def __init__(self, store: Store, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self.settings = settings
        self._saving = QTimer(self, singleShot=True, interval=SAVE_MILLISECONDS)
        self._saving.timeout.connect(self.save)

    def set(self, **changes: object) -> None:
        """Change some fields of the settings."""
        self.settings = replace(self.settings, **changes)  # type: ignore[arg-type]
        self._saving.start()

    def save(self) -> None:
        """Write the settings now."""
        self._saving.stop()
        self._store.save(self.settings)

    def keep_encoding(self, path: Path | None, encoding: str | None) -> None:
        """Remember the encoding that a person chose for a file, or with ``None`` that none is chosen."""
        if path is not None and self.settings.encoding_of(path) != encoding:
            self.set(encodings=self.settings.with_encoding(path, encoding))
