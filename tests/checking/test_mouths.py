"""Words that the source quotes of one person are no other's."""

import pytest

from digest.checking.mouths import lacks
from tests.checking.stories import ground

WORDS = "« C'était une femme droite, qui ne craignait pas les menaces », a réagi Paul Girard, son éditeur."
OTHER = "La romancière Anne Roux a condamné l'agression de Claire Moreau."


def said(sentence: str) -> list[str]:
    return [lack.said for lack in lacks(sentence, ground(WORDS, OTHER, at=(0, 1)))]


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
def test_the_same_mouth_or_nobodys_passes(sentence: str) -> None:
    assert said(sentence) == []


def test_another_mouth_is_refused() -> None:
    assert said("Anne Roux a rendu hommage à « une femme droite, qui ne craignait pas les menaces ».") == [
        "Paul Girard"
    ]
    assert said("La romancière Anne Roux voit en elle « une femme droite ».") == ["Paul Girard"]
