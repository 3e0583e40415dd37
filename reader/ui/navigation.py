"""Finding parts: the next and the previous from a place in the text, or by their titles."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter

from reader.core.outline.parts import Outline, Part, PartKind

_START = attrgetter("span.start")


def part_beside(outline: Outline, offset: int, by: int) -> Part | None:
    """Return the part that begins next after the offset (``by`` 1) or last before it (``by`` -1).

    Notices are passed over: a page may have one after every paragraph.
    """
    parts = [part for part in outline.walk() if part.kind is not PartKind.NOTICE]
    after, before = bisect_right(parts, offset, key=_START), bisect_left(parts, offset, key=_START) - 1
    index = after if by > 0 else before
    return parts[index] if 0 <= index < len(parts) else None


def parts_named(outline: Outline, words: str) -> list[Part]:
    """Return the parts whose titles hold the words in any case, those that begin with them first."""
    wanted = words.casefold().strip()
    found = [part for part in outline.walk() if wanted in part.title.casefold()]
    return sorted(found, key=lambda part: not part.title.casefold().startswith(wanted))
