"""The check of whose words a sentence tells without a word for saying."""

import pytest

from digest.checking.ground import Ground
from digest.checking.owners import lacks
from tests.checking.stories import ground

PORT = ground(
    "Luc Petit, le maire de Brest, a visité la criée lundi avec les pêcheurs.",
    "« Ce port est une chance pour toute la région, je veux qu'il rouvre avant l'hiver », "
    "a déclaré la pêcheuse Anne Morel.",
    "« Il attend que la région paie les travaux du quai », a regretté Marc Giraud.",
    at=(1, 0, 2),
)
WORDS = ground(
    "« C'était une femme droite, qui ne craignait pas les menaces », a réagi Paul Girard, son éditeur.",
    "La romancière Anne Roux a condamné l'agression de Claire Moreau.",
    at=(0, 1),
)


def wrong(sentence: str, held: Ground) -> list[tuple[str, str]]:
    return [(lack.text, lack.said) for lack in lacks(sentence, held)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Anne Morel voit dans ce port « une chance pour toute la région ».",
        "Anne Morel attend que le port rouvre avant l'hiver pour toute la région.",
        "Luc Petit attend que la région paie les travaux du quai.",
        "Luc Petit a visité la criée avec la pêcheuse, qui voit dans le port « une chance ».",
        "Luc Petit a visité ce port.",
    ],
)
def test_own(sentence: str) -> None:
    assert wrong(sentence, PORT) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Luc Petit voit dans ce port « une chance pour toute la région ».",
        "Luc Petit attend que le port rouvre avant l'hiver pour toute la région.",
    ],
)
def test_of_another(sentence: str) -> None:
    assert wrong(sentence, PORT) == [("Luc Petit", "Anne Morel")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Paul Girard a salué « une femme droite ».",
        "Anne Roux admire celle que Paul Girard appelle « une femme droite ».",
        "Claire Moreau était « une femme droite ».",
        "Anne Roux a condamné l'agression.",
        "L'éditeur a salué « une femme droite ».",
    ],
)
def test_words_of_the_same_mouth_or_of_nobodys(sentence: str) -> None:
    assert wrong(sentence, WORDS) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Anne Roux a rendu hommage à « une femme droite, qui ne craignait pas les menaces ».",
        "La romancière Anne Roux voit en elle « une femme droite ».",
    ],
)
def test_words_of_another_mouth(sentence: str) -> None:
    assert wrong(sentence, WORDS) == [("Anne Roux", "Paul Girard")]


def test_a_language_without_a_parser() -> None:
    held = ground('"A chance for us all," said Anne Morel.', "Luke Small came.", at=(0, 1), lang="en")
    assert wrong('Luke Small sees "a chance for us all".', held) == []
