"""Reads seeded mutants of legal files of every format; prints what went wrong and how long the slowest took.

Run with ``python -m tests.benchmarks.mutants [HOW MANY] [FIRST SEED]``; a tenth as many of PDF, which needs a
process each. A mutant that takes longer than 30 seconds ends the run with a traceback.
"""

from __future__ import annotations

import faulthandler
import sys
import traceback
from time import perf_counter

from tests.core.formats.mutants import Mutant, legal, mutants, trouble

LONGEST = 30.0


def told(mutant: Mutant) -> str:
    """Return what is wrong with a mutant, an error that nobody expected among it."""
    faulthandler.dump_traceback_later(LONGEST, exit=True)
    try:
        return trouble(mutant)
    except Exception:  # noqa: BLE001 - to name the mutant and go on to the next
        return traceback.format_exc()
    finally:
        faulthandler.cancel_dump_traceback_later()


def main(arguments: list[str]) -> int:
    """Try so many mutants; return 1 where one of them went wrong."""
    many, first = (*map(int, arguments), *(2_000, 0)[len(arguments) :])
    files, wrong = legal(), 0
    for form, source in files.items():
        share = many // len(files) // (10 if form == "pdf" else 1) + 1
        slowest, checked = (0.0, -1), 0
        for seed, mutant in zip(
            range(first, first + share), mutants(form, source, range(first, first + share)), strict=True
        ):
            began = perf_counter()
            if why := told(mutant):
                wrong += 1
                print(f"{form} {seed} {mutant.kind}: {why}")
            slowest = max(slowest, (perf_counter() - began, seed))
            checked += bool(mutant.safe)
        longest, which = slowest
        print(f"{form:6s} {share} mutants, {checked} held to their words; slowest {longest:.2f} s ({which})")
    print(f"{wrong} went wrong")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
