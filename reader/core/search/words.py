"""Where words begin and end, in any script."""

from __future__ import annotations

import unicodedata

# Scripts that write words without spaces: Thai to Myanmar, Khmer, kana, Han with its extensions.
_UNSPACED = (
    ("\u0e00", "\u109f"),
    ("\u1780", "\u17ff"),
    ("\u3040", "\u30ff"),
    ("\u3400", "\u4dbf"),
    ("\u4e00", "\u9fff"),
    ("\uf900", "\ufaff"),
    ("\U00020000", "\U000323af"),
)


def stands_alone(text: str, start: int, end: int) -> bool:
    """Tell whether a range that is not empty begins and ends at a word's edge.

    Between two characters of a script without spaces any place may be an edge: such hits stand alone.
    """
    return _is_edge(text, start) and _is_edge(text, end)


def _is_edge(text: str, at: int) -> bool:
    if at <= 0 or at >= len(text):
        return True
    before, after = text[at - 1], text[at]
    return not (_in_word(before) and _in_word(after))


def _in_word(character: str) -> bool:
    if character.isascii():
        return character.isalnum() or character == "_"
    if any(first <= character <= last for first, last in _UNSPACED):
        return False
    return character.isalnum() or unicodedata.category(character)[0] == "M"
