"""Icons of rows: drawn once, since a row is painted many times."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QColor, QPixmap

from reader.ui.icons import pixmap as drawn


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """Return an icon in a colour (``#rrggbb``), ``size`` device-independent pixels wide and high."""
    return drawn(name, QColor(colour), size, ratio)
