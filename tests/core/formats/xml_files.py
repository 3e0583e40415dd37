"""XML documents of parliaments as their publishers write them, made for the tests."""

from __future__ import annotations

from html import escape

from reader.core.formats import Source

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
TEI = "http://www.tei-c.org/ns/1.0"


def paragraphs_of(texts: list[str], name: str) -> str:
    return "".join(f"<{name}>{escape(text, quote=False)}</{name}>\n" for text in texts)


def statement(texts: list[str]) -> Source:
    body = f"<mainBody>{paragraphs_of(texts, 'p')}</mainBody>"
    return akoma_ntoso(f"<statement name='statement'>{body}</statement>")


def text_edition(texts: list[str]) -> Source:
    return tei(f"<body><div>{paragraphs_of(texts, 'p')}</div></body>")


def akoma_ntoso(inner: str, namespace: str = AKN) -> Source:
    return Source("sitting.xml", f'<akomaNtoso xmlns="{namespace}">{inner}</akomaNtoso>'.encode())


def debate(body: str, references: str = "", namespace: str = AKN) -> Source:
    meta = f"<meta><references source='#us'>{references}</references></meta>"
    return akoma_ntoso(f"<debate>{meta}<debateBody>{body}</debateBody></debate>", namespace)


def tei(text: str, header: str = "", language: str = "en") -> Source:
    root = f'<TEI xmlns="{TEI}" xml:lang="{language}">'
    return Source("sitting.xml", f"{root}<teiHeader>{header}</teiHeader><text>{text}</text></TEI>".encode())


def plain(root: str, inner: str, attributes: str = "") -> Source:
    return Source("sitting.xml", f"<?xml version='1.0'?><{root} {attributes}>{inner}</{root}>".encode())
