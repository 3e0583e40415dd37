"""The tables of XML vocabularies: what each element of a dialect is, and where it keeps what is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from reader.core.formats.markup.xml_parsing import local_name
from reader.core.transcript import DivisionKind, Metadata
from reader.resources import resource

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_XML_NAME: Final = "{http://www.w3.org/XML/1998/namespace}"
_XML_ATTRIBUTES: Final = frozenset({"id", "lang"})


class Role(StrEnum):
    """What an element is in a transcript."""

    BLOCK = "block"
    """It begins and ends a paragraph; so does every element that a table does not name."""
    INLINE = "inline"
    """It stands within a paragraph."""
    CELL = "cell"
    """It stands within a paragraph, apart from what is beside it."""
    WORD = "word"
    """One word or sign of an annotated text."""
    BREAK = "break"
    """A line ends here, inside a paragraph."""
    GLUE = "glue"
    """A word goes on over it."""
    LEAD = "lead"
    """A number that begins the paragraph after it."""
    DROP = "drop"
    """Data about the text, not the text; left out with all that is in it."""
    HEADING = "heading"
    LABEL = "label"
    """It names the speaker."""
    SCENE = "scene"
    REMARK = "remark"
    """What the reporter tells, in a place of its own or within a sentence."""
    NOTICE = "notice"
    NOTE = "note"
    """A note at a place in a paragraph; it comes after the paragraph."""
    QUOTE = "quote"
    ITEM = "item"
    GROUP = "group"
    """It ends the turns and sections that began in it."""
    FRONT = "front"
    SECTION = "debate_section"
    SPEECH = "speech"
    QUESTION = "question"
    ANSWER = "answer"


DIVISIONS: Final = {
    Role.FRONT: DivisionKind.FRONT,
    Role.SECTION: DivisionKind.DEBATE_SECTION,
    Role.SPEECH: DivisionKind.SPEECH,
    Role.QUESTION: DivisionKind.QUESTION,
    Role.ANSWER: DivisionKind.ANSWER,
}
WITHIN: Final = frozenset({Role.INLINE, Role.CELL, Role.WORD, Role.GLUE, Role.BREAK, Role.NOTE})
"""These do not end a paragraph."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What an element is, if its attributes and its parent are as the rule says.

    A place is a path from the element to what holds a value: ``@who``, ``name/surname``, ``a/@id``. The
    values of several places are joined.
    """

    role: Role
    where: tuple[tuple[str, str], ...] = ()
    """Attributes and their values; ``*`` is any."""
    inside: str = ""
    """The parent's name."""
    begins: Role | None = None
    """What begins with a label and goes on to the next one."""
    level: int = 0
    """A heading of this level begins a section that goes on to the next such heading."""
    title: tuple[str, ...] = ()
    speaker: tuple[str, ...] = ()
    office: tuple[str, ...] = ()
    time: tuple[str, ...] = ()
    page: tuple[str, ...] = ()

    plain: bool = field(init=False, compare=False)
    """Whether it only says if a paragraph ends here."""
    within: bool = field(init=False, compare=False)

    def __post_init__(self) -> None:
        told = self.role in (Role.BLOCK, Role.INLINE, Role.WORD) and not self.time and not self.page
        object.__setattr__(self, "plain", told)
        object.__setattr__(self, "within", self.role in WITHIN)

    def fits(self, element: Element) -> bool:
        """Tell whether the element is as the rule says."""
        if self.inside:
            parent = element.getparent()
            if parent is None or local_name(parent) != self.inside:
                return False
        for name, wanted in self.where:
            value = attribute(element, name)
            if value != wanted and not (wanted == "*" and value):
                return False
        return True


BLOCK: Final = Rule(Role.BLOCK)


@dataclass(frozen=True, slots=True)
class People:
    """Where the document lists who is who: element, the attributes that may name it, and places of a name."""

    elements: frozenset[str]
    ids: tuple[str, ...]
    name: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Dialect:
    """One vocabulary."""

    name: str
    """As in the outline contract: ``akoma-ntoso``, ``tei``, ..."""
    roots: frozenset[str]
    rules: Mapping[str, tuple[Rule, ...]]
    """By the element's local name; the first that fits counts."""
    metadata: Mapping[str, tuple[tuple[str, ...], ...]]
    """Places of each piece of metadata; the first that holds something counts."""
    constants: Mapping[str, str]
    """Metadata that every document of the dialect shares."""
    people: People | None
    without_text: str
    """Why a document without any text is refused; empty where nothing is known about it."""

    def rules_of(self, element: Element) -> tuple[Rule, ...]:
        """Return what elements of this name can be; the first rule that fits counts, the last one always."""
        return (*self.rules.get(local_name(element), ()), BLOCK)


def attribute(element: Element, name: str) -> str:
    """Return an attribute's value by its local name, or nothing."""
    value = element.get(name)
    if value is None and name in _XML_ATTRIBUTES:
        value = element.get(_XML_NAME + name)
    return value.strip() if isinstance(value, str) else ""


@cache
def dialects() -> tuple[Dialect, ...]:
    """Return every dialect there is a table of, by file name."""
    import tomllib

    files = sorted(resource("dialects").glob("*.toml"))
    return tuple(_dialect(tomllib.loads(file.read_text("utf-8"))) for file in files)


def dialect_of(root: Element) -> Dialect:
    """Return the dialect that a document is in, by its root; the general one where none claims it."""
    name = local_name(root)
    return next(
        (dialect for dialect in dialects() if name in dialect.roots),
        next(dialect for dialect in dialects() if not dialect.roots),
    )


def _dialect(table: dict[str, Any]) -> Dialect:
    people = table.get("people")
    return Dialect(
        name=table["name"],
        roots=frozenset(table["roots"].split()),
        rules=_rules(table),
        metadata={field: tuple(map(_places, places)) for field, places in table.get("metadata", {}).items()},
        constants={field: table[field] for field in Metadata.__slots__ if field in table},
        people=_people(people) if people else None,
        without_text=table.get("without_text", ""),
    )


def _rules(table: dict[str, Any]) -> dict[str, tuple[Rule, ...]]:
    rules: dict[str, tuple[Rule, ...]] = {}
    for entry in table.get("element", ()):
        for name in entry["names"].split():
            rules[name] = (*rules.get(name, ()), _rule(entry))
    for role, names in table["roles"].items():
        for name in names.split():
            rules[name] = (*rules.get(name, ()), Rule(Role(role)))
    return rules


def _rule(entry: dict[str, Any]) -> Rule:
    return Rule(
        role=Role(entry["is"]),
        where=tuple(entry.get("where", {}).items()),
        inside=entry.get("inside", ""),
        begins=Role(entry["begins"]) if "begins" in entry else None,
        level=entry.get("level", 0),
        **{place: _places(entry.get(place, "")) for place in ("title", "speaker", "office", "time", "page")},
    )


def _people(table: dict[str, Any]) -> People:
    return People(
        frozenset(table["elements"].split()),
        tuple(table["ids"].split()),
        tuple(map(_places, table["name"])),
    )


def _places(text: str) -> tuple[str, ...]:
    return tuple(text.split())
