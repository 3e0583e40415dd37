"""What the rules stand on: the lines of one speech, and the draft of its outline that they write."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final, NamedTuple

from reader.core.cues import CueLexicon, fold
from reader.core.outline.parts import Item, PartKind
from reader.core.outline.sentence_ends import label_starts, sentence_ends, speaks
from reader.core.transcript import Block, BlockKind, BlockMark, Metadata, Span

PROSE_WORDS = 18
"""A line of so many words that ends a sentence is running text, not a title, an address or a note."""
LETTERS_A_WORD = 2
"""How many letters count as a word where a script writes no spaces."""
LONG_PARAGRAPH = 3000
"""A paragraph of more code points is looked at in pieces."""
PIECE = 600
"""A piece is at least this long and ends with a sentence."""
_NUMBER: Final = re.compile(r"\(?\d{1,3}(?:[.)]\s*(?=[^\W\d_])|\s+(?=[^\W\d_a-zà-ÿа-я][^\W\d_]*,))")
ENDS = '.!?…。！？।؟:;"”»」)'


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph as the rules see it."""

    index: int
    """Its place among the paragraphs of the transcript."""
    span: Span
    text: str
    folded: str
    words: int
    mark: BlockMark

    @property
    def begin(self) -> int:
        """Where its words begin, after a paragraph's number ("12. ", "3) "), in code points."""
        number = _NUMBER.match(self.text)
        return number.end() if number else 0

    @property
    def prose(self) -> bool:
        """Whether it is running text: long, and ending as a sentence does."""
        return self.words >= PROSE_WORDS and (
            self.text.rstrip()[-1:] in ENDS or self.words >= 3 * PROSE_WORDS
        )

    @property
    def blank(self) -> bool:
        """Whether it holds nothing but white space."""
        return self.words == 0


@dataclass(frozen=True, slots=True)
class Label:
    """What one line is, how sure that is (0 to 1) and why, in plain words."""

    kind: PartKind
    confidence: float
    reason: str


@dataclass(frozen=True, slots=True)
class Heading:
    """That a line is a heading, its level from 1, how sure that is and why."""

    level: int
    confidence: float
    reason: str
    title: str


class Cohesion(NamedTuple):
    """How one paragraph's words belong to those before and after it."""

    depth: float = 0.0
    """How much the words change here beside how little around (Hearst 1997); its mean is 1."""
    apart: float = 0.0
    """How much less like the one before it is than neighbours are in this text, in standard deviations."""
    alike: float = 1.0
    """How like the words present before are to those present after; usually 1."""
    ended: float = 1.0
    """How much more present the words that end here were before it than they are after it, as a logarithm;
    usually about 1."""


class Evidence(NamedTuple):
    """What is found at the head of one line of the body."""

    line: int
    heading: bool = False
    salutation: bool = False
    ordinal: int | None = None
    """The number it counts with, -1 the last, 0 the next."""
    ordinal_words: str = ""
    transition: str = ""
    terse: bool = False
    """Whether it is one short sentence between long paragraphs: a subject put forward."""
    addressed: bool = False
    """Whether its first words address people: "Mr. President, ..."."""
    words: int = 0
    words_before: int = 0
    """Words of the paragraph, and of the one before it."""
    cohesion: Cohesion = Cohesion()

    @property
    def depth(self) -> float:
        """How much the words change here beside how little around."""
        return self.cohesion.depth


@dataclass(frozen=True, slots=True)
class Start:
    """A line where a section begins."""

    line: int
    title: str
    confidence: float
    reason: str
    kind: PartKind = PartKind.SECTION
    number: int | None = None
    level: int = 1
    """1 for a top-level section, more for one inside another."""


@dataclass(frozen=True, slots=True)
class Agenda:
    """An announcement: the lines that make it, the items it names, and how sure it is."""

    first: int
    last: int
    items: tuple[Item, ...]
    """Named in the announcement itself; none where it only counts."""
    count: int
    verb: bool
    """Whether words that announce stand with it."""
    score: float
    reason: str
    counted: bool = True
    """Whether it says how many items there are, or names headings; one that does neither must be sure."""
    signs: Mapping[str, float] = field(default_factory=dict)
    """What its own words show: weighed with how its items are treated."""
    nouns: frozenset[str] = frozenset()
    """Stems of the words that it counts: "places" in "three places where we begin"."""
    begun: Item | None = None
    """The first item, where the announcing paragraph counts it already and later ones count on from two."""


