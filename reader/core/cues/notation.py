"""The notation of cue phrases, and its compiler.

A phrase is words in order, in lower case. In it

* ``(very|most)`` may stand or be missing, ``[is|was]`` must stand; each alternative is a phrase;
* ``congratulat*`` is any word that begins so;
* ``...`` is up to three words of any kind, within the sentence;
* ``{number}``, ``{ordinal}`` are the words of those tables (a number also in digits), ``{digits}`` is digits,
  ``{code}`` a sign with digits such as ``A/66/23``, ``{name}`` one to six words of a name;
* any other ``{list}`` is one entry of that list in the table ``[words]``.

Between words white space, a comma or a hyphen may stand; after an apostrophe
nothing need (``l' assemblée``). A phrase matches whole words only, except in a
script that writes none (``spaced = false``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final

from reader.core.cues.folding import fold

_TOKEN: Final = re.compile(
    r"\s+|\.\.\.|\{(?P<slot>\w+)\}|(?P<sign>[\[\]()|])|(?P<word>[^\s\[\](){}|]+?(?=\.\.\.|[\s\[\](){}|]|$))"
)
_PLAIN: Final = re.compile("[a-zа-я]+$")
"""Words that mean themselves in a pattern."""
_RUN: Final = re.compile(r"[^\W_]+")
DIGIT: Final = "0"
"""Stands for any number among the runs of letters that may stand before an anchor."""
_ARABIC_MARKS: Final = "[\u064b-\u0652\u0640]*"
_MAX_DEPTH: Final = 12
_OPEN_SLOTS: Final = {
    "digits": r"\d{1,4}",
    "code": r"(?=[\w./()-]*\d)\w[\w./()-]*",
    "name": r"[^\W\d_][\w.'-]*(?: [^\W\d_][\w.'-]*){0,5}?",
}
_ANY_WORDS: Final = r"[^\s.;:!?]+(?: +[^\s.;:!?]+){0,2}?"
_UNSPACED_NAME: Final = r"[^\W\d_](?:[^\W\d_]|·){1,11}?"
_UNSPACED_WORDS: Final = r"[^\s.;:!?。；：！？，]{1,8}?"
"""What a name and any words are where a script writes no spaces: as few signs as will do."""
CONJUNCTIONS: Final = "وف"
"""Conjunctions that Arabic writes as one word with the next: any phrase may begin with one."""


class BadPhraseError(ValueError):
    """A phrase that the notation does not allow; the message names the phrase and what is wrong."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """What a phrase's slots stand for in one language."""

    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    words: Mapping[str, Sequence[str]]
    spaced: bool = True
    known: dict[str, _Piece] = field(default_factory=dict, compare=False, repr=False)
    """Slots compiled before: a list of a hundred nouns stands in many phrases."""

    def entries(self, slot: str) -> Sequence[str]:
        """Return the entries of a slot, longest first, so that the longest is tried first.

        Raises :class:`KeyError` for a slot that the language does not fill.
        """
        found = {"number": self.numbers, "ordinal": self.ordinals}.get(slot) or self.words[slot]
        return sorted(found, key=lambda entry: (-len(entry), entry))


@dataclass(frozen=True, slots=True)
class _Piece:
    """A compiled element: its pattern, how it may begin, and the words of which one must stand."""

    pattern: str
    starts: frozenset[str]
    anchors: tuple[str, ...] = ()
    optional: bool = False
    leads: bool = True
    """Whether nothing can stand before its anchor."""
    begins: bool = True
    """Whether it can begin with its anchor."""
    before: frozenset[str] | None = frozenset()
    """The runs of letters of which one stands right before an anchor with which it does not begin.

    ``None`` where that cannot be told.
    """
    lasts: frozenset[str] | None = None
    """The runs of letters with which it may end; ``None`` where that cannot be told."""
    opens: frozenset[str] = frozenset()
    """The anchors that are no whole words: letters may follow them."""


