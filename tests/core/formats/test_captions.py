"""Captions become paragraphs of what was said, each with its time and its voice."""

import pytest

from reader.core.analysis import analyse
from reader.core.formats import Source, format_of, read
from reader.core.outline.parts import PartKind
from reader.core.transcript import Transcript

Shown = tuple[float, float, str]


def clock(seconds: float, point: str) -> str:
    whole, thousandths = divmod(round(seconds * 1000), 1000)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}{point}{thousandths:03}"


def vtt(*shown: Shown, head: str = "WEBVTT") -> Transcript:
    cues = (f"{clock(a, '.')} --> {clock(b, '.')} align:start line:0%\n{text}\n" for a, b, text in shown)
    return read(Source("talk.vtt", "\n".join([head + "\n", *cues]).encode()))


def srt(*shown: Shown) -> Transcript:
    cues = (f"{n}\n{clock(a, ',')} --> {clock(b, ',')}\n{text}\n" for n, (a, b, text) in enumerate(shown, 1))
    return read(Source("talk.srt", "\n".join(cues).encode()))


def lines(found: Transcript) -> list[str]:
    return found.text.split("\n")


def voices(found: Transcript) -> list[tuple[str, str]]:
    return [(block.mark.speaker, block.span.of(found.text)) for block in found.blocks]


def test_cues_are_joined_to_paragraphs_at_ends_of_sentences_and_pauses() -> None:
    found = srt(
        (1, 3, "Dear friends,\nwe share"),
        (3.1, 5, "a river."),
        (5.1, 7, "It is blue."),
        (9.5, 12, "Let me begin"),
        (14.5, 16, "with water."),
    )
    assert lines(found) == ["Dear friends, we share a river. It is blue.", "Let me begin with water."]
    assert [block.mark.time for block in found.blocks] == [1.0, 9.5]


def test_a_long_paragraph_ends_with_its_sentence() -> None:
    found = srt(*((n, n + 1, f"This is sentence number {n} of a long talk.") for n in range(1, 61)))
    assert len(found.blocks) > 2
    assert all(line.endswith(".") and len(line) < 800 for line in lines(found))


def test_captions_without_full_stops_are_parted_too() -> None:
    found = vtt(*((n * 4, n * 4 + 2.8, f"and so we went on to number {n}") for n in range(120)))
    assert all(len(line) < 1600 for line in lines(found))
    assert len(found.blocks) > 2


def test_cues_that_are_whole_paragraphs_stay_so() -> None:
    said = [
        f"This is paragraph {n}, and it says at some length what its speaker wanted: " * 2 + "yes."
        for n in "ABCD"
    ]
    assert lines(vtt(*((n * 9, n * 9 + 9, text) for n, text in enumerate(said)))) == said


def test_marked_voices() -> None:
    found = vtt(
        (1, 2, "<v Ann Lee>Good day.</v>"), (2, 3, "<v.loud Ann Lee>And welcome."), (3, 4, "<v Bo>Thanks.")
    )
    assert voices(found) == [("Ann Lee", "Good day. And welcome."), ("Bo", "Thanks.")]


def test_two_voices_in_one_cue() -> None:
    assert voices(vtt((1, 2, "<v Ann>Hi.</v>\n<v Bo>Hi &amp; bye."))) == [("Ann", "Hi."), ("Bo", "Hi & bye.")]


def test_voices_as_captioners_write_them() -> None:
    found = srt(
        (1, 2, ">> Ladies and gentlemen."),
        (2, 3, "&gt;&gt; ANN LEE:\nGood day."),
        (3, 4, "Welcome."),
        (4, 5, ">> Bo Hill: Thanks."),
        (5, 6, "DR. MOON: Yes."),
        (6, 7, "- Really?\n- Really."),
    )
    assert voices(found) == [
        ("", "Ladies and gentlemen."),
        ("ANN LEE", "ANN LEE: Good day. Welcome."),
        ("Bo Hill", "Bo Hill: Thanks."),
        ("DR. MOON", "DR. MOON: Yes."),
        ("", "Really?"),
        ("", "Really."),
    ]


def test_a_dash_within_a_sentence_and_a_negative_number_stay() -> None:
    assert lines(srt((1, 2, "All that you have"), (2, 3, "– he shows it."), (3, 4, "-5 degrees."))) == [
        "All that you have – he shows it. -5 degrees."
    ]


def test_sounds_and_remarks_stand_alone() -> None:
    found = srt(
        (1, 2, "Thank you."),
        (2, 3, "[ Cheers\nand applause ]"),
        (3, 4, "♪ We are the river ♪"),
        (4, 5, "Now to work."),
    )
    assert lines(found) == ["Thank you.", "[Cheers and applause]", "♪ We are the river ♪", "Now to work."]


