"""Russian: inflected numerals and nouns, initials, ordinals in words."""

from __future__ import annotations

import pytest

from reader.core.cues import language_of, lexicon
from reader.core.outline.parts import PartKind
from reader.core.outline.wording import sentences
from tests.core.outline.reading import Reader

HEAD = """
Выступление Министра транспорта Республики А.В. Лесникова
на открытии конференции по речному судоходству
Тверь, 14 мая 2019 года

Уважаемый господин Председатель!
Уважаемые коллеги, дамы и господа!
Для меня большая честь приветствовать вас от имени Правительства в этом зале.
"""
FILLER = """
Прошедшие годы научили каждого из нас терпению, а построенное вместе стоит дольше построенного в одиночку.
Ничего из сделанного не было бы сегодня, если бы наши предшественники думали лишь о том, сколько это стоит.
"""
TAIL = """
В заключение позвольте выразить уверенность в том, что вместе мы справимся с этой работой, и справимся в срок.
Благодарю за внимание.
"""
ANNOUNCED = (
    HEAD
    + """
Сегодня я хотел бы остановиться на трёх направлениях: ремонт шлюзов, обучение капитанов и защита берегов.
Во-первых, ремонт шлюзов. Половина из них построена ещё до войны, и каждая весна проверяет их на прочность.
"""
    + FILLER
    + """
Во-вторых, обучение капитанов. Без людей, знающих реку, самые новые суда останутся стоять у причала.
"""
    + FILLER
    + """
Третье направление – защита берегов. Река каждый год уносит пашни и дороги, и мешками с песком её не удержать.
"""
    + FILLER
    + TAIL
)
NUMBERED = (
    HEAD
    + "I. Состояние флота\n"
    + FILLER * 2
    + "II. Состояние портов\n"
    + FILLER * 2
    + "III. Что предстоит сделать\n"
    + FILLER * 2
    + TAIL
)
FACT = (
    HEAD
    + "Устав покоится на трёх столпах Организации: это мир, права человека и развитие.\n"
    + FILLER * 4
    + "Пару слов о портах. Они замерзают на пять месяцев, и ледоколов на всех давно не хватает никому.\n"
    + FILLER * 4
    + TAIL
)


def test_announced_items_become_pillars(outlined: Reader) -> None:
    reading = outlined(ANNOUNCED)
    assert reading.outline.metadata.language == "ru"
    assert reading.titles(PartKind.PILLAR) == ["ремонт шлюзов", "обучение капитанов", "защита берегов"]
    begins = [reading.begins(part).split()[0] for part in reading.all(PartKind.PILLAR)]
    assert begins == ["Во-первых,", "Во-вторых,", "Третье"]


def test_zones(outlined: Reader) -> None:
    reading = outlined(ANNOUNCED)
    assert reading.tops() == ["front", "salutation", "opening", "agenda", *["pillar"] * 3, "closing"]
    people = [item.title for part in reading.all(PartKind.SALUTATION) for item in part.items]
    assert people == ["Уважаемый господин Председатель", "Уважаемые коллеги", "дамы и господа"]
    assert reading.begins(reading.all(PartKind.CLOSING)[0]).startswith("В заключение")


def test_metadata(outlined: Reader) -> None:
    metadata = outlined(ANNOUNCED).outline.metadata
    assert metadata.speaker == "А.В. Лесникова"
    assert metadata.date == "2019-05-14"


def test_roman_numbers_make_headings(outlined: Reader) -> None:
    titles = outlined(NUMBERED).titles(PartKind.SECTION)
    assert titles == ["I. Состояние флота", "II. Состояние портов", "III. Что предстоит сделать"]


def test_a_fact_is_no_announcement_and_a_turn_begins_a_section(outlined: Reader) -> None:
    reading = outlined(FACT)
    assert not reading.all(PartKind.AGENDA)
    sections = [reading.begins(part) for part in reading.all(PartKind.SECTION)]
    assert any(begin.startswith("Пару слов о портах") for begin in sections)


def test_initials_end_no_sentence() -> None:
    text = "Об этом говорил С.В. Лесников в марте. Потом говорил И. Р. Соколов из Твери."
    assert [span.of(text)[:8] for span in sentences(text, lexicon("ru"))] == ["Об этом ", "Потом го"]


@pytest.mark.parametrize(
    "other",
    [
        "Для мене велика честь виступати сьогодні від імені України, і ми вдячні всім, хто нам допомагає.",
        "Светът днес е изправен пред многобройни предизвикателства и ние трябва да действаме заедно за мир.",
        "Велика ми је част да вам се обратим у име Републике. Свет се данас суочава са бројним изазовима.",
    ],
)
def test_another_language_of_the_script_is_not_taken_for_russian(other: str) -> None:
    assert language_of(other) == ""


def test_a_language_without_cues_gets_no_invented_parts(outlined: Reader) -> None:
    text = """
    Пані та панове!
    Сьогодні я зупинюся на трьох питаннях: школи, дороги та лікарні, бо вони болять нашим людям найбільше.
    По-перше, школи. Без учителів не буде нічого, і ми це знаємо краще за всіх, хто нам про це розповідає.
    По-друге, дороги. Вони з'єднують наші села з містами, а міста з цілим світом, і вони не можуть чекати.
    По-третє, лікарні. Кожна людина має право на допомогу там, де вона живе, а не лише у великому місті.
    Дякую за увагу.
    """
    reading = outlined(text)
    assert reading.outline.metadata.language == ""
    assert not reading.kinds() & {PartKind.AGENDA, PartKind.PILLAR, PartKind.CLOSING, PartKind.SALUTATION}


def test_a_speaker_named_before_the_address(outlined: Reader) -> None:
    reading = outlined("А.Лесников: Уважаемые коллеги! Дорогие друзья!\n" + FILLER * 4 + TAIL)
    people = [item.title for part in reading.all(PartKind.SALUTATION) for item in part.items]
    assert people == ["Уважаемые коллеги", "Дорогие друзья"]


def test_points_that_are_only_counted_are_named_by_their_paragraphs(outlined: Reader) -> None:
    text = (
        HEAD
        + "Позвольте остановиться на трёх моментах.\n"
        + "Первое. Шлюзы построены ещё до войны, и каждая весна проверяет их на прочность всё строже.\n"
        + FILLER
        + "Второе. Капитанов не хватает на каждом третьем судне, и училища закрываются одно за другим.\n"
        + FILLER
        + "И третье. Берега уходят под воду, а вместе с ними пашни, дороги и дома, в которых живут люди.\n"
        + FILLER
        + TAIL
    )
    reading = outlined(text)
    titles = [title.split()[0] for title in reading.titles(PartKind.PILLAR)]
    assert titles == ["Шлюзы", "Капитанов", "Берега"]
    assert all(len(title) > 20 for title in reading.titles(PartKind.PILLAR))


def test_a_lead_before_the_label_is_front_matter(outlined: Reader) -> None:
    said = (
        "Сегодня мы говорим о реке, о городах на её берегах и о том, что нам предстоит сделать в этом году. "
    )
    reading = outlined(
        f"Встреча в порту\n4 мая 2020 года\nМэр встретился с жителями.\nА.Дальский: {said}\n{said}"
    )
    assert reading.outline.metadata.speaker == "А.Дальский"
    assert reading.all(PartKind.FRONT)[0].span.of(reading.transcript.text).endswith("жителями.")
