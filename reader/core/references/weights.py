"""What the signs of references weigh.

Fitted by the command ``tests/benchmarks/tune_references.py``, a conditional logit with a penalty on the labelled speeches; none is set
by hand and none stands for one file. In natural-logarithm units: a difference of 1 makes a reading 2.7 times as
likely as another.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

SHOWN: Final = MappingProxyType(
    {
        "": -0.98,
        "a list": 0.82,
        "another part": 0.25,
        "begins its sentence": 0.40,
        "early in its sentence": 0.04,
        "everything": 0.88,
        "everything, first sentence": 0.88,
        "far": -1.31,
        "first sentence": 0.42,
        "its complement": -0.58,
        "its complement, same paragraph": 1.01,
        "its noun": 0.35,
        "its noun, listed": 0.07,
        "its noun, made": -0.21,
        "its noun, unknown": 0.49,
        "just before": -1.27,
        "late in its sentence": -0.89,
        "later sentence": -0.79,
        "listed": 0.10,
        "listed, first sentence": 0.33,
        "listed, later sentence": 0.14,
        "listed, second sentence": -0.37,
        "long": -0.24,
        "made": -0.72,
        "made, first sentence": -0.61,
        "made, later sentence": -0.07,
        "made, second sentence": -0.04,
        "near its sentence's beginning": -0.53,
        "none": 0.02,
        "none, first sentence": 0.49,
        "none, later sentence": -0.14,
        "none, second sentence": -0.32,
        "of many": 0.41,
        "often": -0.99,
        "paragraphs between": 0.29,
        "rare noun": 2.28,
        "repeated": -0.53,
        "same paragraph": -0.70,
        "same paragraph, just before": 0.50,
        "second in its paragraph": -0.64,
        "second sentence": -0.61,
        "shown before": -0.96,
        "shown there too": -0.09,
        "sign after": 0.41,
        "small word after": -0.22,
        "third in its paragraph": -0.38,
        "unknown": -1.27,
        "unknown, first sentence": -0.67,
        "unknown, later sentence": -0.71,
        "unknown, second sentence": 0.11,
    }
)
"""What a demonstrative shows; that it shows nothing said weighs 0. The sign without a name is always there."""
