"""Who beat whom, told by either verb."""

import pytest

from digest.checking import check
from tests.checking.stories import ground

STORY = ground(
    "L'Italie a battu l'Espagne 2 à 1 vendredi soir à Rome, grâce à deux buts de Marco Rossi."
).story


@pytest.mark.parametrize(
    "sentence",
    [
        "L'Espagne s'est inclinée 2 à 1 à Rome contre l'Italie.",
        "L'Espagne a perdu 2 à 1 face à l'Italie.",
        "L'Espagne a été battue 2 à 1 par l'Italie.",
    ],
)
def test_the_other_side_is_supported(sentence: str) -> None:
    assert check(sentence, STORY).why == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "L'Italie s'est inclinée 2 à 1 à Rome contre l'Espagne.",
        "L'Italie a perdu 2 à 1 face à l'Espagne.",
        "L'Espagne a battu l'Italie 2 à 1.",
    ],
)
def test_the_wrong_side_is_not(sentence: str) -> None:
    assert check(sentence, STORY).why != ()
