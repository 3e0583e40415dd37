"""Starts the child that reads a PDF, holds it to its limits, and takes from it what it sends.

The only module that starts a process, and the only process that it starts is this program's own.
"""

from __future__ import annotations

import json
import signal
import struct
import subprocess
import sys
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Timer
from typing import IO, Final

from reader.core.formats.paper.child import COSTLY, CROWDED, DAMAGED, PASSWORD
from reader.core.formats.paper.glyphs import Sheet, unpacked

CHILD_OPTION: Final = "--read-pdf-from-stdin"
"""What a frozen build, which has no interpreter of its own to start, is started with to be the child."""
SECONDS: Final = 45.0
"""From the start of the child to its end; its processor time has a limit of its own."""
MOST_BYTES: Final = 120_000_000
"""That a child may send: more than its own limits let it."""
_HEADER: Final = struct.Struct("=cI")

_WHY: Final = {
    PASSWORD: "it is locked with a password; save a copy without one and open that",
    DAMAGED: "it is damaged or no PDF at all; get another copy of it",
    CROWDED: "it holds more text than can be read at once; save it in parts, or get another copy of it",
    COSTLY: "it needs too much memory; save it anew with another program, or in parts",
}
_SLOW: Final = "it takes too long to read; save it anew with another program, or in parts"


class PdfError(Exception):
    """A PDF that cannot be read; the message says why, in words that follow the file's name."""


def extracted(data: bytes) -> Generator[Sheet | Mapping[str, str]]:
    """Yield what a PDF says of itself (title, author, date), then its pages as they come.

    Raises :class:`PdfError`. The child is gone when this ends, however it ends.
    """
    child = _started()
    watch = Timer(SECONDS, child.kill)
    watch.daemon = True
    watch.start()
    try:
        with child:
            try:
                yield from _told(child, data)
            finally:
                child.kill()
    finally:
        watch.cancel()


def _started() -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(  # noqa: S603 - our own interpreter and script, no word of the document's
            command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        why = f"the system starts no program for it (“{error.strerror}”); close others and try again"
        raise PdfError(why) from error


def command() -> Sequence[str]:
    """Return the command that is the child, in a checkout, an installed wheel and a frozen build."""
    if getattr(sys, "frozen", False):
        return (sys.executable, CHILD_OPTION)
    return (sys.executable, "-P", str(Path(__file__).with_name("child.py")))


def _told(child: subprocess.Popen[bytes], data: bytes) -> Iterator[Sheet | Mapping[str, str]]:
    if child.stdin is None or child.stdout is None:
        raise PdfError(_WHY[DAMAGED])
    try:
        child.stdin.write(data)
        child.stdin.close()
    except OSError:
        with suppress(OSError):
            child.stdin.close()
        raise PdfError(_ended(child)) from None
    number = 0
    for kind, payload in _records(child, child.stdout):
        if kind == b"E":
            raise PdfError(_WHY[payload.decode()])
        if kind == b"M":
            yield json.loads(payload)
        elif kind == b"P":
            number += 1
            yield unpacked(payload, number)
        else:
            return
    raise PdfError(_ended(child))


def _records(child: subprocess.Popen[bytes], pipe: IO[bytes]) -> Iterator[tuple[bytes, bytes]]:
    """Yield the child's records; fewer than it meant to send, where it came to its end."""
    left = MOST_BYTES
    while len(header := pipe.read(_HEADER.size)) == _HEADER.size:
        kind, size = _HEADER.unpack(header)
        left -= size
        if left < 0:
            child.kill()
            raise PdfError(_WHY[COSTLY])
        payload = pipe.read(size)
        if len(payload) < size:
            return
        yield kind, payload


def _ended(child: subprocess.Popen[bytes]) -> str:
    """Return why a child that said nothing came to its end."""
    code = child.wait()
    slow = {-getattr(signal, name) for name in ("SIGXCPU", "SIGKILL") if hasattr(signal, name)}
    return _SLOW if code in slow else _WHY[COSTLY] if code < 0 else _WHY[DAMAGED]
