"""Web pages that a browser saved whole (MHTML, RFC 2557): the page's own part is read, nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.core.formats.encoding import decode
from reader.core.formats.html import declared_encoding
from reader.core.formats.registry import Format
from reader.core.formats.source import Source
from reader.core.transcript import Transcript

if TYPE_CHECKING:
    from email.message import Message

_FIRST_HEADER = re.compile(rb"\s*(?:From |[A-Za-z][A-Za-z-]{0,60}:)")
_ARCHIVE = re.compile(rb"^content-type:\s*multipart/(?:related|mixed|alternative)", re.I | re.M)
_BLANK_LINE = re.compile(rb"\r?\n\r?\n|\r\r")

_DEEPEST = 8
"""Browsers nest parts two deep; what nests deeper was made to do harm."""


def _sniff(head: bytes) -> float:
    return 0.95 if _FIRST_HEADER.match(head) and _ARCHIVE.search(head) else 0.0


def _read(source: Source) -> Transcript:
    from reader.core.formats.page.reading import read_page

    page = next(_pages(source.data), None)
    if page is None:
        raise source.refused("no page was found in this web archive; save the page again, or as .html")
    data, label = page
    decoded = decode(data, label or declared_encoding(data), source.encoding)
    return read_page(source, decoded, "mhtml")


def _pages(data: bytes) -> Iterator[tuple[bytes, str]]:
    """Yield bytes and declared encoding of each HTML part; the first is the page, the rest are frames."""
    parts = [(data, 0)]
    while parts:
        part, depth = parts.pop()
        headers, body = _divided(part)
        if boundary := headers.get_boundary():
            if depth < _DEEPEST:
                inner = body.split(b"--" + boundary.encode("utf-8", "replace"))[1:]
                parts.extend((piece.lstrip(b"\r\n"), depth + 1) for piece in reversed(inner))
        elif headers.get_content_type() in ("text/html", "application/xhtml+xml"):
            yield _transferred(headers, body), headers.get_content_charset() or ""


def _divided(part: bytes) -> tuple[Message, bytes]:
    from email.parser import BytesHeaderParser

    end = _BLANK_LINE.search(part)
    head, body = (part[: end.start()], part[end.end() :]) if end else (part, b"")
    return BytesHeaderParser().parsebytes(head), body


def _transferred(headers: Message, body: bytes) -> bytes:
    """Undo the transfer encoding (RFC 2045, section 6); damage is skipped, as mail programs do."""
    from binascii import a2b_base64, a2b_qp

    encoding = str(headers.get("Content-Transfer-Encoding", "")).strip().lower()
    if encoding == "quoted-printable":
        return a2b_qp(body)
    if encoding == "base64":
        letters = re.sub(rb"[^A-Za-z0-9+/]", b"", body)
        whole = letters[: len(letters) - (len(letters) % 4 == 1)]
        return a2b_base64(whole + b"=" * (-len(whole) % 4))
    return body


FORMAT = Format("mhtml", (".mhtml", ".mht"), _sniff, _read)
