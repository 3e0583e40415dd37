"""Folds text to the form in which cues are looked for: lower case, plain letters, apostrophes and spaces."""

from __future__ import annotations

from typing import Final

REPLACEMENTS: Final = (
    ("’", "'"),
    ("ʼ", "'"),
    ("‘", "'"),
    ("\u00a0", " "),
    ("\u202f", " "),
    ("\t", " "),
    ("\u2010", "-"),
    ("\u2011", "-"),
    ("أ", "ا"),
    ("إ", "ا"),
    ("آ", "ا"),
    ("ى", "ي"),
    ("\u064b\u0627", "\u0627\u064b"),
    ("ё", "е"),
    *zip("àáâãäåçèéêëìíîïñòóôõöùúûüýÿ", "aaaaaaceeeeiiiinooooouuuuyy", strict=True),
)
"""As many code points as before, so that every offset into the folded text is an offset into the text.

Latin letters lose their accents: headings in capitals, and speeches read by a machine, often have none.
Arabic writes the sign of its ending -an before or after the alif; here it stands after.
"""


def fold(text: str) -> str:
    """Return the text in lower case with its variants of one sign made equal; every offset stays what it was.

    Meant for a paragraph at a time: one call over ten megabytes would hold the interpreter for too long.
    """
    folded = text.lower()
    if len(folded) != len(text):
        folded = "".join(lower if len(lower := char.lower()) == 1 else char for char in text)
    if folded.isascii():
        return folded.replace("\t", " ")
    for old, new in REPLACEMENTS:
        folded = folded.replace(old, new)
    return folded
