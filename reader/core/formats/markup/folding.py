"""White space as mark-up languages mean it."""

from __future__ import annotations

import re

_SPACE = re.compile(r"[ \t\n\r\f\xa0]*[ \t\n\r\f][ \t\n\r\f\xa0]*|\xa0{2,}")
"""White space that a browser folds; a single no-break space is the author's and stays."""


def folded(text: str) -> str:
    """Return the text with its white space as a browser shows it; most text needs no pattern for that."""
    if text.isascii():
        return " ".join(text.split())
    text = text.replace("\n", " ")
    if "  " in text or "\xa0" in text or "\t" in text:
        text = _SPACE.sub(" ", text)
    return text.strip()
