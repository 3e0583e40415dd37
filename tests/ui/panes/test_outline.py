"""The outline: what it shows, how it follows reading, how it filters, and all of it by keyboard."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtGui import Qt as GuiQt
from pytestqt.qtbot import QtBot

from reader.core.analysis import Analysis
from reader.core.outline.parts import Outline, Part, PartKind
from reader.core.search import Query
from reader.core.transcript import Span, Transcript
from reader.ui.rows.outline_model import OutlineRole
from reader.ui.theme import NAMES, load
from tests.ui.panes.pages import Key, OutlinePage, Reader, click_row, plain, press
from tests.ui.panes.speech import OUTLINE, TRANSCRIPT, paragraph, words

WHOLE = """\
The Lighthouse Report
Salutation
Opening
three lights
  courage
  patience
  oil
  hope
1  courage
2  patience
  Salutation
3  oil
Closing"""


def exchange(reader: Reader) -> None:
    """Open a press briefing of three turns."""
    turns = Transcript("MS. ROE:  Good morning.\nQ    What will you do about the river now?\nMS. ROE: Lunch.")
    kinds = (PartKind.SPEECH, PartKind.QUESTION, PartKind.ANSWER)
    parts = tuple(
        Part(str(n), kind, "", turns.blocks[n].span, speaker=speaker)
        for n, (kind, speaker) in enumerate(zip(kinds, ("MS. ROE", "Q", "MS. ROE"), strict=True))
    )
    reader.opens(Analysis(turns, Outline(parts)))


def test_shows_parts_and_announced_items_and_names_kinds_without_words(outline: OutlinePage) -> None:
    assert outline.tree_text() == WHOLE


def test_an_agenda_whose_items_are_all_treated_starts_folded(reader: Reader, outline: OutlinePage) -> None:
    agenda = replace(OUTLINE.parts[3], items=OUTLINE.parts[3].items[:3])
    parts = (*OUTLINE.parts[:3], agenda, *OUTLINE.parts[4:])
    reader.opens(Analysis(TRANSCRIPT, Outline(parts)))
    assert "three lights\n1  courage" in outline.tree_text()


def test_the_item_that_no_part_treats_says_so(outline: OutlinePage) -> None:
    treated = plain(outline.row("oil").data(Qt.ItemDataRole.ToolTipRole))
    missing = plain(outline.row("hope").data(Qt.ItemDataRole.ToolTipRole))
    assert treated == "oil\npara 4: announced here"
    assert missing == "hope\npara 4: announced, not treated"


def test_a_tooltip_says_why_a_part_is_there_how_sure_and_who_is_addressed(outline: OutlinePage) -> None:
    tip = plain(outline.row("Salutation").data(Qt.ItemDataRole.ToolTipRole))
    assert tip == "Salutation\nSalutation, para 2, sure\na line that addresses a person\nPresident Ambrose"
    assert "Pillar, para 9, a guess" in outline.row("3  oil").data(Qt.ItemDataRole.ToolTipRole)


def test_a_row_tells_a_screen_reader_its_kind_and_place(outline: OutlinePage) -> None:
    spoken = outline.row("2  patience").data(Qt.ItemDataRole.AccessibleTextRole)
    assert plain(spoken) == "Pillar: 2  patience, 6 of 8"


def test_a_row_tells_a_screen_reader_all_that_it_shows(reader: Reader, outline: OutlinePage) -> None:
    spoken = outline.row("Salutation").data(Qt.ItemDataRole.AccessibleTextRole)
    assert plain(spoken) == "Salutation, President Ambrose, 2 of 8"
    exchange(reader)
    spoken = outline.row("Q").data(Qt.ItemDataRole.AccessibleTextRole)
    assert plain(spoken) == "Question: Q, What will you do about the river now?, 2 of 3"


def test_reading_moves_the_mark_and_opens_what_lies_above_it(reader: Reader, outline: OutlinePage) -> None:
    outline.tree.collapseAll()
    reader.reads(paragraph(6).start)
    assert outline.current == "Salutation"
    assert outline.tree.isExpanded(outline.row("2  patience"))
    reader.reads(paragraph(9).start)
    assert outline.current == "Closing"


@pytest.mark.parametrize("name", NAMES)
def test_the_row_that_has_the_keyboard_is_framed(outline: OutlinePage, name: str) -> None:
    theme = load(name)
    outline.tree.setPalette(theme.palette())
    outline.pane.set_theme(theme)

    def corner() -> QColor:
        rect = outline.tree.visualRect(outline.tree.currentIndex())
        return outline.tree.viewport().grab().toImage().pixelColor(rect.left() + 1, rect.center().y())

    outline.pane.focus()
    assert corner() == theme.accent
    outline.pane.filter.setFocus()
    assert corner() != theme.accent


def test_following_never_takes_the_keyboard(reader: Reader, outline: OutlinePage) -> None:
    outline.pane.filter.setFocus()
    reader.reads(paragraph(9).start)
    assert outline.pane.filter.hasFocus()
    assert reader.focus == []


def test_the_current_part_is_kept_in_the_middle_third(reader: Reader, outline: OutlinePage) -> None:
    text = "\n".join(f"Paragraph {number}" for number in range(300))
    transcript = Transcript(text)
    parts = tuple(Part(f"s{i}", PartKind.SECTION, f"Part {i}", transcript.blocks[i].span) for i in range(300))
    reader.opens(Analysis(transcript, Outline(parts)))
    reader.reads(transcript.blocks[150].span.start)
    middle = outline.tree.visualRect(outline.row("Part 150")).center().y()
    height = outline.tree.viewport().height()
    assert height / 3 <= middle <= height * 2 / 3


def test_a_click_goes_there(reader: Reader, outline: OutlinePage) -> None:
    click_row(outline.tree, outline.row("3  oil"))
    assert reader.at == paragraph(8)
    assert reader.session.can_go_back


def test_arrows_preview_and_escape_returns_without_a_trace(reader: Reader, outline: OutlinePage) -> None:
    reader.reads(paragraph(2).start)
    here = reader.session.place
    outline.pane.focus()
    assert outline.chosen == "Opening"
    press(outline.tree, Key.Key_Down)
    assert reader.at == paragraph(3)
    press(outline.tree, Key.Key_Escape)
    assert reader.jumps[-1].place == here
    reader.reads(paragraph(2).start)
    assert outline.chosen == "Opening"
    assert reader.focus == ["text"]
    assert not reader.session.can_go_back


def test_enter_commits_as_one_step_and_hands_the_keyboard_to_the_text(
    reader: Reader, outline: OutlinePage
) -> None:
    reader.reads(paragraph(2).start)
    here = reader.session.place
    outline.pane.focus()
    for number in (3, 3, 4):
        press(outline.tree, Key.Key_Down)
        reader.reads(paragraph(number).start)
    press(outline.tree, Key.Key_Return)
    assert reader.focus == ["text"]
    reader.session.back()
    assert reader.jumps[-1].place == here
    assert not reader.session.can_go_back


def test_left_and_right_fold_and_the_star_opens_everything_below(outline: OutlinePage) -> None:
    outline.tree.setFocus()
    outline.tree.setCurrentIndex(outline.row("2  patience"))
    press(outline.tree, Key.Key_Left)
    assert not outline.tree.isExpanded(outline.row("2  patience"))
    press(outline.tree, Key.Key_Asterisk)
    assert outline.tree.isExpanded(outline.row("2  patience"))


def test_the_filter_keeps_matches_and_what_lies_above_and_moves_no_text(
    reader: Reader, outline: OutlinePage
) -> None:
    outline.types("SALUT")
    assert outline.tree_text() == "Salutation\n2  patience\n  Salutation"
    assert reader.jumps == []


def test_the_filter_ignores_accents(reader: Reader, outline: OutlinePage) -> None:
    part = Part("s", PartKind.SECTION, "L’été à Évian", Span(0, len(TRANSCRIPT.text)))
    reader.opens(Analysis(TRANSCRIPT, Outline((part,))))
    outline.types("evian")
    assert outline.tree_text() == "L’été à Évian"


def test_a_filter_without_matches_says_so_in_place(outline: OutlinePage) -> None:
    outline.types("zebra")
    assert outline.notice == "No parts match"
    press(outline.pane.filter, Key.Key_Escape)
    assert outline.notice == ""


def test_escape_clears_the_filter_restores_the_folds_then_leaves(
    reader: Reader, outline: OutlinePage
) -> None:
    outline.tree.collapse(outline.row("2  patience"))
    before = outline.tree_text()
    outline.types("salut")
    press(outline.pane.filter, Key.Key_Escape)
    assert outline.tree_text() == before
    assert reader.focus == []
    press(outline.pane.filter, Key.Key_Escape)
    assert reader.focus == ["text"]


def test_down_from_the_filter_previews_the_first_match_and_up_comes_back(
    reader: Reader, outline: OutlinePage
) -> None:
    outline.types("oil")
    press(outline.pane.filter, Key.Key_Down)
    assert reader.at == words("oil")
    press(outline.tree, Key.Key_Up, Key.Key_Up)
    assert outline.pane.filter.hasFocus()


def test_letters_typed_in_the_tree_go_to_the_filter(outline: OutlinePage) -> None:
    outline.tree.setFocus()
    press(outline.tree, Key.Key_C, Key.Key_O)
    assert outline.pane.filter.text().lower() == "co"
    assert outline.pane.filter.hasFocus()


def test_rows_count_the_hits_of_a_search(reader: Reader, outline: OutlinePage) -> None:
    reader.session.find(Query("light"))
    found = {title: outline.hits(title) for title in ("1  courage", "2  patience", "Closing", "three lights")}
    assert found == {"1  courage": 3, "2  patience": 1, "Closing": 0, "three lights": 1}
    reader.session.find(None)
    assert outline.hits("1  courage") == 0


def test_says_that_it_is_being_worked_out_and_that_there_is_none(
    reader: Reader, outline: OutlinePage
) -> None:
    reader.opens(Analysis(TRANSCRIPT), ready=False)
    assert outline.notice == "Working out the outline…"
    reader.opens(Analysis(TRANSCRIPT))
    assert outline.notice == "This text has no parts."


@pytest.mark.parametrize("title", ["\u202eevil", "a\u2069b\u2066c", "<b>bold</b>", "tab\there"])
def test_a_title_cannot_turn_or_dress_what_stands_beside_it(
    reader: Reader, outline: OutlinePage, title: str
) -> None:
    part = Part("s", PartKind.SECTION, title, Span(0, len(TRANSCRIPT.text)))
    reader.opens(Analysis(TRANSCRIPT, Outline((part,))))
    index = outline.pane.model.index(0, 0)
    shown = index.data()
    assert shown.count("\u2068") == shown.count("\u2069") == 1
    assert shown.endswith("\u2069")
    assert "\t" not in shown
    assert not GuiQt.mightBeRichText(index.data(Qt.ItemDataRole.ToolTipRole))


def test_every_theme_and_width_and_direction_draws(outline: OutlinePage, reader: Reader) -> None:
    reader.session.find(Query("light"))
    for width in (360, 120):
        for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
            outline.pane.resize(width, 400)
            outline.pane.setLayoutDirection(direction)
            light = outline.pane.grab().toImage()
            outline.pane.set_theme(load("dark"))
            assert outline.pane.grab().toImage() != light
            outline.pane.set_theme(load("light"))


def test_keys_have_nothing_to_do_where_everything_is_filtered_away(
    reader: Reader, outline: OutlinePage
) -> None:
    outline.types("zebra")
    press(outline.pane.filter, Key.Key_Down, Key.Key_Return)
    assert outline.pane.filter.hasFocus()
    assert reader.jumps == []


def test_rows_of_one_name_are_told_apart_by_what_is_said(reader: Reader, outline: OutlinePage) -> None:
    exchange(reader)
    assert outline.tree_text() == "MS. ROE\nQ\nMS. ROE"
    assert outline.details == ["Good morning.", "What will you do about the river now?", "Lunch."]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("roe", ["Good morning.", "Lunch."]),
        ("question", ["What will you do about the river now?"]),
        ("answer", ["Lunch."]),
        ("the river", ["…the river now?"]),
        ("morn", ["…morning."]),
        ("good", ["Good morning."]),
    ],
)
def test_the_filter_finds_turns_by_speaker_kind_and_what_is_said(
    reader: Reader, outline: OutlinePage, typed: str, kept: list[str]
) -> None:
    exchange(reader)
    outline.types(typed)
    assert outline.details == kept


LONG = "I am sure that the leaders of both countries will discuss the matter of the lamps at some length…"


def ink(outline: OutlinePage, row: int, height: float) -> int:
    """Return how far right the words of a row go in this share of its height."""
    tree, text = outline.tree, load("light").text
    picture = tree.viewport().grab(tree.visualRect(outline.pane.model.index(row, 0))).toImage()
    lines = range(round(height * picture.height()))
    inked = (
        x
        for x in range(picture.width())
        if any(picture.pixelColor(x, y).lightness() < text.lightness() + 60 for y in lines)
    )
    return max(inked)


def test_a_guess_keeps_its_sign_however_long_the_title(reader: Reader, outline: OutlinePage) -> None:
    rest = Part("r", PartKind.SECTION, "", Span(0, len(TRANSCRIPT.text) - 9))
    guess = Part("g", PartKind.CLOSING, LONG, Span(rest.span.end, len(TRANSCRIPT.text)), confidence=0.3)
    reader.opens(Analysis(TRANSCRIPT, Outline((rest, guess))))
    sign = ink(outline, 1, 0.38)
    reader.opens(Analysis(TRANSCRIPT, Outline((rest, replace(guess, confidence=1.0)))))
    assert sign > ink(outline, 1, 0.38) + 2


def test_a_short_bar_leaves_its_room_to_the_words(reader: Reader, outline: OutlinePage) -> None:
    short = Part("s", PartKind.SECTION, LONG, Span(0, 9))
    long = Part("l", PartKind.SECTION, f"Again, {LONG}", Span(9, len(TRANSCRIPT.text)))
    reader.opens(Analysis(TRANSCRIPT, Outline((short, long))))
    assert ink(outline, 0, 0.38) > ink(outline, 1, 0.45) + 20


def test_parts_of_one_title_are_told_apart_by_what_follows_it(reader: Reader, outline: OutlinePage) -> None:
    sitting = Transcript("Return tabled\nOf ships.\nReturn tabled\nOf lamps.\nPetitions\nOne.")
    titles = ("Return tabled", "Return tabled", "Petitions")
    parts = tuple(
        Part(
            str(n),
            PartKind.SECTION,
            title,
            Span(sitting.blocks[2 * n].span.start, sitting.blocks[2 * n + 1].span.end),
        )
        for n, title in enumerate(titles)
    )
    untitled = Part("end", PartKind.CLOSING, "", sitting.blocks[5].span)
    reader.opens(Analysis(sitting, Outline((*parts, untitled, replace(untitled, id="again")))))
    assert outline.details == ["Of ships.", "Of lamps.", "", "", ""]


def test_a_salutation_says_who_is_addressed(outline: OutlinePage) -> None:
    assert plain(outline.row("Salutation").data(OutlineRole.DETAIL)) == "President Ambrose"


def test_an_engine_that_breaks_leaves_the_text_and_an_empty_outline(
    qtbot: QtBot, reader: Reader, outline: OutlinePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(transcript: Transcript) -> Analysis:
        raise ZeroDivisionError

    monkeypatch.setattr("reader.ui.reading.outlined", breaks)
    failures: list[str] = []
    reader.session.failed.connect(failures.append)
    reader.session.open_text("Some words.", "pasted")
    with qtbot.captureExceptions() as mishaps:
        reader.session.analyse()
        qtbot.waitUntil(lambda: reader.session.ready)
    assert [kind for kind, _, _ in mishaps] == [ZeroDivisionError]
    assert failures == []
    assert outline.notice == "This text has no parts."


def test_a_star_unfolds_all_below(outline: OutlinePage) -> None:
    outline.tree.collapseAll()
    outline.tree.setCurrentIndex(outline.row("2  patience"))
    press(outline.tree, Key.Key_Asterisk)
    assert "2  patience\n  Salutation" in outline.tree_text()
    assert "courage\n  patience" not in outline.tree_text()
