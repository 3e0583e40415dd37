"""Every number that the rules weigh evidence with, in one place.

How they were chosen: the signs of borders (``OPENING``, ``CLOSING``, ``DIVISION``) are fitted by the command
``tests/benchmarks/tune_outline.py --tune``, which also prints what they are worth to families of speeches
that they were not fitted to (of the speeches with labels some lie elsewhere: ``--also LABELS TRANSCRIPTS``);
the others were set by hand from the study of 127 speeches, then moved one at
a time over gold and development while no family of speeches lost. None stands for one file. Scores are in
natural-logarithm units where a comment does not say otherwise: a difference of 1 makes a reading 2.7 times as
likely as another.
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
        "first person": 0.5,
        "early": 0.4,
        "ordinal later": 0.25,
        "same noun later": 0.5,
        "anaphoric": -0.8,
        "fact": -1.0,
        "any noun": -0.5,
        "of this speech": 0.5,
        "accept": 1.0,
    }
)
"""An announcement is followed from ``accept`` on, the likeliest first; ``AGENDA`` weighs how that went."""

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
        "usual": 0.5,
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
        "skipped item": -4.0,
        "after": -1.9,
        "bridge": -0.6,
        "depth": 0.4,
    }
)
"""Scores of the alignment of announced items with the body's paragraphs."""

DIVISION: Final = MappingProxyType(
    {
        "a heading": 6.00,
        "a short sentence puts it forward": 0.66,
        "after a short one": -0.64,
        "it counts": 0.94,
        "it turns to a subject": 1.10,
        "its first words address people": 1.26,
        "its words differ": 0.40,
        "little of the paragraph before goes on": 0.46,
        "none": 2.15,
        "people are addressed anew": 3.36,
        "the same words": -1.72,
        "words end": 0.88,
    }
)
"""Signs of a section's first paragraph where no heading and no announcement tells; fitted by
``tests/benchmarks/tune_outline.py`` (a logit: "none" stands for no section beginning here)."""

LENGTH: Final = MappingProxyType({"sections": 0.2865, "growth": 0.387, "spread": 0.8, "often": 1.75})
"""How many sections a stretch of so many words has (a power law fitted to the labelled speeches), how the
logarithms of their lengths spread, and how much readers prefer to divide: so much that as many sections begin
as readers saw."""

UNTOLD: Final = MappingProxyType({"first": 0.4})
"""How sure the first section's beginning is where nothing tells."""

OPENING: Final = MappingProxyType(
    {
        "a heading": 1.49,
        "courtesies": 1.08,
        "its words differ": 0.58,
        "long": -0.96,
        "none": -2.06,
        "people are addressed": 1.63,
        "small": -1.27,
        "the same words": -0.86,
        "unusual share": -0.43,
        "words end": 1.16,
    }
)
"""Signs of the place before which an opening stands, fitted by ``tests/benchmarks/tune_outline.py``."""

CLOSING: Final = MappingProxyType(
    {
        "a heading": 1.55,
        "headings inside": -0.88,
        "it rounds off": 1.91,
        "it turns to a subject": -0.53,
        "its heading says that it closes": 2.70,
        "its words differ": 0.27,
        "long": -1.07,
        "none": -0.87,
        "people are addressed": 1.19,
        "the last address": 1.46,
        "the same words": -1.90,
        "unusual share": -0.65,
        "words end": 1.35,
    }
)
"""Signs of the place at which a closing begins, fitted in the same way."""

AGENDA: Final = MappingProxyType(
    {
        "all named at once": 0.35,
        "anaphoric": -1.51,
        "announcing verb": 0.94,
        "any noun": -0.20,
        "early": 1.69,
        "fact": -2.41,
        "first person": 0.34,
        "headed": 0.83,
        "headings left out": -1.25,
        "headings named": 1.64,
        "how well named": 1.94,
        "in order": 1.00,
        "in other order": -0.62,
        "late": -1.29,
        "least sure": 0.55,
        "list": 0.31,
        "list counted again": 1.13,
        "list counted off again": 1.17,
        "long items": -0.53,
        "named": 2.09,
        "none": -4.54,
        "of this speech": 0.99,
        "one is missing": -0.49,
        "one takes nearly all": -0.75,
        "only counted": 0.67,
        "ordinal later": -0.36,
        "plain": -0.91,
        "plain of two": -1.67,
        "plain, not all named": -2.05,
        "same noun later": 1.61,
        "several sentences": -0.62,
        "single paragraphs": -1.00,
        "single paragraphs only counted": -1.76,
        "split cost": 0.05,
        "splits badly": -1.03,
        "spread": -0.10,
        "strong noun": 0.70,
        "turned to": 0.56,
        "two": -1.09,
        "two, and nobody says so": -2.00,
        "unmarked": -1.08,
    }
)
"""Signs that a passage announces what is treated after it: fitted as ``tests/benchmarks/tune_outline.py``
does, to 45 more labelled speeches too, and to announcements of 50 others that were read for it."""
