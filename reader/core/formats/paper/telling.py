"""From printed pages to paragraphs, each with what it is: arithmetic that can be tried without any PDF."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from reader.core.formats.cleaning import clean
from reader.core.formats.paper.dress import marks
from reader.core.formats.paper.furniture import furniture
from reader.core.formats.paper.lines import lines_of
from reader.core.formats.paper.paragraphs import BULLETS, paragraphs
from reader.core.formats.paper.rows import Page
from reader.core.formats.paper.seams import Seams
from reader.core.transcript import BlockKind, BlockMark

_FORMS: Final = re.compile("[\ufb00-\ufdff\ufe70-\ufefc]")
"""Ligatures and the joined forms of letters, which stand for plain letters."""
_LEADER: Final = re.compile(r"\s?(?:[.·_…\ufffd]\s?){5,}+")
"""The dots that lead the eye across a table of contents."""
_SYMBOLS: Final = str.maketrans(
    dict.fromkeys("\uf0b7\uf0a7\uf0d8\uf0fc\uf0a8\uf06f\uf076\uf0e0", "•") | {"\x02": "-"}
)
"""What symbol fonts call their bullets, in the private area of Unicode; a hyphen at a line's end, as the
library gives it."""

_MOST_NUMBERS: Final = 10

Told = tuple[str, BlockMark]


@dataclass(frozen=True, slots=True)
class Paper:
    """What was printed, and sentences about what was left out of it."""

    paragraphs: list[Told]
    warnings: tuple[str, ...]


def told(pages: Sequence[Page]) -> Paper:
    """Return the paragraphs of a document in the order of reading; of what repeats, the first."""
    beside = furniture([page.rows for page in pages])
    body = _body(pages, beside)
    notices = sorted(_notices(pages, beside), key=lambda notice: notice[0])
    return Paper(_merged(body, notices), tuple(_warnings(pages, beside, len(notices))))


def _body(pages: Sequence[Page], beside: Sequence[Mapping[int, str]]) -> list[Told]:
    kept = [
        (page.number, page.width, [row for i, row in enumerate(page.rows) if i not in out])
        for page, out in zip(pages, beside, strict=True)
    ]
    tidied = (replace(line, text=_tidy(line.text)) for line in lines_of(kept))
    lines = [line for line in tidied if line.text]
    runs = paragraphs(lines)
    seams = Seams(lines)
    texts = [seams.joined(run) for run in runs]
    return [(_bare(text, mark), mark) for text, mark in zip(texts, marks(runs, texts), strict=True)]


def _tidy(text: str) -> str:
    """Return a line with plain letters for joined ones, without control characters and leaders."""
    text = text.translate(_SYMBOLS)
    text = _FORMS.sub(lambda form: unicodedata.normalize("NFKC", form.group()), text)
    text = _LEADER.sub(" … ", text)
    return " ".join(clean(text).split())


def _bare(text: str, mark: BlockMark) -> str:
    """Return the words of an item without its bullet, which its mark stands for."""
    return text.lstrip(BULLETS + " ") or text if mark.kind is BlockKind.LIST_ITEM else text


def _notices(
    pages: Sequence[Page], beside: Sequence[Mapping[int, str]]
) -> Iterator[tuple[tuple[int, int], Told]]:
    """Yield what stands at the edges, the first of each kind, with page and place: 0 is above the text."""
    seen: set[str] = set()
    for page, out in zip(pages, beside, strict=True):
        found = [(int(2 * i > len(page.rows)) * 2, key, page.rows[i].text) for i, key in sorted(out.items())]
        found.extend((2, text.casefold(), text) for text in page.aside)
        for place, key, text in found:
            if key and key not in seen and (words := _tidy(text)):
                yield (page.number, place), (words, BlockMark(BlockKind.NOTICE, page=page.number))
            seen.add(key)


def _merged(body: Sequence[Told], notices: Sequence[tuple[tuple[int, int], Told]]) -> list[Told]:
    done: list[Told] = []
    waiting = list(reversed(notices))
    for paragraph in body:
        while waiting and waiting[-1][0] < (paragraph[1].page or 0, 1):
            done.append(waiting.pop()[1])
        done.append(paragraph)
    return done + [notice for _, notice in reversed(waiting)]


def _warnings(pages: Sequence[Page], beside: Sequence[Mapping[int, str]], kept: int) -> Iterator[str]:
    left = sum(map(len, beside)) + sum(len(page.aside) for page in pages) - kept
    if left > 0:
        lines = "One line" if left == 1 else f"{left} lines"
        yield f"{lines} at the edges of pages (page numbers, repeated heads and feet) did not come along."
    if tiny := sum(page.tiny for page in pages):
        yield f"{tiny} characters did not come along, being too small to read."
    if pictured := _numbers(page for page in pages if page.pictured):
        yield f"Some pages are pictures without text, and nothing of them is shown: {pictured}."
    if lost := _numbers(page for page in pages if page.lost):
        yield f"Some pages are damaged and could not be read: {lost}."


def _numbers(pages: Iterable[Page]) -> str:
    numbers = [str(page.number) for page in pages]
    return ", ".join(numbers[:_MOST_NUMBERS]) + (", …" if len(numbers) > _MOST_NUMBERS else "")
