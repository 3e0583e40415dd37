"""A theme: ten base colours from ``resources/themes/*.toml``, roles that refer to them, eight part hues."""

from __future__ import annotations

from ast import literal_eval
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from PySide6.QtGui import QColor, QPalette

from reader.core.outline.parts import Part, PartKind
from reader.core.references.values import ReferenceKind
from reader.resources import resource

NAMES = ("light", "dark", "sepia", "contrast")
"""The themes in the order that the menu shows them; ``system`` is light or dark, as the desktop is."""


class Theme(NamedTuple):
    """Colours by role. Pairs of text and ground meet WCAG: 7:1 for text, 4.5:1 for what carries meaning."""

    name: str
    dark: bool
    paper: QColor
    """Ground of the text."""
    panel: QColor
    """Ground of panes, bars and menus."""
    text: QColor
    quiet: QColor
    """Text that steps back: numbers, hints, what the speaker never said."""
    line: QColor
    """Hairlines between panes."""
    accent: QColor
    """The current thing, focus, links."""
    selection: QColor
    hit: QColor
    """Ground of search hits, below text."""
    current_hit: QColor
    """Ground of the hit one stands on; it is framed in ``accent`` too."""
    flash: QColor
    """Ground, for a moment, of what a jump has led to."""
    alert: QColor
    """What went wrong."""
    parts: tuple[QColor, ...]
    """Eight hues that colour-blind people can tell apart, the same in outline, margin and ruler."""
    kinds: Mapping[str, QColor]
    references: Mapping[str, QColor]

    def part_colour(self, part: Part) -> QColor:
        """Return the hue of a part: its number's, or its kind's where it has none."""
        if part.number is not None and part.kind in (PartKind.PILLAR, PartKind.SECTION):
            return self.parts[(part.number - 1) % len(self.parts)]
        return self.kinds[part.kind]

    def reference_colour(self, kind: ReferenceKind) -> QColor:
        """Return the colour of the line under words that refer in this way."""
        return self.references[kind]

    def palette(self) -> QPalette:
        """Return Qt's palette in these colours, for the Fusion style."""
        palette = QPalette()
        role = QPalette.ColorRole
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            for name, colour in (
                (role.Window, self.panel),
                (role.WindowText, self.text),
                (role.Base, self.paper),
                (role.AlternateBase, self.panel),
                (role.Text, self.text),
                (role.PlaceholderText, self.quiet),
                (role.Button, self.panel),
                (role.ButtonText, self.text),
                (role.BrightText, self.alert),
                (role.ToolTipBase, self.paper),
                (role.ToolTipText, self.text),
                (role.Highlight, self.selection),
                (role.HighlightedText, self.text),
                (role.Accent, self.accent),
                (role.Link, self.accent),
                (role.LinkVisited, self.accent),
                (role.Light, self.paper),
                (role.Midlight, self.line),
                (role.Mid, self.line),
                (role.Dark, self.line),
                (role.Shadow, self.line),
            ):
                palette.setColor(group, name, colour)
        for name in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
            palette.setColor(QPalette.ColorGroup.Disabled, name, self.quiet)
        return palette


def tables(text: str) -> dict[str, Any]:
    """Read the plain TOML that themes keep to: each value on one line, written as Python writes it.

    A tenth of the time that the library for all of TOML takes, and every start waits for it.
    """
    whole: dict[str, Any] = {}
    table = whole
    for line in text.splitlines():
        key, equals, value = line.partition(" = ")
        if line.startswith("["):
            table = whole[line.strip("[]")] = {}
        elif equals and not line.startswith("#"):
            table[key] = value == "true" if value in ("true", "false") else literal_eval(value)
    return whole


@cache
def load(name: str) -> Theme:
    """Return a theme of :data:`NAMES`."""
    data = tables(resource("themes", f"{name}.toml").read_text("utf-8"))
    base = {key: QColor(value) for key, value in data["base"].items()}
    parts = tuple(QColor(value) for value in data["parts"])
    return Theme(
        name=data["name"],
        dark=data["dark"],
        parts=parts,
        kinds={kind: _colour(data["kinds"][kind], base, parts) for kind in PartKind},
        references={kind: _colour(data["references"][kind], base, parts) for kind in ReferenceKind},
        **{role: base[value] for role, value in data["roles"].items()},
    )


def _colour(value: str | int, base: Mapping[str, QColor], parts: tuple[QColor, ...]) -> QColor:
    """Return a base colour by its name, or a part's hue by its number from 1."""
    return base[value] if isinstance(value, str) else parts[value - 1]
