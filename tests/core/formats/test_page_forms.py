"""The same speech in every form that a browser saves has the same paragraphs."""

from pathlib import Path

import pytest

from reader.core.formats import Source, read
from reader.core.transcript import BlockKind, Transcript
from reader.resources import resource
from tests.core.formats import saved_pages


@pytest.fixture(scope="module")
def speech() -> list[str]:
    text = Path(resource("samples", "the-river-we-share.txt")).read_text("utf-8")
    return [line.strip() for line in text.split("\n") if line.strip()]


def spoken(transcript: Transcript) -> list[str]:
    """Return the paragraphs that are no furniture."""
    kept = (block for block in transcript.blocks if block.mark.kind is not BlockKind.NOTICE)
    return [block.span.of(transcript.text) for block in kept]


def in_every_form(speech: list[str]) -> dict[str, Source]:
    clean, chrome = saved_pages.clean(speech), saved_pages.with_chrome(speech)
    body = saved_pages.tagged
    return {
        "txt": Source("speech.txt", "\n\n".join(speech).encode()),
        "clean": Source("speech.html", clean.encode()),
        "chrome": Source("speech.html", chrome.encode()),
        "archive": Source("speech.mhtml", saved_pages.mhtml(clean)),
        "archive with chrome": Source("speech.mhtml", saved_pages.mhtml(chrome)),
        "fragment": Source("speech.html", body(speech).encode()),
        "unclosed": Source("speech.html", ("<p>" + "<p>".join(speech)).encode()),
        "broken lines": Source("speech.html", saved_pages.page("<br><br>".join(speech)).encode()),
        "preformatted": Source(
            "speech.html", saved_pages.page("<pre>" + "\n\n".join(speech) + "</pre>").encode()
        ),
        "ended early": Source("speech.html", clean.replace("</p>", "</p></body></html>", 3).encode()),
        "divisions": Source("speech.html", saved_pages.page(body(speech, "div")).encode()),
        "word processor": Source(
            "speech.htm",
            saved_pages.page(body(speech).replace("<p>", "<p class=MsoNormal><span lang=EN-GB>")).encode(),
        ),
        "table": Source(
            "speech.html", saved_pages.page(f"<table><tr><td>{body(speech)}</td></tr></table>").encode()
        ),
        "utf-16": Source("speech.html", clean.encode("utf-16")),
        "xhtml": Source("speech.xhtml", ('<?xml version="1.0" encoding="utf-8"?>' + clean).encode()),
    }


FORMS = list(in_every_form(["Title", "Text."]))


@pytest.mark.parametrize("form", FORMS)
def test_every_form_has_the_paragraphs_of_the_text(speech: list[str], form: str) -> None:
    assert spoken(read(in_every_form(speech)[form])) == speech


@pytest.mark.parametrize("form", FORMS)
def test_reading_twice_gives_the_same(speech: list[str], form: str) -> None:
    source = in_every_form(speech)[form]
    assert read(source) == read(source)


def test_the_forms_are_told_apart_by_content_whatever_the_name(speech: list[str]) -> None:
    for form, source in in_every_form(speech).items():
        if form in ("fragment", "unclosed"):
            continue
        renamed = read(Source("speech.txt", source.data))
        assert renamed.provenance.format == read(source).provenance.format, form


def test_chrome_is_left_out_or_a_notice_and_what_was_left_out_is_told(speech: list[str]) -> None:
    transcript = read(in_every_form(speech)["chrome"])
    for words in ("Accept", "About us", "Search", "Please turn scripts on", "never shown", "Home » News"):
        assert words not in transcript.text
    notices = [b.span.of(transcript.text) for b in transcript.blocks if b.mark.kind is BlockKind.NOTICE]
    assert any(notice.startswith("© 2024 The site") for notice in notices)
    assert "around the page's content" in transcript.provenance.warnings[0]


def test_the_title_is_declared_without_the_sites_name(speech: list[str]) -> None:
    for form in ("clean", "chrome", "archive with chrome"):
        assert read(in_every_form(speech)[form]).declared.title == speech[0], form


def test_a_first_heading_is_a_heading(speech: list[str]) -> None:
    first = read(in_every_form(speech)["chrome"]).blocks[0]
    assert (first.mark.kind, first.mark.level) == (BlockKind.HEADING, 1)
