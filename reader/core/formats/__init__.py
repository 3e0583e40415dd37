"""Reading: from a source's bytes to a transcript, in whatever format they are.

A format is a module of this package that ends in ``FORMAT = Format(...)``; adding one adds a file.
"""

from reader.core.formats.registry import Format, format_of, formats, read, settles_encoding, suffixes
from reader.core.formats.source import MAX_BYTES, EmptySource, Source, UnreadableSource

__all__ = [
    "MAX_BYTES",
    "EmptySource",
    "Format",
    "Source",
    "UnreadableSource",
    "format_of",
    "formats",
    "read",
    "settles_encoding",
    "suffixes",
]
