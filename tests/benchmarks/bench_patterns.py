"""Times every regular expression of the core on 200 kB of each of eleven characters, and on twice as much.

Run with ``python -m tests.benchmarks.bench_patterns [FROM MS]``. Asked are 100 ms, and 2.2 times as long for
twice the text. Prints those that miss it, and those that take longer than FROM MS (20).
"""

from __future__ import annotations

import sys
from time import process_time

from tests.core.patterns import CHARACTERS, Used, used

SIZE = 200_000
MOST_MS, MOST_GROWTH = 100.0, 2.2
SMALL = 10_000
"""Tried first: what takes a second on this is not tried on more."""
NOISE_MS = 5.0


def milliseconds(use: Used, text: str) -> float:
    """Return the processor time of one use, the least of three."""

    def once() -> float:
        began = process_time()
        use.run(text)
        return (process_time() - began) * 1000

    first = once()
    return first if first > MOST_MS else min(first, once(), once())


def grown(use: Used, char: str) -> float:
    """Return how much longer twice the text takes: the least of five, since other programs only add to it."""
    least = 1e9
    for _ in range(5):
        least = min(least, milliseconds(use, char * (2 * SIZE)) / milliseconds(use, char * SIZE))
        if least <= MOST_GROWTH:
            break
    return least


def main(arguments: list[str]) -> int:
    """Print the slow ones; return 1 where one misses what is asked."""
    shown = float(arguments[0]) if arguments else 20.0
    missed, slowest = 0, 0.0
    for use in used():
        for char in CHARACTERS:
            took = milliseconds(use, char * SMALL)
            if took < 200:
                took = milliseconds(use, char * SIZE)
            growth = grown(use, char) if NOISE_MS < took < 10 * MOST_MS else 0.0
            bad = took > MOST_MS or growth > MOST_GROWTH
            missed += bad
            slowest = max(slowest, took)
            if bad or took > shown:
                print(
                    f"{'MISSED' if bad else 'ok    '} {use.where} {char!r} {took:.1f} ms, x {growth:.2f}",
                    flush=True,
                )
    print(f"{len(used())} expressions, {missed} misses, the slowest {slowest:.1f} ms")
    return int(missed > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
