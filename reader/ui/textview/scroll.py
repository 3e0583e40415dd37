"""Where the pane stands in the text: a piece and the pixels of it that are above the top edge.

No height of anything out of view is ever needed, so nothing can jump when a height becomes known.
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.ui.textview.laid import Laid
from reader.ui.textview.pieces import Piece, Pieces
from reader.ui.textview.typesetter import Typesetter


class Scroll:
    """The top edge of the view in the text, kept between the text's start and its end."""

    def __init__(self, pieces: Pieces, typesetter: Typesetter, height: int) -> None:
        self._pieces = pieces
        self._typesetter = typesetter
        self._height = height
        self._end: tuple[Piece, float] | None = None
        self.top = pieces.first()
        self.pixels = 0.0

    def visible(self) -> Iterator[tuple[Laid, float]]:
        """Yield the laid-out pieces in view, each with the y of its top in the pane."""
        piece: Piece | None = self.top
        y = -self.pixels
        while piece is not None and y < self._height:
            laid = self._typesetter.lay(piece)
            yield laid, y
            y += laid.height
            piece = self._pieces.after(piece)

    def move(self, pixels: float) -> None:
        """Scroll by pixels; down is positive."""
        self.go(self.top, self.pixels + pixels)

    def go(self, piece: Piece, pixels: float) -> None:
        """Put the point that is ``pixels`` below a piece's top at the top edge, as far as the text allows."""
        pixels = float(round(pixels))
        while pixels < 0 and (before := self._pieces.before(piece)) is not None:
            piece = before
            pixels += self._typesetter.lay(piece).height
        while pixels >= (height := self._typesetter.lay(piece).height):
            after = self._pieces.after(piece)
            if after is None:
                break
            piece = after
            pixels -= height
        self.top, self.pixels = min((piece, max(0.0, pixels)), self.end())

    def end(self) -> tuple[Piece, float]:
        """Return where the top edge is when the text's end is at the bottom edge."""
        if self._end is None:
            piece: Piece = self._pieces.last()
            height = self._typesetter.lay(piece).height
            while height < self._height and (before := self._pieces.before(piece)) is not None:
                piece = before
                height += self._typesetter.lay(piece).height
            self._end = piece, float(max(0, height - self._height))
        return self._end

    def y_of(self, offset: int) -> float | None:
        """Return the y in the pane of the line that holds an offset, ``None`` if its piece is out of view."""
        for laid, y in self.visible():
            if laid.piece.start <= offset <= laid.piece.end:
                return y + laid.tops[laid.line_of(offset)]
        return None

    def put(self, offset: int, y: float) -> None:
        """Scroll until the line that holds an offset has its top at ``y`` in the pane."""
        piece = self._pieces.at(offset)
        laid = self._typesetter.lay(piece)
        self.go(piece, laid.tops[laid.line_of(offset)] - y)
