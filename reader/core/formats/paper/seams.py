"""Where one line of a paragraph ends and the next begins: a space, nothing, or a word that was cut in two."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from reader.core.formats.paper.lines import Line
from reader.core.formats.wrapping import is_unspaced

_SOFT: Final = "\u00ad"
_HYPHENS: Final = ("-", "‐", _SOFT)
_HEAD: Final = re.compile(r"(?<![^\W_])(?<![^\W_][-‐])[^\W_]++(?:[-‐][^\W_]++)*+[-‐\u00ad]$")
_TAIL: Final = re.compile(r"[^\W_]+")
_WORD: Final = re.compile(r"[^\W_]+(?:[-‐][^\W_]+)*")
_OFTEN: Final = 3
"""Words that are surely cut at a line's end, of which so many show that the document cuts words."""


class Seams:
    """Joins lines; knows the document's words, and whether it cuts them at the end of lines."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._known = frozenset(_whole_words([line.text for line in lines]))
        cuts = 0
        for above, below in pairwise(lines):
            if parts := _parts(above.text, below.text):
                cuts += parts[0] + parts[1] in self._known
        self._cuts_words = cuts >= _OFTEN

    def joined(self, lines: Iterable[Line]) -> str:
        """Return the lines as one text."""
        pieces: list[str] = []
        for line in lines:
            if pieces:
                pieces[-1], seam = self._seam(pieces[-1], line.text)
                pieces.append(seam)
            pieces.append(line.text)
        return "".join(pieces).replace(_SOFT, "")

    def _seam(self, above: str, below: str) -> tuple[str, str]:
        """Return the end of a line as it should be, and what to put between it and the next."""
        if above.endswith(_HYPHENS) and above[-2:-1].isalnum():
            return (above[:-1] if self._was_cut(above, below) else above), ""
        return above, "" if is_unspaced(above[-1]) or is_unspaced(below[0]) else " "

    def _was_cut(self, above: str, below: str) -> bool:
        """Tell a hyphen that only the line's end put there, from the words that stand elsewhere."""
        if above[-1] == _SOFT:
            return True
        head, tail = _parts(above, below) or ("", "")
        if not head:
            return False
        if head + tail in self._known:
            return f"{head}-{tail}" not in self._known
        whole_parts = head in self._known and tail in self._known
        return self._cuts_words and f"{head}-{tail}" not in self._known and not whole_parts


def is_cut(above: str, below: str) -> bool:
    """Tell a word that a hyphen carries from one line into the next."""
    return above.endswith(_HYPHENS) and above[-2:-1].isalpha() and below[0].isalpha()


def _whole_words(texts: Sequence[str]) -> Iterator[str]:
    """Yield the words of lines, but for those that a line's end cuts."""
    cut = False
    for text in texts:
        words = _WORD.findall(text.casefold())
        ends = text.endswith(_HYPHENS)
        yield from words[int(cut) : len(words) - ends]
        cut = ends


def _parts(above: str, below: str) -> tuple[str, str] | None:
    """Return the two parts of a word that a line's end cuts, folded; nothing where none is cut."""
    head, tail = _HEAD.search(above), _TAIL.match(below)
    if not head or not tail or not tail.group()[0].islower():
        return None
    return head.group()[:-1].casefold(), tail.group().casefold()
