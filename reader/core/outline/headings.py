"""Rule: headings of every dress, those of the source's mark-up and those that only look like some."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from reader.core.cues import CueLexicon, fold
from reader.core.outline.ground import Draft, Heading, Line
from reader.core.outline.parts import PartKind
from reader.core.outline.titles import plain_title, unbracketed
from reader.core.transcript import BlockKind

LONGEST: Final = 110
MOST_WORDS: Final = 14
"""A heading is shorter than this."""
LONGEST_UNSPACED: Final = 40
"""A heading is shorter than this where a script writes no spaces."""
SHORT_UNSPACED: Final = 15
"""A line so short did not run on into the next one."""
WRAPPED: Final = 40
"""A heading this long may go on on the next line."""
FEWEST_LETTERS: Final = 0.55
"""A heading is letters for more than this share of it."""
KIN: Final = 3
"""Where so many headings are plain, a few words between paragraphs are one too, in spite of a full stop."""
FEW_WORDS: Final = 4
MOST_CAPITALS: Final = 0.35
"""Where a greater share of the letters of long lines are capitals, capitals make no heading: the writer
shouts, and a machine that read the page may have taken some lines for small letters."""
MOST_SHARE: Final = 0.4
"""Where more of the lines look like headings than this, they are verses, code or a list."""
_NUMBERED: Final = re.compile(
    r"(?:[IVXLC]{1,6}|[A-H]|\d{1,2}(?:\.\d{1,2})*)\s?[.:)–—-]\s?\S|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]"
)
_NUMBERED_UNSPACED: Final = re.compile(
    r"第?[一二三四五六七八九十]{1,3}[、部章编]|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.、．]\s?[^\W\d_]"
)
_SAID: Final = re.compile(r"(?<![.!?…])[.!?…]\W*[(\[][^()\[\]]*[)\]]$")
"""A sentence with what the hall did after it, "(Applause.)": no heading."""
_TORN: Final = re.compile(r"[^\W\d_]{3}[.?!…] +[^\W\d_]")
"""A sentence ends inside the line and another begins that does not end: it was torn out of a text."""
_CLAUSES: Final = frozenset("，。；！？,;")
"""What a heading without a number does not hold in a script that writes no spaces: a line torn out does."""
_COUNTER: Final = re.compile(r"(?:[ivxlc]{1,6}|\d{1,2}(?:\.\d{1,2})*)\s?[.:)–—-]\s*")
_HAN: Final = tuple(
    re.compile(f"{before}[一二三四五六七八九十]{{1,3}}{after}")
    for before, after in (("第", "[部分章编]"), ("", "、"), ("[（(]", "[）)]"), ("", "[是要]"))
)
"""Styles of numbers in Chinese, the outer before the inner: the order is fixed by custom."""
_RUN_IN: Final = re.compile(
    r"\*\*((?:[IVXLC]{1,6}\.|\d{1,2}(?:\.\d{1,2})*\.|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])"
    r"[^*]{3,60}?[.:。：]?)\*\*(?=\s?[^\W\d_][^*\n]{40})"
)
"""A heading with a number, in bold, on one line with the text that it begins."""
DEEPEST: Final = 3
_TAGS: Final = re.compile(r"</?(?:strong|b)>", re.IGNORECASE)
"""Marks of bold type that a text kept from a page."""
_BRACKETS: Final = (("(", ")"), ("[", "]"), ("【", "】"), ("（", "）"))
_ENDS: Final = '.!?…。！？،؟"”»」):：'
_OPEN: Final = ".,;!?…。，；！？،؛؟—–-:："


def find_headings(draft: Draft) -> None:
    """Note the headings of the body; the mark-up's own decide where it has two or more."""
    marked = [i for i in draft.body() if draft.lines[i].mark.kind is BlockKind.HEADING]
    for i in marked:
        draft.headings[i] = Heading(
            draft.lines[i].mark.level, 0.95, "a heading of the source", bare_title(draft.lines[i].text)
        )
    if len(marked) < 2:
        _by_looks(draft)


