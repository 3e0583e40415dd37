"""Imports Qt for Python as the program wants it: the first import of Qt must be this one."""

from __future__ import annotations


def import_qt() -> None:
    """Import Qt for Python and take back the import function that it puts in place of Python's.

    Its own reads the source of every module that is imported, in search of ``__feature__``, which nothing
    here uses; for our hundred modules that is a twentieth of the start. Raises ``ImportError`` where Qt
    cannot be loaded.
    """
    import builtins

    plain = builtins.__import__
    import PySide6.QtCore  # noqa: F401 -- for what its import does

    builtins.__import__ = plain
