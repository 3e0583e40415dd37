"""Dates in the ways that speeches write them."""

from __future__ import annotations

import pytest

from reader.core.cues import lexicon
from reader.core.outline.dates import date_in, find_date, without_date


@pytest.mark.parametrize(
    ("language", "text", "iso"),
    [
        ("en", "Tuesday, 14 May 2024", "2024-05-14"),
        ("en", "May 14th, 2024", "2024-05-14"),
        ("en", "this 24th day of September, 2024", "2024-09-24"),
        ("en", "30° September 2024, read by a machine", "2024-09-30"),
        ("en", "Oct. 27, 1997", "1997-10-27"),
        ("fr", "le mercredi 1er mars 2021", "2021-03-01"),
        ("es", "Montevideo, 4 de mayo de 2022", "2022-05-04"),
        ("ru", "14 мая 2019 года", "2019-05-14"),
        ("ar", "25 سبتمبر 2024", "2024-09-25"),
        ("ar", "25 أيلول/سبتمبر 2024", "2024-09-25"),
        ("ar", "3 كانون الثاني 2024", "2024-01-03"),
        ("zh", "2024年9月24日", "2024-09-24"),
        ("zh", "二〇二四年十二月三十一日", "2024-12-31"),
        ("zh", "二○二四年十月二日", "2024-10-02"),
        ("en", "2024-09-24T11:36:07", "2024-09-24"),
        ("en", "24.09.2024", "2024-09-24"),
    ],
)
def test_a_date(language: str, text: str, iso: str) -> None:
    assert date_in(text, lexicon(language)) == iso


@pytest.mark.parametrize(
    "text",
    [
        "14 May",
        "May 2024",
        "25-27 September 2024",
        "25 – 27 September 2024",
        "September 25-27, 2024",
        "31 June 2024",
    ],
)
def test_no_day_is_known(text: str) -> None:
    assert date_in(text, lexicon("en")) == ""


def test_where_a_date_stands_and_what_stands_beside_it() -> None:
    text = "Geneva, Tuesday, 14 May 2024"
    found = find_date(text, lexicon("en"))
    assert found is not None
    assert found.span.of(text) == "14 May 2024"
    assert (without_date(text, lexicon("en")) or "").strip(" ,") == "Geneva"
    assert without_date("Geneva", lexicon("en")) is None
