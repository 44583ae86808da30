"""A name whose unit was aligned for it alone does not stand where the best unit has another of its kind."""

import pytest

from digest.checking.drawn import lacks
from tests.checking.stories import ground

UNITS = (
    "Le violon sur lequel Claire Dupuis avait joué à Prades a été vendu samedi 2 millions d'euros.",
    "La salle était pleine, et la vente a duré une heure.",
    "Le violon le plus cher jamais vendu reste celui de Marc Lefort, acquis par un collectionneur suisse.",
    "Le commissaire-priseur a salué un moment rare.",
    "Une viole et trois archets partaient dans la même vacation.",
    "Les enchères avaient commencé à 300.000 euros.",
    "Le musée de la ville n'avait pas les moyens de suivre.",
    "Le Sénat avait voté un crédit.",
    "La ministre Anne Morel l'a regretté lors d'un déplacement à Lille.",
)


def said(sentence: str, *, at: tuple[int, ...] = (0, 2)) -> list[str]:
    return [lack.said for lack in lacks(sentence, ground(*UNITS, at=at))]


def test_a_name_that_drew_its_unit_is_told() -> None:
    assert said("Le violon joué par Marc Lefort à Prades a trouvé preneur à 2 millions d'euros.") == [
        "Claire Dupuis"
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Le violon joué par Claire Dupuis à Prades a trouvé preneur à 2 millions d'euros.",
        "Le violon de Claire Dupuis coûte moins que celui de Marc Lefort, acquis par un collectionneur.",
        "Un violon a été vendu 2 millions d'euros, dit Marc Lefort.",
    ],
)
def test_one_that_is_told_there_and_one_who_speaks_are_not(sentence: str) -> None:
    assert said(sentence) == []


def test_a_place_is_told_as_a_person_is() -> None:
    assert said("Le violon joué à Lille a été vendu samedi 2 millions d'euros.", at=(0, 8)) == ["Prades"]


def test_a_name_of_another_kind_is_no_rival() -> None:
    units = ("Le violon a été vendu samedi à Prades 2 millions d'euros.", "Claire Dupuis a acquis une viole.")
    sentence = "Le violon de Claire Dupuis a été vendu samedi 2 millions d'euros."
    assert list(lacks(sentence, ground(*units, at=(0, 1)))) == []
