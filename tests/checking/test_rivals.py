"""A name that stands where the source has another one is refused; one that stands there itself is not."""

import pytest

from digest.checking.rivals import lacks
from tests.checking.stories import ground

UNIT = "Nantes a battu Lorient samedi à Rennes, où 20.000 spectateurs ont vu Ludovic Blas marquer deux fois."
OTHER = "L'entraîneur de Brest, Olivier Dall'Oglio, a salué la victoire de Nantes, et Marseille a perdu."


def said(sentence: str) -> list[str]:
    return [lack.said for lack in lacks(sentence, ground(UNIT, OTHER))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Samedi, Nantes a battu Lorient à Rennes.",
        "Ludovic Blas a marqué deux fois.",
        "Lorient a perdu samedi contre Nantes.",
        "L'entraîneur de Brest, Olivier Dall'Oglio, a salué la victoire de Nantes.",
    ],
)
def test_a_name_in_its_place_passes(sentence: str) -> None:
    assert said(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Samedi, Marseille a battu Lorient à Rennes.", "Nantes"),
        ("Nantes a battu Lorient samedi à Brest.", "Rennes"),
    ],
)
def test_a_name_in_the_place_of_another_is_refused(sentence: str, name: str) -> None:
    assert name in said(sentence)


def test_another_event_of_the_same_kind_is_no_rival() -> None:
    """Who beat somebody else elsewhere does not stand in the place of who lost here."""
    held = ground(
        "Dans le Maine, la sénatrice Claire Brun n'a pas été réélue et a perdu face à Lucie Martin.",
        "Dans l'Ohio, Joe Garnier a battu Richard Morel.",
        at=(0, 1),
    )
    assert not list(lacks("Claire Brun a été battue par Lucie Martin.", held))
    assert [lack.said for lack in lacks("Claire Brun a été battue par Joe Garnier.", held)]


def test_a_unit_that_shares_but_the_verb_has_no_rival() -> None:
    """Who was beaten elsewhere stands in nobody's place here, where another unit tells of the election."""
    held = ground(
        "La candidate se présentait face à Jean Garnier, maire sortant de droite réélu à 56 % des voix.",
        "D'autres ne s'en sont pas mieux sorties : Claire Brun a été sèchement battue dans le Nord.",
        "Anne Morel voulait la mairie.",
        at=(0, 1),
    )
    assert not list(lacks("Le maire sortant Jean Garnier a battu Anne Morel avec 56 % des voix.", held))
    alone = ground("Jean Garnier a sèchement battu Claire Brun.", "Anne Morel voulait la mairie.", at=(0,))
    assert [lack.said for lack in lacks("Jean Garnier a battu Anne Morel.", alone)] == ["Claire Brun"]


def test_a_complement_of_a_noun_elsewhere_is_no_rival() -> None:
    """« L'usine de Brest » has no rival in a list of other works, where a unit says it of Brest itself."""
    units = (
        "C'est d'ailleurs à Brest que sera produite la berline électrique.",
        "Les promesses faites à propos des usines de Dinard et Morlaix ont été rappelées.",
    )
    held = ground(*units, at=(0, 1))
    assert not list(lacks("La berline électrique sortira de l'usine de Brest.", held))
