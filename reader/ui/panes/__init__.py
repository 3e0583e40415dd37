"""The panes: each module shows one thing about a session and ends in ``PANE``. No pane knows another."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from enum import StrEnum
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple

from reader.ui import rows

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.ui.session import Session
    from reader.ui.theme import Theme


_NEEDED = ("reader.core.search", "reader.ui.search_session")
"""What panes ask for as they are made, beside their rows."""


class Side(StrEnum):
    """Where in a tab a pane stands."""

    TOP = "top"
    LEFT = "left"
    CENTRE = "centre"
    RULER = "ruler"
    RIGHT = "right"
    BOTTOM = "bottom"


class Pane(NamedTuple):
    """A pane's entry. ``order`` places it among the panes of its side, smallest first.

    ``make`` builds the widget for one session. Where the widget has a method ``set_theme(theme)`` it is
    called when the theme changes; where it has ``focus()`` that is called when the pane shall take the
    keyboard. ``title`` is what menus call it. A pane with ``on_demand`` is made when it is first wanted.
    """

    name: str
    title: str
    side: Side
    order: int
    make: Callable[[Session, Theme], QWidget]
    on_demand: bool = False


def load() -> Iterator[str]:
    """Import what panes need, then the panes, one module after another: a window can live in between.

    Yields each module's name.
    """
    for name in (*_NEEDED, *_modules(rows), *_modules(sys.modules[__name__])):
        import_module(name)
        yield name


def _modules(package: ModuleType) -> list[str]:
    return [f"{package.__name__}.{module.name}" for module in iter_modules(package.__path__)]


def panes() -> Iterator[Pane]:
    """Yield every pane of this package, ordered by side and within it by ``order``."""
    found: list[Pane] = [import_module(name).PANE for name in _modules(sys.modules[__name__])]
    sides = list(Side)
    yield from sorted(found, key=lambda pane: (sides.index(pane.side), pane.order, pane.name))
