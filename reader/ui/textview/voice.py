"""What a screen reader hears of the text pane.

A text interface of our own (``QAccessibleTextInterface``) is not to be had: Qt asks for it through
``interface_cast``, and an override of that in Python crashes the process as soon as a client asks (PySide6
6.11.3, AT-SPI). So the pane says where it stands in its accessible description, and announces what the
keyboard reaches.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from reader.core.transcript import Span
from reader.ui.offsets import displayable
from reader.ui.textview.selection import word_at

if TYPE_CHECKING:
    from reader.ui.textview.pieces import Pieces
    from reader.ui.textview.view import TextView

LONGEST = 600
"""Code points of a paragraph that a description holds."""


@cache
def _show_as_document() -> None:
    """Let accessibility clients find a document where they would see a mere filler; once for the process."""
    QAccessible.installFactory(_document)


def _document(class_name: str, shown: QObject | None) -> QAccessibleInterface | None:
    if class_name == "TextView" and isinstance(shown, QWidget):
        return QAccessibleWidget(shown, QAccessible.Role.Document)
    return None


class Voice:
    """Describes and announces; announcing costs nothing while nobody listens."""

    def __init__(self, view: TextView) -> None:
        self._view = view
        _show_as_document()
        self._described: tuple[Pieces, int] | None = None
        view.setAccessibleName(QCoreApplication.translate("TextView", "Text of the transcript"))

    def describe(self) -> None:
        """Describe where reading stands: the first paragraph in view, its number and its words."""
        page, transcript = self._view.page, self._view.transcript()
        paragraph = page.pieces.paragraph_at(self._view.visible_span().start)
        if self._described == (page.pieces, paragraph):
            return
        self._described = page.pieces, paragraph
        where = QCoreApplication.translate("TextView", "Paragraph {number} of {count}")
        where = where.format(number=paragraph + 1, count=len(page.pieces))
        start, end = page.pieces.bounds(paragraph)
        words = displayable(transcript.text[start : min(end, start + LONGEST)])
        self._view.setAccessibleDescription(f"{where}. {words}" if transcript.text else "")

    def reached(self, before: int, head: int, *, extend: bool) -> None:
        """Announce what the caret has reached: a character, a word or a line; or what it has selected."""
        if QAccessible.isActive():
            self.say(Span(min(before, head), max(before, head)) if extend else self._unit(before, head))

    def say(self, span: Span) -> None:
        """Announce words of the transcript."""
        if QAccessible.isActive() and len(span):
            words = displayable(span.of(self._view.transcript().text)[:LONGEST])
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._view, words))

    def _unit(self, before: int, head: int) -> Span:
        laid = self._view.page.lay_at(head)
        line = Span(*laid.line_span(laid.line_of(head)))
        if not line.start <= before <= line.end:
            return line
        following = laid.next(head) if head < laid.piece.end else head
        if before in (following, laid.previous(head)):
            return Span(head, following)
        start, end = laid.piece.start, laid.piece.end
        word = word_at(self._view.transcript().text[start:end], head - start)
        return Span(start + word.start, start + word.end)