@dataclass(slots=True)
class Draft:
    """The outline of one speech while the rules work on it; every rule reads what earlier ones wrote."""

    lines: Sequence[Line]
    cues: CueLexicon
    labels: list[Label | None] = field(default_factory=list)
    """What each line is; none for a line of the body."""
    headings: dict[int, Heading] = field(default_factory=dict)
    inner: set[int] = field(default_factory=set)
    """Headings that stand inside a pillar which a heading began."""
    starts: dict[int, Start] = field(default_factory=dict)
    agendas: list[Agenda] = field(default_factory=list)
    addressees: dict[int, tuple[Item, ...]] = field(default_factory=dict)
    evidence: dict[int, Evidence] = field(default_factory=dict)
    """What was found at the head of each line that a rule asked for."""
    cohesions: dict[int, Cohesion] = field(default_factory=dict)
    """How the words go on or change at each line of the body."""
    metadata: Metadata = field(default_factory=Metadata)
    block_date: str = ""
    """What the block at the head says; it may be a page's date, so one in the text goes before it."""
    block_role: str = ""
    """An office that the block at the head names as the text's source."""
    speech: bool = True
    """Whether the text is a speech; where it is none, only its headings are parts."""

    def __post_init__(self) -> None:
        self.labels = [None] * len(self.lines)

    def label(self, line: int, kind: PartKind, confidence: float, reason: str) -> None:
        """Say what a line is."""
        self.labels[line] = Label(kind, confidence, reason)

    def kind(self, line: int) -> PartKind | None:
        """Return what a line was said to be."""
        label = self.labels[line]
        return label.kind if label else None

    def body(self, *also: PartKind) -> list[int]:
        """Return the lines that no rule has claimed, or only as one of some kinds; blank ones left out."""
        return [
            i
            for i, label in enumerate(self.labels)
            if (label is None or label.kind in also) and not self.lines[i].blank
        ]

    def know(self, **fields: str) -> None:
        """Add metadata; what is known already stays."""
        new = {name: value for name, value in fields.items() if value and not getattr(self.metadata, name)}
        self.metadata = replace(self.metadata, **new)


def lines_of(blocks: Sequence[Block], text: str, spaced: bool) -> Iterator[Line]:
    """Yield the lines of some paragraphs; a very long paragraph gives several, some sentences each."""
    for block in blocks:
        for span in (block.span,) if len(block.span) <= LONG_PARAGRAPH else _pieces(text, block.span):
            words = span.of(text)
            yield Line(block.index, span, words, fold(words), _count(words, spaced), block.mark)


def cut(line: Line, places: Iterable[int], spaced: bool) -> Iterator[Line]:
    """Yield a line in pieces, cut at some places of its text."""
    bounds = [0, *places, len(line.text)]
    if len(bounds) == 2:
        yield line
        return
    for start, end in pairwise(bounds):
        words = line.text[start:end]
        span = Span(line.span.start + start, line.span.start + end)
        yield Line(line.index, span, words, line.folded[start:end], _count(words, spaced), line.mark)


def _pieces(text: str, whole: Span) -> Iterator[Span]:
    """Each speaker's words, some sentences at a time: a talk or a speech that is one paragraph is divided."""
    bounds = [whole.start, *label_starts(text, whole.start, whole.end), whole.end]
    for start, end in pairwise(bounds):
        yield from _sentences(text, Span(start, end))


def _sentences(text: str, whole: Span) -> Iterator[Span]:
    start = whole.start
    while start < whole.end:
        stop = min(whole.end, start + 2 * LONG_PARAGRAPH)
        ends = (end for end in sentence_ends(text, start, stop) if end - start >= PIECE or speaks(text, end))
        end = next(ends, stop)
        end = whole.end if whole.end - end < PIECE and not speaks(text, end) else end
        yield Span(start, end)
        start = end


def _count(text: str, spaced: bool) -> int:
    if not text or text.isspace():
        return 0
    return text.strip().count(" ") + 1 if spaced else max(1, len(text) // LETTERS_A_WORD)


def is_notice(line: Line) -> bool:
    """Tell whether the source's mark-up says that the line is furniture of the page."""
    return line.mark.kind is BlockKind.NOTICE
