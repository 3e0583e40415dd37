"""Lays out the pieces that are asked for and keeps the latest few hundred."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QTextLayout, QTextLine, QTextOption

from reader.core.transcript import PLAIN, Transcript
from reader.ui.offsets import Utf16Map, displayable
from reader.ui.textview.column import Column
from reader.ui.textview.direction import has_right_to_left, runs_right_to_left
from reader.ui.textview.laid import Laid, PartTitle
from reader.ui.textview.pieces import Piece, Pieces
from reader.ui.textview.typesheet import BlockFormat, TypeSheet

KEPT = 400
"""Pieces whose layouts are kept, and"""
KEPT_CHARACTERS = 400_000
"""how many characters they may have together: a layout takes some 50 bytes for each."""
HEAD = 1_000
"""Code points at a paragraph's start among which its first strong character is looked for."""
LINE = 60
"""Code points of the longest paragraph that counts as a line."""


class PartHeading(NamedTuple):
    """A part's title, drawn above its first paragraph."""

    title: str
    level: int
    """1 for a part of the top level."""
    colour: QColor


Headings = Mapping[int, PartHeading]
"""What stands above paragraphs, by their index."""
Names = Mapping[int, int]
"""How many code points at the start of paragraphs, by their index, name the speaker."""


class Titles(NamedTuple):
    """What is set above and at the start of paragraphs."""

    headings: Headings
    names: Names


class Typesetter:
    """Turns pieces of a transcript into layouts for a type sheet and a column."""

    def __init__(
        self,
        transcript: Transcript,
        pieces: Pieces,
        sheet: TypeSheet,
        column: Column,
        titles: Titles,
    ) -> None:
        self._transcript = transcript
        self._pieces = pieces
        self._headings, self._names = titles
        self._cache: OrderedDict[int, Laid] = OrderedDict()
        self._cached = 0
        self.sheet = sheet
        self.column = column
        self.edge = round(2.2 * sheet.em)
        """Space above the first paragraph and below the last."""

    def lay(self, piece: Piece) -> Laid:
        """Return the layout of a piece."""
        key = piece.start
        laid = self._cache.get(key)
        if laid is None:
            laid = self._cache[key] = self._lay(piece)
            self._cached += piece.end - piece.start
            while len(self._cache) > KEPT or self._cached > KEPT_CHARACTERS:
                _, oldest = self._cache.popitem(last=False)
                self._cached -= oldest.piece.end - oldest.piece.start
        else:
            self._cache.move_to_end(key)
        return laid

    def _lay(self, piece: Piece) -> Laid:
        column, text = self.column, self._transcript.text[piece.start : piece.end]
        block = self.sheet.format(self._transcript.marks.get(piece.paragraph, PLAIN))
        start, end = self._pieces.bounds(piece.paragraph)
        backward = runs_right_to_left(self._transcript.text[start : min(end, start + HEAD)])
        layout = QTextLayout(displayable(text), block.font)
        layout.setTextOption(_option(backward))
        layout.setCacheEnabled(True)
        units = Utf16Map(text)
        if not piece.part and piece.paragraph in self._names:
            layout.setFormats([_bold(units.units(self._names[piece.paragraph]))])
        titles, top = self._above(piece, block, backward)
        width = max(column.width - block.indent, column.width / 3)
        left = column.left + (0 if backward else column.width - width)
        lines, tops = _break(layout, left, top, width, block.pitch, block.baseline)
        return Laid(
            piece=piece,
            layout=layout,
            units=units,
            format=block,
            lines=lines,
            starts=array("q", (piece.start + units.points(line.textStart()) for line in lines)),
            tops=tops,
            height=round(tops[-1] + self._space_after(piece, block)),
            right_to_left=backward,
            bidirectional=has_right_to_left(text),
            titles=titles,
        )

    def _above(self, piece: Piece, block: BlockFormat, backward: bool) -> tuple[tuple[PartTitle, ...], int]:
        """Return the part's title above a piece, if there is one, and the top of the piece's first line.

        The title begins on the side where the text below it does, whatever its own words are.
        """
        if piece.start != self._pieces.bounds(piece.paragraph)[0]:
            return (), 0
        heading = self._headings.get(piece.paragraph)
        if heading is None:
            return (), block.before if piece.start else self.edge
        em = self.sheet.em
        top = round((1.5 if heading.level <= 1 else 0.9) * em) if piece.start else self.edge
        spaced = not has_right_to_left(heading.title)
        layout = QTextLayout(displayable(heading.title), self.sheet.part_font(heading.level, spaced=spaced))
        layout.setTextOption(_option(backward))
        pitch = round(1.08 * em)
        _, tops = _break(layout, self.column.left, top, self.column.width, pitch, round(0.75 * pitch))
        return (PartTitle(layout, top, piece.paragraph),), round(tops[-1] + 0.3 * em)

    def _space_after(self, piece: Piece, block: BlockFormat) -> int:
        """Lines that follow one another, as in a salutation, stand closer than paragraphs."""
        start, end = self._pieces.bounds(piece.paragraph)
        if piece.end < end:
            return 0
        if end == len(self._transcript.text):
            return self.edge
        following, marks = piece.paragraph + 1, self._transcript.marks
        after, until = self._pieces.bounds(following)
        lines = end - start <= LINE and until - after <= LINE
        plain = PLAIN == marks.get(piece.paragraph, PLAIN) == marks.get(following, PLAIN)
        return (
            round(0.25 * self.sheet.em)
            if lines and plain and following not in self._headings
            else block.after
        )


def _bold(length: int) -> QTextLayout.FormatRange:
    from PySide6.QtGui import QTextCharFormat

    name = QTextLayout.FormatRange()
    name.length, name.format = length, QTextCharFormat()
    name.format.setFontWeight(QFont.Weight.Bold)
    return name


def _option(right_to_left: bool) -> QTextOption:
    option = QTextOption()
    direction = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    option.setTextDirection(direction)
    side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _break(
    layout: QTextLayout, left: float, top: float, width: float, pitch: int, baseline: float
) -> tuple[tuple[QTextLine, ...], array[float]]:
    """Break a layout into lines; a line of a taller script gets the room that it needs."""
    lines: list[QTextLine] = []
    tops = array("d", [top])
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        raised = max(0.0, line.ascent() - baseline)
        line.setPosition(QPointF(left, tops[-1] + baseline + raised - line.ascent()))
        below = max(float(pitch), baseline + line.descent())
        tops.append(tops[-1] + round(raised + below))
        lines.append(line)
    layout.endLayout()
    return tuple(lines), tops
