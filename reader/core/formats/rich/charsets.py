"""Which encoding the bytes of a rich text are in: the document's own, or that of the font they are set in."""

from __future__ import annotations

from reader.core.formats.encoding import codec_of

_CHARSETS = {
    0: "cp1252",
    77: "mac-roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gb18030",
    136: "big5hkscs",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    179: "cp1256",
    180: "cp1256",
    181: "cp1255",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
"""Windows' numbers of character sets (RTF 1.9.1, font table)."""
SYMBOL = 2
_PAGES = {65001: "utf-8", 10000: "mac-roman", 10006: "mac-greek", 10007: "mac-cyrillic", 10029: "mac-latin2"}
DEFAULT = "cp1252"


def of_page(number: int | None) -> str:
    """Return the codec of a Windows code page, or nothing for one that is unknown."""
    if number is None or number <= 0:
        return ""
    return _PAGES.get(number) or codec_of(f"cp{number}")


class Fonts:
    """The fonts of a document by their numbers, and the codec of each."""

    def __init__(self, page: str = DEFAULT) -> None:
        self.page = page
        """Of the document."""
        self._charsets: dict[int, int] = {}
        self._codecs: dict[int, str] = {}

    def charset(self, font: int, number: int) -> None:
        """Note the character set of a font."""
        self._charsets[font] = number

    def codec(self, font: int, codec: str) -> None:
        """Note the code page of a font, which decides over its character set."""
        if codec:
            self._codecs[font] = codec

    def of(self, font: int) -> str:
        """Return the codec of what is set in a font.

        The character set 0 is western only where the document tells its fonts apart by others: many
        programs write it for every font and put the document's own code page into the bytes.
        """
        if font in self._codecs:
            return self._codecs[font]
        number = self._charsets.get(font, 1)
        if number == 0 and not any(other > SYMBOL for other in self._charsets.values()):
            return self.page
        return _CHARSETS.get(number, self.page)

    def is_symbols(self, font: int) -> bool:
        """Tell a font of pictures: its letters are none."""
        return self._charsets.get(font) == SYMBOL
