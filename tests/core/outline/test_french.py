"""Outlines of French speeches: a minister's before an assembly, a company's, a homily, none at all."""

from __future__ import annotations

import pytest

from reader.core.cues import fold, lexicon
from reader.core.outline.parts import PartKind
from tests.core.outline.reading import Reader

MINISTER = """
DÉCLARATION
DE SON EXCELLENCE MADAME AWA
DIALLO, MINISTRE DES TRANSPORTS
Genève, le 3 mars 2021
Seul le prononcé fait foi

Monsieur le Président de l’Assemblée générale,
Mesdames et Messieurs les Ministres,
Chères et chers collègues,

C’est pour moi un grand honneur de prendre la parole devant vous au nom du Gouvernement de mon pays, et \
je félicite la présidence de cette session.

Je voudrais articuler mon propos autour de trois axes prioritaires : les routes rurales, la sécurité des \
ports et la formation des jeunes ingénieurs.

S’agissant des routes rurales, nous avons bitumé huit cents kilomètres en quatre ans. Les routes relient \
désormais les marchés aux villages, et le prix du transport rural a baissé de moitié.

L’entretien de ces routes rurales demande cependant un financement régulier, que les communes ne peuvent \
porter seules pendant toute l’année.

J’en viens maintenant à la sécurité des ports. Les ports du pays reçoivent neuf navires sur dix, et leur \
sécurité dépend de pilotes que nous recrutons trop lentement depuis dix ans.

La sécurité des ports est aussi une affaire de douane, de lumière et de contrôle, et nous y travaillons \
avec tous nos voisins de la côte.

Mon troisième axe est la formation des jeunes ingénieurs. Sans ingénieurs, nos ponts seront dessinés \
ailleurs, et nos jeunes partiront pour ne plus revenir au pays.

Une école de formation ouvrira donc en octobre, avec deux cents places pour de jeunes ingénieurs, dont \
la moitié pour des femmes de toutes nos régions.

Pour conclure, je forme le vœu que ces trois axes nous rassemblent, et que nos travaux servent les \
habitants.

Je vous remercie de votre aimable attention.
"""


def test_an_announced_speech(outlined: Reader) -> None:
    speech = outlined(MINISTER)
    assert speech.tops() == [
        "front", "salutation", "opening", "agenda", "pillar", "pillar", "pillar", "closing",
    ]  # fmt: skip
    agenda = speech.all(PartKind.AGENDA)[0]
    assert [item.title for item in agenda.items] == [
        "les routes rurales", "la sécurité des ports", "la formation des jeunes ingénieurs",
    ]  # fmt: skip
    assert [speech.begins(pillar)[:12] for pillar in speech.all(PartKind.PILLAR)] == [
        "S’agissant d", "J’en viens m", "Mon troisièm",
    ]  # fmt: skip
    assert speech.begins(speech.all(PartKind.CLOSING)[0]).startswith("Pour conclure")


def test_what_the_front_matter_says(outlined: Reader) -> None:
    known = outlined(MINISTER).outline.metadata
    assert known.language == "fr"
    assert known.speaker == "AWA DIALLO"
    assert known.role == "MINISTRE DES TRANSPORTS"
    assert (known.date, known.venue) == ("2021-03-03", "Genève")
    assert known.title.startswith("DÉCLARATION DE SON EXCELLENCE")


def test_capitals_without_accents_change_nothing(outlined: Reader) -> None:
    bare = MINISTER.upper().translate(str.maketrans("ÉÈÊÀÇÔÎ", "EEEACOI"))
    assert outlined(bare).tops() == outlined(MINISTER).tops()


COMPANY = """
Bonjour à toutes et à tous,
Chers actionnaires,

Merci de votre présence ce matin à l’assemblée de notre maison, qui fête ses cinquante ans avec vous.

Notre chiffre d’affaires a grandi de six pour cent, et notre marge tient malgré le prix du bois et du \
transport par la route.

Quant à nos ateliers, ils sont passés à quatre équipes, et les accidents du travail ont diminué de \
moitié en trois ans d’efforts.

En ce qui concerne l’avenir, nous ouvrirons un magasin à Liège puis un autre à Namur, si les prix des \
loyers restent raisonnables.

Nos apprentis sont trente cette année, contre douze il y a trois ans, et tous ont trouvé une place chez nous.

Le magasin en ligne pèse désormais un dixième de nos ventes, avec des clients que nous ne connaissions pas.

Les comptes ont été vus par deux cabinets, qui n’ont rien trouvé à redire, et ils sont à votre disposition.

En terminant, je tiens à saluer les équipes, à qui nous devons tout.

Merci beaucoup.
"""


