"""A speech as the rules of references read it: folded text, sentences, and what its words weigh."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, islice, repeat
from math import log
from typing import TypeVar, cast

from reader.core.cues import CueLexicon, CueMatch, Grouped, WordPlaces, fold, language_of, lexicon
from reader.core.outline.parts import Outline, Part, PartKind
from reader.core.outline.wording import SENTENCES as MOST_SENTENCES
from reader.core.outline.wording import (
    folded_terms,
    sentence_bounds,
    small_words,
    tells_something,
    term_list,
    terms_of_words,
)
from reader.core.transcript import Span, Transcript

T = TypeVar("T")

_ENDS = tuple('.!?…:;"”’»。！？')
SPOKEN = frozenset(PartKind) - {PartKind.FRONT, PartKind.NOTICE, PartKind.SCENE}
"""Parts in which the speaker speaks, so in which a reference can stand."""
TURNS = frozenset({PartKind.SPEECH, PartKind.QUESTION, PartKind.ANSWER})
POSTINGS = 400
"""So many sentences with a word are looked at, the latest: bounds the work on a long text."""
LONGEST = 1_000
"""No sentence is longer, in code points: what goes on without a full stop is cut between two words."""
FEW = 1_000
"""So many lines are folded, and so many sentences freed, at once."""
CHUNK = 50_000
"""So much of a paragraph is split into sentences at once, in code points."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its place among all, its paragraph's index, and its span in the text."""

    index: int
    paragraph: int
    span: Span


