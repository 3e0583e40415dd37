"""What a page declares about itself in its mark-up: title, author, date, language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.transcript import Metadata

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def declared(root: HtmlElement) -> Metadata:
    """Return the metadata that a page states."""
    return Metadata(language=(root.get("lang") or "").split("-")[0].lower())
