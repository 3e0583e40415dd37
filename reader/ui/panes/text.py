"""The text: binds the text view to a session."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reader.core.analysis import Analysis
from reader.core.outline.parts import Part, PartKind
from reader.core.references.values import Reference
from reader.core.transcript import Span
from reader.ui.marks import Marks
from reader.ui.panes import Pane, Side
from reader.ui.rows.wording import UNSURE, first_words, label, part_title
from reader.ui.session import Jump, Session
from reader.ui.slices import SHARED_BUDGET, Slices
from reader.ui.textview import TextView
from reader.ui.textview.layers import Layer, LayerFormat, LayerRange, Underline
from reader.ui.textview.margin import MarginBar
from reader.ui.textview.style import TextStyle
from reader.ui.textview.typesetter import PartHeading
from reader.ui.theme import Theme

if TYPE_CHECKING:
    from reader.core.search import Hits

LONGEST_QUERY = 200
"""Code points of a selection that the find bar may take up."""
READING, LARGER = 13.0, 1.3
"""Points of the reading type at least, and how much larger it is than the desktop's own type."""
EYE = 0.2
"""Jumps put their target at this share of the height, so the eye is there too."""
TITLED = frozenset({PartKind.AGENDA, PartKind.PILLAR, PartKind.SECTION, PartKind.CLOSING, PartKind.OPENING})
"""Kinds of parts whose title stands above their first paragraph."""
TURNS = frozenset({PartKind.SPEECH, PartKind.QUESTION, PartKind.ANSWER})
"""Kinds of parts that one person speaks, whose name stands above unless the text begins with it."""
SPARE = " \t.:;,!?–—،。："
"""Signs round a heading that a title of the outline leaves out."""
UNBARRED = frozenset({PartKind.FRONT, PartKind.NOTICE, PartKind.SCENE})
"""Kinds of parts without a bar in the margin: they are not the speech."""
HOLDERS = frozenset({PartKind.SPEECH, PartKind.DEBATE_SECTION})
"""Kinds of parts whose children have the bars."""
HITS, CURRENT_HIT, IN_HAND, TARGET = "hits", "hits-current", "reference-in-hand", "reference-target"


