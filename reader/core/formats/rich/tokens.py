"""The tokens of a rich text: groups, control words, bytes in hexadecimal, and plain bytes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})?\d*+ ?"
    rb"|\\'([0-9a-fA-F]{2})"
    rb"|\\(\r\n|[^a-zA-Z])"
    rb"|([{}])"
    rb"|([^\\{}\r\n\0]++)"
    rb"|[\r\n\0]++"
    rb"|\\"
)


class Token(NamedTuple):
    """One token; of the fields that name what it is, one is not empty."""

    word: str = ""
    """A control word, or a control symbol such as ``~``, without its backslash; or ``{``, ``}``."""
    number: int | None = None
    """What stands behind a control word."""
    data: bytes = b""
    """Bytes of the text, in an encoding that the state tells."""


BEGIN, END = Token("{"), Token("}")


def tokens(data: bytes) -> Iterator[Token]:
    """Yield the tokens; what ``\\bin`` announces is passed over."""
    at = 0
    while found := _TOKEN.match(data, at):
        at = found.end()
        word, number, code, symbol, brace, text = found.groups()
        if text:
            yield Token(data=text)
        elif word:
            value = int(number) if number else None
            if word == b"bin":
                at += max(0, value or 0)
            else:
                yield Token(word.decode("ascii"), value)
        elif brace:
            yield BEGIN if brace == b"{" else END
        elif code:
            yield Token(data=bytes([int(code, 16)]), number=1)
        elif symbol:
            yield _symbol(symbol)


def _symbol(symbol: bytes) -> Token:
    if symbol in (b"\\", b"{", b"}"):
        return Token(data=symbol)
    if symbol in (b"\n", b"\r", b"\r\n"):
        return Token("par")
    return Token(symbol.decode("latin-1"))