class Speech:
    """A transcript with its outline; whatever costs time is made when a rule first asks for it."""

    def __init__(self, transcript: Transcript, outline: Outline) -> None:
        self.text = transcript.text
        self.blocks = transcript.blocks
        self.outline = outline
        self.notes = transcript.notes
        self._terms: dict[int, frozenset[str]] = {}
        self._tells: dict[int, bool] = {}
        self._weights: dict[str, float] = {}
        self._postings: dict[str, array[int]] = {}
        self._matches: dict[tuple[str, str], list[CueMatch]] = {}
        self._once: dict[Callable[[Speech], object], object] = {}

    def once(self, make: Callable[[Speech], T]) -> T:
        """Return what a function makes of this speech, made when it is first asked for."""
        if make not in self._once:
            self._once[make] = make(self)
        return cast("T", self._once[make])

    @cached_property
    def cues(self) -> CueLexicon:
        """The cue words of the speech's language."""
        return lexicon(self.outline.metadata.language or language_of(self.text))

    @cached_property
    def small(self) -> frozenset[str]:
        """Words that carry no subject."""
        return small_words(self.cues)

    @cached_property
    def folded(self) -> str:
        """The whole text folded for cues; offsets are those of the text."""
        lines = map(fold, _lines(self.text))
        return "".join(iter(lambda: "".join(islice(lines, FEW)), ""))

    @cached_property
    def words(self) -> WordPlaces:
        """Where each word of the folded text begins."""
        return WordPlaces(self.folded)

    @cached_property
    def sentences(self) -> list[Sentence]:
        """Every sentence, in text order."""
        found: list[Sentence] = []
        for block in self.blocks:
            for start, end in self._bounds(block.span):
                pieces = (Span(start, end),) if end - start <= LONGEST else self._cut(start, end)
                for span in pieces:
                    found.append(Sentence(len(found), block.index, span))
        return found

    def _bounds(self, paragraph: Span) -> Iterator[tuple[int, int]]:
        """Yield where the sentences of a paragraph stand; of a very long one as many as are split at once."""
        at = paragraph.start
        while at < paragraph.end:
            stop = min(paragraph.end, at + CHUNK)
            found = sentence_bounds(self.text[at:stop], self.cues)
            goes_on = len(found) > 1 and (stop < paragraph.end or len(found) > MOST_SENTENCES)
            for start, end in found[:-1] if goes_on else found:
                yield at + start, at + end
            at = at + found[-1][0] if goes_on else stop

    def _cut(self, start: int, stop: int) -> Iterator[Span]:
        """Yield a long sentence in pieces that are not longer than :data:`LONGEST`."""
        while stop - start > LONGEST:
            space = self.text.rfind(" ", start + 1, start + LONGEST)
            end = space + 1 if space > 0 else start + LONGEST
            yield Span(start, end)
            start = end
        yield Span(start, stop)

    @cached_property
    def _sentence_starts(self) -> array[int]:
        return array("q", (sentence.span.start for sentence in self.sentences))

    def sentence_at(self, offset: int) -> Sentence:
        """Return the sentence that holds the offset, or the one before it."""
        return self.sentences[max(0, bisect_right(self._sentence_starts, offset) - 1)]

    def paragraph(self, offset: int) -> Span:
        """Return the paragraph that holds the offset."""
        return self.blocks[self.blocks.at(offset)].span

    def cue_matches(self, table: str, key: str) -> list[CueMatch]:
        """Return where phrases of a table stand in what is spoken, the longest where several overlap."""
        if (table, key) not in self._matches:
            self._matches[table, key] = self._find(table, key)
        return self._matches[table, key]

    def _find(self, table: str, key: str) -> list[CueMatch]:
        matches = self.cues.phrases(table, key).find_by_words(self.words)
        found = sorted(matches, key=lambda match: (match.start, -match.end))
        apart: list[CueMatch] = []
        for match in found:
            if (not apart or match.start >= apart[-1].end) and self.spoken(match.start):
                apart.append(match)
        return apart

    # What stands where

    def let_go(self) -> None:
        """Forget the sentences and what is known of their words, a few at a time.

        Of a long text they are hundreds of thousands of objects: freed in one go, as this is, they would hold
        every thread of the program for that long.
        """
        made = vars(self)
        if "words" in made:
            self.words.let_go()
        while sentences := made.get("sentences"):
            del sentences[-FEW:]
        for known in (self._terms, self._tells, self._weights, self._matches, self._once, self._postings):
            while known:
                known.popitem()

    @cached_property
    def _stretches(self) -> tuple[array[int], list[Part | None]]:
        """Where each stretch of one innermost part begins."""
        starts = array("q", [0])
        parts: list[Part | None] = [None]
        for start, part in _stretches(self.outline.parts, None):
            starts.append(start)
            parts.append(part)
        return starts, parts

    def part_at(self, offset: int) -> Part | None:
        """Return the innermost part that holds the offset."""
        starts, parts = self._stretches
        return parts[bisect_right(starts, offset) - 1]

    @cached_property
    def _turns(self) -> list[Part]:
        return [part for part in self.outline.walk() if part.kind in TURNS]

    def _turn_at(self, offset: int) -> Part | None:
        """Return the turn that holds the offset, where several speak."""
        at = bisect_right(self._turns, offset, key=lambda part: part.span.start) - 1
        return self._turns[at] if at >= 0 and offset in self._turns[at].span else None

    def one_speaks(self, span: Span, target: Span, across: bool) -> bool:
        """Tell whether words and what they refer to stand in one turn, or name the target's speaker.

        ``across``: another turn of the same speaker will do.
        """
        here, there = self._turn_at(span.start), self._turn_at(target.start)
        if here is there or here is None or there is None:
            return True
        if across and here.speaker and here.speaker == there.speaker:
            return True
        said = frozenset(re.findall(r"\w{3,}", self.sentence_at(span.start).span.of(self.folded)))
        return bool(said & frozenset(re.findall(r"\w{3,}", fold(there.speaker))[-1:]))

    def spoken(self, offset: int) -> bool:
        """Tell whether the speaker says what stands there; furniture and front matter are not said."""
        part = self.part_at(offset)
        return part is None or part.kind in SPOKEN

    def says(self, sentence: Sentence) -> bool:
        """Tell a sentence that says something from a heading, a number, an address or a note."""
        words = sentence.span.of(self.text)
        part = self.part_at(sentence.span.start)
        addresses = part is not None and part.kind is PartKind.SALUTATION
        if addresses or not self.spoken(sentence.span.start):
            return False
        return words.endswith(_ENDS) and self.tells(sentence)

    # What words weigh

    def terms(self, sentence: Sentence) -> frozenset[str]:
        """Return the stems of a sentence's subject words."""
        found = self._terms.get(sentence.index)
        if found is None:
            found = frozenset(folded_terms(sentence.span.of(self.folded), self.cues, self.small))
            self._terms[sentence.index] = found
        return found

    def tells(self, sentence: Sentence) -> bool:
        """Tell whether a sentence has two subject words or more."""
        known = self._tells.get(sentence.index)
        if known is None:
            known = self._tells[sentence.index] = self.tell(sentence.span.of(self.folded))
        return known

    def tell(self, folded: str) -> bool:
        """Tell whether folded text has two subject words or more."""
        return tells_something(folded, self.cues, self.small)

    def terms_of(self, words: str) -> frozenset[str]:
        """Return the stems of the subject words of any words."""
        return frozenset(term_list(words, self.cues, self.small))

    @cached_property
    def _words_of(self) -> dict[str, list[str]]:
        """The words in which each stem stands."""
        found: dict[str, list[str]] = {}
        for term, word in terms_of_words(self.words.vocabulary, self.cues, self.small):
            found.setdefault(term, []).append(word)
        return found

    @cached_property
    def _pairs(self) -> Grouped:
        """The sentences with each pair of letters, where no spaces part words."""
        found = Grouped()
        for sentence in self.sentences:
            terms = self.terms(sentence)
            found.add(terms, repeat(sentence.index, len(terms)))
        return found

    def _sentences_with(self, term: str) -> array[int]:
        """The indexes of all sentences with a stem; few stems of a text are ever asked for."""
        if not self.cues.spaced:
            return self._pairs.get(term, array("q"))
        found = self._postings.get(term)
        if found is None:
            places = sorted(chain.from_iterable(map(self.words.places, self._words_of.get(term, ()))))
            indexes = (bisect_right(self._sentence_starts, place) - 1 for place in places)
            found = self._postings[term] = array("q", dict.fromkeys(indexes))
        return found

    def weight(self, term: str) -> float:
        """Return how telling a stem is: the logarithm of the share of sentences without it (idf)."""
        found = self._weights.get(term)
        if found is None:
            found = log(1 + len(self.sentences) / (1 + len(self._sentences_with(term))))
            self._weights[term] = found
        return found

    def sentences_with(self, term: str, before: int) -> array[int]:
        """Return the indexes of the latest sentences with a stem among those before an index."""
        postings = self._sentences_with(term)
        end = bisect_left(postings, before)
        return postings[max(0, end - POSTINGS) : end]


def _lines(text: str) -> Iterator[str]:
    """Yield the lines of a text with their ends, one by one: a list of them all is long in the making."""
    at = 0
    while at < len(text):
        end = text.find("\n", at) + 1 or len(text)
        yield text[at:end]
        at = end


def _stretches(parts: tuple[Part, ...], parent: Part | None) -> Iterator[tuple[int, Part | None]]:
    for part in parts:
        yield part.span.start, part
        yield from _stretches(part.children, part)
        yield part.span.end, parent
