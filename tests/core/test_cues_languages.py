"""Telling English, French and Spanish from each other and from their neighbours without cue files."""

from __future__ import annotations

import re

import pytest

from reader.core.cues import fold, language_of, lexicon

THANKS = {
    "en": "Madam President, I thank you for the floor, and I bring you the greetings of our people.",
    "fr": "Madame la Présidente, je vous remercie de me donner la parole, et je vous salue au nom "
    "de notre peuple.",
    "es": "Señora presidenta, gracias por la palabra: saludo a todos en nombre de los pueblos del "
    "sur, con los que hemos caminado.",
}
FOREIGN = {
    "Portuguese": "Senhora Presidente, é uma grande honra falar em nome do povo. Hoje quero abordar três "
    "temas: a paz, o desenvolvimento e a democracia. O mundo precisa de mais cooperação entre "
    "as nações, e não de guerras.",
    "Italian": "Signora Presidente, è un grande onore parlare a nome del popolo. Oggi vorrei affrontare "
    "tre temi: la pace, lo sviluppo e la democrazia. Il mondo ha bisogno di più cooperazione "
    "tra le nazioni e di meno guerre.",
    "Catalan": "Senyora presidenta, és un gran honor parlar en nom del poble. Avui vull tractar tres "
    "temes: la pau, el desenvolupament i la democràcia. El món necessita més cooperació entre "
    "les nacions i menys guerres.",
    "Dutch": "Mevrouw de voorzitter, het is een grote eer om namens het volk te spreken. Vandaag wil "
    "ik drie zaken behandelen: de vrede, de ontwikkeling en de democratie. De wereld heeft "
    "meer samenwerking nodig.",
    "German": "Frau Präsidentin, es ist mir eine große Ehre, im Namen des Volkes zu sprechen. Heute "
    "möchte ich drei Fragen ansprechen: den Frieden, die Entwicklung und die Demokratie. Die "
    "Welt braucht mehr Zusammenarbeit.",
}


@pytest.mark.parametrize("language", THANKS)
def test_a_sentence_tells_its_language(language: str) -> None:
    assert language_of(THANKS[language]) == language


@pytest.mark.parametrize("language", THANKS)
def test_a_longer_text_with_a_sentence_of_another_keeps_its_language(language: str) -> None:
    for other, words in THANKS.items():
        if other != language:
            assert language_of(f"{THANKS[language]} {words} {THANKS[language]}") == language


@pytest.mark.parametrize("neighbour", FOREIGN)
def test_a_language_without_cues_is_not_taken_for_another(neighbour: str) -> None:
    assert language_of(FOREIGN[neighbour]) == ""


@pytest.mark.parametrize("language", ["fr", "es"])
def test_capitals_without_accents_tell_the_language_too(language: str) -> None:
    bare = THANKS[language].upper().translate(str.maketrans("ÉÈÀÑÍÓ", "EEANIO"))
    assert language_of(bare) == language
    assert lexicon(language).phrases("salutation", "line").full(bare.lower().partition(",")[0])


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("السّلام عليكم", "السلام عليكم"),
        ("سابقًا", "سابقا"),
        ("سابقاً", "سابقا"),
        ("الســـلام", "السلام"),
        ("謝謝大家，我們會議", "谢谢大家，我们会议"),
    ],
)
def test_ways_to_write_a_word_are_one(written: str, plain: str) -> None:
    folded = fold(written)
    assert len(folded) == len(written)
    assert re.sub("[\u064b-\u0652]", "", folded) == fold(plain)
