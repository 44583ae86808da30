"""Scores: either side may tell one, but who wins has the higher number first."""

import pytest

from digest.checking import check
from tests.checking.stories import ground

STORY = ground(
    "La France a battu l'Écosse 35 à 16 samedi au Stade de France.",
    "Lens s'est incliné 1-3 à domicile face à Nice.",
    "Lyon a gagné 10 à 15 places au classement.",
).story


@pytest.mark.parametrize(
    "sentence",
    [
        "La France a battu l'Écosse 35-16.",
        "L'Écosse a perdu 16-35 en France.",
        "Lens a perdu 3-1 contre Nice.",
    ],
)
def test_a_score_is_told_from_either_side(sentence: str) -> None:
    assert check(sentence, STORY).why == ()


@pytest.mark.parametrize(
    ("sentence", "said"),
    [("La France a battu l'Écosse 16 à 35.", "35 à 16"), ("La France l'a emporté 16-35.", "35 à 16")],
)
def test_the_winner_has_the_higher_number_first(sentence: str, said: str) -> None:
    assert [(lack.kind, lack.said) for lack in check(sentence, STORY).why] == [("number", said)]


def test_another_score_is_none() -> None:
    assert [lack.kind for lack in check("La France a battu l'Écosse 35 à 26.", STORY).why] == ["number"]
