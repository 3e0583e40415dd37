"""Figures of the outlines of real transcripts, labelled by hand, with the scorer that lies beside them."""

from __future__ import annotations

import importlib.util
import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol, cast

from reader.core.analysis import Analysis
from reader.core.exporters import export
from reader.core.formats import Source, read
from reader.core.outline import find_outline
from reader.core.transcript import Transcript


@dataclass(frozen=True)
class Labelled:
    """A transcript with its gold labels and the lines that they number."""

    name: str
    labels: dict[str, Any]
    lines: list[str]
    transcript: Transcript


@dataclass
class Figures:
    """Counts over transcripts, and the figures they give (0 to 1)."""

    table: Counter[tuple[str, str]] = field(default_factory=Counter)
    pairs: dict[str, list[int]] = field(default_factory=dict)

    def add(self, scored: dict[str, Any]) -> None:
        self.table.update(scored["table"])
        for key in ("boundary", "agenda", "pillar", "turns"):
            sums = self.pairs.setdefault(key, [0] * len(scored[key]))
            self.pairs[key] = [a + b for a, b in zip(sums, scored[key], strict=True)]

    def lines(self) -> float:
        """Mean over the kinds of the F1 of line labels."""
        kinds = {kind for _, kind in self.table}
        return sum(map(self._kind, kinds)) / len(kinds)

    def _kind(self, kind: str) -> float:
        hit, miss, false = (self.table[what, kind] for what in ("hit", "miss", "false"))
        return 2 * hit / (2 * hit + miss + false) if hit else 0.0

    def f1(self, key: str) -> float:
        hit, offered, wanted = self.pairs[key]
        return 2 * hit / (offered + wanted) if offered + wanted else 1.0

    def pillars(self) -> float:
        right, every = self.pairs["pillar"]
        return right / every if every else 1.0


class Scorer(Protocol):
    """What the scorer beside the gold offers."""

    def gold_lines(self, path: Path) -> list[str]: ...
    def key(self, text: str) -> str: ...
    def keyed(self, text: str) -> tuple[str, list[int]]: ...
    def similar(self, a: str, b: str) -> float: ...
    def locate(self, lines: list[str], text: str) -> dict[int, tuple[int, int]]: ...
    def score_one(self, gold: dict[str, Any], lines: list[str], got: dict[str, Any]) -> dict[str, Any]: ...


def scorer(shared: Path) -> Scorer:
    spec = importlib.util.spec_from_file_location("gold_score", shared / "gold" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return cast("Scorer", module)


def labelled(shared: Path, labels: Path | None = None, corpus: Path | None = None) -> list[Labelled]:
    """Read every labelled transcript: the gold, or what a folder of labels names of a corpus."""
    corpus = corpus or (shared / "gold" / "transcripts" if labels is None else shared / "transcripts")
    score, found = scorer(shared), []
    for path in sorted((labels or shared / "gold" / "labels").glob("*.json")):
        given = json.loads(path.read_text("utf-8"))
        source = corpus / given["file"]
        found.append(Labelled(path.stem, given, score.gold_lines(source), read(Source.from_path(source))))
    return found


def figures(shared: Path, golds: list[Labelled]) -> Figures:
    """Outline every transcript and score it."""
    score, total = scorer(shared), Figures()
    for gold in golds:
        outline = find_outline(gold.transcript)
        got = json.loads(export("json", Analysis(gold.transcript, outline)))
        total.add(score.score_one(gold.labels, gold.lines, got))
    return total
