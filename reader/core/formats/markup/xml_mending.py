"""Makes damaged XML well-formed and keeps every word of it.

Elements are closed where they were left open, what closes nothing is dropped, a second root goes into the
first, ``&`` and ``<`` that begin nothing become text, entities become what they stand for or stay as they are
written, and elements that stand deeper than a parser goes are taken out around their text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from html import escape
from html.entities import html5
from typing import Final, NamedTuple

DEEPEST: Final = 2_000
"""Elements deeper than this lose their tags; libxml2 gives up at 2,048."""
UNFOLDED: Final = 1_000_000
"""The document's own entities may add so many code points; those after that stay as they are written."""

_TAG: Final = re.compile(
    r"""<(/?)([^\W\d][\w.:-]*+)((?:\s(?:[^<>"']++|"[^"<]*+"|'[^'<]*+')*+)?+/?+)>""", re.UNICODE
)
"""A tag whole; it stops at the next "<", so that no input makes it try anything twice."""
_CUT_TAG: Final = re.compile(
    r"""</?+(?:[^\W\d][\w.:-]*+(?:\s++[\w.:-]++=(?:"[^"<]*+"|'[^'<]*+'))*+"""
    r"""(?:\s++(?:[\w.:-]++(?:=(?:"[^"<>]*+|'[^'<>]*+)?+)?+)?+)?+/?+)?+\Z"""
)
"""A tag that the end of the file cut."""
_SOUND: Final = re.compile(r"""(?:\s++[^\W\d][\w.:-]*+\s*+=\s*+(?:"[^"<]*+"|'[^'<]*+'))*+\s*+/?+""")
_ATTRIBUTE: Final = re.compile(r"""([^\W\d][\w.:-]*+)(?:\s*+=\s*+("[^"<]*+"|'[^'<]*+'|[^\s"'=<>]++))?+""")
_REFERENCE: Final = re.compile(r"&(?:(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[^\W\d][\w.-]{0,60}+);)?")
_ENTITY: Final = re.compile(
    r"""<!ENTITY\s{1,9}([\w.-]{1,60})\s{1,9}(?:"([^"&<%]*+)"|'([^'&<%]*+)')\s{0,9}>"""
)
_XML: Final = frozenset({"amp", "lt", "gt", "quot", "apos"})
TOO_DEEP: Final = 50_000
_QUOTE: Final = '"'
_CDATA: Final = "<![CDATA["
_SPECIAL: Final = (("<!--", "-->"), ("<?", "?>"), (_CDATA, "]]>"))
_DOCUMENT_TYPE: Final = re.compile(
    r"(?s)(?<!\s)(?:\s++|<\?(?>.*?\?>)|<!--(?>.*?-->))*+<!DOCTYPE\s[^\[<>]*+([\[>])"
)
_HEAD: Final = 5_000
"""A document type begins within so many code points."""


class TooDeep(Exception):  # noqa: N818 - it says what the document is
    """Elements stand tens of thousands deep, which no document's do."""


class Mended(NamedTuple):
    """Well-formed XML without a document type, and how many faults were mended to get there."""

    text: str
    repairs: int


class _Kind(StrEnum):
    TEXT = "text"
    LITERAL = "literal"
    """Text in which "&" is no reference."""
    STRAY = "stray"
    """A "<" that begins nothing."""
    BEGIN = "begin"
    END = "end"


class _Piece(NamedTuple):
    kind: _Kind
    text: str
    """The words, or the element's name."""
    rest: str = ""
    """What stands in a start tag after the name."""


@dataclass(slots=True)
class _References:
    """Turns references to entities into the characters they stand for."""

    entities: Mapping[str, str]
    repairs: int = 0
    unfolded: int = 0

    def in_text(self, text: str) -> str:
        return _REFERENCE.sub(self._one, text) if "&" in text else text

    def _one(self, found: re.Match[str]) -> str:
        name = found.group(1) or ""
        if name in _XML:
            return found.group()
        if name.startswith("#"):
            return _numbered(name)
        own = self.entities.get(name)
        if own is not None and self.unfolded + len(own) <= UNFOLDED:
            self.unfolded += len(own)
            return escape(own)
        if meant := html5.get(name + ";"):
            return escape(meant)
        self.repairs += not name
        return "&amp;" + found.group()[1:]