def _by_looks(draft: Draft) -> None:
    small = frozenset(draft.cues.words("lists", "small"))
    body = draft.body()
    shouts = _shouts(draft, body)
    dresses = ((i, _dress(draft, body, n, small)) for n, i in enumerate(body))
    found = {i: dress for i, dress in dresses if dress and not (shouts and dress == "in capitals")}
    if list(found.values()).count("plain") >= KIN:
        stopped = {i: "plain" for n, i in enumerate(body) if _ends_with_a_stop(draft, body, n)}
        found = dict(sorted((found | stopped).items()))
    if len(found) > MOST_SHARE * len(body):
        return
    strong = [i for i, dress in found.items() if dress != "plain"]
    plain_level = 2 if len(strong) > 2 else 1
    nesting = _nesting([bare_title(draft.lines[i].text) for i in found])
    parts = [i for i in found if _counts_parts(draft, i)]
    ruled = range(parts[0] if len(parts) > 1 else len(draft.lines), len(draft.lines))
    for i, dress in found.items():
        if i not in draft.headings and not _continues(draft, i, found):
            level = plain_level if dress == "plain" else 1
            if nesting and role_of(draft, i) is None:
                level = min(DEEPEST, 1 + _style(bare_title(draft.lines[i].text), nesting))
            elif i in ruled and i not in parts and role_of(draft, i) is None:
                level = 2
            draft.headings[i] = Heading(level, *_sureness(dress), _title(draft, i, found))


def _ends_with_a_stop(draft: Draft, body: Sequence[int], n: int) -> bool:
    """Whether a few words with a full stop stand between long paragraphs, as the other headings do."""
    line = draft.lines[body[n]]
    text = line.text.strip()
    around = [draft.lines[body[m]] for m in (n - 1, n + 1) if 0 <= m < len(body)]
    few = 0 < line.words <= FEW_WORDS and text.endswith(".") and text[0].isupper()
    return few and len(around) == 2 and all(_long(near) for near in around)


def _shouts(draft: Draft, body: Sequence[int]) -> bool:
    """Whether so much of the text is in capitals that they tell nothing."""
    capitals = letters = 0
    for line in (draft.lines[i] for i in body if _long(draft.lines[i])):
        # Line by line: counted in one go, the letters of a long text would hold every thread.
        capitals += sum(map(str.isupper, line.text))
        letters += sum(map(str.isalpha, line.text))
    return capitals > MOST_CAPITALS * letters


def _counts_parts(draft: Draft, i: int) -> bool:
    """Whether a heading counts as the outermost do: "PART TWO"."""
    folded = draft.lines[i].folded.lstrip(" *_#([")
    return draft.cues.phrases("headings", "counters").match(folded) is not None


def _nesting(titles: Sequence[str]) -> list[re.Pattern[str]]:
    """The styles of numbers in Chinese that headings have, outermost first; none where none has a number."""
    return [style for style in _HAN if any(style.match(title) for title in titles)]


def _style(title: str, nesting: Sequence[re.Pattern[str]]) -> int:
    """How deep a heading is by its style of number; one without a number is inside those that have one."""
    return next((n for n, style in enumerate(nesting) if style.match(title)), len(nesting))


def _sureness(dress: str) -> tuple[float, str]:
    return 0.85, f"it looks like a heading: {dress}"


def _continues(draft: Draft, i: int, found: Mapping[int, str]) -> bool:
    """Whether it is a further line of a heading that was wrapped."""
    if i - 1 not in found or found[i - 1] not in (found[i], "in bold"):
        return False
    return draft.lines[i].words <= 2 or len(draft.lines[i - 1].text) >= WRAPPED


def _title(draft: Draft, i: int, found: Mapping[int, str]) -> str:
    """The words of a heading, with the further lines of one that was wrapped."""
    words = draft.lines[i].text
    while i + 1 in found and _continues(draft, i + 1, found):
        i += 1
        words = f"{words.strip()} {draft.lines[i].text.strip()}"
    return bare_title(words)


def bare_title(words: str) -> str:
    """Return the words of a heading without marks of emphasis and without the brackets around it."""
    run_in = _RUN_IN.match(_TAGS.sub("**", words.strip()))
    return unbracketed(plain_title(run_in[1] if run_in else words))


