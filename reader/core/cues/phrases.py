"""Families of cue phrases, and how a family is looked for in folded text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from types import MappingProxyType
from typing import Final, NamedTuple

from reader.core.cues.notation import CONJUNCTIONS, DIGIT, Phrase
from reader.core.cues.words import LETTERS, WordPlaces, words_only

_REACH: Final = 120
"""How far from its anchor a phrase may begin or end, in code points: bounds the work at each anchor."""
_STRETCH: Final = 250_000
"""So much text is searched in one call, in code points: it holds every thread of the program for its time."""
_BEFORE: Final = 60
"""How far before a sure word the word before it is looked for, in code points."""
_GAP: Final = " ,-'"
_FEW: Final = 8
"""More beginnings than this are not looked for one by one."""
_MOST_BEGINS: Final = 1_000
"""So many beginnings of text are kept with the phrases that may begin so."""
_WORD_START: Final = re.compile(r"(?<!\w)\w")
_EDGES: Final = " ،؛؟\t.,:;!?¡¿/\"'“”«»‹›„()[]*_+•·-–—…。，：；！？、（）《》「」"


class CueMatch(NamedTuple):
    """A phrase found in folded text: where (code points, half open), which, and what filled its slots."""

    start: int
    end: int
    phrase: str
    value: int | None = None
    """What the table gives the phrase (``secondly = 2``)."""
    number: int | None = None
    """What ``{number}`` or ``{ordinal}`` stands for."""
    slots: Mapping[str, tuple[int, int]] = MappingProxyType({})
    """Where each slot's words stand."""


