"""A short form points to the words that it stands for, where the speech introduces it: "long form (LF)".

The long form is found as by Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions
in biomedical text" (Pacific Symposium on Biocomputing, 2003): the letters of the short form are matched from
the end to the start, the first at the start of a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from reader.core.cues import fold
from reader.core.outline.parts import PartKind
from reader.core.references.mention import Mention, Rule, Target
from reader.core.references.speech import Speech
from reader.core.references.values import ReferenceKind
from reader.core.transcript import Span

_WORD = re.compile(r"[^\W_]+")
_BRACKET = re.compile(r"[^\S\n]\(([\w&/.-]{2,10})s?\)")
_LONGEST = 200
"""A long form has fewer code points than this."""
_CONFIDENCE = 0.95
_MOST = 20
"""So many short forms with one beginning ("A-1", "A-2") are looked for."""


def definitions(speech: Speech) -> dict[str, Span]:
    """Return the short forms that the text introduces, each with the span of "long form (LF)"."""
    found: dict[str, Span] = {}
    stop = frozenset(speech.cues.words("acronyms", "stop"))
    for bracket in _BRACKET.finditer(speech.text):
        short = bracket[1].rstrip(".-/&")
        if not _is_short_form(short) or short.lower() in stop or _better(found, short, speech):
            continue
        start = max(speech.paragraph(bracket.start()).start, bracket.start() - _LONGEST)
        long = _long_form(short, speech.text[start : bracket.start()], speech.small)
        if long is not None:
            found[short] = Span(start + long, bracket.end())
    return found


def _better(found: dict[str, Span], short: str, speech: Speech) -> bool:
    """Tell whether there is a definition already, and not in the furniture of the page."""
    span = found.get(short)
    part = speech.part_at(span.start) if span else None
    return span is not None and (part is None or part.kind is not PartKind.NOTICE)


def _is_short_form(short: str) -> bool:
    return short[:1].isalnum() and sum(char.isupper() for char in short) >= 2


def _long_form(short: str, before: str, small: frozenset[str]) -> int | None:
    """Return where the long form of a short one begins in the words before its bracket.

    A small word is no start: "Office of River Pilots (ORP)" begins with the office.
    """
    most = min(len(short) + 5, 2 * len(short))
    words = [match.start() for match in re.finditer(r"\S+", before)][-most:]
    if not words:
        return None
    at = len(before)
    for index in range(len(short) - 1, -1, -1):
        letter = short[index].lower()
        if not letter.isalnum():
            continue
        at -= 1
        while at >= words[0] and (
            before[at].lower() != letter or (index == 0 and at > 0 and before[at - 1].isalnum())
        ):
            at -= 1
        if at < words[0]:
            return None
    for word in (w for w in reversed(words) if w <= at):
        if before[word].lower() == short[0].lower() and before[word:].split()[0].lower() not in small:
            at = word
            break
    return at if _initials_agree(short, before[at:]) else None


def _initials_agree(short: str, long: str) -> bool:
    """Tell whether at least half the letters begin words: no chance match then ("as the UK (TTFI)")."""
    letters = [char.lower() for char in short if char.isalnum()]
    initials = [word[0].lower() for word in re.findall(r"\w+", long)]
    shared = sum(min(letters.count(letter), initials.count(letter)) for letter in set(letters))
    return len(initials) > 1 and 2 * shared >= len(letters) and short not in long


def _find(speech: Speech) -> Iterable[Mention]:
    """Yield the first use in each paragraph after the definition; more would be noise."""
    known = speech.once(definitions)
    by_head: dict[str, list[str]] = {}
    for short in known:
        alike = by_head.setdefault(_WORD.findall(short)[0], [])
        if len(alike) < _MOST:
            alike.append(short)
    last: dict[str, int] = {}
    places = sorted((at, head) for head in by_head for at in speech.words.places(fold(head)))
    for at, head in places:
        for short in by_head[head]:
            span = Span(at, at + len(short))
            if span.start >= known[short].end and _is_use(short, span, speech):
                paragraph = speech.blocks.at(span.start)
                if last.get(short) != paragraph:
                    last[short] = paragraph
                    yield Mention(span, short)


def _is_use(short: str, span: Span, speech: Speech) -> bool:
    """Tell whether the short form stands there whole, and is not introduced once more."""
    after = speech.text[span.end : span.end + 1]
    again = speech.text[span.start - 1] == "(" and after == ")"
    return span.of(speech.text) == short and not after.isalnum() and not again and speech.spoken(span.start)


def _resolve(mention: Mention, speech: Speech) -> Iterable[Target]:
    definition = speech.once(definitions)[mention.words]
    words = definition.of(speech.text)
    yield Target(definition, _CONFIDENCE, f"{mention.words} is introduced as “{words}”")


ACRONYM = Rule(ReferenceKind.ACRONYM, _find, _resolve)
