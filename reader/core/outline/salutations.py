"""Rule: lines that only address people, at the start and renewed in the middle, each with its addressees."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from reader.core.cues import CueLexicon, fold
from reader.core.outline.front_entries import only_date, says_who
from reader.core.outline.ground import Draft, Line, cut
from reader.core.outline.naming import initialled
from reader.core.outline.parts import Item, PartKind
from reader.core.transcript import BlockKind, Span

LONGEST: Final = 240
"""A line of addresses is shorter than this, in code points."""
WRAPPED: Final = 6
"""The second line of an address that was wrapped has no more words."""
ADDRESSED: Final = tuple(",:;!，：；！،؛")
"""How an address ends that is no title."""
OFFICE_WORDS: Final = 14
"""An office on that line may have so many."""
BETWEEN: Final = 3
"""So many lines between two addresses may be addresses too."""
NAME_WORDS: Final = 4
HEAD: Final = 40
"""The first running text stands in so many lines, blank ones too."""
FIRST_PIECES: Final = 400
"""Addresses at the head of a sentence end within so many code points."""
SENTENCE: Final = 12
"""What has more words and a full stop addresses people only if each of its pieces does."""
WORD: Final = 6
SHORT: Final = 3
"""A full stop behind one word of fewer letters, or a short one with a capital, ends an abbreviation."""
PIECE_WORDS: Final = 10
_BULLET: Final = re.compile(r"\s*(?:[e¢©•·*+_-]{1,2}\s+)+(?=[^\W\d_a-zà-ÿ])")
_BRACKETS: Final = re.compile(r"\([^()]{1,60}\)|\[[^\[\]]{1,60}\]")
_PIECES: Final = re.compile(r"[,;!:.،؛，、！：]+(?=\s|$)|[，、！：,;!]|(?<=\w)/(?=[^\W\d_])")


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
        elif draft.cues.phrases("salutation", "invocation").full(line.folded.rstrip(" .,;:!،؛")):
            draft.label(i, PartKind.SALUTATION, 0.85, "it calls on God")
        elif _continues(draft, i):
            draft.label(i, PartKind.SALUTATION, 0.8, "the address above goes on")
    _mend_between(draft)
    _mend_above(draft)
    _leave_last(draft)


def _mend_above(draft: Draft) -> None:
    """Label the lines right above the first address that name an office, as a page has wrapped them."""
    first = next((i for i in range(min(HEAD, len(draft.lines))) if draft.kind(i) is PartKind.SALUTATION), 0)
    for count in range(min(BETWEEN, first), 0, -1):
        lines = draft.lines[first - count : first]
        if any(draft.labels[first - n] is not None or lines[-n].blank for n in range(1, count + 1)):
            continue
        text = " ".join(line.text.strip() for line in lines)
        joined = replace(lines[0], text=text, folded=fold(text), words=len(text.split()))
        above = draft.lines[first - count - 1].text.rstrip() if first > count else ""
        if (
            text[-1:] not in ADDRESSED
            or len(text) > LONGEST
            or above[-1:] in ADDRESSED
            or _led(above, draft.cues)
        ):
            continue
        if all(_may_address(joined, piece, draft.cues) for piece in _pieces(joined)):
            for i in range(first - count, first):
                draft.label(i, PartKind.SALUTATION, 0.8, "it addresses people with those below")
            return


def _led(above: str, cues: CueLexicon) -> bool:
    """Whether a line tells that the name of the speaker follows."""
    by = says_who(fold(above), cues)
    return by is not None and not fold(above)[by.end :].strip(" :")


def _leave_last(draft: Draft) -> None:
    """Take back what seemed an address after the last words of a speech: a good night, a name below it."""
    for i in range(len(draft.lines) - 1, len(draft.lines) // 2, -1):
        if draft.kind(i) is PartKind.SALUTATION:
            draft.labels[i] = None
            draft.addressees.pop(i, None)
        elif draft.labels[i] is None and not draft.lines[i].blank:
            break


def _continues(draft: Draft, i: int) -> bool:
    """Whether a line ends an address that was wrapped, "Heads of State and / Government,", or adds one."""
    line, above = draft.lines[i], draft.lines[i - 1] if i else None
    if above is None or line.text.rstrip()[-1:] not in ADDRESSED:
        return False
    if draft.kind(i - 1) is not PartKind.SALUTATION:
        return False
    if draft.cues.phrases("salutation", "line").full(line.folded):
        return True
    office = line.words <= OFFICE_WORDS and _tells_who(line, Span(0, len(line.text)), draft.cues)
    return office or (line.words <= WRAPPED and above.text.rstrip()[-1:].isalnum())


def _mend_between(draft: Draft) -> None:
    """Label the lines between two addresses that a page has wrapped or a machine has read wrongly."""
    addressed = [i for i in range(len(draft.lines)) if draft.kind(i) is PartKind.SALUTATION]
    for first, second in pairwise(addressed):
        between = [i for i in range(first + 1, second) if not draft.lines[i].blank]
        head = first < HEAD
        if 0 < len(between) <= BETWEEN and all(_may_go_on(draft, i, head) for i in between):
            for i in between:
                draft.label(i, PartKind.SALUTATION, 0.8, "it stands between two addresses")


def _may_go_on(draft: Draft, i: int, head: bool) -> bool:
    line, above = draft.lines[i], draft.lines[i - 1]
    if draft.labels[i] is not None or only_date(line.text, draft.cues):
        return False
    if any(draft.cues.phrases("front", key).search(line.folded) for key in ("doctype", "place", "venue")):
        return False
    listed = head and line.words <= OFFICE_WORDS and line.text.rstrip()[-1:] in ADDRESSED
    return listed or (line.words <= 2 and above.text.rstrip()[-1:].isalnum())


def address_apart(lines: Sequence[Line], cues: CueLexicon) -> list[Line]:
    """Return the lines, the first running text cut behind the people whom its first sentence addresses.

    One address alone is left in its sentence ("Mr. President, I thank you"), unless a colon, the end of a
    sentence or a word with a capital follows it.
    """
    first = next((i for i, line in enumerate(lines[:HEAD]) if line.prose), None)
    if first is None:
        return list(lines)
    line = lines[first]
    pieces = list(cut(line, _address_end(line, cues), cues.spaced))
    apart = len(pieces) > 1 and addressees(pieces[0], cues)
    return [*lines[:first], *(pieces if apart else [line]), *lines[first + 1 :]]


def _address_end(line: Line, cues: CueLexicon) -> Iterator[int]:
    """Where the sentence goes on behind the addresses at its head."""
    phrases = cues.phrases("salutation", "line")
    pieces = _pieces(line, FIRST_PIECES)
    named = 0
    end = 0
    for n, piece in enumerate(pieces[:-1], 1):
        words = piece.of(line.folded)
        known = phrases.full(words)
        strange = not _looks_named(piece.of(line.text)) or words.count(" ") > PIECE_WORDS
        if (strange and not known) or end < n - 2:
            break
        if known:
            named, end = named + 1, n
    label = line.text[: pieces[end - 1].end] if end else ""
    if not end or 2 * named < end or label.isupper():
        return
    rest = line.text[pieces[end].start :].lstrip()
    anew = rest[:1].isupper() and rest[1:2].isalpha()
    if named > 1 or anew or line.text[pieces[end - 1].end] in ":!.：！":
        yield len(line.text) - len(rest)


def addressees(line: Line, cues: CueLexicon) -> tuple[Item, ...]:
    """Return the people whom a line addresses; none where it does anything else too."""
    phrases = cues.phrases("salutation", "line")
    line = _plain(line)
    bare = line.text.strip()
    if not bare or bare[-1] in "?？؟" or "。" in bare:
        return ()
    long = bare[-1] == "." and line.words > SENTENCE
    if long and not all(phrases.full(piece.of(line.folded)) for piece in _each_piece(line)):
        return ()  # Of most lines the first piece tells so.
    pieces = _pieces(line)
    if not pieces:
        return ()
    said = _of_speaker(line, pieces)
    pieces = pieces[said:]
    # Most lines address nobody, and their first words tell so.
    if said or (len(pieces) > 1 and _may_address(line, pieces[0], cues)):
        named = [piece for piece in pieces if _is_known(line, piece, cues)]
        strange = [piece for piece in pieces if piece not in named and not _tells_who(line, piece, cues)]
        told = bare[-1] == "." and pieces[-1] in strange
        begun = said or pieces[-1] in named or (pieces[0] in named and not _is_office(line, bare, cues))
        if named and begun and len(strange) <= len(named) and pieces[0] not in strange and not told:
            return tuple(_item(line, piece.start, piece.end) for piece in named)
    first_person = cues.words("lists", "first_person")
    told = len(pieces) > 1 and not set(pieces[-1].of(line.folded).split()).isdisjoint(first_person)
    alone = len(pieces) == 1 and bare[-1] in ADDRESSED and _is_known(line, pieces[0], cues)
    whole = alone or (phrases.full(line.folded) and not _is_office(line, bare, cues))
    named_whole = whole and not told and _looks_named(bare)
    return (_item(line, 0, len(line.text)),) if named_whole else ()


def _is_office(line: Line, bare: str, cues: CueLexicon) -> bool:
    """Whether a line is an office with whose it is, "Minister for Ports", as it stands below a name."""
    office = cues.phrases("front", "role").match(line.folded, len(line.text) - len(line.text.lstrip()))
    behind = line.folded[office.end :].split() if office else []
    whose = bool(behind) and behind[0] in cues.words("honorifics", "whose")
    listed = office is not None and line.text[office.end : office.end + 1] == ","
    return bare[-1] not in ADDRESSED and (whose or listed)


def _may_address(line: Line, piece: Span, cues: CueLexicon) -> bool:
    return _is_known(line, piece, cues) or _tells_who(line, piece, cues)


def _is_known(line: Line, piece: Span, cues: CueLexicon) -> bool:
    """Whether a piece addresses people: a vocative, or one with an office: "Mr. President of the 7th ..."."""
    words = piece.of(line.folded)
    if cues.phrases("salutation", "line").full(words):
        return True
    begun = cues.phrases("salutation", "collectives").match(words, len(words) - len(words.lstrip()))
    return begun is not None and _tells_who(line, piece, cues)


def _tells_who(line: Line, piece: Span, cues: CueLexicon) -> bool:
    """Whether a piece is an office or a person's name: "President of the 79th Assembly", "Awa Diallo"."""
    if not cues.spaced:
        return False
    words = piece.of(line.text).split()
    small = frozenset((*cues.words("words", "article"), *cues.words("honorifics", "whose")))
    capital = [word[:1].isupper() or word[:1].isdigit() or fold(word) in small for word in words]
    if not words or not all(capital) or not words[0][:1].isupper():
        return False
    office = cues.phrases("front", "role").search(piece.of(line.folded))
    linked = any(fold(word) in small for word in words)
    named = 1 < len(words) <= NAME_WORDS and not linked and not line.text.isupper()
    return office is not None or named