class Phrases:
    """A family of phrases of one language, for instance those that begin a closing."""

    def __init__(
        self,
        phrases: Iterable[Phrase],
        numbers: Mapping[str, int],
        ordinals: Mapping[str, int],
        spaced: bool = True,
    ) -> None:
        self._spaced = spaced
        self._all = tuple(phrases)
        self._values = {"number": numbers, "ordinal": ordinals}
        self._by_start: dict[str, list[Phrase]] = {}
        by_anchor: dict[str, tuple[list[Phrase], list[Phrase]]] = {}
        self._prefixed = any(phrase.prefixed for phrase in self._all)
        for phrase in self._all:
            for start in phrase.starts:
                self._by_start.setdefault(start, []).append(phrase)
            for anchor in phrase.anchors:
                every, open_ = by_anchor.setdefault(anchor, ([], []))
                every.append(phrase)
                if anchor in phrase.opens:
                    open_.append(phrase)
        self._by_begin: dict[str, Sequence[Phrase]] = {}
        self._by_anchor = by_anchor
        self._tried: dict[str, tuple[_Tried, _Tried]] = {}

    def __bool__(self) -> bool:
        return bool(self._all)

    def match(self, folded: str, at: int = 0) -> CueMatch | None:
        """Return the longest phrase that stands exactly at the offset."""
        best: tuple[re.Match[str], Phrase] | None = None
        begin, near = folded[at : at + 2], ""
        for phrase in self._beginning(begin):
            if not phrase.may_begin(folded, at):
                continue
            if not phrase.ready:
                near = near or words_only(folded[at : at + 2 * _REACH])
                if not phrase.may_stand(near):
                    continue
            hit = phrase.pattern.match(folded, at)
            if hit and (best is None or hit.end() > best[0].end()):
                best = hit, phrase
        return self._value(*best) if best else None

    def full(self, folded: str) -> CueMatch | None:
        """Return the phrase that is the whole text, punctuation and brackets around it left aside."""
        inner = folded.strip(_EDGES)
        if not inner:
            return None
        at, near = folded.find(inner), ""
        for phrase in self._beginning(inner[:2]):
            if not phrase.may_begin(folded, at):
                continue
            if not phrase.ready:
                near = near or words_only(inner)
                if not phrase.may_stand(near):
                    continue
            hit = phrase.pattern.fullmatch(folded, at, at + len(inner))
            if hit:
                return self._value(hit, phrase)
        return None

    def _beginning(self, begin: str) -> Sequence[Phrase]:
        """Return the phrases that may begin with two signs."""
        found = self._by_begin.get(begin)
        if found is None:
            if len(self._by_begin) >= _MOST_BEGINS:
                self._by_begin.clear()
            keys = dict.fromkeys((begin, begin[:1], ""))
            found = tuple(phrase for key in keys for phrase in self._by_start.get(key, ()))
            self._by_begin[begin] = found
        return found

    def search(self, folded: str, start: int = 0, end: int | None = None) -> CueMatch | None:
        """Return the first phrase anywhere in the range."""
        found = self._found(folded, start, len(folded) if end is None else end)
        return min(found, key=lambda match: (match.start, -match.end)) if found else None

    def find(self, folded: str, start: int = 0, end: int | None = None) -> Iterator[CueMatch]:
        """Yield every phrase in the range, in no promised order; not those without a sure word.

        ``str.find`` looks for each family's sure words and a pattern is tried only around those: some twenty
        times as fast as an alternation over the text.
        """
        return iter(self._found(folded, start, len(folded) if end is None else end))

    def find_by_words(self, text: WordPlaces) -> Iterator[CueMatch]:
        """Yield every phrase as :meth:`find` does in a whole text whose words' places are known."""
        if not self._spaced:
            yield from self.find(text.folded)
            return
        found: list[CueMatch] = []
        for anchor, (phrases, open_) in self._by_anchor.items():
            places: Iterable[int]
            if not anchor[0].isalnum():
                places = _places(anchor, text.folded, 0, len(text.folded))
            elif any(phrase.prefixed for phrase in phrases):
                written_on = (at + 1 for sign in CONJUNCTIONS for at in text.beginning(sign + anchor))
                places = chain(text.beginning(anchor), written_on)
            elif open_ or not anchor.isalnum():
                places = text.beginning(anchor)
            else:
                places = text.places(anchor)
            self._around(anchor, places, text.folded, 0, len(text.folded), found)
        yield from found

    def _found(self, folded: str, start: int, end: int) -> list[CueMatch]:
        anchors: Iterable[str] = self._by_anchor
        if end - start <= _STRETCH:
            # Most paragraphs hold none of a family's words, and "in" tells so five times as fast as a loop.
            part = folded if end - start >= len(folded) else folded[start:end]
            anchors = [anchor for anchor in anchors if anchor in part]
        found: list[CueMatch] = []
        look = _places_near if end - start <= _STRETCH else _places
        for anchor in anchors:
            places = look(anchor, folded, start, end)
            self._around(anchor, places, folded, start, end, found)
        return found

    def _around(
        self, anchor: str, places: Iterable[int], folded: str, start: int, end: int, found: list[CueMatch]
    ) -> None:
        """Add the phrases that stand around the places of their sure word."""
        tried = self._tried.get(anchor)
        if tried is None:
            every, open_ = self._by_anchor[anchor]
            tried = self._tried[anchor] = _Tried(every), _Tried(open_)
        length, spaced = len(anchor), self._spaced
        for at in places:
            begins = not spaced or at <= 0 or not folded[at - 1].isalnum()
            if not begins and not (self._prefixed and _begins(folded, at - 1)):
                continue
            goes_on = folded[at + length : at + length + 1].isalnum()
            around: _Around | None = None
            for phrase, leading in tried[goes_on].before(folded, at):
                if not begins and not phrase.prefixed:
                    continue
                if not phrase.ready:
                    around = around or _Around(folded, at, start, end)
                    if not around.allows(phrase):
                        continue
                if leading and phrase.pattern.match(folded, at, end) is None:
                    continue
                hit = _near(phrase, folded, at, start, end)
                if hit:
                    found.append(self._value(hit, phrase))

    def _value(self, hit: re.Match[str], phrase: Phrase) -> CueMatch:
        start, end = hit.span()
        if not hit.re.groups:
            return CueMatch(start, end, phrase.source, phrase.value)
        spans = ((name, hit.span(name)) for name in hit.re.groupindex)
        slots = {name: span for name, span in spans if span[0] >= 0}
        kind = next((kind for kind in self._values if kind in slots), None)
        number = self._number(kind, hit[kind]) if kind else None
        return CueMatch(start, end, phrase.source, phrase.value, number, slots)

    def _number(self, kind: str, words: str) -> int | None:
        if words.isdecimal():
            return int(words)
        return self._values[kind].get(" ".join(words.split()))


