"""A negation of the sentence needs something in its source that denies."""

import pytest

from digest.checking.unfounded import lacks
from tests.checking.stories import ground

UNIT = "Trois dirigeants de la banque ont quitté leur poste dimanche sous la pression de la ministre."
OTHER = "Le directeur a refusé de rendre sa prime, et seul le comptable a parlé aux enquêteurs."


HOPE = "Le patron, qui refuse de tenir la fermeture pour acquise, espère une reprise."


def found(sentence: str, *, at: tuple[int, ...] = (0, 1)) -> list[str]:
    return [lack.text for lack in lacks(sentence, ground(UNIT, OTHER, at=at))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Les trois dirigeants de la banque n'ont pas démissionné sous la pression de la ministre.",
        "Aucun dirigeant de la banque n'a quitté son poste.",
    ],
)
def test_one_that_nothing_stands_behind_is_told(sentence: str) -> None:
    assert len(found(sentence)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Le directeur n'a pas voulu rendre sa prime.",
        "Les autres dirigeants n'ont pas parlé aux enquêteurs.",
        "Trois dirigeants ont quitté leur poste pour ne pas gêner la ministre.",
        "Le fondateur n'était plus présent sur les lieux.",
        "Les dirigeants ne sont pas restés à leur poste sous la pression de la ministre.",
    ],
)
def test_a_denial_a_limit_a_contrary_an_aim_and_silence_stand_behind_one(sentence: str) -> None:
    assert found(sentence) == []


def test_what_the_unit_that_says_most_denies_in_other_words_stands_behind_one() -> None:
    told = "Pour le patron, la fermeture n'est pas inéluctable."
    assert list(lacks(told, ground(HOPE))) == []
