"""How the text looks: colours, faces, sizes. The window makes one from its theme."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QColor, QFont

READING_FACES = (
    "Charter",
    "Bitstream Charter",
    "Source Serif 4",
    "Source Serif Pro",
    "Literata",
    "Iowan Old Style",
    "Sitka Text",
    "Noto Serif",
    "Georgia",
    "Cambria",
    "PT Serif",
    "Gentium Plus",
    "Libertinus Serif",
    "Linux Libertine O",
    "DejaVu Serif",
    "Liberation Serif",
    "Times New Roman",
    "serif",
)
"""Faces made for long reading on a screen, the best first; the system takes the first that it has."""

OTHER_SCRIPTS = (
    "Noto Naskh Arabic",
    "Amiri",
    "Geeza Pro",
    "Noto Serif CJK SC",
    "Source Han Serif SC",
    "Songti SC",
    "SimSun",
    "Noto Serif Hebrew",
    "Noto Serif Devanagari",
    "Noto Serif Thai",
)
"""Reading faces of scripts that the first one may lack; the system knows others if it has none of these."""


class TextStyle(NamedTuple):
    """Colours, faces and sizes of the text pane; sizes are points, lengths multiples of the type's size."""

    text: QColor
    background: QColor
    quiet: QColor
    """Notices: what the speaker never said."""
    number: QColor
    """Paragraph numbers."""
    selection: QColor
    caret: QColor
    focus: QColor
    """The frame round the marked words that the keyboard has reached."""
    flash: QColor
    """Tint of the place that a jump has led to."""
    selection_text: QColor | None = None
    """``None`` leaves the words in their own colour."""
    families: tuple[str, ...] = READING_FACES
    interface: QFont | None = None
    """The face of part headings and paragraph numbers; ``None`` is the desktop's."""
    point_size: float = 13.0
    line_height: float = 1.45
    measure: int = 66
    """Characters in a line of full width."""
    motion: bool = True
    """Whether a jump may tint its target for a moment."""

    @classmethod
    def light(cls) -> TextStyle:
        """Return a style for a light room, until the window's theme brings its own."""
        return cls(
            text=QColor("#1c1b19"),
            background=QColor("#fdfcfa"),
            quiet=QColor("#6b675f"),
            number=QColor("#77726a"),
            selection=QColor("#bcd6f5"),
            caret=QColor("#1c1b19"),
            focus=QColor("#1a5fb4"),
            flash=QColor("#fdeeb8"),
        )

    @classmethod
    def dark(cls) -> TextStyle:
        """Return a style for a dark room."""
        return cls(
            text=QColor("#dedbd5"),
            background=QColor("#1d1e20"),
            quiet=QColor("#a09b92"),
            number=QColor("#8d8981"),
            selection=QColor("#2d4f78"),
            caret=QColor("#f2efe9"),
            focus=QColor("#8ab8f5"),
            flash=QColor("#4a4120"),
        )

    def reading_font(self, zoom: float = 1.0) -> QFont:
        """Return the reading face at its size."""
        font = QFont()
        font.setFamilies([*self.families, *OTHER_SCRIPTS])
        font.setStyleHint(QFont.StyleHint.Serif)
        font.setPointSizeF(self.point_size * zoom)
        return font

    def interface_font(self, zoom: float = 1.0, *, scale: float = 0.7) -> QFont:
        """Return the interface face at a share of the reading size."""
        font = QFont(self.interface) if self.interface else QFont()
        font.setPointSizeF(self.point_size * zoom * scale)
        return font
