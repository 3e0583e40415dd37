"""Outlines of Spanish speeches: a minister's before an assembly, a rector's, none at all."""

from __future__ import annotations

import pytest

from reader.core.cues import fold, lexicon
from reader.core.outline.parts import PartKind
from tests.core.outline.reading import Reader

MINISTER = """
INTERVENCIÓN DEL EXCMO. SR. JULIÁN
ROBLES, MINISTRO DE AGUAS
EN LA CONFERENCIA GENERAL
DE LAS AGUAS DEL RÍO
Montevideo, 4 de mayo de 2022
(cotejar con la intervención pronunciada)

Señora presidenta,
Señor secretario general de la Organización,
Distinguidas delegadas y distinguidos delegados,

Tengo el honor de dirigirme a esta asamblea en nombre del gobierno de mi país, y felicito a la \
presidenta por su elección.

Hoy quisiera referirme a tres desafíos: el agua de las ciudades, la deuda de los campesinos y la \
protección de los bosques.

En primer lugar, el agua de las ciudades se pierde por el camino. Cuatro de cada diez litros de agua no \
llegan a las casas de las ciudades del norte.

Hemos cambiado seiscientos kilómetros de tubería, y seguiremos hasta que cada barrio tenga agua todos \
los días de la semana.

En segundo lugar, la deuda de los campesinos crece con cada sequía. Los campesinos pagan una deuda que \
nunca pidieron, y abandonan la tierra de sus padres.

Por eso hemos abierto un fondo que compra esa deuda y la convierte en semillas, en riego y en caminos \
hacia los mercados.

Por último, la protección de los bosques. ¿Quién cuida los bosques si no los cuidamos nosotros? La \
protección empieza en los pueblos que viven de ellos.

Cada hectárea de bosque protegido es una promesa que hacemos a quienes todavía no han nacido en nuestra \
región.

Para concluir, reitero que estos tres desafíos nos pertenecen a todos, y que mi país está listo para \
trabajar.

¡Muchas gracias!
"""


def test_an_announced_speech(outlined: Reader) -> None:
    speech = outlined(MINISTER)
    assert speech.tops() == [
        "front", "salutation", "opening", "agenda", "pillar", "pillar", "pillar", "closing",
    ]  # fmt: skip
    agenda = speech.all(PartKind.AGENDA)[0]
    assert [item.title for item in agenda.items] == [
        "el agua de las ciudades", "la deuda de los campesinos", "la protección de los bosques",
    ]  # fmt: skip
    assert [speech.begins(pillar)[:15] for pillar in speech.all(PartKind.PILLAR)] == [
        "En primer lugar", "En segundo luga", "Por último, la ",
    ]  # fmt: skip
    assert speech.begins(speech.all(PartKind.CLOSING)[0]).startswith("Para concluir")


def test_what_the_front_matter_says(outlined: Reader) -> None:
    known = outlined(MINISTER).outline.metadata
    assert known.language == "es"
    assert known.speaker == "JULIÁN ROBLES"
    assert known.role == "MINISTRO DE AGUAS"
    assert (known.date, known.venue) == ("2022-05-04", "Montevideo")
    assert known.event == "CONFERENCIA GENERAL DE LAS AGUAS DEL RÍO"


def test_capitals_without_accents_change_nothing(outlined: Reader) -> None:
    bare = MINISTER.upper().translate(str.maketrans("ÁÉÍÓÚ", "AEIOU"))
    assert outlined(bare).tops() == outlined(MINISTER).tops()


def test_numbered_paragraphs_and_a_single_office(outlined: Reader) -> None:
    speech = outlined("""
    Rector, estimadas y estimados colegas,
    1. Inicio estas palabras saludando a la facultad, que hoy abre sus puertas por sexagésima vez.
    2. La biblioteca ha recibido nueve mil libros, y ya no queda lugar para los estudiantes en la sala.
    3. Los laboratorios, en cambio, esperan desde hace dos años los aparatos que la universidad les prometió.
    4. En materia de becas, el número de solicitudes se ha doblado, y los fondos apenas han crecido este año.
    5. Las residencias abrirán en marzo, con cuarenta cuartos y una cocina que los alumnos llevarán.
    6. El teatro, por fin, tiene techo, y el coro de la facultad cantará allí cada jueves del curso.
    7. Los convenios con las escuelas del valle se han renovado, y cien maestros vendrán a aprender.
    8. Para finalizar, les pido paciencia con las obras y alegría con los alumnos nuevos.
    Muchas gracias.
    """)
    assert speech.tops()[:2] == ["salutation", "opening"]
    assert speech.begins(speech.all(PartKind.CLOSING)[0]).startswith("8. Para finalizar")
    assert all(title[:1].isdigit() is False or len(title) > 3 for title in speech.titles(PartKind.SECTION))
    assert PartKind.AGENDA not in speech.kinds()


def test_a_price_list_is_no_speech(outlined: Reader) -> None:
    prices = """
    Mercado central
    Manzanas: 3 pesos el kilo
    Naranjas: 2 pesos el kilo
    Primero se paga en la caja, luego se retira el pedido con el recibo en la mano en el mostrador del fondo.
    """
    kinds = outlined(prices).kinds()
    assert not kinds & {PartKind.SALUTATION, PartKind.AGENDA, PartKind.PILLAR, PartKind.CLOSING}


