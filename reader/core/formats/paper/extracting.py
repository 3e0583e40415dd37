"""Starts the child that reads a PDF, holds it to its limits, and takes from it what it sends.

The only module that starts a process, and the only process that it starts is this program's own.
"""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Generator, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from reader.core.formats.paper.child import COSTLY, CROWDED, DAMAGED, PASSWORD
from reader.core.formats.paper.glyphs import Sheet, unpacked
from reader.core.formats.paper.talk import Talk
from reader.core.stopping import unstopped

CHILD_OPTION: Final = "--read-pdf-from-stdin"
"""What a frozen build, which has no interpreter of its own to start, is started with to be the child."""
SECONDS: Final = 45.0
"""From the start of the child to its end; its processor time has a limit of its own."""
MOST_BYTES: Final = 120_000_000
"""That a child may send: more than its own limits let it."""

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

    Raises :class:`PdfError`. The child is gone when this ends, however it ends. It may be stopped by an
    exception between any two instructions; so nothing here waits for longer than a moment.
    """
    child = _started()
    talk = Talk(child.stdin, child.stdout, data, MOST_BYTES, SECONDS)
    with child:
        try:
            with unstopped:
                talk.start()
            yield from _told(child, talk)
        finally:
            with unstopped:
                child.kill()
            talk.end()


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


def _told(child: subprocess.Popen[bytes], talk: Talk) -> Iterator[Sheet | Mapping[str, str]]:
    number, left = 0, MOST_BYTES
    for kind, payload in talk.records():
        left -= len(payload)
        if left < 0:
            raise PdfError(_WHY[COSTLY])
        if kind == b"E":
            raise PdfError(_WHY[payload.decode()])
        if kind == b"M":
            yield json.loads(payload)
        elif kind == b"P":
            number += 1
            yield unpacked(payload, number)
        else:
            return
    raise PdfError(_ended(child, talk))


def _ended(child: subprocess.Popen[bytes], talk: Talk) -> str:
    """Return why a child that said nothing more came to its end, or was not left to come to it."""
    try:
        code = child.wait(talk.left())
    except subprocess.TimeoutExpired:
        return _SLOW
    slow = {-getattr(signal, name) for name in ("SIGXCPU", "SIGKILL") if hasattr(signal, name)}
    return _SLOW if code in slow else _WHY[COSTLY] if code < 0 else _WHY[DAMAGED]
