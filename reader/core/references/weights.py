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
        "": -0.57,
        "a list": 0.83,
        "another part": 0.06,
        "begins its sentence": 0.10,
        "early in its sentence": -0.28,
        "everything": 1.00,
        "everything, first sentence": 0.30,
        "everything, later sentence": 0.38,
        "everything, leading": 1.00,
        "everything, second sentence": 0.32,
        "far": -1.19,
        "first sentence": 0.89,
        "its complement": -0.15,
        "its complement, same paragraph": 0.86,
        "its noun": 0.12,
        "its noun, listed": 0.10,
        "its noun, made": -0.19,
        "its noun, unknown": 0.21,
        "its whole complement": 0.68,
        "just before": -1.13,
        "just before, late": -0.23,
        "late in its sentence": -0.33,
        "later sentence": -0.89,
        "lead": -2.35,
        "listed": 0.06,
        "listed, first sentence": 0.35,
        "listed, later sentence": 0.02,
        "listed, leading": -0.45,
        "listed, second sentence": -0.31,
        "long": -0.06,
        "long sentences": 0.54,
        "made": -0.61,
        "made, first sentence": -0.02,
        "made, later sentence": -0.64,
        "made, leading": 0.46,
        "made, second sentence": 0.05,
        "near its sentence's beginning": -0.07,
        "none": -0.26,
        "none, first sentence": 0.56,
        "none, later sentence": -0.21,
        "none, leading": -0.26,
        "none, second sentence": -0.61,
        "of many": 0.53,
        "often": -1.35,
        "paragraphs between": 0.08,
        "rare noun": 1.90,
        "repeated": -0.27,
        "same paragraph": -0.47,
        "same paragraph, just before": 0.64,
        "second in its paragraph": -0.43,
        "second sentence": -0.57,
        "shown before": -0.47,
        "sign after": 0.26,
        "small word after": -0.07,
        "third in its paragraph": 0.13,
        "unknown": -0.77,
        "unknown, first sentence": -0.31,
        "unknown, later": -0.05,
        "unknown, later sentence": -0.44,
        "unknown, leading": -0.72,
        "unknown, second sentence": -0.02,
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
        "": 1.45,
        "early in its sentence": -0.42,
        "far": -1.50,
        "its complement": 0.46,
        "its noun": 1.77,
        "just before": 0.16,
        "just before, late": -0.51,
        "late in its sentence": -1.08,
        "lead": -1.09,
        "likely": 0.53,
        "long sentences": 0.30,
        "none": -0.78,
        "paragraphs between": -0.91,
        "rare noun": 1.09,
        "unknown": -0.28,
        "unknown, later": -0.69,
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
