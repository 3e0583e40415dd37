"""The card that shows what a reference refers to."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from reader.core.analysis import Analysis
from reader.core.references.values import Reference, ReferenceKind
from reader.core.transcript import Span, Transcript
from reader.ui.panes.preview import CLOSE_AFTER, OPEN_AFTER
from reader.ui.rows.quote import Quote
from reader.ui.theme import load
from tests.ui.panes.pages import Key, Modifier, PreviewPage, Reader, press
from tests.ui.panes.speech import ACRONYM, ANALYSIS, OUTLINE, PARAGRAPHS, SAID, SAID_PERHAPS, TRANSCRIPT

ANCHOR = QRect(100, 100, 60, 20)


def test_the_mouse_waits_a_moment_and_a_key_does_not(
    qtbot: QtBot, reader: Reader, preview: PreviewPage
) -> None:
    reader.session.hover(ACRONYM)
    assert preview.text == ""
    qtbot.waitUntil(lambda: preview.text != "", timeout=OPEN_AFTER * 10)
    preview.pane.close_card()
    reader.session.hover(ACRONYM, ANCHOR)
    assert preview.text != ""


def test_passing_over_a_reference_opens_nothing(qtbot: QtBot, reader: Reader, preview: PreviewPage) -> None:
    reader.session.hover(ACRONYM)
    reader.session.hover(None)
    with qtbot.waitSignal(preview.pane.settled, timeout=CLOSE_AFTER * 10):
        pass
    assert preview.text == ""


def test_shows_the_place_the_whole_paragraph_and_why(reader: Reader, preview: PreviewPage) -> None:
    reader.session.hover(ACRONYM, ANCHOR)
    assert preview.text.split("\n") == [
        "Enter goes there, Esc stays",
        "1  courage · para 5",
        PARAGRAPHS[4],
        "acronym, sure: defined there",
    ]


def test_offers_every_place_that_may_be_meant_the_likelier_first(
    reader: Reader, preview: PreviewPage
) -> None:
    reader.session.hover(SAID_PERHAPS, ANCHOR)
    assert preview.pane.card is not None
    assert preview.pane.card.references == [SAID, SAID_PERHAPS]
    assert "[2]  ? 1  courage · para 6" in preview.text
    assert PARAGRAPHS[5] in preview.text


def test_enter_goes_and_the_card_is_gone(qtbot: QtBot, reader: Reader, preview: PreviewPage) -> None:
    reader.session.hover(ACRONYM, ANCHOR)
    press(preview.pane.window(), Key.Key_Return)
    assert reader.at == ACRONYM.target
    assert reader.session.can_go_back
    assert preview.text == ""
    assert reader.focus == ["text"]


def test_a_number_goes_to_another_place(reader: Reader, preview: PreviewPage) -> None:
    reader.session.hover(SAID, ANCHOR)
    press(preview.pane.window(), Key.Key_2)
    assert reader.at == SAID_PERHAPS.target


def test_escape_stays(reader: Reader, preview: PreviewPage) -> None:
    reader.session.hover(ACRONYM, ANCHOR)
    press(preview.pane.window(), Key.Key_Escape)
    assert preview.text == ""
    assert reader.jumps == []


def test_a_click_on_a_place_goes_there(reader: Reader, preview: PreviewPage) -> None:
    reader.session.hover(SAID, ANCHOR)
    card = preview.pane.card
    assert card is not None
    label = next(each for each in card.findChildren(QLabel) if each.text() == PARAGRAPHS[5])
    QTest.mouseClick(label, Qt.MouseButton.LeftButton, Modifier.NoModifier)
    assert reader.at == SAID_PERHAPS.target


def test_stays_while_the_mouse_is_on_it_and_goes_after(
    qtbot: QtBot, reader: Reader, preview: PreviewPage
) -> None:
    reader.session.hover(ACRONYM, ANCHOR)
    card = preview.pane.card
    assert card is not None
    reader.session.hover(None)
    card.entered.emit()
    assert not preview.pane.closing
    card.left.emit()
    assert preview.pane.closing
    qtbot.waitUntil(lambda: preview.text == "", timeout=CLOSE_AFTER * 10)


def test_typing_in_a_field_is_left_alone(qtbot: QtBot, reader: Reader, preview: PreviewPage) -> None:
    field = QLineEdit(preview.pane.window())
    field.show()
    field.setFocus()
    reader.session.hover(SAID, ANCHOR)
    press(field, Key.Key_2)
    assert field.text() == "2"
    assert reader.jumps == []


def test_a_jump_or_another_text_takes_it_away(reader: Reader, preview: PreviewPage) -> None:
    reader.session.hover(ACRONYM, ANCHOR)
    reader.session.goto(Span(0, 1))
    assert preview.text == ""


def test_a_long_paragraph_ends_at_a_sentence(reader: Reader, preview: PreviewPage) -> None:
    text = "It is long. " * 200
    long = Reference(ReferenceKind.BACK, Span(0, 2), Span(0, len(text)), reason="length")
    reader.opens(Analysis(Transcript(text), references=(long,)))
    reader.session.hover(long, ANCHOR)
    shown = preview.text.split("\n")[2]
    assert shown.endswith("It is long. …")
    assert 400 < len(shown) < 800


@pytest.mark.parametrize("reason", ["<b>x</b>", "\u202eevil"])
def test_the_documents_words_stay_plain(reader: Reader, preview: PreviewPage, reason: str) -> None:
    odd = replace(ACRONYM, reason=reason)
    reader.opens(Analysis(TRANSCRIPT, OUTLINE, (odd,)))
    reader.session.hover(odd, ANCHOR)
    card = preview.pane.card
    assert card is not None
    labels = card.findChildren(QLabel)
    assert reason in preview.text
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)


@pytest.mark.parametrize("corner", [(0, 0), (599, 0), (0, 499), (599, 499)])
def test_lies_inside_the_window(reader: Reader, preview: PreviewPage, corner: tuple[int, int]) -> None:
    window = preview.pane.window()
    where = window.mapToGlobal(window.rect().topLeft())
    reader.session.hover(SAID, QRect(where.x() + corner[0], where.y() + corner[1], 1, 1))
    assert preview.pane.card is not None
    assert window.rect().contains(preview.pane.card.geometry())
    assert reader.session.analysis is ANALYSIS


def test_a_reference_chosen_by_itself_is_shown_by_itself(reader: Reader, preview: PreviewPage) -> None:
    reader.session.hover(SAID_PERHAPS, ANCHOR, exact=True)
    press(preview.pane.window(), Key.Key_Return)
    assert reader.at == SAID_PERHAPS.target


def test_leaves_with_its_tab(qtbot: QtBot, reader: Reader, preview: PreviewPage) -> None:
    tab = QWidget(preview.pane.window())
    preview.pane.setParent(tab)
    tab.show()
    reader.session.hover(ACRONYM, ANCHOR)
    assert preview.text != ""
    tab.hide()
    assert preview.text == ""


def test_the_words_that_are_meant_stand_out_among_their_neighbours(
    reader: Reader, preview: PreviewPage
) -> None:
    reader.session.hover(ACRONYM, ANCHOR)
    assert preview.pane.card is not None
    quote = preview.pane.card.findChildren(Quote)[0]
    assert quote.stressed.of(quote.text()) == "Lighthouse Keepers' Guild (LKG)"
    stressed = quote.grab().toImage()
    colours = {stressed.pixelColor(x, 3).name() for x in range(stressed.width())}
    assert load("light").hit.name() in colours


def test_a_target_far_into_a_long_paragraph_is_shown(reader: Reader, preview: PreviewPage) -> None:
    text = "Much is said before. " * 200 + "This is meant. And more is said."
    at = text.index("This is meant")
    far = Reference(ReferenceKind.BACK, Span(0, 4), Span(at, at + 14), reason="far")
    reader.opens(Analysis(Transcript(text), references=(far,)))
    reader.session.hover(far, ANCHOR)
    assert preview.pane.card is not None
    quote = preview.pane.card.findChildren(Quote)[0]
    assert quote.text().startswith("… ")
    assert quote.stressed.of(quote.text()) == "This is meant."
