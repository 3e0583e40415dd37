"""Who speaks, where a document has a style of its own for the names of speakers, as records of sittings do.

Such a style is known by how it is used, in any language: its lines are short and end no sentence, hardly two
follow each other, running text comes after each, and the same ones come back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from reader.core.formats.office.paragraphs import Line
from reader.core.transcript import BlockKind

_FEWEST: Final = 6
"""A style with fewer lines tells nothing."""
_LONGEST: Final = 100
_SHARE: Final = 0.9
"""Of a style's lines that so many do as those of speakers do; people who write make mistakes."""
_COMING_BACK: Final = 0.7
"""In a sitting, at most this share of the lines are different ones."""
_PROSE: Final = 60
"""Code points: what is said in a turn is longer on the average."""
_EDGE: Final = " .:–—-\t\u00a0"


def with_speakers(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, each turn's with the name of who speaks, if the document has a style for names."""
    styles = {style for style in _styles(lines) if _names_speakers(lines, style)}
    if not styles:
        return list(lines)
    return list(_told(lines, styles))


def _styles(lines: Sequence[Line]) -> Iterator[str]:
    counts = Counter(line.style for line in lines if line.style and line.mark.kind is BlockKind.PARAGRAPH)
    yield from (style for style, count in counts.items() if count >= _FEWEST)


def _names_speakers(lines: Sequence[Line], style: str) -> bool:
    at = [i for i, line in enumerate(lines) if line.style == style]
    names = [lines[i].text for i in at]
    fit = sum(_is_name(name) for name in names)
    lone = [i for i in at if i + 1 < len(lines) and lines[i + 1].style != style]
    said = sum(len(lines[i + 1].text) for i in lone)
    different = len({_bare(name) for name in names})
    return (
        fit >= _SHARE * len(at)
        and len(lone) >= _SHARE * len(at)
        and said >= _PROSE * len(at)
        and 2 <= different <= _COMING_BACK * len(at)
    )


def _is_name(text: str) -> bool:
    return len(text) <= _LONGEST and text[0].isalpha() and text[-1] not in ",;!?…"


def _bare(text: str) -> str:
    return " ".join(text.strip(_EDGE).split())


def _told(lines: Sequence[Line], styles: set[str]) -> Iterator[Line]:
    """Yield the lines with their speakers; a heading ends a turn."""
    known = {_bare(line.text) for line in lines if line.style in styles}
    speaker = ""
    for line in lines:
        if line.style in styles or _bare(line.text) in known:
            speaker = _bare(line.text)
        elif line.mark.kind in (BlockKind.HEADING, BlockKind.NOTICE):
            speaker = ""
        yield line._replace(mark=replace(line.mark, speaker=speaker)) if speaker else line
