"""The measures of the type: what each kind of paragraph looks like at a zoom."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF

from reader.core.transcript import BlockKind, BlockMark
from reader.ui.textview.style import TextStyle

_SAMPLE = "the promotion and protection of human rights is one of the four pillars of our common agenda "
_HEADING_SCALE = (1.55, 1.3, 1.15, 1.05, 1.0, 1.0)


class BlockFormat(NamedTuple):
    """How one kind of paragraph is set; lengths are pixels."""

    font: QFont
    pitch: int
    """From line to line."""
    baseline: float
    """From a line's top."""
    ascent: float
    descent: float
    indent: float
    """On the side where the lines begin."""
    before: int
    after: int
    quiet: bool = False


class TypeSheet:
    """The formats of every kind of paragraph, for a style and a zoom."""

    def __init__(self, style: TextStyle, zoom: float) -> None:
        self.style = style
        self.zoom = zoom
        font = style.reading_font(zoom)
        self.em = float(QFontInfo(font).pixelSize())
        self.advance = QFontMetricsF(font).horizontalAdvance(_SAMPLE) / len(_SAMPLE)
        self.measure = self.advance * style.measure
        self.number_font = style.interface_font(zoom, scale=0.65)
        self._formats: dict[tuple[BlockKind, int], BlockFormat] = {}
        self.plain = self.format(BlockMark())

    def format(self, mark: BlockMark) -> BlockFormat:
        """Return how a paragraph with this mark is set."""
        key = mark.kind, min(mark.level, 6)
        if key not in self._formats:
            self._formats[key] = self._make(*key)
        return self._formats[key]

    def part_font(self, level: int, *, spaced: bool = True) -> QFont:
        """Return the face of a part heading: the interface's, small, letterspaced if ``spaced``."""
        font = self.style.interface_font(self.zoom, scale=0.72 if level <= 1 else 0.66)
        font.setWeight(QFont.Weight.Bold)
        font.setCapitalization(QFont.Capitalization.AllUppercase)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 109 if spaced else 100)
        return font

    def _make(self, kind: BlockKind, level: int) -> BlockFormat:
        after = 0.72 * self.em
        match kind:
            case BlockKind.HEADING:
                scale = _HEADING_SCALE[max(level, 1) - 1]
                return self._format(scale, before=0.9 * self.em * scale, after=0.5 * self.em, bold=True)
            case BlockKind.LIST_ITEM:
                return self._format(1.0, indent=1.6 * self.em * max(level, 1), after=0.4 * self.em)
            case BlockKind.QUOTE:
                return self._format(1.0, indent=2.0 * self.em, after=after)
            case BlockKind.NOTICE | BlockKind.SCENE:
                return self._format(0.8, after=0.5 * self.em, quiet=True)
            case BlockKind.PARAGRAPH:
                return self._format(1.0, after=after)

    def _format(
        self,
        scale: float,
        *,
        indent: float = 0.0,
        before: float = 0.0,
        after: float,
        bold: bool = False,
        quiet: bool = False,
    ) -> BlockFormat:
        font = self.style.reading_font(self.zoom * scale)
        if bold:
            font.setWeight(QFont.Weight.Bold)
        metrics = QFontMetricsF(font)
        line_height = self.style.line_height if scale <= 1.15 else 1.25
        pitch = round(max(line_height * self.em * scale, metrics.height()))
        baseline = (pitch - metrics.height()) / 2 + metrics.ascent()
        return BlockFormat(
            font,
            pitch,
            round(baseline),
            metrics.ascent(),
            metrics.descent(),
            round(indent),
            round(before),
            round(after),
            quiet,
        )
