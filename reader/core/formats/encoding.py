"""From bytes to characters: which encoding a text is in, by the strongest evidence there is.

The order: what a person chose, a byte order mark, the pattern of UTF-16 or the escapes of ISO-2022, strict
UTF-8, the label that the document bears, a statistical guess. UTF-8 stands before the label because text that
is not UTF-8 hardly ever passes for it, while labels are often wrong. Labels mean what the WHATWG Encoding
Standard says they mean (``iso-8859-1`` is windows-1252, ``gb2312`` is gb18030); UTF-7 is never decoded: it
hides mark-up.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from typing import NamedTuple

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""UTF-32 before UTF-16, whose mark begins in the same way."""

_MEANT = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "johab": "cp949",
    "shift_jis": "cp932",
    "big5": "big5hkscs",
}
"""What a label's codec is decoded as (WHATWG Encoding Standard, section 4.2)."""

_ALIASES = {
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "ks_c_5601-1987": "cp949",
    "iso-8859-8-i": "iso8859-8",
    "x-mac-roman": "mac-roman",
    "x-mac-cyrillic": "mac-cyrillic",
    "x-gbk": "gb18030",
    "x-euc-jp": "euc_jp",
    "x-x-big5": "big5hkscs",
    "dos-874": "cp874",
}
"""Labels of that standard that Python's codecs do not know."""

_FAMILIES = ("cp", "iso8859", "koi8", "mac-", "euc_", "iso2022", "utf-8", "utf-16", "utf-32")
_SINGLE = frozenset(
    {"gb18030", "gb2312", "gbk", "big5", "big5hkscs", "shift_jis", "johab", "hz", "tis-620", "ascii"}
)

_SAMPLE = 1 << 16
_DESIGNATION = rb"\x1b\$(?:[@AB]|[()][A-Z@])"
_KOREAN = b"\x1b$)C"
_ESCAPING = ("iso2022_jp", "iso2022_jp_2", "iso2022_jp_ext")
_WESTERN = "cp1252"
_LATIN = "\u024f"
"""The last of the Latin letters that are written in Europe."""
_IDEOGRAPHS, _FORMS = "\u2e80", "\ufb1c"
"""Between them are the scripts that put no spaces between words and may stand right beside Latin letters."""
_WORDS = 5000
"""Code points whose words are looked at."""
_SEPARATING = " \n\u3000，。、．！？：；「」・،؛۔"
_SEPARATED = 50
"""In a text, at least one character in so many separates words or clauses ..."""
_RARE = 200
"""... and at most one in so many is none."""


class Decoded(NamedTuple):
    """The characters of a text, and how sure it is that they are the right ones."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes, label: str = "", chosen: str | None = None) -> Decoded:
    """Return the characters of a text; what cannot be decoded becomes U+FFFD and is told in a warning.

    ``label`` is the encoding that the document declares, ``chosen`` the one that a person set.
    """
    codec = codec_of(chosen) if chosen else None
    mark, marked = _byte_order_mark(data)
    body = data[len(mark) :] if mark else data
    if codec or marked:
        return _replaced(body, codec or marked)
    if wide := _wide_without_mark(data):
        return _replaced(data, wide)
    declared = codec_of(label)
    if declared and declared.startswith("iso2022") and b"\x1b" in data:
        return _replaced(data, declared)
    if escaping := _escaping(data):
        return _replaced(data, escaping)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _legacy(data, declared)


def codec_of(label: str | None) -> str:
    """Return the name of Python's codec for a label, or nothing for one that is unknown or refused."""
    wanted = (label or "").strip().strip("'\"").lower()
    try:
        name = codecs.lookup(_ALIASES.get(wanted, wanted)).name
    except (LookupError, UnicodeError, ValueError):
        return ""
    return _MEANT.get(name, name) if name in _SINGLE or name.startswith(_FAMILIES) else ""


def _byte_order_mark(data: bytes) -> tuple[bytes, str]:
    return next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), (b"", ""))


