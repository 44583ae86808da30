"""What opens L'essentiel says what it is about."""

import pytest

from digest.composing.pointing import points_back


@pytest.mark.parametrize(
    "text",
    [
        "Quand les policiers sont arrivés, les deux toiles avaient disparu.",
        "L'une des trois œuvres, un paysage, a été retrouvée dans un garage.",
        "La phrase, prononcée mardi par la ministre de la Ville, a provoqué un tollé.",
        "Les suspects ont été trahis par une carte bancaire.",
        "La victime s'est présentée à l'hôpital.",
    ],
)
def test_what_a_headline_must_name(text: str) -> None:
    assert points_back(text, "fr")


@pytest.mark.parametrize(
    "text",
    [
        "Trois des quatre auteurs d'une étude sur ce traitement se rétractent.",
        "Les deux principaux syndicats de la police appellent à manifester.",
        "La Chine et l'Inde ont annoncé que les deux pays retiraient leurs soldats.",
        "Les deux tiers des écoles ont rouvert.",
        "Il a plu sur la ville pendant les deux derniers jours.",
        "La fillette britannique Madeleine McCann avait disparu en 2007.",
        "La victime de l'explosion est un ouvrier de 40 ans.",
        "« Les deux toiles sont perdues », a dit la conservatrice du musée.",
        "Le tribunal a condamné deux hommes à la prison.",
    ],
)
def test_what_says_it_itself(text: str) -> None:
    assert not points_back(text, "fr")


def test_in_english_and_in_a_language_without_words() -> None:
    assert points_back("The suspects were arrested on Monday.", "en")
    assert not points_back("The victims of the flood were flown out.", "en")
    assert not points_back("Die beiden Bilder sind weg.", "de")
