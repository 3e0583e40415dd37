"""How long a speech is: the words that are spoken, not those that stand around them."""

from __future__ import annotations

from collections.abc import Iterator

from reader.core.analysis import Analysis
from reader.core.outline.parts import Part, PartKind
from reader.core.transcript import Span

UNSPOKEN = frozenset({PartKind.FRONT, PartKind.NOTICE, PartKind.SCENE})
UNSPACED = frozenset({"zh", "ja", "th", "lo", "km", "my"})
"""Languages that write no spaces between words: counting between spaces would mislead."""


def spoken_words(analysis: Analysis) -> int | None:
    """Return the number of words spoken; ``None`` where the language does not part its words by spaces."""
    if analysis.outline.metadata.language.partition("-")[0] in UNSPACED:
        return None
    text = analysis.transcript.text
    # Paragraph by paragraph: to split ten megabytes at once would hold the window for that long.
    words = sum(len(block.span.of(text).split()) for block in analysis.transcript.blocks)
    return words - sum(len(span.of(text).split()) for span in _unspoken(analysis.outline.parts))


def _unspoken(parts: tuple[Part, ...]) -> Iterator[Span]:
    for part in parts:
        if part.kind in UNSPOKEN:
            yield part.span
        else:
            yield from _unspoken(part.children)
