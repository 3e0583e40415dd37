"""The words of a block of Markdown, without the marks around them, in the lines that the source has.

Every mark that changes only how words look is left out; the words are kept as they stand. A tag that HTML
does not know, such as "<inaudible>", is a word that somebody typed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from reader.core.formats.page.tags import INLINE, words

if TYPE_CHECKING:
    from markdown_it.token import Token

_TAG_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9-]*)")
_BREAKING = words(
    """
    address article aside blockquote body br caption center col colgroup dd details div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main meta nav ol
    object p pre section source summary svg table tbody td tfoot th thead title tr ul video audio
    """
)
_SILENT = words("script style noscript template textarea select")


class SourceLine(NamedTuple):
    """One line of a block as the source has it, without marks."""

    text: str
    strong: bool
    """Whether every word of it is in bold type."""
    opens: bool
    """Whether no bold type goes on from the line before it ..."""
    closes: bool
    """... and none into the next."""
    lead: int
    """Code points at its beginning that one run of bold type holds."""
    columns: int
    """How long it is in the source, the addresses of its links included."""


def source_lines(tokens: Sequence[Token]) -> list[list[SourceLine]]:
    """Return the lines of a block; a new list begins where the author ended a line on purpose."""
    writer = _Writer()
    for token in tokens:
        writer.add(token)
    writer.end_line()
    writer.end_group()
    return writer.groups


@dataclass(slots=True)
class _Writer:
    groups: list[list[SourceLine]] = field(default_factory=list)
    group: list[SourceLine] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    strong: int = 0
    silent: int = 0
    columns: int = 0
    length: int = 0
    """Code points of the line so far."""
    leading: bool = False
    """Whether the line has held nothing but one run of bold type."""
    lead: int = 0
    opens: bool = True
    plain: bool = False
    """Whether a word of the line stands outside bold type."""

    def add(self, token: Token) -> None:
        match token.type:
            case "text" | "text_special" | "code_inline":
                self._say(token.content)
            case "softbreak":
                self.end_line()
            case "hardbreak":
                self.end_line()
                self.end_group()
            case "strong_open":
                self.leading = self.leading or (not self.strong and not self.length)
                self.strong += 1
            case "strong_close":
                self.strong -= 1
                self._end_lead()
            case "link_open":
                self.columns += len(str(token.attrGet("href") or ""))
            case "html_inline":
                self._tag(token.content)

    def _end_lead(self) -> None:
        if self.leading and not self.strong:
            self.leading = False
            self.lead = self.length

    def _say(self, text: str) -> None:
        if self.silent or not text:
            return
        if not self.strong and not text.isspace():
            self.plain = True
        self.pieces.append(text)
        self.length += len(text)

    def _tag(self, tag: str) -> None:
        name = _TAG_NAME.match(tag)
        known = name[1].lower() if name else ""
        if known in _SILENT:
            self.silent = max(0, self.silent + (-1 if tag.startswith("</") else 1))
        elif known in _BREAKING:
            self.end_line()
            self.end_group()
        elif known and known not in INLINE:
            self._say(tag)

    def end_line(self) -> None:
        text = "".join(self.pieces)
        if text and not text.isspace() and text.strip() != "\\":
            lead = max(0, self.lead - (len(text) - len(text.lstrip())))
            closes = not self.strong
            self.group.append(
                SourceLine(text.strip(), not self.plain, self.opens, closes, lead, self.columns + len(text))
            )
        self.pieces.clear()
        self.length = self.lead = self.columns = 0
        self.leading = self.plain = False
        self.opens = not self.strong

    def end_group(self) -> None:
        if self.group:
            self.groups.append(self.group)
        self.group = []
