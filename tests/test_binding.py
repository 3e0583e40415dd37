"""The pair of Python and PySide6 is sound.

PySide6 6.12.0 on Python 3.11 drops one reference to ``None`` with each call that returns nothing, and the
process dies after some five thousand of them; the dependency's bound keeps that pair out and this test proves
that it does.
"""

import sys

import pytest
from PySide6.QtCore import QObject

CALLS = 200_000


def test_void_calls_leave_the_reference_count_of_none_alone() -> None:
    if sys.version_info >= (3, 12):
        pytest.skip("None is immortal from Python 3.12 on")
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("podium")
    assert abs(sys.getrefcount(None) - before) < 1_000
