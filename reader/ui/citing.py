"""What is copied for use elsewhere: a passage with where it is from, the list of hits, the outline."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from reader.core.analysis import Analysis
from reader.core.search import HitGroup, Hits
from reader.core.transcript import Span
from reader.ui.offsets import displayable
from reader.ui.rows.hit_model import excerpt
from reader.ui.rows.outline_rows import outline_rows
from reader.ui.rows.wording import paragraphs_of, part_path, uncontained

MOST_HITS = 10_000
"""Hits in one list; how many are left out is said below it."""


INDENT = "    "
"""What a part stands further in than the part that holds it."""


def copy_words(words: str) -> None:
    """Put words on the clipboard."""
    QGuiApplication.clipboard().setText(displayable(words))


def cited(analysis: Analysis, span: Span) -> str:
    """Return a passage in quotation marks, and below it who said it, in what, where and when.

    What is not known is left out.
    """
    quoted = QCoreApplication.translate("Citing", "“{0}”")
    found, declared = analysis.outline.metadata, analysis.transcript.declared
    title = found.title or declared.title or analysis.transcript.provenance.name
    source = (
        _speaker(analysis, span.start),
        quoted.format(title) if title else "",
        found.event or declared.event,
        found.venue or declared.venue,
        found.date or declared.date,
        paragraphs_of(span, analysis.transcript),
    )
    return f"{quoted.format(span.of(analysis.transcript.text).strip())}\n— {', '.join(filter(None, source))}"


def _speaker(analysis: Analysis, offset: int) -> str:
    """Return who speaks there: in a sitting the turn says it, in a speech the front matter."""
    turns = [part.speaker for part in analysis.outline.path_at(offset) if part.speaker]
    return turns[-1] if turns else analysis.outline.metadata.speaker or analysis.transcript.declared.speaker


def hits_listed(analysis: Analysis, groups: tuple[HitGroup, ...], hits: Hits) -> str:
    """Return the hits a line each, with paragraph and the words around, under the parts that they lie in."""
    return "\n".join(_lines(analysis, groups, hits))


def _lines(analysis: Analysis, groups: tuple[HitGroup, ...], hits: Hits) -> Iterator[str]:
    for group in groups:
        if group.first >= MOST_HITS:
            break
        if group.path:
            yield uncontained(part_path(group.path))
        for span in (hits[at] for at in range(group.first, min(group.end, MOST_HITS))):
            around = excerpt(analysis.transcript.text, span)
            yield f"{paragraphs_of(span, analysis.transcript)}\t{around.before}{around.hit}{around.after}"
    if len(hits) > MOST_HITS:
        yield QCoreApplication.translate("Citing", "and %n more", "", len(hits) - MOST_HITS)


def outline_listed(analysis: Analysis) -> str:
    """Return the rows of the outline a line each, indented by their depth, with paragraphs after a tab."""
    depths: list[int] = []
    lines = []
    for row in outline_rows(analysis, ()):
        depths.append(depths[row.parent] + 1 if row.parent >= 0 else 0)
        where = paragraphs_of(Span(row.spans[0].start, row.spans[-1].end), analysis.transcript)
        lines.append(f"{INDENT * depths[-1]}{uncontained(row.title)}\t{where}")
    return "\n".join(lines)
