"""The references of the current passage."""

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import QApplication

from reader.core.analysis import Analysis
from reader.core.references.values import Reference, ReferenceKind
from tests.ui.panes.pages import Key, Reader, ReferencesPage, click_row, press
from tests.ui.panes.speech import (
    ACRONYM,
    ANALYSIS,
    ANNOUNCED,
    OUTLINE,
    SAID,
    SAID_PERHAPS,
    TRANSCRIPT,
    paragraph,
    words,
)


def test_says_where_one_is_what_is_pointed_to_and_with_what_confidence(
    reader: Reader, references: ReferencesPage
) -> None:
    reader.reads(paragraph(7).start)
    assert references.lines == [
        "This passage",
        "para 8 of 10",
        "Pillar: 2  patience, 2 of 3",
        "announced in para 4, patience",
        "Points to",
        (
            "“As I said about courage”, back, likely · para 5 · Courage first. "
            "Every keeper of a light has courage, as the Lighthouse Keepers' Guild…"
        ),
        "also para 6, back, a guess · The LKG wrote it on the wall: courage is a light.",
        "Referred to from",
        "Nothing refers to this.",
    ]


def test_says_what_refers_to_the_passage(reader: Reader, references: ReferencesPage) -> None:
    reader.reads(paragraph(5).start)
    assert references.lines[-2:] == [
        "Referred to from",
        (
            "“As I said about courage”, back, a guess · para 8 · Patience is the second light. "
            "As I said about courage, it is written on the wall."
        ),
    ]
    assert "“LKG”, acronym, sure · para 5 · Lighthouse Keepers' Guild (LKG)" in references.lines


def test_a_sentence_that_announces_is_not_listed_beside_its_items(
    reader: Reader, references: ReferencesPage
) -> None:
    ahead = Reference(ReferenceKind.FORWARD, words("I bring three lights"), ANNOUNCED.target, "p2", 0.9, "")
    oil = replace(ahead, target=paragraph(8), part_id="p3")
    reader.opens(Analysis(TRANSCRIPT, OUTLINE, (ahead, oil, ANNOUNCED)))
    reader.reads(paragraph(3).start)
    points_to = references.lines[references.lines.index("Points to") + 1 :]
    listed = [line.partition(" · ")[0] for line in points_to if " · " in line]
    assert listed == ["“I bring three lights”, ahead, sure", "“patience”, announces, sure"]
    reader.reads(paragraph(7).start)
    assert [line for line in references.lines if "I bring three" in line] == []
    assert "announced in para 4, patience" in references.lines


def test_words_said_again_in_a_paragraph_are_listed_once(reader: Reader, references: ReferencesPage) -> None:
    said = (("Oil", 0, 2), ("caf", 0, 1), ("none", 0, 2), ("caf", 1, 1), ("caf", 1, 3))
    people = tuple(
        Reference(ReferenceKind.PERSON, words(name, nth), paragraph(target), "", 0.95, "")
        for name, nth, target in said
    )
    reader.opens(Analysis(TRANSCRIPT, OUTLINE, people))
    reader.reads(paragraph(8).start)
    points_to = references.lines[references.lines.index("Points to") + 1 : -2]
    assert [line.partition(",")[0] for line in points_to] == ["“Oil”", "“caf”", "also para 4", "“none”"]


def test_words_in_place_of_nothing(reader: Reader, references: ReferencesPage) -> None:
    reader.reads(paragraph(9).start)
    assert "Nothing here points elsewhere." in references.lines
    reader.opens(Analysis(TRANSCRIPT), ready=False)
    assert references.lines == ["Looking for references…"]


def test_a_click_follows_a_reference(reader: Reader, references: ReferencesPage) -> None:
    reader.reads(paragraph(7).start)
    click_row(references.list, references.row("“As I said"))
    assert reader.at == SAID.target


def test_a_click_on_what_refers_here_leads_to_the_words_that_refer(
    reader: Reader, references: ReferencesPage
) -> None:
    reader.reads(paragraph(5).start)
    click_row(references.list, references.row("“As I said"))
    assert reader.at == SAID_PERHAPS.span


def test_arrows_take_references_in_hand_and_enter_follows(reader: Reader, references: ReferencesPage) -> None:
    reader.reads(paragraph(7).start)
    references.pane.focus()
    assert references.list.currentIndex() == references.row("announced in")
    press(references.list, Key.Key_Down)
    assert reader.session.reference == SAID
    assert reader.session.anchor is not None
    assert reader.jumps == []
    press(references.list, Key.Key_Return)
    assert reader.at == SAID.target
    assert reader.focus == ["text"]
    assert reader.session.reference is None


def test_arrows_pass_over_what_cannot_be_followed(reader: Reader, references: ReferencesPage) -> None:
    reader.reads(paragraph(7).start)
    references.pane.focus()
    press(references.list, Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Down)
    assert reader.session.reference == SAID_PERHAPS
    press(references.list, Key.Key_Home)
    taken = reader.session.reference
    assert taken is not None
    assert (taken.span, taken.target) == (ANNOUNCED.target, ANNOUNCED.span)


def test_escape_lets_go_and_returns_to_the_text(reader: Reader, references: ReferencesPage) -> None:
    reader.reads(paragraph(7).start)
    references.pane.focus()
    press(references.list, Key.Key_Down, Key.Key_Escape)
    assert reader.session.reference is None
    assert reader.focus == ["text"]


def test_the_mouse_takes_a_reference_in_hand_and_lets_it_go(
    reader: Reader, references: ReferencesPage
) -> None:
    reader.reads(paragraph(5).start)
    references.list.entered.emit(references.row("“LKG”"))
    assert reader.session.reference == ACRONYM
    QApplication.sendEvent(references.list.viewport(), QEvent(QEvent.Type.Leave))
    assert reader.session.reference is None


def test_a_guess_can_be_told_without_colour(reader: Reader, references: ReferencesPage) -> None:
    reader.reads(paragraph(7).start)
    guess = references.list.grab(references.list.visualRect(references.pane.model.index(6, 0))).toImage()
    sure = references.list.grab(references.list.visualRect(references.pane.model.index(5, 0))).toImage()
    assert guess != sure
    assert "a guess" in references.lines[6]


def test_a_thousand_references_to_one_place_stay_a_short_list(
    reader: Reader, references: ReferencesPage
) -> None:
    many = tuple(
        Reference(ReferenceKind.PERSON, paragraph(9), words("President Ambrose"), reason=str(number))
        for number in range(1000)
    )
    reader.opens(Analysis(TRANSCRIPT, OUTLINE, many))
    reader.reads(paragraph(1).start)
    assert references.lines[-1] == "and 900 more"
    assert len(references.lines) < 120


def test_the_reason_is_a_plain_tooltip(reader: Reader, references: ReferencesPage) -> None:
    odd = Reference(ReferenceKind.BACK, words("Patience is"), paragraph(2), reason="<b>shared</b> words")
    reader.opens(Analysis(TRANSCRIPT, OUTLINE, (odd,)))
    reader.reads(paragraph(7).start)
    tip = references.row("“Patience is”").data(Qt.ItemDataRole.ToolTipRole)
    assert tip.startswith("<")
    assert not GuiQt.mightBeRichText(tip)


def test_another_text_brings_other_references(reader: Reader, references: ReferencesPage) -> None:
    reader.reads(paragraph(7).start)
    reader.opens(Analysis(TRANSCRIPT, OUTLINE, ()))
    assert "Nothing here points elsewhere." in references.lines
    reader.opens(ANALYSIS)
    assert "Nothing here points elsewhere." not in references.lines
