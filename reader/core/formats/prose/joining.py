"""Which lines of a Markdown paragraph are one paragraph of the text.

Markdown says that all are. But many texts with this suffix hold a paragraph a line and no empty lines
between, as their authors saw them in an editor; joined, salutations and paragraphs would be lost.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.core.formats.prose.inline import SourceLine
from reader.core.formats.sentences import goes_on, is_closed

_SHORT = 60
"""A line that is shorter and ends in a comma addresses somebody, where the next begins with a capital."""
_COMMAS = (",", "،", "，")
_HALF = 0.6
"""In a wrapped text, a line that leaves more than the rest of the margin was ended on purpose."""


def joined(lines: Sequence[SourceLine], width: int) -> Iterator[str]:
    """Yield the paragraphs of some lines of a text that is wrapped at a width.

    A width of 0 says that it is not wrapped: there, a line that ends a sentence ends a paragraph.
    """
    longest = _HALF * width if width else float("inf")
    run: list[str] = []
    above: SourceLine | None = None
    for line in lines:
        if above and above.columns < longest and _is_ended(above, line.text):
            yield "".join(run)
            run = []
        if run:
            run.append(_seam(run[-1], line.text))
        run.append(line.text)
        above = line
    if run:
        yield "".join(run)


def _is_ended(above: SourceLine, below: str) -> bool:
    if goes_on(above.text, below):
        return False
    return is_closed(above.text) or (
        above.columns < _SHORT and above.text.endswith(_COMMAS) and below[0].isupper()
    )


def _seam(above: str, below: str) -> str:
    """Return what stands between two lines: nothing in a script that puts no spaces between words."""
    return "" if above[-1] >= "\u2e80" and below[0] >= "\u2e80" and not _is_hangul(above[-1]) else " "


def _is_hangul(char: str) -> bool:
    return "\uac00" <= char <= "\ud7a3"
