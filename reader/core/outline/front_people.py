"""Rule: who speaks, and in what office, as the front matter says it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from reader.core.cues import CueLexicon, fold
from reader.core.outline.front_entries import Entry, only_date, says_who
from reader.core.outline.front_occasion import occasions
from reader.core.outline.ground import Draft
from reader.core.outline.naming import after_honorifics, initialled, name_in, says_where

STYLED: Final = 9
"""An entry that is a name with its honorifics has no more words."""
ROLE_LINES: Final = 3
"""An office has no more lines of its own below the name."""
ROLE_WORDS: Final = 22
MOST_ROLE_WORDS: Final = 24
"""What has more words is no office: a machine has read the occasion after it so that no cue finds it."""
_PIECES: Final = re.compile(r"[,\n;]|  +")
_EDGE: Final = " ,.:;*_-–\n،，"
_CAPITALS: Final = re.compile(r"(?<![\w.'’-])(?:[^\W\d_a-z][\w.'’-]*+\s*+)++$")
_ONE: Final = re.compile(r"[^\W\d_a-z][^\W\d_]*(?:[‘'’-][^\W\d_]+)*")
_YEAR: Final = re.compile(r"\d{4}")
_AFTER_COMMA: Final = re.compile(r", ")
COMMAS: Final = 4
FIELD_WORDS: Final = 8
"""A field of an office has no more words."""
_LETTERS: Final = re.compile(r"(?:[^\W\d_a-z]{1,4} )+")
"""Letters after a name: "MP"."""
_BEFORE_OFFICE: Final = re.compile(r"[^\W\d_a-zA-Z]{2,3}")
"""A name right before the office, as Chinese puts it too."""
_OWNED: Final = re.compile(r"['’][sS] ")
SHORTEST: Final = 2
"""What has only words of fewer letters is no name: "S. E."."""
LAST_WORDS: Final = 2
"""How many words a name has that stands right behind the name of an office with further words."""


def find_speaker(draft: Draft, front: Sequence[Entry]) -> None:
    """Read who speaks and the office: first from "Statement by ...", then from a line that is a name."""
    for rule in (_said_by, _in_title, _owner, _after_kind, _named):
        rule(draft, front)
        if draft.metadata.speaker:
            break
    if not draft.metadata.role:
        draft.know(role=_role_beside(draft, front) if draft.metadata.speaker else _office_only(draft, front))
    role, speaker = draft.metadata.role, draft.metadata.speaker
    if speaker and fold(role).startswith(fold(speaker)):
        role = role[len(speaker) :].strip(_EDGE)
    if len(role.split()) > MOST_ROLE_WORDS:
        role = ""
    draft.metadata = replace(draft.metadata, role=_without_name(role, draft.cues))


def _said_by(draft: Draft, front: Sequence[Entry]) -> None:
    for entry in front:
        if _by(draft, entry.text, entry.folded):
            return


def _in_title(draft: Draft, _front: Sequence[Entry]) -> None:
    """A title that the source's mark-up declares may name the speaker: "Remarks by ...", "..., by ..."."""
    title = draft.metadata.title
    if not _by(draft, title, fold(title)):
        for comma in islice(_AFTER_COMMA.finditer(title), COMMAS):
            by = draft.cues.phrases("front", "by").match(fold(title), comma.end())
            name = name_in(title[by.end :].lstrip(), draft.cues) if by else ""
            draft.know(speaker=name)


def _by(draft: Draft, text: str, folded: str) -> bool:
    cues = draft.cues
    by = says_who(folded, cues)
    if by is None:
        return False
    named = by.slots.get("name")
    before = _BEFORE_OFFICE.fullmatch(text[: by.start]) if named and not cues.spaced else None
    if named and before:
        draft.know(speaker=before[0], role=text[by.start : named[0]])
        return True
    if named:
        draft.know(speaker=text[slice(*named)], role=text[by.start : named[0]].rpartition("，")[2])
        return True
    stop = next((clause.start for clause in occasions(text, folded, by.end, cues)), len(text))
    office = cues.phrases("front", "role").search(folded, by.start, by.end)
    person = text[office.start if office else by.end : stop]
    behind = text[by.end : stop].lstrip() if office else ""
    behind = _name_at_once(behind, after_honorifics(fold(behind), 0, cues), cues)
    bare = person[after_honorifics(fold(person), 0, cues) :]
    name = behind or name_in(person, cues) or _initialled(bare, cues) or _behind_office(person, cues)
    if not name or _is_no_person(name, cues):
        return _surname(draft, person)
    draft.know(speaker=name, role=_role_in(person, name, cues))
    return True


