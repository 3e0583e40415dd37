"""Where readers saw openings end and closings begin: what the weights of borders are fitted to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.core.cues import language_told, lexicon
from reader.core.outline import finding
from reader.core.outline.borders import closing_signs, opening_signs
from reader.core.outline.dividing import signs
from reader.core.outline.evidence import gather
from reader.core.outline.ground import Draft, lines_of
from reader.core.outline.pillars import find_pillars
from reader.core.outline.sections import FEWEST_HEADINGS
from reader.core.outline.zones import find_closing, find_opening, without_foot
from tests.benchmarks.fitting import Choice
from tests.core.outline.gold import Labelled, Scorer

FAMILIES = {"fed": "central banks", "ecb": "central banks"}
"""Families of speeches whose files begin otherwise; any other is named by the first word of its file."""
BODY = ("section", "pillar")


def family(name: str) -> str:
    """Return the family of a labelled transcript."""
    first = name.replace("-", "_").partition("_")[0]
    return FAMILIES.get(first, first)


def openings(golds: Sequence[Labelled], score: Scorer) -> list[Choice]:
    """Return, for each speech, the signs at the places where its opening may end, and where it does."""
    found = []
    for gold in golds:
        draft = drafted(gold, find_opening.__name__)
        body = draft.body() if draft.speech else []
        kinds = _kinds(gold, draft, body, score)
        ends = [n for n, kind in enumerate(kinds) if kind in (*BODY, "agenda")]
        if ends and "front" not in kinds:
            signs = opening_signs(draft, body)
            if ends[0] < len(signs):
                found.append(Choice(family(gold.name), signs, ends[0]))
    return found


def closings(golds: Sequence[Labelled], score: Scorer) -> list[Choice]:
    """Return, for each speech, the signs at the places where its closing may begin, and where it does."""
    found = []
    for gold in golds:
        draft = drafted(gold, find_closing.__name__)
        body = without_foot(draft) if draft.speech else []
        kinds = _kinds(gold, draft, body, score)
        if not set(kinds) & set(BODY):
            continue
        begins = kinds.index("closing") if "closing" in kinds else len(body)
        first, signs = closing_signs(draft, body)
        if first <= begins < first + len(signs):
            found.append(Choice(family(gold.name), signs, begins - first))
    return found


def divisions(golds: Sequence[Labelled], score: Scorer) -> list[Choice]:
    """Return the signs of each paragraph inside bodies without headings, and whether a section begins."""
    found = []
    for gold in golds:
        draft = drafted(gold, find_pillars.__name__)
        body = draft.body() if draft.speech else []
        evidence = gather(draft, body)
        if sum(item.heading for item in evidence) >= FEWEST_HEADINGS:
            continue
        names = _names(gold, draft, body, score)
        for n in range(1, len(body)):
            if all(name.partition(":")[0] in BODY for name in names[n - 1 : n + 1]):
                places = [{"none": 1.0}, signs(evidence[n])]
                found.append(Choice(family(gold.name), places, int(names[n] != names[n - 1])))
    return found


def drafted(gold: Labelled, until: str) -> Draft:
    """Return the draft of an outline up to a rule, which is left out."""
    transcript = gold.transcript
    language = language_told(transcript.text, transcript.declared.language)
    cues = lexicon(language)
    lines = tuple(lines_of(transcript.blocks, transcript.text, cues.spaced))
    draft = Draft(lines, cues, metadata=replace(transcript.declared, language=language))
    for rule in finding.RULES:
        if rule.__name__ == until:
            return draft
        rule(draft)
    raise ValueError(f"no rule is called {until}")


def _kinds(gold: Labelled, draft: Draft, body: Sequence[int], score: Scorer) -> list[str]:
    """The kind that a reader gave each line of the body; empty where none was given."""
    return [name.partition(":")[0] for name in _names(gold, draft, body, score)]


def _names(gold: Labelled, draft: Draft, body: Sequence[int], score: Scorer) -> list[str]:
    """The label that a reader gave each line of the body, a section's with its number."""
    where = score.locate(gold.lines, gold.transcript.text)
    given = {i: name for first, last, name in gold.labels["lines"] for i in range(first, last + 1)}
    starts = sorted((where[i][0], kind) for i, kind in given.items() if i in where)
    spans = [draft.lines[i].span for i in body]
    return [next((kind for at, kind in starts if span.start <= at < span.end), "") for span in spans]
