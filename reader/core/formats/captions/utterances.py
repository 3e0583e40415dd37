"""What is said in the cues, piece by piece: by whom, when, and where another voice begins.

A voice is named by WebVTT's ``<v Name>``, or as captioners write it: ">> NAME: ...", "NAME: ...", "- ..." for
each of two who speak in one cue. What stands in brackets or between notes of music is no speech.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.core.formats.captions.cues import Cue
from reader.core.formats.page.tags import words
from reader.core.formats.sentences import is_closed, is_enclosed

_TAG = re.compile(r"<(/?)(\d[\d:.]*|[a-zA-Z]*)([^<>\n]{0,300})>")
_KNOWN = words("b i u s c v lang ruby rt font em strong span p br")
_STYLE = re.compile(r"\{\\[^{}\n]{0,200}\}")
"""What SubStation Alpha says of a caption's place; it outlived its format in SubRip files."""
_ENTITY = re.compile(r"&#?\w{1,31};")
_ANNOTATION = re.compile(r"(?:\.[^\s.]+)*\s+(.+)")
_ARROWS = re.compile(r">{2,3}\s*|＞＞\s*")
_LABEL = re.compile(r"([^\W\d_][\w.'’-]*(?:[ \u00a0]\(?[\w.'’-]+\)?){0,4})\s?[:：](?=\s|$)")
_SECOND = ("'", "’", ".", "-", " ", "\u00a0")
"""What stands second in a name in capitals that begins with one letter, beside a capital."""
_DASH = re.compile(r"[-–—‐](?:\s+|(?=[^\W\d]|[\"“«¿¡'‘(\[]))")
_SIGN = re.compile(f"(?:{_ARROWS.pattern})|{_DASH.pattern}")
_MUSIC = "♪♫♬♩🎵🎶"
_INNER = re.compile(r"(?<=^[(\[（【])\s+|(?<!\s)\s+(?=[)\]）】]$)")


class Utterance(NamedTuple):
    """Words of one voice within one cue."""

    text: str
    start: float | None
    end: float | None
    speaker: str
    """The voice that the cue names, or nothing where it names none."""
    turns: bool
    """Whether another voice surely begins."""
    scene: bool
    """Whether it is a sound or a remark, and no speech."""


class _Piece(NamedTuple):
    text: str
    voice: str | None
    """As marked up for this line; ``None`` where it is not."""


def utterances(cues: Sequence[Cue]) -> Iterator[Utterance]:
    """Yield what is said in the cues, in order; a named voice goes on until another begins."""
    speaker, ended = "", True
    marked = False
    for cue in cues:
        pieces = _pieces(cue.lines)
        dashes = len(pieces) > 1 and sum(bool(_DASH.match(piece.text)) for piece in pieces) > 1
        for piece in pieces:
            scene = _is_scene(piece.text)
            text, name, turns = _parted(piece.text, dashes=dashes, ended=ended)
            if piece.voice is not None:
                turns = turns or piece.voice != speaker
                name, marked = piece.voice, True
            elif marked and not name:
                turns, marked = True, False
            if (turns or name) and not scene:
                speaker = name
            if text:
                yield Utterance(text, cue.start, cue.end, "" if scene else speaker, turns, scene)
                ended = scene or is_closed(text)


def plain(line: str) -> str:
    """Return a line of a cue without tags and with its entities decoded, white space folded."""
    if "<" not in line and "{" not in line:
        return _folded(line)
    return _folded("".join([text for text, _ in _voices(line, None)]))


def is_labelled(text: str) -> bool:
    """Tell words that begin with what may be a name and a colon."""
    return _LABEL.match(text) is not None


def _folded(text: str) -> str:
    if "&" in text:
        text = _ENTITY.sub(lambda entity: html.unescape(entity.group()), text)
    return " ".join(text.split())


def _pieces(lines: Sequence[str]) -> list[_Piece]:
    """Return the lines of a cue without tags; a voice's lines, and those that go on, are one piece."""
    found: list[_Piece] = []
    last: str | None = None
    for line in lines:
        for text, voice in _voices(line, last):
            last = voice
            said = _folded(text)
            if not said:
                continue
            above = found[-1].text if found and found[-1].voice == voice else ""
            if above and not _begins(said) and not _stands(above, said):
                found[-1] = _Piece(f"{above}{seam(above, said)}{said}", voice)
            else:
                found.append(_Piece(said, voice))
    return found


def _voices(line: str, voice: str | None) -> Iterator[tuple[str, str | None]]:
    """Yield the stretches of a line, each with the voice that is marked for it, without tags."""
    if "<" not in line and "{" not in line:
        yield line, voice
        return
    pieces: list[str] = []
    at = 0
    line = _STYLE.sub("", line)
    for tag in _TAG.finditer(line):
        closing, name, rest = tag.groups()
        name = name.lower()
        if name.isalpha() and (name not in _KNOWN or (rest and rest[0] not in ". \t/")):
            continue
        if not name and not closing:
            continue
        pieces.append(line[at : tag.start()])
        at = tag.end()
        if name == "br":
            pieces.append(" ")
        elif name == "v":
            yield "".join(pieces), voice
            pieces.clear()
            voice = None if closing else _name(rest)
    pieces.append(line[at:])
    yield "".join(pieces), voice


def _name(rest: str) -> str | None:
    found = _ANNOTATION.match(rest)
    return " ".join(html.unescape(found[1]).split()) if found else None


def _begins(line: str) -> bool:
    """Tell a line that is another voice's, or a remark of its own."""
    return bool(_SIGN.match(line) or _shouted(line) or _is_scene(line))


def _stands(above: str, line: str) -> bool:
    """Tell a line after a remark, or one whose bracket a later line closes."""
    return _is_scene(above) or (line[0] in "([" and is_closed(above))


def _is_scene(text: str) -> bool:
    if text[0].isalnum():
        return False
    text = _ARROWS.sub("", text, count=1).lstrip("- ")
    return bool(text) and (text[0] in _MUSIC or is_enclosed(text))


def _parted(text: str, *, dashes: bool, ended: bool) -> tuple[str, str, bool]:
    """Return the words without signs of a new voice, the name of that voice, and whether one begins."""
    if text[0].isalnum():
        name = _shouted(text)
        return text, name, bool(name)
    arrows = _ARROWS.match(text)
    if arrows:
        text = text[arrows.end() :]
    dash = _DASH.match(text)
    if dash and not dashes and not (ended and text[0] == "-"):
        dash = None
    if dash:
        text = text[dash.end() :]
    name = _shouted(text)
    if not name and arrows and (label := _LABEL.match(text)):
        name = label[1]
    if text and _is_scene(text):
        text = _INNER.sub("", text)
    return text, name, bool(arrows or name or dash)


def _shouted(text: str) -> str:
    """Return the name in capitals that stands before a colon, or nothing."""
    label = _LABEL.match(text) if text[1:2].isupper() or text[1:2] in _SECOND else None
    return label[1] if label and label[1].isupper() and sum(map(str.isalpha, label[1])) > 1 else ""


def seam(above: str, below: str) -> str:
    """Return what stands between two lines: nothing in a script that puts no spaces between words."""
    if above[-1] == "-" and above[-2:-1].isalpha() and below[0].islower():
        return ""
    unspaced = above[-1] >= "\u2e80" and below[0] >= "\u2e80" and not "\uac00" <= above[-1] <= "\ud7a3"
    return "" if unspaced else " "
