"""Line ends and control characters: of those, only ``\\n`` and ``\\t`` are left in a clean text."""

from __future__ import annotations

import re

_LINE_ENDS = {
    "\v": "\n",
    "\f": "\n\n",
    "\x1c": "\n",
    "\x1d": "\n",
    "\x1e": "\n",
    "\x85": "\n",
    "\u2028": "\n",
    "\u2029": "\n\n",
}
"""Every end of a line that Unicode names (UAX 14) beside CR and LF; a page or a paragraph ends with an empty
line."""

_CONTROL_BYTES = bytes(i for i in range(32) if i not in (9, 10, 13)) + b"\x7f"
_WIDE_ENDS = "\u2028\u2029\ufeff"
_C1 = re.compile(rb"\xc2[\x80-\x9f]")

# Not compiled before they are used: most texts are clean.
_END = "[\v\f\x1c-\x1e\x85\u2028\u2029]"
_ESCAPE = "\x1b\\[[0-9;?]{0,20}[A-Za-z]"
"""A terminal's colour code: without its escape character the rest would stand in the text as rubbish."""
_BACKSPACE = "([^\n\x08])\x08\\1|_\x08"
"""A letter struck twice, or underlined, by a printer's backspace."""
_CONTROL = "[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff]"


def clean(text: str, utf8: bytes | None = None) -> str:
    """Return the text with every line end as ``\\n`` and without the other control characters.

    The text holds no lone surrogates, as none that was decoded does. ``utf8`` are the bytes of the same
    text, where the caller has them: looking for control characters in bytes is many times faster than in a
    string, and most texts have none.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _is_clean(text, text.encode() if utf8 is None else utf8):
        return text
    text = re.sub(_END, lambda end: _LINE_ENDS[end.group()], text)
    text = re.sub(_BACKSPACE, r"\1", re.sub(_ESCAPE, "", text))
    return re.sub(_CONTROL, _readable, text)


def _is_clean(text: str, utf8: bytes) -> bool:
    return (
        len(utf8.translate(None, _CONTROL_BYTES)) == len(utf8)
        and not any(end in text for end in _WIDE_ENDS)
        and not _C1.search(utf8)
    )


def _readable(control: re.Match[str]) -> str:
    """Return what a control character stands for: a windows-1252 sign in the C1 range, else nothing."""
    char = control.group()
    if "\x80" <= char <= "\x9f":
        return char.encode("latin-1").decode("cp1252", "ignore")
    return ""
