"""Who the story says held an office holds it no more."""

import pytest

from digest.checking.retired import lacks
from tests.checking.stories import ground

HELD = ground(
    "La cour a condamné jeudi l'ancien maire de Vannes, Paul Legrand, à deux ans de prison.",
    "L'ex-ministre des Transports, Luc Petit, a déjeuné avec le préfet du Morbihan.",
    "Le ministre des Transports n'a rien dit.",
    at=(0, 1, 2),
)


@pytest.mark.parametrize(
    ("sentence", "offices"),
    [
        ("Le maire de Vannes, Paul Legrand, a été condamné.", ["maire"]),
        ("L'ancien maire de Vannes a été condamné.", []),
        ("L'ex-maire de Vannes a été condamné.", []),
        ("Paul Legrand était maire de Vannes.", []),
        ("Le maire a été condamné.", []),
        ("Le ministre des Transports a déjeuné avec le préfet du Morbihan.", []),
    ],
)
def test_an_office_that_is_over(sentence: str, offices: list[str]) -> None:
    assert [lack.said for lack in lacks(sentence, HELD)] == offices
