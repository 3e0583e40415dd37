"""The elements of which a phrase is compiled: their patterns, and the words that tell where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Final, NamedTuple

PLAIN: Final = re.compile("[a-zа-я]+$")
"""Words that mean themselves in a pattern."""


_MOST_NEEDS: Final = 1
"""So many words beside its anchor are told of an element that is any one of some."""


class Piece(NamedTuple):
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
    needs: tuple[tuple[str, ...], ...] = ()
    """Beside its anchor, what else must stand in it: one word of each. A space ends a whole word."""

    run: str = ""
    """Its words, where they are the same in every match; a space ends the last, unless letters may follow."""
    clipped: bool = False
    """Whether it may end with an apostrophe."""

    @property
    def sure(self) -> tuple[str, ...]:
        """Its anchors; a space ends a whole word."""
        return tuple(anchor if anchor in self.opens else f"{anchor} " for anchor in self.anchors)


_SILENT: Final = Piece("", frozenset(), leads=False, before=None)


def choice(found: Sequence[Piece], optional: bool) -> Piece:
    """Return the element that is any one of some."""
    anchors = (
        tuple(dict.fromkeys(a for piece in found for a in piece.anchors))
        if all(p.anchors for p in found)
        else ()
    )
    befores, lasts = [piece.before for piece in found], [piece.lasts for piece in found]
    patterns = _with_plurals([piece.pattern for piece in found])
    plain = len(patterns) == 1 and PLAIN.match(patterns[0])
    pattern = patterns[0] if plain else f"(?:{'|'.join(patterns)})"
    return Piece(
        pattern,
        frozenset().union(*(piece.starts for piece in found)),
        anchors,
        optional,
        leads=all(piece.leads for piece in found),
        begins=any(piece.begins for piece in found),
        before=_union(befores),
        lasts=_union(lasts),
        opens=frozenset().union(*(piece.opens for piece in found)),
        needs=tuple(_needs_of_any(found)) if anchors else (),
        clipped=any(piece.clipped for piece in found),
    )


def _needs_of_any(found: Sequence[Piece]) -> Iterator[tuple[str, ...]]:
    """Yield the words of which any of some elements has one, beside its anchor: "talk" in "talk about"."""
    for n in range(min(_MOST_NEEDS, max(len(piece.needs) for piece in found))):
        words = (piece.needs[n] if n < len(piece.needs) else piece.sure for piece in found)
        yield tuple(dict.fromkeys(chain.from_iterable(words)))


def _union(sets: Sequence[frozenset[str] | None]) -> frozenset[str] | None:
    if len(sets) == 1:
        return sets[0]
    told = [each for each in sets if each is not None]
    return frozenset[str]().union(*told) if len(told) == len(sets) else None


def _with_plurals(patterns: Sequence[str]) -> list[str]:
    """Return the alternatives with "point" and "points" as one: half as long, compiled in half the time."""
    plain = {pattern for pattern in patterns if PLAIN.match(pattern)}
    both = {word for word in plain if f"{word}s" in plain and f"{word}ss" not in plain}
    longer = {f"{word}s" for word in both}
    return [f"{p}?" if p in longer else p for p in dict.fromkeys(patterns) if p not in both]


def starts_of(pieces: Sequence[Piece]) -> frozenset[str]:
    """Return how elements in a row may begin."""
    starts: frozenset[str] = frozenset()
    for piece in pieces:
        starts |= piece.starts
        if not piece.optional:
            break
    return starts


def before_of(pieces: Sequence[Piece], teller: Piece) -> tuple[bool, frozenset[str] | None]:
    """Return whether elements in a row can begin with their anchor, and what else stands before that."""
    if not teller.begins or teller.before is None:
        return teller.begins, teller.before
    at = next((n for n, piece in enumerate(pieces) if piece is teller), 0)
    near = list(_up_to_needed(reversed(pieces[:at])))
    begins = all(piece.optional for piece in near)
    return begins, _union([teller.before, *(piece.lasts for piece in near)])


def needs_of(pieces: Sequence[Piece], teller: Piece) -> Iterator[tuple[str, ...]]:
    """Yield, of each other element that must stand, the words of which it has one."""
    if run := run_of(pieces):
        yield (run,)
        return
    for piece in pieces:
        if piece is not teller and piece.anchors and not piece.optional:
            yield piece.sure
            yield from piece.needs


def run_of(pieces: Sequence[Piece]) -> str:
    """Return the words of elements in a row, where they are always the same ones; or an empty string."""
    run = ""
    for piece in pieces:
        if not piece.run or piece.optional or (run and run[-1] != " "):
            return ""
        run += piece.run
    return run


def clipped(pieces: Sequence[Piece]) -> bool:
    """Tell whether elements in a row may end with an apostrophe."""
    for piece in reversed(pieces):
        if piece.clipped or not piece.optional:
            return piece.clipped
    return False


def lasts_of(pieces: Sequence[Piece]) -> frozenset[str] | None:
    """Return the runs of letters with which elements in a row may end; ``None`` where that cannot be told."""
    return _union([piece.lasts for piece in _up_to_needed(reversed(pieces))])


def _up_to_needed(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield pieces up to the first that must stand."""
    for piece in pieces:
        yield piece
        if not piece.optional:
            return


def teller_of(pieces: Sequence[Piece]) -> Piece:
    """Return the element whose anchors are likely to stand in a text least often: few words, long ones."""
    told = [piece for piece in pieces if piece.anchors and not piece.optional]
    return min(told, key=_often, default=_SILENT)


def _often(piece: Piece) -> float:
    return sum(map(_commonness, piece.anchors))


def _commonness(word: str) -> float:
    """Return how often an anchor is met, roughly: the shorter a word, the oftener (Zipf); a digit is rare."""
    return 1 + 200 / len(word) ** 3 if word.isalpha() and word.isascii() else 4
