"""The exporters, found by listing this package."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pkgutil import iter_modules
from typing import NamedTuple

from reader.core.analysis import Analysis

_PACKAGE = __name__.rpartition(".")[0]


class Exporter(NamedTuple):
    """One way to write an analysis down."""

    suffix: str
    """The end of a file's name, with its dot."""
    write: Callable[[Analysis], str]
    """Returns the whole output, which ends with a line break."""
    needs_outline: bool = True
    """Whether it writes more than the transcript, so that outline and references must be found first."""
    explain: Callable[[Analysis], str] | None = None
    """The same with the reason of each part and reference, where the exporter can tell it."""


def names() -> tuple[str, ...]:
    """Return the names of the exporters; each is its module's name, and no exporter is loaded for it."""
    package = import_module(_PACKAGE)
    return tuple(sorted(m.name for m in iter_modules(package.__path__) if not m.name.startswith("_")))


def exporter(name: str) -> Exporter:
    """Return the exporter of that name; raise ``KeyError`` where there is none."""
    if name not in names():
        raise KeyError(name)
    found: Exporter = import_module(f"{_PACKAGE}.{name}").EXPORTER
    return found


def export(name: str, analysis: Analysis) -> str:
    """Return the analysis as the exporter of that name writes it; raise ``KeyError`` for an unknown name."""
    return exporter(name).write(analysis)
