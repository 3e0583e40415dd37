"""The day that a time stamp of a document's own metadata names."""

from __future__ import annotations

import re

_DAY = r"\s*(\d{4})-(\d{2})-(\d{2})(?!\d)"


def day_of(stamp: str) -> str:
    """Return the day at the head of an ISO 8601 time stamp, or nothing for one that names no day there is."""
    from datetime import date

    found = re.match(_DAY, stamp)
    try:
        return date(*map(int, found.groups())).isoformat() if found else ""
    except ValueError:
        return ""