class TextPane(QWidget):
    """Shows the text of one session in its ``view``, and tells the session what happens there."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.view = TextView(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)
        self._session = session
        self._theme = theme
        self._hits: Hits | None = None
        self._top = 0.0
        """How high the first line in view of the text before stood: 0, or less where it was cut."""
        self._slices = Slices(self)
        self._dress()
        session.analysisChanged.connect(self._show_analysis)
        session.searchChanged.connect(self._show_hits)
        session.referencesChanged.connect(self._show_reference)
        session.jumped.connect(self._jump)
        session.scrollWished.connect(self._scroll)
        self.view.placeChanged.connect(self._report_place)
        self.view.selectionChanged.connect(self._report_selection)
        self.view.rangeHovered.connect(self._hover_range)
        self.view.rangeActivated.connect(self._follow_range)
        self._show_analysis()

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of another theme."""
        self._theme = theme
        self._hits = None
        self._dress()
        self._show_outline()
        self._show_hits()
        self._show_reference()

    def focus(self) -> None:
        """Take the keyboard."""
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _dress(self) -> None:
        theme = self._theme
        self.view.set_style(
            TextStyle(
                text=theme.text,
                background=theme.paper,
                quiet=theme.quiet,
                number=theme.quiet,
                selection=theme.selection,
                caret=theme.accent,
                focus=theme.accent,
                flash=theme.flash,
                interface=self.font(),
                point_size=max(READING, LARGER * self.font().pointSizeF()),
            )
        )

    # What is shown

    def _show_analysis(self) -> None:
        analysis = self._session.analysis
        if analysis is None:
            return
        if analysis.transcript is not self.view.transcript():
            self._top = self.view.page.scroll.y_of(self.view.visible_span().start) or 0.0
            self.view.set_transcript(analysis.transcript)
        self._show_outline()
        self._report_place()

    def _show_outline(self) -> None:
        analysis = self._session.analysis
        if analysis is None or not self._session.ready:
            self._slices.stop()
            return
        self._slices.start(self._dressing(analysis), first=SHARED_BUDGET)

    def _dressing(self, analysis: Analysis) -> Iterator[None]:
        """Dress the text with its outline and references, pausing wherever the window may want a turn."""
        headings: dict[int, PartHeading] = {}
        for part, found in self._headings_of(analysis.outline.parts, 1):
            for paragraph, heading in found.items():
                if paragraph not in headings or self._begins(part, paragraph):
                    headings[paragraph] = heading
            yield
        names: dict[int, int] = {}
        for part in analysis.outline.walk():
            if part.kind in TURNS and (name := label(part, first_words(part.span, analysis.transcript))):
                paragraph = analysis.transcript.blocks.at(part.span.start)
                if self._begins(part, paragraph):
                    names[paragraph] = len(name)
            yield
        self.view.set_headings(headings, names)
        bars: list[MarginBar] = []
        for bar in self._bars_of(analysis.outline.parts):
            bars.append(bar)
            yield
        self.view.set_margin(bars)
        for marks in self._session.marks:
            yield
            self.view.set_layer(f"reference-{marks.kind}", self._reference_layer(marks))

    def _begins(self, part: Part, paragraph: int) -> bool:
        """Tell whether a part begins a paragraph: of several in one, only one can have a title there."""
        return part.span.start <= self.view.transcript().blocks[paragraph].span.start

    def _headings_of(
        self, parts: Sequence[Part], level: int
    ) -> Iterator[tuple[Part, dict[int, PartHeading]]]:
        """Yield for each part, children first, the paragraph that it puts its title above, or nothing."""
        for part in parts:
            yield from self._headings_of(part.children, level + 1)
            yield part, self._heading_of(part, level) if part.kind in TITLED | TURNS else {}

    def _heading_of(self, part: Part, level: int) -> dict[int, PartHeading]:
        transcript = self.view.transcript()
        block = transcript.blocks[transcript.blocks.at(part.span.start)]
        words = block.span.of(transcript.text)
        if part.title.strip(SPARE) == words.strip(SPARE):
            return {}
        said = first_words(part.span, transcript)
        if part.kind in TURNS and (label(part, said) or not (part.speaker or part.title)):
            return {}
        return {block.index: PartHeading(part_title(part), level, self._theme.part_colour(part))}

    def _bars_of(self, parts: Sequence[Part]) -> Iterator[MarginBar]:
        blocks = self.view.transcript().blocks
        for part in parts:
            if part.kind in HOLDERS and part.children:
                yield from self._bars_of(part.children)
            elif part.kind not in UNBARRED:
                first, last = blocks.at(part.span.start), blocks.at(max(part.span.start, part.span.end - 1))
                colour = self._theme.part_colour(part)
                yield MarginBar(first, last, colour, dashed=part.confidence < UNSURE)

    def _reference_layer(self, marks: Marks) -> Layer:
        colour = self._theme.reference_colour(marks.kind)
        look = LayerFormat(underline=Underline.DOTTED, line=colour, hover=_tint(colour))
        return Layer(marks.starts, marks.ends, look, marks.references, interactive=True)

    def _show_hits(self) -> None:
        search = self._session.search
        look = LayerFormat(background=self._theme.hit, z=10)
        if search.hits is not self._hits:
            self._hits = search.hits
            hits = Layer(search.hits.starts, search.hits.ends, look, apart=True)
            self.view.set_layer(HITS, hits if search.hits else None)
        current = search.hits[search.current] if search.current >= 0 else None
        framed = LayerFormat(background=self._theme.current_hit, outline=self._theme.accent, z=20)
        self.view.set_layer(CURRENT_HIT, _single(current, framed))

    def _show_reference(self) -> None:
        reference = self._session.reference
        colour = self._theme.reference_colour(reference.kind) if reference else self._theme.accent
        look = LayerFormat(background=_tint(colour), z=5)
        self.view.set_layer(IN_HAND, _single(reference.span if reference else None, look))
        self.view.set_layer(TARGET, _single(reference.target if reference else None, look))

    # Reading

    def _jump(self, jump: Jump) -> None:
        if jump.place is not None:
            self.view.restore(jump.place)
        elif jump.span is not None and jump.select and self.view.visible_span().covers(jump.span):
            self.view.select(jump.span)
            self.view.reveal(jump.span.start)
            self._report_place()
        elif jump.span is not None and jump.at_top:
            self.view.show_span(jump.span, fraction=0.0, flash=jump.flash)
            self.view.scroll_by(-self._top)
        elif jump.span is not None:
            self.view.show_span(jump.span, flash=jump.flash, select=jump.select)

    def _report_place(self) -> None:
        if self.view.transcript().blocks:
            self._session.moved(self.view.place(), self._eye(), self.view.visible_span())

    def _report_selection(self) -> None:
        span = self.view.selection()
        short = span is not None and len(span) <= LONGEST_QUERY
        self._session.selected = self.view.selected_text() if short else ""

    def _scroll(self, pages: int) -> None:
        self.view.scroll_by_page(pages)

    def _eye(self) -> int:
        """Return where one looks: a fifth down, but at the first line at the start, the last at the end."""
        bar, height = self.view.verticalScrollBar(), self.view.viewport().height()
        above, below = bar.value() - bar.minimum(), bar.maximum() - bar.value()
        if above + below < height:
            y = height * above / (above + below) if above else 0
        else:
            y = max(min(EYE * height, above), height - 1 - below)
        offset = self.view.page.offset_at(self.view.viewport().width() / 2, y)
        blocks = self.view.transcript().blocks
        return blocks[blocks.at(offset)].span.start

    def _hover_range(self, found: LayerRange | None) -> None:
        payload = found.payload if found else None
        reference = payload if isinstance(payload, Reference) else None
        by_key = found is not None and found == self.view.focused_range()
        self._session.hover(reference, self._chosen_line() if by_key else None)

    def _chosen_line(self) -> QRect | None:
        """Return where on the screen the line is that holds the range which the keyboard has reached."""
        found = self.view.focused_range()
        y = self.view.page.scroll.y_of(found.span.start) if found else None
        if y is None:
            return None
        column = self.view.page.column
        corner = self.view.viewport().mapToGlobal(QPoint(round(column.left), round(y)))
        return QRect(corner, QSize(round(column.width), self.view.page.sheet.plain.pitch))

    def step_reference(self, by: int) -> None:
        """Put the keyboard's frame on the next reference, or by -1 on the previous one."""
        self.focus()
        self.view.step_range(forward=by > 0)

    def _follow_range(self, found: LayerRange) -> None:
        if isinstance(found.payload, Reference):
            self._session.follow(found.payload)


def _tint(colour: QColor) -> QColor:
    tint = QColor(colour)
    tint.setAlphaF(0.16)
    return tint


def _single(span: Span | None, look: LayerFormat) -> Layer | None:
    return Layer(array("q", [span.start]), array("q", [span.end]), look) if span is not None else None


PANE = Pane("text", QCoreApplication.translate("Panes", "Text"), Side.CENTRE, 10, TextPane)