_SILENT: Final = _Piece("", frozenset(), leads=False, before=None)


@dataclass(frozen=True)
class Phrase:
    """A compiled phrase."""

    source: str
    text: str
    """The pattern that finds it in folded text, in the notation of :mod:`re`."""
    starts: frozenset[str]
    """One or two characters with which it may begin; ``""`` where that cannot be told."""
    anchors: tuple[str, ...]
    """Words of which one stands in every match; empty where that cannot be told."""
    leads: bool = True
    """Whether a match begins at its anchor."""
    begins: bool = True
    """Whether a match can begin at its anchor."""
    before: frozenset[str] | None = None
    """The runs of letters of which one stands right before its anchor, where it does not begin with that.

    ``None`` where that cannot be told.
    """
    opens: frozenset[str] = frozenset()
    """The anchors that letters may follow; the others are whole words."""
    prefixed: bool = False
    """Whether a conjunction of one letter may stand before that, written as one word with it."""
    value: int | None = None
    spaced: bool = True

    @cached_property
    def heads(self) -> tuple[str, ...] | None:
        """The signs of which a match has one where it begins, none of them the start of another.

        ``None`` where that cannot be told. Arabic may have vowel marks after its first letter.
        """
        if not all(start[:1].isalnum() for start in self.starts):
            return None
        heads = {start[:1] if "\u0621" <= start[:1] <= "\u064a" else start for start in self.starts}
        return tuple(head for head in heads if len(head) == 1 or head[:1] not in heads)

    def may_begin(self, folded: str, at: int) -> bool:
        """Tell, without its pattern, whether a match can begin at the offset."""
        return self.prefixed or not (self.leads and self.anchors) or folded.startswith(self.anchors, at)

    def starts_at(self, folded: str, at: int, end: int) -> bool:
        """Tell whether a match begins with a sure word that stands at the offset."""
        return self.begins and self.pattern.match(folded, at, end) is not None

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern; most phrases of a language are never asked for theirs."""
        return re.compile(self.text)


def compile_phrase(source: str, grammar: Grammar, value: int | None = None) -> Phrase:
    """Return the compiled phrase. Raises :class:`BadPhraseError` where the notation does not allow it."""
    piece = _Compiler(source, grammar).whole()
    before, after = (r"(?<!\w)", r"(?!(?<!')\w)") if grammar.spaced else ("", "")
    after = after if re.search(r"[\w*)}\]]$", source) else ""
    starts = piece.starts
    prefixed = grammar.spaced and any("\u0621" <= start[:1] <= "\u064a" for start in starts)
    if prefixed:
        before += f"[{CONJUNCTIONS}]?"
        starts |= {sign + start[:1] for sign in CONJUNCTIONS for start in starts}
    text = f"{before}{piece.pattern}{after}"
    told = grammar.spaced and not prefixed
    return Phrase(
        source,
        text,
        starts,
        piece.anchors,
        leads=piece.leads,
        begins=piece.begins,
        before=piece.before if told else None,
        opens=piece.opens if told and after else frozenset(piece.anchors),
        prefixed=prefixed,
        value=value,
        spaced=grammar.spaced,
    )


class _Compiler:
    """A recursive descent over one phrase."""

    def __init__(self, source: str, grammar: Grammar, named: set[str] | None = None, depth: int = 0) -> None:
        self.source, self.grammar, self.depth = source, grammar, depth
        self.named = set() if named is None else named
        self.gap = r"(?:,? +|,|-|(?<='))" if grammar.spaced else r"\s*"
        self.tokens = [m for m in _TOKEN.finditer(source) if not m[0].isspace()]
        if "".join(m[0] for m in self.tokens) != "".join(source.split()):
            raise BadPhraseError(f"{source!r}: cannot be read")
        if depth > _MAX_DEPTH:
            raise BadPhraseError(f"{source!r}: its lists name each other in a circle")
        self.at = 0

    def whole(self) -> _Piece:
        piece = self.sequence()
        if self.at != len(self.tokens):
            raise BadPhraseError(f"{self.source!r}: a bracket is closed that was never opened")
        return piece

    def sequence(self) -> _Piece:
        pieces: list[_Piece] = []
        while self.at < len(self.tokens) and self.tokens[self.at][0] not in (")", "]", "|"):
            pieces.append(self.element(self.tokens[self.at]))
        if all(piece.optional for piece in pieces):
            raise BadPhraseError(f"{self.source!r}: everything in it may be missing")
        teller = _teller(pieces)
        begins, before = _before(pieces, teller)
        return _Piece(
            self.joined(pieces),
            _starts(pieces),
            teller.anchors,
            leads=teller is pieces[0] and teller.leads,
            begins=begins,
            before=before,
            lasts=_lasts(pieces),
            opens=teller.opens,
        )

    def element(self, token: re.Match[str]) -> _Piece:
        self.at += 1
        if token[0] in ("(", "["):
            return self.alternatives(optional=token[0] == "(")
        if token["slot"]:
            return self.slot(token["slot"])
        if token[0] == "...":
            words = _ANY_WORDS if self.grammar.spaced else _UNSPACED_WORDS
            return _Piece(words, frozenset({""}), optional=True)
        return self.word(token[0])

    def alternatives(self, optional: bool) -> _Piece:
        found = [self.sequence()]
        while self.at < len(self.tokens) and self.tokens[self.at][0] == "|":
            self.at += 1
            found.append(self.sequence())
        if self.at >= len(self.tokens) or self.tokens[self.at][0] != (")" if optional else "]"):
            raise BadPhraseError(f"{self.source!r}: a bracket stays open")
        self.at += 1
        return _choice(found, optional)

    def slot(self, name: str) -> _Piece:
        if name in _OPEN_SLOTS:
            unspaced = name == "name" and not self.grammar.spaced
            return _Piece(
                self.group(name, _UNSPACED_NAME if unspaced else _OPEN_SLOTS[name]), frozenset({""})
            )
        piece = self.grammar.known.get(name) or self.listed(name)
        return replace(piece, pattern=self.group(name, piece.pattern))

    def listed(self, name: str) -> _Piece:
        """Any entry of a list; kept, unless it names lists: those are named once in a phrase only."""
        try:
            entries = self.grammar.entries(name)
        except KeyError:
            raise BadPhraseError(f"{self.source!r}: the slot {{{name}}} has no list") from None
        found = [_Compiler(entry, self.grammar, self.named, self.depth + 1).whole() for entry in entries]
        if name == "number":
            digits = r"\d{1,2}(?![\d.,%]\d|\d|%)"
            ones = frozenset("123456789")
            found.append(_Piece(digits, ones, tuple(sorted(ones)), lasts=frozenset({DIGIT}), opens=ones))
        piece = _choice(found, optional=False)
        if not any("{" in entry for entry in entries):
            self.grammar.known[name] = piece
        return piece

    def group(self, name: str, pattern: str) -> str:
        if name in self.named:
            return f"(?:{pattern})"
        self.named.add(name)
        return f"(?P<{name}>{pattern})"

    def word(self, written: str) -> _Piece:
        stem = fold(written).removesuffix("*")
        pattern = stem if _PLAIN.match(stem) else "".join(_letter(char) for char in stem)
        parts, open_ = stem.replace("-", " ").split() or [stem], written.endswith("*")
        anchor = max(parts, key=len)
        at = parts.index(anchor)
        goes_on = open_ and at == len(parts) - 1
        return _Piece(
            pattern + (r"[\w'-]*" if open_ else ""),
            frozenset({stem[:2].replace("-", "")}),
            (anchor,),
            leads=stem.startswith(anchor),
            begins=at == 0,
            before=frozenset(_RUN.findall(parts[at - 1])[-1:]) if at else frozenset(),
            lasts=None if open_ else frozenset(_RUN.findall(stem)[-1:]),
            opens=frozenset({anchor}) if goes_on or not anchor[-1].isalnum() else frozenset(),
        )

    def joined(self, pieces: Sequence[_Piece]) -> str:
        out, started = "", False
        for piece in pieces:
            if piece.optional:
                out += f"(?:{self.gap}{piece.pattern})?" if started else f"(?:{piece.pattern}{self.gap})?"
            else:
                out += f"{self.gap}{piece.pattern}" if started else piece.pattern
                started = True
        return out


def _letter(char: str) -> str:
    if char == "-":
        return "[- ]"
    if "\u0621" <= char <= "\u064a":
        return char + _ARABIC_MARKS
    return re.escape(char)


def _choice(found: Sequence[_Piece], optional: bool) -> _Piece:
    anchors = (
        tuple(dict.fromkeys(a for piece in found for a in piece.anchors))
        if all(p.anchors for p in found)
        else ()
    )
    befores, lasts = [piece.before for piece in found], [piece.lasts for piece in found]
    patterns = _with_plurals([piece.pattern for piece in found])
    pattern = f"(?:{'|'.join(patterns)})"
    return _Piece(
        pattern,
        frozenset().union(*(piece.starts for piece in found)),
        anchors,
        optional,
        leads=all(piece.leads for piece in found),
        begins=any(piece.begins for piece in found),
        before=_union(befores),
        lasts=_union(lasts),
        opens=frozenset().union(*(piece.opens for piece in found)),
    )


def _union(sets: Sequence[frozenset[str] | None]) -> frozenset[str] | None:
    told = [each for each in sets if each is not None]
    return frozenset[str]().union(*told) if len(told) == len(sets) else None


def _with_plurals(patterns: Sequence[str]) -> list[str]:
    """Return the alternatives with "point" and "points" as one: half as long, compiled in half the time."""
    plain = {pattern for pattern in patterns if _PLAIN.match(pattern)}
    both = {word for word in plain if f"{word}s" in plain and f"{word}ss" not in plain}
    longer = {f"{word}s" for word in both}
    return [f"{p}?" if p in longer else p for p in dict.fromkeys(patterns) if p not in both]


def _starts(pieces: Sequence[_Piece]) -> frozenset[str]:
    starts: frozenset[str] = frozenset()
    for piece in pieces:
        starts |= piece.starts
        if not piece.optional:
            break
    return starts


def _before(pieces: Sequence[_Piece], teller: _Piece) -> tuple[bool, frozenset[str] | None]:
    """Whether a sequence can begin with its anchor, and what stands right before that if it does not."""
    if not teller.begins or teller.before is None:
        return teller.begins, teller.before
    at = next((n for n, piece in enumerate(pieces) if piece is teller), 0)
    near = list(_up_to_needed(reversed(pieces[:at])))
    begins = all(piece.optional for piece in near)
    return begins, _union([teller.before, *(piece.lasts for piece in near)])


def _lasts(pieces: Sequence[_Piece]) -> frozenset[str] | None:
    return _union([piece.lasts for piece in _up_to_needed(reversed(pieces))])


def _up_to_needed(pieces: Iterable[_Piece]) -> Iterator[_Piece]:
    """Yield pieces up to the first that must stand."""
    for piece in pieces:
        yield piece
        if not piece.optional:
            return


def _teller(pieces: Sequence[_Piece]) -> _Piece:
    """Return the element whose anchors are likely to stand in a text least often: few words, long ones."""
    told = [piece for piece in pieces if piece.anchors and not piece.optional]
    return min(told, key=lambda piece: sum(map(_commonness, piece.anchors)), default=_SILENT)


def _commonness(word: str) -> float:
    """Return how often an anchor is met, roughly: the shorter a word, the oftener (Zipf); a digit is rare."""
    return 1 + 200 / len(word) ** 3 if word.isalpha() and word.isascii() else 4
