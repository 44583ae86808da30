"""What a number was before is not told as what it is; what it is, and that it was so, is."""

import pytest

from digest.checking import check
from digest.checking.formers import lacks
from tests.checking.stories import ground

STORY = ground(
    "Le plan coûtera 3,2 milliards d'euros, contre 2,3 milliards annoncés en janvier.",
    "Le coût du tramway T6 passe de 390 à 428 millions d'euros, a annoncé la métropole.",
    "L'usine de Blois emploie désormais 210 salariés, contre 350 il y a dix ans.",
    "La jauge, fixée dans un premier temps à 3 000 personnes, a été ramenée à 2 500.",
).story


@pytest.mark.parametrize(
    "sentence",
    [
        "Le plan coûte 2,3 milliards d'euros.",
        "Le plan coûtera 2,3 milliards d'euros, contre 3,2 milliards annoncés en janvier.",
        "Le tramway T6 coûtera 390 millions d'euros.",
        "Le coût du tramway passe à 390 millions d'euros.",
        "L'usine de Blois emploie 350 salariés.",
        "La jauge a été ramenée à 3 000 personnes.",
    ],
)
def test_what_it_was_is_not_what_it_is(sentence: str) -> None:
    assert [lack.kind for lack in check(sentence, STORY).why] == ["number"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Le plan coûtera 3,2 milliards d'euros.",
        "Le coût du plan passe de 2,3 à 3,2 milliards d'euros.",
        "Le plan devait coûter 2,3 milliards d'euros en janvier.",
        "Le tramway T6 coûtera 428 millions d'euros.",
        "Le coût du tramway était de 390 millions d'euros.",
        "L'usine de Blois employait 350 salariés il y a dix ans.",
        "L'usine de Blois emploie 210 salariés.",
        "La jauge est de 2 500 personnes.",
    ],
)
def test_what_it_is_and_that_it_was_so_is_supported(sentence: str) -> None:
    assert check(sentence, STORY).why == ()


def test_the_number_of_another_place_is_no_former_one() -> None:
    units = "La Bretagne compte 67 abattoirs, contre 83 en Normandie."
    assert not list(lacks("La Normandie compte 83 abattoirs.", ground(units)))