def _plain(line: Line) -> Line:
    """A line without what stands in brackets, and without a letter that a machine has read for a bullet."""
    bullet = _BULLET.match(line.text)
    left = bullet.end() if bullet else 0
    if not left and "(" not in line.folded and "[" not in line.folded:
        return line
    folded = _BRACKETS.sub(lambda found: " " * len(found[0]), line.folded[left:])
    text = (
        _BRACKETS.sub(lambda found: " " * len(found[0]), line.text[left:])
        if "(" in line.text or "[" in line.text
        else line.text[left:]
    )
    return replace(line, span=Span(line.span.start + left, line.span.end), text=text, folded=folded)


def _of_speaker(line: Line, pieces: list[Span]) -> bool:
    """Whether the first piece says who speaks: "A. Brook: Ladies and gentlemen, ..."."""
    first = pieces[0].of(line.text).strip() if len(pieces) > 1 else ""
    return bool(first) and line.text[pieces[0].end] == ":" and initialled(first) == first


def _looks_named(bare: str) -> bool:
    """A vocative line begins with a capital (or a script that has none) and holds no clause."""
    first = next((char for char in bare if char.isalpha()), "")
    return not first.islower()


def _pieces(line: Line, stop: int = LONGEST) -> list[Span]:
    return list(_each_piece(line, stop))


def _each_piece(line: Line, stop: int = LONGEST) -> Iterator[Span]:
    start = 0
    for sign in _PIECES.finditer(line.folded, 0, stop):
        if sign.group().startswith(".") and _abbreviates(line.text[start : sign.start()].split()):
            continue
        if line.folded[start : sign.start()].strip(" .*_"):
            yield Span(start, sign.start())
        start = sign.end()
    if line.folded[start:].strip(" .*_"):
        yield Span(start, len(line.folded))


def _abbreviates(words: Sequence[str]) -> bool:
    """Whether a full stop behind some words ends no sentence: "Hon.", "Dear Mr."."""
    last = words[-1] if words else ""
    return (len(words) < 2 and len(last) < WORD) or (last[:1].isupper() and len(last) <= SHORT)


def _item(line: Line, start: int, end: int) -> Item:
    words = line.text[start:end]
    left = start + len(words) - len(words.lstrip(" *_"))
    title = words.strip(" *_.,:;!，：；！、،؛…—–-")
    return Item(title, Span(line.span.start + left, line.span.start + left + len(title)))
