"""The entries of the front matter: its lines, those put together again that a page has wrapped."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from reader.core.cues import CueLexicon, CueMatch, fold
from reader.core.outline.dates import without_date
from reader.core.outline.ground import Line
from reader.core.outline.naming import after_honorifics, name_in
from reader.core.transcript import BlockKind

MARKS: Final = " *_#>\\"
"""Mark-up that may stand around an entry."""
DATE_WORDS: Final = 3
"""A line that is a date has no more words beside it."""
DATE_SIGNS: Final = 8
"""As many code points, where a script writes no spaces."""
FULL: Final = 40
"""A line of a statement over several lines that has so many code points may have been wrapped."""
WIDE: Final = 55
"""A first line in capitals of so many code points has been wrapped where the next is in capitals too."""
BODY_WORDS: Final = 3
CUT: Final = 6
"""The rest of a body's name has no more words, and its kind stands among the first."""
WRAPPED: Final = 2
"""Words of a name that may stand on its second line, before a comma."""
SAID_BY: Final = 200
"""Who speaks is said in the first so many code points of an entry."""
_QUOTES: Final = '“«"「'
_FURNITURE: Final = re.compile(
    r"[@|>]|https?:|www\.|\w/\w+-\w+-|\d ?[:.] ?\d\d ?(?!\d|年)|\d ?[時时]|(?:\d[ ()-]*){10}"
)
_DATE: Final = re.compile(r"\(?\d{1,2}[./-]\d{1,2}[./-]\d{4}\)?")
_NUMBERED: Final = re.compile(r".{12,}\d\S{0,4}$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: a line, or several lines of one phrase."""

    first: Line
    last: Line
    text: str
    """Its lines joined by a space where a phrase goes on, by a line break where a name or an office ends."""
    folded: str
    count: int
    """How many lines it has."""

    @property
    def flat(self) -> str:
        """Its text on one line."""
        return " ".join(self.text.split())

    @property
    def words(self) -> int:
        """How many words it has, at least."""
        return self.first.words if self.count == 1 else len(self.text.split())

    @property
    def heading(self) -> bool:
        """Whether the source's mark-up says that it is a heading."""
        return self.first.mark.kind is BlockKind.HEADING


def entries(lines: Iterable[Line], cues: CueLexicon) -> list[Entry]:
    """Return the entries of some lines, in text order."""
    found: list[Entry] = []
    for line in lines:
        text = line.text.strip(MARKS)
        glue = _glue(found[-1], line, cues) if found else ""
        if glue:
            before = found.pop()
            whole = f"{before.text}{glue}{text}"
            found.append(Entry(before.first, line, whole, fold(whole), before.count + 1))
        else:
            found.append(Entry(line, line, text, fold(text), 1))
    return found


def says_who(folded: str, cues: CueLexicon) -> CueMatch | None:
    """Return the words before the speaker's name: "Statement by"; the shortest, with no office in them."""
    told = cues.phrases("front", "doctype").search(folded) is not None
    found = cues.phrases("front", "by").find(folded, 0, SAID_BY)
    return min((match for match in found if told or not match.start), key=_place, default=None)


def _place(match: CueMatch) -> tuple[int, int]:
    return match.start, match.end


def is_furniture(line: Line) -> bool:
    """Whether a line is an address of a page or an office, a time of day or the way through a site."""
    text = line.text.strip(MARKS)
    return _FURNITURE.search(text) is not None and not _DATE.fullmatch(text)


def only_date(text: str, cues: CueLexicon) -> bool:
    """Whether a line is a date, with no more than a place beside it."""
    rest = without_date(text, cues)
    if rest is None:
        return False
    rest = rest.strip(" ,.()[]-–")
    small = len(rest.split()) <= DATE_WORDS if cues.spaced else len(rest) <= DATE_SIGNS
    return small and not cues.phrases("front", "doctype").search(fold(rest))


def _glue(before: Entry, line: Line, cues: CueLexicon) -> str:
    """What joins a line to the entry before it; an empty string where it begins another."""
    text = line.text.strip(MARKS)
    if not text or before.heading or line.mark.kind is BlockKind.HEADING or only_date(before.text, cues):
        return ""
    if _unfinished(before, cues):
        return " "
    if (
        only_date(text, cues)
        or cues.phrases("front", "place").full(fold(text))
        or _states(before, text, cues)
        or _dateline(text, cues)
    ):
        return ""
    if (
        _goes_on(text, cues)
        or _body_cut(before, line, cues)
        or _kind_alone(before, line, cues)
        or _counted(before, line, cues)
    ):
        return " "
    by = says_who(before.folded, cues)
    if by is None:
        return ""
    person = before.text[by.end :]
    named = name_in(person, cues) or by.slots.get("name") or _surname_in(person, cues)
    comma = before.text[-1:] == ","
    if named and comma and cues.phrases("front", "event").match(line.folded):
        return ""
    if comma or _rest_of_name(before, text, cues) or _full(before, text, cues):
        return " "
    body = cues.phrases("front", "body").search(line.folded)
    counted = body is not None and any(char.isdigit() for char in line.folded[: body.start])
    return "" if named or counted or cues.phrases("front", "event").search(line.folded) else "\n"


def _surname_in(person: str, cues: CueLexicon) -> bool:
    """Whether an office and one name stand there: "President Brook"."""
    at = after_honorifics(fold(person), 0, cues)
    word = person[at:].partition(" ")[0]
    titled = at > len(person) - len(person.lstrip())
    return titled and word[:1].isupper() and fold(word) not in cues.words("lists", "small")


def _counted(before: Entry, line: Line, cues: CueLexicon) -> bool:
    """Whether an entry ends in a number and the line says of what: "at the 79th / Session of ..."."""
    if not _NUMBERED.match(before.text):
        return False
    return any(cues.phrases("front", key).search(line.folded) for key in ("event", "body"))


def _body_cut(before: Entry, line: Line, cues: CueLexicon) -> bool:
    """Whether the name of a body was cut: "... of the Nations General / Assembly"."""
    body = cues.phrases("front", "body").search(line.folded)
    first = body is not None and line.folded.count(" ", 0, body.start) < BODY_WORDS
    session = cues.phrases("front", "event").search(before.folded)
    whose = cues.words("honorifics", "whose")
    if cues.phrases("front", "venue").search(line.folded):
        return False
    told = session is not None and any(word in whose for word in before.folded[session.end :].split())
    return (
        bool(first and told)
        and before.text[-1:].isalnum()
        and line.words <= CUT
        and not any(char.isdigit() for char in line.text)
        and cues.phrases("front", "body").search(before.folded, session.end if session else 0) is None
    )


def _unfinished(before: Entry, cues: CueLexicon) -> bool:
    """Whether an entry ends in a small word ("of the"), in "Statement by", or inside a quotation."""
    small = frozenset(cues.words("lists", "small"))
    last = before.folded.rsplit(None, 1)[-1:]
    by = says_who(before.folded, cues)
    quoted = before.text[:1] == "“" and "”" not in before.text
    linked = bool(last and last[0] in small)
    rest = before.folded[by.end :] if by else "none"
    return quoted or linked or not rest[after_honorifics(rest, 0, cues) :].strip(" :.")


def _states(before: Entry, text: str, cues: CueLexicon) -> bool:
    """Whether a line begins a statement of its own: "Statement by ...", "By ...", or a theme in quotes."""
    if text[0] in _QUOTES:
        return True
    doctype = cues.phrases("front", "doctype")
    by = says_who(fold(text), cues)
    if by is None:
        return False
    return doctype.match(fold(text)) is not None or (not by.start and not doctype.search(before.folded))


def _dateline(text: str, cues: CueLexicon) -> bool:
    """Whether a line is a hall or a place with a date: "Tide Palace. Elmouth, 24 May 2020"."""
    rest = without_date(text, cues)
    return rest is not None and any(
        cues.phrases("front", key).match(fold(rest)) for key in ("venue", "place")
    )


def _goes_on(text: str, cues: CueLexicon) -> bool:
    linking = frozenset(cues.words("lists", "small")) - frozenset(cues.words("words", "article"))
    first = fold(text).replace("'", " ").partition(" ")[0]
    return (text[:1].islower() and " " in text) or first in linking


def _kind_alone(before: Entry, line: Line, cues: CueLexicon) -> bool:
    """Whether an entry only says what kind of text follows, and the line whose: "ADDRESS / Mr. ..."."""
    if cues.phrases("front", "doctype").full(before.folded) is None:
        return False
    styled = after_honorifics(line.folded, 0, cues) > len(line.folded) - len(line.folded.lstrip())
    return styled or cues.phrases("front", "role").search(line.folded) is not None


def _rest_of_name(before: Entry, text: str, cues: CueLexicon) -> bool:
    """Whether a line begins with the last words of a name and a comma: "Awa / Diallo, Minister ..."."""
    last, comma, _ = text.partition(",")
    if (
        last in before.text
        or not comma
        or len(last.split()) > WRAPPED
        or not last[:1].isupper()
        or before.text[-1:] in ".;:"
    ):
        return False
    return not any(
        cues.phrases("front", key).search(fold(last)) for key in ("role", "place", "venue", "event", "body")
    )


def _full(before: Entry, text: str, cues: CueLexicon) -> bool:
    """Whether the last line of several was as long as the page is wide, and the next looks like it."""
    last = before.last.text.strip(MARKS)
    if after_honorifics(fold(text), 0, cues) and name_in(text, cues):
        return False
    body = cues.phrases("front", "body").search(fold(text))
    if body and any(char.isdigit() for char in text[: body.start]):
        return False
    if text.isupper() and last.split()[-1].isupper() and len(last) >= WIDE:
        return True
    alike = _in_capitals(last) == _in_capitals(text)
    return before.count > 1 and len(last) >= FULL and last[-1:] != "." and alike


def _in_capitals(text: str) -> bool:
    """Whether a line is in capitals, but for the end of a number ("79ème")."""
    letters = [char for char in text if char.isalpha()]
    return 5 * sum(char.isupper() for char in letters) > 4 * len(letters)