def test_a_company_speaks_without_an_announcement(outlined: Reader) -> None:
    speech = outlined(COMPANY)
    assert PartKind.AGENDA not in speech.kinds()
    assert PartKind.PILLAR not in speech.kinds()
    assert [item.title for item in speech.all(PartKind.SALUTATION)[0].items] == [
        "Bonjour à toutes et à tous", "Chers actionnaires",
    ]  # fmt: skip
    assert speech.begins(speech.all(PartKind.OPENING)[0]).startswith("Merci de votre présence")
    assert speech.begins(speech.all(PartKind.CLOSING)[0]).startswith("En terminant")


def test_a_recipe_is_no_speech(outlined: Reader) -> None:
    recipe = """
    Tarte aux pommes
    Pour six personnes, il faut quatre pommes, deux œufs et un peu de sucre.
    D'abord, éplucher les pommes et les couper en quartiers.
    Ensuite, battre les œufs avec le sucre et verser sur les fruits.
    Enfin, mettre au four pendant quarante minutes.
    """
    kinds = outlined(recipe).kinds()
    assert not kinds & {PartKind.SALUTATION, PartKind.AGENDA, PartKind.PILLAR, PartKind.CLOSING}


@pytest.mark.parametrize(
    "line",
    [
        "Monsieur le Secrétaire général de l’Organisation des Nations Unies,",
        "Excellences, Mesdames et Messieurs les Chefs d’État et de Gouvernement,",
        "Madame l’Ambassadrice",
        "Mes chers compatriotes,",
        "Distingués délégués,",
        "Sénégalaises, Sénégalais,",
        "Mesdames et Messieurs les députés,",
        "Bien chers frères et sœurs,",
        "Monsieur le premier ministre du Québec,",
        "Tout protocole observé,",
    ],
)
def test_addresses(line: str) -> None:
    assert lexicon("fr").phrases("salutation", "line").full(fold(line))


@pytest.mark.parametrize(
    "line",
    ["La séance est ouverte à dix heures", "Conseil d’administration", "Les ministres ont signé l’accord"],
)
def test_no_addresses(line: str) -> None:
    assert not lexicon("fr").phrases("salutation", "line").full(fold(line))


@pytest.mark.parametrize(
    "words",
    [
        "Je vous remercie.",
        "Je vous remercie infiniment de votre bienveillante attention !",
        "Vive la République et vive la France !",
        "Que Dieu bénisse le Cameroun.",
        "Merci, Monsieur le Président.",
    ],
)
def test_last_words(words: str) -> None:
    assert lexicon("fr").phrases("closing", "final").full(fold(words))


def test_thanks_for_something_are_no_last_words() -> None:
    words = "Merci à la France d’avoir ouvert ses portes aux réfugiés."
    assert not lexicon("fr").phrases("closing", "final").full(fold(words))


def test_a_press_briefing_with_spaced_colons(outlined: Reader) -> None:
    turns = outlined("""
    LE PORTE-PAROLE : Bonjour à tous. Le Ministre se rendra demain à Lisbonne pour une réunion sur la mer.
    Question\u00a0: Le Ministre rencontrera-t-il son homologue portugais ?
    LE PORTE-PAROLE : Oui, une rencontre est prévue dans l'après-midi, après la séance plénière.
    Q : Et sur la pêche ?
    R : Le dossier avance. Nous en parlerons à Lisbonne.
    """).outline.parts
    assert [(turn.kind, turn.speaker) for turn in turns] == [
        (PartKind.SPEECH, "LE PORTE-PAROLE"),
        (PartKind.QUESTION, "Question"),
        (PartKind.ANSWER, "LE PORTE-PAROLE"),
        (PartKind.QUESTION, "Q"),
        (PartKind.ANSWER, "R"),
    ]


FILLER = """
Les années passées nous ont appris la patience, et ce que nous avons bâti ensemble tient mieux que le reste.
Rien de ce qui existe ne serait là si nos anciens n'avaient pensé qu'à la dépense du lendemain matin.
"""


def test_then_counts_between_first_and_last(outlined: Reader) -> None:
    speech = outlined(
        "Monsieur le Président,\nJe suis très heureux de prendre la parole au nom de ma délégation.\n"
        "Permettez-moi d'évoquer trois points.\n"
        "D'abord, la pêche. Nos pêcheurs rentrent avec des filets vides, et les usines de poisson ferment.\n"
        f"{FILLER}Ensuite, le tourisme. Les hôtels perdent la moitié de leurs clients; les guides partent.\n"
        f"{FILLER}Enfin, les forêts. Le feu en a pris le quart en deux étés, et les villages attendent.\n"
        f"{FILLER}En conclusion, je vous invite à nous rendre visite.\nJe vous remercie."
    )
    assert [part.number for part in speech.all(PartKind.PILLAR)] == [1, 2, 3]
    assert "tourisme" in speech.titles(PartKind.PILLAR)[1]
