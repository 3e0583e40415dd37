"""Names of people: where one begins and ends, honorifics and offices left aside."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from reader.core.cues import CueLexicon, fold

MOST_WORDS: Final = 6
STYLE: Final = 3
"""Shorter words of respect stand in sentences too: "he"."""
COMMAS: Final = 3
"""After so many commas a name is looked for."""
_INITIALLED: Final = re.compile(r"(?<!\w)(?:[^\W\d_]\. ?){1,2}[^\W\d_][\w'’-]+")
_WORD: Final = re.compile(r"\s*([^\W\d_][\w'’.-]*)")
_NAME_WORD: Final = r"(?:[^\W\d_a-zà-ÿа-яё][\w.'’‘-]*|de|da|del|van|von|bin|al|el|la|y)"
_NAME: Final = re.compile(rf"[A-ZÀ-ÞА-ЯĀ-Ž][\w.'’‘-]*(?: {_NAME_WORD}){{0,9}}")
_STOP: Final = re.compile(r"['’][sS](?= |$)|[,;(:–—\n]| - ")
"""Ends a name; an English genitive does too ("Ms. Marchetti's address")."""
_OFFICE_GOES_ON: Final = re.compile(r"(?:of|for|de|du|des|del|da|do|the|à|aux?)\b|[–—]")
"""What follows an office and no name."""
_BREAK: Final = re.compile(r"[,\n]\s*")


def initialled(text: str) -> str:
    """Return the first surname with initials before it, "С.В.Иванов", or an empty string."""
    return next((found[0] for found in _INITIALLED.finditer(text) if _capital(found[0])), "")


def _capital(name: str) -> bool:
    return name[0].isupper() and name[name.rindex(".") + 1 :].strip()[0].isupper()


def name_in(text: str, cues: CueLexicon) -> str:
    """Return the name that a text begins with, honorifics left out, or an empty string.

    Where an office stands first, the name is looked for after a comma: "the Minister of Trade, Mr. ...".
    """
    folded = fold(text)
    name = _name_at(text, after_honorifics(folded, 0, cues), cues)
    for comma in islice(_BREAK.finditer(text), COMMAS):
        if name:
            break
        at = after_honorifics(folded, comma.end(), cues)
        office = cues.phrases("front", "role").search(folded, 0, comma.start())
        name = _name_at(text, at, cues) if office or at > comma.end() else ""
        name = "" if at == comma.end() and says_where(fold(name), cues) else name
    return name or _behind_style(text, folded, cues)


def _behind_style(text: str, folded: str, cues: CueLexicon) -> str:
    """The name behind an office and a style: "Minister of Ports of the Republic H.E. Mr. Adam Dale"."""
    office = cues.phrases("front", "role").search(folded)
    for style in cues.phrases("honorifics", "styles").find(folded, office.end) if office else ():
        if style.end - style.start >= STYLE:
            name = _name_at(text, after_honorifics(folded, style.start, cues), cues)
            if name and not says_where(fold(name), cues):
                return name
    return ""


def says_where(folded: str, cues: CueLexicon) -> bool:
    """Whether words tell of a place, a body, an occasion, an office or a kind of text, and so are no name."""
    return any(
        cues.phrases("front", key).search(folded)
        for key in ("doctype", "venue", "place", "event", "body", "role")
    )


def after_honorifics(folded: str, at: int, cues: CueLexicon) -> int:
    """Return where a name begins, after its titles and styles ("H.E. Mr.")."""
    while True:
        while at < len(folded) and not folded[at].isalnum():
            at += 1
        titles = (cues.phrases("honorifics", key).match(folded, at) for key in ("styles", "titles"))
        hit = next((title for title in titles if title), None)
        if hit is None:
            return at
        at = hit.end + (folded[hit.end : hit.end + 1] == ".")


def _name_at(text: str, at: int, cues: CueLexicon) -> str:
    found = _NAME.match(text, at)
    if not found:
        return without_case(text, at, cues) if at else ""
    name = _before_place(_STOP.split(found[0])[0].strip(" ."), cues)
    offices = list(cues.phrases("front", "role").find(fold(name)))
    if offices:
        rest = name[max(office.end for office in offices) :].split()
        behind = fold(text[found.start() + len(name) :]).lstrip(" ,")
        if not rest and _OFFICE_GOES_ON.match(behind):
            name = name[: offices[0].start].strip()
        else:
            name = " ".join(rest) if len(rest) != 1 and (rest or len(name.split()) > MOST_WORDS) else name
    name = _before_what_follows(name, cues)
    words = fold(name).split()
    if len(words) > MOST_WORDS:
        return ""
    small = frozenset(cues.words("lists", "small"))
    between = small - frozenset(cues.words("honorifics", "particles"))
    first = words[0] in small or words[0] in cues.words("honorifics", "no_names") if words else True
    return "" if first or len(words) < 2 or not between.isdisjoint(words) else name


def _before_what_follows(name: str, cues: CueLexicon) -> str:
    """A name without the words that follow it in a title: "Adam Dale Announcing Relief"."""
    behind = cues.words("honorifics", "behind")
    small = frozenset(cues.words("lists", "small")) - frozenset(cues.words("honorifics", "particles"))
    words = name.split(" ")
    words = words[: next((n for n, word in enumerate(words) if fold(word) in behind), len(words))]
    while words and (fold(words[-1]) in small or words[-1].islower()):
        words.pop()
    return " ".join(words)


def _heard_there(folded: str, at: int, cues: CueLexicon) -> bool:
    return any(cues.phrases("front", key).search(folded, at) for key in ("body", "event"))


def _before_place(name: str, cues: CueLexicon) -> str:
    """A name without the place that follows it with no sign between: "Adam Dale En Route Port Carrow"."""
    folded = fold(name)
    ways = (
        way
        for key in ("at", "audience")
        for way in cues.phrases("front", key).find(folded)
        if " " in folded[way.start : way.end] or _heard_there(folded, way.end, cues)
    )
    places = (
        place
        for place in cues.phrases("front", "place").find(folded)
        if " " in folded[place.start : place.end]
    )
    cut = min((match.start for match in (*ways, *places)), default=len(name))
    return name[:cut].strip() if name[:cut].count(" ") > 1 else name


def without_case(text: str, at: int, cues: CueLexicon) -> str:
    """Return the words from an offset that make a name in a script without capitals, or an empty string.

    A name ends where a sign, an office or a small word begins; it has two words at least.
    """
    small = frozenset(cues.words("lists", "small"))
    words: list[str] = []
    while len(words) < MOST_WORDS and (found := _WORD.match(text, at)):
        word = found[1]
        if word.lower() != word.upper() or fold(word) in small or _office(fold(word), cues):
            break
        words.append(word)
        at = found.end()
    return " ".join(words) if len(words) > 1 else ""


def _office(word: str, cues: CueLexicon) -> bool:
    return any(cues.phrases("front", key).full(word) for key in ("role", "at"))
