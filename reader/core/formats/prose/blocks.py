"""The blocks of a Markdown text, each with what its mark-up says it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.core.formats.prose.inline import SourceLine, source_lines
from reader.core.formats.prose.joining import joined
from reader.core.formats.prose.pieces import flattened
from reader.core.transcript import PLAIN, BlockKind, BlockMark

if TYPE_CHECKING:
    from markdown_it.token import Token

Line = tuple[str, BlockMark]

_LONGEST_HEADING = 110
"""Code points; a line in bold that is longer is a paragraph that somebody set in bold."""
_LONGEST_SETEXT = 200
"""Words over a line of dashes that are longer are a paragraph over a rule."""
_NUMBERED = re.compile(r"(?:[IVXLC]{1,6}\.|\d{1,2}(?:\.\d{1,2})*\.)\s?\S")
_DEEPEST = 6
_RUN_IN = range(3, 70)
"""Code points of a heading with a number that stands on one line with its text ..."""
_TEXT_AFTER = 40
"""... of so many more."""


def blocks(tokens: Sequence[Token], width: int) -> list[Line]:
    """Return the paragraphs of a text; ``width`` is the margin at which it is wrapped, if it is."""
    atx = [int(token.tag[1]) for token in tokens if token.type == "heading_open"]
    writer = _Writer(width, min(_DEEPEST, 1 + max(atx, default=1)))
    for token in tokens:
        writer.add(token)
    return writer.done


@dataclass(slots=True)
class _Writer:
    width: int
    bold_level: int
    """The level of a heading that is one only by its bold type."""
    done: list[Line] = field(default_factory=list)
    heading: int = 0
    setext: bool = False
    lists: int = 0
    quotes: int = 0
    number: str = ""
    """The number of the item that begins here, as the source has it."""

    def add(self, token: Token) -> None:
        match token.type:
            case "heading_open":
                self.heading, self.setext = int(token.tag[1]), token.markup in ("=", "-")
            case "heading_close":
                self.heading = 0
            case "bullet_list_open" | "ordered_list_open":
                self.lists += 1
            case "bullet_list_close" | "ordered_list_close":
                self.lists -= 1
            case "list_item_open":
                self.number = f"{token.info}{token.markup} " if token.info else ""
            case "blockquote_open":
                self.quotes += 1
            case "blockquote_close":
                self.quotes -= 1
            case "fence" | "code_block":
                self._say(line for line in token.content.split("\n"))
            case "html_block":
                self._say(flattened(token.content))
            case "inline":
                self._inline(token)

    def _inline(self, token: Token) -> None:
        groups = source_lines(token.children or [])
        one = " ".join(line.text for group in groups for line in group)
        if self.heading and not (self.setext and len(one) > _LONGEST_SETEXT):
            self._say([one], BlockMark(BlockKind.HEADING, self.heading))
            return
        for group in groups:
            self._paragraphs(group)

    def _paragraphs(self, group: Sequence[SourceLine]) -> None:
        strong = _bold_lines(group)
        title = " ".join(line.text for line in group[:strong])
        rest = list(group[strong:])
        if self._is_heading(title):
            self._say([title], BlockMark(BlockKind.HEADING, self.bold_level))
        else:
            rest = [group[0]._replace(text=self._after_run_in(group[0])), *group[1:]]
        self._say(joined(rest, self.width))

    def _is_heading(self, title: str) -> bool:
        """Tell a line in bold that heads what follows; with a colon it names a speaker or a field."""
        standing = not (self.lists or self.quotes or self.number)
        return standing and 0 < len(title) <= _LONGEST_HEADING and title[-1] not in ":：,;"

    def _after_run_in(self, line: SourceLine) -> str:
        """Say the heading with a number that a line begins with, and return the rest of the line."""
        head, rest = line.text[: line.lead].rstrip(), line.text[line.lead :].lstrip()
        if len(head) in _RUN_IN and len(rest) >= _TEXT_AFTER and _NUMBERED.match(head) and not self.lists:
            self._say([head], BlockMark(BlockKind.HEADING, self.bold_level))
            return rest
        return line.text

    def _say(self, texts: Sequence[str] | Iterator[str], mark: BlockMark | None = None) -> None:
        for text in filter(None, map(str.strip, texts)):
            self.done.append((f"{self.number}{text}", mark or self._mark()))
            self.number = ""

    def _mark(self) -> BlockMark:
        if self.lists:
            return BlockMark(BlockKind.LIST_ITEM, self.lists)
        return BlockMark(BlockKind.QUOTE) if self.quotes else PLAIN


def _bold_lines(group: Sequence[SourceLine]) -> int:
    """Return how many lines at the beginning are in bold type from the first's begin to the last's end."""
    run = 0
    while run < len(group) and group[run].strong:
        run += 1
    whole = group[0].opens and run > 0 and group[run - 1].closes
    return run if whole else 0
