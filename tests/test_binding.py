"""The pair of Python and PySide6 is sound.

PySide6 6.12.0 on Python 3.11 drops one reference to ``None`` with each call that returns nothing, and the
process dies after some five thousand of them; the dependency's bound keeps that pair out and this test proves
that it does. Qt's import function, which reads every module's source once more, is not left in place.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

CALLS = 200_000
ROOT = Path(__file__).resolve().parents[1]
IMPORT_FUNCTION = """
import builtins
plain = builtins.__import__
from reader.display import missing
assert not missing()
assert "PySide6.QtWidgets" in __import__("sys").modules
assert builtins.__import__ is plain
"""


def test_void_calls_leave_the_reference_count_of_none_alone() -> None:
    if sys.version_info >= (3, 12):
        pytest.skip("None is immortal from Python 3.12 on")
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("podium")
    assert abs(sys.getrefcount(None) - before) < 1_000


def test_python_imports_by_itself_once_the_display_has_been_tried() -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, "-c", IMPORT_FUNCTION], env=environment, check=True, timeout=60)
