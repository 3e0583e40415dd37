"""Prints how far the figures of the labelled speeches fall when their text is laid out in other ways.

Run with ``python -m tests.benchmarks.bench_robustness``. Every figure stands beside the one of the
files as they are, in the same run; only plain texts are laid out anew.
"""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from reader.core.formats import Source, read  # noqa: E402
from tests.core.outline.gold import Figures, Labelled, figures, labelled  # noqa: E402

SHARED = ROOT.parent / "shared"
COLUMNS = 60
STRAIGHT = str.maketrans("‘’“”„«»", '\'\'"""""')


def wrapped(paragraphs: list[str]) -> str:
    """Lines of 60 columns, a blank line between paragraphs."""
    return "\n\n".join(textwrap.fill(text, COLUMNS, break_long_words=False) for text in paragraphs)


def lowered(paragraphs: list[str]) -> str:
    """Headings in capitals written as others are."""
    return "\n".join(text.capitalize() if text.isupper() else text for text in paragraphs)


LAYOUTS: dict[str, Callable[[list[str]], str]] = {
    "one line a paragraph": "\n".join,
    "re-wrapped at 60 columns": wrapped,
    "blank lines doubled": "\n\n\n".join,
    "capitals of headings lost": lowered,
    "quotes straightened": lambda paragraphs: "\n".join(paragraphs).translate(STRAIGHT),
}


def laid_out(gold: Labelled, layout: Callable[[list[str]], str]) -> Labelled:
    """Return a labelled speech whose transcript was read from another layout of its paragraphs."""
    source = Source.from_text(layout(gold.transcript.text.split("\n")), f"{gold.name}.txt")
    return replace(gold, transcript=read(source))


def show(name: str, found: Figures) -> None:
    """Print one row."""
    agenda, pillars = found.f1("agenda"), found.pillars()
    print(f"{name:28s} {found.lines():.3f} {found.f1('boundary'):9.3f} {agenda:8.3f} {pillars:8.3f}")


def main() -> None:
    """Print the figures of each layout."""
    golds = [gold for gold in labelled(SHARED) if gold.labels["file"].endswith(".txt")]
    print(f"{len(golds)} speeches{'':16s} lines  boundary   agenda  pillars")
    show("as they are", figures(SHARED, golds))
    for name, layout in LAYOUTS.items():
        show(name, figures(SHARED, [laid_out(gold, layout) for gold in golds]))


if __name__ == "__main__":
    main()
