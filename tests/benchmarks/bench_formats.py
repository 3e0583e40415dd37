"""Times formats: from a file's bytes to its outline, as a ratio to a loop of 60 ``str.find`` over its text.

Run with ``python -m tests.benchmarks.bench_formats``. Asked are 0.25 of the loop's speed, and that a document
of four megabytes shows its first text within twice the time that a speech of twelve kilobytes needs.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import median

from reader.core.formats import Source, read
from reader.core.outline import find_outline
from tests.benchmarks.bench_outline import common_words, finds, sample, timed
from tests.benchmarks.bench_window import FIRST_TEXT, run
from tests.core.formats import xml_files

SIZE = 1_000_000
LARGE = 4_000_000
RUNS = 5
SHARED = Path(__file__).resolve().parents[2].parent / "shared"


def speeches(size: int) -> list[list[str]]:
    """Return the sample speech over and over, each copy as its paragraphs."""
    copies = sample(size).split("\n")
    length = len(sample(12_000).split("\n"))
    return [copies[at : at + length] for at in range(0, len(copies), length)]


def utterances(turns: list[list[str]], pieces: int = 1) -> Source:
    """Return turns as ParlaMint has them, every turn cut into so many utterances."""
    cut = [turn[at::pieces] for turn in turns for at in range(pieces)]
    said = (f"<u who='#AnnaBerg'>{xml_files.paragraphs_of(paragraphs, 'seg')}</u>" for paragraphs in cut)
    return xml_files.tei(f"<body><div>{''.join(said)}</div></body>")


def annotated(turns: list[list[str]]) -> Source:
    """Return turns with an element a word."""
    words = (
        "".join(f'<w lemma="x" msd="UPosTag=NOUN">{word}</w>\n' for word in paragraph.split())
        for turn in turns
        for paragraph in turn
    )
    said = (f"<seg><s>{sentence}<pc join='left'>.</pc></s></seg>" for sentence in words)
    return xml_files.tei(f"<body><div><u who='#AnnaBerg'>{''.join(said)}</u></div></body>")


def akoma_ntoso(turns: list[list[str]]) -> Source:
    """Return turns as speeches of a debate."""
    said = (
        f"<speech by='#berg'><from>Ms Berg:</from>{xml_files.paragraphs_of(turn, 'p')}</speech>"
        for turn in turns
    )
    return xml_files.debate(f"<debateSection><heading>Water</heading>{''.join(said)}</debateSection>")


def page(turns: list[list[str]]) -> Source:
    """Return turns as one saved page."""
    body = xml_files.paragraphs_of([paragraph for turn in turns for paragraph in turn], "p")
    return Source("page.html", f"<html><body>{body}</body></html>".encode())


def throughput(name: str, source: Source) -> None:
    """Print what a source costs beside the loop."""
    transcript = read(source)
    words = common_words(transcript.text)
    bare = timed(lambda: finds(transcript.text, words), 3)
    reading = timed(lambda: read(source), 3)
    outlined = timed(lambda: find_outline(transcript), 3)
    print(
        f"{name:12} {len(source.data) / 1e6:5.1f} MB {len(transcript.text) / 1e6:5.2f} M characters:"
        f" read {reading:7.1f} ms ({bare / reading:5.2f} of the loop's speed), outline {outlined:8.1f} ms,"
        f" both {bare / (reading + outlined):6.3f}"
    )


def first_texts(sources: dict[str, Source]) -> None:
    """Print how long each source takes to its first text, as a ratio to the first of them."""
    with tempfile.TemporaryDirectory() as folder:
        paths = {name: Path(folder) / f"{name}-{source.name}" for name, source in sources.items()}
        for name, path in paths.items():
            path.write_bytes(sources[name].data)
        times: dict[str, list[float]] = {name: [] for name in paths}
        for _ in range(RUNS):
            for name, path in paths.items():
                times[name].append(run(FIRST_TEXT, str(path)))
    base = median(next(iter(times.values())))
    for name, taken in times.items():
        print(f"first text of {name:12} {median(taken):6.0f} ms, {median(taken) / base:.2f} of the speech")


def repeated(path: Path, size: int) -> Source:
    """Return a document of ParlaMint with its body over and over."""
    text = path.read_text("utf-8")
    start, end = text.index(">", text.index("<body")) + 1, text.index("</body>")
    body = text[start:end]
    many = body * max(1, size // len(body.encode()))
    return Source(path.name, (text[:start] + many + text[end:]).encode())


def main() -> None:
    """Print the table."""
    turns = speeches(SIZE)
    throughput("HTML", page(turns))
    throughput("TEI", utterances(turns))
    throughput("TEI, words", annotated(turns))
    throughput("Akoma Ntoso", akoma_ntoso(turns))
    large = speeches(LARGE)
    sources = {
        "the speech": Source("speech.txt", sample(12_000).encode()),
        "TEI": utterances(large),
        "TEI, short": utterances(large, pieces=20),
    }
    corpus = sorted((SHARED / "transcripts" / "xml" / "tei-parlamint").glob("*.xml"))
    if corpus:
        largest = max(corpus, key=lambda path: path.stat().st_size)
        sources["ParlaMint"] = repeated(largest, LARGE)
    first_texts(sources)


if __name__ == "__main__":
    main()
