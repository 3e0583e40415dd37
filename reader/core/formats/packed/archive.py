"""Zip archives that hold a document: read member by member under limits, and never unpacked to disk.

What a zip says of its own sizes may be a lie, so bytes are counted while they stream. Each member is read to
its end, since only there its checksum is compared. Names are looked up in the archive's list and never joined
to a path of this machine.
"""

from __future__ import annotations

import posixpath
import zlib
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

MOST_MEMBERS: Final = 5_000
MEMBER_BYTES: Final = 64_000_000
ALL_BYTES: Final = 256_000_000
"""Of all members that are read from one archive."""
RATIO: Final = 200
RATIO_FROM: Final = 4_000_000
"""A member larger than this may be so many times its packed size; the XML of real documents packs 5 to 30
times, a bomb 1,000 times."""

_PIECE: Final = 1 << 16
_ENTRY: Final = b"PK\x01\x02"
"""How each entry of an archive's list begins."""
_ENCRYPTED: Final = 1
_PACKINGS: Final = (0, 8)
"""Stored and deflated: all that documents use, and all that unpacks in little memory."""


class ArchiveError(Exception):
    """An archive that cannot be read; the message says why, in words that follow the file's name."""


class Archive:
    """The members of a zip archive, by their names."""

    def __init__(self, data: bytes) -> None:
        """Read the list of members; raises :class:`ArchiveError`."""
        if data.count(_ENTRY) > MOST_MEMBERS:
            raise ArchiveError(f"it holds more than {MOST_MEMBERS:,} parts, which no document does")
        self._zip = _opened(data)
        self._members: dict[str, ZipInfo] = {}
        self._twice: set[str] = set()
        self._left = ALL_BYTES
        for info in self._zip.infolist():
            name = _key(info.filename)
            if name in self._members:
                self._twice.add(name)
            self._members[name] = info

    def __contains__(self, name: str) -> bool:
        return _key(name) in self._members

    def find(self, name: str) -> bytes | None:
        """Return a member's bytes, ``None`` where there is no such member; raises :class:`ArchiveError`."""
        key = _key(name)
        info = self._members.get(key)
        if info is None:
            return None
        if key in self._twice:
            raise ArchiveError(
                f"its part “{_shown(name)}” is there twice, so it is damaged or made to mislead"
            )
        if info.flag_bits & _ENCRYPTED:
            raise ArchiveError("it is protected by a password; save it without one and open that")
        if info.compress_type not in _PACKINGS:
            raise ArchiveError("it is packed in a way that documents never are; save it again")
        return self._streamed(info)

    def read(self, name: str) -> bytes:
        """Return a member's bytes; raises :class:`ArchiveError`, also where there is no such member."""
        data = self.find(name)
        if data is None:
            raise ArchiveError(
                f"its part “{_shown(name)}” is missing, so it is damaged; look for another copy"
            )
        return data

    def _streamed(self, info: ZipInfo) -> bytes:
        from zipfile import BadZipFile

        pieces: list[bytes] = []
        size = 0
        try:
            with self._zip.open(info) as member:
                while piece := member.read(_PIECE):
                    size += len(piece)
                    self._left -= len(piece)
                    if self._is_bomb(size, info):
                        raise ArchiveError(
                            "it unpacks to far more than a document holds; look for another copy"
                        )
                    pieces.append(piece)
        except (BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError):
            raise ArchiveError(
                f"it is damaged: its part “{_shown(info.filename)}” does not unpack; look for another copy"
            ) from None
        return b"".join(pieces)

    def _is_bomb(self, size: int, info: ZipInfo) -> bool:
        swollen = size > RATIO_FROM and size > RATIO * info.compress_size
        return swollen or size > MEMBER_BYTES or self._left < 0


def resolved(base: str, target: str) -> str:
    """Return the name of the member that a link in the member ``base`` points to."""
    target = unquote(target.partition("#")[0])
    joined = target if target.startswith("/") else posixpath.join(posixpath.dirname(base), target)
    return posixpath.normpath(joined).lstrip("/")


def _opened(data: bytes) -> ZipFile:
    import struct
    from io import BytesIO
    from zipfile import BadZipFile, ZipFile

    try:
        return ZipFile(BytesIO(data))
    except (BadZipFile, struct.error, EOFError, OSError, ValueError, NotImplementedError):
        raise ArchiveError("it is cut off or damaged; look for another copy") from None


def _key(name: str) -> str:
    """Return what two names of the same part share: neither case nor the slash's way tells them apart."""
    return posixpath.normpath(name.replace("\\", "/")).lstrip("/").casefold()


def _shown(name: str) -> str:
    short = name if len(name) <= 60 else name[:57] + "…"
    return "".join(char if char.isprintable() else "\ufffd" for char in short)
