"""References in real transcripts stay as good as they are, against those that readers listed."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.core.outline import find_outline
from reader.core.references import find_references
from reader.core.references.antecedents import places
from reader.core.references.demonstratives import demonstratives
from reader.core.references.speech import Speech
from reader.core.references.values import Reference, ReferenceKind
from reader.core.references.weights import SHOWN
from reader.core.transcript import Transcript
from tests.benchmarks.labelled_references import Marked, marked
from tests.core.outline.gold import Labelled, labelled, scorer

from .speeches import english

OF_THE_SPEECH = (ReferenceKind.BACK, ReferenceKind.FORWARD)


@pytest.fixture(scope="module")
def golds(shared: Path) -> list[Labelled]:
    return labelled(shared)


def test_what_readers_listed_is_found_and_little_else(shared: Path, golds: list[Labelled]) -> None:
    listed = found = linked = right = 0
    for gold in golds:
        marks = marked(gold, scorer(shared))
        references = find_references(gold.transcript, find_outline(gold.transcript))
        links = [reference for reference in references if reference.kind in OF_THE_SPEECH]
        listed += len(marks)
        found += sum(any(_same(mark, link) for link in links) for mark in marks)
        linked += len(links)
        right += sum(any(_same(mark, link) for mark in marks) for link in links)
    assert found / listed >= 0.55
    assert right / linked >= 0.52


def _same(mark: Marked, link: Reference) -> bool:
    return mark.span.overlaps(link.span) and mark.target.overlaps(link.target)


def test_every_sign_that_is_weighed_has_a_weight() -> None:
    text = (
        "The port is small. This port grew.\nThese ports matter to all. That is so, and this harbour too.\n"
    )
    speech = Speech(Transcript(text), english())
    signs = {name for each in demonstratives(speech) for p in places(each, speech) for name in p.signs}
    assert len(signs) > 20
    assert signs <= SHOWN.keys()
