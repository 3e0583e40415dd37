"""PDF files: read by a child under limits, refused in one sentence, never in this process."""

import sys
from pathlib import Path
from textwrap import wrap

import pytest

from reader.app import CHILD_OPTION
from reader.core.formats import Source, UnreadableSource, format_of, read
from reader.core.formats.paper import extracting
from reader.core.formats.paper.extracting import command
from reader.core.transcript import Transcript
from tests.core.formats.printed import LEFT, TOP, Printed, Words, column, file, pdf, stream, typeset

SPEECH = (
    "Mr President, it is an honour to open this conference in the city where our Commission was founded.",
    "Five countries drink from the river, and “most” of their people have never heard of us – which is well.",
    "Thank you.",
)
PICTURE = stream(b"\0" * 3, "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 "
                            "/ColorSpace /DeviceRGB")  # fmt: skip


def opened(data: bytes, name: str = "speech.pdf") -> Transcript:
    return read(Source(name, data))


def refused(data: bytes) -> str:
    with pytest.raises(UnreadableSource) as raised:
        opened(data)
    return str(raised.value)


def test_a_speech_comes_back_as_it_was_set() -> None:
    transcript = opened(pdf(typeset(SPEECH)))
    assert transcript.text.split("\n") == list(SPEECH)
    assert transcript.provenance.format == "pdf"
    assert [block.mark.page for block in transcript.blocks] == [1, 1, 1]


def test_content_decides_before_the_name() -> None:
    data = pdf(typeset(SPEECH))
    assert opened(data, "speech.txt").text.startswith("Mr President")
    assert format_of(Source("speech.txt", b"junk from a mail program\n" + data)).name == "pdf"
    assert opened(b"junk\n" * 20 + data).text.startswith("Mr President")


def test_paragraphs_keep_the_page_that_they_begin_on() -> None:
    transcript = opened(pdf(typeset(SPEECH[:2] * 40)))
    assert transcript.text.split("\n") == list(SPEECH[:2] * 40)
    pages = [block.mark.page or 0 for block in transcript.blocks]
    assert pages == sorted(pages)
    assert set(pages) == {1, 2, 3, 4, 5}


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_is_shown_turned_is_read_as_it_is_shown(turn: int) -> None:
    lines = column(wrap(SPEECH[1], 66))
    cos, sin = {90: (0, 1), 180: (-1, 0), 270: (0, -1)}[turn]
    drawn = "".join(
        f"BT /F0 {w.size} Tf {cos} {sin} {-sin} {cos} "
        f"{300 + cos * (w.x - 300) + sin * (w.y - 300)} {300 + sin * (w.x - 300) - cos * (w.y - 300)} Tm "
        f"({w.text}) Tj ET\n"
        for w in lines
    )
    data = pdf([[]], page=f"/Rotate {turn}")
    start, end = data.index(b"8 0 obj" if b"8 0 obj" in data else b"7 0 obj"), data.index(b"xref")
    turned = data[:start] + b"7 0 obj\n" + stream(drawn.encode("cp1252")) + b"\nendobj\n" + data[end:]
    assert " ".join(opened(turned).text.split()) == SPEECH[1]


def test_what_the_document_says_of_itself_counts_where_its_pages_show_it() -> None:
    page = [
        Words(LEFT, TOP, "The River We Share", 16.0),
        Words(LEFT, TOP + 30, "Ilse B. Marchetti, Port Carrow, 14 May 2024"),
        *column(wrap(SPEECH[1], 66), y=TOP + 80),
    ]
    shown = "/Title (The River We Share) /Author (Ilse Marchetti) /CreationDate (D:20240514093000Z)"
    told = opened(pdf([page], shown)).declared
    assert (told.title, told.speaker, told.date) == ("The River We Share", "Ilse Marchetti", "2024-05-14")
    hidden = "/Title (Microsoft Word - final2.doc) /Author (Some Typist) /CreationDate (D:20240612093000Z)"
    assert opened(pdf([page], hidden)).declared == type(told)()


def test_a_scan_says_so() -> None:
    page = pdf([[]], extra=[PICTURE])
    assert "none of its pages holds text" in refused(pdf([[]]))
    drawn = page.replace(stream(b""), stream(b"100 0 0 100 0 0 cm /X Do"))
    assert "pictures without text" in refused(drawn)


