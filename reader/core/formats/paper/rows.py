"""From the glyphs of a sheet to rows: what stands on one line of it, from edge to edge."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple
from unicodedata import combining

from reader.core.formats.paper.backwards import is_backwards, logical
from reader.core.formats.paper.glyphs import BREAK, Glyph, Sheet

_APART: Final = 0.5
"""Of the type's size: baselines nearer than this are one row, with what is raised or lowered in it."""
_GAP: Final = 1.5
"""Of the type's size: a gap wider than this may part columns or cells."""
_BACK: Final = 1.0
"""Of the type's size: a step back as long as this begins something else."""
_TIGHT: Final = 0.08
"""Of the type's size: type of another size that is so near belongs to the same word."""
_SPACE: Final = 0.18
"""Of the type's size: a gap wider than this between pieces parts words."""
_WIDE_SPACE: Final = 0.25
"""The same where single letters are set, which have air around them."""
_MOSTLY: Final = 0.9
_MOST_MARKS: Final = 8
_JOINED: Final = 0.8
"""Of the type's size: pieces of a row with a narrower gap between them are never parted by a gutter."""


class Piece(NamedTuple):
    """Glyphs that stand together on one line. Lengths are points."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    letters: int
    bold: int
    """How many of the letters are."""
    order: int
    """When it came in the file."""
    glyphs: tuple[Glyph, ...] = ()
    """Kept only where a script runs from right to left: their places tell how they are read."""


@dataclass(frozen=True, slots=True)
class Row:
    """The pieces that stand on one line of a page, from left to right."""

    pieces: tuple[Piece, ...]
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    """All of it, but for a letter in ten."""
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """What is printed on one page."""

    number: int
    """From 1, as the pages lie in the file."""
    width: float
    rows: tuple[Row, ...]
    aside: tuple[str, ...] = ()
    """What stands across or along the edge of the page."""
    tiny: int = 0
    """Characters that were left out as too small to read."""
    pictured: bool = False
    """It holds a picture and no text."""
    lost: bool = False
    """It could not be loaded."""


def printed(sheet: Sheet) -> Page:
    """Return the page that a sheet's glyphs make."""
    return Page(
        number=sheet.number,
        width=sheet.width,
        rows=tuple(rows(pieces(sheet.glyphs))),
        aside=tuple(found.text for found in rows(pieces(sheet.aside))),
        tiny=sheet.tiny,
        pictured=sheet.pictured,
        lost=sheet.lost,
    )


def pieces(glyphs: Iterable[Glyph]) -> list[Piece]:
    """Return the glyphs in pieces; what a piece holds was set together and has no wide gap in it."""
    found: list[Piece] = []
    run: list[Glyph] = []
    last: Glyph | None = None
    for glyph in glyphs:
        if glyph.char == BREAK or (glyph.size and last and _parts(last, glyph)):
            _end(found, run)
            run, last = [], None
        if glyph.char == BREAK:
            continue
        if last and glyph.size and glyph.size != last.size and glyph.x0 - last.x1 < _TIGHT * last.size:
            # What is raised (a note's number, the end of an ordinal) is close to its word: no space is meant.
            run = _without_space(run)
        run.append(glyph)
        last = glyph if glyph.size and not glyph.char.isspace() else last
    _end(found, run)
    return found


def _without_space(run: list[Glyph]) -> list[Glyph]:
    """Return the glyphs without a space at their end that the file does not have."""
    return run[:-1] if run[-1].char == " " and not run[-1].size else run


def _parts(last: Glyph, glyph: Glyph) -> bool:
    """Tell a glyph that does not go on with the one before it."""
    size = max(last.size, glyph.size)
    if abs(glyph.y - last.y) > _APART * size:
        return True
    if is_backwards(glyph.char) or is_backwards(last.char):
        return last.x0 - glyph.x1 > _GAP * size or glyph.x0 - last.x1 > _GAP * size
    return glyph.x0 - last.x1 > _GAP * size or last.x0 - glyph.x0 > _BACK * size