def _wide_without_mark(data: bytes) -> str:
    """Tell UTF-16 by its NUL bytes: of western text every second byte is one, of other text each space is."""
    head = data[:_SAMPLE]
    if b"\0" not in head:
        return ""
    pairs = max(1, len(head) // 2)
    even, odd = head[::2].count(0) / pairs, head[1::2].count(0) / pairs
    if odd > 0.3 and even < 0.02:
        return "utf-16-le"
    if even > 0.3 and odd < 0.02:
        return "utf-16-be"
    return _wide_by_signs(head)


def _wide_by_signs(head: bytes) -> str:
    """Tell UTF-16 by what separates words and clauses: bytes of another encoding do not pair up to these."""
    for codec in ("utf-16-le", "utf-16-be"):
        text = head[: len(head) & ~1].decode(codec, "replace")
        separating = sum(map(text.count, _SEPARATING))
        odd = sum(map(text.count, filter(_is_no_text, set(text))))
        if separating * _SEPARATED >= len(text) > 1 and odd * _RARE <= len(text):
            return codec
    return ""


def _is_no_text(char: str) -> bool:
    return char == "\ufffd" or (
        unicodedata.category(char) in ("Cc", "Cn", "Co", "Cs") and char not in "\t\n\r\f"
    )


def _escaping(data: bytes) -> str:
    """Tell ISO-2022, whose bytes are all ASCII, by the escapes that change its sets of characters."""
    if b"\x1b$" not in data[:_SAMPLE] or not data.isascii() or not re.search(_DESIGNATION, data[:_SAMPLE]):
        return ""
    if _KOREAN in data:
        return "iso2022_kr"
    return next((codec for codec in _ESCAPING if _decodes(data, codec)), "")


def _decodes(data: bytes, codec: str) -> bool:
    try:
        data.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def _replaced(data: bytes, codec: str, *warnings: str) -> Decoded:
    text = data.decode(codec, "replace")
    lost = text.count("\ufffd")
    if lost and lost != data.count(b"\xef\xbf\xbd"):
        some, be = ("One character", "is") if lost == 1 else (f"{lost} characters", "are")
        warnings += (f"{some} could not be decoded as {codec} and {be} shown as \ufffd.",)
    return Decoded(text, codec, warnings)


def _legacy(data: bytes, declared: str) -> Decoded:
    """Decode what is not UTF-8: by its label, else as damaged UTF-8 where most of it is, else by a guess."""
    if declared and declared != "utf-8" and not declared.startswith(("utf-16", "utf-32")):
        return _replaced(data, declared)
    damaged = _replaced(data, "utf-8")
    bad = damaged.text.count("\ufffd")
    good = len(data) - len(damaged.text)
    if good > 20 * bad:
        return damaged
    guess = _wide_by_signs(data[:_SAMPLE]) or _guess(data)
    return _replaced(
        data,
        guess,
        f"The file does not say which encoding it is in; it was read as {guess}. "
        "If letters look wrong, choose another encoding.",
    )


def _guess(data: bytes) -> str:
    """Return the codec that the statistics of the bytes favour; windows-1252 where they favour none.

    Statistics of few bytes go astray; what they favour is not believed where it puts letters of two scripts
    into each word, as no language does.
    """
    from chardet import detect

    sample = _telling(data)
    codec = codec_of(detect(sample)["encoding"])
    if not codec or codec == "utf-8":
        return _WESTERN
    return _WESTERN if _mixes(sample.decode(codec, "replace")) else codec


def _mixes(text: str) -> bool:
    """Tell text most of whose words with letters of another alphabet hold Latin ones too."""
    words = re.findall(r"[^\W\d_]+", text[:_WORDS])
    other = [word for word in words if any(_LATIN < char < _IDEOGRAPHS or char > _FORMS for char in word)]
    return 2 * sum(any(map(str.isascii, word)) for word in other) > len(other)


def _telling(data: bytes) -> bytes:
    """Return the lines that are not plain ASCII, up to a sample: only they tell encodings apart."""
    if len(data) <= _SAMPLE:
        return data
    sample = bytearray()
    for line in data.splitlines(keepends=True):
        if not line.isascii():
            sample += line[:_SAMPLE]
            if len(sample) >= _SAMPLE:
                break
    return bytes(sample)
