"""Folds text to the form in which cues are looked for: lower case, plain letters, apostrophes and spaces."""

from __future__ import annotations

import re
from typing import Final

REPLACEMENTS: Final = (
    ("’", "'"),
    ("ʼ", "'"),
    ("‘", "'"),
    ("\u00a0", " "),
    ("\u202f", " "),
    ("\t", " "),
    ("\u2010", "-"),
    ("\u2011", "-"),
    ("أ", "ا"),
    ("إ", "ا"),
    ("آ", "ا"),
    ("ى", "ي"),
    ("ё", "е"),
    *zip("àáâãäåçèéêëìíîïñòóôõöùúûüýÿ", "aaaaaaceeeeiiiinooooouuuuyy", strict=True),
)
"""As many code points as before, so that every offset into the folded text is an offset into the text.

Latin letters lose their accents: headings in capitals, and speeches read by a machine, often have none.
"""

_TRADITIONAL: Final = (
    "並乾佈併來侷係俱個們倖倫備傢傳債傷僅價儀優內兩冊別則剛創劃劇動務勝勞勢勵匯區協參員唸問啓啟單噹嚮嚴國"
    "圍圓圖團執堅報場壇壜夢夥奬奮婦學宮實寧審將專對導屆層師幣幹幾廣廳廻弔張強彆彈彙後從復徵惱愛態慮慶憂憲"
    "應懮懷懼戰掃搆擇擊擔據擬擴攜敗敵數斷於時暫曆曏書會條業極榮構樂樓標樣機檢檯權歐歡歲歷歸毀毬氣汙決沖況"
    "測準滅滿漁濟災為煩熱燬爭爲爾獎獻現環產産畢異當療發監眞眾睏瞭硏確碼礎礙祕禮稅種積窮箇節簡簽籤籲糰紀約"
    "納紐級細紹組結絡統經綜綠綫維綱網緊緑線編緻總績織繞繫繼續纔罈罎罰罷羅義習聞聯聲職聽脅脫脹腦腳臺與興舉"
    "菓華萬著葯蒐蓆蓋藝藥處號衆術衛衝裏裡製複襲覈見規視親觀訂計討訓記訝設許註証詞話該詳誌語誤說説調談請論"
    "諸諾講謝謹證識譯議護譽讀變讓讚負財貢貧貨責貴買費貿賀資賓賞賣質購贊趨跼軍載輯轉辭辯農迴這週進運過違選"
    "遺還邊鄉醫釋錄錯録錶鍵鍾鏈鐘長門閉開間関閣閱閲闘關闡隊階際隨險隱隻雙離難電響頁頂項預頓領頭題願類顧風"
    "颱飢養餓館饑駐驗驚驟體髮鬥鬭魯鰲麵點鼇齊齣龍"
)
_SIMPLIFIED: Final = (
    "并干布并来局系具个们幸伦备家传债伤仅价仪优内两册别则刚创划剧动务胜劳势励汇区协参员念问启启单当向严国"
    "围圆图团执坚报场坛坛梦伙奖奋妇学宫实宁审将专对导届层师币干几广厅回吊张强别弹汇后从复征恼爱态虑庆忧宪"
    "应忧怀惧战扫构择击担据拟扩携败敌数断于时暂历向书会条业极荣构乐楼标样机检台权欧欢岁历归毁球气污决冲况"
    "测准灭满渔济灾为烦热毁争为尔奖献现环产产毕异当疗发监真众困了研确码础碍秘礼税种积穷个节简签签吁团纪约"
    "纳纽级细绍组结络统经综绿线维纲网紧绿线编致总绩织绕系继续才坛坛罚罢罗义习闻联声职听胁脱胀脑脚台与兴举"
    "果华万着药搜席盖艺药处号众术卫冲里里制复袭核见规视亲观订计讨训记讶设许注证词话该详志语误说说调谈请论"
    "诸诺讲谢谨证识译议护誉读变让赞负财贡贫货责贵买费贸贺资宾赏卖质购赞趋局军载辑转辞辩农回这周进运过违选"
    "遗还边乡医释录错录表键钟链钟长门闭开间关阁阅阅斗关阐队阶际随险隐只双离难电响页顶项预顿领头题愿类顾风"
    "台饥养饿馆饥驻验惊骤体发斗斗鲁鳌面点鳌齐出龙"
)
"""The characters of common words in both ways to write Chinese: cues stand once, in simplified ones."""

_SIMPLER: Final = str.maketrans(_TRADITIONAL, _SIMPLIFIED)
_MARKS: Final = "\u064b-\u0652\u0640"
_MARK: Final = re.compile(f"[{_MARKS}]")
_FILLER: Final = "\u0652"
"""Stands for any mark, where it stands behind the letters: it is no letter."""
_MARKED: Final = re.compile(
    f"(?<![\u0621-\u0652])[\u0621-\u063f\u0641-\u064a]*+(?:[{_MARKS}]++[\u0621-\u063f\u0641-\u064a]++)++"
)
"""A word with marks before its last letter; it is tried from its first letter only."""
_OTHER: Final = re.compile(f"[{_MARKS}\u4e00-\u9fff]")


def fold(text: str) -> str:
    """Return the text in lower case with its variants of one sign made equal; every offset stays what it was.

    Meant for a paragraph at a time: one call over ten megabytes would hold the interpreter for too long.
    """
    folded = text.lower()
    if len(folded) != len(text):
        folded = "".join(lower if len(lower := char.lower()) == 1 else char for char in text)
    if folded.isascii():
        return folded.replace("\t", " ")
    for old, new in REPLACEMENTS:
        folded = folded.replace(old, new)
    return _plainly_written(folded) if _OTHER.search(folded) else folded


def _plainly_written(folded: str) -> str:
    """Return the text in simplified Chinese, with the vowel marks of Arabic words behind their letters.

    Some writers put marks into a word, and some before the alif of the ending -an, some behind it.
    """
    folded = folded.translate(_SIMPLER)
    return _MARKED.sub(_marks_last, folded) if _MARK.search(folded) else folded


def _marks_last(word: re.Match[str]) -> str:
    letters = _MARK.sub("", word[0])
    return letters + _FILLER * (len(word[0]) - len(letters))
