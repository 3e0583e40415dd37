"""Builds the text formats of a speech from its paragraphs: Markdown, captions, rich text."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence

from reader.core.formats import Source

_MARK = re.compile(r"([\\`*_\[\]<>#|])")


def markdown(paragraphs: Sequence[str]) -> Source:
    """Return Markdown, wrapped at a margin as writers of it do."""
    escaped = (_MARK.sub(r"\\\1", paragraph) for paragraph in paragraphs)
    wrapped = (textwrap.fill(p, 78, break_long_words=False, break_on_hyphens=False) for p in escaped)
    return Source("speech.md", ("\n\n".join(wrapped) + "\n").encode())


def vtt(paragraphs: Sequence[str]) -> Source:
    """Return WebVTT: two lines a cue, a pause after each paragraph."""
    cues = "\n".join(f"{a} --> {b}\n{text}\n" for a, b, text in _shown(paragraphs))
    return Source("speech.vtt", f"WEBVTT\n\n{cues}".encode())


def srt(paragraphs: Sequence[str]) -> Source:
    """Return SubRip: two lines a cue, a pause after each paragraph."""
    numbered = enumerate(_shown(paragraphs), 1)
    cues = (f"{n}\n{a} --> {b}\n{text}\n".replace(".", ",", 2) for n, (a, b, text) in numbered)
    return Source("speech.srt", "\n".join(cues).encode())


def _shown(paragraphs: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    at = 0
    for paragraph in paragraphs:
        lines = textwrap.wrap(paragraph, 42, break_long_words=False, break_on_hyphens=False)
        for i in range(0, len(lines), 2):
            escaped = "\n".join(lines[i : i + 2]).replace("&", "&amp;").replace("<", "&lt;")
            yield _clock(at), _clock(at + 3), escaped
            at += 3
        at += 5


def _clock(seconds: int) -> str:
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.000"


def rtf(paragraphs: Sequence[str]) -> Source:
    """Return rich text as a word processor writes it."""
    body = "".join(f"\\pard\\plain {''.join(map(_rich, paragraph))}\\par\r\n" for paragraph in paragraphs)
    return Source("speech.rtf", f"{{\\rtf1\\ansi\\ansicpg1252\\uc1\r\n{body}}}".encode("ascii"))


def _rich(char: str) -> str:
    if char.isascii():
        return f"\\{char}" if char in "\\{}" else char
    units = char.encode("utf-16-le")
    numbers = (int.from_bytes(units[i : i + 2], "little", signed=True) for i in range(0, len(units), 2))
    return "".join(f"\\u{number}?" for number in numbers)