def _is_no_person(name: str, cues: CueLexicon) -> bool:
    """Whether what looks like a name is a meeting, a body, a kind of text or an address of people."""
    folded = fold(name)
    told = any(cues.phrases("front", key).search(folded) for key in ("event", "body", "doctype"))
    halls = cues.phrases("front", "venue").find(folded)
    hall = any(" " in folded[place.start : place.end] for place in halls)
    letters = cues.spaced and all(len(word.strip(".-,")) < SHORTEST for word in name.split())
    return told or hall or letters or cues.phrases("salutation", "line").full(folded) is not None


def _behind_office(person: str, cues: CueLexicon) -> str:
    """The last words after an office: "President of the Republic of Finland Alexander Stubb"."""
    first = person.split("\n")[0].strip(_EDGE)
    office = cues.phrases("front", "role").search(fold(first))
    if office is None:
        return ""
    if first[office.end :].lstrip()[:1].isupper():
        return ""
    capitals = _CAPITALS.search(first, office.end)
    words = capitals[0].split() if capitals else []
    if len(words) == LAST_WORDS and capitals and first[: capitals.start()].split()[-1:] != []:
        before = fold(first[office.end : capitals.start()]).split()
        return "" if before else " ".join(words)
    name = " ".join(words[-LAST_WORDS:]) if len(words) > LAST_WORDS else ""
    small = cues.words("lists", "small")
    linked = any(fold(word) in small for word in words[-LAST_WORDS - 1 : -1])
    return "" if linked or says_where(fold(name), cues) else name


def _initialled(person: str, cues: CueLexicon) -> str:
    """A surname with initials at the head or behind an office; not what a clause goes on to tell of."""
    name = initialled(person)
    small = frozenset(cues.words("lists", "small")) - frozenset(cues.words("honorifics", "whose"))
    told = bool(name) and small.isdisjoint(fold(person.partition(name)[0]).split())
    return name if told else ""


def _office_only(draft: Draft, front: Sequence[Entry]) -> str:
    """The office in "Statement of the President of the Republic of Marshland", which names nobody."""
    for entry in front:
        by = says_who(entry.folded, draft.cues)
        if by is None:
            continue
        found = [other.start for other in occasions(entry.text, entry.folded, by.end, draft.cues)]
        heard = draft.cues.phrases("front", "audience")
        for at in draft.cues.phrases("front", "at").find(entry.folded, by.end):
            numbered = entry.text[at.end : at.end + 2].strip().isdigit()
            if numbered or (
                " " in entry.folded[at.start : at.end] and not heard.match(entry.folded, at.start)
            ):
                found.append(at.start)
        person = entry.text[by.end : min(found, default=None)]
        office = _without_styles(person, draft.cues)
        if draft.cues.phrases("front", "role").match(fold(office)) and not _YEAR.search(office):
            return office if len(office.split()) <= ROLE_WORDS else ""
    return ""


def _surname(draft: Draft, person: str) -> bool:
    """An office and one name: "President Biden"."""
    cut = draft.cues.phrases("front", "at").search(fold(person))
    person = person[: cut.start] if cut else person
    at = after_honorifics(fold(person), 0, draft.cues)
    name, _, behind = person[at:].strip(_EDGE).partition(" ")
    next_word = fold(behind).partition(" ")[0]
    if next_word in (*draft.cues.words("lists", "small"), *draft.cues.words("honorifics", "behind")):
        person = person[: at + person[at:].find(name) + len(name)]
    words = person.strip(_EDGE).split()
    rest = person[at:].strip(_EDGE)
    if not 2 <= len(words) <= LAST_WORDS + 1 or not rest[:1].isupper() or " " in rest or not at:
        return False
    if says_where(fold(rest), draft.cues) or fold(rest) in draft.cues.words("honorifics", "no_names"):
        return False
    office = person[:at].strip(_EDGE)
    role = draft.cues.phrases("front", "role").full(fold(office)) is not None
    draft.know(speaker=rest if role else person.strip(_EDGE), role=office if role else "")
    return True