class _Tried:
    """The phrases that are tried around one sure word, told apart by the word before it."""

    __slots__ = ("_any", "_known", "_phrases", "_told")

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        self._phrases = phrases
        told = [phrase.before for phrase in phrases if phrase.before is not None and phrase.looks_back]
        self._told = frozenset[str]().union(*told)
        self._any = self._after("") if told else [(phrase, False) for phrase in phrases]
        self._known: dict[str, list[tuple[Phrase, bool]]] = {}

    def before(self, folded: str, at: int) -> list[tuple[Phrase, bool]]:
        """Return those that may stand where their word does, each with whether it can only begin there."""
        if not self._told:
            return self._any
        word = _word_before(folded, at)
        if word not in self._told:
            return self._any
        found = self._known.get(word)
        if found is None:
            found = self._known[word] = self._after(word)
        return found

    def _after(self, word: str) -> list[tuple[Phrase, bool]]:
        found = []
        for phrase in self._phrases:
            strange = phrase.looks_back and phrase.before is not None and word not in phrase.before
            if phrase.begins or not strange:
                found.append((phrase, strange))
        return found


class _Around:
    """What stands around a sure word: tells, without its pattern, where most phrases do not stand."""

    __slots__ = ("_after", "_at", "_end", "_folded", "_near", "_start")

    def __init__(self, folded: str, at: int, start: int, end: int) -> None:
        self._folded, self._at, self._start, self._end = folded, at, start, end
        self._after = self._near = ""

    def allows(self, phrase: Phrase) -> bool:
        """Tell whether a phrase with that word may stand here."""
        stop = min(self._end, self._at + _REACH)
        if phrase.leads and not phrase.prefixed:
            self._after = self._after or words_only(self._folded[self._at : stop])
            return phrase.may_stand(self._after)
        if not self._near:
            self._near = words_only(self._folded[max(self._start, self._at - _REACH) : stop])
        return phrase.may_stand(self._near)


def _word_before(folded: str, at: int) -> str:
    """Return the run of letters and digits before the offset, or what stands for any number."""
    near = folded[max(0, at - _BEFORE) : at].rstrip(_GAP)
    word = near.rpartition(" ")[2]
    if not word.isalnum():
        word = next(iter(LETTERS.only(near).split()[-1:]), "")
    return DIGIT if word.isdecimal() else word


def _near(phrase: Phrase, folded: str, at: int, start: int, end: int) -> re.Match[str] | None:
    """Return where a phrase stands whose sure word stands at the offset."""
    stop = min(end, at + _REACH)
    if phrase.leads:
        hit = phrase.pattern.match(folded, at, stop)
        if hit is None and phrase.prefixed and at > start:
            hit = phrase.pattern.match(folded, at - 1, stop)
        return hit
    first = max(start, at - _REACH)
    if phrase.heads is None:
        near = phrase.pattern.finditer(folded, first, stop)
        return next((found for found in near if found.start() <= at < found.end()), None)
    # A search would try the pattern at every letter, eight times as slow as where it can begin.
    for place in sorted(_beginnings(phrase.heads, folded, first, min(end, at + 2), phrase.spaced)):
        hit = phrase.pattern.match(folded, place, stop) if first <= place <= at else None
        if hit and hit.end() > at:
            return hit
        first = hit.end() if hit else first
    return None


def _beginnings(heads: Sequence[str], folded: str, start: int, end: int, spaced: bool) -> list[int]:
    """Return where one of the heads stands in the range; of many heads, where any word begins."""
    if spaced and len(heads) > _FEW:
        return [word.start() for word in _WORD_START.finditer(folded, start, end)]
    places: list[int] = []
    for head in heads:
        place = folded.find(head, start, end)
        while place >= 0:
            if not spaced or _begins(folded, place):
                places.append(place)
            place = folded.find(head, place + 1, end)
    return places


def _places_near(word: str, folded: str, start: int, end: int) -> Iterable[int]:
    """Return what :func:`_places` yields, of a range that is searched in one call."""
    at = folded.find(word, start, end)
    places: list[int] = []
    while at >= 0:
        places.append(at)
        at = folded.find(word, at + len(word), end)
    return places


def _places(word: str, folded: str, start: int, end: int) -> Iterator[int]:
    """Yield where a word stands in the range, as ``str.find`` would, a stretch at a time."""
    while start < end:
        stop = start + _STRETCH
        at = folded.find(word, start, min(end, stop + len(word) - 1))
        while at >= 0:
            yield at
            start = at + len(word)
            at = folded.find(word, start, min(end, stop + len(word) - 1))
        start = max(start, stop)


def _begins(folded: str, at: int) -> bool:
    """Tell whether a word can begin at the offset: no letter or digit stands before it."""
    return at <= 0 or not folded[at - 1].isalnum()
