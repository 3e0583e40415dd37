"""One speech has one outline, whichever file it was saved in."""

from pathlib import Path

import pytest

from reader.core.analysis import Analysis, analyse
from reader.core.formats import Source, read
from reader.core.outline.parts import Part, PartKind
from reader.core.transcript import BlockKind
from reader.resources import resource
from tests.core.formats import (
    books,
    odf_files,
    printed,
    saved_pages,
    text_files,
    word_files,
    xml_files,
)

SAMPLE = Path(resource("samples", "the-river-we-share.txt")).read_text("utf-8")


def saved(text: str) -> dict[str, Source]:
    paragraphs = [line.strip() for line in text.split("\n") if line.strip()]
    clean, chrome = saved_pages.clean(paragraphs), saved_pages.with_chrome(paragraphs)
    return {
        "page": Source("speech.html", clean.encode()),
        "page with chrome": Source("speech.html", chrome.encode()),
        "archive": Source("speech.mhtml", saved_pages.mhtml(clean)),
        "archive with chrome": Source("speech.mhtml", saved_pages.mhtml(chrome)),
        "docx": word_files.saved(paragraphs),
        "odt": odf_files.saved(paragraphs),
        "epub": books.saved(paragraphs),
        "akoma ntoso": xml_files.statement(paragraphs),
        "tei": xml_files.text_edition(paragraphs),
        "markdown": text_files.markdown(paragraphs),
        "rtf": text_files.rtf(paragraphs),
    }


def captioned(text: str) -> dict[str, Source]:
    """Return captions; a title page, whose lines end in no full stop, is nothing that they could hold."""
    paragraphs = [line.strip() for line in text.split("\n") if line.strip()]
    return {"vtt": text_files.vtt(paragraphs), "srt": text_files.srt(paragraphs)}


def on_paper(text: str) -> dict[str, Source]:
    """Return the speech as PDF, with gaps between paragraphs and with first lines set in."""
    paragraphs = [line.strip() for line in text.split("\n") if line.strip()]
    set_in = printed.typeset(paragraphs, columns=60, indent="   ", gap=0.0)
    pages = {"pdf": printed.typeset(paragraphs), "pdf set in": set_in}
    return {form: Source("speech.pdf", printed.pdf(pages[form])) for form in pages}


def told(analysis: Analysis) -> list[tuple[str, str, int | None, str]]:
    """Return what the outline says of the speech: kinds, titles, numbers and words, furniture apart."""
    transcript = analysis.transcript
    blocks = [block for block in transcript.blocks if block.mark.kind is not BlockKind.NOTICE]

    def of(part: Part) -> tuple[str, str, int | None, str]:
        words = [block.span.of(transcript.text) for block in blocks if part.span.covers(block.span)]
        return part.kind.value, part.title, part.number, "\n".join(words)

    return [of(part) for part in analysis.outline.walk() if part.kind is not PartKind.NOTICE]


def points(analysis: Analysis) -> list[tuple[str, str, str]]:
    text = analysis.transcript.text
    return [(r.kind.value, r.span.of(text), r.target.of(text)) for r in analysis.references]


@pytest.mark.parametrize("form", [*saved(SAMPLE), *captioned(SAMPLE), *on_paper(SAMPLE)])
def test_the_sample_has_one_outline(form: str) -> None:
    plain = analyse(read(Source.from_text(SAMPLE, "speech.txt")))
    other = analyse(read((saved(SAMPLE) | captioned(SAMPLE) | on_paper(SAMPLE))[form]))
    assert told(other) == told(plain)
    assert points(other) == points(plain)


@pytest.mark.parametrize("form", list(saved(SAMPLE)))
def test_a_real_speech_has_one_outline(form: str, shared: Path) -> None:
    page = (shared / "gold" / "transcripts" / "osce-2011.txt").read_text("utf-8")
    text = page.removeprefix("Skip to main content")
    plain = analyse(read(Source.from_text(text, "speech.txt")))
    assert told(analyse(read(saved(text)[form]))) == told(plain)


@pytest.mark.parametrize("form", list(on_paper("")))
def test_a_real_speech_on_paper_has_one_outline_below_its_front(form: str, shared: Path) -> None:
    """Two lines of a title look like one that was wrapped; all words are there, and all else is alike."""
    text = (shared / "gold" / "transcripts" / "osce-2011.txt").read_text("utf-8")
    plain = analyse(read(Source.from_text(text.removeprefix("Skip to main content"), "speech.txt")))
    other = analyse(read(on_paper(plain.transcript.text)[form]))
    assert other.transcript.text.split() == plain.transcript.text.split()
    assert told(other)[1:] == told(plain)[1:]