def _role_in(person: str, name: str, cues: CueLexicon) -> str:
    """The office beside a name: what stands before it, or the pieces after it that name an office."""
    begin = person.find(name)
    after = person[begin + len(name) :] if begin >= 0 else ""
    if fold(after).split()[:1] == list(cues.words("lists", "and")[:1]):
        after = ""
    degree = _LETTERS.match(after.lstrip()) if after[:1] == " " else None
    after = after.lstrip()[degree.end() :] if degree else after
    pieces = [piece.strip(_EDGE) for piece in _PIECES.split(after)]
    roles: list[str] = []
    for n, piece in enumerate(pieces):
        folded = fold(piece)
        office = cues.phrases("front", "role").search(folded)
        if office and not only_date(piece, cues):
            letters = not roles and _LETTERS.fullmatch(piece[: office.start])
            roles.append(piece[office.start :] if letters else piece)
        elif roles and _list_goes_on(pieces[n:], cues):
            roles.append(piece)
        elif roles or cues.phrases("front", "place").search(folded):
            break
    if roles:
        return ", ".join(roles)
    before = person[: max(begin, 0)].replace("\n", " ").replace(";", " ").strip(_EDGE)
    office = cues.phrases("front", "role").search(fold(before))
    return _without_styles(before, cues) if office else ""


def _list_goes_on(pieces: Sequence[str], cues: CueLexicon) -> bool:
    """Whether pieces are the rest of what a minister is for: "..., Trade, Culture and Science of ..."."""
    linked = cues.words("lists", "and")[0]
    for piece in pieces[:COMMAS]:
        words = fold(piece).split()
        if len(words) > FIELD_WORDS or says_where(fold(piece), cues) or only_date(piece, cues):
            return False
        if linked in words:
            return True
    return False


def _without_styles(office: str, cues: CueLexicon) -> str:
    """An office without the honorifics and the comma that lead over to the name."""
    cut = office.rfind(",")
    if cut > 0 and after_honorifics(fold(office), cut, cues) >= len(office.rstrip(_EDGE)) - 1:
        office = office[:cut]
    words = " ".join(office.split())
    for key in ("doctype", "styles", "article", "styles", "article"):
        words = _without_first(words, key, cues)
    styles = (style.start for style in cues.phrases("honorifics", "styles").find(fold(words)))
    ends = (start for start in styles if after_honorifics(fold(words), start, cues) >= len(words))
    return words[: min(ends, default=len(words))].strip(_EDGE)


def _without_first(words: str, key: str, cues: CueLexicon) -> str:
    """Words without the kind of text, the style or the article that they begin with."""
    if key == "article":
        first, _, rest = words.partition(" ")
        return rest if fold(first) in cues.words("words", "article") else words
    found = cues.phrases("front" if key == "doctype" else "honorifics", key).match(fold(words))
    return words[found.end :].lstrip(" .:,") if found and found.end < len(words) else words


def _owner(draft: Draft, front: Sequence[Entry]) -> None:
    """Read "President A. Brook's annual message": the name ends in a genitive before the kind of text."""
    for text in (*(entry.text for entry in front), draft.metadata.title):
        owned = _OWNED.search(text)
        if owned and draft.cues.phrases("front", "doctype").search(fold(text), owned.end()):
            person = text[: owned.end()]
            name = name_in(person, draft.cues) or _behind_office(_OWNED.split(person)[0], draft.cues)
            if name and not _is_no_person(name, draft.cues):
                draft.know(speaker=name, role=_role_in(person[: owned.start()], name, draft.cues))
                return


def _after_kind(draft: Draft, front: Sequence[Entry]) -> None:
    """Read a name with its styles right behind the kind of text: "STATEMENT / HIS EXCELLENCY MR. A. DALE"."""
    for entry in front:
        for kind in draft.cues.phrases("front", "doctype").find(entry.folded):
            person = entry.text[kind.end :].lstrip()
            titles = after_honorifics(fold(person), 0, draft.cues)
            titled = any(char.isalnum() for char in person[:titles])
            name = _name_at_once(person, titles, draft.cues) if titled else ""
            if name:
                draft.know(speaker=name, role=_role_in(person, name, draft.cues))
                return


def _name_at_once(person: str, titles: int, cues: CueLexicon) -> str:
    name = name_in(person, cues)
    at_once = name and person[titles:].startswith(name)
    return name if at_once and not says_where(fold(name), cues) else ""


