"""Saved web pages: ``.html``, ``.htm``, ``.xhtml``."""

from __future__ import annotations

import re

from reader.core.formats.encoding import decode
from reader.core.formats.registry import Format
from reader.core.formats.source import Source
from reader.core.transcript import Transcript

# Not compiled before they are used: plain texts open without them.
_OPENING = (
    rb"(?is)\s*+(?:<\?xml[^>]{0,200}+>\s*+)?+(?:<!--(?>.*?-->)\s*+)*+<(?:!doctype\s+html|html|head|body)\b"
)
"""The beginning of a page; atomic, so that no heap of comments makes it try anything twice."""
_ELEMENT = rb"(?i)<(?:p|div|br|h[1-6]|table|span|meta|title|ul|ol)\b[^<>]{0,500}>"
_LABEL = rb"""(?i)<(?:meta|\?xml)\b[^>]{0,500}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{1,40})"""


def declared_encoding(data: bytes) -> str:
    """Return the encoding that a page's first two kilobytes declare, or nothing."""
    found = re.search(_LABEL, data[:2048])
    return found.group(1).decode("ascii", "ignore") if found else ""


def _sniff(head: bytes) -> float:
    head = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe").lstrip()
    if not head.startswith(b"<"):
        return 0.0
    if re.match(_OPENING, head):
        return 0.9
    return 0.2 if re.search(_ELEMENT, head) else 0.0


def _read(source: Source) -> Transcript:
    from reader.core.formats.page.reading import read_page

    return read_page(source, decode(source.data, declared_encoding(source.data), source.encoding), "html")


FORMAT = Format("html", (".html", ".htm", ".xhtml"), _sniff, _read)
