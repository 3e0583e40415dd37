"""Works out how a speech is built: from a transcript to its outline.

The values are light and the engine is not: it is imported when it is first asked for, so that a window shows
its first text without waiting for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.core.outline.finding import HEAD_RULES as HEAD_RULES
    from reader.core.outline.finding import RULES as RULES
    from reader.core.outline.finding import SPEECH_RULES as SPEECH_RULES
    from reader.core.outline.finding import find_outline as find_outline

__all__ = ["HEAD_RULES", "RULES", "SPEECH_RULES", "find_outline"]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from reader.core.outline import finding

    return getattr(finding, name)
