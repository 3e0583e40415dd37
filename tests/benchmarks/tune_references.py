"""Fits the weights of what references point at on the labelled speeches, and prints them.

Then the weights that tell from the same signs, and from that likelihood, whether a link is right: fitted to
verdicts. Beside them: how many links each least likelihood keeps and how many of those a reader listed, with
the weights fitted to all and with those fitted without the speech's family. Readers listed the twelve
clearest of a speech, so the share listed is less than the share that is right.

``--also LABELS TRANSCRIPTS`` takes labels from a further folder too.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks.fitting import Choice, Weights, chances, fit, held_out, loss  # noqa: E402
from tests.benchmarks.judged_references import judged  # noqa: E402
from tests.benchmarks.labelled_references import opened, shown  # noqa: E402
from tests.core.outline.gold import labelled, scorer  # noqa: E402

SHARED = ROOT.parent / "shared"
LEAST = (0.1, 0.15, 0.18, 0.25, 0.3, 0.5, 0.6, 0.7, 0.8)


def kept(choices: Sequence[Choice], weights: Mapping[str, Weights]) -> str:
    """Tell for each least likelihood how many links are kept, and how many of them a reader listed."""
    found = []
    for choice in choices:
        likely = chances(choice.places, weights[choice.family])[:-1]
        best = max(range(len(likely)), key=likely.__getitem__)
        found.append((likely[best], best == choice.chosen))
    rows = ((least, [right for sure, right in found if sure >= least]) for least in LEAST)
    return "  ".join(f"{least}: {sum(right)} of {len(right)}" for least, right in rows)


def rightness() -> None:
    """Fit what tells whether a link is right, and print how many links each least rightness keeps."""
    for name, rule in (("OPENS_RIGHT", "AHEAD"), ("SHOWN_RIGHT", "SHOWN")):
        choices = judged(rule)
        fitted, unseen = fit(choices), held_out(choices)
        print(name)
        for sign, weight in fitted.items():
            print(f'        "{sign}": {weight:.2f},')
        for part, weights in (("all", dict.fromkeys(unseen, fitted)), ("families held out", unseen)):
            print(f"{part}: loss {loss(choices, weights):.3f}; right {kept(choices, weights)}")


def tune() -> None:
    """Fit and print."""
    golds = [*labelled(SHARED), *labelled(SHARED, ROOT / "tests" / "gold" / "development")]
    if sys.argv[1:2] == ["--also"]:
        golds += labelled(SHARED, *map(Path, sys.argv[2:4]))
    for name, find in (("OPENS", opened), ("SHOWN", shown)):
        choices = find(golds, scorer(SHARED))
        unseen = held_out(choices)
        fitted = fit(choices)
        print(name)
        for sign, weight in fitted.items():
            print(f'        "{sign}": {weight:.2f},')
        for part, weights in (("all", dict.fromkeys(unseen, fitted)), ("families held out", unseen)):
            print(f"{part}: loss {loss(choices, weights):.3f}; listed {kept(choices, weights)}")


if __name__ == "__main__":
    rightness()
    tune()
