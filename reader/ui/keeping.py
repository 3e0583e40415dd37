"""Where reading goes on when the same speech is read anew: at the words that were in view."""

from __future__ import annotations

from reader.core.finding_again import found_again
from reader.core.transcript import Span, Transcript
from reader.ui.session import TOP, Jump
from reader.ui.textview.place import Place


def kept(before: Transcript, place: Place, visible: Span, after: Transcript) -> Jump | None:
    """Return the jump to the first words that were in view; ``None`` to stay at the start.

    The same bytes read in another encoding have other words, but as a rule the same paragraphs.
    """
    if place == TOP or not after.blocks:
        return None
    same = before.provenance.data == after.provenance.data
    if same and len(before.blocks) == len(after.blocks):
        offset = _same_paragraph(before, visible.start, after)
    else:
        offset = found_again(before.text, visible.start, after.text)
    return Jump(span=Span(offset, offset), flash=False, at_top=True)


def _same_paragraph(before: Transcript, offset: int, after: Transcript) -> int:
    """Return the place at the same share of the paragraph that has the same number."""
    number = before.blocks.at(offset)
    old, new = before.blocks[number].span, after.blocks[number].span
    share = (offset - old.start) / len(old) if len(old) else 0.0
    return new.start + round(share * len(new))
