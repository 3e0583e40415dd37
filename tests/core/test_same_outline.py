"""One speech has one outline, whichever file it was saved in."""

from pathlib import Path

import pytest

from reader.core.analysis import Analysis, analyse
from reader.core.formats import Source, read
from reader.core.outline.parts import Part, PartKind
from reader.core.transcript import BlockKind
from reader.resources import resource
from tests.core.formats import books, odf_files, saved_pages, text_files, word_files, xml_files

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
    }


def captioned(text: str) -> dict[str, Source]:
    """Return captions; a title page, whose lines end in no full stop, is nothing that they could hold."""
    paragraphs = [line.strip() for line in text.split("\n") if line.strip()]
    return {"vtt": text_files.vtt(paragraphs), "srt": text_files.srt(paragraphs)}


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


@pytest.mark.parametrize("form", [*saved(SAMPLE), *captioned(SAMPLE)])
def test_the_sample_has_one_outline(form: str) -> None:
    plain = analyse(read(Source.from_text(SAMPLE, "speech.txt")))
    other = analyse(read((saved(SAMPLE) | captioned(SAMPLE))[form]))
    assert told(other) == told(plain)
    assert points(other) == points(plain)


@pytest.mark.parametrize("form", list(saved(SAMPLE)))
def test_a_real_speech_has_one_outline(form: str, shared: Path) -> None:
    page = (shared / "gold" / "transcripts" / "osce-2011.txt").read_text("utf-8")
    text = page.removeprefix("Skip to main content")
    plain = analyse(read(Source.from_text(text, "speech.txt")))
    assert told(analyse(read(saved(text)[form]))) == told(plain)
