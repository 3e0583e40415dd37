"""Utterances joined into paragraphs: at ends of sentences, pauses, and where another voice begins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import NamedTuple

from reader.core.formats.captions.utterances import Utterance, is_labelled, seam
from reader.core.formats.sentences import is_closed

_PAUSE = 2.0
"""Seconds of silence after a sentence that end a paragraph."""
_LONG_PAUSE = 4.0
"""Seconds that end one in the midst of a sentence, where the next words begin as one does ..."""
_SILENCE = 12.0
"""... and where nothing tells how they begin."""
_LONG = 700
"""Code points after which a paragraph ends with its sentence."""
_LONGEST = 1500
"""Code points after which it ends with its cue: captions that a machine wrote have no sentences."""
_BREATH = 1.0
_UNPUNCTUATED = 0.05
"""Where a smaller share of the cues ends a sentence, pauses end paragraphs."""
_WHOLE = 120
"""Code points; where most cues are longer, each is a paragraph."""


class Paragraph(NamedTuple):
    """A paragraph of one voice, and when it begins (seconds)."""

    text: str
    time: float | None
    speaker: str


@dataclass(slots=True)
class _Run:
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    first: Utterance | None = None
    last: Utterance | None = None

    def add(self, said: Utterance) -> None:
        if self.last is None:
            self.first = said
        else:
            self.pieces.append(seam(self.last.text, said.text))
        self.pieces.append(said.text)
        self.length += len(said.text)
        self.last = said


def paragraphs(said: Sequence[Utterance]) -> Iterator[Paragraph]:
    """Yield the paragraphs of what is said."""
    spoken = [one for one in said if not one.scene]
    whole = median([len(one.text) for one in spoken]) > _WHOLE if spoken else False
    bare = sum(is_closed(one.text) for one in spoken) < _UNPUNCTUATED * len(spoken)
    run = _Run()
    for one in said:
        if run.last is not None and _ends(run, run.last, one, whole=whole, bare=bare):
            yield from _made([run])
            run = _Run()
        run.add(one)
    yield from _made([run])


def _made(runs: Iterable[_Run]) -> Iterator[Paragraph]:
    for run in runs:
        if run.first is not None:
            yield Paragraph("".join(run.pieces), run.first.start, run.first.speaker)


def _ends(run: _Run, last: Utterance, one: Utterance, *, whole: bool, bare: bool) -> bool:
    if one.turns or one.scene or last.scene or one.speaker != last.speaker:
        return True
    pause = _pause(last, one)
    if is_closed(last.text):
        return whole or pause >= _PAUSE or run.length >= _LONG or is_labelled(one.text)
    if bare and run.length >= _LONG // 2 and pause >= _BREATH:
        return True
    if run.length >= _LONGEST:
        return True
    char = one.text.lstrip("\"“«'‘")[:1]
    begins = char.isupper() or char.isdigit() or (whole and not char.islower())
    return pause >= (_LONG_PAUSE if begins else _SILENCE)


def _pause(last: Utterance, one: Utterance) -> float:
    if last.end is None or one.start is None:
        return 0.0
    return one.start - last.end
