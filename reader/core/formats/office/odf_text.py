"""The text of an OpenDocument's body, with changes accepted and white space as the standard means it.

Nothing recurses: tables may stand in tables as deep as they like.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from reader.core.formats.markup.xml_parsing import local_name
from reader.core.formats.office.odf_styles import OdfStyles
from reader.core.formats.office.paragraphs import Line, Paragraphs
from reader.core.formats.office.word_styles import attribute, child
from reader.core.formats.page.tags import words

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LEFT_OUT: Final = words(
    """
    tracked-changes annotation note forms scripts event-listeners title desc sequence-decls variable-decls
    user-field-decls section-source table-of-content-source illustration-index-source table-index-source
    object-index-source user-index-source alphabetical-index-source bibliography-source hidden-text
    hidden-paragraph image-map glue-point font-face-decls automatic-styles
    """
)
"""Elements that hold no text that is shown, and those that are read apart."""
_INDICES: Final = words(
    """
    table-of-content illustration-index table-index object-index user-index alphabetical-index bibliography
    """
)
_PARAGRAPHS: Final = frozenset({"p", "h"})
_MOST_SPACES: Final = 100
_DRAWN: Final = ":drawing:"
"""Of the namespace of frames, whose own text is but the white space between their parts."""
_SPACE: Final = re.compile(r"[ \t\r\n]+")


@dataclass(slots=True)
class OdfText:
    """Walks a part of a document and gathers its lines."""

    styles: OdfStyles
    notes: dict[str, Element] = field(default_factory=dict)
    """The notes that the text holds, by a name for each, in the order of their marks."""
    omitted: Counter[str] = field(default_factory=Counter)
    _paragraphs: Paragraphs = field(default_factory=Paragraphs)
    _spaced: list[bool] = field(default_factory=list)
    """For each open paragraph, whether a space just before makes the next one none."""
    _lists: int = 0
    _indices: int = 0

    def lines(self, root: Element) -> list[Line]:
        """Return the lines of an element's paragraphs."""
        from lxml import etree

        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            name = local_name(element)
            if event == "start":
                if name in _LEFT_OUT:
                    self._pass_by(name, element)
                    walk.skip_subtree()
                else:
                    self._begin(name, element)
            else:
                if name not in _LEFT_OUT:
                    self._end(name)
                if element is not root:
                    self._write(element.getparent(), element.tail)
        done = self._paragraphs.finish()
        self._paragraphs, self._lists, self._indices = Paragraphs(), 0, 0
        return done

    def _begin(self, name: str, element: Element) -> None:
        if name in _PARAGRAPHS:
            mark = self.styles.mark(element, self._lists, self._indices > 0)
            self._paragraphs.open(mark, self.styles.named(element))
            self._spaced.append(True)
        elif name == "s":
            count = attribute(element, "c")
            self._sign(" " * min(int(count) if count.isdecimal() else 1, _MOST_SPACES))
        elif name == "tab":
            self._sign("\t")
        elif name == "line-break":
            self._paragraphs.end_line()
            self._spaced[-1:] = [True] if self._spaced else []
        self._lists += name == "list"
        self._indices += name in _INDICES
        self._write(element, element.text)

    def _end(self, name: str) -> None:
        if name in _PARAGRAPHS:
            self._paragraphs.close()
            self._spaced.pop()
        self._lists -= name == "list"
        self._indices -= name in _INDICES

    def _pass_by(self, name: str, element: Element) -> None:
        if name == "note":
            key = f"note {len(self.notes) + 1}"
            self.notes[key] = element
            self._paragraphs.note(label(element, len(self.notes)), key)
            self._spaced[-1:] = [False] if self._spaced else []
        elif name in ("annotation", "section-source"):
            self.omitted[name] += 1

    def _sign(self, text: str) -> None:
        """Write white space that is meant."""
        if self._spaced:
            self._paragraphs.write(text)
            self._spaced[-1] = False

    def _write(self, inside: Element | None, text: str | None) -> None:
        """Write text whose white space folds, over the borders of elements too; drawings hold none."""
        if not text or not self._spaced or inside is None or _DRAWN in str(inside.tag):
            return
        folded = _SPACE.sub(" ", text)
        if self._spaced[-1]:
            folded = folded.removeprefix(" ")
        if folded:
            self._paragraphs.write(folded)
            self._spaced[-1] = folded.endswith(" ")


def label(note: Element, number: int) -> str:
    """Return a note's mark as it is shown: what the document calls it, or its number."""
    citation = child(note, "note-citation")
    stated = "".join(citation.itertext()).strip() if citation is not None else ""
    return f"[{stated or number}]"


def note_lines(walker: OdfText) -> dict[str, list[Line]]:
    """Return the notes that a walk has found, each with its mark before its first line."""
    found: dict[str, list[Line]] = {}
    for number, (name, note) in enumerate(list(walker.notes.items()), 1):
        body = child(note, "note-body")
        lines = (OdfText(walker.styles).lines(body) if body is not None else []) or [Line("")]
        first = lines[0]._replace(text=f"{label(note, number)} {lines[0].text}".strip())
        found[name] = [first, *lines[1:]]
    return found
