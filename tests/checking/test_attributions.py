"""The check of who says what: the same words in another mouth are refused."""

import pytest

from digest.checking.attributions import lacks
from digest.checking.ground import Ground
from tests.checking.stories import ground

PESKOV = ground(
    "Le porte-parole du Kremlin, Dmitri Peskov, a dit que la Russie ne pose aucune condition à la rencontre.",
    "« Nous sommes prêts à nous rencontrer », a rassuré Peskov, alors que Vladimir Poutine voyageait.",
    at=(0, 1),
)
OPEN = ground(
    "Anne Morel, maire de Brest, est arrivée lundi au port.",
    "Le maire de Nantes, Luc Petit, est resté chez lui.",
    "« Le quai sera fermé jusqu'au printemps », a-t-elle annoncé.",
    at=(2, 0, 1),
)
POLICE = ground(
    "Le port est fermé, a indiqué la police. Les pêcheurs demandent des aides, selon le syndicat CGT."
)


def wrong(sentence: str, held: Ground) -> list[tuple[str, str]]:
    return [(lack.text, lack.said) for lack in lacks(sentence, held)]


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("Selon Dmitri Peskov, la Russie ne pose aucune condition à la rencontre.", PESKOV),
        ("Selon le porte-parole du Kremlin, la Russie ne pose aucune condition à la rencontre.", PESKOV),
        ("D'après le Kremlin, la Russie ne pose aucune condition à la rencontre.", PESKOV),
        ("La Russie ne pose aucune condition à la rencontre, a déclaré M. Peskov.", PESKOV),
        ("« Nous sommes prêts à nous rencontrer », a-t-il rassuré.", PESKOV),
        ("La Russie ne pose aucune condition à la rencontre.", PESKOV),
        ("« Le quai sera fermé », a annoncé Anne Morel.", OPEN),
        ("Selon la police, le port est fermé.", POLICE),
    ],
)
def test_supported(sentence: str, held: Ground) -> None:
    assert wrong(sentence, held) == []


@pytest.mark.parametrize(
    ("sentence", "held", "lacking"),
    [
        (
            "Selon Vladimir Poutine, la Russie ne pose aucune condition à la rencontre.",
            PESKOV,
            [("Vladimir Poutine", "Dmitri Peskov")],
        ),
        (
            "« Nous sommes prêts à nous rencontrer », a rassuré Vladimir Poutine.",
            PESKOV,
            [("Vladimir Poutine", "Dmitri Peskov")],
        ),
        ("« Le quai sera fermé », a annoncé Luc Petit.", OPEN, [("Luc Petit", "Anne Morel")]),
    ],
)
def test_in_another_mouth(sentence: str, held: Ground, lacking: list[tuple[str, str]]) -> None:
    assert wrong(sentence, held) == lacking
