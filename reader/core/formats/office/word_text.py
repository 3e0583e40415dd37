"""The text of a Word document's parts, with changes accepted and fields as their results.

Nothing recurses: tables may stand in tables as deep as they like.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from reader.core.formats.markup.xml_parsing import local_name
from reader.core.formats.office.paragraphs import Line, Paragraphs
from reader.core.formats.office.word_styles import WordStyles, attribute, child, styled
from reader.core.formats.page.tags import words

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LEFT_OUT: Final = words(
    """
    pPr rPr tblPr tblGrid trPr tcPr sdtPr sdtEndPr sectPr ffData del moveFrom delText instrText delInstrText
    """
)
"""Elements that hold no text that is shown: properties, codes of fields, what a tracked change took out."""
_SIGNS: Final = {"tab": "\t", "ptab": "\t", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_BREAKS: Final = frozenset({"br", "cr"})
_NOTES: Final = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}
_OMITTED: Final = frozenset({"commentReference", "altChunk", "subDoc"})


@dataclass(slots=True)
class WordText:
    """Walks one part of a document and gathers its lines."""

    styles: WordStyles
    notes: dict[str, str] = field(default_factory=dict)
    """The names of the notes that were pointed to, with the marks that they bear."""
    omitted: Counter[str] = field(default_factory=Counter)
    """What did not come along, by the name of its element; ``hidden`` counts runs of hidden text."""
    _paragraphs: Paragraphs = field(default_factory=Paragraphs)
    _fields: list[bool] = field(default_factory=list)
    """For each field that is open, whether its code is being read and not yet its result."""
    _keeps_fields: bool = False
    _runs: list[bool] = field(default_factory=list)
    """For each run that is open, whether it is hidden; one stands in another around a text box."""
    _hidden: int = 0

    def lines(self, root: Element) -> list[Line]:
        """Return the lines of a part.

        A field that is never closed would take the rest of the document for its code; so its codes' parts are
        kept then.
        """
        before = (dict(self.notes), Counter(self.omitted))
        self._walk(root)
        if self._fields:
            self.notes, self.omitted = before
            self._paragraphs, self._fields, self._keeps_fields = Paragraphs(), [], True
            self._walk(root)
        done = self._paragraphs.finish()
        self._paragraphs, self._fields, self._keeps_fields = Paragraphs(), [], False
        return done

    def _walk(self, root: Element) -> None:
        from lxml import etree

        names: dict[str, str] = {}
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            tag = str(element.tag)
            name = names.get(tag) or names.setdefault(tag, local_name(element))
            if event == "end":
                if ends := _ENDS.get(name):
                    ends(self, element)
            elif name in _LEFT_OUT or (name in _DOUBTFUL and _is_left_out(name, element)):
                walk.skip_subtree()
            elif begins := _BEGINS.get(name):
                begins(self, element)

    def _open(self, element: Element) -> None:
        properties = child(element, "pPr")
        self._paragraphs.open(self.styles.mark(properties), styled(properties, "pStyle"))

    def _close(self, element: Element) -> None:
        mark = child(child(element, "pPr"), "rPr")
        self._paragraphs.close(joins=any(child(mark, name) is not None for name in ("del", "moveFrom")))

    def _run(self, element: Element) -> None:
        hidden = self.styles.is_hidden(child(element, "rPr"))
        self._runs.append(hidden)
        self._hidden += hidden

    def _end_run(self, _element: Element) -> None:
        self._hidden -= self._runs.pop()

    def _write(self, text: str) -> None:
        if self._fields and any(self._fields[:-1]):
            return
        if self._hidden:
            self.omitted["hidden"] += 1
        else:
            self._paragraphs.write(text)

    def _text(self, element: Element) -> None:
        if element.text:
            self._write(element.text)

    def _sign(self, element: Element) -> None:
        self._write(_SIGNS[local_name(element)])

    def _symbol(self, element: Element) -> None:
        try:
            self._write(chr(int(attribute(element, "char"), 16)))
        except (ValueError, OverflowError):
            self._write("\ufffd")

    def _break(self, _element: Element) -> None:
        self._paragraphs.end_line()

    def _field(self, element: Element) -> None:
        state = attribute(element, "fldCharType")
        if self._keeps_fields:
            return
        if state == "begin":
            self._fields.append(True)
        elif state == "separate" and self._fields:
            self._fields[-1] = False
        elif state == "end" and self._fields:
            self._fields.pop()

    def _note(self, element: Element) -> None:
        if self._hidden or any(self._fields[:-1]):
            return
        name = f"{_NOTES[local_name(element)]} {attribute(element, 'id')}"
        label = self.notes.setdefault(name, f"[{len(self.notes) + 1}]")
        self._paragraphs.note(label, name)

    def _omit(self, element: Element) -> None:
        self.omitted[local_name(element)] += 1


_Action = Callable[[WordText, "Element"], None]
_DOUBTFUL: Final = frozenset({"tr", "Choice", "Fallback"})
_BEGINS: Final[Mapping[str, _Action]] = {
    "p": WordText._open,
    "r": WordText._run,
    "t": WordText._text,
    "sym": WordText._symbol,
    "fldChar": WordText._field,
    **dict.fromkeys(_SIGNS, WordText._sign),
    **dict.fromkeys(_BREAKS, WordText._break),
    **dict.fromkeys(_NOTES, WordText._note),
    **dict.fromkeys(_OMITTED, WordText._omit),
}
_ENDS: Final[Mapping[str, _Action]] = {"p": WordText._close, "r": WordText._end_run}


def _is_left_out(name: str, element: Element) -> bool:
    """Tell a table's row that was deleted, and every form but the first of what is there in several."""
    if name == "tr":
        return child(child(element, "trPr"), "del") is not None
    return any(local_name(sister) == "Choice" for sister in element.itersiblings(preceding=True))


def note_lines(
    walker: WordText, part: Element | None, kind: str, wanted: Mapping[str, str]
) -> Iterable[tuple[str, list[Line]]]:
    """Yield the notes of one part that are pointed to, each with its mark before its first line."""
    for element in part if part is not None else ():
        name = f"{kind} {attribute(element, 'id')}"
        if name in wanted:
            lines = walker.lines(element) or [Line("")]
            first = lines[0]._replace(text=f"{wanted[name]} {lines[0].text}".strip())
            yield name, [first, *lines[1:]]
