"""Finding parts: the next and the previous from a place in the text, or by their titles.

Asides are parts that tell nothing of how a speech is built and that a document may be full of: notices, what
is no speech (applause), and salutations of those who have been addressed before ("Mr. Speaker" in a sitting).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from reader.core.outline.parts import Outline, Part, PartKind

_START = attrgetter("span.start")


def asides(parts: Sequence[Part]) -> set[str]:
    """Return the ids of the asides among the parts, in text order, and all below them."""
    found: set[str] = set()
    addressed: set[str] = set()
    for part in Outline(tuple(parts)).walk():
        if part.kind is PartKind.NOTICE or part.kind is PartKind.SCENE:
            found.add(part.id)
        elif part.kind is PartKind.SALUTATION:
            names = {item.title.casefold() for item in part.items} or {part.title.casefold()}
            if names <= addressed:
                found.add(part.id)
            addressed |= names
    return found


def part_beside(outline: Outline, offset: int, by: int) -> Part | None:
    """Return the part that begins next after the offset (``by`` 1) or last before it (``by`` -1).

    Asides are passed over: a page may have one after every paragraph.
    """
    passed = asides(outline.parts)
    parts = [part for part in outline.walk() if part.id not in passed]
    after, before = bisect_right(parts, offset, key=_START), bisect_left(parts, offset, key=_START) - 1
    index = after if by > 0 else before
    return parts[index] if 0 <= index < len(parts) else None


def parts_named(outline: Outline, words: str) -> list[Part]:
    """Return the parts whose titles hold the words in any case, those that begin with them first."""
    wanted = words.casefold().strip()
    found = [part for part in outline.walk() if wanted in part.title.casefold()]
    return sorted(found, key=lambda part: not part.title.casefold().startswith(wanted))
