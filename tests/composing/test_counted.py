"""What opens L'essentiel says what it is about."""

import pytest

from digest.composing.counted import counts_known


@pytest.mark.parametrize(
    "text",
    [
        "Quand les policiers sont arrivés, les deux toiles avaient disparu.",
        "L'une des trois œuvres, un paysage, a été retrouvée dans un garage.",
    ],
)
def test_what_a_headline_must_name(text: str) -> None:
    assert counts_known(text, "fr")


@pytest.mark.parametrize(
    "text",
    [
        "Trois des quatre auteurs d'une étude sur ce traitement se rétractent.",
        "Les deux principaux syndicats de la police appellent à manifester.",
        "La Chine et l'Inde ont annoncé que les deux pays retiraient leurs soldats.",
        "Les deux tiers des écoles ont rouvert.",
        "Il a plu sur la ville pendant les deux derniers jours.",
        "« Les deux toiles sont perdues », a dit la conservatrice du musée.",
        "Le tribunal a condamné deux hommes à la prison.",
    ],
)
def test_what_says_it_itself(text: str) -> None:
    assert not counts_known(text, "fr")


def test_in_english_and_in_a_language_without_words() -> None:
    assert counts_known("When police came, the two paintings had gone.", "en")
    assert not counts_known("The two drivers of the truck were hurt.", "en")
    assert not counts_known("Die beiden Bilder sind weg.", "de")
