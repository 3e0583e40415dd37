"""Makes seeded mutants of legal files: bytes flipped, cut out, spliced in from elsewhere, and repeated."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from random import Random
from typing import NamedTuple

from reader.core.analysis import analyse
from reader.core.formats import Source, UnreadableSource, read
from tests.core.formats import books, odf_files, printed, saved_pages, text_files, word_files, xml_files

WORD = re.compile(rb"word\d{4}")
TEXTS = ("html", "md", "rtf", "srt", "tei", "txt", "vtt", "xml")
"""Formats whose words stand in the file as they are, so that it can be told which ones a mutation left."""
SWALLOWING = re.compile(rb"<(?:style|title|head|!|\?|teiHeader)|\"|\\bin|\{|NOTE|STYLE")
"""What opens something that is no text; a mutation that doubles it may take words with it."""


class Mutant(NamedTuple):
    """A changed file; its words outside the reach of the change (offsets in bytes of the legal file)."""

    source: Source
    kind: str
    safe: frozenset[str]


def speech() -> list[str]:
    """Return a speech in which every word of the body stands once."""
    words = (f"word{n:04d}" for n in range(1, 10_000))
    body = [" ".join(next(words) for _ in range(14)) + "." for _ in range(16)]
    points = ["Let me begin with peace.", "The second point is “water” — and more.", "Thank you."]
    return [
        "Statement by the Chair",
        "Excellencies, Ladies and Gentlemen:",
        *(part for i, part in enumerate(body) for part in ([points[i // 6], part] if i % 6 == 0 else [part])),
    ]


def legal() -> dict[str, Source]:
    """Return a legal file of every format."""
    texts = speech()
    page = saved_pages.clean(texts)
    return {
        "docx": word_files.saved(texts),
        "epub": books.saved(texts),
        "html": Source("speech.html", page.encode()),
        "md": text_files.markdown(texts),
        "mhtml": Source("speech.mhtml", saved_pages.mhtml(page)),
        "odt": odf_files.saved(texts),
        "pdf": Source("speech.pdf", printed.pdf(printed.typeset(texts))),
        "rtf": text_files.rtf(texts),
        "srt": text_files.srt(texts),
        "tei": xml_files.text_edition(texts),
        "txt": Source("speech.txt", "\n\n".join(texts).encode()),
        "vtt": text_files.vtt(texts),
        "xml": xml_files.statement(texts),
    }


def mutants(form: str, source: Source, seeds: Sequence[int]) -> Iterator[Mutant]:
    """Yield a mutant for each seed; every second one of an archive is changed inside a member."""
    for seed in seeds:
        chance = Random(f"{form} {seed}")
        if zipfile.is_zipfile(io.BytesIO(source.data)) and seed % 2:
            yield Mutant(Source(source.name, _inside(source.data, chance)), "member", frozenset())
            continue
        data, kind, start, end, put = _changed(source.data, chance)
        safe = _untouched(source.data, start, end, put, form) if form in TEXTS else frozenset()
        yield Mutant(Source(source.name, data), kind, safe)


def trouble(mutant: Mutant) -> str:
    """Return what is wrong with how a mutant is read, or nothing; errors that nobody expects are raised."""
    try:
        transcript = read(mutant.source)
    except UnreadableSource as refusal:
        why = str(refusal)
        if "\n" in why or not why.endswith("."):
            return f"{why!r} is no sentence"
        return f"refused, though it holds words: {why}" if mutant.safe else ""
    analyse(transcript)
    lost = [word for word in sorted(mutant.safe) if word not in transcript.text]
    return f"{mutant.kind} lost {len(lost)} words: {' '.join(lost[:5])}" if lost else ""


def _changed(data: bytes, chance: Random) -> tuple[bytes, str, int, int, bytes]:
    """Return the changed bytes, how they were changed, the range that is gone, and what was put there."""
    kind = chance.choice(("flip", "cut", "splice", "repeat"))
    start = chance.randrange(len(data))
    end = min(len(data), start + 1)
    size = chance.choice((1, 2, 5, 20, 80, 400))
    other = chance.randrange(len(data))
    put = b""
    if kind == "flip":
        put = bytes([data[start] ^ (1 << chance.randrange(8))])
    elif kind == "cut":
        end = min(len(data), start + size)
    elif kind == "splice":
        end, put = start, data[other : other + size]
    else:
        end, put = start, data[start : start + size] * chance.choice((1, 3, 50))
    return data[:start] + put + data[end:], kind, start, end, put


def _untouched(data: bytes, start: int, end: int, put: bytes, form: str) -> frozenset[str]:
    """Return the words that stand on other lines than the change, or anywhere but in it in plain text.

    A change before the first word, or one that opens what is no text, may take any words with it.
    """
    first = WORD.search(data)
    if first is None or (
        form != "txt" and (start < first.start() or SWALLOWING.search(data[start:end] + put))
    ):
        return frozenset()
    if form == "txt":
        low, high = start, end
    else:
        low = data.rfind(b"\n\n" if form in ("md", "srt", "vtt") else b"\n", 0, start) + 1
        after = data.find(b"\n\n" if form in ("md", "srt", "vtt") else b"\n", end)
        high = len(data) if after < 0 else after
    return frozenset(
        word.group().decode() for word in WORD.finditer(data) if word.end() < low or word.start() > high
    )


def _inside(data: bytes, chance: Random) -> bytes:
    """Return an archive of which one member is changed and packed anew."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w") as new:
        members = old.infolist()
        chosen = chance.choice([member for member in members if member.file_size])
        for member in members:
            content = old.read(member)
            new.writestr(member, _changed(content, chance)[0] if member is chosen else content)
    return packed.getvalue()
