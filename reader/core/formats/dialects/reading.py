"""From the tree of an XML document to a transcript, by the table of its dialect."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from reader.core.formats.dialects.structure import speaks
from reader.core.formats.dialects.table import BLOCK, Dialect, Role, Rule, dialect_of
from reader.core.formats.dialects.values import Names, metadata
from reader.core.formats.dialects.writing import Writer
from reader.core.formats.source import Source
from reader.core.formats.xml_parsing import XmlDocument, local_name
from reader.core.transcript import Transcript

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_INLINE: Final = Rule(Role.INLINE)


def read_document(source: Source, document: XmlDocument) -> Transcript:
    """Return the transcript of a document; raises ``UnreadableSource`` for one that is none."""
    root = document.root
    dialect = dialect_of(root)
    writer = Writer(Names(root, dialect.people), _says_where_words_join(root, dialect))
    _walk(root, dialect, writer)
    if not writer.lines and dialect.without_text:
        raise source.refused(dialect.without_text)
    structure = writer.structure.divisions(writer.lines)
    return Transcript(
        "\n".join(writer.lines),
        writer.marks,
        metadata(root, dialect),
        source.provenance(dialect.name, document.encoding, document.warnings),
        structure if speaks(structure) else (),
    )


def _walk(root: Element, dialect: Dialect, writer: Writer) -> None:
    """Write a document's lines. Nothing recurses: a document may nest deeper than Python can."""
    from lxml import etree

    inline = frozenset() if dialect.roots else _beside_text(root, dialect)
    rules: list[Rule] = []
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            rule = dialect.rule(element)
            if rule is BLOCK and element.tag in inline:
                rule = _INLINE
            rules.append(rule)
            if rule.role is Role.DROP:
                walk.skip_subtree()
                continue
            writer.start(element, rule)
            if element.text:
                writer.pieces.append(element.text)
        else:
            rule = rules.pop()
            if rule.role is not Role.DROP:
                writer.end(element, rule)
            if element.tail and rules:
                writer.pieces.append(element.tail)
    writer.flush(whole=True)


def _beside_text(root: Element, dialect: Dialect) -> frozenset[str]:
    """Return the elements of an unknown vocabulary that mostly stand within a line of text."""
    every: Counter[str] = Counter()
    within: Counter[str] = Counter()
    for element in root.iter("{*}*"):
        tag = str(element.tag)
        if not dialect.rules.get(local_name(element)):
            every[tag] += 1
            within[tag] += bool(element.tail and element.tail.strip())
    return frozenset(tag for tag, count in within.items() if 2 * count > every[tag])


def _says_where_words_join(root: Element, dialect: Dialect) -> bool:
    tokens = [name for name, rules in dialect.rules.items() if rules[0].role is Role.WORD]
    return any(element.get("join") for name in tokens for element in root.iter(f"{{*}}{name}"))
