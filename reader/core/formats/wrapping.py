"""Which lines of a plain text make one paragraph."""

from __future__ import annotations


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a clean text."""
    return list(filter(None, map(str.strip, text.split("\n"))))
