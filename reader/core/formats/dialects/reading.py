"""From the tree of an XML document to a transcript, by the table of its dialect."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, Final

from reader.core.formats.dialects.structure import speaks
from reader.core.formats.dialects.table import BLOCK, DIVISIONS, Dialect, Role, Rule, dialect_of
from reader.core.formats.dialects.values import Names, metadata
from reader.core.formats.dialects.words import merge_words
from reader.core.formats.dialects.writing import Writer
from reader.core.formats.markup.xml_parsing import XmlDocument, local_name
from reader.core.formats.source import Source
from reader.core.transcript import Transcript

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

SAMPLE: Final = 50_000
"""So many elements tell how an unknown vocabulary is used."""
_INLINE: Final = Rule(Role.INLINE)
_GROUP: Final = Rule(Role.GROUP)


def read_document(source: Source, document: XmlDocument) -> Transcript:
    """Return the transcript of a document; raises ``UnreadableSource`` for one that is none."""
    root = document.root
    dialect = dialect_of(root)
    merge_words(root, [name for name, rules in dialect.rules.items() if rules[0].role is Role.WORD])
    writer = Writer(Names(root, dialect.people))
    _walk(root, _Finder(root, dialect, document.mended), writer)
    if not writer.lines and dialect.without_text:
        raise source.refused(dialect.without_text)
    structure = writer.structure.divisions(writer.lines)
    return Transcript(
        "\n".join(writer.lines),
        writer.marks,
        metadata(root, dialect),
        source.provenance(dialect.name, document.encoding, document.warnings),
        structure=structure if speaks(structure) else (),
    )


def _walk(root: Element, find: _Finder, writer: Writer) -> None:
    """Write a document's lines. Nothing recurses: a document may nest deeper than Python can."""
    from lxml import etree

    rules: list[Rule] = []
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            rule = find(element)
            rules.append(rule)
            if rule.role is Role.DROP:
                walk.skip_subtree()
                continue
            if not rule.plain:
                writer.start(element, rule)
            elif not rule.within:
                writer.flush()
            writer.say(element.text)
        else:
            rule = rules.pop()
            if rule.role is Role.DROP:
                pass
            elif not rule.plain:
                writer.end(rule)
            elif not rule.within:
                writer.flush()
            if rules:
                writer.say(element.tail)
    writer.flush(whole=True)


class _Finder:
    """Tells what an element is; what no attribute decides is looked up once."""

    __slots__ = ("_dialect", "_inline", "_known", "_mended")

    def __init__(self, root: Element, dialect: Dialect, mended: bool) -> None:
        self._dialect = dialect
        self._mended = mended
        self._inline = frozenset() if dialect.roots else _beside_text(root, dialect)
        self._known: dict[object, tuple[Rule, ...]] = {}

    def __call__(self, element: Element) -> Rule:
        rules = self._known.get(element.tag) or self._learnt(element)
        for rule in rules:
            if not (rule.where or rule.inside) or rule.fits(element):
                return _GROUP if rule.role is Role.DROP and self._has_swallowed(element) else rule
        return BLOCK

    def _has_swallowed(self, header: Element) -> bool:
        """Tell whether a header holds parts of the text, because its end was lost."""
        if not self._mended:
            return False
        parts = [
            f"{{*}}{name}"
            for name, rules in self._dialect.rules.items()
            if any(rule.role in DIVISIONS or rule.role is Role.GROUP for rule in rules)
        ]
        return bool(parts) and next(header.iterdescendants(*parts), None) is not None

    def _learnt(self, element: Element) -> tuple[Rule, ...]:
        rules = (_INLINE,) if element.tag in self._inline else self._dialect.rules_of(element)
        self._known[element.tag] = rules
        return rules


def _beside_text(root: Element, dialect: Dialect) -> frozenset[str]:
    """Return the elements of an unknown vocabulary that mostly stand within a line of text."""
    every: Counter[str] = Counter()
    within: Counter[str] = Counter()
    for element in islice(root.iter("{*}*"), SAMPLE):
        tag = str(element.tag)
        if not dialect.rules.get(local_name(element)):
            every[tag] += 1
            within[tag] += bool(element.tail and element.tail.strip())
    return frozenset(tag for tag, count in within.items() if 2 * count > every[tag])
