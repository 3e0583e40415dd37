"""What the signs of references weigh.

Fitted by the command ``tests/benchmarks/tune_references.py``: a conditional logit with a penalty, on the
labelled speeches. None is set by hand and none stands for one file. In natural-logarithm units: a difference
of 1 makes a reading 2.7 times as likely as another.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

SHOWN: Final = MappingProxyType(
    {
        "": -0.88,
        "a list": 0.85,
        "another part": 0.38,
        "begins its sentence": 0.48,
        "early in its sentence": -0.21,
        "everything": 0.76,
        "everything, first sentence": 0.76,
        "everything, leading": 0.76,
        "far": -1.22,
        "first sentence": 0.68,
        "its complement": -0.26,
        "its complement, same paragraph": 1.00,
        "its noun": 0.20,
        "its noun, listed": 0.09,
        "its noun, made": -0.45,
        "its noun, unknown": 0.55,
        "its whole complement": 0.77,
        "just before": -1.33,
        "late in its sentence": -1.13,
        "later sentence": -0.92,
        "listed": 0.09,
        "listed, first sentence": 0.11,
        "listed, later sentence": 0.17,
        "listed, leading": -0.29,
        "listed, second sentence": -0.19,
        "long": 0.09,
        "made": -0.59,
        "made, first sentence": -0.33,
        "made, later sentence": -0.21,
        "made, leading": 0.65,
        "made, second sentence": -0.05,
        "near its sentence's beginning": -0.02,
        "none": -0.13,
        "none, first sentence": 0.48,
        "none, later sentence": -0.34,
        "none, leading": -0.13,
        "none, second sentence": -0.28,
        "of many": 0.31,
        "often": -1.39,
        "paragraphs between": 0.28,
        "rare noun": 2.35,
        "repeated": -0.39,
        "same paragraph": -0.58,
        "same paragraph, just before": 0.64,
        "second in its paragraph": -0.50,
        "second sentence": -0.64,
        "shown before": -0.90,
        "shown there too": -0.17,
        "sign after": 0.18,
        "small word after": -0.23,
        "third in its paragraph": 0.23,
        "unknown": -1.00,
        "unknown, first sentence": -0.34,
        "unknown, later sentence": -0.55,
        "unknown, leading": -0.53,
        "unknown, second sentence": -0.11,
    }
)
"""What a demonstrative shows; that it shows nothing said weighs 0. The sign without a name always stands."""
