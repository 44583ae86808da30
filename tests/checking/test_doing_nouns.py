"""Of two nouns, the one that does it in the source does it."""

import pytest

from digest.checking.doing_nouns import lacks
from tests.checking.stories import ground

STRIKE = (
    "La grève des éboueurs a été reconduite jusqu'à lundi par les syndicats du port, "
    "malgré l'appel de la mairie à reprendre le travail."
)


ALARM = ground(
    "Son frère, âgé de 11 ans, a été hospitalisé.",
    "Les pompiers, alertés vers 16 heures par un promeneur, n'ont pas réussi.",
    at=(1,),
)


def test_who_stands_behind_par_is_who_does_it() -> None:
    assert not list(lacks("Les pompiers ont été alertés vers 16 heures par un promeneur.", ALARM))
    assert [one.said for one in lacks("Les pompiers ont été alertés par son frère.", ALARM)] == ["promeneur"]
    assert not list(lacks("Les pompiers ont été alertés par un passant.", ALARM))


@pytest.mark.parametrize(
    ("sentence", "doers"),
    [
        ("Les syndicats ont reconduit jusqu'à lundi la grève des éboueurs.", []),
        ("La mairie a reconduit jusqu'à lundi la grève des éboueurs.", ["mairie"]),
        ("La grève des éboueurs a été reconduite par la mairie.", ["mairie"]),
        ("Le port a reconduit la grève des éboueurs.", []),
        ("La mairie a reconduit l'appel.", []),
    ],
)
def test_who_does_it(sentence: str, doers: list[str]) -> None:
    assert [lack.text for lack in lacks(sentence, ground(STRIKE))] == doers
