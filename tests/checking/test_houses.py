"""What the press calls an office by, and who speaks for a body."""

import pytest

from digest.checking import check
from tests.checking.stories import ground

STORY = ground(
    "Le Conseil constitutionnel a rendu lundi sa décision sur la loi.",
    'Le Conseil a jugé "particulièrement bref" le délai de 24 heures laissé aux plateformes.',
    "Le suspect a été placé en garde à vue lundi, a indiqué le procureur de Lyon, Alain Morel.",
    "Le trafic reprendra jeudi, selon le directeur de l'hôpital, Jean Roux.",
    "Le Premier ministre a reçu mardi les syndicats de la métallurgie.",
).story


@pytest.mark.parametrize(
    "sentence",
    [
        "Les Sages ont jugé « particulièrement bref » le délai de 24 heures laissé aux plateformes.",
        "Selon le parquet, le suspect a été placé en garde à vue lundi.",
        "Selon la direction de l'hôpital, le trafic reprendra jeudi.",
        "Matignon a reçu mardi les syndicats de la métallurgie.",
    ],
)
def test_it_is_supported(sentence: str) -> None:
    assert check(sentence, STORY).why == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Selon le parquet, le trafic reprendra jeudi.",
        "La préfecture a indiqué que le suspect avait été placé en garde à vue lundi.",
        "L'Élysée a reçu mardi les syndicats de la métallurgie.",
    ],
)
def test_another_is_not(sentence: str) -> None:
    assert check(sentence, STORY).why != ()