def _named(draft: Draft, front: Sequence[Entry]) -> None:
    """Read an entry that is a name: below the title, or first with the office right below it."""
    cues = draft.cues
    for i, entry in enumerate(front):
        below = front[i + 1] if i + 1 < len(front) else None
        kind = below and cues.phrases("front", "doctype").match(below.folded)
        if entry.heading or (i == 0 and not (below and (kind or _is_role(below, cues)))):
            continue
        piece = entry.text.split("\n")[0]
        ways = (
            way
            for way in cues.phrases("front", "at").find(entry.folded)
            if " " in entry.folded[way.start : way.end]
        )
        piece = piece[: next((way.start for way in ways if way.start), None)]
        bare = piece.partition(",")[0].strip(_EDGE)
        name = bare if initialled(bare) == bare else name_in(bare, cues)
        owned = _OWNED.search(f"{bare} ") is not None
        whole = name == bare and (2 <= len(bare.split()) <= 4 or "." in name)
        styled = bool(name) and (bare.endswith(name) or owned) and len(bare.split()) <= STYLED
        if i == 0 and not name:
            rest = bare[after_honorifics(fold(bare), 0, cues) :]
            name = rest if rest != bare and _ONE.fullmatch(rest) else ""
            styled = bool(name)
        titled = not whole and after_honorifics(fold(piece), 0, cues) > 0
        strange = _is_no_person(name, cues) if titled else says_where(fold(name), cues)
        if (whole or styled) and not strange and not only_date(piece, cues):
            draft.know(speaker=name, role=_role_in(entry.text, name, cues))
            return


def _is_role(entry: Entry, cues: CueLexicon) -> bool:
    return bool(office_of(entry, cues))


def office_of(entry: Entry, cues: CueLexicon) -> str:
    """Return the office that an entry names, without the occasion after it, or an empty string."""
    found = occasions(entry.text, entry.folded, 0, cues)
    stop = next((other.start for other in found if other.key == "event"), None)
    words = " ".join(entry.text[:stop].split()).strip(_EDGE)
    folded = fold(words)
    office = cues.phrases("front", "role").search(folded)
    if office is None or cues.phrases("front", "doctype").search(folded) or _YEAR.search(words):
        return ""
    words = _without_name(words, cues)
    return words if len(words.split()) <= ROLE_WORDS else ""


def _without_name(office: str, cues: CueLexicon) -> str:
    """An office without the name and its style that follow: "PRIME MINISTER THE HON. ADAM DALE"."""
    told = cues.phrases("front", "role").search(fold(office))
    if told and any(
        cues.phrases("front", key).search(fold(office)[: told.start]) for key in ("event", "doctype")
    ):
        office = office[told.start :]
    styles = cues.phrases("honorifics", "styles").find(fold(office), 1)
    named = (style.start for style in styles if name_in(office[style.start :], cues))
    return office[: min(named, default=len(office))].strip(_EDGE)


def _rest_of_name(entry: Entry, cues: CueLexicon) -> bool:
    """Whether an entry is one word or two with capitals, as the end of a name that was wrapped."""
    words = entry.flat.split()
    return (
        len(words) <= LAST_WORDS
        and all(_ONE.fullmatch(w) for w in words)
        and not says_where(entry.folded, cues)
    )


def _role_beside(draft: Draft, front: Sequence[Entry]) -> str:
    """The office on the lines right below the entry that names the speaker."""
    speaker = draft.metadata.speaker
    for i, entry in enumerate(front):
        if speaker not in entry.text:
            continue
        beside = _role_in(entry.text, speaker, draft.cues)
        if beside and not says_who(entry.folded, draft.cues):
            return beside
        roles: list[str] = []
        for below in front[i + 1 : i + 1 + ROLE_LINES]:
            office = office_of(below, draft.cues)
            if not office and not roles and _rest_of_name(below, draft.cues):
                continue
            if not office:
                break
            roles.append(office)
        if roles:
            return ", ".join(roles)
        above = front[i - 1] if i else None
        alone = entry.flat == speaker or entry.flat[
            after_honorifics(entry.folded, 0, draft.cues) :
        ].startswith(speaker)
        if above and alone and above.text.count(" ") and _is_role(above, draft.cues):
            return office_of(above, draft.cues)
    return ""
