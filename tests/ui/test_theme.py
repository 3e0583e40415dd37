"""Every theme can be read by everybody: contrast by WCAG 2.2, hues that stay apart for colour-blind eyes."""

from __future__ import annotations

import tomllib
from itertools import combinations

import pytest
from PySide6.QtGui import QColor, QPalette

from reader.core.outline.parts import Part, PartKind
from reader.core.references.values import ReferenceKind
from reader.core.transcript import Span
from reader.resources import resource
from reader.ui.theme import NAMES, Theme, load, tables

GROUNDS = ("paper", "panel")
TINTED = ("selection", "hit", "current_hit", "flash")


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    linear = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.fixture(params=NAMES)
def theme(request: pytest.FixtureRequest) -> Theme:
    return load(request.param)


def test_theme_files_are_sound_toml_and_read_as_such() -> None:
    for path in resource("themes").iterdir():
        text = path.read_text("utf-8")
        assert tables(text) == tomllib.loads(text)


def test_every_theme_file_is_in_the_menu() -> None:
    assert {path.stem for path in resource("themes").iterdir()} == set(NAMES)


@pytest.mark.parametrize("ground", GROUNDS + TINTED)
def test_text_is_read_at_7_to_1(theme: Theme, ground: str) -> None:
    wanted = 4.5 if ground == "current_hit" else 7  # the hit one stands on is framed as well
    assert contrast(theme.text, getattr(theme, ground)) >= wanted


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("role", ["quiet", "accent", "alert"])
def test_what_carries_meaning_is_seen_at_4_5_to_1(theme: Theme, role: str, ground: str) -> None:
    assert contrast(getattr(theme, role), getattr(theme, ground)) >= 4.5


@pytest.mark.parametrize("ground", GROUNDS)
def test_hues_of_parts_and_references_are_seen_at_4_5_to_1(theme: Theme, ground: str) -> None:
    behind = getattr(theme, ground)
    for colour in (*theme.parts, *theme.kinds.values(), *theme.references.values()):
        assert contrast(colour, behind) >= 4.5, colour.name()


def test_quiet_text_can_be_read_on_a_selected_row(theme: Theme) -> None:
    assert contrast(theme.quiet, theme.selection) >= 4.5


# Machado, Oliveira, Fernandes 2009: a model of colour blindness, severity 1.0, on linear RGB.
PROTAN = ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998))
DEUTAN = ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881))


def seen(colour: QColor, matrix: tuple[tuple[float, float, float], ...]) -> QColor:
    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    def gamma(value: float) -> float:
        value = min(max(value, 0.0), 1.0)
        return value * 12.92 if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055

    rgb = [linear(value) for value in (colour.redF(), colour.greenF(), colour.blueF())]
    return QColor.fromRgbF(*(gamma(sum(a * b for a, b in zip(row, rgb, strict=True))) for row in matrix))


def lab(colour: QColor) -> tuple[float, float, float]:
    """CIE L*a*b*, D65."""

    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    r, g, b = (linear(value) for value in (colour.redF(), colour.greenF(), colour.blueF()))
    xyz = (
        (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047,
        0.2126 * r + 0.7152 * g + 0.0722 * b,
        (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883,
    )
    x, y, z = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(one: QColor, other: QColor) -> float:
    """CIE76 colour difference."""
    return sum((a - b) ** 2 for a, b in zip(lab(one), lab(other), strict=True)) ** 0.5


@pytest.mark.parametrize("matrix", [PROTAN, DEUTAN], ids=["protan", "deutan"])
def test_neighbouring_parts_stay_apart_for_colour_blind_eyes(
    theme: Theme, matrix: tuple[tuple[float, float, float], ...]
) -> None:
    hues = [seen(colour, matrix) for colour in theme.parts]
    for one, other in combinations(range(len(hues)), 2):
        wanted = 14 if other - one in (1, 7) else 7
        assert distance(hues[one], hues[other]) >= wanted, (one + 1, other + 1)


def test_a_part_has_the_hue_of_its_number(theme: Theme) -> None:
    pillars = [Part(str(n), PartKind.PILLAR, "", Span(0, 1), number=n) for n in range(1, 10)]
    colours = [theme.part_colour(pillar) for pillar in pillars]
    assert colours[0] == colours[8]
    assert len({colour.name() for colour in colours}) == 8


def test_every_kind_has_a_colour(theme: Theme) -> None:
    for kind in PartKind:
        assert theme.part_colour(Part("x", kind, "", Span(0, 1))).isValid()
    for reference in ReferenceKind:
        assert theme.reference_colour(reference).isValid()


def test_the_palette_is_the_themes(theme: Theme) -> None:
    palette = theme.palette()
    assert palette.color(QPalette.ColorRole.Base) == theme.paper
    assert palette.color(QPalette.ColorRole.WindowText) == theme.text