@dataclass(slots=True)
class _Mender:
    references: _References
    out: list[str] = field(default_factory=list)
    before: list[str] = field(default_factory=list)
    """Text that stands before the first element."""
    open: list[str] = field(default_factory=list)
    names: Counter[str] = field(default_factory=Counter)
    repairs: int = 0
    ended: bool = False
    """Whether the root was closed; it is kept open, in case that something comes after it."""
    more: bool = False
    """Whether something came after it."""

    def take(self, piece: _Piece) -> None:
        if piece.kind is _Kind.BEGIN:
            self._begin(piece.text, piece.rest)
        elif piece.kind is _Kind.END:
            self._end(piece.text)
        else:
            self._text(piece)

    def whole(self) -> Mended:
        self.repairs += not self.ended
        while self.open:
            self._close()
        return Mended("".join(self.out), self.repairs + self.references.repairs)

    def _text(self, piece: _Piece) -> None:
        self.repairs += piece.kind is _Kind.STRAY
        if piece.text.strip():
            self._after_the_end()
        literal = piece.kind is not _Kind.TEXT
        text = escape(piece.text, quote=False) if literal else self.references.in_text(piece.text)
        (self.out if self.open else self.before).append(text.replace("]]>", "]]&gt;"))

    def _begin(self, name: str, rest: str) -> None:
        self._after_the_end()
        deep = len(self.open) >= DEEPEST
        rest = self.references.in_text(self._attributes(rest))
        first = not self.open
        empty = rest.endswith("/")
        if empty and first:
            rest = rest[:-1]
        self.out.append(" " if deep else f"<{name}{rest}>")
        if first:
            self.out += self.before
        if not empty or first:
            self.open.append(name)
            self.names[name] += 1
        if len(self.open) > TOO_DEEP:
            raise TooDeep
        self.repairs += deep and len(self.open) == DEEPEST + 1
        self.ended = self.ended or (empty and first)

    def _attributes(self, rest: str) -> str:
        if _SOUND.fullmatch(rest):
            return rest
        self.repairs += 1
        values = {name: value.strip("\"'") for name, value in reversed(_ATTRIBUTE.findall(rest)) if value}
        sound = (f' {name}="{value.replace(_QUOTE, "&quot;")}"' for name, value in reversed(values.items()))
        return "".join(sound) + ("/" if rest.endswith("/") else "")

    def _end(self, name: str) -> None:
        if not self.names[name]:
            self.repairs += 1
            return
        self.repairs += self.open[-1] != name
        while len(self.open) > 1:
            if self._close() == name:
                return
        self.ended = True

    def _close(self) -> str:
        self.out.append(f"</{self.open[-1]}>" if len(self.open) <= DEEPEST else " ")
        name = self.open.pop()
        self.names[name] -= 1
        return name

    def _after_the_end(self) -> None:
        self.repairs += self.ended and not self.more
        self.more = self.ended


def mend(text: str) -> Mended:
    """Return the document well-formed; of one without any element nothing is left.

    Raises :class:`TooDeep`.
    """
    start, entities = _document_type(text)
    mender = _Mender(_References(entities))
    for piece in _pieces(text, start):
        mender.take(piece)
    return mender.whole()


def _document_type(text: str) -> tuple[int, Mapping[str, str]]:
    """Return where the document type ends, and the entities it declares that hold only text."""
    found = _DOCUMENT_TYPE.match(text) or _DOCUMENT_TYPE.search(text, 0, 2 * _HEAD)
    if not found:
        return 0, {}
    if found.group(1) == ">":
        return found.end(), {}
    end = text.find("]", found.end())
    declared = text[found.end() : end]
    while declared.count('"') % 2 and (more := text.find("]", end + 1)) > 0:
        declared, end = text[found.end() : more], more
    after = text.find(">", end)
    own = {name: twice or once for name, twice, once in _ENTITY.findall(declared)}
    return (after + 1, own) if 0 < end < after else (found.end(), own)


def _pieces(text: str, at: int) -> Iterator[_Piece]:
    unended: set[str] = set()
    while (less := text.find("<", at)) >= 0:
        if less > at:
            yield _Piece(_Kind.TEXT, text[at:less])
        at = less
        for begin, end in _SPECIAL:
            if text.startswith(begin, less) and begin not in unended:
                stop = text.find(end, less + len(begin))
                if stop < 0:
                    unended.add(begin)
                    continue
                if begin == _CDATA:
                    yield _Piece(_Kind.LITERAL, text[less + len(begin) : stop])
                at = stop + len(end)
                break
        if at > less:
            continue
        if tag := _TAG.match(text, less):
            yield _Piece(_Kind.END if tag.group(1) else _Kind.BEGIN, tag.group(2), tag.group(3))
            at = tag.end()
        elif _CUT_TAG.match(text, less):
            return
        else:
            yield _Piece(_Kind.STRAY, "<")
            at = less + 1
    yield _Piece(_Kind.TEXT, text[at:])


def _numbered(name: str) -> str:
    code = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
    fits = code in (9, 10, 13) or 32 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or 0xFFFF < code < 0x110000
    return f"&#{code};" if fits else "\ufffd"
