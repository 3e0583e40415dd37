"""Chinese: no spaces between words, full-width signs, numbered headings, titles after names."""

from __future__ import annotations

import pytest

from reader.core.cues import language_of
from reader.core.outline.parts import PartKind
from tests.core.outline.reading import Reader

HEAD = """
外交部长林致远在第三届沿海城市论坛上的讲话
2018年6月12日，上海

尊敬的陈明主席先生，
各位同事，女士们、先生们：
很高兴有机会同各位在这里相聚。我谨代表中国政府，对论坛的召开表示热烈祝贺，对东道主的周到安排表示衷心感谢。
"""
FILLER = """
过去几年的经历告诉我们，共同建设的东西总比独自建设的更长久，耐心比一时的热情更加可贵，信任比合同更加重要。
如果前人只计算成本，今天的一切都不会存在。每一个参与其中的人都会有所收获，早一天开始就早一天看到成果。
"""
TAIL = """
最后，我愿重申，只要大家携手同行，就没有克服不了的困难。让我们从身边的事情做起，从今天做起。
谢谢大家！
"""
ANNOUNCED = (
    HEAD
    + """
借此机会，我愿就沿海城市的合作提三点建议：修复海堤、培训船员、保护湿地。
第一，修复海堤。许多海堤已有百年历史，海水不会等待我们的会议结束，台风季节每年都会如期到来。
"""
    + FILLER
    + """
第二，培训船员。没有熟悉航道的人，再新的船也只能停在码头，再好的港口也只是一片空地而已。
"""
    + FILLER
    + """
第三，保护湿地。湿地是候鸟的家园，也是城市的屏障，失去它以后再想恢复，往往需要几代人的努力。
"""
    + FILLER
    + TAIL
)
REPORT = (
    """
    各位代表：
    现在，我代表市政府向大会报告工作，请予审议，并请各位委员提出意见。
    一、去年工作回顾
    """
    + FILLER * 3
    + "各位代表！\n"
    + FILLER
    + "二、今年主要任务\n"
    + FILLER
    + "（一）修好道路。\n"
    + FILLER * 2
    + "三、加强自身建设\n"
    + FILLER * 3
    + """
    各位代表！
    让我们团结一心，为建设更加美好的家园而努力奋斗！
    """
)
FACT = HEAD + "联合国的三大支柱是和平与安全、发展、人权。\n" + FILLER * 5 + TAIL


def test_announced_items_become_pillars(outlined: Reader) -> None:
    reading = outlined(ANNOUNCED)
    assert reading.outline.metadata.language == "zh"
    assert reading.titles(PartKind.PILLAR) == ["修复海堤", "培训船员", "保护湿地"]
    begins = [reading.begins(part)[:3] for part in reading.all(PartKind.PILLAR)]
    assert begins == ["第一，", "第二，", "第三，"]


def test_zones(outlined: Reader) -> None:
    reading = outlined(ANNOUNCED)
    assert reading.tops() == ["front", "salutation", "opening", "agenda", *["pillar"] * 3, "closing"]
    people = [item.title for part in reading.all(PartKind.SALUTATION) for item in part.items]
    assert people[:2] == ["尊敬的陈明主席先生", "各位同事"]
    assert reading.begins(reading.all(PartKind.CLOSING)[0]).startswith("最后，")


def test_metadata(outlined: Reader) -> None:
    metadata = outlined(ANNOUNCED).outline.metadata
    assert metadata.speaker == "林致远"
    assert metadata.role == "外交部长"
    assert metadata.date == "2018-06-12"


def test_numbered_headings_bound_a_report(outlined: Reader) -> None:
    reading = outlined(REPORT)
    titles = [part.title for part in reading.outline.parts if part.kind is PartKind.SECTION]
    assert titles[:3] == ["一、去年工作回顾", "二、今年主要任务", "三、加强自身建设"]
    assert [item.title for part in reading.all(PartKind.SALUTATION) for item in part.items] == [
        "各位代表"
    ] * 3
    assert reading.tops()[-1] == "closing"


def test_a_fact_is_no_announcement(outlined: Reader) -> None:
    assert not outlined(FACT).all(PartKind.AGENDA)


def test_a_greeting_with_a_sentence_after_it_is_no_address_alone(outlined: Reader) -> None:
    reading = outlined("大家好，新的一年即将到来。我在这里向大家致以新年祝福！\n" + FILLER * 4 + TAIL)
    assert reading.tops()[0] == "opening"


def test_a_lead_that_says_the_text_follows_is_no_speech(outlined: Reader) -> None:
    lead = "昨天，市长李华通过电视台发表了新年讲话，回顾了全市人民一年来的工作。讲话全文如下：\n"
    reading = outlined(lead + "大家好！新年即将到来，我在这里向大家致以祝福！\n" + FILLER * 4 + TAIL)
    assert reading.tops()[0] == "front"
    assert reading.begins(reading.outline.parts[1]).startswith("大家好")


@pytest.mark.parametrize(
    "other",
    [
        "議長、御列席の皆様、日本国政府を代表して演説する機会を得ましたことを光栄に存じます。国際社会は今、歴史的な転換点に立っています。",
        "존경하는 의장님, 각국 대표 여러분, 오늘 이 자리에서 연설하게 되어 영광입니다.",
    ],
)
def test_another_language_with_such_signs_is_not_taken_for_chinese(other: str) -> None:
    assert language_of(other) == ""


def test_numbers_of_headings_nest_also_where_text_follows_on_the_line(outlined: Reader) -> None:
    text = (
        HEAD
        + "**一、去年工作回顾**\n"
        + FILLER * 3
        + "**二、今年主要任务**\n"
        + FILLER
        + "**（一）修好城乡道路。**"
        + "道路连接村庄和城市，也连接生产和市场，连接过去和未来，今年要全部完成修缮任务，确保出行安全。\n"
        + FILLER
        + "**（二）办好每一所学校。**"
        + "学校是孩子们的第二个家，也是城市最重要的投资，今年要为每一所学校配齐教师，让孩子就近入学。\n"
        + FILLER
        + TAIL
    )
    sections = [part for part in outlined(text).outline.parts if part.kind is PartKind.SECTION]
    assert [part.title for part in sections] == ["一、去年工作回顾", "二、今年主要任务"]
    inner = [part.title for part in sections[1].children]
    assert inner == ["（一）修好城乡道路。", "（二）办好每一所学校。"]


def test_points_that_are_only_counted_are_named_by_their_paragraphs(outlined: Reader) -> None:
    text = (
        HEAD
        + "为此，中方主张从以下三个方面作出努力：\n"
        + "一是加强团结。团结是克服困难的根本保障，任何时候都不能动摇，更不能以邻为壑、各行其是。\n"
        + FILLER
        + "二是扩大开放。开放带来进步，封闭必然落后，这是历史反复证明的道理，也是各国共同的经验。\n"
        + FILLER
        + "三是改善民生。发展的目的是让人民过上好日子，要让发展成果惠及全体人民，不让一个人掉队。\n"
        + FILLER
        + TAIL
    )
    assert outlined(text).titles(PartKind.PILLAR) == ["加强团结", "扩大开放", "改善民生"]