@pytest.mark.parametrize(
    "line",
    [
        "Señor Presidente de la Asamblea General de las Naciones Unidas,",
        "Excmo. Señor Secretario General de las Naciones Unidas;",
        "Sus Excelencias Jefes de Estado y de Gobierno",
        "Señoras y señores:",
        "Damas y caballeros",
        "Chilenas y chilenos,",
        "Queridos hermanos y hermanas,",
        "Honorables señores diputados y señoras diputadas.",
        "Señorías,",
        "Compatriotas:",
    ],
)
def test_addresses(line: str) -> None:
    assert lexicon("es").phrases("salutation", "line").full(fold(line))


@pytest.mark.parametrize(
    "line",
    ["Se abre la sesión a las diez", "Presidente de la República", "Los ministros firmaron el acuerdo"],
)
def test_no_addresses(line: str) -> None:
    assert not lexicon("es").phrases("salutation", "line").full(fold(line))


@pytest.mark.parametrize(
    "words",
    [
        "¡Muchas gracias!",
        "Muchísimas gracias a todos por su atención.",
        "Es cuanto, señor Presidente.",
        "¡Que viva el Perú!",
        "Que Dios los bendiga a todos.",
        "He dicho.",
    ],
)
def test_last_words(words: str) -> None:
    assert lexicon("es").phrases("closing", "final").full(fold(words))


def test_thanks_for_something_are_no_last_words() -> None:
    words = "Gracias al movimiento popular tenemos hoy una escuela en cada barrio."
    assert not lexicon("es").phrases("closing", "final").full(fold(words))


@pytest.mark.parametrize("sign", [":", ".-"])
def test_a_sitting_as_printed(outlined: Reader, sign: str) -> None:
    turns = outlined(f"""
    El señor PRESIDENTE{sign} Se abre la sesión. Tiene la palabra la señora Ruiz Gómez.
    La señora RUIZ GÓMEZ{sign} Gracias. Hoy discutimos la ley de aguas, que afecta a toda la costa.
    El señor PRESIDENTE{sign} Tiene la palabra el señor ministro.
    El señor LÓPEZ VERA (Ministro de Aguas){sign} El gobierno ha escuchado a los municipios de la costa.
    """).outline.parts
    assert [turn.speaker for turn in turns] == [
        "El señor PRESIDENTE",
        "La señora RUIZ GÓMEZ",
        "El señor PRESIDENTE",
        "El señor LÓPEZ VERA",
    ]


FILLER = """
Los años pasados nos enseñaron la paciencia, y lo que hemos construido juntos resiste mejor que lo demás.
Nada de lo que hoy existe estaría aquí si nuestros mayores hubieran pensado solamente en el gasto.
"""


def test_a_share_is_no_ordinal(outlined: Reader) -> None:
    speech = outlined(
        "Señor presidente,\nEs un honor dirigirme a ustedes en nombre de mi delegación y de mi pueblo.\n"
        "Permítanme compartir tres reflexiones.\n"
        "Primero, la pesca. Nuestros pescadores vuelven con las redes vacías, y las fábricas cierran.\n"
        f"{FILLER}Luego, el turismo. Los hoteles perdieron la mitad de sus clientes, y los guías se van.\n"
        f"{FILLER}Por último, los bosques. El fuego se llevó la cuarta parte, y los pueblos esperan.\n"
        f"{FILLER}Para concluir, los invito a visitarnos.\nMuchas gracias."
    )
    assert [part.number for part in speech.all(PartKind.PILLAR)] == [1, 2, 3]
    assert "bosques" in speech.titles(PartKind.PILLAR)[2]


def test_a_fact_announces_nothing(outlined: Reader) -> None:
    speech = outlined(
        "Estimados colegas,\nBuenos días a todos y gracias por venir a esta reunión del comité de cuenca.\n"
        "Las Naciones Unidas descansan sobre tres pilares: la paz, los derechos humanos y el desarrollo.\n"
        f"{FILLER}Los peces vuelven al río, y el estado de las orillas es mejor que hace diez años.\n"
        f"{FILLER}El precio que pagan los municipios es el doble del que pagan las fábricas de la zona.\n"
        f"{FILLER}Muchas gracias por su atención."
    )
    assert PartKind.AGENDA not in speech.kinds()


def test_a_sentence_after_an_address_is_told_not_addressed(outlined: Reader) -> None:
    speech = outlined(
        "Señor presidente,\nEs un honor dirigirme a ustedes en nombre de mi delegación y de mi pueblo.\n"
        f"{FILLER * 2}Amigas y amigos, la gran riqueza de este valle es su agua.\n{FILLER * 2}Muchas gracias."
    )
    assert len(speech.all(PartKind.SALUTATION)) == 1


@pytest.mark.parametrize(
    ("cover", "speaker", "role"),
    [
        (
            "MENSAJE\nde\nS. E.\nEl Presidente de la República\ndon Gabriel Vera Luna\nal Congreso Nacional",
            "Gabriel Vera Luna",
            "Presidente de la República",
        ),
        (
            "DISCURSO DEL PRESIDENTE DE LA REPÚBLICA\nGABRIEL VERA LUNA",
            "GABRIEL VERA LUNA",
            "PRESIDENTE DE LA REPÚBLICA",
        ),
    ],
)
def test_messages_to_a_congress(cover: str, speaker: str, role: str, outlined: Reader) -> None:
    metadata = outlined(
        f"Intervención\n{cover}\nal inaugurar el período ordinario de sesiones.\n21 de mayo de 1950\n"
        f"Conciudadanos del Senado y de la Cámara de Diputados:\n{FILLER * 2}Muchas gracias."
    ).outline.metadata
    assert (metadata.speaker, metadata.role, metadata.date) == (speaker, role, "1950-05-21")
