"""The input formats, found by listing this package, and the choice of the one that a source is in."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import NamedTuple

from reader.core.formats.garbled import with_warning
from reader.core.formats.source import EmptySource, Source, UnreadableSource
from reader.core.transcript import Transcript

HEAD = 4096
"""Bytes of a source that a format may look at to recognise it."""

_NOTHING = "the file is empty; choose another one"


def never(_head: bytes) -> bool:
    """Tell of a format whose bytes do not say how characters are stored, so that a person may."""
    return False


def always(_head: bytes) -> bool:
    """Tell of a format that itself settles how characters are stored."""
    return True


class Format(NamedTuple):
    """An input format: how it is recognised and how it is read.

    ``sniff`` gets the first :data:`HEAD` bytes and answers 0 (certainly not mine) to 1 (certainly mine).
    ``read`` raises :class:`~reader.core.formats.source.UnreadableSource`.
    """

    name: str
    """As in the outline contract: ``text``, ``html``, ``mhtml``, ..."""
    suffixes: tuple[str, ...]
    """Ends of file names, in lower case with their dot."""
    sniff: Callable[[bytes], float]
    read: Callable[[Source], Transcript]
    settles_encoding: Callable[[bytes], bool] = never
    """From the first :data:`HEAD` bytes: whether a person has no say in the encoding."""


@cache
def formats() -> tuple[Format, ...]:
    """Return every format of the package, by name: each module that ends in ``FORMAT = Format(...)``."""
    package = __name__.rpartition(".")[0]
    listed = (found for found in iter_modules(_folder(package)) if not found.ispkg)
    modules = (import_module(f"{package}.{found.name}") for found in listed)
    found = (getattr(module, "FORMAT", None) for module in modules)
    return tuple(sorted((f for f in found if isinstance(f, Format)), key=lambda f: f.name))


def _folder(package: str) -> list[str]:
    return list(import_module(package).__path__)


def format_of(source: Source) -> Format:
    """Return the format that a source is in: by its content first, by its name where that leaves a choice."""
    head = source.data[:HEAD]
    return max(
        formats(), key=lambda f: (f.sniff(head) + (0.3 if source.suffix in f.suffixes else 0.0), f.name)
    )


def settles_encoding(source: Source) -> bool:
    """Tell whether the format or the document says for certain how its characters are stored."""
    return format_of(source).settles_encoding(source.data[:HEAD])


def suffixes() -> tuple[str, ...]:
    """Return the ends of file names that are known, for a file dialog."""
    return tuple(sorted({suffix for f in formats() for suffix in f.suffixes}))


def read(source: Source) -> Transcript:
    """Return the transcript that a source holds.

    Raises :class:`~reader.core.formats.source.UnreadableSource` for a source that is in no known format or is
    damaged beyond reading, :class:`~reader.core.formats.source.EmptySource` for one that holds no text.
    """
    try:
        transcript = format_of(source).read(source)
    except UnreadableSource:
        if source.data:
            raise
        raise source.refused(_NOTHING) from None
    if not transcript.text:
        why = "there is no text in it; choose another file" if source.data else _NOTHING
        raise EmptySource(str(source.refused(why)))
    return with_warning(transcript)
