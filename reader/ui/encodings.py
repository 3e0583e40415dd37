"""The encodings that a person can choose, by script, and what they are called."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication


class Encoding(NamedTuple):
    """One encoding: the name of Python's codec, what it is called, and the script that it is for."""

    codec: str
    name: str
    script: str
    common: bool = False
    """Whether it is in the short list."""

    def label(self) -> str:
        """Return script and name, as in ``Cyrillic (KOI8-R)``."""
        return f"{shown_script(self.script)} ({self.name})"


_WESTERN: Final = str(QT_TRANSLATE_NOOP("Encodings", "Western"))
_CENTRAL: Final = str(QT_TRANSLATE_NOOP("Encodings", "Central European"))
_BALTIC: Final = str(QT_TRANSLATE_NOOP("Encodings", "Baltic"))
_CYRILLIC: Final = str(QT_TRANSLATE_NOOP("Encodings", "Cyrillic"))
_GREEK: Final = str(QT_TRANSLATE_NOOP("Encodings", "Greek"))
_TURKISH: Final = str(QT_TRANSLATE_NOOP("Encodings", "Turkish"))
_HEBREW: Final = str(QT_TRANSLATE_NOOP("Encodings", "Hebrew"))
_ARABIC: Final = str(QT_TRANSLATE_NOOP("Encodings", "Arabic"))
_CHINESE: Final = str(QT_TRANSLATE_NOOP("Encodings", "Chinese"))
_JAPANESE: Final = str(QT_TRANSLATE_NOOP("Encodings", "Japanese"))
_KOREAN: Final = str(QT_TRANSLATE_NOOP("Encodings", "Korean"))
_THAI: Final = str(QT_TRANSLATE_NOOP("Encodings", "Thai"))
_VIETNAMESE: Final = str(QT_TRANSLATE_NOOP("Encodings", "Vietnamese"))
_UNICODE: Final = str(QT_TRANSLATE_NOOP("Encodings", "Unicode"))

ENCODINGS: Final = (
    Encoding("utf-8", "UTF-8", _UNICODE, common=True),
    Encoding("utf-16-le", "UTF-16LE", _UNICODE, common=True),
    Encoding("utf-16-be", "UTF-16BE", _UNICODE),
    Encoding("utf-32-le", "UTF-32LE", _UNICODE),
    Encoding("utf-32-be", "UTF-32BE", _UNICODE),
    Encoding("cp1252", "windows-1252", _WESTERN, common=True),
    Encoding("iso8859-15", "ISO-8859-15", _WESTERN),
    Encoding("mac-roman", "Mac Roman", _WESTERN),
    Encoding("cp850", "IBM 850", _WESTERN),
    Encoding("cp437", "IBM 437", _WESTERN),
    Encoding("cp1250", "windows-1250", _CENTRAL, common=True),
    Encoding("iso8859-2", "ISO-8859-2", _CENTRAL),
    Encoding("iso8859-16", "ISO-8859-16", _CENTRAL),
    Encoding("mac-latin2", "Mac Central European", _CENTRAL),
    Encoding("cp852", "IBM 852", _CENTRAL),
    Encoding("cp1257", "windows-1257", _BALTIC),
    Encoding("iso8859-13", "ISO-8859-13", _BALTIC),
    Encoding("iso8859-4", "ISO-8859-4", _BALTIC),
    Encoding("cp1251", "windows-1251", _CYRILLIC, common=True),
    Encoding("koi8-r", "KOI8-R", _CYRILLIC, common=True),
    Encoding("koi8-u", "KOI8-U", _CYRILLIC),
    Encoding("iso8859-5", "ISO-8859-5", _CYRILLIC),
    Encoding("mac-cyrillic", "Mac Cyrillic", _CYRILLIC),
    Encoding("cp866", "IBM 866", _CYRILLIC),
    Encoding("cp1253", "windows-1253", _GREEK, common=True),
    Encoding("iso8859-7", "ISO-8859-7", _GREEK),
    Encoding("mac-greek", "Mac Greek", _GREEK),
    Encoding("cp1254", "windows-1254", _TURKISH, common=True),
    Encoding("mac-turkish", "Mac Turkish", _TURKISH),
    Encoding("cp1255", "windows-1255", _HEBREW, common=True),
    Encoding("iso8859-8", "ISO-8859-8", _HEBREW),
    Encoding("cp1256", "windows-1256", _ARABIC, common=True),
    Encoding("iso8859-6", "ISO-8859-6", _ARABIC),
    Encoding("gb18030", "GB18030", _CHINESE, common=True),
    Encoding("big5hkscs", "Big5", _CHINESE, common=True),
    Encoding("hz", "HZ", _CHINESE),
    Encoding("cp932", "Shift_JIS", _JAPANESE, common=True),
    Encoding("euc_jp", "EUC-JP", _JAPANESE),
    Encoding("iso2022_jp", "ISO-2022-JP", _JAPANESE),
    Encoding("cp949", "EUC-KR", _KOREAN, common=True),
    Encoding("iso2022_kr", "ISO-2022-KR", _KOREAN),
    Encoding("cp874", "windows-874", _THAI),
    Encoding("cp1258", "windows-1258", _VIETNAMESE),
)
"""All, by script. What is left out is part of one that is here (ISO-8859-1, GBK), or hides mark-up."""


def shown_script(script: str) -> str:
    """Return a script's name in the person's language."""
    return QCoreApplication.translate("Encodings", script)


def shown_encoding(codec: str) -> str:
    """Return what an encoding is called, by the name of its codec."""
    return next((encoding.name for encoding in ENCODINGS if encoding.codec == codec), codec.upper())
