"""XML: parliamentary vocabularies by their tables, any other as paragraphs."""

from __future__ import annotations

import re

from reader.core.formats.registry import Format
from reader.core.formats.source import Source
from reader.core.transcript import Transcript

# Not compiled before they are used: plain texts open without them.
_PROLOGUE = rb"(?s)(?:\s++|<\?(?>.*?\?>)|<!--(?>.*?-->))*+"
_ROOT = rb"<(?:!DOCTYPE\s++)?+(?:[\w.-]++:)?+([A-Za-z][\w.-]*+)"


def _sniff(head: bytes) -> float:
    head = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe").lstrip()
    if not head.startswith(b"<"):
        return 0.0
    prologue = re.match(_PROLOGUE, head)
    root = re.match(_ROOT, head[prologue.end() if prologue else 0 :])
    name = root.group(1).decode("ascii") if root else ""
    if name.lower() == "html":
        return 0.0
    from reader.core.formats.dialects.table import dialects

    if any(name in dialect.roots for dialect in dialects()):
        return 0.9
    return 0.6 if head.startswith(b"<?xml") or b"xmlns" in head[:600] else 0.15


def _read(source: Source) -> Transcript:
    from reader.core.formats.dialects.reading import read_document
    from reader.core.formats.junk import refuse_junk
    from reader.core.formats.markup.xml_parsing import XmlError, parse_xml

    refuse_junk(source, source.data[:40_000].decode("latin-1").replace("\0", ""))
    try:
        document = parse_xml(source.data, source.encoding)
    except XmlError as error:
        raise source.refused(str(error)) from error
    return read_document(source, document)


def _declares_encoding(head: bytes) -> bool:
    from reader.core.formats.markup.xml_parsing import declared_xml_encoding

    return bool(declared_xml_encoding(head))


FORMAT = Format("xml", (".xml", ".akn", ".tei"), _sniff, _read, _declares_encoding)
