"""Times the way from text to outline and references against a loop of 60 ``str.find`` over it, lowered."""

import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from reader.core.outline import find_outline  # noqa: E402
from reader.core.references import find_references  # noqa: E402
from reader.core.transcript import Transcript  # noqa: E402

SIZES = (12_000, 1_000_000, 10_000_000)


def sample(size: int) -> str:
    """Return the sample speech over and over, with numbers in it so that no two copies are alike."""
    speech = (ROOT / "resources" / "samples" / "the-river-we-share.txt").read_text("utf-8")
    lines = "\n".join(line.strip() for line in speech.splitlines() if line.strip())
    copies = size // len(lines) + 1
    return "\n".join(lines.replace(" the ", f" the {number} ", 20) for number in range(copies))[:size]


def timed(work: Callable[[], object], runs: int) -> float:
    """Return the median milliseconds of the processor, so that what else runs counts little."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        work()
        times.append((time.process_time() - start) * 1000)
    return median(times)


def common_words(text: str) -> list[str]:
    """Return the 60 commonest words of six letters or more."""
    counts = Counter(word for word in text.lower().split() if word.isalpha() and len(word) > 5)
    return [word for word, _ in counts.most_common(60)]


def finds(text: str, words: list[str]) -> int:
    hits = 0
    lowered = text.lower()
    for word in words:
        at = lowered.find(word)
        while at >= 0:
            hits += 1
            at = lowered.find(word, at + len(word))
    return hits


def main() -> None:
    words = common_words(sample(SIZES[0]))
    first = Transcript(sample(SIZES[0]))
    find_references(first, find_outline(first))
    for size in SIZES:
        text = sample(size)
        transcript = Transcript(text)
        runs = 9 if size < 1_000_000 else 3 if size < 10_000_000 else 1
        outline = find_outline(transcript)
        bare = timed(lambda text=text: finds(text, words), runs)
        outlined = timed(lambda transcript=transcript: find_outline(transcript), runs)
        referred = timed(
            lambda transcript=transcript, outline=outline: find_references(transcript, outline), runs
        )
        both = outlined + referred
        print(f"{size:>10,} characters: outline {outlined:8.1f} ms, references {referred:8.1f} ms,", end=" ")
        print(f"{size / both / 1000:.2f} MB/s, {bare / both:.3f} of the loop's speed")


if __name__ == "__main__":
    main()
