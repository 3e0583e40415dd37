"""The child that reads a PDF: the file's bytes from standard input, its glyphs to standard output.

The library that knows PDF can be made to use all memory, to loop and to crash, so it runs here and nowhere
else: a process that limits itself before it looks at a byte, is given no argument that a document made, and
is ended by whoever started it. It is run as a script of its own and so imports nothing of Podium.

What it sends is a row of records: one letter, a length (uint32), so many bytes.

- ``M``: what the document says of itself, JSON.
- ``P``: a page: :data:`HEAD` (width, height, glyphs, runs, what it is without glyphs), then of each glyph
  code point, run (uint32), left, right (float32), then of each run baseline, size (float32), flags (uint32).
  Lengths are points, from the top left corner of the page as it is shown, turned so that the run reads from
  left to right. A line feed among the glyphs is the end of a line as the library saw it.
- ``E``: why it cannot be read: :data:`PASSWORD`, :data:`DAMAGED`, :data:`CROWDED` or :data:`COSTLY`.
- ``Z``: the end; without it something was lost.
"""

from __future__ import annotations

import ctypes
import json
import math
import struct
import sys
from array import array
from typing import Any, Final

MEMORY: Final = 1 << 30
"""Bytes of address space."""
SECONDS: Final = 20
"""Of processor time."""
MOST_GLYPHS: Final = 400_000
"""A page with more is none that a person could read: a book has 3,000 a page."""
MOST_IN_ALL: Final = 3_000_000
"""Of all pages: some thousand of the densest, twice the longest day of a parliament."""
HEAD: Final = "=ffIII"
BOLD, SKEWED, TURNED = 1, 2, 4
"""Flags of a run; its quarter turns follow as two bits from :data:`TURNED` on."""
PICTURE, LOST = 1, 2
"""What a page without glyphs is: it shows a picture, it could not be loaded."""
PASSWORD, DAMAGED, CROWDED, COSTLY = "password", "damaged", "crowded", "costly"

_MOST_LOST: Final = 100
_NONE: Final = 0xFFFFFFFF
_HEAVY: Final = 600
_UPRIGHT: Final = 6.0
"""Degrees that a line may be off level, as a scanner leaves it."""
_INVISIBLE_CODES: Final = frozenset((0, 0xFFFE, 0xFFFF))


def main() -> int:
    """Read standard input, write standard output; the exit code is 0 unless the process was ended."""
    _limit()
    data = sys.stdin.buffer.read()
    try:
        _send_document(data)
    except MemoryError:
        _send("E", COSTLY.encode())
    sys.stdout.buffer.flush()
    return 0


