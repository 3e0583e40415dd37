"""Every number that the rules weigh evidence with, in one place.

How they were chosen: the signs of borders (``OPENING``, ``CLOSING``) are fitted by the command
``tests/benchmarks/tune_outline.py --tune``; the others were set by hand from the study of 127
speeches, then moved one at a time over gold and
development while no family of speeches lost. None stands for one file. Scores are in natural-logarithm units
where a comment does not say otherwise: a difference of 1 makes a reading 2.7 times as likely as another.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

ANNOUNCEMENT: Final = MappingProxyType(
    {
        "base": 0.5,
        "strong noun": 0.7,
        "list": 1.6,
        "split cost": -0.3,
        "announcing verb": 0.7,
        "early": 0.4,
        "ordinal later": 0.25,
        "same noun later": 0.5,
        "anaphoric": -0.8,
        "fact": -1.0,
        "accept": 2.2,
    }
)
"""An announcement is accepted from ``accept`` on."""

SPLIT: Final = MappingProxyType(
    {
        "comma and": 0.0,
        "comma": 0.4,
        "and": 0.9,
        "and before the last": 1.0,
        "last without and": 1.2,
        "unused comma and": 1.0,
        "unused comma": 0.35,
        "balance": 0.05,
    }
)
"""Costs of cutting a list in exactly as many items as were announced; the cheapest way wins."""

ALIGNMENT: Final = MappingProxyType(
    {
        "word of the item": 2.0,
        "word of its company": 0.3,
        "word of its theme": 0.5,
        "affinity": 0.8,
        "most affinity": 1.5,
        "start": -1.1,
        "same ordinal": 3.5,
        "other ordinal": -2.5,
        "counted elsewhere": -8.0,
        "named in the first sentences": 2.2,
        "heading": 1.5,
        "heading names it": 4.0,
        "not at a heading": -4.0,
        "salutation before": 1.2,
        "transition": 1.0,
        "first item late": -2.0,
        "skipped item": -2.5,
        "after": -1.9,
        "bridge": -0.6,
        "depth": 0.4,
    }
)
"""Scores of the alignment of announced items with the body's paragraphs."""

SECTION: Final = MappingProxyType(
    {
        "heading": 4.0,
        "salutation before": 2.2,
        "transition": 1.2,
        "ordinal": 0.6,
        "terse": 0.8,
        "depth": 0.5,
        "words of a section": 420.0,
        "apart": 0.5,
        "accept": 1.0,
        "strong": 1.8,
        "sure": 0.22,
        "first": 0.4,
        "surer": 0.12,
    }
)
"""A section begins where the evidence reaches ``accept``. ``sure``, ``surer`` and ``first`` are set so that
of the sections given at some confidence this share is right in families that no weight was fitted to."""

OPENING: Final = MappingProxyType(
    {
        "a heading": 1.55,
        "a short sentence": 0.08,
        "courtesies": 0.97,
        "it turns to a subject": 0.15,
        "its words differ": 0.71,
        "long": -0.96,
        "none": -0.86,
        "people are addressed": 1.64,
        "small": -0.74,
        "unusual share": -0.47,
    }
)
"""Signs of the place before which an opening stands, fitted by ``tests/benchmarks/tune_outline.py``."""

CLOSING: Final = MappingProxyType(
    {
        "a heading": 1.32,
        "a short sentence": 0.59,
        "headings inside": -0.94,
        "it rounds off": 1.24,
        "it turns to a subject": -0.25,
        "its heading says that it closes": 2.05,
        "its words differ": 0.57,
        "long": -2.11,
        "none": -0.97,
        "people are addressed": 1.53,
        "the last address": 0.64,
        "unusual share": -0.53,
    }
)
"""Signs of the place at which a closing begins, fitted in the same way."""
