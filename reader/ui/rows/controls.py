"""Fields and switches in a theme's colours: a visible edge, focus and state in every theme."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLineEdit, QToolButton

from reader.ui.theme import Theme

_FIELD = """
QLineEdit {{ background: {ground}; color: {text}; border: 1px solid {edge}; border-radius: 4px;
    padding: 3px 5px; selection-background-color: {selection}; selection-color: {text}; }}
QLineEdit:focus {{ border: 2px solid {focus}; padding: 2px 4px; }}
"""
_SWITCH = """
QToolButton {{ color: {text}; background: transparent; border: 1px solid {line}; border-radius: 4px;
    padding: 2px 7px; }}
QToolButton:hover {{ border-color: {quiet}; }}
QToolButton:checked {{ background: {selection}; border: 1px solid {accent}; font-weight: bold; }}
QToolButton:focus {{ border: 2px solid {accent}; padding: 1px 6px; }}
"""


def dress_field(field: QLineEdit, theme: Theme, *, wrong: bool = False) -> None:
    """Give a field its colours; one that is wrong has a tinted ground and an edge in the colour of alarm."""
    ground = _mixed(theme.paper, theme.alert, 0.15) if wrong else theme.paper
    field.setStyleSheet(
        _FIELD.format(
            ground=ground.name(),
            text=theme.text.name(),
            edge=(theme.alert if wrong else _mixed(theme.paper, theme.quiet, 0.7)).name(),
            focus=(theme.alert if wrong else theme.accent).name(),
            selection=theme.selection.name(),
        )
    )


def dress_switches(switches: Iterable[QToolButton], theme: Theme) -> None:
    """Give switches their colours: one that is on is filled, framed and bold."""
    names = ("text", "line", "quiet", "selection", "accent")
    sheet = _SWITCH.format(**{name: getattr(theme, name).name() for name in names})
    for switch in switches:
        switch.setStyleSheet(sheet)


def _mixed(ground: QColor, tint: QColor, share: float) -> QColor:
    """Return the ground with a share of another colour in it."""

    def between(under: int, over: int) -> int:
        return round(under * (1 - share) + over * share)

    return QColor(
        between(ground.red(), tint.red()),
        between(ground.green(), tint.green()),
        between(ground.blue(), tint.blue()),
    )
