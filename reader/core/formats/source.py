"""The bytes that a person gave to read, taken from the disk once and with a cap."""

from __future__ import annotations

import stat
from dataclasses import dataclass
from pathlib import Path, PurePath

from reader.core.transcript import Provenance

MAX_BYTES = 100_000_000
"""The largest file that is read: some two hundred times the longest day of a parliament."""

_PIECE = 1 << 24


class UnreadableSource(Exception):  # noqa: N818 - it names the source, which is what the person sees
    """A source that cannot be read; the message is one sentence for the person who gave it."""


class EmptySource(UnreadableSource):
    """A source that is sound but holds no text: there is nothing to show, and nothing is wrong with it."""


@dataclass(frozen=True, slots=True)
class Source:
    """A name and the bytes behind it; what is read once cannot change or vanish while it is shown."""

    name: str
    """File name without its folder."""
    data: bytes
    encoding: str | None = None
    """The encoding that a person chose, which overrides every guess."""

    @classmethod
    def from_path(cls, path: Path, encoding: str | None = None) -> Source:
        """Return the file's bytes; raise :class:`UnreadableSource` where that is not possible."""
        name = shown_name(path)
        try:
            return cls(name, _regular_bytes(path, name), encoding)
        except FileNotFoundError:
            why = "there is no such file; check the name, or whether it was moved or deleted"
        except NotADirectoryError:
            why = "a folder in its path is a file; check the path"
        except PermissionError:
            why = "you have no permission to read it; ask its owner, or copy it to a folder of your own"
        except ValueError:
            why = "its name holds a character that no file name may hold; check the name"
        except OSError as error:
            why = f"the system reports “{error.strerror}”; check the disk or the connection and try again"
        raise UnreadableSource(f"Cannot open {name}: {why}.")

    @classmethod
    def from_text(cls, text: str, name: str) -> Source:
        """Return a source that holds text from elsewhere, as the clipboard; lone surrogates are mended."""
        healed = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        return cls(name, healed.encode(), "utf-8")

    @property
    def suffix(self) -> str:
        """The end of the name in lower case, with its dot, or nothing."""
        return PurePath(self.name).suffix.lower()

    def provenance(self, format_name: str, encoding: str, warnings: tuple[str, ...] = ()) -> Provenance:
        """Return where a transcript made from these bytes came from."""
        return Provenance(self.name, format_name, encoding, self.data, warnings)

    def refused(self, why: str) -> UnreadableSource:
        """Return the error that says why these bytes cannot be read, for the caller to raise."""
        return UnreadableSource(f"Cannot read {self.name}: {why}.")


def shown_name(path: Path) -> str:
    """Return a file's name as one line that can be shown: no control characters, no lone surrogates."""
    name = path.name or str(path)
    return "".join(c if c.isprintable() else "\ufffd" for c in name)


def _regular_bytes(path: Path, name: str) -> bytes:
    """Read a regular file whole. A pipe or a device is never opened, since that could wait for ever."""
    kind = path.stat()
    if stat.S_ISDIR(kind.st_mode):
        raise UnreadableSource(f"Cannot open {name}: it is a folder; choose a file inside it.")
    if not stat.S_ISREG(kind.st_mode):
        raise UnreadableSource(
            f"Cannot open {name}: it is a device or a pipe, not a file; choose a saved file."
        )
    if kind.st_size > MAX_BYTES:
        raise _too_large(name)
    return _capped_bytes(path, name)


def _capped_bytes(path: Path, name: str) -> bytes:
    pieces: list[bytes] = []
    size = 0
    with path.open("rb", buffering=0) as file:
        while piece := file.read(_PIECE):
            size += len(piece)
            if size > MAX_BYTES:
                raise _too_large(name)
            pieces.append(piece)
    return pieces[0] if len(pieces) == 1 else b"".join(pieces)


def _too_large(name: str) -> UnreadableSource:
    return UnreadableSource(
        f"Cannot open {name}: it is larger than {MAX_BYTES // 1_000_000} MB, the most that is read; "
        "split it or save only the speech."
    )