def test_a_remark_does_not_end_a_turn() -> None:
    turns = []
    for n in range(8):
        turns += [
            (n * 9, n * 9 + 2, f">> {'ANN' if n % 2 else 'BO'}: Words of turn {n}."),
            (n * 9 + 2, n * 9 + 3, "(APPLAUSE)"),
        ]
        turns += [(n * 9 + 3, n * 9 + 4, "And more of them.")]
    outline = analyse(srt(*turns)).outline
    assert [part.speaker for part in outline.parts if part.kind is PartKind.SPEECH] == ["BO", "ANN"] * 4


def test_what_is_no_caption_is_left_out() -> None:
    head = "WEBVTT - a talk\nKind: captions\nLanguage: en-GB\n\nNOTE made by hand\nin May\n\n"
    head += "STYLE\n::cue { color: red }\n\nREGION\nid:fred"
    found = vtt((1, 2, "Words.\n\nNOTE end"), head=head)
    assert (lines(found), found.declared.language) == (["Words."], "en")


def test_tags_and_entities() -> None:
    text = '<font color="red">{\\an8}<i>Peace</i></font> &amp; <00:00:01.500><c.x>water</c>, 1 < 2, <what>.'
    found = srt((1, 2, text))
    assert lines(found) == ["Peace & water, 1 < 2, <what>."]


def test_rolling_captions_are_said_once() -> None:
    found = vtt(
        (0, 2, " \nso we<00:00:01.000><c> came</c>"),
        (2, 2.01, "so we came\n "),
        (2.01, 4, "so we came\nto the<00:00:03.000><c> river</c>"),
        (4, 4.01, "to the river\n "),
        (4.01, 6, "to the river\nand the<00:00:05.000><c> sea</c>"),
    )
    assert lines(found) == ["so we came to the river and the sea"]


def test_captions_that_grow_word_by_word_are_said_once() -> None:
    grown = ["so", "so we", "so we came", "so we came home", "at", "at last"]
    assert lines(vtt(*((n, n + 1, text) for n, text in enumerate(grown)))) == ["so we came home at last"]


def test_what_people_say_twice_stays() -> None:
    said = ["No.", "No.", "We came.", "We saw it.", "We went home.", "It was late.", "Thanks.", "Good night."]
    assert lines(srt(*((n, n + 1, text) for n, text in enumerate(said)))) == [" ".join(said)]


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.vtt", "00:01.000 --> 00:02.000\nNo head.", "No head."),
        ("a.srt", "1\n00:00:01,0 --> 00:00:02,0\nOne.\n2\n00:00:02,0 --> 00:00:03,0\nTwo.", "One. Two."),
        ("a.srt", "1\n00:00:01,000 --> 00:00:02,000\nOne\n\nand more.", "One and more."),
        (
            "a.vtt",
            "WEBVTT\n\n99999999:99.9 --> -1:00\nWords.\n\n00:01.000 --> 00:02.000\nMore.",
            "Words. More.",
        ),
        ("a.srt", "\ufeff1\r\n00:00:01,000 --> 00:00:02,000\r\nOne.\r\n", "One."),
        ("a.srt", "1\n00:00:01,000 --> 00:00:02,000\n1984\nwas a year.", "1984 was a year."),
        ("a.srt", "Only words here.", "Only words here."),
        ("a.vtt", "WEBVTT\n\nintro\n00:01.000 --> 00:02.000\nHi.", "Hi."),
    ],
)
def test_broken_and_odd_files(name: str, text: str, expected: str) -> None:
    assert read(Source(name, text.encode())).text == expected


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.txt", b"WEBVTT\n\n00:01.000 --> 00:02.000\nHi", "vtt"),
        ("a.txt", b"1\r\n00:00:01,000 --> 00:00:02,000\r\nHi", "srt"),
        ("a.vtt", "WEBVTT\n".encode("utf-16"), "vtt"),
        ("a.txt", b"WEBVTTIME is no head", "text"),
        ("a.txt", b"3:10 to Yuma", "text"),
    ],
)
def test_content_tells_captions(name: str, data: bytes, expected: str) -> None:
    assert format_of(Source(name, data)).name == expected


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "heap", ["<" * 300_000, "<b>" * 60_000, ">> " * 60_000, "-->" * 60_000, "&" * 200_000, "A: " * 60_000]
)
def test_heaps_of_signs_take_no_time(heap: str) -> None:
    assert "After." in vtt((1, 2, heap), (4, 5, "After.")).text
