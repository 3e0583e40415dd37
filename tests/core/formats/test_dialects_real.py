"""Real files of parliaments, counted a second time without the reader: no word lost, no turn missed.

The counting here knows only the few elements that hold no words of the text, and those that begin a turn.
"""

import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from functools import cache
from html.entities import html5
from pathlib import Path

import pytest

from reader.core.formats import Source, UnreadableSource, read
from reader.core.outline import find_outline
from reader.core.outline.parts import PartKind
from reader.core.transcript import Transcript

NO_WORDS = {
    "akomaNtoso": {"meta"},
    "TEI": {"teiHeader", "listPerson"},
    "dbtplenarprotokoll": {"redner", "rednerliste"},
    "publicwhip": set(),
    "debates": set(),
    "Hansard": {"ExtractedInformation", "StartPageNumber"},
}
TURNS = (PartKind.SPEECH, PartKind.QUESTION, PartKind.ANSWER)
FRAMES = ("SDT2-sample.xml", "ParlaMint-TR.xml", "CREC-1997-01-28_mods.xml")


def files(shared: Path) -> list[Path]:
    return sorted((shared / "transcripts" / "xml").rglob("*.xml"))


def parsed(path: Path) -> ET.Element:
    text = path.read_bytes().decode("latin-1" if b"ISO-8859-1" in path.read_bytes()[:60] else "utf-8-sig")
    text = re.sub(r"(?s)^\s*<\?xml.*?\?>", "", text)
    text = re.sub(r"(?s)<!DOCTYPE[^\[>]*(\[.*?\]\s*)?>", "", text, count=1)
    named = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)(\w+);")
    return ET.fromstring(named.sub(lambda found: html5[found.group(1) + ";"], text))


def bare(tag: str) -> str:
    return tag.rpartition("}")[2]


def told(element: ET.Element, left_out: set[str]) -> Iterator[str]:
    if bare(element.tag) not in left_out:
        yield element.text or ""
        for child in element:
            yield from told(child, left_out)
            yield child.tail or ""


def characters(text: str) -> Counter[str]:
    """Brackets apart: the reader puts them around a remark within a sentence."""
    return Counter("".join(text.split())) - Counter("()" * len(text))


def begins_turn(element: ET.Element, parents: dict[ET.Element, ET.Element]) -> bool:
    name, parent = bare(element.tag), bare(parents[element].tag) if element in parents else ""
    if name == "speech":
        return element.get("nospeaker") != "true"
    if name == "p":
        return element.get("klasse") in ("redner", "N")
    if name == "name" and not element.get("type"):
        return parent in ("rede", "sitzungsbeginn", "tagesordnungspunkt")
    return name in ("u", "question", "answer", "ques", "reply", "Intervention", "Questioner", "Responder")


@cache
def seen(shared: Path) -> list[tuple[Path, ET.Element, Transcript]]:
    """Every file but those without a text: parsed here, and read by the reader."""
    paths = [path for path in files(shared) if path.name not in FRAMES]
    return [(path, parsed(path), read(Source.from_path(path))) for path in paths]


def test_no_character_is_lost_or_doubled_and_no_turn_is_missed(shared: Path) -> None:
    for path, root, transcript in seen(shared):
        parents = {child: parent for parent in root.iter() for child in parent}
        expected = characters("".join(told(root, NO_WORDS[bare(root.tag)])))
        assert characters(transcript.text) == expected, path.name
        turns = sum(begins_turn(e, parents) and bool("".join(e.itertext()).strip()) for e in root.iter())
        outline = find_outline(transcript)
        assert sum(part.kind in TURNS for part in outline.walk()) == turns, path.name


def test_words_are_told_apart_as_in_the_source(shared: Path) -> None:
    for path, root, transcript in seen(shared):
        words = Counter(transcript.text.split())
        pieces = told(root, NO_WORDS[bare(root.tag)])
        whole = Counter(word for piece in pieces for word in re.findall(r"(?<=\s)\S+(?=\s)", piece))
        missing = whole - words
        assert missing.total() <= 0.001 * whole.total(), (path.name, missing.most_common(5))


@pytest.mark.parametrize("name", FRAMES)
def test_what_holds_no_transcript_is_refused_in_one_sentence(shared: Path, name: str) -> None:
    path = next(path for path in files(shared) if path.name == name)
    with pytest.raises(UnreadableSource, match=r"^Cannot read \S+: it is .*; open .*\.$"):
        read(Source.from_path(path))
