"""A Markdown text's characters to a transcript."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.core.formats.cleaning import clean
from reader.core.formats.encoding import Decoded
from reader.core.formats.junk import refuse_junk
from reader.core.formats.page.parsing import PageError
from reader.core.formats.prose.blocks import Line, blocks
from reader.core.formats.prose.front_matter import declared, parted
from reader.core.formats.running import running_lines
from reader.core.formats.source import Source
from reader.core.formats.wrapping import double_spaced, paragraphs, width_of
from reader.core.transcript import PLAIN, BlockKind, BlockMark, Transcript

if TYPE_CHECKING:
    from markdown_it.token import Token

_MARKS = re.compile(
    r"^ {0,3}(?:#{1,6}[ \t]+\S|```|~~~|={3,}[ \t]*$|\|.*\|[ \t]*$)|\*\*[^\s*]|(?<!\w)__\S|\]\(\S|\\[\[\]*_\n]"
    r"|</?(?=[a-z])(?:a|b|blockquote|br|center|details|div|em|h[1-6]|hr|i|iframe|img|p|pre|s|script|span|strong|style|sub"
    r"|sup|table|u)\b",
    re.MULTILINE | re.IGNORECASE,
)
"""Signs of Markdown that no plain text has by chance."""
_INDENTED = re.compile(r"^(?: {4,}|\t)\S", re.MULTILINE)
_FEW = 8
"""Where more than one line in so many is indented, the text was laid out by hand or came from paper."""
_DEFINITION = re.compile(
    r"^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*(?!<|#|/|\.|\S{0,300}[/@]|\S{0,300}\w\.\w)", re.MULTILINE
)
"""What Markdown takes for the target of a link though it is none: "[Interpreter]: Yes."."""
_STAR_IN_WORD = re.compile(r"\*(?<=\w\*)(?=\w)")
"""Part of a name, "A*STAR"; Markdown sets what stands between two of them in italics and drops both."""
_DEEPEST = 60
"""Levels of lists and quotes that are told apart; what nests deeper was made to do harm."""


def read_markdown(source: Source, decoded: Decoded) -> Transcript:
    """Return the transcript of a Markdown text; raises ``UnreadableSource`` for what is no text."""
    refuse_junk(source, decoded.text)
    front, body = parted(clean(decoded.text))
    found = _body(body)
    head = [(line, BlockMark(BlockKind.NOTICE)) for line in front.lines]
    marks = {index: mark for index, (_, mark) in enumerate(head + found) if mark is not PLAIN}
    text = "\n".join(line for line, _ in head + found)
    provenance = source.provenance("markdown", decoded.encoding, decoded.warnings)
    return Transcript(text, marks, declared(front, body), provenance)


def _body(body: str) -> list[Line]:
    """Return the paragraphs; those of what is no Markdown, or was made to do harm, as of a plain text."""
    if _is_laid_out(body):
        return _plain(body)
    tokens = _tokens(body)
    if max((token.level for token in tokens), default=0) >= _DEEPEST - 1:
        return _plain(body)
    try:
        return blocks(tokens, width_of(body))
    except PageError:
        return _plain(body)


def _is_laid_out(body: str) -> bool:
    """Tell a text without a sign of Markdown that was laid out for paper: by indents, spacing or in pages."""
    if _MARKS.search(body):
        return False
    lines = [line for line in body.split("\n") if line.strip()]
    indented = len(_INDENTED.findall(body)) * _FEW > len(lines)
    return indented or bool(running_lines(lines)) or double_spaced(body)


def _plain(body: str) -> list[Line]:
    layout = paragraphs(body)
    notice = BlockMark(BlockKind.NOTICE)
    return [(text, notice if i in layout.running else PLAIN) for i, text in enumerate(layout.texts)]


def _tokens(body: str) -> list[Token]:
    """Parse by CommonMark, with tables; an indent is how people set paragraphs, and never code."""
    from markdown_it import MarkdownIt

    class AnyLink(MarkdownIt):
        """Takes every address for a link's: none is kept, so none can do harm."""

        def validateLink(self, url: str) -> bool:  # noqa: ARG002
            return True

    parser = (
        AnyLink("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"]).disable("code")
    )
    if _DEFINITION.search(body):
        parser.disable("reference")
    if "`" not in body:
        body = _STAR_IN_WORD.sub(r"\\*", body)
    return parser.parse(body)
