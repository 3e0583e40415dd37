"""From the bytes of an XML document to a tree: nothing fetched, nothing unfolded without bound, nothing lost.

Two passes. The first is strict, and right for nearly every file. Where it finds a fault that is none of
size, the text is mended by us and parsed again with recovery: alone, that recovery drops undeclared
entities, bare ampersands, a second root and all that stands too deep, and says so only in its log.

The parser gets clean UTF-8 that we decoded, and no name of an outer DTD: it opens such a file although it is
told to load none, as soon as it may unfold the document's own entities.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.core.formats.cleaning import clean
from reader.core.formats.encoding import decode

if TYPE_CHECKING:
    from lxml.etree import XMLParser
    from lxml.etree import _Element as Element

MAX_XML_BYTES: Final = 64_000_000
"""The largest document that is parsed; its tree takes some ten times as much memory."""

_LABEL: Final = re.compile(rb"""<\?xml[^>]{1,200}?encoding\s{0,9}=\s{0,9}["']\s{0,9}([\w.:-]{1,40})""")
_DECLARATION: Final = re.compile(r"\s*+<\?xml\s[^>]{0,200}>")
_DOCUMENT_TYPE: Final = re.compile(
    r"""((?:\s++|<\?(?>.*?\?>)|<!--(?>.*?-->))*+)<!DOCTYPE\s*+([^\s\[<>"']++)"""
    r"""((?:[^\[<>"']++|"[^"]*+"|'[^']*+')*+)([\[>])""",
    re.DOTALL,
)
"""What stands before the document type, its root's name, the outer DTD, and how it goes on."""
_UNFOLDS: Final = frozenset({"ERR_ENTITY_LOOP", "ERR_RESOURCE_LIMIT"})
_NO_CHARACTERS: Final = ("\ufdd0".encode(), "\ufffe".encode(), "\uffff".encode())
"""Code points that stand for no character; readers may use the first as a sign of their own."""


class XmlError(Exception):
    """A document that cannot be read; the message says why, in words that follow the file's name."""


class XmlDocument(NamedTuple):
    """The tree of an XML document, the encoding its bytes were in, and warnings for a person.

    The tree holds elements and text only: no comments, no processing instructions, no entities.
    """

    root: Element
    encoding: str
    warnings: tuple[str, ...]
    mended: bool = False
    """Whether it was damaged; its elements may then hold more or less than they should."""


def parse_xml(data: bytes, chosen: str | None = None) -> XmlDocument:
    """Return the tree of an XML document; ``chosen`` is the encoding that a person set.

    Raises :class:`XmlError` for what is too large, no XML, or made to unfold without end. What is damaged is
    mended, and told in a warning.
    """
    if len(data) > MAX_XML_BYTES:
        raise XmlError(f"its XML is larger than {MAX_XML_BYTES // 1_000_000} MB, the most that is read")
    label = declared_xml_encoding(data)
    if chosen is None and "utf-7" in label.lower().replace("_", "-"):
        raise XmlError("it says that it is in UTF-7, which hides mark-up; save it as UTF-8 and open that")
    decoded = decode(data, label, chosen)
    text = clean(decoded.text, data if decoded.encoding == "utf-8" else None)
    utf8 = _without_outer_files(text).encode()
    for char in _NO_CHARACTERS:
        utf8 = utf8.replace(char, "\ufffd".encode())
    root = _strict(utf8)
    if root is not None:
        return XmlDocument(root, decoded.encoding, decoded.warnings)
    root, warnings = _mended(utf8.decode())
    return XmlDocument(root, decoded.encoding, (*decoded.warnings, *warnings), bool(warnings))


def declared_xml_encoding(data: bytes) -> str:
    """Return the encoding that an XML declaration states, or nothing."""
    found = _LABEL.search(data[:300])
    return found.group(1).decode("ascii", "ignore") if found else ""


def local_name(element: Element) -> str:
    """Return an element's name without its namespace, nor a prefix that no namespace was declared for."""
    return str(element.tag).rpartition("}")[2].rpartition(":")[2]


def _without_outer_files(text: str) -> str:
    """Return the text without its declaration, which no longer holds, and without the name of a DTD."""
    if declaration := _DECLARATION.match(text):
        text = text[declaration.end() :]
    if found := _DOCUMENT_TYPE.match(text):
        before, name, _, after = found.groups()
        text = f"{before}<!DOCTYPE {name} {after}{text[found.end() :]}"
    return text.lstrip() if text[:1].isspace() else text


def _parser(recover: bool) -> XMLParser:
    from lxml import etree

    return etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False if recover else "internal",
        recover=recover,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=True,
        collect_ids=False,
        remove_pis=True,
        remove_comments=True,
    )


def _strict(utf8: bytes) -> Element | None:
    """Return the root of a document that is well-formed, or ``None``; raise for one that unfolds."""
    from lxml import etree

    parser = _parser(recover=False)
    try:
        return etree.fromstring(utf8, parser)
    except etree.XMLSyntaxError:
        faults = [entry for entry in parser.error_log if entry.type_name in _UNFOLDS]
        if any("depth" not in fault.message for fault in faults):
            raise XmlError(
                "its entities unfold into far more text than it holds, so it is damaged or made to do harm"
            ) from None
        return None


def _mended(text: str) -> tuple[Element, tuple[str, ...]]:
    from lxml import etree

    from reader.core.formats.markup.xml_mending import TooDeep, mend

    try:
        mended = mend(text)
    except TooDeep:
        raise XmlError("its elements stand far too deep, so it is damaged or made to do harm") from None
    # Alone, recovery would drop text in silence: what it drops is mended before, the rest is in its log.
    parser = _parser(recover=True)
    try:
        root = etree.fromstring(mended.text.encode(), parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None or any(entry.type_name in _UNFOLDS for entry in parser.error_log):
        raise XmlError("it is no XML, or too damaged to be read; look for another copy")
    repairs = mended.repairs + len(parser.error_log)
    if not repairs:
        return root, ()
    places = "one place" if repairs == 1 else f"{repairs} places"
    return root, (f"The file is damaged XML; it was mended in {places}.",)
