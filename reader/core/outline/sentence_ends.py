"""Where sentences end, as far as their signs tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

SENTENCE_END: Final = re.compile(
    r"[.!?…؟۔*。！？](?:(?<=[.!?…؟۔])(?<![.!?…؟۔]{2})[.!?…؟۔]*[\"”’»)\]]*(?:\[\w{1,4}\])*\s+"
    r"(?=[^\W\d_a-zà-ÿа-я]|[\"“«(¿¡\d])"
    r"|(?<=\*)\s?\*\s?\*\s?|(?<=[。！？])[。！？]*[」”』]*)"
)
"""A sign that ends a sentence, what closes with it, marks of notes ("[12]"), and a space before what can
begin the next.

All signs stand first in one set, which is looked for some four times as fast as alternatives are tried. A run
of signs is tried from its first sign only: a line of dots would else cost the square of its length.
"""

_LABEL: Final = re.compile(r"(?:[^\W\d_]\.\s?)?[^\W\d_][\w'’-]+(?: [^\W\d_][\w'’-]+){0,2}\s?[:：]\s")

_INITIALLED: Final = re.compile(r"(?<=\s)[^\W\d_]\.\s?(?:[^\W\d_]\.\s?)?[^\W\d_][\w'’-]+\s?[:：](?=\s)")

_INITIAL: Final = re.compile(r"(?:^|\W)[^\W\d_]\.\s$")


def speaks(text: str, at: int) -> bool:
    """Tell whether a name with a colon stands there: "A. Brook: ..."."""
    if not text[at : at + 1].isupper() or _INITIAL.search(text[max(0, at - 5) : at]):
        return False
    return _LABEL.match(text, at) is not None


def label_starts(text: str, start: int, stop: int) -> Iterator[int]:
    """Yield where a name with initials and a colon stands in the range, whatever stands before it."""
    for found in _INITIALLED.finditer(text, start, stop):
        if found[0][0].isupper() and found[0][found[0].rindex(".") + 1 :].lstrip()[0].isupper():
            yield found.start()


def sentence_ends(text: str, start: int, stop: int) -> Iterator[int]:
    """Yield where the next sentence begins after each sign of an end in the range."""
    for found in SENTENCE_END.finditer(text, start, stop):
        yield found.end()
