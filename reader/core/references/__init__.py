"""Finds what in a speech points at another passage of it.

The values are light and the engine is not: it is imported when it is first asked for, so that a window shows
its first text without waiting for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.core.references.finding import RULES as RULES
    from reader.core.references.finding import find_references as find_references

__all__ = ["RULES", "find_references"]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from reader.core.references import finding

    return getattr(finding, name)
