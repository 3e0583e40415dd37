"""Where to begin in a text that is being opened: a paragraph, a part, a search."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject

from reader.ui.navigation import parts_named
from reader.ui.session import Session

SMALL_BYTES = 200_000


def is_small(path: Path) -> bool:
    """Tell whether a file is read sooner than the window could show that it is being read."""
    try:
        return path.stat().st_size <= SMALL_BYTES
    except OSError:
        return False


class Opening(NamedTuple):
    """What the command line asked for. ``at`` is a paragraph, counted from 1."""

    at: int | None = None
    section: str = ""
    find: str = ""


class Opener(QObject):
    """Carries out an :class:`Opening` as soon as its session can, then is done."""

    def __init__(self, session: Session, opening: Opening) -> None:
        super().__init__(session)
        self._session = session
        self._opening = opening
        self._began = False
        session.analysisChanged.connect(self._go)

    def _go(self) -> None:
        analysis = self._session.analysis
        if analysis is None or not analysis.transcript.blocks:
            return
        if not self._began:
            self._began = True
            self._begin()
        if self._session.ready:
            self._session.analysisChanged.disconnect(self._go)
            self._go_to_section()
            if self._opening.find:
                self._session.wish_focus("find")
            self.deleteLater()

    def _begin(self) -> None:
        analysis, opening = self._session.analysis, self._opening
        assert analysis is not None
        if opening.at is not None:
            blocks = analysis.transcript.blocks
            self._session.start_at(blocks[min(max(opening.at, 1), len(blocks)) - 1].span)
        if opening.find:
            from reader.core.search import Query

            self._session.find(Query(opening.find))

    def _go_to_section(self) -> None:
        analysis = self._session.analysis
        assert analysis is not None
        found = parts_named(analysis.outline, self._opening.section) if self._opening.section else []
        if found:
            self._session.start_at(found[0].span)
