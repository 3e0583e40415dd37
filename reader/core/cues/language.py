"""Tells the language of a text by its script and its commonest small words."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from reader.core.cues.folding import fold
from reader.core.cues.lexicon import FALLBACK, languages
from reader.resources import resource

SAMPLE: Final = 20_000
"""How many code points of a text are looked at."""
FEWEST_WORDS: Final = 12
"""A text with fewer words is taken to be in the language of its script."""
OWN_SHARE: Final = 0.02
"""The share of a language's own small words in any longer text of it; others of its script have fewer."""
MANY_WORDS: Final = 30
SHARED_SHARE: Final = 0.09
"""Where several languages share a script, a text of so many words has this share of its own small words:
speeches have 0.14 to 0.3; Portuguese, Italian, Catalan, Dutch and German have less of any other language."""
JAPANESE_SHARE: Final = 0.05
"""The share of kana from which a text in Chinese characters is Japanese."""
LETTERS_A_SIGN: Final = 5
"""A text in Chinese and English has some four letters for each Chinese sign; it is taken to be Chinese."""
_SCRIPTS: Final = {"LATIN": "Latn", "CYRILLIC": "Cyrl", "ARABIC": "Arab", "CJK": "Hans"}


@cache
def _headers() -> Mapping[str, Mapping[str, Any]]:
    """The table ``[language]`` of every cue file, which stands first so that no more need be read."""
    import tomllib

    found: dict[str, Mapping[str, Any]] = {}
    for code in languages():
        text = resource("cues", f"{code}.toml").read_text("utf-8")
        first = text.index("\n[language]\n")
        found[code] = tomllib.loads(text[first : text.index("\n[", first + 1)])["language"]
    return found


@cache
def months(code: str) -> tuple[str, ...]:
    """Return the names of the months in a language that has cues, folded; other names follow the twelve.

    Only their line of the file is read: a date may be in any language, and the whole of each is long.
    """
    import tomllib

    text = resource("cues", f"{code}.toml").read_text("utf-8")
    first = text.index("\nmonths = ") + 1
    return tuple(fold(name) for name in tomllib.loads(text[first : text.index("]", first) + 1])["months"])


@cache
def _small_words(code: str) -> tuple[str, ...]:
    """The commonest small words of a language, folded."""
    return tuple(fold(word) for word in _headers()[code]["small_words"])


def language_told(text: str, declared: str) -> str:
    """Return the language that a text's source declares; its own where it is in another script.

    Pages often declare the language of their menus.
    """
    header = _headers().get(declared.partition("-")[0].lower())
    if declared and (header is None or header["script"] == script_of(text[:SAMPLE])):
        return declared
    return language_of(text)


def language_of(text: str) -> str:
    """Return the code of the language among those that have cues.

    A text that tells nothing gets :data:`FALLBACK`, one in another script, or in a language that only shares
    its script with one that has cues (Ukrainian, Persian), an empty string: its language is not known.
    """
    sample = text[:SAMPLE]
    script = script_of(sample)
    here = [code for code, header in _headers().items() if header["script"] == script]
    if not here:
        return ""
    counts = Counter(fold(sample).split())
    hits = {code: sum(map(counts.__getitem__, _small_words(code))) for code in here}
    best = max(hits, key=lambda code: (hits[code], code == FALLBACK))
    if len(here) > 1:
        foreign = counts.total() >= MANY_WORDS and hits[best] < SHARED_SHARE * counts.total()
        return "" if foreign else best if hits[best] else FALLBACK
    many = _headers()[best]["spaced"] and counts.total() >= FEWEST_WORDS
    return "" if many and hits[best] < OWN_SHARE * counts.total() else best


def script_of(text: str) -> str:
    """Return the code (ISO 15924) of the script of most letters; Latin where there are none."""
    step = max(1, len(text) // 2000)
    counts: Counter[str] = Counter()
    for char, n in Counter(text[::step]).items():
        if char.isalpha():
            counts[unicodedata.name(char, "").partition(" ")[0]] += n
    if counts["HIRAGANA"] + counts["KATAKANA"] > JAPANESE_SHARE * counts.total():
        return "Jpan"
    if counts["CJK"]:
        counts["CJK"] *= LETTERS_A_SIGN
    common = counts.most_common(1)
    return _SCRIPTS.get(common[0][0], "") if common else "Latn"
