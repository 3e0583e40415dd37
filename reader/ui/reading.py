"""The work on one source: read it, find its outline, then its references. Each step can be stopped.

Nothing here waits for a step: stopping is told at once, and the other thread ends as soon as it can.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum, auto
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from reader.core.analysis import Analysis, outlined, referenced
from reader.core.formats import Source, UnreadableSource, read
from reader.core.references.index import ReferenceIndex
from reader.core.transcript import Transcript
from reader.ui.length import spoken_words
from reader.ui.marks import Marks, marks
from reader.ui.tasks import Tasks

LONG_MILLISECONDS = 500
"""Work that takes longer shows itself."""


class Step(StrEnum):
    """The steps, in their order."""

    READING = auto()
    OUTLINE = auto()
    REFERENCES = auto()


class Work(NamedTuple):
    """How far the work on a source has come."""

    step: Step | None = None
    """What is being done, or comes next."""
    long: bool = False
    """Whether it has taken so long that it should show."""
    stopped: Step | None = None
    """The step that a person stopped."""
    trouble: str = ""
    """Why the source could not be read: one sentence for a person. A text that is shown is older."""

    @property
    def shown(self) -> Work:
        """What of it a person shall see: nothing of what is soon done."""
        return self if self.long or self.stopped or self.trouble else Work()


class Whole(NamedTuple):
    """All that takes time, made beside the event loop."""

    analysis: Analysis
    words: int | None
    links: ReferenceIndex
    marks: tuple[Marks, ...]


class Read(NamedTuple):
    """The bytes that were read, and what they say."""

    source: Source
    transcript: Transcript


def _read(make: Callable[[], Source], before: Read | None) -> Read:
    """Read a source; one that is as it was before gives the same transcript, and nothing is lost by it."""
    source = make()
    return before if before and before.source == source else Read(source, read(source))


def _whole(analysis: Analysis) -> Whole:
    return Whole(
        analysis, spoken_words(analysis), ReferenceIndex(analysis.references), marks(analysis.references)
    )


class Reading(QObject):
    """Does the steps. After reading it waits: the owner calls :meth:`analyse` once the text is shown."""

    changed = Signal()
    """What a person shall see of ``work`` is another."""
    read = Signal()
    """A source has been read: see ``result``."""
    analysed = Signal(object)
    """A :class:`Whole`; of a text that broke the engine ``None``; where a person stopped what there is."""
    lost = Signal(str)
    """One sentence for a person: why the source cannot be read."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.work = Work()
        self.result: Read | None = None
        """What was read last; while another source is being read, still the one from before."""
        self._tasks = Tasks(UnreadableSource, self)
        self._again: Callable[[], None] | None = None
        self._outlined: Analysis | None = None
        self._finished: Transcript | None = None
        self._timer = QTimer(self, singleShot=True, interval=LONG_MILLISECONDS)
        self._timer.timeout.connect(self._show_long)

    @property
    def busy(self) -> bool:
        """Whether a step is being done."""
        return self._tasks.busy

    @property
    def source(self) -> Source | None:
        """The bytes that were read last."""
        return self.result.source if self.result else None

    @property
    def encoding(self) -> str | None:
        """The encoding that a person chose for them."""
        return self.result.source.encoding if self.result else None

    def forget(self) -> None:
        """Let go of what was read: a source comes that has nothing to do with it."""
        self._tasks.cancel()
        self.result = self._again = self._outlined = self._finished = None

    def begin(self, make: Callable[[], Source], *, at_once: bool = False) -> None:
        """Read a source, in the background unless ``at_once``."""
        self._again = partial(self.begin, make)
        self._set(Work(Step.READING))
        work = partial(_read, make, self.result)
        if not at_once:
            self._tasks.run(work, self._take, self._lose)
            return
        self._tasks.cancel()
        try:
            result = work()
        except UnreadableSource as error:
            self._lose(error)
        else:
            self._take(result)

    def analyse(self, transcript: Transcript) -> None:
        """Find outline and references in the background, unless that is under way or was stopped."""
        if not self._tasks.busy and self.work.stopped is None:
            self._find_outline(transcript)

    def stop(self) -> None:
        """End the step that is being done, or would come next; what was found until then stays."""
        step = self.work.step
        if step is None:
            return
        self._tasks.cancel()
        stopped = Work(stopped=step)
        if step is Step.REFERENCES and self._outlined is not None:
            so_far = Whole(self._outlined, None, ReferenceIndex(()), ())
            self._set(stopped, partial(self.analysed.emit, so_far))
        else:
            self._set(stopped)

    def go_on(self) -> None:
        """Take up what was stopped."""
        if self.work.stopped is not None and self._again is not None:
            self._again()

    def close(self) -> None:
        """Stop what runs; nothing is reported any more."""
        self._timer.stop()
        self._tasks.close()

    def _set(self, work: Work, news: Callable[[], None] | None = None) -> None:
        """Take a step and tell the news of it. Work that shows itself goes on showing from step to step."""
        before = self.work.shown
        self.work = work._replace(long=self.work.long and work.step is not None)
        if work.step is None:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()
        if news is not None:
            news()
        if self.work.shown != before:
            self.changed.emit()

    def _show_long(self) -> None:
        """Show what has been done for long; a step that nobody has asked for yet takes none."""
        if self.work.long is not self.busy:
            self.work = self.work._replace(long=self.busy)
            self.changed.emit()

    def _take(self, result: Read) -> None:
        self.result = result
        self._again = partial(self._find_outline, result.transcript)
        is_new = result.transcript is not self._finished
        self._set(Work(Step.OUTLINE) if is_new else Work(), self.read.emit)

    def _lose(self, error: Exception) -> None:
        self._set(Work(trouble=str(error)), partial(self.lost.emit, str(error)))

    def _find_outline(self, transcript: Transcript) -> None:
        self._again = partial(self._find_outline, transcript)
        self._set(Work(Step.OUTLINE))
        self._tasks.run(partial(outlined, transcript), self._find_references, self._do_without)

    def _find_references(self, analysis: Analysis) -> None:
        self._outlined = analysis
        self._again = partial(self._find_references, analysis)
        self._set(Work(Step.REFERENCES))
        self._tasks.run(lambda: _whole(referenced(analysis)), self._finish, self._do_without)

    def _finish(self, whole: Whole) -> None:
        self._finished = whole.analysis.transcript
        self._set(Work(), partial(self.analysed.emit, whole))

    def _do_without(self, error: Exception) -> None:  # noqa: ARG002 -- it has been told as a mishap
        """Let the text stand without an outline: an error in the engine takes nothing from the reader."""
        self._finished = self.result.transcript if self.result else None
        self._set(Work(), partial(self.analysed.emit, None))
