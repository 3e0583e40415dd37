"""The same short speech in five languages: each announces, recalls and rounds off as English does."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, Final

import pytest

from reader.core.cues import fold, lexicon
from reader.core.outline.parts import PartKind
from reader.core.outline.wording import stem
from reader.core.references.finding import find_references
from reader.core.references.values import ReferenceKind
from tests.core.outline.reading import Reader

SPEECHES: Final[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("tongues.toml").read_text(encoding="utf-8")
)
WAYS: Final = [(language, way) for language in SPEECHES for way in range(7)]
COURTEOUS: Final = {
    "fr": "Je voudrais commencer par féliciter M. Yang, par remercier la ville et par saluer vos hôtes.",
    "es": "Quiero comenzar felicitando al señor Yang, agradeciendo a la ciudad y saludando a sus huéspedes.",
    "ru": "Хочу начать с поздравления господину Янгу, поблагодарить город и приветствовать его гостей.",
    "zh": "首先，我想祝贺杨先生、感谢昆明市并问候各位来宾。",
    "ar": "أود أن أبدأ بتهنئة السيد يانغ وبشكر المدينة وبتحية ضيوفها.",
}
RECALLED: Final = {
    "fr": "Comme je l'ai dit tout à l'heure",
    "es": "Como dije antes",
    "zh": "正如我刚才所说",
    "ar": "وكما ذكرت سابقاً",
}


def written(language: str, way: int) -> str:
    speech = SPEECHES[language]
    return "\n\n".join(
        (speech["greeting"], speech["thanks"], speech["announced"][way], *speech["parts"], speech["end"])
    )


@pytest.mark.parametrize(("language", "way"), WAYS)
def test_parts_are_announced_in_every_way(outlined: Reader, language: str, way: int) -> None:
    reading = outlined(written(language, way))
    (agenda,) = reading.all(PartKind.AGENDA)
    subjects = SPEECHES[language]["subjects"]
    assert [subject in item.title for subject, item in zip(subjects, agenda.items, strict=True)] == [True] * 3
    assert [part.number for part in reading.all(PartKind.PILLAR)] == [1, 2, 3]


@pytest.mark.parametrize("language", COURTEOUS)
def test_courtesies_with_which_a_speaker_begins_are_no_part(outlined: Reader, language: str) -> None:
    speech = SPEECHES[language]
    courteous = written(language, 2).replace(speech["thanks"], COURTEOUS[language])
    (agenda,) = outlined(courteous).all(PartKind.AGENDA)
    found = [subject in item.title for subject, item in zip(speech["subjects"], agenda.items, strict=True)]
    assert found == [True] * 3


@pytest.mark.parametrize("language", SPEECHES)
def test_zones(outlined: Reader, language: str) -> None:
    tops = outlined(written(language, 2)).tops()
    assert tops[:2] == ["salutation", "opening"]
    assert tops[-1] == "closing"


@pytest.mark.parametrize("language", SPEECHES)
def test_nothing_is_announced_where_no_sentence_says_so(outlined: Reader, language: str) -> None:
    speech = SPEECHES[language]
    text = "\n\n".join((speech["greeting"], speech["thanks"], *speech["parts"], speech["end"]))
    assert outlined(text).all(PartKind.AGENDA) == []


@pytest.mark.parametrize("language", RECALLED)
def test_what_was_said_is_recalled(outlined: Reader, language: str) -> None:
    reading = outlined(written(language, 2))
    text = reading.transcript.text
    found = find_references(reading.transcript, reading.outline)
    back = {each.span.of(text): each.target for each in found if each.kind is ReferenceKind.BACK}
    target = back[RECALLED[language]].of(text)
    assert SPEECHES[language]["parts"][0].startswith(target)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("ru", "воды", "воде"),
        ("ru", "дорог", "дорогами"),
        ("ar", "الشباب", "للشباب"),
        ("ar", "حاجات", "حاجاتنا"),
        ("ar", "والتدريب", "تدريب"),
        ("fr", "routes", "route"),
        ("en", "roads", "road"),
    ],
)
def test_a_word_is_the_same_in_all_its_forms(language: str, one: str, other: str) -> None:
    assert stem(fold(one), lexicon(language)) == stem(fold(other), lexicon(language))


@pytest.mark.parametrize(("language", "one", "other"), [("ar", "وزير", "زير"), ("ru", "мир", "мэр")])
def test_words_that_only_look_alike_stay_apart(language: str, one: str, other: str) -> None:
    assert stem(fold(one), lexicon(language)) != stem(fold(other), lexicon(language))
