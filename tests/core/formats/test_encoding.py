"""From bytes to characters: the strongest evidence decides, and what is unsure is said."""

import pytest

from reader.core.formats.encoding import Decoded, codec_of, decode

RUSSIAN = "Уважаемые коллеги, дамы и господа!\n\nПрежде всего, позвольте поблагодарить вас.\n" * 8
CHINESE = "主席先生，各位同事：\n\n首先，我要感谢秘书长的报告。\n" * 8
JAPANESE = "議長、ご列席の皆様、まず感謝を申し上げます。\n" * 10
ARABIC = "السيد الرئيس، أصحاب السعادة\n" * 12
KOREAN = "의장님, 모든 인간은 태어날 때부터 자유로우며 동등하다.\n" * 8
GREEK = "Κύριε Πρόεδρε, όλοι οι άνθρωποι γεννιούνται ελεύθεροι.\n" * 8
ENGLISH = "Mr. President, “peace” – the café’s word – is €5.\n" * 3


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides_and_is_not_shown(encoding: str) -> None:
    assert decode(RUSSIAN.encode(encoding)).text == RUSSIAN


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("script", ["ENGLISH", "RUSSIAN", "CHINESE", "JAPANESE", "ARABIC", "KOREAN", "GREEK"])
def test_utf_16_without_a_mark(encoding: str, script: str) -> None:
    text = globals()[script]
    assert decode(text.encode(encoding)).text == text
    line = text.split("\n")[0]
    assert decode(line.encode(encoding)).text == line


def test_stray_nul_bytes_make_no_utf_16() -> None:
    assert decode(b"Words and\0 more \0words of a text, " * 20).encoding == "utf-8"


@pytest.mark.parametrize(
    ("text", "encodings"),
    [
        ("Panie Przewodniczący, wszyscy ludzie rodzą się wolni i równi.", ("cp1250", "iso8859-2")),
        ("Vážený pane předsedo, všichni lidé rodí se svobodní a sobě rovní.", ("cp1250", "iso8859-2")),
        ("Шановні колеги, всі люди народжуються вільними і рівними. Її їжак.", ("cp1251", "koi8-u")),
        ("Все люди рождаются свободными и равными в своем достоинстве.", ("cp1251", "koi8-r", "cp866")),
        ("Все люди рождаются свободными и равными в своем достоинстве.", ("iso8859-5", "mac-cyrillic")),
        ("Κύριε Πρόεδρε, όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι.", ("cp1253", "iso8859-7")),
        ("Sayın Başkan, bütün insanlar hür ve eşit doğarlar, teşekkürler.", ("cp1254",)),
        ("אדוני היושב ראש, כל בני האדם נולדו בני חורין ושווים בערכם.", ("cp1255", "iso8859-8")),
        ("Gerbiamas pirmininke, visi žmonės gimsta laisvi. Ačiū už dėmesį.", ("cp1257",)),
        ("Où êtes-vous, chère assemblée ? Là, à l’école.", ("cp1252", "mac-roman")),
    ],
)
def test_a_line_is_enough_for_a_guess_that_knows_the_letters(text: str, encodings: tuple[str, ...]) -> None:
    assert [decode(text.encode(encoding)).text for encoding in encodings] == [text] * len(encodings)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "cp1252"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (CHINESE, "gb18030"),
        (CHINESE.replace("长", "長").replace("谢", "謝").replace("报", "報").replace("书", "書"), "big5"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (ARABIC, "cp1256"),
        (ARABIC, "iso8859-6"),
    ],
)
def test_a_guess_is_right_and_is_told(text: str, encoding: str) -> None:
    if encoding == "big5":
        text = text.encode("big5", "ignore").decode("big5")
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert "does not say which encoding" in decoded.warnings[0]


def test_a_guess_is_made_from_the_lines_that_tell() -> None:
    data = b"Plain line of a speech.\n" * 20_000 + RUSSIAN.encode("cp1251")
    assert decode(data).text.endswith(RUSSIAN)


@pytest.mark.parametrize(
    ("label", "encoding"),
    [
        ("ISO-8859-1", "cp1252"),
        ("us-ascii", "cp1252"),
        ("gb2312", "gb18030"),
        ("x-sjis", "cp932"),
        ("ks_c_5601-1987", "cp949"),
        ("iso-8859-9", "cp1254"),
        (" 'Windows-1251' ", "cp1251"),
        ("koi8-r", "koi8-r"),
        ("macintosh", "mac-roman"),
    ],
)
def test_a_label_means_what_the_standard_says(label: str, encoding: str) -> None:
    assert codec_of(label) == encoding


@pytest.mark.parametrize(
    "label",
    ["utf-7", "unicode_escape", "rot13", "base64", "idna", "punycode", "no-such", "", "a\0b", "é" * 99],
)
def test_a_label_that_is_unknown_or_hides_mark_up_is_refused(label: str) -> None:
    assert codec_of(label) == ""


def test_utf_7_is_shown_as_it_stands() -> None:
    assert decode(b"+ADw-script+AD4-", "utf-7").text == "+ADw-script+AD4-"


def test_the_declared_label_decides_where_utf_8_fails() -> None:
    assert decode(ENGLISH.encode("cp1252"), "iso-8859-1") == Decoded(ENGLISH, "cp1252")


def test_valid_utf_8_stands_before_a_wrong_label() -> None:
    assert decode("café — où".encode(), "iso-8859-1") == Decoded("café — où", "utf-8")


def test_a_label_of_utf_8_on_other_bytes_is_not_believed() -> None:
    assert decode(ENGLISH.encode("cp1252"), "utf-8").text == ENGLISH


@pytest.mark.parametrize("label", ["iso-2022-jp", ""])
def test_iso_2022_is_told_by_its_escapes_since_its_bytes_are_ascii(label: str) -> None:
    assert decode(JAPANESE.encode("iso2022_jp"), label).text == JAPANESE


def test_korean_iso_2022_and_escapes_that_colour_a_terminal() -> None:
    assert decode(KOREAN.encode("iso2022_kr")).text == KOREAN
    assert decode(b"\x1b[31mred\x1b[0m costs $5, \x1b$ or so").encoding == "utf-8"


def test_what_a_person_chose_stands_before_everything() -> None:
    assert decode("ж".encode(), "utf-8", chosen="cp1252").text == "Ð¶"


def test_mostly_good_utf_8_with_a_broken_character_stays_utf_8_and_says_so() -> None:
    decoded = decode(RUSSIAN.encode() + b"\xd0 and on")
    assert decoded.text.startswith(RUSSIAN)
    assert decoded.warnings == ("One character could not be decoded as utf-8 and is shown as �.",)


@pytest.mark.parametrize(
    "data", [b"\xff\xfea\0\0\xd8b\0", b"\xff\xfea\0b\0x", b"abc \xed\xa0\x80\xed\xb0\x80 tail"]
)
def test_broken_text_is_read_without_lone_surrogates(data: bytes) -> None:
    decode(data).text.encode()
