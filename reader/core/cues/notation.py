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
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import count
from typing import Final

from reader.core.cues.folding import fold
from reader.core.cues.pieces import (
    PLAIN,
    Piece,
    before_of,
    choice,
    clipped,
    lasts_of,
    needs_of,
    run_of,
    starts_of,
    teller_of,
)
from reader.core.cues.words import words_only

_TOKEN: Final = re.compile(
    r"\s+|\.\.\.|\{(?P<slot>\w+)\}|(?P<sign>[\[\]()|])|(?P<word>[^\s\[\](){}|]+?(?=\.\.\.|[\s\[\](){}|]|$))"
)
_RUN: Final = re.compile(r"[^\W_]+")
DIGIT: Final = "0"
"""Stands for any number among the runs of letters that may stand before an anchor."""
_ARABIC_MARKS: Final = "[\u064b-\u0652\u0640]*"
_MAX_DEPTH: Final = 12
_PATIENCE: Final = 20
"""So often it is asked whether a phrase may stand somewhere before its pattern is made."""
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
    known: dict[str, Piece] = field(default_factory=dict, compare=False, repr=False)
    """Slots, and words after a space, compiled before: a list of a hundred nouns stands in many phrases."""

    def entries(self, slot: str) -> Sequence[str]:
        """Return the entries of a slot, longest first, so that the longest is tried first.

        Raises :class:`KeyError` for a slot that the language does not fill.
        """
        found = {"number": self.numbers, "ordinal": self.ordinals}.get(slot) or self.words[slot]
        return sorted(found, key=lambda entry: (-len(entry), entry))


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
    needs: tuple[tuple[str, ...], ...] = ()
    """Words that stand in every match beside its anchor, one of each; a space ends a whole word."""
    prefixed: bool = False
    """Whether a conjunction of one letter may stand before that, written as one word with it."""
    value: int | None = None
    spaced: bool = True
    _asked: Iterator[int] = field(default_factory=count, init=False, compare=False, repr=False)

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

    def may_stand(self, near: str) -> bool:
        """Tell, without its pattern, whether a match can stand in so much text, of which :func:`words_only`
        was made: its sure words do.
        """
        if next(self._asked) > _PATIENCE:
            return True  # Asked that often, its pattern costs less.
        return all(any(map(near.__contains__, words)) for words in self._sure)

    @cached_property
    def _sure(self) -> tuple[tuple[str, ...], ...]:
        """Of each of these one stands in every match, as :func:`words_only` writes it."""
        if not self.anchors or self.prefixed:
            return ()  # Arabic may have vowel marks between the letters.
        if not self.spaced:
            return (tuple(words_only(anchor).strip() for anchor in self.anchors),)
        own = tuple(anchor if anchor in self.opens else f"{anchor} " for anchor in self.anchors)
        return tuple(tuple(map(_as_words, words)) for words in (own, *self.needs))

    @cached_property
    def looks_back(self) -> bool:
        """Whether the word before its anchor tells where it cannot stand."""
        return self.before is not None and not self.leads

    @property
    def ready(self) -> bool:
        """Whether its pattern is made."""
        return "pattern" in vars(self)

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
        needs=piece.needs if told else (),
        prefixed=prefixed,
        value=value,
        spaced=grammar.spaced,
    )


