"""What commands find to act on."""

from __future__ import annotations

from reader.ui.commands import Needs
from reader.ui.document_view import DocumentView


def abilities(tab: DocumentView | None, tabs: int) -> set[Needs]:
    """Return what there is in the current of so many tabs; ``None`` where there is no tab."""
    if tab is None:
        return {Needs.NOTHING}
    session = tab.session
    known = {
        Needs.NOTHING: True,
        Needs.TAB: True,
        Needs.TABS: tabs > 1,
        Needs.FILE: session.path is not None,
        Needs.TEXT: session.analysis is not None,
        Needs.NOTES: bool(session.notes),
        Needs.OUTLINE: session.ready,
        Needs.SELECTION: tab.text.view.selection() is not None,
        Needs.WORK: session.reading.work.long,
        Needs.STOPPED: session.reading.work.stopped is not None,
        Needs.PAST: session.can_go_back,
        Needs.FUTURE: session.can_go_forward,
    }
    return {need for need, there in known.items() if there}