def _dress(draft: Draft, body: Sequence[int], n: int, small: frozenset[str]) -> str:
    """What makes a line look like a heading, or an empty string."""
    line = draft.lines[body[n]]
    bare = _TAGS.sub("**", line.text.strip())
    text = bare.strip("*_").strip()
    if _RUN_IN.match(bare):
        return "in bold"
    long = line.words > MOST_WORDS if draft.cues.spaced else len(text) > LONGEST_UNSPACED
    if not 0 < len(text) <= LONGEST or long or line.mark.kind is BlockKind.LIST_ITEM:
        return ""
    letters = sum(char.isalpha() if draft.cues.spaced else char.isalnum() for char in text)
    fewest = max(FEWEST_LETTERS * len(text), 3 if draft.cues.spaced else 2)
    if letters < fewest or not _stands_alone(draft, body, n):
        return ""
    if any(text[0] == left and text[-1] == right for left, right in _BRACKETS):
        return "in brackets"
    if bare.startswith("**") and (bare.endswith("**") or _closes_bold(draft, body, n)):
        return "in bold"
    if text[-1] in _OPEN or text[0].islower() or not (text[0].isalnum() or text[0] in '“"«‘'):
        return ""
    capitals = text.isupper() and len(text) > 3 and draft.cues.spaced
    if line.folded.split()[-1] in small and not (capitals and _capitals_follow(draft, body, n)):
        return ""
    if capitals:
        return "in capitals"
    if (_NUMBERED if draft.cues.spaced else _NUMBERED_UNSPACED).match(text):
        return "numbered"
    if not draft.cues.spaced and not _CLAUSES.isdisjoint(text):
        return ""
    courtesy = any(draft.cues.phrases("opening", key).match(line.folded) for key in ("any", "thanks"))
    torn = courtesy or _TORN.search(text) or _SAID.search(text)
    return "" if torn or is_date_or_place(text, draft.cues) else "plain"


def _capitals_follow(draft: Draft, body: Sequence[int], n: int) -> bool:
    """Whether a heading in capitals goes on in the next line."""
    return n + 1 < len(body) and draft.lines[body[n + 1]].text.isupper()


def _closes_bold(draft: Draft, body: Sequence[int], n: int) -> bool:
    following = draft.lines[body[n + 1]].text.strip() if n + 1 < len(body) else ""
    return following.endswith("**") and len(following) <= LONGEST


def is_date_or_place(text: str, cues: CueLexicon) -> bool:
    """Tell whether a short line only says when or where."""
    digits = sum(char.isdigit() for char in text)
    return digits >= 4 and len(text) < 40 and not cues.phrases("headings", "counters").match(fold(text))


def _stands_alone(draft: Draft, body: Sequence[int], n: int) -> bool:
    """Whether the text before it has ended and running text follows."""
    following = next((draft.lines[i] for i in body[n + 1 : n + 3] if _long(draft.lines[i])), None)
    before = draft.lines[body[n - 1]].text.rstrip(" 0123456789*_") if n else "."
    short = LONGEST if draft.cues.spaced else SHORT_UNSPACED
    ended = before[-1:] in _ENDS or not n or body[n - 1] in draft.headings or len(before) <= short
    below = next((char for char in draft.lines[body[n + 1]].text if char.isalpha()), "") if following else ""
    return following is not None and ended and not below.islower()


def _long(line: Line) -> bool:
    return line.words >= 10


def role_of(draft: Draft, i: int) -> PartKind | None:
    """Return what a heading says that its text is: an opening, a closing, notes; none for a section."""
    folded = _COUNTER.sub("", draft.lines[i].folded.lstrip(" *_#(["))
    for key, kind in (
        ("closing", PartKind.CLOSING),
        ("opening", PartKind.OPENING),
        ("notes", PartKind.NOTICE),
    ):
        found = draft.cues.phrases("headings", key).match(folded)
        linked = found and folded[found.end :].split()[:1] == [draft.cues.words("lists", "and")[0]]
        if found and (
            linked
            or found.end >= len(folded.rstrip())
            or not folded[found.end : found.end + 2].strip().isalnum()
        ):
            return kind
    return None