class _Compiler:
    """A recursive descent over one phrase."""

    def __init__(self, source: str, grammar: Grammar, named: set[str] | None = None, depth: int = 0) -> None:
        self.source, self.grammar, self.depth = source, grammar, depth
        self.named = set() if named is None else named
        # Every third phrase, and most entries of lists, are words alone: those need not be read sign by sign.
        self.plain = source.replace(" ", "").isalpha()
        self.tokens = [] if self.plain else [m for m in _TOKEN.finditer(source) if not m[0].isspace()]
        if not self.plain and "".join(m[0] for m in self.tokens) != "".join(source.split()):
            raise BadPhraseError(f"{source!r}: cannot be read")
        if depth > _MAX_DEPTH:
            raise BadPhraseError(f"{source!r}: its lists name each other in a circle")
        self.at = 0

    def whole(self) -> Piece:
        if self.plain:
            return self.row([self.word(word) for word in self.source.split()])
        piece = self.sequence()
        if self.at != len(self.tokens):
            raise BadPhraseError(f"{self.source!r}: a bracket is closed that was never opened")
        return piece

    def sequence(self) -> Piece:
        pieces: list[Piece] = []
        while self.at < len(self.tokens) and self.tokens[self.at][0] not in (")", "]", "|"):
            pieces.append(self.element(self.tokens[self.at]))
        return self.row(pieces)

    def row(self, pieces: Sequence[Piece]) -> Piece:
        """Elements one after another."""
        if len(pieces) == 1 and pieces[0].anchors and not pieces[0].optional:
            return pieces[0]
        if all(piece.optional for piece in pieces):
            raise BadPhraseError(f"{self.source!r}: everything in it may be missing")
        teller = teller_of(pieces)
        begins, before = before_of(pieces, teller)
        return Piece(
            self.joined(pieces),
            starts_of(pieces),
            teller.anchors,
            leads=teller is pieces[0] and teller.leads,
            begins=begins,
            before=before,
            lasts=lasts_of(pieces),
            opens=teller.opens,
            needs=(*teller.needs, *needs_of(pieces, teller)),
            run=run_of(pieces),
            clipped=clipped(pieces),
        )

    def element(self, token: re.Match[str]) -> Piece:
        self.at += 1
        if token[0] in ("(", "["):
            return self.alternatives(optional=token[0] == "(")
        if token["slot"]:
            return self.slot(token["slot"])
        if token[0] == "...":
            words = _ANY_WORDS if self.grammar.spaced else _UNSPACED_WORDS
            return Piece(words, frozenset({""}), optional=True, clipped=True)
        return self.word(token[0])

    def alternatives(self, optional: bool) -> Piece:
        found = [self.sequence()]
        while self.at < len(self.tokens) and self.tokens[self.at][0] == "|":
            self.at += 1
            found.append(self.sequence())
        if self.at >= len(self.tokens) or self.tokens[self.at][0] != (")" if optional else "]"):
            raise BadPhraseError(f"{self.source!r}: a bracket stays open")
        self.at += 1
        return choice(found, optional)

    def slot(self, name: str) -> Piece:
        if name in _OPEN_SLOTS:
            unspaced = name == "name" and not self.grammar.spaced
            words = self.group(name, _UNSPACED_NAME if unspaced else _OPEN_SLOTS[name])
            return Piece(words, frozenset({""}), clipped=True)
        piece = self.grammar.known.get(name) or self.listed(name)
        return piece._replace(pattern=self.group(name, piece.pattern))

    def listed(self, name: str) -> Piece:
        """Any entry of a list; kept, unless it names lists: those are named once in a phrase only."""
        try:
            entries = self.grammar.entries(name)
        except KeyError:
            raise BadPhraseError(f"{self.source!r}: the slot {{{name}}} has no list") from None
        found = [_Compiler(entry, self.grammar, self.named, self.depth + 1).whole() for entry in entries]
        if name == "number":
            digits = r"\d{1,2}(?![\d.,%]\d|\d|%)"
            ones = frozenset("123456789")
            found.append(Piece(digits, ones, tuple(sorted(ones)), lasts=frozenset({DIGIT}), opens=ones))
        piece = choice(found, optional=False)
        if not any("{" in entry for entry in entries):
            self.grammar.known[name] = piece
        return piece

    def group(self, name: str, pattern: str) -> str:
        if name in self.named:
            return f"(?:{pattern})"
        self.named.add(name)
        return f"(?P<{name}>{pattern})"

    def word(self, written: str) -> Piece:
        found = self.grammar.known.get(f" {written}")
        if found is None:
            found = self.grammar.known[f" {written}"] = self._word(written)
        return found

    def _word(self, written: str) -> Piece:
        stem = fold(written).removesuffix("*")
        pattern = stem if PLAIN.match(stem) else "".join(_letter(char) for char in stem)
        parts, open_ = stem.replace("-", " ").split() or [stem], written.endswith("*")
        anchor = max(parts, key=len)
        at = parts.index(anchor)
        goes_on = open_ and at == len(parts) - 1
        return Piece(
            pattern + (r"[\w'-]*" if open_ else ""),
            frozenset({stem[:2].replace("-", "")}),
            (anchor,),
            leads=stem.startswith(anchor),
            begins=at == 0,
            before=frozenset(_RUN.findall(parts[at - 1])[-1:]) if at else frozenset(),
            lasts=None if open_ else frozenset(_RUN.findall(stem)[-1:]),
            opens=frozenset({anchor}) if goes_on or not anchor[-1].isalnum() else frozenset(),
            run=stem if open_ else f"{stem} ",
            clipped=open_ or stem.endswith("'"),
        )

    def joined(self, pieces: Sequence[Piece]) -> str:
        out, started = "", False
        for n, piece in enumerate(pieces):
            gap = self.gap(pieces[:n] if started else [piece])
            if piece.optional:
                inner = gap + piece.pattern if started else piece.pattern + gap
                out += f"(?:{inner})?"
            else:
                out += gap + piece.pattern if started else piece.pattern
                started = True
        return out

    def gap(self, before: Sequence[Piece]) -> str:
        """What may stand after some elements and before the next: white space, a comma, a hyphen.

        After an apostrophe nothing need. No part of patterns is commoner, so it is as short as can be.
        """
        if not self.grammar.spaced:
            return r"\s*"
        return "(?:[ ,-] *|(?<='))" if clipped(before) else "[ ,-] *"


def _as_words(run: str) -> str:
    """Return words that stand in every match as :func:`words_only` writes them."""
    return words_only(run) if run.endswith(" ") else words_only(run)[:-1]


def _letter(char: str) -> str:
    if char == "-":
        return "[- ]"
    if "\u0621" <= char <= "\u064a":
        return char + _ARABIC_MARKS
    return re.escape(char)
