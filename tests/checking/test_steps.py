"""By how much something changed, and what it came to."""

import pytest

from digest.checking import check
from tests.checking.stories import ground

STORY = ground(
    "La Banque centrale européenne a abaissé jeudi son taux directeur d'un quart de point, à 2,5 %.",
    "Elle a revu à la baisse sa prévision de croissance, à 0,9 %.",
    "Le chômage a augmenté de 3 % en un an.",
).story


@pytest.mark.parametrize(
    "sentence",
    [
        "La Banque centrale européenne a abaissé son taux directeur à 2,5 %.",
        "Le taux directeur de la Banque centrale européenne est de 2,5 %.",
        "La Banque centrale européenne a abaissé son taux directeur de 0,25 point.",
        "La croissance devrait être de 0,9 %, selon la Banque centrale européenne.",
        "Le chômage a augmenté de 3 %.",
    ],
)
def test_the_step_and_the_level_are_supported(sentence: str) -> None:
    assert check(sentence, STORY).why == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "La Banque centrale européenne a abaissé son taux directeur de 2,5 %.",
        "La Banque centrale européenne a abaissé son taux directeur d'un demi-point.",
        "Le chômage a augmenté à 3 %.",
    ],
)
def test_one_is_not_the_other(sentence: str) -> None:
    assert [lack.kind for lack in check(sentence, STORY).why] == ["number"]
