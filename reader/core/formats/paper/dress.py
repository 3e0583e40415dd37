"""What a paragraph's dress says that it is: a heading, an item of a list, a foot note."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from reader.core.formats.paper.lines import Line, usual_size
from reader.core.formats.paper.paragraphs import BULLETS, MARKER
from reader.core.formats.sentences import is_closed
from reader.core.transcript import BlockKind, BlockMark

_LARGE: Final = 1.12
"""Times the size of the text: headings are at least so large ..."""
_MOST_LINES, _LONGEST = 4, 180
_MOST_BOLD_LINES, _LONGEST_BOLD = 2, 110
"""... or they are short and wholly in bold."""
_MOST_SHARE: Final = 0.3
"""Where more of the paragraphs than this look like headings in bold, bold means something else."""
_SURE_SHARE: Final = 0.75
"""Where fewer of the lines in bold than this end as titles do, they are salutations or names."""
_MOST_TITLES: Final = 2
_DEEPEST: Final = 4
_PROSE: Final = 120
"""Characters of a paragraph that is surely text and no title."""
_OPEN: Final = ".,;:!?…،؛。，：；！？"
_SET_IN: Final = 0.8


def marks(runs: Sequence[Sequence[Line]], texts: Sequence[str]) -> list[BlockMark]:
    """Return what each paragraph is, with the page that it begins on."""
    usual = usual_size(line for run in runs for line in run if not line.note)
    large = [i for i, run in enumerate(runs) if _is_large(run, texts[i], usual)]
    prose = next((i for i, run in enumerate(runs) if _is_prose(run, texts[i]) and i not in large), len(runs))
    titles = _titles([i for i in large if i < prose], runs)
    heads = [*titles, *(i for i in large if i >= prose)]
    sizes = sorted({_size(runs[i]) for i in heads}, reverse=True)[: _DEEPEST - 1]
    level = {i: 1 + min(sum(size > _size(runs[i]) for size in sizes), _DEEPEST - 2) for i in heads}
    for i in _bold_headings(runs, texts, prose):
        level.setdefault(i, min(_DEEPEST, len(sizes) + 1))
    return [_mark(run, level.get(i, 0)) for i, run in enumerate(runs)]


def _titles(front: Sequence[int], runs: Sequence[Sequence[Line]]) -> Sequence[int]:
    """Return what is set larger than all else before the text, where that is a title and not a whole page."""
    largest = max((_size(runs[i]) for i in front), default=0.0)
    found = [i for i in front if _size(runs[i]) == largest]
    return found if len(found) <= _MOST_TITLES else ()


def _size(run: Sequence[Line]) -> float:
    return round(2 * max(line.size for line in run)) / 2


def _is_prose(run: Sequence[Line], text: str) -> bool:
    return len(text) >= _PROSE and is_closed(text) and not run[0].note


def _is_large(run: Sequence[Line], text: str, usual: float) -> bool:
    if run[0].note or len(run) > _MOST_LINES or len(text) > _LONGEST:
        return False
    return _size(run) >= _LARGE * usual and any(char.isalpha() for char in text)


def _bold_headings(runs: Sequence[Sequence[Line]], texts: Sequence[str], prose: int) -> list[int]:
    """Return short paragraphs wholly in bold below the first prose; none where bold means something else."""
    weight: Counter[bool] = Counter()
    for run in runs:
        weight[run[0].bold] += sum(len(line.text) for line in run)
    found = [i for i in range(prose + 1, len(runs)) if _is_bold_heading(runs[i], texts[i])]
    titles = [i for i in found if texts[i][-1] not in _OPEN]
    common = len(found) > _MOST_SHARE * len(runs) or weight[True] > weight[False]
    return [] if common or len(titles) < _SURE_SHARE * len(found) else titles


def _is_bold_heading(run: Sequence[Line], text: str) -> bool:
    if run[0].note or len(run) > _MOST_BOLD_LINES or len(text) > _LONGEST_BOLD:
        return False
    return all(line.bold for line in run) and any(char.isalpha() for char in text)


def _mark(run: Sequence[Line], level: int) -> BlockMark:
    first = run[0]
    if first.note:
        return BlockMark(BlockKind.NOTICE, page=first.page)
    if level:
        return BlockMark(BlockKind.HEADING, level, page=first.page)
    if _is_item(run):
        return BlockMark(BlockKind.LIST_ITEM, _depth(first), page=first.page)
    return BlockMark(page=first.page)


def _is_item(run: Sequence[Line]) -> bool:
    """Tell an item of a list; plain numbers number the paragraphs of a speech as often as a list."""
    first = run[0]
    if not MARKER.match(first.text) or first.text[0].isdigit():
        return False
    return first.text[0] in BULLETS or first.x0 - first.left > _SET_IN * first.size


def _depth(line: Line) -> int:
    return 1 + min(5, max(0, int((line.x0 - line.left) / line.size / 4)))
