"""The check of offices: whose the story says that they are."""

import pytest

from digest.checking.ground import Ground
from digest.checking.titles import lacks
from tests.checking.stories import ground

CLUBS = ground(
    "Brest captain Ann Moore lamented the loss.",
    "Quimper coach Luc Short was happy.",
    "Assembly president Jane Roy spoke to parliament.",
    "Former president Paul Martin said no.",
    lang="en",
)
OFFICES = ground(
    "Le ministre de la Santé, Luc Petit, a reçu Anne Morel.",
    "Le député de Brest Jean Roy est resté.",
    "L'ancien ministre de la Santé Paul Martin a parlé.",
)


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("Ann Moore, Brest's captain, lamented the loss.", CLUBS),
        ("Jane Roy, the president of the Assembly, spoke.", CLUBS),
        ("President Paul Martin said no.", CLUBS),
        ("Luc Petit, ministre de la Santé, a reçu Anne Morel.", OFFICES),
        ("Paul Martin, ancien ministre de la Santé, a parlé.", OFFICES),
        ("Le ministre Luc Petit a reçu la députée Anne Morel.", OFFICES),
    ],
)
def test_supported(sentence: str, held: Ground) -> None:
    assert list(lacks(sentence, held)) == []


@pytest.mark.parametrize(
    ("sentence", "held", "said"),
    [
        ("Ann Moore, Quimper's captain, lamented the loss.", CLUBS, "brest"),
        ("Paul Martin, the president of the Assembly, said no.", CLUBS, "Jane Roy"),
        ("Anne Morel, ministre de la Santé, a reçu Luc Petit.", OFFICES, "Luc Petit"),
    ],
)
def test_of_another(sentence: str, held: Ground, said: str) -> None:
    assert [(lack.kind, lack.said) for lack in lacks(sentence, held)] == [("role", said)]
