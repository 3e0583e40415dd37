"""Sets text on pages, and makes of them sheets of glyphs or a PDF: a typesetter and a printer in small.

Every character is :data:`WIDE` of its size wide, as in Courier, so that places can be worked out by hand.
"""

import textwrap
import zlib
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.core.formats.paper.glyphs import BREAK, Glyph, Sheet

WIDE = 0.6
WIDTH, HEIGHT = 595.0, 842.0
LEFT, TOP, FOOT = 72.0, 80.0, 780.0
SIZE, LEADING = 11.0, 14.0


class Words(NamedTuple):
    """Words on one line: where they begin, and the line that they stand on, from the top."""

    x: float
    y: float
    text: str
    size: float = SIZE
    bold: bool = False

    @property
    def end(self) -> float:
        return self.x + len(self.text) * WIDE * self.size


Printed = list[Words]


def column(
    lines: Iterable[str], x: float = LEFT, y: float = TOP, leading: float = LEADING, size: float = SIZE
) -> Printed:
    """Return lines below one another; spaces before a line set it in, an empty one is a gap."""
    placed = []
    for line in lines:
        inner = line.lstrip(" ")
        if inner:
            placed.append(Words(x + (len(line) - len(inner)) * WIDE * size, y, inner, size))
        y += leading if inner else leading / 2
    return placed


def typeset(
    paragraphs: Sequence[str], columns: int = 66, indent: str = "", gap: float = 8.0
) -> list[Printed]:
    """Return the pages of a text, filled from the left, with a number at the foot of each."""
    pages: list[Printed] = [[]]
    y = TOP
    for paragraph in paragraphs:
        for line in textwrap.wrap(paragraph, columns, initial_indent=indent, break_long_words=False):
            if y > FOOT - 3 * LEADING:
                pages.append([])
                y = TOP
            pages[-1].extend(column([line], y=y))
            y += LEADING
        y += gap
    return [[*page, number(n)] for n, page in enumerate(pages, 1)]


def number(n: int) -> Words:
    """Return a page's number at its foot."""
    return Words(WIDTH / 2, FOOT + 20, str(n))


def sheet(page: Iterable[Words], n: int = 1) -> Sheet:
    """Return the sheet of glyphs that a page is."""
    return Sheet(n, WIDTH, HEIGHT, tuple(glyph for words in page for glyph in glyphs(words)))


def sheets(pages: Iterable[Printed]) -> list[Sheet]:
    return [sheet(page, n) for n, page in enumerate(pages, 1)]


def glyphs(words: Words) -> list[Glyph]:
    step = WIDE * words.size
    found = [
        Glyph(char, words.x + i * step, words.x + (i + 1) * step, words.y, words.size, words.bold)
        for i, char in enumerate(words.text)
    ]
    return [*found, Glyph(BREAK, 0.0, 0.0, 0.0, 0.0)]


def pdf(pages: Sequence[Printed], info: str = "", page: str = "", extra: Sequence[bytes] = ()) -> bytes:
    """Return a PDF 1.4 of the pages; ``info`` and ``page`` are entries of those dictionaries."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        *(
            f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>".encode()
            for name in ("Courier", "Courier-Bold")
        ),
        f"<< {info} >>".encode("cp1252"),
        *extra,
    ]
    kids = []
    for printed in pages:
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {len(objects) + 2} 0 R "
            f"/Resources << /Font << /F0 3 0 R /F1 4 0 R >> /XObject << /X 6 0 R >> >> {page} >>".encode()
        )
        objects.append(stream("".join(map(drawn, printed)).encode("cp1252")))
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    return file(objects, b"/Info 5 0 R")


def drawn(words: Words) -> str:
    text = words.text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /F{int(words.bold)} {words.size} Tf {words.x} {HEIGHT - words.y} Td ({text}) Tj ET\n"


def stream(data: bytes, entries: str = "") -> bytes:
    packed = zlib.compress(data)
    head = f"<< /Length {len(packed)} /Filter /FlateDecode {entries} >>\nstream\n"
    return head.encode() + packed + b"\nendstream"


def file(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """Return the file that holds the objects, numbered from 1; the first is the catalogue."""
    out = b"%PDF-1.4\n"
    places = []
    for n, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (n, body)
    count = len(objects) + 1
    table = b"xref\n0 %d\n0000000000 65535 f \n" % count
    table += b"".join(b"%010d 00000 n \n" % place for place in places)
    table += b"trailer\n<< /Size %d /Root 1 0 R %s >>\n" % (count, trailer)
    return out + table + b"startxref\n%d\n%%%%EOF\n" % len(out)
