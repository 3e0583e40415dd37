"""What is drawn: highlights, headings, margin, direction."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from reader.core.transcript import BlockKind, BlockMark, Span
from reader.ui.textview import Layer, LayerFormat, MarginBar, PartHeading, TextStyle, Underline
from tests.ui.textview.conftest import SENTENCE, Pane

RED = "#ff0000"
ARABIC = "أيها السيدات والسادة"
HEBREW = "גבירותיי ורבותיי"


@pytest.mark.parametrize(
    "look",
    [
        LayerFormat(background=QColor(RED)),
        LayerFormat(underline=Underline.SOLID, line=QColor(RED)),
        LayerFormat(underline=Underline.DOTTED, line=QColor(RED)),
        LayerFormat(underline=Underline.DASHED, line=QColor(RED)),
        LayerFormat(outline=QColor(RED)),
    ],
    ids=["tint", "solid", "dotted", "dashed", "outline"],
)
def test_a_layer_is_drawn_on_its_words_and_leaves_when_it_is_removed(pane: Pane, look: LayerFormat) -> None:
    pane.read(SENTENCE * 3, SENTENCE)
    before = pane.picture()
    words = pane.span("four pillars")
    pane.view.set_layer("hits", Layer.of([words], look))
    after = pane.picture()
    changed = [
        (x, y)
        for y in range(after.height())
        for x in range(after.width())
        if after.pixel(x, y) != before.pixel(x, y)
    ]
    first, last = pane.spot(words.start, inside=0), pane.spot(words.end - 1, inside=99)
    assert changed
    assert all(first.x() - 6 <= x <= last.x() + 12 and abs(y - first.y()) <= 16 for x, y in changed)
    pane.view.set_layer("hits", None)
    assert pane.picture() == before


def test_a_range_over_several_lines_and_paragraphs_is_drawn_on_all_of_them(pane: Pane) -> None:
    pane.read(SENTENCE * 3, SENTENCE * 3)
    pane.view.set_layer(
        "hits", Layer.of([Span(20, len(pane.text) - 20)], LayerFormat(background=QColor(RED)))
    )
    picture = pane.picture()
    for offset in (25, 150, 250, 330, 450, len(pane.text) - 30):
        spot = pane.spot(offset)
        near = range(spot.x() - 4, spot.x() + 5)
        assert any(picture.pixelColor(x, spot.y() + dy) == QColor(RED) for x in near for dy in range(-6, 7))


def test_higher_layers_are_drawn_above_lower_ones(pane: Pane) -> None:
    pane.read("Words " * 20)
    pane.view.set_layer("above", Layer.of([Span(0, 11)], LayerFormat(background=QColor("#00ff00"), z=1)))
    pane.view.set_layer("below", Layer.of([Span(0, 11)], LayerFormat(background=QColor(RED))))
    assert pane.counts("#00ff00") > 100
    assert pane.counts(RED) == 0


@pytest.mark.parametrize("words", [ARABIC, HEBREW])
def test_a_right_to_left_paragraph_begins_on_the_right(pane: Pane, words: str) -> None:
    pane.read(words)
    column = pane.view.page.column
    left, right = pane.column_of_ink()
    assert right > column.left + column.width - 6
    assert left > column.left + column.width / 3


@pytest.mark.parametrize("words", ["Ladies", "1. " + "Ladies", "主席", "Ladies " + HEBREW])
def test_other_paragraphs_begin_on_the_left(pane: Pane, words: str) -> None:
    pane.read(words)
    assert pane.column_of_ink()[0] < pane.view.page.column.left + 8


@pytest.mark.parametrize("words", [HEBREW, ARABIC + " in 2011 " + ARABIC, "In " + HEBREW + " 2011 it was"])
def test_each_word_of_mixed_directions_gets_its_own_box(pane: Pane, words: str) -> None:
    pane.read(words)
    laid, _ = next(pane.view.page.scroll.visible())
    whole = sum(right - left for _, left, right in laid.boxes(0, len(words)))
    assert whole == pytest.approx(laid.lines[0].naturalTextWidth(), rel=0.02)
    boxes = [box for at in range(len(words)) for box in laid.boxes(at, at + 1)]
    assert sum(right - left for _, left, right in boxes) == pytest.approx(whole, rel=0.05)


def test_a_part_heading_is_drawn_above_its_paragraph_and_is_no_text(pane: Pane) -> None:
    pane.read(SENTENCE, SENTENCE)
    y = pane.y_of(len(SENTENCE) + 1)
    pane.view.set_headings({1: PartHeading("Peace and security", 1, QColor(RED))})
    assert pane.y_of(len(SENTENCE) + 1) > y + 15
    assert pane.counts(RED) > 0
    pane.view.select_all()
    assert pane.view.selected_text() == f"{SENTENCE}\n{SENTENCE}"


def test_the_name_of_a_speaker_is_bold_and_still_text(pane: Pane) -> None:
    pane.read("𝒬 MS. ROE: Good morning.", "Good morning.")
    laid, _ = next(pane.view.page.scroll.visible())
    name, rest = laid.caret(10).x(), laid.caret(24).x() - laid.caret(10).x()
    pane.view.set_headings({}, {0: 10})
    laid, _ = next(pane.view.page.scroll.visible())
    assert laid.caret(10).x() > name * 1.03
    assert laid.caret(24).x() - laid.caret(10).x() == pytest.approx(rest, abs=1)
    pane.view.select_all()
    assert pane.view.selected_text() == pane.text


def test_source_headings_are_larger_items_are_indented_notices_are_small(pane: Pane) -> None:
    kinds = [
        BlockMark(),
        BlockMark(BlockKind.HEADING, 1),
        BlockMark(BlockKind.HEADING, 3),
        BlockMark(BlockKind.LIST_ITEM, 1),
        BlockMark(BlockKind.LIST_ITEM, 2),
        BlockMark(BlockKind.QUOTE),
        BlockMark(BlockKind.NOTICE),
    ]
    pane.read(*["Words"] * len(kinds), marks=dict(enumerate(kinds)))
    laid = [piece for piece, _ in pane.view.page.scroll.visible()]
    plain, first, third, item, nested, quote, notice = [
        next(piece.boxes(piece.piece.start, piece.piece.end)) for piece in laid
    ]
    widths = [right - left for _, left, right in (plain, third, first)]
    assert widths == sorted(set(widths))
    assert plain[1] < item[1] < nested[1]
    assert quote[1] > plain[1]
    assert notice[2] - notice[1] < plain[2] - plain[1]


def test_the_margin_shows_numbers_and_the_bar_of_the_part(pane: Pane) -> None:
    pane.read("One.", "Two.", "Three.")
    bare = pane.picture()
    pane.view.set_margin([MarginBar(1, 1, QColor(RED))])
    solid = pane.counts(RED)
    assert solid > 20
    pane.view.set_margin([MarginBar(1, 1, QColor(RED), dashed=True)])
    assert 0 < pane.counts(RED) < solid
    column = pane.view.page.column
    paper = TextStyle.light().background.rgb()
    margin = range(int(column.bar))
    assert any(bare.pixel(x, y) != paper for x in margin for y in range(bare.height()))


def test_a_narrow_pane_gives_the_numbers_room_to_the_words(pane: Pane) -> None:
    pane.view.resize(360, 600)
    pane.read(SENTENCE * 4)
    column = pane.view.page.column
    assert column.numbers is None
    assert column.width > 0.8 * pane.view.viewport().width()
    assert column.left >= 0
    assert column.left + column.width <= pane.view.viewport().width()


@pytest.mark.parametrize("width", [120, 360, 800, 1600])
@pytest.mark.parametrize("zoom", [1.0, 2.0, 4.0])
def test_no_word_leaves_the_pane(pane: Pane, width: int, zoom: float) -> None:
    pane.view.resize(width, 600)
    pane.read(SENTENCE * 4, "Unbrechbarlangeswort" * 20)
    pane.view.set_zoom(zoom)
    for laid, _ in pane.view.page.scroll.visible():
        for _, left, right in laid.boxes(laid.piece.start, laid.piece.end):
            assert left >= 0
            assert right <= max(pane.view.viewport().width(), 60)


def test_the_measure_is_that_of_a_good_book(pane: Pane) -> None:
    pane.view.resize(1600, 900)
    pane.read(SENTENCE * 20)
    laid, _ = next(pane.view.page.scroll.visible())
    lengths = [end - start for start, end in map(laid.line_span, range(len(laid.lines) - 1))]
    assert 58 <= sum(lengths) / len(lengths) <= 72


def test_the_margin_is_mirrored_with_the_interface(pane: Pane) -> None:
    pane.read(SENTENCE)
    before = pane.view.page.column
    pane.view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    after = pane.view.page.column
    assert before.bar < before.left
    assert after.bar > after.left + after.width


def test_selected_words_take_the_colour_of_the_style(pane: Pane) -> None:
    pane.view.set_style(TextStyle.light()._replace(selection_text=QColor(RED)))
    pane.read("Words")
    pane.view.select(Span(0, 5))
    assert pane.counts(RED) > 5


def test_the_selection_is_seen_on_highlighted_words(pane: Pane) -> None:
    pane.read("Words " * 20)
    pane.view.set_layer("hits", Layer.of([Span(0, 11)], LayerFormat(background=QColor(RED))))
    assert pane.counts(RED) > 100
    pane.view.select(Span(0, 11))
    assert pane.counts(RED) == 0


def test_a_hundred_thousand_highlights_out_of_view_are_not_looked_at(pane: Pane) -> None:
    pane.read("Words " * 20_000)
    spans = [Span(at, at + 2) for at in range(600, 100_600)]
    layer = Layer.of(spans, LayerFormat(background=QColor(RED)))
    seen = pane.view.visible_span()
    assert len(list(layer.between(seen.start, seen.end))) <= len(seen)
    pane.view.set_layer("hits", layer)
    assert pane.counts(RED) > 100


def test_lines_that_follow_one_another_stand_closer_than_paragraphs(pane: Pane) -> None:
    pane.read("Excellencies,", "Ladies and Gentlemen,", SENTENCE, SENTENCE)
    tops = [pane.y_of(start) for start in pane.view.transcript().blocks.starts]
    line, first = tops[1] - tops[0], tops[2] - tops[1]
    assert line < first
    pane.view.set_headings({1: PartHeading("Salutation", 1, QColor(RED))})
    assert pane.y_of(pane.span("Ladies").start) - pane.y_of(0) > first


def test_the_menu_key_opens_the_menu_below_the_words_it_is_about(pane: Pane) -> None:
    pane.read(SENTENCE * 4)
    at = pane.span("pillars", 2).start
    below, spot = pane.view.page.below(at), pane.spot(at, inside=0)
    assert abs(below.x() - spot.x()) < 12
    assert 0 < below.y() - spot.y() < 25


def test_ranges_that_make_no_sense_draw_nothing(pane: Pane) -> None:
    pane.read(SENTENCE, "", HEBREW)
    before = pane.picture()
    beyond = [
        Span(9, 3),
        Span(20, 20),
        Span(len(SENTENCE), len(SENTENCE) + 2),
        Span(len(pane.text) + 5, 10**9),
    ]
    look = LayerFormat(
        background=QColor(RED), underline=Underline.DOTTED, line=QColor(RED), outline=QColor(RED)
    )
    pane.view.set_layer("hits", Layer.of(beyond, look))
    assert pane.picture() == before


@pytest.mark.parametrize("title", ["Opening", "1  \u2068السلام والأمن\u2069"])
def test_a_part_heading_begins_where_the_text_below_it_does(pane: Pane, title: str) -> None:
    def side() -> float:
        picture, column = pane.picture(), pane.view.page.column
        red = QColor(RED).rgb()
        inked = [
            x
            for x in range(picture.width())
            if any(picture.pixel(x, y) == red for y in range(picture.height()))
        ]
        return (inked[0] + inked[-1]) / 2 - column.left - column.width / 2

    for words, sign in (("أما بعد، فهذه مسألة تهمنا.", 1), ("And so it concerns us all.", -1)):
        pane.read("One.", words)
        pane.view.set_headings({1: PartHeading(title, 1, QColor(RED))})
        assert side() * sign > 50
