"""What the signs of references weigh.

Fitted by the command ``tests/benchmarks/tune_references.py``: a conditional logit with a penalty, on the
labelled speeches; what tells whether a link is right, on verdicts by reading. None is set by hand and none
stands for one file. In natural-logarithm units: a difference of 1 makes a reading 2.7 times as likely as
another.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

SHOWN: Final = MappingProxyType(
    {
        "": -0.68,
        "a list": 0.74,
        "another part": -0.04,
        "begins its sentence": 0.16,
        "completed": 0.49,
        "distant": -0.65,
        "early in its sentence": -0.43,
        "everything": 1.10,
        "everything of many": 0.93,
        "everything, first sentence": 0.41,
        "everything, later sentence": 0.42,
        "everything, leading": 1.10,
        "everything, second sentence": 0.28,
        "far": -1.44,
        "first sentence": 0.97,
        "its complement": -0.11,
        "its complement, same paragraph": 0.71,
        "its noun": 0.13,
        "its noun, listed": -0.02,
        "its noun, made": -0.34,
        "its noun, unknown": 0.49,
        "its whole complement": 0.84,
        "joins": -0.14,
        "just before": -1.28,
        "just before, late": -0.20,
        "late in its sentence": -0.34,
        "later sentence": -0.95,
        "lead": -2.54,
        "led": 0.09,
        "listed": -0.02,
        "listed, first sentence": 0.29,
        "listed, later sentence": -0.03,
        "listed, leading": -0.58,
        "listed, second sentence": -0.28,
        "long": -0.23,
        "long sentences": 0.72,
        "made": -0.83,
        "made, first sentence": -0.10,
        "made, later sentence": -0.67,
        "made, leading": 0.43,
        "made, second sentence": -0.06,
        "named": 0.34,
        "near its sentence's beginning": -0.07,
        "none": -0.06,
        "none, first sentence": 0.81,
        "none, later sentence": -0.16,
        "none, leading": -0.06,
        "none, second sentence": -0.70,
        "of many": 0.44,
        "of the occasion": -0.33,
        "often": -1.39,
        "paragraphs between": 0.17,
        "rare noun": 2.59,
        "repeated": -0.14,
        "same paragraph": -0.50,
        "same paragraph, just before": 0.77,
        "second in its paragraph": -0.43,
        "second sentence": -0.71,
        "shown before": -0.39,
        "sign after": 0.50,
        "small word after": 0.09,
        "third in its paragraph": 0.01,
        "unknown": -0.88,
        "unknown, first sentence": -0.43,
        "unknown, later": -0.08,
        "unknown, later sentence": -0.50,
        "unknown, leading": -0.80,
        "unknown, second sentence": 0.06,
    }
)
"""What a demonstrative shows; that it shows nothing said weighs 0. The sign without a name always stands."""

OPENS: Final = MappingProxyType(
    {
        "": -3.15,
        "any": 1.95,
        "any, last": 0.84,
        "closing": -0.24,
        "colon": 0.17,
        "colon, last": 0.17,
        "counted": 0.36,
        "counted, last": 0.23,
        "early": -0.15,
        "first": -0.05,
        "following": 1.61,
        "following, last": 1.00,
        "is an item": -0.03,
        "known number": -0.73,
        "known number, last": -1.22,
        "last": 0.56,
        "last but one": -0.70,
        "last, last": 0.73,
        "late": 0.26,
        "long": -0.78,
        "many cues": 1.29,
        "next closes": -0.51,
        "next counts": 2.79,
        "next counts on": -0.54,
        "next marked": 0.01,
        "next shows": -1.16,
        "number": -0.62,
        "number, last": 0.03,
        "one": -0.63,
        "one, last": -0.39,
        "opening": -0.51,
        "opens": -0.26,
        "opens a part": 0.79,
        "opens, last": -0.26,
        "ordinal": -0.86,
        "ordinal, last": -0.55,
        "quantity": -0.43,
        "quantity, last": 0.17,
        "question": 0.22,
        "sentences": 0.32,
        "several": -0.35,
        "several cues": 0.89,
        "several, last": 0.34,
        "shared": -0.16,
        "short": 0.21,
        "shows": 0.02,
        "unfinished": -0.74,
    }
)
"""What opens the paragraph after it; that it opens nothing weighs 0."""

SHOWN_RIGHT: Final = MappingProxyType(
    {
        "": 1.50,
        "completed": -0.57,
        "early in its sentence": -0.45,
        "far": -1.97,
        "its noun": 1.84,
        "just before, late": -0.53,
        "late in its sentence": -0.89,
        "lead": -1.28,
        "likely": 0.54,
        "none": 0.05,
        "of the occasion": -1.17,
        "paragraphs between": -1.20,
        "rare noun": 1.29,
        "unknown": -0.74,
    }
)
"""Whether what a demonstrative is linked to is what it shows."""

OPENS_RIGHT: Final = MappingProxyType(
    {
        "": 1.40,
        "colon": 1.58,
        "likely": 1.00,
        "next counts": 0.39,
    }
)
"""Whether the next paragraph is what some words open."""
