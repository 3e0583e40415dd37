"""What a tab knows: the analysis of one transcript, where the reader is in it, and where the reader has been.

Signals carry news down to the panes, methods carry their wishes up. No pane knows another pane.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QRect, Signal

from reader.core.analysis import Analysis
from reader.core.formats import Source
from reader.core.outline.parts import Outline, Part
from reader.core.references.index import ReferenceIndex
from reader.core.references.values import Reference
from reader.core.transcript import Span, Transcript
from reader.ui.history import History
from reader.ui.marks import Marks, marks
from reader.ui.reading import Reading, Whole
from reader.ui.textview.place import Place

if TYPE_CHECKING:
    from reader.core.search import HitGroup, Query
    from reader.ui.search_session import SearchSession, SearchState

TOP = Place(0, 0.0)


class Jump(NamedTuple):
    """Where the text pane shall go: to a span, or back to a place as it stood on the screen."""

    span: Span | None = None
    place: Place | None = None
    flash: bool = True
    select: bool = False
    at_top: bool = False
    """Whether the span shall stand where the first line in view of the text before stood."""


class Session(QObject):
    """One transcript being read."""

    analysisChanged = Signal()
    """Another transcript has come, or its outline and references have: read ``analysis`` and ``ready``."""
    placeChanged = Signal()
    """Reading moved: read ``place``, ``offset``, ``part_path``."""
    jumped = Signal(object)
    """A :class:`Jump` that the text pane makes."""
    referencesChanged = Signal()
    """The reference in hand changed: read ``reference``."""
    searchChanged = Signal()
    """Read ``search``."""
    historyChanged = Signal()
    """Read ``can_go_back`` and ``can_go_forward``."""
    failed = Signal(str)
    """One sentence for a person: why there is no transcript."""
    focusWished = Signal(str)
    """A pane asks that another take the keyboard: its name (``text``, ``find``, ``results``, ...)."""
    scrollWished = Signal(int)
    """A pane asks that the text scroll by so many pages, down if positive."""
    loading = Signal()
    """A source is being read; ``analysisChanged`` or ``failed`` will follow."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.analysis: Analysis | None = None
        self.ready = False
        self.words: int | None = None
        self._links = ReferenceIndex(())
        self._marks: tuple[Marks, ...] = ()
        self.name = ""
        self.path: Path | None = None
        self.place = TOP
        self.offset = 0
        self.visible = Span(0, 0)
        self.selected = ""
        self.reference: Reference | None = None
        self.anchor: QRect | None = None
        self.exact = False
        self._preview_from: Place | None = None
        self._history = History()
        self.reading = Reading(self)
        """The work on the source: how far it has come, and how to stop it."""
        self.reading.read.connect(self._take_transcript)
        self.reading.analysed.connect(self._take_whole)
        self.reading.lost.connect(self._lose)
        self._searching: SearchSession | None = None

    # Opening

    def open(self, path: Path, *, at_once: bool = False, encoding: str | None = None) -> None:
        """Read a file, in the background unless ``at_once``; the text shows first, the outline follows.

        ``encoding`` is the one that a person chose for it.
        """
        self._begin(path.name, path)
        self.reading.begin(partial(Source.from_path, path, encoding), at_once=at_once)

    def open_text(self, text: str, name: str) -> None:
        """Read a text that comes from no file: pasted or dropped."""
        self._begin(name, None)
        self.reading.begin(partial(Source.from_text, text, name), at_once=True)

    def reload(self) -> None:
        """Read the file again, if there is one; a text that is shown stays until the new one has come."""
        if self.path is None:
            return
        if self.analysis is None:
            self.open(self.path)
        else:
            self.reading.begin(partial(Source.from_path, self.path, self.reading.encoding))

    def choose_encoding(self, encoding: str | None) -> None:
        """Read the same bytes in another encoding; with ``None``, in the one that they speak for."""
        source = self.reading.source
        if source is not None:
            self.reading.begin(partial(replace, source, encoding=encoding))

    def analyse(self) -> None:
        """Find outline and references in the background; the owner calls it once the text is shown."""
        if self.analysis is not None and not self.ready:
            self.reading.analyse(self.analysis.transcript)

    def close(self) -> None:
        """Stop what runs; nothing is reported any more."""
        self.reading.close()
        if self._searching:
            self._searching.close()

    def _begin(self, name: str, path: Path | None) -> None:
        self.reading.forget()
        self.name, self.path = name, path
        self._forget()
        self.loading.emit()
        self.historyChanged.emit()

    def _forget(self) -> None:
        """Let go of a text and of all that was known about it."""
        self.analysis, self.ready, self.words = None, False, None
        self.place, self.offset, self._preview_from = TOP, 0, None
        self.visible, self.selected = Span(0, 0), ""
        self._history = History()
        if self._searching:
            self._searching.forget()
        self.hover(None)

    def _take_transcript(self) -> None:
        assert self.reading.result is not None
        transcript = self.reading.result.transcript
        if self.analysis is None:
            self._show(transcript)
        elif self.analysis.transcript is not transcript:
            self._replace(self.analysis.transcript, transcript)
        elif self.reading.work.step is not None:
            self.reading.analyse(transcript)

    def _show(self, transcript: Transcript) -> None:
        self.analysis = Analysis(transcript)
        self.analysisChanged.emit()

    def _replace(self, before: Transcript, transcript: Transcript) -> None:
        """Show another reading of the same speech, at the words that were in view."""
        from reader.ui.keeping import kept

        jump = kept(before, self.place, self.visible, transcript)
        self._forget()
        self._show(transcript)
        self.historyChanged.emit()
        if jump is not None:
            self._jump(jump)

    def _take_whole(self, whole: Whole | None) -> None:
        if whole is not None:
            self.analysis, self.words, self._links, self._marks = whole
        self.ready = True
        self.analysisChanged.emit()

    def _lose(self, sentence: str) -> None:
        if self.analysis is None:
            self.failed.emit(sentence)
        elif not self.ready:
            self.analyse()

    @property
    def notes(self) -> tuple[str, ...]:
        """Sentences about what reading the source had to mend or leave out."""
        return self.analysis.transcript.provenance.warnings if self.analysis else ()

    # The place

    @property
    def part_path(self) -> tuple[Part, ...]:
        """The parts that hold the place being read, outermost first."""
        return self.analysis.outline.path_at(self.offset) if self.analysis else ()

    @property
    def percent(self) -> int:
        """How far reading has come: 0 with the first character in view, 100 with the last."""
        length = len(self.analysis.transcript.text) if self.analysis else 0
        unread = length - len(self.visible)
        return (
            round(100 * min(self.visible.start / unread, 1))
            if unread > 0 and self.visible.end < length
            else 100
        )

    @property
    def paragraph(self) -> int:
        """The index of the paragraph being read; 0 where there is none."""
        blocks = self.analysis.transcript.blocks if self.analysis else ()
        return self.analysis.transcript.blocks.at(self.offset) if self.analysis and blocks else 0

    def moved(self, place: Place, offset: int | None = None, visible: Span | None = None) -> None:
        """Hear from the text pane that reading moved.

        ``offset`` is where the eye is, if not at the top; ``visible`` is what the screen shows.
        """
        if self.analysis is None or not self.analysis.transcript.blocks:
            return
        blocks = self.analysis.transcript.blocks
        at = blocks[min(place.paragraph, len(blocks) - 1)].span.start if offset is None else offset
        shown = visible or self.visible
        if (place, at, shown) != (self.place, self.offset, self.visible):
            self.place, self.offset, self.visible = place, at, shown
            self.placeChanged.emit()

    def goto(self, span: Span, *, flash: bool = True) -> None:
        """Jump to a span and remember the place that was left."""
        self.commit_preview()
        self._end_search_episode()
        self._leave(self.place)
        self._jump(Jump(span=span, flash=flash))

    def start_at(self, span: Span) -> None:
        """Begin reading at a span: a jump that leaves no place to return to."""
        self._jump(Jump(span=span, flash=False))

    def follow(self, reference: Reference) -> None:
        """Jump to what a reference refers to."""
        self.goto(reference.target)

    def preview(self, span: Span) -> None:
        """Show a span, remembering nothing until :meth:`commit_preview`; :meth:`cancel_preview` returns."""
        if self._preview_from is None:
            self._preview_from = self.place
        self._jump(Jump(span=span, flash=False))

    def commit_preview(self) -> None:
        """Stay where the previews led: all of them together are one step of the history."""
        origin, self._preview_from = self._preview_from, None
        if origin is not None and origin != self.place:
            self._leave(origin)

    def cancel_preview(self) -> None:
        """Return to the place before the first preview."""
        origin, self._preview_from = self._preview_from, None
        if origin is not None:
            self._jump(Jump(place=origin, flash=False))

    def _jump(self, jump: Jump) -> None:
        self.jumped.emit(jump)
        if jump.span is not None and not jump.at_top and self.offset != jump.span.start:
            self.offset = jump.span.start
            self.placeChanged.emit()

    def wish_focus(self, pane: str) -> None:
        """Ask that a pane take the keyboard, by its name."""
        self.focusWished.emit(pane)

    def wish_scroll(self, pages: int) -> None:
        """Ask that the text scroll by pages, down if positive."""
        self.scrollWished.emit(pages)

    # The history

    @property
    def can_go_back(self) -> bool:
        """Whether :meth:`back` leads anywhere."""
        return self._history.can_go_back

    @property
    def can_go_forward(self) -> bool:
        """Whether :meth:`forward` leads anywhere."""
        return self._history.can_go_forward

    def back(self) -> None:
        """Return to the pixel that the last jump left."""
        self._retrace(self._history.back)

    def forward(self) -> None:
        """Undo a step back."""
        self._retrace(self._history.forward)

    def _retrace(self, step: Callable[[Place], Place | None]) -> None:
        self.commit_preview()
        self._end_search_episode()
        place = step(self.place)
        self.historyChanged.emit()
        if place is not None:
            self._jump(Jump(place=place, flash=False))

    def _leave(self, place: Place) -> None:
        self._history.leave(place)
        self.historyChanged.emit()

    # Search

    @property
    def _search(self) -> SearchSession:
        """The search, made when it is first asked for: a first text is shown without it."""
        if self._searching is None:
            from reader.ui.search_session import SearchSession

            self._searching = SearchSession(self)
            self._searching.changed.connect(self.searchChanged)
            self._searching.hitReached.connect(self._show_hit)
        return self._searching

    def _end_search_episode(self) -> None:
        if self._searching:
            self._searching.end_episode()

    @property
    def search(self) -> SearchState:
        """What is searched for, and what was found."""
        return self._search.state

    @property
    def hit_groups(self) -> tuple[HitGroup, ...]:
        """The hits by the part that holds them."""
        return self._search.groups(self.analysis.outline if self.analysis else Outline())

    def expect_search(self) -> None:
        """Hear that a search is about to be typed."""
        if self.analysis is not None:
            self._search.make_ready(self.analysis.transcript)

    def find(self, query: Query | None) -> None:
        """Find all hits and go to the first at or after the top visible line; ``None`` ends the search."""
        if self.analysis is not None:
            self._search.find(self.analysis.transcript, query, self.visible.start)

    def stop_find(self) -> None:
        """Stop a search that runs, keeping what it has found."""
        self._search.stop()

    def step_hit(self, by: int) -> None:
        """Go to the next hit (by -1: the previous), round the end; without a search, take the last one up."""
        if self.analysis is not None:
            self._search.step(self.analysis.transcript, by, self.visible.start)

    def goto_hit(self, index: int) -> None:
        """Go to one hit; all hits of one search are one step of the history."""
        self._search.goto(index)

    def _show_hit(self, span: Span, starts: bool) -> None:
        if starts:
            self.commit_preview()
            self._leave(self.place)
        self._jump(Jump(span=span, flash=False, select=True))

    # References

    @property
    def links(self) -> ReferenceIndex:
        """What points where in the text."""
        self._know_references()
        return self._links

    @property
    def marks(self) -> tuple[Marks, ...]:
        """The references by their kinds."""
        self._know_references()
        return self._marks

    def _know_references(self) -> None:
        references = self.analysis.references if self.analysis else ()
        if self._links.references is not references:
            self._links, self._marks = ReferenceIndex(references), marks(references)

    def hover(self, reference: Reference | None, anchor: QRect | None = None, *, exact: bool = False) -> None:
        """Take a reference in hand, or let it go.

        ``anchor`` is where a key chose it, in the screen's coordinates; ``None``: the mouse points at it.
        ``exact`` says that this reference is meant and no other of the same words.
        """
        if (reference, anchor) != (self.reference, self.anchor):
            self.reference, self.anchor, self.exact = reference, anchor, exact
            self.referencesChanged.emit()