def test_a_scanned_page_among_others_is_told_of() -> None:
    pages: list[Printed] = [*typeset(SPEECH), []]
    data = pdf(pages, extra=[PICTURE]).replace(stream(b""), stream(b"100 0 0 100 0 0 cm /X Do"))
    transcript = opened(data)
    assert transcript.text.startswith("Mr President")
    warnings = [w for w in transcript.provenance.warnings if "pictures without text" in w]
    assert [warning.endswith(": 2.") for warning in warnings] == [True]


def test_a_page_that_is_lost_is_told_of_and_the_others_keep_their_numbers() -> None:
    pages = [column(wrap(text, 66)) for text in (*SPEECH[:2], "And all was well again in the lower towns.")]
    broken = pdf(pages).replace(b"/Kids [6 0 R 8 0 R 10 0 R]", b"/Kids [6 0 R 99 0 R 10 0 R]")
    transcript = opened(broken)
    assert [block.mark.page for block in transcript.blocks] == [1, 3]
    assert transcript.provenance.warnings == ("Some pages are damaged and could not be read: 2.",)


def test_marks_too_small_to_read_are_left_out_and_told_of() -> None:
    mark = Words(LEFT + 2, TOP, "18/11/2021A00100", 0.1)
    transcript = opened(pdf([[mark, *column(wrap(SPEECH[0], 66))]]))
    assert transcript.text == SPEECH[0]
    assert transcript.provenance.warnings == ("16 characters did not come along, being too small to read.",)


def test_a_locked_file_asks_for_one_without_a_password() -> None:
    lock = b"/Encrypt << /Filter /Standard /V 5 /R 6 /Length 256 /P -4 /O (%s) /U (%s) >> /ID [(a)(b)]"
    assert "password" in refused(file([b"<< /Type /Catalog >>"], lock % (b"a" * 48, b"b" * 48)))


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n",
        pdf(typeset(SPEECH))[:300],
        file([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"]),
        b"no PDF at all, whatever its name says",
    ],
    ids=["head only", "cut", "loop", "other"],
)
def test_a_damaged_file_is_refused_in_one_sentence(data: bytes) -> None:
    sentence = refused(data)
    assert sentence.startswith("Cannot read speech.pdf: ")
    assert sentence.count(".") == 2


def test_a_damaged_end_is_mended() -> None:
    whole = pdf(typeset(SPEECH))
    assert opened(whole[:-8]).text == opened(whole).text
    assert opened(whole.replace(b"startxref\n", b"startxref\n9")).text == opened(whole).text


@pytest.mark.slow
def test_a_file_that_would_take_all_memory_costs_only_the_child() -> None:
    form = "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>"
    bomb = pdf([[]], extra=[stream(b"/X Do /X Do", form)]).replace(stream(b""), stream(b"/X Do"))
    sentence = refused(bomb)
    assert "too much memory" in sentence or "too long" in sentence


def test_a_child_that_does_not_end_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extracting, "SECONDS", 0.2)
    monkeypatch.setattr(extracting, "command", lambda: (sys.executable, "-c", "import time; time.sleep(60)"))
    assert "too long" in refused(pdf(typeset(SPEECH)))


def test_a_child_that_says_too_much_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extracting, "MOST_BYTES", 100)
    assert "too much memory" in refused(pdf(typeset(SPEECH)))


def test_a_child_that_breaks_off_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extracting, "command", lambda: (sys.executable, "-c", "print('P')"))
    assert "damaged" in refused(pdf(typeset(SPEECH)) * 2000)


def test_no_child_at_all_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extracting, "command", lambda: ("/no/such/interpreter",))
    assert "starts no program" in refused(pdf(typeset(SPEECH)))


def test_the_child_is_ours_and_hears_of_the_document_only_by_its_standard_input(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    interpreter, *arguments = command()
    assert interpreter == sys.executable
    assert arguments[:-1] == ["-P"]
    assert Path(arguments[-1]).is_file()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert command() == (sys.executable, extracting.CHILD_OPTION)
    assert extracting.CHILD_OPTION == CHILD_OPTION, "the command line would not know what it is asked to be"


def test_the_program_itself_can_be_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    program = Path(__file__).parents[3] / "main.py"
    monkeypatch.setattr(extracting, "command", lambda: (sys.executable, str(program), CHILD_OPTION))
    assert opened(pdf(typeset(SPEECH))).text.split("\n") == list(SPEECH)


def test_the_library_is_never_loaded_here() -> None:
    opened(pdf(typeset(SPEECH)))
    assert not [name for name in sys.modules if name.startswith("pypdfium2")]
