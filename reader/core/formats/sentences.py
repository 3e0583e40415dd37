"""Signs, in any language, that a line ends what was said or that the next one goes on with it."""

from __future__ import annotations

import re

_CLOSED = re.compile(r"""[.!?:;…。！？：；।۔؟؛।॥։።][)\]}»”’"'」』）】]*$""")


def is_closed(line: str) -> bool:
    """Tell a line that ends as a sentence or an item of a list does."""
    last = line[-1]
    return not (last.isalnum() or last == ",") and bool(_CLOSED.search(line))


def goes_on(above: str, below: str) -> bool:
    """Tell a sentence that surely runs on from one line into the next: no full stop, then a small letter."""
    return below.lstrip()[0].islower() and not is_closed(above)


def is_enclosed(line: str) -> bool:
    """Tell a line that stands in brackets as a whole: a heading, a stage direction, a remark."""
    text = line.strip()
    return text[0] in "([（【" and text[-1] in ")]）】"