def _end(found: list[Piece], run: Sequence[Glyph]) -> None:
    printed = [glyph for glyph in run if glyph.size and not glyph.char.isspace()]
    if not printed:
        return
    sizes = Counter(glyph.size for glyph in printed)
    size = max(sizes, key=lambda size: (sizes[size], size))
    found.append(
        Piece(
            text="".join(glyph.char for glyph in run),
            x0=min(glyph.x0 for glyph in printed),
            x1=max(glyph.x1 for glyph in printed),
            y=next(glyph.y for glyph in printed if glyph.size == size),
            size=size,
            letters=len(printed),
            bold=sum(glyph.bold for glyph in printed),
            order=len(found),
            glyphs=tuple(run) if any(is_backwards(glyph.char) for glyph in printed) else (),
        )
    )


def rows(of: Iterable[Piece]) -> list[Row]:
    """Return the rows from the top down."""
    found: list[list[Piece]] = []
    marks: list[Piece] = []
    main: Piece | None = None
    for piece in sorted(of, key=lambda piece: (piece.y, piece.x0)):
        if piece.glyphs == () and _is_marks(piece):
            marks.append(piece)
        elif main and piece.y - main.y <= _APART * max(main.size, piece.size):
            found[-1].append(piece)
            main = max(main, piece, key=lambda piece: piece.size)
        else:
            found.append([piece])
            main = piece
    for mark in marks:
        if found:
            min(found, key=lambda group: abs(group[0].y - mark.y)).append(mark)
    return [row(group) for group in found]


def _is_marks(piece: Piece) -> bool:
    """Tell accents and vowel signs that a file sets apart from their letters."""
    return piece.letters <= _MOST_MARKS and all(combining(char) or char.isspace() for char in piece.text)


def row(group: Iterable[Piece]) -> Row:
    """Return the row that pieces make."""
    ordered = sorted(group, key=lambda piece: piece.x0)
    main = max(ordered, key=lambda piece: (piece.letters, piece.size))
    text = _backwards_text(ordered) if _is_backwards(ordered) else _text(ordered)
    letters = sum(piece.letters for piece in ordered)
    return Row(
        pieces=tuple(ordered),
        x0=ordered[0].x0,
        x1=max(piece.x1 for piece in ordered),
        y=main.y,
        size=main.size,
        bold=sum(piece.bold for piece in ordered) >= _MOSTLY * letters,
        text=" ".join(text.split()),
    )


def cells(of: Row) -> Iterator[list[Piece]]:
    """Yield the pieces of a row in groups that stand close together, from left to right."""
    group: list[Piece] = []
    end = 0.0
    for piece in of.pieces:
        if group and piece.x0 - end > _JOINED * piece.size:
            yield group
            group = []
        end = max(end, piece.x1) if group else piece.x1
        group.append(piece)
    yield group


def _is_backwards(ordered: Sequence[Piece]) -> bool:
    if not any(piece.glyphs for piece in ordered):
        return False
    letters = [char for piece in ordered for char in piece.text if char.isalpha()]
    return 2 * sum(map(is_backwards, letters)) > len(letters)


def _text(ordered: Sequence[Piece]) -> str:
    parts: list[str] = []
    end = ordered[0].x0
    for piece in ordered:
        spaced = piece.x0 - end > _SPACE * piece.size
        parts.append((" " if spaced else "") + piece.text)
        end = max(end, piece.x1)
    return "".join(parts)


def _backwards_text(ordered: Sequence[Piece]) -> str:
    return logical([glyph for piece in ordered for glyph in _glyphs(piece) if glyph.size], _WIDE_SPACE)


def _glyphs(piece: Piece) -> Iterable[Glyph]:
    """Return the glyphs of a piece, spread evenly where only its text was kept."""
    if piece.glyphs:
        return piece.glyphs
    text = piece.text.strip()
    step = (piece.x1 - piece.x0) / max(1, len(text))
    return [
        Glyph(char, piece.x0 + n * step, piece.x0 + (n + 1) * step, piece.y, piece.size)
        for n, char in enumerate(text)
    ]
