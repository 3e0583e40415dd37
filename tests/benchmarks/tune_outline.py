"""Prints what each rule and weight of the outline is worth on the gold; --tune moves the weights."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from reader.core.outline import alignment, announcements, finding, sections, weights  # noqa: E402
from tests.core.outline.gold import Labelled, figures, labelled  # noqa: E402

SHARED = ROOT.parent / "shared"
TABLES = {
    "SECTION": (sections, weights.SECTION),
    "ALIGNMENT": (alignment, weights.ALIGNMENT),
    "ANNOUNCEMENT": (announcements, weights.ANNOUNCEMENT),
}
LIMITS = {"words of a section", "apart", "accept", "strong", "sure", "surer", "most affinity"}
"""Weights that bound something, rather than weigh evidence."""
FACTORS = (0.5, 0.75, 1.25, 1.5)


def quality(golds: list[Labelled]) -> float:
    """One number to move weights by: the mean of the figures."""
    found = figures(SHARED, golds)
    return (found.lines() + found.f1("boundary") + found.f1("agenda") + found.pillars()) / 4


def ablate(golds: list[Labelled]) -> None:
    """Print the figures without each rule, and with each weight at nothing."""
    print(f"{quality(golds):.3f} with everything")
    rules = finding.RULES
    for rule in rules:
        finding.RULES = tuple(other for other in rules if other is not rule)
        print(f"{quality(golds):.3f} without {rule.__name__}")
    finding.RULES = rules
    for name, (module, table) in TABLES.items():
        for key in sorted(table.keys() - LIMITS):
            setattr(module, name, {**table, key: 0.0})
            print(f"{quality(golds):.3f} without {name} {key}")
        setattr(module, name, table)


def tune(golds: list[Labelled]) -> None:
    """Move each weight by some factors and print the moves that make the mean better."""
    best = quality(golds)
    for name, (module, table) in TABLES.items():
        values = dict(table)
        setattr(module, name, values)
        for key, start in table.items():
            for factor in FACTORS:
                kept, values[key] = values[key], start * factor
                now = quality(golds)
                if now <= best:
                    values[key] = kept
                else:
                    best = now
                    print(f"{best:.4f} {name} {key}: {start} -> {values[key]}")


if __name__ == "__main__":
    transcripts = labelled(SHARED)
    tune(transcripts) if "--tune" in sys.argv else ablate(transcripts)
