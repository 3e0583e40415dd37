"""What the find bar says about a search."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from reader.core.search import HitGroup, Relaxation, Suggestion
from reader.ui.rows.wording import in_sections


def sections(groups: Sequence[HitGroup]) -> int:
    """Return how many parts the groups of hits are of; 0 where there is no outline."""
    return len({group.path[-1].id for group in groups if group.path})


def counted(current: int, hits: int, sections: int) -> str:
    """Return which hit of how many one stands on, and in how many parts they lie: "3 of 17 in 4 sections"."""
    if not hits:
        return ""
    place = QCoreApplication.translate("Find", "{0} of {1}").format(f"{current + 1:,}", f"{hits:,}")
    return f"{place} {in_sections(sections)}" if sections else place


def offered(suggestion: Suggestion) -> str:
    """Return what a less strict search would find, as words for a button."""
    words = {
        Relaxation.ACCENTS_IGNORED: QCoreApplication.translate("Find", "with accents ignored: {0}"),
        Relaxation.PART_OF_WORD: QCoreApplication.translate("Find", "as part of a word: {0}"),
        Relaxation.CASE_IGNORED: QCoreApplication.translate("Find", "in any case: {0}"),
        Relaxation.PLAIN_TEXT: QCoreApplication.translate("Find", "as plain text: {0}"),
        Relaxation.LOOSEST: QCoreApplication.translate("Find", "with all switches off: {0}"),
    }
    return words[suggestion.relaxation].format(f"{suggestion.count:,}")


def waits_for_enter(text: str) -> bool:
    """Tell whether a query is too short to search for as one types: one letter that is no ideograph."""
    return len(text) == 1 and unicodedata.east_asian_width(text) not in "WF"
