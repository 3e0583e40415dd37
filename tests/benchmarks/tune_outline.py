"""Prints what each rule and weight of the outline is worth on the labelled speeches.

``--tune`` fits the weights of the borders (the places where openings end and closings begin) and of agendas,
and prints them, with the loss and the figures that families have under weights fitted without them;
``--move`` moves the other weights by some factors and prints the moves that help.
``--also LABELS TRANSCRIPTS`` takes speeches from a further folder of labels too; names of tables behind
``--tune`` fit these alone.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from reader.core.outline import alignment, announcements, borders, dividing, finding, weights  # noqa: E402
from tests.benchmarks.fitting import Choice, fit, held_out, loss  # noqa: E402
from tests.benchmarks.labelled_agendas import EXPECTED, PENALTY, announced  # noqa: E402
from tests.benchmarks.labelled_borders import closings, divisions, family, openings  # noqa: E402
from tests.core.outline.gold import Figures, Labelled, figures, labelled, scorer  # noqa: E402

SHARED = ROOT.parent / "shared"
TABLES = {
    "DIVISION": (dividing, weights.DIVISION),
    "LENGTH": (dividing, weights.LENGTH),
    "ALIGNMENT": (alignment, weights.ALIGNMENT),
    "ANNOUNCEMENT": (announcements, weights.ANNOUNCEMENT),
}
FITTED = {"OPENING": (borders, openings), "CLOSING": (borders, closings), "DIVISION": (dividing, divisions)}
"""Tables that are fitted, the module that reads each, and what each is fitted to."""
STUDY = {
    "a heading": 6.0,
    "people are addressed anew": 2.2,
    "its first words address people": 1.0,
    "it turns to a subject": 1.2,
    "a short sentence puts it forward": 0.8,
    "it counts": 0.6,
    "its words differ": 0.5,
    "none": 2.0,
}
"""Weights of a study of 127 speeches without labels: families that know few of these signs keep them."""
PRIORS = {"DIVISION": (STUDY, 8.0)}
"""What the weights of a table are drawn to, and how strongly."""
LIMITS = {"none", "sections", "growth", "spread", "often", "accept", "most affinity"}
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
    """Fit the weights of the borders, print them, and what they are worth to families they do not know."""
    wanted = [name for name in FITTED if name in sys.argv] or list(FITTED)
    choices = {name: FITTED[name][1](golds, scorer(SHARED)) for name in wanted}
    unseen = {name: held_out(made, *PRIORS.get(name, ())) for name, made in choices.items()}
    for name, made in choices.items():
        fitted = fit(made, *PRIORS.get(name, ()))
        seen = loss(made, dict.fromkeys(unseen[name], fitted))
        print(
            f"{name}: {len(made)} choices, loss {seen:.3f}, families held out {loss(made, unseen[name]):.3f}"
        )
        for sign, weight in fitted.items():
            print(f'    "{sign}": {weight:.2f},')
    if len(wanted) == len(FITTED):
        _tune_agendas(golds)
    found = _held_out_figures(golds, choices, unseen)
    print(f"families held out: lines {found.lines():.3f}, boundary {found.f1('boundary'):.3f}")


def _tune_agendas(golds: list[Labelled]) -> None:
    """Fit the weights of agendas, and print how sure families held out are of what readers saw."""
    made = announced(golds, scorer(SHARED))
    fitted = fit(made, EXPECTED, PENALTY)
    unseen = loss(made, held_out(made, EXPECTED, PENALTY))
    print(f"AGENDA: {len(made)} possible, {sum(c.chosen for c in made)} seen, families held out {unseen:.3f}")
    for sign, weight in sorted(fitted.items()):
        print(f'    "{sign}": {weight:.2f},')


def _held_out_figures(
    golds: list[Labelled], choices: dict[str, list[Choice]], unseen: dict[str, dict[str, dict[str, float]]]
) -> Figures:
    """Score each family with the weights that were fitted to the others."""
    total, kept = Figures(), {name: getattr(FITTED[name][0], name) for name in choices}
    for gold in golds:
        for name in choices:
            setattr(FITTED[name][0], name, unseen[name].get(family(gold.name), kept[name]))
        found = figures(SHARED, [gold])
        total.table.update(found.table)
        for key, counts in found.pairs.items():
            sums = total.pairs.setdefault(key, [0] * len(counts))
            total.pairs[key] = [a + b for a, b in zip(sums, counts, strict=True)]
    for name, table in kept.items():
        setattr(FITTED[name][0], name, table)
    return total


def move(golds: list[Labelled]) -> None:
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


def _speeches() -> list[Labelled]:
    """The gold and development, and what is asked for besides; sittings of several speakers are left out."""
    found = [*labelled(SHARED), *labelled(SHARED, ROOT / "tests" / "gold" / "development")]
    if "--also" in sys.argv:
        where = sys.argv.index("--also") + 1
        found += labelled(SHARED, *map(Path, sys.argv[where : where + 2]))
    return [gold for gold in found if not gold.labels.get("turns")]


if __name__ == "__main__":
    transcripts = _speeches()
    if "--tune" in sys.argv:
        tune(transcripts)
    elif "--move" in sys.argv:
        move(transcripts)
    else:
        ablate(transcripts)
