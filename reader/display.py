"""Whether a window can be opened here, found out before Qt aborts the program over it."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

from reader.binding import import_qt

_INSTEAD = "writing with --to works without a window"
_PACKAGES = "libegl1 libgl1 libxcb-cursor0 libxkbcommon-x11-0 libdbus-1-3 (names on Debian and Ubuntu)"


def missing(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> str:
    """Return one sentence that says what a window needs and this computer lacks, or nothing."""
    if platform.startswith("linux") and (why := _no_screen(environment)):
        return why
    try:
        import_qt()
        import PySide6.QtWidgets  # noqa: F401
    except ImportError as error:
        return f"Qt cannot be loaded ({error}); install {_PACKAGES}; {_INSTEAD}."
    return ""


def _no_screen(environment: Mapping[str, str]) -> str:
    if (environment.get("QT_QPA_PLATFORM") or "xcb").partition(":")[0] not in ("xcb", "wayland"):
        return ""
    if environment.get("WAYLAND_DISPLAY"):
        return ""
    if not environment.get("DISPLAY"):
        return (
            f"there is no screen to open a window on (DISPLAY and WAYLAND_DISPLAY are not set); {_INSTEAD}."
        )
    if not _has_library("libxcb-cursor.so.0"):
        return (
            f"Qt needs the system library libxcb-cursor to open a window; install libxcb-cursor0; {_INSTEAD}."
        )
    if not _answers(environment["DISPLAY"]):
        return (
            f"the screen {environment['DISPLAY']} (DISPLAY) does not answer or does not let this user in; "
            f"{_INSTEAD}."
        )
    return ""


def _answers(screen: str) -> bool:
    """Tell whether an X11 server takes a connection: Qt ends the program if none does."""
    from ctypes import CDLL, c_char_p, c_void_p

    try:
        xcb = CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.argtypes, xcb.xcb_connect.restype = (c_char_p, c_void_p), c_void_p
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = (c_void_p,)
    connection = xcb.xcb_connect(os.fsencode(screen), None)
    failed: int = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed


def _has_library(name: str) -> bool:
    from ctypes import CDLL

    try:
        CDLL(name)
    except OSError:
        return False
    return True
