"""What Podium remembers between two runs: one frozen value, kept in an INI file, never trusted when read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings, QStandardPaths

from reader.ui.theme import NAMES

SYSTEM = "system"
RECENT = 10
ENCODINGS = 100
"""Files whose encoding is remembered."""
ZOOM_STEPS = (0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.4, 1.6, 1.8, 2.0, 2.5, 3.0)


@dataclass(frozen=True, slots=True)
class Settings:
    """All that is remembered. Every field has a reader in :data:`_READERS` that clamps what the file says."""

    theme: str = SYSTEM
    """One of :data:`reader.ui.theme.NAMES`, or ``system``."""
    zoom: float = 1.0
    outline: bool = True
    """Whether the outline is shown; likewise the references."""
    references: bool = True
    sides: tuple[int, int] = (280, 280)
    """Widths of the left and the right pane, in device-independent pixels."""
    geometry: str = ""
    """The window's place and size as ``QWidget.saveGeometry`` gives it, in hexadecimal."""
    recent: tuple[str, ...] = ()
    """Paths of the files opened last, the newest first."""

    encodings: tuple[str, ...] = ()
    """Encodings chosen for files, the newest first: a codec's name, a blank, the file's path."""

    def encoding_of(self, path: Path) -> str | None:
        """Return the encoding that a person chose for a file."""
        chosen = (entry.partition(" ") for entry in self.encodings)
        return next((encoding for encoding, _, name in chosen if name == str(path)), None)

    def with_encoding(self, path: Path, encoding: str | None) -> tuple[str, ...]:
        """Return the list of encodings with one for a file, or with none for it."""
        rest = tuple(entry for entry in self.encodings if entry.partition(" ")[2] != str(path))
        return (f"{encoding} {path}", *rest)[:ENCODINGS] if encoding else rest

    def with_recent(self, path: Path) -> tuple[str, ...]:
        """Return the list of recent files with one more at its head."""
        name = str(path)
        return (name, *(other for other in self.recent if other != name))[:RECENT]


class Store:
    """The file that holds the settings. What it does not know, or cannot read, is the default."""

    def __init__(self, path: Path | None = None) -> None:
        """Use the person's own file, or the one given."""
        if path is None:
            folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
            path = Path(folder) / "podium.ini"
        self.path = path

    def load(self) -> Settings:
        """Return what the file says, each value made sound; a file that is missing or broken is no error."""
        stored = self._open()
        return Settings(
            **{name: _READERS[name](stored.value(name)) for name in _NAMES if stored.contains(name)}
        )

    def save(self, settings: Settings) -> None:
        """Write the settings; a folder that cannot be written to keeps the old ones."""
        stored = self._open()
        for name in _NAMES:
            value = getattr(settings, name)
            stored.setValue(name, [str(item) for item in value] if isinstance(value, tuple) else str(value))
        stored.sync()

    def _open(self) -> QSettings:
        return QSettings(str(self.path), QSettings.Format.IniFormat)


def _words(value: Any) -> list[str]:
    items = value if isinstance(value, list) else [value]
    return [item for item in items if isinstance(item, str) and item]


def _word(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _theme(value: Any) -> str:
    return value if value in NAMES else SYSTEM


def _flag(value: Any) -> bool:
    return _word(value).lower() != "false"


def _zoom(value: Any) -> float:
    try:
        wanted = float(_word(value))
    except ValueError:
        return 1.0
    return min(max(wanted, ZOOM_STEPS[0]), ZOOM_STEPS[-1]) if wanted == wanted else 1.0


def _sides(value: Any) -> tuple[int, int]:
    widths = [int(word) for word in _words(value) if word.isdecimal()]
    return (_width(widths[0]), _width(widths[1])) if len(widths) == 2 else Settings().sides


def _width(value: int) -> int:
    return min(max(value, 120), 1200)


_READERS: dict[str, Callable[[Any], Any]] = {
    "theme": _theme,
    "zoom": _zoom,
    "outline": _flag,
    "references": _flag,
    "sides": _sides,
    "geometry": lambda value: _word(value) if set(_word(value)) <= set("0123456789abcdef") else "",
    "recent": lambda value: tuple(_words(value)[:RECENT]),
    "encodings": lambda value: tuple(_words(value)[:ENCODINGS]),
}
_NAMES = [field.name for field in fields(Settings)]
