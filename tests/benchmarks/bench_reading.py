"""Times reading: ten megabytes in every form, as ratios to decoding the same bytes and splitting them.

Run with ``python -m tests.benchmarks.bench_reading``. Milliseconds are this machine's; what counts is the
ratio, and that reading stays a small part of a start (``import PySide6.QtWidgets`` is timed beside it).
"""

from __future__ import annotations

import gc
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

from reader.core.formats import Source, read

ROOT = Path(__file__).resolve().parents[2]
SIZE = 10_000_000


def paragraphs() -> list[str]:
    """Return the sample speech over and over, with numbers in it so that no two copies are alike."""
    sample = (ROOT / "resources" / "samples" / "the-river-we-share.txt").read_text("utf-8")
    lines = [line.strip() for line in sample.splitlines() if line.strip()]
    copies = SIZE // len(sample) + 1
    return [line.replace(" the ", f" the {number} ") for number in range(copies) for line in lines]


def forms() -> dict[str, Source]:
    """Return the sources by what they are."""
    speech = paragraphs()
    plain = "\n\n".join(speech)
    wrapped = "\n\n".join("\n".join(textwrap.wrap(paragraph, 72)) for paragraph in speech)
    page = "<html><body>" + "".join(f"<p>{paragraph}</p>\n" for paragraph in speech) + "</body></html>"
    return {
        "12 kB of text": Source("small.txt", plain[:12_000].encode()),
        "one line a paragraph": Source("plain.txt", plain.encode()),
        "the same with CRLF": Source("crlf.txt", plain.replace("\n", "\r\n").encode()),
        "the same in UTF-16": Source("utf16.txt", plain.encode("utf-16")),
        "the same, guessed": Source("legacy.txt", plain.encode("cp1252", "replace")),
        "wrapped at 72 columns": Source("wrapped.txt", wrapped.encode()),
        "a quarter million lines": Source("lines.txt", ("Five words of a speech.\n\n" * 250_000).encode()),
        "a single line": Source("line.txt", plain.replace("\n", " ").encode()),
        "a saved page": Source("page.html", page.encode()),
    }


def timed(work: Callable[[], object], runs: int) -> float:
    """Return the median milliseconds."""
    times = []
    for _ in range(runs):
        gc.collect()
        start = perf_counter()
        work()
        times.append((perf_counter() - start) * 1000)
    return median(times)


def bare(data: bytes) -> list[str]:
    """Decode and split, the least that reading a text can be."""
    return data.decode("utf-8", "replace").split("\n")


def started(code: str) -> float:
    """Return the median milliseconds of a new process that runs the code."""
    return timed(lambda: subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True), 5)


def main() -> None:
    """Print the table."""
    print(f"{'':26} {'MB':>6} {'ms':>7} {'bare ms':>8} {'ratio':>6} {'MB/s':>6} {'paragraphs':>11}")
    for name, source in forms().items():
        megabytes = len(source.data) / 1e6
        runs = 5 if megabytes > 1 else 50
        baseline = timed(lambda data=source.data: bare(data), runs)
        taken = timed(lambda source=source: read(source), runs)
        print(
            f"{name:26} {megabytes:6.2f} {taken:7.1f} {baseline:8.2f} {taken / baseline:6.1f}"
            f" {megabytes / taken * 1000:6.0f} {len(read(source).blocks):11}"
        )
    qt, command_line = started("import PySide6.QtWidgets"), started("import reader.app, reader.core.formats")
    print(f"importing the command line and reading: {command_line / qt:.2f} of QtWidgets ({qt:.0f} ms)")


if __name__ == "__main__":
    main()
