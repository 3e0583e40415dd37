"""The fields between lines of dashes that stand before a text written for a web site.

They are no text of the speech: what they state is metadata. Their lines stay in the transcript, as furniture,
so that a reader can look them up.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from reader.core.formats.markup.days import day_of
from reader.core.transcript import Metadata

_MOST = 200
"""Lines that a block of fields may have."""
_FENCE = {"---": ("---", "..."), "+++": ("+++",)}
_FIELD = re.compile(r"""["']?(\w[\w .-]{0,40}?)["']?[ \t]*(?::(?=\s|$)|=(?=\s))[ \t]*""")
_FIELD_BYTES = re.compile(rb"\s*---[ \t]*\r?\n(?:#[^\n]*\n)?[\"']?\w[\w .-]{0,40}[\"']?[ \t]*:[ \t\r\n]")
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))")
_WIDE = {"_": " ", "N": " ", "n": " ", "t": " "}
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?=[-_]|$)")
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_HEAD = 600
"""Code points of a text within which it names its own day."""


class FrontMatter(NamedTuple):
    """The lines of the block, one for each field, and the values by their names in lower case."""

    lines: list[str]
    fields: Mapping[str, str]


NONE = FrontMatter([], {})


def begins_with_fields(head: bytes) -> bool:
    """Tell bytes that begin with a block of fields between dashes."""
    return _FIELD_BYTES.match(head.removeprefix(b"\xef\xbb\xbf")) is not None


def parted(text: str) -> tuple[FrontMatter, str]:
    """Return the front matter of a clean text and the text after it."""
    text = text.lstrip("\n")
    fence, _, rest = text.partition("\n")
    ends = _FENCE.get(fence.rstrip())
    lines = rest.split("\n", _MOST)
    end = next((i for i, line in enumerate(lines[:_MOST]) if ends and line.rstrip() in ends), 0)
    found = _read(lines[:end]) if end else None
    if found is None:
        return NONE, text
    lines_shown = [fence.rstrip(), *found.lines, lines[end].rstrip()]
    return FrontMatter(lines_shown, found.fields), "\n".join(lines[end + 1 :])


def _read(lines: list[str]) -> FrontMatter | None:
    """Return the fields of some lines, or ``None`` where one of them belongs to no field."""
    joined: list[str] = []
    fields: dict[str, str] = {}
    name = ""
    for line in filter(str.strip, lines):
        field = None if line[0].isspace() else _FIELD.match(line)
        if field:
            name = field[1].lower()
            joined.append(line.strip())
            fields.setdefault(name, line[field.end() :].strip())
        elif line.startswith(("#", "[")):
            joined.append(line.strip())
        elif name and line.startswith((" ", "\t", "-")):
            joined[-1] += f" {line.strip()}"
            fields[name] = f"{fields[name]} {line.strip()}"
        else:
            return None
    return FrontMatter(joined, fields) if fields else None


def declared(found: FrontMatter, body: str) -> Metadata:
    """Return what the fields state of the speech.

    The date is often that of the page, so it counts only where the text names no year near its beginning.
    """
    value = {name: _plain(value) for name, value in found.fields.items()}
    language = _LANGUAGE.match(value.get("lang") or value.get("language") or "")
    return Metadata(
        title=value.get("title", ""),
        speaker=value.get("speaker", ""),
        role=value.get("role", ""),
        event=value.get("event", ""),
        venue=value.get("venue", "") or value.get("location", ""),
        date="" if _YEAR.search(body[:_HEAD]) else day_of(value.get("date", "")),
        language=language.group().lower() if language else "",
    )


def _plain(value: str) -> str:
    """Return a value without its quotes; within double quotes escapes are undone (YAML 1.2, section 7.3)."""
    if len(value) > 1 and value[0] == value[-1] == '"':
        value = _ESCAPE.sub(_unescaped, re.sub(r"(?:\\|(?<! )) +\\ ", r"\\_", value[1:-1]))
    elif len(value) > 1 and value[0] == value[-1] == "'":
        value = value[1:-1].replace("''", "'")
    elif value[:1] in ("|", ">", "[", "{"):
        value = value.lstrip("|>+-[{ ").rstrip("]} ")
    return " ".join(value.replace("\u2060", "").split())


def _unescaped(escape: re.Match[str]) -> str:
    code = escape[1] or escape[2]
    char = chr(int(code, 16)) if code else _WIDE.get(escape[3], escape[3])
    return char if char.isprintable() else " "
