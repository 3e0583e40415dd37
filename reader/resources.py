"""Finds the files under ``resources/`` in a checkout, an installed wheel and a frozen build."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """Return the path of a resource, for example ``resource("cues", "en.toml")``.

    A wheel carries the folder inside the package; a checkout and an editable install keep it beside it.
    """
    packed = _PACKAGE / "resources"
    root = packed if packed.is_dir() else _PACKAGE.parent / "resources"
    return root.joinpath(*parts)


def sample() -> Path:
    """Return the path of the sample speech: the first file among the samples."""
    return min(resource("samples").iterdir())
