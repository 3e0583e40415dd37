"""What every test stands on: no screen, no settings of the person who runs them."""

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real transcripts and gold outlines, where the machine has it."""
    if not SHARED.is_dir():
        pytest.skip("the shared corpus is not on this machine")
    return SHARED
