"""Builds the text formats of a speech from its paragraphs: Markdown."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence

from reader.core.formats import Source

_MARK = re.compile(r"([\\`*_\[\]<>#|])")


def markdown(paragraphs: Sequence[str]) -> Source:
    """Return Markdown, wrapped at a margin as writers of it do."""
    escaped = (_MARK.sub(r"\\\1", paragraph) for paragraph in paragraphs)
    wrapped = (textwrap.fill(p, 78, break_long_words=False, break_on_hyphens=False) for p in escaped)
    return Source("speech.md", ("\n\n".join(wrapped) + "\n").encode())
