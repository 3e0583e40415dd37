"""Names of elements that more than one step of reading a page asks for."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())


INLINE = words(
    """
    a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q rb rp rt rtc ruby
    s samp small span strike strong sub sup time tt u var wbr
    """
)
"""Elements that stand within a line; every other one begins and ends one."""