def _limit() -> None:
    """Set the limits of this process, where the system has any."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    if sys.platform != "darwin":
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _send(kind: str, payload: bytes) -> None:
    out = sys.stdout.buffer
    out.write(struct.pack("=cI", kind.encode(), len(payload)))
    out.write(payload)


def _send_document(data: bytes) -> None:
    import pypdfium2.raw as raw

    raw.FPDF_InitLibrary()
    document = raw.FPDF_LoadMemDocument64(data, len(data), None)
    pages = raw.FPDF_GetPageCount(document) if document else 0
    if pages <= 0:
        locked = not document and raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD
        _send("E", (PASSWORD if locked else DAMAGED).encode())
        return
    _send("M", json.dumps(_information(raw, document)).encode())
    why = _send_pages(raw, document, pages)
    _send("E" if why else "Z", why.encode())


def _send_pages(raw: Any, document: Any, pages: int) -> str:
    """Send the pages; return why that ended early, or nothing.

    A file may name more pages than it has, so a row of pages that cannot be loaded ends them.
    """
    lost = total = loaded = 0
    for index in range(pages):
        page = raw.FPDF_LoadPage(document, index)
        if not page:
            lost += 1
            if lost > _MOST_LOST:
                break
            continue
        _send_lost(lost)
        lost = 0
        glyphs = _Glyphs(raw, page)
        raw.FPDF_ClosePage(page)
        loaded += 1
        total += len(glyphs.codes)
        if glyphs.crowded or total > MOST_IN_ALL:
            return CROWDED
        _send("P", glyphs.packed())
    if loaded and lost <= _MOST_LOST:
        _send_lost(lost)
    return "" if loaded else DAMAGED


def _send_lost(count: int) -> None:
    for _ in range(count):
        _send("P", struct.pack(HEAD, 1.0, 1.0, 0, 0, LOST))


def _information(raw: Any, document: Any) -> dict[str, str]:
    return {key: _entry(raw, document, key.encode()) for key in ("Title", "Author", "CreationDate")}


def _entry(raw: Any, document: Any, key: bytes) -> str:
    size = raw.FPDF_GetMetaText(document, key, None, 0)
    buffer = ctypes.create_string_buffer(min(size, 1 << 16))
    raw.FPDF_GetMetaText(document, key, buffer, len(buffer))
    return buffer.raw.decode("utf-16-le", "replace").partition("\0")[0]


def _fast(function: Any, result: Any, *arguments: Any) -> Any:
    """Return a function of the library that takes handles as numbers: several times faster than objects."""
    kind = ctypes.CFUNCTYPE(result, ctypes.c_void_p, ctypes.c_int, *arguments)
    return kind(ctypes.cast(function, ctypes.c_void_p).value or 0)


class _Glyphs:
    """The glyphs of one page, column by column."""

    def __init__(self, raw: Any, page: Any) -> None:
        self._raw = raw
        self.width, self.height = raw.FPDF_GetPageWidthF(page), raw.FPDF_GetPageHeightF(page)
        self._turn = raw.FPDFPage_GetRotation(page) % 4
        self._box = raw.FS_RECTF()
        raw.FPDF_GetPageBoundingBox(page, self._box)
        self._edges = (self._box.left, self._box.top, self._box.right, self._box.bottom)
        self.codes, self.owners = array("I"), array("I")
        self.left, self.right = array("f"), array("f")
        self.base, self.sizes, self.flags = array("f"), array("f"), array("I")
        self._frame = [1.0, 0.0, 0.0]
        text = raw.FPDFText_LoadPage(page)
        count = max(0, raw.FPDFText_CountChars(text)) if text else 0
        self.crowded = count > MOST_GLYPHS
        if not self.crowded:
            self._read(text, count)
        if text:
            raw.FPDFText_ClosePage(text)
        self.bare = PICTURE * (not self.codes and self._shows_a_picture(page))

    def packed(self) -> bytes:
        head = struct.pack(HEAD, self.width, self.height, len(self.codes), len(self.sizes), self.bare)
        columns = (self.codes, self.owners, self.left, self.right, self.base, self.sizes, self.flags)
        return head + b"".join(column.tobytes() for column in columns)

    def _shows_a_picture(self, page: Any) -> bool:
        raw = self._raw
        many = min(raw.FPDFPage_CountObjects(page), 1000)
        kinds = (raw.FPDFPageObj_GetType(raw.FPDFPage_GetObject(page, i)) for i in range(many))
        return any(kind in (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM) for kind in kinds)

    def _read(self, text: Any, count: int) -> None:
        raw = self._raw
        code_of = _fast(raw.FPDFText_GetUnicode, ctypes.c_uint)
        owner_of = _fast(raw.FPDFText_GetTextObject, ctypes.c_void_p)
        box = raw.FS_RECTF()
        measure = _fast(raw.FPDFText_GetLooseCharBox, ctypes.c_int, ctypes.POINTER(raw.FS_RECTF))
        handle, place = ctypes.cast(text, ctypes.c_void_p).value, ctypes.byref(box)
        last = None
        for index in range(count):
            code = code_of(handle, index)
            owner = owner_of(handle, index)
            if code in _INVISIBLE_CODES or 0xDC00 <= code < 0xE000:
                self._join(code)
                continue
            if not owner or (code <= 32 and raw.FPDFText_IsGenerated(text, index)):
                self._add(code if code == 10 else 32, _NONE, 0.0, 0.0)
                continue
            if owner != last:
                last = owner
                self._begin_run(text, index)
            measure(handle, index, place)
            a, b, e = self._frame
            first, second = a * box.left + b * box.top + e, a * box.right + b * box.bottom + e
            if first > second:
                first, second = second, first
            self._add(code, len(self.sizes) - 1, first, second)

    def _join(self, code: int) -> None:
        """Put two halves together: so the library gives code points beyond the first plane."""
        if code >= 0xDC00 and self.codes and 0xD800 <= self.codes[-1] < 0xDC00:
            self.codes[-1] = 0x10000 + ((self.codes[-1] - 0xD800) << 10) + (code - 0xDC00)

    def _add(self, code: int, owner: int, left: float, right: float) -> None:
        self.codes.append(code)
        self.owners.append(owner)
        self.left.append(left)
        self.right.append(right)

    def _begin_run(self, text: Any, index: int) -> None:
        raw = self._raw
        matrix = raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(text, index, matrix)
        size = raw.FPDFText_GetFontSize(text, index) * math.hypot(matrix.c, matrix.d)
        angle = (math.degrees(math.atan2(matrix.b, matrix.a)) - 90 * self._turn) % 360
        quarters = round(angle / 90) % 4
        skewed = abs(angle - 90 * round(angle / 90)) > _UPRIGHT
        bold = self._is_bold(text, index)
        self.sizes.append(size)
        self.flags.append(BOLD * bold + SKEWED * skewed + TURNED * quarters)
        *self._frame, c, d, f = self._turned(quarters)
        x, y = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        self.base.append(c * x.value + d * y.value + f)

    def _is_bold(self, text: Any, index: int) -> bool:
        raw = self._raw
        if raw.FPDFText_GetFontWeight(text, index) >= _HEAVY:
            return True
        font = raw.FPDFTextObj_GetFont(raw.FPDFText_GetTextObject(text, index))
        name = ctypes.create_string_buffer(128)
        raw.FPDFFont_GetBaseFontName(font, name, 128)
        return any(word in name.value.lower() for word in (b"bold", b"black", b"heavy"))

    def _turned(self, quarters: int) -> tuple[float, float, float, float, float, float]:
        """Return the matrix from the page's own space to one where a run with so many turns is level."""
        left, top, right, bottom = self._edges
        width, height = right - left, top - bottom
        steps = (self._turn + quarters) % 4
        if steps == 0:
            return (1, 0, -left, 0, -1, top)
        if steps == 1:
            return (0, 1, -bottom, 1, 0, -left)
        if steps == 2:
            return (-1, 0, left + width, 0, 1, -bottom)
        return (0, -1, bottom + height, -1, 0, right)


if __name__ == "__main__":
    sys.exit(main())
