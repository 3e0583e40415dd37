"""Times searching against the barest way to do it, in the same run."""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from reader.core.search import Folding, Query, SearchIndex  # noqa: E402

WORD = "river"
SIZE = 10_000_000


def ten_megabytes() -> str:
    """Return the sample speech over and over, with numbers in it so that no two copies are alike."""
    sample = (ROOT / "resources" / "samples" / "the-river-we-share.txt").read_text("utf-8")
    copies = SIZE // len(sample) + 1
    return "\n".join(sample.replace(" the ", f" the {number} ", 20) for number in range(copies))[:SIZE]


def timed(work: Callable[[], object], runs: int = 5) -> float:
    """Return the median milliseconds."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return median(times)


def bare_loop(text: str, word: str) -> list[int]:
    found = []
    at = text.find(word)
    while at >= 0:
        found.append(at)
        at = text.find(word, at + len(word))
    return found


def worst_slice(index: SearchIndex, query: Query) -> float:
    worst, last = 0.0, time.perf_counter()
    for _ in index.scan(query):
        now = time.perf_counter()
        worst, last = max(worst, now - last), now
    return worst * 1000


def main() -> None:
    text = ten_megabytes()
    fresh = SearchIndex(text)
    print(f"{len(text):,} characters, {len(set(text))} kinds")
    print(f"worst slice while the copy is made and searched: {worst_slice(fresh, Query(WORD)):.1f} ms")
    print(f"folded copy made in {timed(lambda: SearchIndex(text).find(Query('zzzz')), 3):.0f} ms")
    folded = Folding().fold(text)
    bare = timed(lambda: bare_loop(folded, WORD))
    for name, query in {
        "word": Query(WORD),
        "whole word": Query(WORD, whole_word=True),
        "no hit": Query("zzzz"),
        "one letter": Query("e"),
        "expression": Query(r"riv\w+", regex=True),
    }.items():
        took = timed(lambda query=query: fresh.find(query))
        count = len(fresh.find(query))
        print(f"{name:12} {count:9,} hits {took:8.1f} ms  {took / bare:6.2f} of the bare loop's")
    print(f"bare str.find loop over the folded copy {bare:.1f} ms, {len(bare_loop(folded, WORD)):,} hits")
    bare_letter = timed(lambda: bare_loop(folded, "e"))
    print(f"bare loop for one letter {bare_letter:.1f} ms")
    print(f"worst slice of one letter: {worst_slice(fresh, Query('e')):.1f} ms")


if __name__ == "__main__":
    main()
