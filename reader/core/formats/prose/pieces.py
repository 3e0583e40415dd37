"""The text of a piece of HTML inside a Markdown text, a line for each of its blocks."""

from __future__ import annotations

from reader.core.formats.page.parsing import parse
from reader.core.formats.page.tags import INLINE, words

_SILENT = words(
    "script style noscript template svg select option textarea iframe object embed audio video canvas"
)


def flattened(piece: str) -> list[str]:
    """Return the lines of a piece; raises ``PageError`` for what was made to do harm."""
    from lxml import etree

    if "-->" not in piece:
        piece = piece.replace("<!--", "")  # a comment that never ends would hide the rest of the text
    root, _ = parse(f"<div>{piece}</div>")
    if root is None:
        return []
    lines = [""]
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "start" and element.tag in _SILENT:
            walk.skip_subtree()
            continue
        if element.tag not in INLINE and element.tag not in _SILENT:
            lines.append("")
        lines[-1] += (element.text if event == "start" else element.tail) or ""
    return [" ".join(line.split()) for line in lines]
