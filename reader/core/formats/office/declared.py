"""What a word processor's document states about its speech; what only concerns the file is left aside.

The properties of a file are often left over: its title from the document that it was made of, its author the
person who typed it, its date that of the typing. So a title or an author counts where the text itself shows
it near its beginning, and no date counts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from reader.core.formats.markup.xml_parsing import local_name
from reader.core.formats.office.paragraphs import TITLE, Line
from reader.core.transcript import BlockKind, BlockMark, Metadata

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_HEAD: Final = 1500
"""Code points in which a document shows its title and who speaks."""
_DEEPEST: Final = 6
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?=[-_]|$)")


def declared(body: Sequence[Line], properties: Element | None) -> Metadata:
    """Return title, speaker and language; ``properties`` is the root of the part with the file's own."""
    stated = _stated(properties)
    titled = " ".join(line.text for line in body if line.mark is TITLE)
    head = _folded("\n".join(line.text for line in body[:60])[:_HEAD])
    creator = stated.get("creator", "")
    title = titled or stated.get("title", "")
    return Metadata(
        title=title if _folded(title) in head else "",
        speaker=creator if " " in creator and _folded(creator) in head else "",
        language=language(stated.get("language", "")),
    )


def language(tag: str) -> str:
    """Return the language of a tag such as ``en-GB``, or nothing for what is none."""
    found = _LANGUAGE.match(tag.strip())
    return found.group().lower() if found and found.group().lower() != "und" else ""


def under_title(body: Sequence[Line]) -> list[Line]:
    """Return the lines with their headings one level deeper where a title stands above them."""
    if not any(line.mark is TITLE for line in body):
        return list(body)
    return [line._replace(mark=_deeper(line)) if _is_heading(line) else line for line in body]


def _is_heading(line: Line) -> bool:
    return line.mark.kind is BlockKind.HEADING and line.mark is not TITLE


def _deeper(line: Line) -> BlockMark:
    return replace(line.mark, level=min(line.mark.level + 1, _DEEPEST))


def _stated(properties: Element | None) -> dict[str, str]:
    """Return the properties by name; of those with one name the first that is not empty."""
    stated: dict[str, str] = {}
    for element in properties.iter() if properties is not None else ():
        text = " ".join((element.text or "").split())
        if text:
            stated.setdefault(local_name(element), text)
    return stated


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
