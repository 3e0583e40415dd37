"""What a page declares about its speech, and what it only declares about its site."""

import pytest

from reader.core.formats import Source, read
from reader.core.transcript import Metadata
from tests.core.formats.saved_pages import HEAD, page

PROSE = "This sentence is long enough to be taken for prose by whoever looks for the content of a page. " * 2


def declared(body: str, title: str = "", head: str = "", lang: str = "en") -> Metadata:
    source = page(body + f"<p>{PROSE}</p><p>Delivered in 2024.</p>", title, HEAD + head, lang)
    return read(Source("page.html", source.encode())).declared


@pytest.mark.parametrize(
    "title",
    [
        "The River We Share",
        "The River We Share | Inland Waters Commission",
        "Inland Waters Commission - The River We Share",
        "The River We Share – Speeches – Inland Waters Commission",
    ],
)
def test_a_title_is_cut_to_the_heading_that_it_repeats(title: str) -> None:
    assert declared("<h1>The River We Share</h1>", title).title == "The River We Share"


def test_without_a_heading_the_sites_name_is_cut_off() -> None:
    head = '<meta property="og:site_name" content="Inland Waters Commission and Partners">'
    title = "The River We Share | Inland Waters Commission and Partners"
    assert declared("", title, head).title == "The River We Share"


def test_a_hyphen_in_a_title_is_no_separator() -> None:
    assert declared("", "Co-operation and well-being").title == "Co-operation and well-being"


def test_the_title_for_sharing_stands_before_the_windows_title() -> None:
    head = '<meta property="og:title" content="The River We Share">'
    assert declared("", "IWC: home of water", head).title == "The River We Share"


def test_a_page_without_title_declares_none() -> None:
    assert declared("").title == ""


def test_an_author_counts_where_the_page_names_the_person() -> None:
    head = '<meta name="author" content="Ilse Marchetti">'
    assert declared("<p>Statement by Ms. Ilse Marchetti</p>", head=head).speaker == "Ilse Marchetti"
    assert declared("<p>Statement by the Executive Secretary</p>", head=head).speaker == ""


@pytest.mark.parametrize("author", ["admin", "https://site.invalid/people/7", ""])
def test_an_author_that_is_no_person_is_none(author: str) -> None:
    head = f'<meta name="author" content="{author}">'
    assert declared("<p>Posted by admin at https://site.invalid/people/7</p>", head=head).speaker == ""


@pytest.mark.parametrize(
    ("body", "head", "day"),
    [
        ("<time datetime='2024-05-14T09:00:00Z'>14 May</time>", "", "2024-05-14"),
        ("", '<meta property="article:published_time" content="2024-05-15T10:00:00+02:00">', "2024-05-15"),
        ("", '<meta name="DC.date" content="2024-05-14">', "2024-05-14"),
        (
            "<time datetime='2024-05-14'>14 May</time>",
            '<meta name="date" content="2024-06-01">',
            "2024-05-14",
        ),
        ("", '<meta name="date" content="1998-06-01">', ""),
        ("<time datetime='2024-02-31'>31 February</time>", "", ""),
        ("<time datetime='yesterday'>then</time>", "", ""),
    ],
)
def test_a_date_is_the_first_that_the_text_agrees_with(body: str, head: str, day: str) -> None:
    assert declared(body, head=head).date == day


@pytest.mark.parametrize(
    ("lang", "language"),
    [("en", "en"), ("en-GB", "en"), ("FR_ca", "fr"), ("gsw", "gsw"), ("", ""), ("12", "")],
)
def test_the_language_is_the_primary_one(lang: str, language: str) -> None:
    assert declared("", lang=lang).language == language
