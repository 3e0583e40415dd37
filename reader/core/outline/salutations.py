"""Rule: lines that only address people, at the start and renewed in the middle, each with its addressees."""

from __future__ import annotations

import re
from typing import Final

from reader.core.cues import CueLexicon
from reader.core.outline.ground import Draft, Line
from reader.core.outline.naming import initialled
from reader.core.outline.parts import Item, PartKind
from reader.core.transcript import BlockKind, Span

LONGEST: Final = 240
"""A line of addresses is shorter than this, in code points."""
WRAPPED: Final = 6
"""The second line of an address that was wrapped has no more words."""
_PIECES: Final = re.compile(r"[,;!:.،؛，、！：]+(?=\s|$)|[，、！：,;!]")


def find_salutations(draft: Draft) -> None:
    """Label the lines that only address people."""
    for i, line in enumerate(draft.lines):
        if draft.labels[i] or line.blank or len(line.text) > LONGEST or line.mark.kind is BlockKind.LIST_ITEM:
            continue
        people = addressees(line, draft.cues)
        if people:
            draft.addressees[i] = people
            label = line.text.partition(":")[0].strip()
            draft.know(speaker=label if initialled(label) == label else "")
            words = line.text.strip().strip("*_")
            draft.label(i, PartKind.SALUTATION, 0.95, f"it only addresses people: {words[:60]}")
        elif _continues(draft, i):
            draft.label(i, PartKind.SALUTATION, 0.8, "the address above goes on")


def _continues(draft: Draft, i: int) -> bool:
    """Whether a short line ends an address that was wrapped: "Heads of State and / Government,"."""
    line, above = draft.lines[i], draft.lines[i - 1] if i else None
    return (
        above is not None
        and line.words <= WRAPPED
        and line.text.rstrip()[-1:] in tuple(",:;!")
        and draft.kind(i - 1) is PartKind.SALUTATION
        and above.text.rstrip()[-1:].isalnum()
    )


def addressees(line: Line, cues: CueLexicon) -> tuple[Item, ...]:
    """Return the people whom a line addresses; none where it does anything else too."""
    phrases = cues.phrases("salutation", "line")
    bare = line.text.strip()
    if not bare or bare[-1] in "?" or (bare[-1] == "." and line.words > 12) or "。" in bare:
        return ()
    whole = _item(line, 0, len(line.text))
    pieces = _pieces(line)
    said = _of_speaker(line, pieces)
    pieces = pieces[said:]
    named = [piece for piece in pieces if phrases.full(line.folded[piece.start : piece.end])]
    told = bare[-1] == "." and pieces[-1] not in named
    if (said or len(pieces) > 1) and 2 * len(named) >= len(pieces) and pieces[0] in named and not told:
        return tuple(_item(line, piece.start, piece.end) for piece in named)
    return (whole,) if phrases.full(line.folded) and _looks_named(bare) else ()


def _of_speaker(line: Line, pieces: list[Span]) -> bool:
    """Whether the first piece says who speaks: "A. Brook: Ladies and gentlemen, ..."."""
    first = pieces[0].of(line.text).strip() if len(pieces) > 1 else ""
    return bool(first) and line.text[pieces[0].end] == ":" and initialled(first) == first


def _looks_named(bare: str) -> bool:
    """A vocative line begins with a capital (or a script that has none) and holds no clause."""
    first = next((char for char in bare if char.isalpha()), "")
    return not first.islower()


def _pieces(line: Line) -> list[Span]:
    found, start = [], 0
    for cut in _PIECES.finditer(line.folded):
        if cut.group().startswith(".") and len(line.folded[start : cut.start()].split()) < 2:
            continue
        found.append(Span(start, cut.start()))
        start = cut.end()
    found.append(Span(start, len(line.folded)))
    return [span for span in found if line.folded[span.start : span.end].strip(" .*_")]


def _item(line: Line, start: int, end: int) -> Item:
    words = line.text[start:end]
    left = start + len(words) - len(words.lstrip(" *_"))
    title = words.strip(" *_.,:;!，：；！、،؛")
    return Item(title, Span(line.span.start + left, line.span.start + left + len(title)))
