"""A deed is done by who does it in the source, whatever verb tells it."""

import pytest

from digest.checking.doers import lacks
from tests.checking.stories import ground

TOURIST = "Un touriste a arraché une partie des affiches du club, et un joueur a ramassé les papiers."
GROWERS = "Les agriculteurs de la Creuse ont indiqué qu'ils refusaient le nouveau plan de leur coopérative."
COURT = "Le tribunal de commerce a accordé un délai de six mois au fabricant de jouets Smoby."
INQUIRY = "L'enquête, confiée à la gendarmerie de Tulle, porte sur des vols de métaux."
RESIDENTS = "Des riverains s'en sont pris à des ouvriers du chantier mercredi."
TEACHER = "Ma sœur lui a offert une boîte de chocolats belges."
BANK = "L'établissement Calyon a déjà perdu sept milliards d'euros dans les crédits immobiliers."


def doers(unit: str, sentence: str) -> list[str]:
    return [lack.text for lack in lacks(sentence, ground(unit))]


@pytest.mark.parametrize(
    ("unit", "sentence"),
    [
        (TOURIST, "Un touriste a déchiré une partie des affiches du club, qu'un joueur a ramassées."),
        (GROWERS, "Les agriculteurs ont rejeté le plan de leur coopérative."),
        (COURT, "Le tribunal de commerce a donné six mois de délai au fabricant Smoby."),
        (COURT, "Le fabricant Smoby a reçu six mois de délai du tribunal de commerce."),
        (INQUIRY, "Le parquet de Limoges a confié l'enquête à la gendarmerie de Tulle."),
        (RESIDENTS, "Mercredi, des riverains ont agressé des ouvriers du chantier."),
        (TEACHER, "Le professeur a offert un vase et sa sœur une boîte de chocolats belges."),
        (BANK, "Les banques ont déjà perdu dix-sept milliards d'euros, et Calyon est la plus touchée."),
    ],
)
def test_the_same_doer_passes_and_so_does_another_deed(unit: str, sentence: str) -> None:
    assert doers(unit, sentence) == []


@pytest.mark.parametrize(
    ("unit", "sentence", "doer"),
    [
        (TOURIST, "Un joueur a arraché une partie des affiches, puis le touriste est parti.", "joueur"),
        (GROWERS, "La coopérative de la Creuse a rejeté le plan de ses agriculteurs.", "coopérative"),
        (COURT, "Le fabricant Smoby a donné six mois de délai au tribunal de commerce.", "fabricant"),
        (INQUIRY, "La gendarmerie de Tulle a confié l'enquête au parquet de Limoges.", "gendarmerie"),
        (RESIDENTS, "Mercredi, des ouvriers du chantier ont agressé des riverains.", "ouvriers"),
        (TEACHER, "Le professeur a offert une boîte de chocolats belges et sa sœur un vase.", "professeur"),
    ],
)
def test_another_doer_is_refused(unit: str, sentence: str, doer: str) -> None:
    assert doers(unit, sentence) == [doer]


def test_who_says_i_does_it() -> None:
    unit = "« J'ai appelé les pompiers du village », raconte Claire Moreau, la voisine."
    assert doers(unit, "Claire Moreau a prévenu les pompiers du village, où Paul Girard dormait.") == []
    assert doers(unit, "Paul Girard a prévenu les pompiers du village, où Claire Moreau dormait.") == [
        "Paul Girard"
    ]


def test_a_quotation_between_leaves_the_doer_open() -> None:
    unit = "« Les chemises rouges ont remplacé les chemises bleues », a dénoncé la maire."
    said = "La maire a dénoncé des « chemises rouges » qui ont remplacé les chemises bleues."
    assert doers(unit, said) == []
