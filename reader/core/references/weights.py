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
        "": -1.00,
        "a list": 0.82,
        "another part": 0.25,
        "begins its sentence": 0.52,
        "early in its sentence": -0.08,
        "everything": 0.66,
        "everything, first sentence": 0.66,
        "everything, leading": 0.66,
        "far": -1.31,
        "first sentence": 0.35,
        "its complement": -0.58,
        "its complement, same paragraph": 1.02,
        "its noun": 0.34,
        "its noun, listed": 0.11,
        "its noun, made": -0.24,
        "its noun, unknown": 0.46,
        "its whole complement": 0.28,
        "just before": -1.27,
        "late in its sentence": -1.03,
        "later sentence": -0.76,
        "listed": 0.19,
        "listed, first sentence": 0.41,
        "listed, later sentence": 0.14,
        "listed, leading": -0.23,
        "listed, second sentence": -0.36,
        "long": -0.25,
        "made": -0.83,
        "made, first sentence": -0.62,
        "made, later sentence": -0.09,
        "made, leading": 0.50,
        "made, second sentence": -0.13,
        "near its sentence's beginning": -0.41,
        "none": -0.01,
        "none, first sentence": 0.51,
        "none, later sentence": -0.18,
        "none, leading": -0.01,
        "none, second sentence": -0.35,
        "of many": 0.40,
        "often": -0.99,
        "paragraphs between": 0.29,
        "rare noun": 2.36,
        "repeated": -0.56,
        "same paragraph": -0.71,
        "same paragraph, just before": 0.48,
        "second in its paragraph": -0.64,
        "second sentence": -0.60,
        "shown before": -0.95,
        "shown there too": -0.10,
        "sign after": 0.43,
        "small word after": -0.21,
        "third in its paragraph": -0.42,
        "unknown": -1.00,
        "unknown, first sentence": -0.61,
        "unknown, later sentence": -0.63,
        "unknown, leading": -0.80,
        "unknown, second sentence": 0.24,
    }
)
"""What a demonstrative shows; that it shows nothing said weighs 0. The sign without a name always stands."""
