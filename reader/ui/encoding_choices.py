"""The entries of the menu of encodings: the one that a text was read in, and others to read it in."""

from __future__ import annotations

from functools import partial
from itertools import groupby

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from reader.core.formats import settles_encoding
from reader.ui.encodings import ENCODINGS, Encoding, shown_encoding, shown_script
from reader.ui.session import Session


def fill(menu: QMenu, session: Session) -> None:
    """Fill a menu for a session's text. Where nothing can be chosen, it says why."""
    menu.clear()
    if session.analysis is None:
        return
    used = shown_encoding(session.analysis.transcript.provenance.encoding)
    if why := _why_not(session):
        for words in (used, why):
            menu.addAction(words).setEnabled(False)
        return
    choices = _Choices(menu, session)
    choices.add(menu, _tr("&Automatic"), None)
    if session.reading.encoding is None:
        menu.addAction(_tr("It was read as {0}").format(used)).setEnabled(False)
    menu.addSeparator()
    for encoding in ENCODINGS:
        if encoding.common:
            choices.add(menu, encoding.label(), encoding)
    menu.addSeparator()
    every = menu.addMenu(_tr("All &Encodings"))
    for script, encodings in groupby(ENCODINGS, lambda encoding: encoding.script):
        below = every.addMenu(shown_script(script))
        for encoding in encodings:
            choices.add(below, encoding.name, encoding)


def _why_not(session: Session) -> str:
    """Return the reason why a person cannot choose, or nothing."""
    source = session.reading.source
    if session.path is None or source is None:
        return _tr("A pasted text comes as letters: there is nothing to choose.")
    if settles_encoding(source):
        return _tr("This document says itself how its letters are stored.")
    return ""


class _Choices:
    """The entries of the menu, of which the one that holds is checked."""

    def __init__(self, menu: QMenu, session: Session) -> None:
        self._session = session
        self._group = QActionGroup(menu)

    def add(self, menu: QMenu, words: str, encoding: Encoding | None) -> None:
        codec = encoding.codec if encoding else None
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(codec == self._session.reading.encoding)
        action.triggered.connect(partial(self._choose, codec))
        self._group.addAction(action)

    def _choose(self, codec: str | None, _checked: bool = False) -> None:
        self._session.choose_encoding(codec)


def _tr(words: str) -> str:
    return QCoreApplication.translate("EncodingChoices", words)
