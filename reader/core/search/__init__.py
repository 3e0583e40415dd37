"""Finds words in a transcript: what is typed is compared with a folded copy of the text, hits are its spans.

Always folded: typographic quotes, dashes, kinds of space, soft hyphens, full-width forms, and whether an
accent is written as one character or as two. Case and accents are folded unless the query asks for them.
"""

from __future__ import annotations

from reader.core.search.by_part import HitGroup, hits_by_part
from reader.core.search.folding import Folding
from reader.core.search.hits import Hits
from reader.core.search.index import SearchIndex
from reader.core.search.query import BadQuery, Query
from reader.core.search.suggestions import Relaxation, Suggestion, suggestions

__all__ = [
    "BadQuery",
    "Folding",
    "HitGroup",
    "Hits",
    "Query",
    "Relaxation",
    "SearchIndex",
    "Suggestion",
    "hits_by_part",
    "suggestions",
]
