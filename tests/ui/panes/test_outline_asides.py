"""Asides in the outline: a few are rows like others, many share one row that starts folded."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from reader.core.analysis import Analysis
from reader.core.outline.parts import Item, Outline, Part, PartKind
from reader.core.search import Query
from reader.ui.navigation import part_beside
from reader.ui.rows.outline_model import OutlineRole
from tests.ui.panes.pages import Key, OutlinePage, Reader, plain, press
from tests.ui.panes.speech import TRANSCRIPT, paragraph, paragraphs


def notice(index: int) -> Part:
    return Part(f"notice-{index}", PartKind.NOTICE, "", paragraph(index))


def salutation(index: int, *names: str) -> Part:
    items = tuple(Item(name, paragraph(index)) for name in names)
    return Part(f"salutation-{index}", PartKind.SALUTATION, "", paragraph(index), items=items)


BODY = Part("body", PartKind.SECTION, "The lamps", paragraphs(1, 8))
SALUTATION = Part("again", PartKind.SALUTATION, "", paragraph(6))


def outline_of(*inside: Part) -> Outline:
    front = Part("front", PartKind.FRONT, "The Lighthouse Report", paragraph(0))
    return Outline((front, replace(BODY, children=inside), Part("end", PartKind.CLOSING, "", paragraph(9))))


MANY = outline_of(notice(2), SALUTATION, notice(7), notice(8))
FEW = outline_of(notice(2), SALUTATION, notice(7))
ALONE = outline_of(notice(2), notice(7))


@pytest.mark.parametrize(
    ("found", "at_first", "unfolded"),
    [
        (
            MANY,
            "The Lighthouse Report\nThe lamps\n  3 notices\n  Salutation\nClosing",
            (
                "The Lighthouse Report\nThe lamps\n  3 notices\n    Notice\n    Notice\n    Notice\n"
                "  Salutation\nClosing"
            ),
        ),
        (
            FEW,
            "The Lighthouse Report\nThe lamps\n  Notice\n  Salutation\n  Notice\nClosing",
            "The Lighthouse Report\nThe lamps\n  Notice\n  Salutation\n  Notice\nClosing",
        ),
        (
            ALONE,
            "The Lighthouse Report\nThe lamps\nClosing",
            "The Lighthouse Report\nThe lamps\n  Notice\n  Notice\nClosing",
        ),
    ],
    ids=["many", "few", "alone"],
)
def test_notices_do_not_hide_the_parts(
    reader: Reader, outline: OutlinePage, found: Outline, at_first: str, unfolded: str
) -> None:
    reader.opens(Analysis(TRANSCRIPT, found))
    assert outline.tree_text() == at_first
    assert outline.tree_text(folded=False) == unfolded


def test_reading_a_notice_that_is_folded_away_marks_the_part_that_it_is_in(
    reader: Reader, outline: OutlinePage
) -> None:
    reader.opens(Analysis(TRANSCRIPT, MANY))
    reader.reads(paragraph(7).start)
    assert outline.current == "The lamps"
    assert not outline.tree.isExpanded(outline.row("3 notices"))
    outline.tree.expand(outline.row("3 notices"))
    reader.reads(paragraph(8).start)
    assert outline.current == "Notice"


def test_the_row_of_many_notices_leads_to_the_first_and_counts_for_all(
    reader: Reader, outline: OutlinePage
) -> None:
    reader.opens(Analysis(TRANSCRIPT, MANY))
    row = outline.row("3 notices")
    assert plain(row.data(Qt.ItemDataRole.ToolTipRole)) == "3 notices\nparas 3 to 9"
    assert plain(row.data(Qt.ItemDataRole.AccessibleTextRole)) == "3 notices, 1 of 2"
    reader.session.find(Query("the"))
    each = [outline.pane.model.index(n, 0, row).data(OutlineRole.HITS) for n in range(3)]
    assert outline.hits("3 notices") == sum(each) > max(each)
    outline.tree.setCurrentIndex(row)
    press(outline.tree, Key.Key_Return)
    assert reader.at == paragraph(2)


def test_a_notice_says_how_it_begins(reader: Reader, outline: OutlinePage) -> None:
    reader.opens(Analysis(TRANSCRIPT, FEW))
    assert plain(outline.row("Notice").data(OutlineRole.DETAIL)).startswith(
        "Thank you for having me by the sea"
    )


def test_the_filter_finds_notices_where_they_are(reader: Reader, outline: OutlinePage) -> None:
    reader.opens(Analysis(TRANSCRIPT, MANY))
    outline.types("notice")
    assert outline.tree_text().splitlines() == ["The lamps", "  3 notices", *["    Notice"] * 3]


def test_the_next_section_is_no_aside() -> None:
    found = part_beside(MANY, paragraph(1).start, 1)
    assert found is not None
    assert found.id == "again"
    found = part_beside(ADDRESSED, paragraph(1).start, 1)
    assert found is not None
    assert found.id == "salutation-6"


def test_applause_shares_a_row(reader: Reader, outline: OutlinePage) -> None:
    applause = (Part(f"scene-{n}", PartKind.SCENE, "", paragraph(n)) for n in (2, 4, 5))
    reader.opens(Analysis(TRANSCRIPT, outline_of(*applause)))
    assert outline.tree_text() == "The Lighthouse Report\nThe lamps\nClosing"
    outline.tree.expandAll()
    assert outline.tree_text().splitlines()[2:4] == ["  3 notes of the record", "    Not speech"]
    assert plain(outline.row("Not speech").data(OutlineRole.DETAIL)).startswith("Thank you for having me")


ADDRESSED = outline_of(
    salutation(1, "Mr. Speaker"),
    *(salutation(index, "Mr. speaker") for index in (2, 4, 5)),
    salutation(6, "Mr. Speaker", "colleagues"),
)


def test_salutations_that_address_nobody_new_share_a_row(reader: Reader, outline: OutlinePage) -> None:
    reader.opens(Analysis(TRANSCRIPT, ADDRESSED))
    assert outline.tree_text() == (
        "The Lighthouse Report\nThe lamps\n  Salutation\n  3 salutations\n  Salutation\nClosing"
    )
    assert plain(outline.row("3 salutations").data(OutlineRole.DETAIL)) == "Mr. speaker"


def test_a_part_that_holds_but_a_repeated_salutation_starts_folded(
    reader: Reader, outline: OutlinePage
) -> None:
    first = salutation(0, "Mr. Speaker")
    body = replace(BODY, children=(salutation(1, "Mr. Speaker"),))
    reader.opens(Analysis(TRANSCRIPT, Outline((first, body))))
    assert outline.tree_text() == "Salutation\nThe lamps"
    reader.reads(paragraph(1).start)
    assert outline.current == "The lamps"


def test_the_first_salutation_of_a_speech_is_never_folded_away(reader: Reader, outline: OutlinePage) -> None:
    body = replace(BODY, children=(salutation(1, "Mr. Speaker"),))
    reader.opens(Analysis(TRANSCRIPT, Outline((body,))))
    assert outline.tree_text() == "The lamps\n  Salutation"
